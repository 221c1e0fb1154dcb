"""The circles of rings: how wide they are, where their names stand, and the sectors that cut them."""

from __future__ import annotations

from itertools import pairwise

from teekond.canvas.box_parts import DESCENT
from teekond.canvas.drawings.label import letter
from teekond.canvas.drawings.regions import Ring, towards
from teekond.canvas.drawings.rim import Rim, ground, within, words_around
from teekond.canvas.fit import fit
from teekond.canvas.marks import Circle, Mark, Path, Rectangle, Sign, Words
from teekond.canvas.plain import plain
from teekond.canvas.request import Request
from teekond.canvas.sheet import POINT, Area, Block
from teekond.model.canvas import Box
from teekond.values import dataclass, replace

INNER = 0.78
"""The radius of a middle with notes, against the width of a ring."""
PERSON = 34
"""The radius of a middle without notes, times the grid's scale."""
NAME_SHARE = 0.17
"""The most of a ring's width that the size of its name takes."""
NAME = (32.0, 28.0, 24.0, 20.0, 18.0, 16.0, 14.0, 12.0)
"""Sizes of the names on the circles and around them, times the grid's scale."""


@dataclass(frozen=True, slots=True)
class Circles:
    """The rings from the middle outwards, with all that is written on them."""

    rings: tuple[Ring, ...]
    names: tuple[Block, ...]
    """On the circles, each over a piece of paper."""
    person: Block | None
    """In the middle, where no notes lie there."""
    lines: tuple[float, ...]
    """Where the sectors part, in degrees from 12 o'clock."""
    sectors: tuple[Block, ...]

    @property
    def taken(self) -> tuple[Area, ...]:
        """Return where no note can lie."""
        return tuple(sheet_under(name) for name in self.names)


def sheet_under(block: Block) -> Area:
    """Return the piece of paper under a text on a circle."""
    area, pad = ground(block), 0.28 * block.size * POINT
    below = (DESCENT + 0.28) * block.size * POINT
    return Area(area.x - 2 * pad, area.y - pad, area.width + 4 * pad, pad + area.height + below)


def circles(request: Request, room: Area, boxes: tuple[Box, ...]) -> Circles | None:
    """Return the largest circles that leave room for the words around them."""
    full = min(room.width, room.height) / 2
    for part in range(100, 66, -2):
        found = _circles(request, room, boxes, full * part / 100)
        if found is not None:
            return found
    return None


def _circles(request: Request, room: Area, boxes: tuple[Box, ...], radius: float) -> Circles | None:
    g = request.scale.grid
    drawing = request.canvas.drawing
    sectors = tuple(text.read(request.lang) for text in drawing.sectors) if drawing is not None else ()
    x, y = room.x + room.width / 2, room.y + room.height / 2
    rings = _rings(request, boxes, x, y, radius - 4 * g)
    lines = tuple(index * 360 / len(sectors) for index in range(len(sectors))) if len(sectors) > 1 else ()
    most = NAME_SHARE * (rings[-1].outer - rings[-1].inner) / POINT
    for size in [min(size * g, most) for size in NAME]:
        names = [_name(request, box, ring, size) for box, ring in zip(boxes, rings, strict=True)]
        person = None if boxes[0].notes else _person(request, boxes[0], rings[0], size)
        found = [name for index, name in enumerate(names) if name is not None and (index or boxes[0].notes)]
        if len(found) < len(boxes) - (not boxes[0].notes) or not (boxes[0].notes or person):
            continue
        rim = Rim(x, y, rings[-1].outer, 4 * g, room, sheet_under(found[-1]).y - 1.5 * g)
        turns = [((index + 0.5) * 360 / len(sectors), text) for index, text in enumerate(sectors)]
        pattern = Block(0, 0, max(size, request.scale.least), (), 700, "soft")
        texts = words_around(request, rim, turns, pattern, most=2) or words_around(request, rim, turns, pattern, most=3)
        if texts is not None:
            return Circles(rings, tuple(found), person, lines, texts)
    return None


def _rings(request: Request, boxes: tuple[Box, ...], x: float, y: float, radius: float) -> tuple[Ring, ...]:
    share = radius / (INNER + len(boxes) - 1)
    inner = INNER * share if boxes[0].notes else min(INNER * share, PERSON * request.scale.grid)
    wide = (radius - inner) / (len(boxes) - 1)
    radii = [0.0, *(inner + index * wide for index in range(len(boxes)))]
    return tuple(Ring(x, y, low, high) for low, high in pairwise(radii))


def _name(request: Request, box: Box, ring: Ring, size: float) -> Block | None:
    size = max(size, request.scale.least)
    text = f"{letter(request.canvas.boxes.index(box))}\u00a0·\u00a0{plain(box.title.read(request.lang))}"
    measure = 1.3 * ring.outer
    found = fit(text, (measure, 1e3), (size,), Block(ring.x, 0, 0, (), 600, align="center"), lang=request.lang, most=2)
    return None if found is None else replace(found, y=ring.y - ring.outer - found.height / 2)


def _person(request: Request, box: Box, ring: Ring, size: float) -> Block | None:
    """Return the name in the middle, below its picture."""
    text, least = plain(box.title.read(request.lang)), request.scale.least
    pattern = Block(ring.x, 0, 0, (), 600, align="center")
    for each in (max(size, least), max(0.8 * size, least), least):
        found = fit(text, (1.8 * ring.outer, 1e3), (each,), pattern, lang=request.lang, most=3)
        if found is not None:
            found = replace(found, y=ring.y + 0.1 * ring.outer)
            if within(found, ring.x, ring.y, 0.95 * ring.outer):
                return found
    return None


def shape(figure: Circles, inmost: Box) -> tuple[Mark, ...]:
    """Return circles, lines and names."""
    outer = figure.rings[-1]
    marks: list[Mark] = []
    for angle in figure.lines:
        start = towards(outer.x, outer.y, angle, figure.rings[0].outer)
        marks.append(Path((start, towards(outer.x, outer.y, angle, outer.outer)), 1.0, "hair"))
    for index, ring in enumerate(figure.rings):
        marks.append(Circle(ring.x, ring.y, ring.outer, 1.0 if index else 1.6, "line" if index else "ink"))
    if figure.person is not None:
        side = 0.72 * figure.rings[0].outer
        marks.append(Sign(outer.x - side / 2, outer.y - 0.06 * side - side, side, inmost.icon or "person", "ink"))
        marks.append(Words(figure.person))
    for name in figure.names:
        marks += [Rectangle(sheet_under(name), 0, fill="paper"), Words(name)]
    marks += [Words(text) for text in figure.sectors]
    return tuple(marks)
