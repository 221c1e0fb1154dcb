"""Breaks a text into lines: as few as can be, none much shorter than the others, none wider than the measure."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from operator import add

from teekond.metrics.advances import Font, font
from teekond.metrics.pieces import Piece, glued, pieces
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
    face = font(weight)
    room = int((measure + SLACK) * face.em / size)
    if text.isprintable():
        return tuple(_printable(text, room, face, lang))
    lines = [line for paragraph in NEWLINE.split(text) for line in _paragraph(paragraph, room, face, lang) or [""]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return tuple(lines)


def _paragraph(paragraph: str, room: int, face: Font, lang: str) -> list[str]:
    """Return the lines of a paragraph; like all below, it reckons in units of the font, which are whole numbers."""
    return (_printable if paragraph.isprintable() else _cut)(paragraph, room, face, lang)


def _printable(paragraph: str, room: int, face: Font, lang: str) -> list[str]:
    """Return the lines of a paragraph in which every character is shown: most have no word that must be cut."""
    words = glued(paragraph.split(), room + face.blank, face.spaced.__getitem__)
    steps = list(map(face.spaced.__getitem__, words))
    widest = max(steps, default=0) - face.blank
    if widest > room:
        return _cut(paragraph, room, face, lang)
    return _Column(words, steps, face.blank, widest).lines(room) if words else []


def _cut(paragraph: str, room: int, face: Font, lang: str) -> list[str]:
    """Return the lines of a paragraph with words too long for a line, or with characters that are not shown."""
    parts = pieces(paragraph, room, face.words.__getitem__, lang)
    return _CutColumn(parts, face).lines(room) if parts else []


class _Column:
    """Words in a row, to be filled into lines of any measure that has room for the `widest` of them.

    `steps` are their widths with the `blank` behind them: how far it is from each word to the next one.
    """

    def __init__(self, words: list[str], steps: list[int], blank: int, widest: int) -> None:
        self.words, self.steps, self.blank, self.widest = words, steps, blank, widest

    def lines(self, room: int) -> list[str]:
        """Return the lines of a column that wide, narrowed where the last one would be a widow."""
        ends, widths = self.fill(room)
        if 1 < len(ends) <= NARROWABLE and widths[-1] < SHORT * room:
            ends = self.narrowed(ends, max(widths))
        return [self.line(start, end) for start, end in pairwise([0, *ends])]

    def fill(self, room: int) -> tuple[list[int], list[int]]:
        """Return the place behind the last word of each line, with as many on each as fit; and how wide lines are."""
        ends: list[int] = []
        widths: list[int] = []
        used = -self.blank
        for at, step in enumerate(self.steps):
            used += step
            if used > room:
                ends.append(at)
                widths.append(used - step)
                used = step - self.blank
        return [*ends, len(self.steps)], [*widths, used]

    def narrowed(self, ends: list[int], width: int) -> list[int]:
        """Return the same for the narrowest column that needs no more lines; the widest has `width` as yet."""
        while width > self.widest:
            closer, widths = self.fill(width - 1)
            if len(closer) > len(ends):
                break
            ends, width = closer, max(widths)
        return ends

    def line(self, start: int, end: int) -> str:
        """Return the words as one line."""
        return " ".join(self.words[start:end])


class _CutColumn(_Column):
    """Words and parts of words: maybe nothing parts a piece from the next one, and a line may end in a hyphen."""

    def __init__(self, parts: list[Piece], face: Font) -> None:
        wide = [face.words[part.text] for part in parts]
        self.tails = [face.words[part.tail] for part in parts]
        self.gaps = [face.words[part.blank] for part in parts]
        super().__init__([part.text for part in parts], wide, face.blank, max(map(add, wide, self.tails)))
        self.parts = parts

    def fill(self, room: int) -> tuple[list[int], list[int]]:
        """Return the same for pieces; on each line stands at least one."""
        ends: list[int] = []
        widths: list[int] = []
        start = 0
        while start < len(self.parts):
            start, width = self._furthest(start, room)
            ends.append(start)
            widths.append(width)
        return ends, widths

    def _furthest(self, start: int, room: int) -> tuple[int, int]:
        """Return the place behind the last piece that fits with what is written behind it, and how wide that is."""
        used = self.steps[start]
        best = start + 1, used + self.tails[start]
        for at in range(start + 1, len(self.parts)):
            used += self.gaps[at - 1] + self.steps[at]
            if used > room:
                break
            if used + self.tails[at] <= room:
                best = at + 1, used + self.tails[at]
        return best

    def line(self, start: int, end: int) -> str:
        """Return the pieces as one line."""
        last = self.parts[end - 1]
        return "".join([part.text + part.blank for part in self.parts[start : end - 1]]) + last.text + last.tail
