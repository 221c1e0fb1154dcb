"""A file as it is: its bytes, the text that was read of them, and changed bytes that keep all that was not changed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from teekond.patterns import pattern
from teekond.values import dataclass

_LINE_END = pattern(r"\r\n|\r")
MARK = "\ufeff"


@dataclass(frozen=True, slots=True, order=False)
class Splice:
    """A piece of text to be put in place of another; offsets are those of the text that was read."""

    start: int
    end: int
    text: str


class Overlap(ValueError):
    """Two changes touch the same piece of text."""


class Original:
    """The bytes of a file; where lines end with CR LF or a mark begins it, that stays."""

    def __init__(self, data: bytes) -> None:
        """Take the bytes of a file that was read without errors."""
        self._raw = data.decode("utf-8")
        self._shift = len(MARK) if self._raw.startswith(MARK) else 0
        body = self._raw[self._shift :]
        found = [match.span() for match in _LINE_END.finditer(body)]
        self._wide = [start - at for at, (start, _) in enumerate(pair for pair in found if pair[1] - pair[0] == 2)]
        self._newline = body[found[0][0] : found[0][1]] if found else "\n"
        text = body.replace("\r\n", "\n").replace("\r", "\n")
        self._ended = not text or text.endswith("\n")
        self.text = text if self._ended else text + "\n"
        """The text with plain line ends, as the reader sees it."""

    def changed(self, splices: Iterable[Splice]) -> bytes:
        """Return the bytes with changes made; several at one place stay in the order in which they were given."""
        parts: list[str] = []
        done = 0
        for splice in sorted(splices, key=lambda each: (each.start, each.end)):
            start, end = self._at(splice.start), self._at(splice.end)
            if start < done:
                raise Overlap(splice.text)
            parts += (self._raw[done:start], self._newlines(splice, start))
            done = end
        return "".join([*parts, self._raw[done:]]).encode("utf-8")

    def _newlines(self, splice: Splice, start: int) -> str:
        text = splice.text.replace("\n", self._newline)
        if start == len(self._raw) and not self._ended and splice.start == len(self.text):
            return self._newline + text.removesuffix(self._newline)
        return text

    def _at(self, offset: int) -> int:
        """Return where an offset of the text stands in the file."""
        return min(len(self._raw), offset + bisect_left(self._wide, offset) + self._shift)
