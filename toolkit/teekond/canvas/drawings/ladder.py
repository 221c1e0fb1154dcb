"""Steps that lead up, each a little farther to the right, with notes lying on them."""

from __future__ import annotations

from teekond.canvas.drawings.common import each_note, first_drawn
from teekond.canvas.drawings.inside import inside
from teekond.canvas.drawings.label import Asked, labels, letter
from teekond.canvas.drawings.packing import GAP, Lies
from teekond.canvas.drawings.slots import Part, Wanted, body
from teekond.canvas.fill_boxes import box_entries
from teekond.canvas.fit import line
from teekond.canvas.marks import Body, Mark, Path, Rectangle, Words
from teekond.canvas.request import Request
from teekond.canvas.sheet import CAP, POINT, Area
from teekond.diagnostics import Diagnostic
from teekond.model.canvas import Note
from teekond.values import replace

INDENT, GAP_BELOW, SQUARE, PAD = 16, 5, 15, 4
"""How far each step moves, the white under it, its number's square, the white inside; times the grid's scale."""
WIDE = 190
"""The widest label, times the grid's scale."""
ALIGNED = Lies(across=0)
"""The notes of all steps stand above each other."""


def draw(request: Request, room: Area) -> Body | Diagnostic:
    """Return the steps in their room."""
    return each_note(request, lambda note: _draw(request, room, note))


def _draw(request: Request, room: Area, note: Note | None) -> Body | Diagnostic:
    g = request.scale.grid
    steps = _steps(request, room)
    beside = (SQUARE + 2 * PAD) * g
    wide = min(WIDE * g, 0.46 * steps[-1].width - beside)
    boxes = request.canvas.boxes
    shown = first_drawn(request, note)
    asked = [
        Asked(
            box,
            letter(index),
            Area(step.x + beside, step.y + PAD * g, wide, step.height - 1.5 * PAD * g),
            example=index > 0 or not shown,
        )
        for index, (box, step) in enumerate(zip(boxes, steps, strict=True))
    ]
    heads = labels(request, asked, gutter=False)
    if isinstance(heads, Diagnostic):
        return heads
    left = steps[-1].x + beside + wide + 6 * g
    parts: list[Part] = []
    for index, (box, step, head) in enumerate(zip(boxes, steps, heads, strict=True)):
        free = Area(left, step.y + GAP / 2, step.right - left - PAD * g, step.height - GAP)
        known = box_entries(request, box)
        wanted = Wanted(box, letter(index), free, note, known, shown and index == 0)
        part = inside(request, wanted, ALIGNED)
        if isinstance(part, Diagnostic):
            return part
        parts += [Part((*_step(request, index, step), *head.marks)), part]
    return body(request, parts, room.bottom)


def _steps(request: Request, room: Area) -> list[Area]:
    """Return the steps from the lowest up."""
    g, count = request.scale.grid, len(request.canvas.boxes)
    indent = min(INDENT * g, 0.25 * room.width / max(count - 1, 1))
    high = (room.height + GAP_BELOW * g) / count
    return [
        Area(
            room.x + index * indent,
            room.bottom - (index + 1) * high + GAP_BELOW * g,
            room.width - index * indent,
            high - GAP_BELOW * g,
        )
        for index in range(count)
    ]


def _step(request: Request, index: int, step: Area) -> list[Mark]:
    g, scale = request.scale.grid, request.scale
    side, size = SQUARE * g, max(26 * g, scale.prompt_least)
    x, y = step.x + PAD * g, step.y + PAD * g
    number = line(str(index + 1), x + side / 2, y + (side - CAP * size * POINT) / 2, size, 700)
    return [
        Path(((step.x, step.y), (step.right, step.y), (step.right, step.bottom)), 0.6, "hair"),
        Path(((step.x, step.y), (step.x, step.bottom)), 1.0, "line"),
        Path(((step.x, step.bottom), (step.right, step.bottom)), 2.4, "ink"),
        Rectangle(Area(x, y, side, side), 1.4, "ink", radius=1.2 * g),
        Words(replace(number, align="center")),
    ]
