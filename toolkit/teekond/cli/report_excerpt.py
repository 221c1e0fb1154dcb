"""A line of a source with carets under a piece of it, measured in the columns of a terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache

from teekond.diagnostics import Span
from teekond.values import dataclass

TAB_STOP = 4
WIDEST = 100
"""So many columns of a line are shown."""
LEAD = 40
"""So many of them at most before the carets, where a line is cut."""

_FIRST_WIDE = "\u0300"
"""Before it, all that can be printed takes one column."""
_JOINER = "\u200d"
_SKIN = range(0x1F3FB, 0x1F400)
_UNSEEN = frozenset(("Mn", "Me", "Cf"))
_CONTROL = frozenset(("Cc", "Cs", "Zl", "Zp"))
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A line as it is shown, and the carets below it."""

    number: int
    text: str
    carets: str


@dataclass(frozen=True, slots=True)
class _Cell:
    text: str
    width: int


def visible(text: str) -> str:
    """Return a text in one line, without the characters that would steer a terminal."""
    return text if text.isprintable() else "".join(_harmless(char) for char in text)


def width(text: str) -> int:
    """Return how many columns a terminal needs for a text."""
    return sum(cell.width for cell in _cells(text))


def excerpt(span: Span, source: str) -> Excerpt | None:
    """Return the first line of a span with carets, or None where the span means the whole file."""
    if span == Span(span.path):
        return None
    line = _line(source, span.line)
    if line is None:
        return None
    if len(line) <= WIDEST and _is_plain(line):
        first = min(max(span.column - 1, 0), len(line))
        last = len(line.rstrip()) if span.end_line > span.line else min(span.end_column - 1, len(line))
        return Excerpt(span.line, line.rstrip(), " " * first + "^" * max(last - first, 1))
    cells = list(_cells(line))
    first = min(max(span.column - 1, 0), len(cells))
    last = len(line.rstrip()) if span.end_line > span.line else min(span.end_column - 1, len(cells))
    last = max(last, first + 1)
    low, high = _window(cells, first, last)
    before, after = "…" if low else "", "…" if high < len(cells) else ""
    text = before + "".join(cell.text for cell in cells[low:high]) + after
    lead = len(before) + sum(cell.width for cell in cells[low:first])
    run = sum(cell.width for cell in cells[first : min(last, high)])
    return Excerpt(span.line, text.rstrip(), " " * lead + "^" * max(run, 1))


def _line(source: str, number: int) -> str | None:
    start = 0
    for _ in range(number - 1):
        start = source.find("\n", start) + 1
        if start == 0:
            return None
    end = source.find("\n", start)
    line = source[start : end if end >= 0 else len(source)]
    return line if line or end >= 0 else None


def _cells(text: str) -> Iterator[_Cell]:
    if _is_plain(text):
        yield from map(_narrow, text)
        return
    column, joined = 0, False
    for char in text:
        if char == "\t":
            cell = _Cell(" " * (TAB_STOP - column % TAB_STOP), TAB_STOP - column % TAB_STOP)
        else:
            cell = _Cell(_harmless(char), 0 if joined else _columns(char))
        joined = char == _JOINER
        column += cell.width
        yield cell


def _is_plain(text: str) -> bool:
    """Tell whether each character of a text takes one column and is shown as it is."""
    return text.isprintable() and max(text, default="") < _FIRST_WIDE


@cache
def _narrow(char: str) -> _Cell:
    return _Cell(char, 1)


def _columns(char: str) -> int:
    if char.isascii():
        return 1
    if char in _TURNING:
        return 1
    if unicodedata.category(char) in _UNSEEN or ord(char) in _SKIN:
        return 0
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1


def _harmless(char: str) -> str:
    if char in "\n\r\t":
        return " "
    return "\ufffd" if char in _TURNING or unicodedata.category(char) in _CONTROL else char


def _window(cells: list[_Cell], first: int, last: int) -> tuple[int, int]:
    if sum(cell.width for cell in cells) <= WIDEST:
        return 0, len(cells)
    low = first
    used = 0
    while low > 0 and used + cells[low - 1].width <= LEAD:
        low -= 1
        used += cells[low].width
    high = low
    used = 0
    while high < len(cells) and used + cells[high].width <= WIDEST:
        used += cells[high].width
        high += 1
    return low, max(high, min(first + 1, len(cells), last))
