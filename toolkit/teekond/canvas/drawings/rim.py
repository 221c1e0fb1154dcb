"""Words around a circle, each at the end of its direction, and words inside of one."""

from __future__ import annotations

from collections.abc import Sequence

from teekond.canvas.box_parts import DESCENT
from teekond.canvas.drawings.regions import farthest, nearest, towards
from teekond.canvas.fit import ITALIC, fit, width
from teekond.canvas.request import Request
from teekond.canvas.sheet import CAP, POINT, Area, Block, leading
from teekond.values import dataclass, replace

DOT = "·"
"""Between the letter of a box and its name; no line ends with it."""
MIDDLE = 0.2
"""Directions whose point is nearer to the middle line than this part of the radius are above or below."""


@dataclass(frozen=True, slots=True)
class Rim:
    """A circle in its room, with white between it and the words."""

    x: float
    y: float
    radius: float
    gap: float
    room: Area
    top: float | None = None
    """Above this height stand the words at 12 o'clock, where something else is on the circle there."""


def words_around(
    request: Request, rim: Rim, texts: Sequence[tuple[float, str]], pattern: Block, *, most: int
) -> tuple[Block, ...] | None:
    """Return the texts by their directions in degrees, in the size of `pattern`; None where one has no room."""
    found = [_word(request, rim, angle, text, pattern, most) for angle, text in texts]
    placed = tuple(block for block in found if block is not None)
    return placed if len(placed) == len(found) else None


def _word(request: Request, rim: Rim, angle: float, text: str, pattern: Block, most: int) -> Block | None:
    """Return a text as near to the circle as it can be without touching it."""
    for part in (1.0, 1.5, 2.0, 3.0, 4.0):
        found = _at(request, rim, (angle, rim.gap * part), text, pattern, most)
        if found is None:
            return None
        if nearest(ground(found), rim.x, rim.y) >= rim.radius + 0.3 * rim.gap:
            return found
    return None


def _at(request: Request, rim: Rim, point: tuple[float, float], text: str, pattern: Block, most: int) -> Block | None:
    angle, gap = point
    x, y = towards(rim.x, rim.y, angle, rim.radius + gap)
    side = 0 if abs(x - rim.x) < MIDDLE * rim.radius else 1 if x > rim.x else -1
    measure = {0: 1.2 * rim.radius, 1: rim.room.right - x, -1: x - rim.room.x}[side]
    block = replace(pattern, x=x, align=("center", "left", "right")[side])
    found = fit(text, (measure, 1e3), (pattern.size,), block, lang=request.lang, most=most, whole=most < 3)
    if found is None or found.lines[0].endswith(DOT):
        return None
    low = DESCENT * found.size * POINT
    if side:
        found = replace(found, y=y - found.height / 2)
    elif y < rim.y:
        found = replace(found, y=(y if rim.top is None else rim.top) - low - found.height)
    else:
        found = replace(found, y=y)
    inside = found.y >= rim.room.y - 1e-6 and found.bottom + low <= rim.room.bottom + 1e-6
    return found if inside else None


def ground(block: Block) -> Area:
    """Return what the lines of a text cover."""
    wide = max(width(line, block.size, block.weight) for line in block.lines) * (ITALIC if block.italic else 1)
    left = block.x - {"left": 0.0, "center": wide / 2, "right": wide}[block.align]
    return Area(left, block.y, wide, block.height)


def within(block: Block, x: float, y: float, radius: float) -> bool:
    """Say whether every line of a centred text is inside a circle."""
    unit = block.size * POINT
    for index, words in enumerate(block.lines):
        wide, top = width(words, block.size, block.weight), block.y + index * (CAP + leading(block.size)) * unit
        if farthest(Area(block.x - wide / 2, top, wide, (CAP + DESCENT / 2) * unit), x, y) > radius:
            return False
    return True
