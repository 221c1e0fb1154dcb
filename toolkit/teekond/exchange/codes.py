"""The codes of what can be wrong with a file of others."""

from __future__ import annotations

from teekond.source.codes import Code

WRONG_FORMAT = Code("TK450", "wrong-format")
ODD_LINE = Code("TK451", "odd-line")
