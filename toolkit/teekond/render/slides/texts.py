"""Lines of a layout as texts that flow: a word that was cut is whole again, and a bullet begins a paragraph."""

from __future__ import annotations

from collections.abc import Sequence

from teekond.layout.rows import BULLET
from teekond.layout.scene import Box, Mark, TextMark
from teekond.render.written import LEFT_OF_ANCHOR, clean
from teekond.values import dataclass

ASCENT, DEPTH = 0.969, 0.241
"""What Inter takes above and below its base line, in sizes."""
MOST_LEADING = 1.75
"""Lines further apart than this, in sizes, are texts of their own."""
ALIGNED = 0.05


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together, first to last."""

    lines: tuple[TextMark, ...]

    @property
    def first(self) -> TextMark:
        """Return the first line, whose look all others share."""
        return self.lines[0]

    @property
    def leading(self) -> float:
        """Return how far base lines are apart; nothing for a single one."""
        return (self.lines[-1].y - self.first.y) / (len(self.lines) - 1) if len(self.lines) > 1 else 0.0

    @property
    def box(self) -> Box:
        """Return the box of the words."""
        lefts = [line.x - LEFT_OF_ANCHOR[line.anchor] * line.width for line in self.lines]
        right = max(left + line.width for left, line in zip(lefts, self.lines, strict=True))
        top = self.first.y - ASCENT * self.first.size
        bottom = self.lines[-1].y + DEPTH * self.first.size
        return Box(min(lefts), top, right - min(lefts), bottom - top)

    @property
    def left(self) -> float:
        """Return where most lines begin: the first of a card may stand beside an icon."""
        return min(line.x for line in self.lines)

    def paragraphs(self, known: str) -> tuple[str, ...]:
        """Return the texts; `known` holds words as they are written in the file, to tell hyphens that were put in."""
        found: list[str] = []
        for line in self.lines:
            text = clean(line.text)
            if not found or text.startswith(BULLET):
                found.append(text.removeprefix(BULLET))
            else:
                found[-1] = joined(found[-1], text, known)
        return tuple(found)

    @property
    def bulleted(self) -> bool:
        """Tell whether its paragraphs begin with bullets."""
        return self.first.text.startswith(BULLET)

    @property
    def hang(self) -> float:
        """Return how far the text stands behind its bullet."""
        return max(line.x for line in self.lines) - self.left if self.bulleted else 0.0


def joined(one: str, other: str, known: str) -> str:
    """Return two lines as one text: without the hyphen of a word that was cut, without a blank behind a hyphen."""
    last, first = one.rpartition(" ")[2], other.partition(" ")[0]
    if last[-1:] not in ("-", "\u2010") or len(last) < 2:
        cut = bool(known) and last + first in known and f"{last} {first}" not in known
        return one + other if cut else f"{one} {other}"
    return one[:-1] + other if last[:-1] + first in known else one + other


def follows(line: TextMark, before: TextMark, first: TextMark) -> bool:
    """Tell whether a line goes on with the text of the line before it."""
    look = (first.cls, first.size, first.weight, first.fill, first.anchor, first.halo)
    if (line.cls, line.size, line.weight, line.fill, line.anchor, line.halo) != look:
        return False
    fall = line.y - before.y
    aligned = abs(line.x - first.x) < ALIGNED or _indented(line, first)
    return 0 < fall <= MOST_LEADING * line.size and aligned


def _indented(line: TextMark, first: TextMark) -> bool:
    """A line behind a bullet, or below a first one that stands beside an icon."""
    if first.text.startswith(BULLET):
        return 0 < line.x - first.x < 2 * line.size
    return line.cls == "title" and line.size < 10 and 0 < first.x - line.x < 2 * line.size


def block_at(marks: Sequence[Mark | object], at: int) -> Block:
    """Return the block that begins with the line of text at a place among the marks of a group."""
    first = marks[at]
    assert isinstance(first, TextMark)
    lines = [first]
    for mark in marks[at + 1 :]:
        if not isinstance(mark, TextMark) or not follows(mark, lines[-1], first):
            break
        lines.append(mark)
    return Block(tuple(lines))
