"""What can be wrong with a workshop beyond its keys."""

from __future__ import annotations

from teekond.source.codes import Code

OVERRUN = Code("TK411", "agenda-overrun")
GAP = Code("TK412", "agenda-gap")
PARTS = Code("TK413", "parts-differ")
MIDNIGHT = Code("TK414", "past-midnight")
UNKNOWN_WORKSHOP = Code("TK416", "unknown-workshop")
NO_BREAK = Code("TK430", "long-without-break")
LITTLE_WORK = Code("TK431", "little-hands-on")
NO_EXERCISE = Code("TK432", "no-exercise")
NO_STORY = Code("TK433", "no-story")
TABLE_SIZE = Code("TK434", "table-size")
ROLES = Code("TK435", "roles-and-people")
SEATED_TWICE = Code("TK436", "seated-twice")
SERIES = Code("TK437", "series-order")
ROOM = Code("TK438", "room-taken")
NOT_BEFORE = Code("TK424", "nothing-before")
BESIDE = Code("TK439", "parallel-differ")
