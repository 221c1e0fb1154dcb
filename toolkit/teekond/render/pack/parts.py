"""The parts of a pack: what they are called, whom they are for, and in which order they stand."""

from __future__ import annotations

from teekond.diagnostics import Message, say
from teekond.values import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the pack."""

    title: Message
    whom: Message


_FACILITATOR = say("facilitators")
_ALL = say("everybody")
PARTS: dict[str, Part] = {
    "cover": Part(say("Cover"), _FACILITATOR),
    "run-sheet": Part(say("Run sheet"), _FACILITATOR),
    "agenda": Part(say("Agenda"), _ALL),
    "guide": Part(say("Facilitator's guide"), _FACILITATOR),
    "canvases": Part(say("Canvases"), say("tables and walls")),
    "cards": Part(say("Cards"), say("tables, to cut")),
    "tents": Part(say("Tables and names"), say("tables, to fold and to cut")),
    "materials": Part(say("Materials"), say("whoever prepares")),
    "print-list": Part(say("Print list"), say("whoever prepares")),
    "feedback": Part(say("Feedback"), _ALL),
    "consent": Part(say("Photos and consent"), _ALL),
    "transcription": Part(say("Transcription"), say("whoever types up")),
}
"""The parts that are printed, in their order."""
FILES = ("ics", "csv", "md", "slides")
"""The parts that are not printed."""
WHOLE = "pack"
NAMES = (*PARTS, *FILES, WHOLE)
