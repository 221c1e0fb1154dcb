"""The codes of what can be wrong with a file before anyone asks what it says."""

from __future__ import annotations

from teekond.diagnostics import Diagnostic, Message, Severity, Span
from teekond.values import dataclass


@dataclass(frozen=True, slots=True)
class Code:
    """A finding's stable number and its readable twin."""

    code: str
    name: str

    def error(self, span: Span, message: Message, *hints: Message, suggest: str | None = None) -> Diagnostic:
        """Return an error of this code."""
        return Diagnostic(self.code, self.name, Severity.ERROR, span, message, hints, suggest)

    def warning(self, span: Span, message: Message, *hints: Message, suggest: str | None = None) -> Diagnostic:
        """Return a warning of this code."""
        return Diagnostic(self.code, self.name, Severity.WARNING, span, message, hints, suggest)

    def note(self, span: Span, message: Message, *hints: Message) -> Diagnostic:
        """Return a note of this code."""
        return Diagnostic(self.code, self.name, Severity.NOTE, span, message, hints)


TOO_LARGE = Code("TK001", "file-too-large")
NOT_UTF8 = Code("TK002", "not-utf8")
NOT_TEXT = Code("TK003", "not-text")
CHARACTER = Code("TK004", "forbidden-character")
ODD_BLANK = Code("TK005", "odd-blank")
MOJIBAKE = Code("TK006", "wrongly-decoded")
UNREADABLE = Code("TK007", "cannot-read")
OUTSIDE = Code("TK008", "outside-workspace")

SOURCE_CODES = (TOO_LARGE, NOT_UTF8, NOT_TEXT, CHARACTER, ODD_BLANK, MOJIBAKE, UNREADABLE, OUTSIDE)
