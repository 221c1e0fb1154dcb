"""Offsets in a text as lines and columns."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate, count
from operator import add

from teekond.diagnostics import Span


class Lines:
    """Where each line of a text begins; lines and columns are told counting from 1."""

    def __init__(self, text: str, path: str) -> None:
        self.text = text
        self.path = path
        lengths = map(len, text.split("\n"))
        self.starts = [0, *map(add, accumulate(lengths), count(1))]
        self.starts.pop()

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
