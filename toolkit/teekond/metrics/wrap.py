"""Breaks a text into lines: as few as can be, none much shorter than the others, none wider than the measure."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from teekond.metrics.advances import advance
from teekond.metrics.pieces import Measure, glued, pieces
from teekond.patterns import pattern

SHORT = 0.42
"""A last line under this share of the measure is a widow."""
NARROWABLE = 12
"""Texts of more lines than this are read as paragraphs: their last line may be short."""
NEWLINE = pattern(r"\r\n|[\n\r\u0085\u2028\u2029]")
SLACK = 1e-6


@lru_cache(maxsize=4096)  # the same words are set again and again while a map is fitted to its sheet
def wrap(text: str, measure: float, size: float, weight: int = 400, *, lang: str = "et") -> tuple[str, ...]:
    """Return the lines of `text` in a column `measure` wide.

    Fewest lines first; where the last one would be a widow, the column is narrowed as far as the number of lines
    stays. A word is cut only where it does not fit on a line of its own. Line ends and no-break spaces are kept.
    """
    if text.isprintable() and text == " ".join(text.split()) and advance(text, size, weight) <= measure:
        return (text,) if text else ()
    paragraphs = [text] if text.isprintable() else NEWLINE.split(text)
    lines = [line for paragraph in paragraphs for line in _paragraph(paragraph, measure, size, weight, lang)]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return tuple(lines)


def _paragraph(paragraph: str, measure: float, size: float, weight: int, lang: str) -> list[str]:
    def width(text: str) -> float:
        return advance(text, size, weight)

    column = _plain(paragraph, measure + SLACK, width) or _cut(paragraph, measure + SLACK, width, lang)
    if column is None:
        return [""]
    ends = column.fill(measure + SLACK)
    if 1 < len(ends) <= NARROWABLE and column.line_width(ends[-2], ends[-1]) < SHORT * measure:
        ends = column.narrowed(measure + SLACK, len(ends))
    return [column.line(start, end) for start, end in pairwise([0, *ends])]


def _plain(paragraph: str, measure: float, width: Measure) -> _Column | None:
    """Return the words of a paragraph where none has to be cut, and there is any: most titles are so."""
    if not paragraph.isprintable():
        return None
    words = glued(paragraph.split(), measure, width)
    widths = [width(word) for word in words]
    if not words or max(widths) > measure:
        return None
    return _Column(words, widths, width(" "))


def _cut(paragraph: str, measure: float, width: Measure, lang: str) -> _Column | None:
    """Return the pieces of a paragraph with words too long for a line, or with characters that are not shown."""
    parts = pieces(paragraph, measure, width, lang)
    if not parts:
        return None
    column = _Column([part.text for part in parts], [width(part.text) for part in parts], width(" "))
    column.gaps = [part.blank for part in parts]
    column.tails = [part.tail for part in parts]
    column.tail_widths = [width(part.tail) for part in parts]
    return column


class _Column:
    """Pieces with their widths, to be filled into lines of any measure.

    A gap is what parts a piece from the next one on the same line, a tail what is written behind it where the line
    ends with it.
    """

    def __init__(self, texts: list[str], widths: list[float], blank: float) -> None:
        self.texts, self.widths, self.blank = texts, widths, blank
        self.gaps = [" "] * len(texts)
        self.tails = [""] * len(texts)
        self.tail_widths = [0.0] * len(texts)

    def fill(self, measure: float) -> list[int]:
        """Return where each line ends, putting as much as fits on each."""
        ends: list[int] = []
        start = 0
        while start < len(self.texts):
            start = self._furthest(start, measure)
            ends.append(start)
        return ends

    def _furthest(self, start: int, measure: float) -> int:
        best = start + 1
        used = 0.0
        for index in range(start, len(self.texts)):
            used += self.widths[index]
            if used > measure:
                break
            if used + self.tail_widths[index] <= measure:
                best = index + 1
            if self.gaps[index]:
                used += self.blank
        return best

    def narrowed(self, measure: float, lines: int) -> list[int]:
        """Return the ends for the narrowest column that needs no more lines and holds every piece."""
        least = max([width + tail for width, tail in zip(self.widths, self.tail_widths, strict=True)])
        widths = sorted({width for width in self._widths(measure) if width >= least})
        needed = bisect_left(widths, -lines, key=lambda width: -len(self.fill(width)))
        return self.fill(widths[needed] if needed < len(widths) else measure)

    def _widths(self, most: float) -> Iterator[float]:
        """Yield the widths of all lines that pieces in a row make, as far as they are narrower than `most`."""
        for start in range(len(self.texts)):
            used = 0.0
            for index in range(start, len(self.texts)):
                used += self.widths[index]
                if used >= most:
                    break
                yield used + self.tail_widths[index]
                if self.gaps[index]:
                    used += self.blank

    def line_width(self, start: int, end: int) -> float:
        """Return how wide the pieces are as one line."""
        blanks = sum(1 for gap in self.gaps[start : end - 1] if gap)
        return sum(self.widths[start:end]) + blanks * self.blank + self.tail_widths[end - 1]

    def line(self, start: int, end: int) -> str:
        """Return the pieces as one line."""
        last = end - 1
        before = [self.texts[at] + self.gaps[at] for at in range(start, last)]
        return "".join(before) + self.texts[last] + self.tails[last]
