"""What stands between the nodes of a file: comments and blank lines, taken one after another as nodes are passed."""

from __future__ import annotations

from typing import NamedTuple

from teekond.patterns import pattern
from teekond.reader.node import Node, scalars

_OWN = pattern(r"(?m)^([ \t]*)(#[^\n]*|)$")
_BEHIND = pattern(r" *[,:]?(?<=[^ \n])( +)(#[^\n]*)")
_HEADER = pattern(r"[|>][-+0-9]*( +)(#[^\n]*)")
_HASH = pattern(r"(?:(?<=[\s,\[{\]}])|^)#")


class Line(NamedTuple):
    """A line with nothing but a comment, or with nothing at all."""

    at: int
    column: int
    text: str


class Edge(NamedTuple):
    """Where a block ends: the offset of what comes next, and the column it stands in."""

    at: int
    column: int


class Margin:
    """The comments and blank lines of a text; what was taken is not given again."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.commented = "#" in text
        found = _OWN.finditer(text, 0, len(text) - 1) if text else ()
        self._lines = [Line(match.start(), len(match[1]), match[2].rstrip()) for match in found]
        self._next = 0

    def above(self, at: int) -> list[str]:
        """Take the lines before an offset: comments, and "" for a blank line."""
        lines, start = self._lines, self._next
        if start == len(lines) or lines[start].at >= at:
            return []
        self.skip(at)
        return [line.text for line in lines[start : self._next]]

    def skip(self, at: int) -> None:
        """Pass over lines before an offset: they belong to a text, or to brackets."""
        lines = self._lines
        while self._next < len(lines) and lines[self._next].at < at:
            self._next += 1

    def below(self, column: int, edge: Edge) -> list[str]:
        """Take the comments at the end of a block: those further in than what comes next, and no less than it."""
        lines, taken = self._lines, self._next
        if not self.commented:
            return []
        for number in range(self._next, len(lines)):
            line = lines[number]
            if line.at >= edge.at or (line.text and not (line.column > edge.column and line.column >= column)):
                break
            if line.text:
                taken = number + 1
        start, self._next = self._next, taken
        return [line.text for line in lines[start:taken]]

    def behind(self, at: int) -> str:
        """Return the comment behind an offset, and a colon or comma there, with the blanks before it."""
        if not self.commented:
            return ""
        match = _BEHIND.match(self.text, at)
        return "" if match is None else f"{match[1]}{match[2].rstrip()}"

    def behind_header(self, at: int) -> str:
        """Return the comment behind the sign that a block text begins with."""
        match = _HEADER.match(self.text, at) if self.commented else None
        return "" if match is None else f"{match[1]}{match[2].rstrip()}"

    def within(self, node: Node) -> bool:
        """Tell whether there are comments within brackets."""
        if not self.commented or "#" not in self.text[node.start : node.end]:
            return False
        texts = [(each.start, each.end) for each in scalars((node,))]
        found = _HASH.finditer(self.text, node.start, node.end)
        return any(not any(start <= match.start() < end for start, end in texts) for match in found)
