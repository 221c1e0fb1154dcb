"""The codes of what can be wrong with a file of others."""

from __future__ import annotations

from teekond.source.codes import Code

WRONG_FORMAT = Code("TK450", "wrong-format")
ODD_LINE = Code("TK451", "odd-line")
NO_STEP_COLUMN = Code("TK452", "no-step-column")
UNKNOWN_COLUMN = Code("TK453", "unknown-column")
ODD_CELL = Code("TK454", "odd-cell")
