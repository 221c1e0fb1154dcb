"""Offsets in a text as lines and columns."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from itertools import accumulate, count
from operator import add

from teekond.diagnostics import Place, Span, Spans


class Lines:
    """Where each line of a text begins; lines and columns are told counting from 1."""

    def __init__(self, text: str, path: str) -> None:
        self.text = text
        self.path = path

    @cached_property
    def starts(self) -> list[int]:
        """The offset of each line: found when the first place is asked for, and of most files none is."""
        lengths = map(len, self.text.split("\n"))
        starts = [0, *map(add, accumulate(lengths), count(1))]
        starts.pop()
        return starts

    def line(self, offset: int) -> int:
        """Return the number, from 0, of the line that holds `offset`."""
        return bisect_right(self.starts, offset) - 1

    def start(self, line: int) -> int:
        """Return the offset where line `line`, from 0, begins; behind the last one, the end of the text."""
        return self.starts[line] if line < len(self.starts) else len(self.text)

    def content(self, line: int) -> str:
        """Return line `line`, from 0, without its line end."""
        return self.text[self.start(line) : self.start(line + 1)].rstrip("\n")

    def span(self, start: int, end: int) -> Span:
        """Return the span from `start` up to `end`."""
        first = self.line(start)
        last = self.line(end - 1) if end > start else first
        return Span(
            self.path, first + 1, start - self.starts[first] + 1, last + 1, max(end, start) - self.starts[last] + 1
        )

    def between(self, start: int, end: int) -> Span:
        """Return the span between two places, of which the second may be the beginning of a line."""
        return Span(self.path, *self._place(start), *self._place(end))

    def _place(self, offset: int) -> tuple[int, int]:
        if offset >= len(self.text) and self.text.endswith("\n"):
            return len(self.starts) + 1, 1
        line = self.line(offset)
        return line + 1, offset - self.starts[line] + 1


class Written(Place):
    """A place that is known by offsets, and tells its lines and columns only when it is asked: seldom."""

    __slots__ = ("_lines", "_names", "_offsets")

    def __init__(self, lines: Lines, names: tuple[str, ...], offsets: tuple[int, ...]) -> None:
        """Take the offsets where the thing begins and ends, then those of the value of each key."""
        self._lines, self._names, self._offsets = lines, names, offsets

    @property
    def path(self) -> str:
        """Return the file that the thing stands in."""
        return self._lines.path

    @property
    def span(self) -> Span:
        """Return where the thing itself stands."""
        return self._lines.between(*self._offsets[:2])

    @property
    def keys(self) -> Spans:
        """Return where the value of each key stands."""
        starts, ends = self._offsets[2::2], self._offsets[3::2]
        return tuple(zip(self._names, map(self._lines.between, starts, ends), strict=True))

    def key(self, name: str) -> Span:
        """Return the span of the value under `name`, or the thing's own span where the key is not written."""
        at = 2 * self._names.index(name) + 2 if name in self._names else 0
        return self._lines.between(*self._offsets[at : at + 2])

    def __reduce__(self) -> tuple[type[Place], tuple[Span, Spans]]:
        """Return what goes to another process: the text stays behind."""
        return Place, (self.span, self.keys)
