"""A line from low to high: dots are stuck over it for what was, under it for what is."""

from __future__ import annotations

from collections.abc import Sequence

from teekond.canvas.box_parts import DESCENT
from teekond.canvas.drawings import refuse
from teekond.canvas.drawings.common import scale_asked
from teekond.canvas.drawings.label import Asked, Label, labels, letter
from teekond.canvas.drawings.slots import Part, body
from teekond.canvas.fit import fit, width
from teekond.canvas.marks import Body, Circle, Coded, Mark, Path, Words
from teekond.canvas.plain import plain
from teekond.canvas.request import Request
from teekond.canvas.sheet import CAP, POINT, Area, Block
from teekond.diagnostics import Diagnostic
from teekond.values import dataclass, replace

DOT = 12.0
"""Across a sticky dot, in millimetres."""
WALL, HAND = 45.0, 14.0
"""The least white from number to number, on a wall and on a sheet that is held in a hand."""
NUMBER, WORD = 44.0, (20.0, 18.0, 16.0, 14.0, 12.0)
"""Sizes of type, times the grid's scale."""
LARGER = 1.4
"""The heads against those of boxes: people stand in front of it in a row."""
LANE = 3.2
"""The least room for dots, in dots."""


@dataclass(frozen=True, slots=True)
class Lane:
    """A line with what is stuck over it and under it."""

    area: Area
    y: float
    over: tuple[int, Label]
    """Which box, and its label."""
    under: tuple[int, Label] | None


def draw(request: Request, room: Area) -> Body | Diagnostic:
    """Return a line for each pair of boxes: the first of them above it, the second below."""
    boxes = request.canvas.boxes
    paired = len(boxes) == 2
    count = 1 if paired else len(boxes)
    high = room.height / count
    areas = [Area(room.x, room.y + index * high, room.width, high) for index in range(count)]
    lanes = _lanes(request, areas, paired=paired)
    if isinstance(lanes, Diagnostic):
        return lanes
    pitch = room.width / len(scale_asked(request).numbers)
    if pitch < (WALL if request.scale.grid >= 0.76 else HAND):
        return refuse.small(request)
    parts: list[Part] = []
    for lane in lanes:
        words = _ends(request, lane)
        if words is None:
            return refuse.small(request)
        parts += [Part((*_line(request, lane), *words)), _asking(request, lane)]
    return body(request, parts, room.bottom)


def _lanes(request: Request, areas: Sequence[Area], *, paired: bool) -> list[Lane] | Diagnostic:
    g, boxes = request.scale.grid, request.canvas.boxes
    half = 0.5 * areas[0].height
    wide = min(300 * g, 0.6 * areas[0].width)
    asked = [
        Asked(boxes[index], letter(index), Area(area.x, area.y + 2 * g, wide, half)) for index, area in enumerate(areas)
    ]
    if paired:
        asked.append(Asked(boxes[1], letter(1), Area(areas[0].x, areas[0].y, wide, half)))
    heads = labels(request, asked, larger=LARGER)
    if isinstance(heads, Diagnostic):
        return heads
    figures = (NUMBER * POINT + 10) * g
    lanes: list[Lane] = []
    for index, area in enumerate(areas):
        over = heads[index]
        y = area.y + half if paired else area.bottom - figures - 6 * g
        if y - over.bottom < LANE * DOT * min(1.0, g):
            return refuse.text(request, boxes[index])
        under = None
        if paired:
            low = heads[1].down(area.bottom - 4 * g - heads[1].bottom)
            under = (1, low)
            if min(_top(low) - y - figures, area.bottom - y) < LANE * DOT * min(1.0, g):
                return refuse.text(request, boxes[1])
        lanes.append(Lane(area, y, (index, over), under))
    return lanes


def _top(label: Label) -> float:
    return min(mark.block.y for mark in label.marks if isinstance(mark, Words))


def _line(request: Request, lane: Lane) -> list[Mark]:
    g, numbers = request.scale.grid, scale_asked(request).numbers
    area, size = lane.area, max(NUMBER * request.scale.grid, request.scale.least)
    pitch = area.width / len(numbers)
    marks: list[Mark] = [Path(((area.x, lane.y), (area.right, lane.y)), 2.4, "ink")]
    for index, number in enumerate(numbers):
        x = area.x + (index + 0.5) * pitch
        marks += [
            Path(((x, lane.y - 5 * g), (x, lane.y + 5 * g)), 1.4, "ink"),
            Words(Block(x, lane.y + 8 * g, size, (str(number),), 700, align="center")),
        ]
    return marks


def _ends(request: Request, lane: Lane) -> list[Mark] | None:
    """Return the words at both ends, above the line."""
    drawing = request.canvas.drawing
    if drawing is None or drawing.across is None:
        return []
    g, lang = request.scale.grid, request.lang
    sizes = [max(size * g, request.scale.least) for size in WORD]
    pitch = lane.area.width / len(scale_asked(request).numbers)
    marks: list[Mark] = []
    for text, x, align in ((drawing.across.low, lane.area.x, "left"), (drawing.across.high, lane.area.right, "right")):
        pattern = Block(x, 0, 0, (), 600, "soft", align=align)
        found = fit(plain(text.read(lang)), (1.9 * pitch, 30 * g), sizes, pattern, lang=lang, most=2)
        if found is None:
            return None
        low = DESCENT * found.size * POINT
        marks.append(Words(replace(found, y=lane.y - 8 * g - low - found.height)))
    return marks


def _asking(request: Request, lane: Lane) -> Part:
    """Return the labels, each with a dot as people stick it: hollow above the line, full below it."""
    marks: list[Mark] = []
    codes: list[Coded] = []
    for place, full in ((lane.over, False), (lane.under, True)):
        if place is None:
            continue
        index, label = place
        box = request.canvas.boxes[index]
        marks += [*label.marks, *([_dot(request, label, full=full)] if lane.under is not None else [])]
        codes.append(Coded(f"{letter(index)}1", box.id, _zone(lane, over=not full)))
    return Part(tuple(marks), tuple(codes))


def _zone(lane: Lane, *, over: bool) -> Area:
    area = lane.area
    return (
        Area(area.x, area.y, area.width, lane.y - area.y)
        if over
        else replace(area, y=lane.y, height=area.bottom - lane.y)
    )


def _dot(request: Request, label: Label, *, full: bool) -> Mark:
    """Return a dot beside a head."""
    head = next(mark.block for mark in label.marks if isinstance(mark, Words) and mark.level == 2)
    radius = min(DOT / 2, CAP * head.size * POINT * 0.6)
    x = head.x + max(width(text, head.size, 700) for text in head.lines) + 1.2 * radius + 4 * request.scale.grid
    y = head.y + CAP * head.size * POINT / 2
    return Circle(x, y, radius, 1.4, "ink", fill="ink" if full else None)
