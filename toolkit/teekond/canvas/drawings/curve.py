"""The band of feelings alone: a column for each step, to draw a curve over."""

from __future__ import annotations

from teekond.canvas import band
from teekond.canvas.drawings import refuse
from teekond.canvas.drawings.feelings import columns, faces, journey_of, names
from teekond.canvas.drawings.label import GUTTER, Asked, labels, letter
from teekond.canvas.drawings.lines import plumb
from teekond.canvas.drawings.slots import Part, body
from teekond.canvas.fit import line
from teekond.canvas.marks import Body, Coded, Mark, Path, Rectangle, Sign, Words
from teekond.canvas.request import Request
from teekond.canvas.sheet import CAP, POINT, Area, Band
from teekond.diagnostics import Diagnostic
from teekond.model.journey import Journey
from teekond.values import replace

STEPS = 8
"""Columns where nothing says how many."""
STEP = 25.0
"""The narrowest column, in millimetres, on a wall."""
LEVEL = 12.0
"""The least white between two levels, in millimetres, on a wall."""
NAME = 26
"""Room under the band for the names of the steps, times the grid's scale."""


def draw(request: Request, room: Area) -> Body | Diagnostic:
    """Return the band in its room."""
    g, box = request.scale.grid, request.canvas.boxes[0]
    heads = labels(request, [Asked(box, letter(0), Area(room.x, room.y + 2 * g, room.width, 0.4 * room.height))])
    if isinstance(heads, Diagnostic):
        return heads
    top = heads[0].bottom + 8 * g
    left = room.x + band.words_width(request) + GUTTER * g / 2
    area = Area(left, top, room.right - left, room.bottom - NAME * g - top)
    small = min(1.0, g)
    if area.height < 6 * LEVEL * small:
        return refuse.small(request)
    journey = journey_of(request)
    found = _empty(request, area) if journey is None else _told(request, journey, area)
    if found is None:
        return refuse.small(request)
    return body(request, [found, Part(heads[0].marks, (Coded("A1", box.id, area),))], room.bottom)


def _empty(request: Request, area: Area) -> Part | None:
    """Return the band with a column for each step to draw over."""
    drawing = request.canvas.drawing
    count = (drawing.steps if drawing is not None else None) or STEPS
    made = band.band(replace(request, journey=None), area, ())
    if made is None or area.width / count < STEP * min(1.0, request.scale.grid):
        return None
    return Part((*_band(request, made), *_steps(request, area, count)))


def _told(request: Request, journey: Journey, area: Area) -> Part | None:
    """Return the band with the feelings of a journey, stage by stage."""
    g, stages = request.scale.grid, columns(journey, area)
    made = band.band(request, area, stages)
    below = names(request, journey, stages, Area(area.x, area.bottom + 4 * g, area.width, (NAME - 8) * g))
    if made is None or below is None:
        return None
    hairs = [Path(((stage.x, area.y), (stage.x, area.bottom)), 0.9, "hair") for stage in stages[1:]]
    holes = sum(hole.kind == "hole" for hole in made.holes)
    return Part((*_band(request, made), *hairs, *faces(request, journey, made), *below), holes=holes)


def _band(request: Request, made: Band) -> list[Mark]:
    """Return the wash, the levels, and their words, numbers and faces."""
    area, face = made.area, band.FACE * request.scale.grid
    marks: list[Mark] = [Rectangle(area, 0, fill="wash")]
    for index, level in enumerate(made.levels):
        middle = index == 2
        ends = ((area.x, level.y), (area.right, level.y))
        marks += [
            Path(ends, 1.4 if middle else 0.9, "line" if middle else "hair", None if middle else "dashed"),
            Sign(area.x - face - 1.8 * request.scale.grid, level.y - face / 2, face, level.icon),
            Words(level.value),
            Words(level.word),
        ]
    return marks


def _steps(request: Request, area: Area, count: int) -> list[Mark]:
    """Return the columns with a number each and a line to write on."""
    g, pitch = request.scale.grid, area.width / count
    size = max(14 * g, request.scale.least)
    hair = Path((), 0.9, "hair")
    marks: list[Mark] = []
    for index in range(count):
        x = area.x + index * pitch
        number = line(str(index + 1), x + 1.5 * g, area.bottom + 4 * g, size, 600, "soft")
        marks.append(Words(number))
        low = area.bottom + (NAME - 8) * g
        start = number.x + 2.2 * CAP * size * POINT
        marks.append(Path(((start, low), (x + pitch - 2 * g, low)), 0.9, "line"))
        if index:
            marks += plumb(x, area.y, area.bottom, (), hair)
    return marks
