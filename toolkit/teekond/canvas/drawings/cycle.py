"""Stations on a circle, with the clock from 12; beside the circle what each of them asks."""

from __future__ import annotations

from teekond.canvas.drawings.common import each_note, first_drawn
from teekond.canvas.drawings.inside import inside
from teekond.canvas.drawings.label import Asked, Label, labels, letter
from teekond.canvas.drawings.packing import Lies
from teekond.canvas.drawings.slots import Part, Wanted, body
from teekond.canvas.drawings.stations import Wheel, arrows, leader, station
from teekond.canvas.fill_boxes import box_entries
from teekond.canvas.marks import Body, Coded
from teekond.canvas.request import Request
from teekond.canvas.sheet import Area
from teekond.diagnostics import Diagnostic
from teekond.model.canvas import Box, Note
from teekond.values import dataclass

STATION = 24
"""Size of a station, times the grid's scale."""
LYING = 1.1
"""From this width against the height on, the questions stand at both sides of the circle."""
TOP_LEFT = Lies(across=0, down=0)


@dataclass(frozen=True, slots=True)
class Stop:
    """A station, where what it asks stands, and on which side of that the circle is."""

    box: Box
    letter: str
    angle: float
    area: Area
    side: int
    """1: at the right of the circle, -1: at its left, 0: below it."""


def draw(request: Request, room: Area) -> Body | Diagnostic:
    """Return the circle in its room."""
    return each_note(request, lambda note: _draw(request, room, note))


def _draw(request: Request, room: Area, note: Note | None) -> Body | Diagnostic:
    stations, middle = _stations(request)
    wheel, stops = _placed(request, room, stations)
    g, first = request.scale.grid, request.canvas.boxes[0]
    shown = first_drawn(request, note)
    asked = [
        Asked(stop.box, stop.letter, _words(stop, g), example=stop.box is not first or not shown) for stop in stops
    ]
    if middle is not None:
        asked.append(Asked(middle, letter(request.canvas.boxes.index(middle)), _middle(wheel)))
    heads = labels(request, asked)
    if isinstance(heads, Diagnostic):
        return heads
    parts = [Part(arrows(wheel, len(stops)))]
    for stop, head in zip(stops, heads, strict=False):
        low = head.bottom + 4 * g
        words = _words(stop, g)
        area = Area(head.left, low, words.right - head.left, stop.area.bottom - 4 * g - low)
        known = box_entries(request, stop.box)
        part = inside(request, Wanted(stop.box, stop.letter, area, note, known, shown and stop.box is first), TOP_LEFT)
        if isinstance(part, Diagnostic):
            return part
        line = leader(wheel, stop.angle, stop.area, stop.side, 10 * g)
        parts += [Part((*line, *station(request, wheel, stop.angle, stop.letter, stop.box), *head.marks)), part]
    if middle is not None:
        parts.append(_centred(request, wheel, middle, heads[-1]))
    return body(request, parts, room.bottom)


def _stations(request: Request) -> tuple[list[Box], Box | None]:
    drawing = request.canvas.drawing
    wanted = None if drawing is None else drawing.middle
    middle = next((box for box in request.canvas.boxes if box.id == wanted), None)
    return [box for box in request.canvas.boxes if box is not middle], middle


def _placed(request: Request, room: Area, boxes: list[Box]) -> tuple[Wheel, list[Stop]]:
    if room.width > LYING * room.height:
        return _lying(request, room, boxes)
    return _standing(request, room, boxes)


def _stop(request: Request, boxes: list[Box], index: int, area: Area, side: int) -> Stop:
    box = boxes[index]
    return Stop(box, letter(request.canvas.boxes.index(box)), index * 360 / len(boxes), area, side)


def _lying(request: Request, room: Area, boxes: list[Box]) -> tuple[Wheel, list[Stop]]:
    """Return the circle between two columns: the first half of the stations at its right, the others at its left."""
    g, count = request.scale.grid, len(boxes)
    radius = min(0.33 * room.height, 0.15 * room.width)
    wheel = Wheel(room.x + room.width / 2, room.y + room.height / 2, radius, STATION * g)
    wide = room.width / 2 - radius - (STATION / 2 + 16) * g
    rights = [index for index in range(count) if index * 2 < count]
    lefts = [index for index in range(count - 1, -1, -1) if index * 2 >= count]
    stops: dict[int, Stop] = {}
    for column, x, side in ((rights, room.right - wide, 1), (lefts, room.x, -1)):
        high = room.height / len(column)
        for row, index in enumerate(column):
            area = Area(x, room.y + row * high, wide, high - (4 * g if row < len(column) - 1 else 0))
            stops[index] = _stop(request, boxes, index, area, side)
    return wheel, [stops[index] for index in range(count)]


def _standing(request: Request, room: Area, boxes: list[Box]) -> tuple[Wheel, list[Stop]]:
    """Return the circle above two columns of questions."""
    g = request.scale.grid
    radius = min(0.3 * room.width, 0.16 * room.height)
    top = room.y + STATION * g / 2 + radius
    wheel = Wheel(room.x + room.width / 2, top, radius, STATION * g)
    start = top + radius + (STATION / 2 + 10) * g
    high, wide = (room.bottom - start) / -(-len(boxes) // 2), room.width / 2
    return wheel, [
        _stop(
            request,
            boxes,
            index,
            Area(room.x + index % 2 * wide, start + index // 2 * high, wide - 6 * g, high - 3 * g),
            0,
        )
        for index in range(len(boxes))
    ]


def _words(stop: Stop, g: float) -> Area:
    """Return where the words of a station stand, clear of the line beside them."""
    area, inset = stop.area, 6 * g
    low = 2 * g if stop.side else 5 * g
    return Area(area.x + (inset if stop.side > 0 else 0), area.y + low, area.width - inset, area.height - low)


def _middle(wheel: Wheel) -> Area:
    half = 0.68 * (wheel.radius - wheel.station / 2)
    return Area(wheel.x - half, wheel.y - half, 2 * half, 2 * half)


def _centred(request: Request, wheel: Wheel, box: Box, label: Label) -> Part:
    """Return the words in the middle of the circle, as far from its top as from its bottom."""
    area = _middle(wheel)
    code = f"{letter(request.canvas.boxes.index(box))}1"
    return Part(label.down((area.bottom - label.bottom) / 2).marks, (Coded(code, box.id, area),))
