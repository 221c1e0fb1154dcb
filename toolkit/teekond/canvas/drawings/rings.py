"""Rings around a middle: the nearer a note lies, the more it has to do with whom the sheet is about."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from teekond.canvas.drawings import refuse
from teekond.canvas.drawings.circles import Circles, circles, shape
from teekond.canvas.drawings.common import each_note, first_drawn
from teekond.canvas.drawings.label import letter
from teekond.canvas.drawings.legend import legend
from teekond.canvas.drawings.packing import CLEAR, around, in_rows, in_wedge
from teekond.canvas.drawings.regions import Ring, Wedge
from teekond.canvas.drawings.slots import Part, Wanted, body, held
from teekond.canvas.fill_boxes import box_entries
from teekond.canvas.marks import Body
from teekond.canvas.request import Request
from teekond.canvas.sheet import Area
from teekond.diagnostics import Diagnostic
from teekond.model.canvas import Box, Note


def draw(request: Request, room: Area) -> Body | Diagnostic:
    """Return the rings in their room."""
    return each_note(request, lambda note: _draw(request, room, note))


def _draw(request: Request, room: Area, note: Note | None) -> Body | Diagnostic:
    shown = first_drawn(request, note)
    words = legend(request, room, drawn=shown)
    if isinstance(words, Diagnostic):
        return words
    boxes = outwards(request)
    figure = circles(request, words.room, boxes)
    if figure is None:
        return refuse.small(request)
    parts: list[Part] = []
    for box, ring in zip(boxes, figure.rings, strict=True):
        index = request.canvas.boxes.index(box)
        wanted = Wanted(box, letter(index), _square(ring), note, box_entries(request, box), shown and index == 0)
        part = held(request, wanted, partial(_places, figure, ring))
        if isinstance(part, Diagnostic):
            return part
        parts.append(part)
    return body(request, [Part(shape(figure, boxes[0])), Part(words.marks), *parts], room.bottom)


def outwards(request: Request) -> tuple[Box, ...]:
    """Return the boxes from the middle outwards."""
    drawing = request.canvas.drawing
    middle = drawing.middle if drawing is not None else None
    return tuple(sorted(request.canvas.boxes, key=lambda box: box.id != middle)) if middle else request.canvas.boxes


def _square(ring: Ring) -> Area:
    return Area(ring.x - ring.outer, ring.y - ring.outer, 2 * ring.outer, 2 * ring.outer)


def _places(figure: Circles, ring: Ring, note: Note, wanted: int) -> tuple[Area, ...]:
    if ring.inner == 0:
        return in_rows(ring, _square(ring), note, figure.taken, most=wanted)
    if not figure.lines:
        return around(ring, note, wanted, figure.taken)
    turns = [*figure.lines, figure.lines[0] + 360]
    wedges = [Wedge(ring, start, end, CLEAR) for start, end in pairwise(turns)]
    return _both_sides(ring, wedges, note, -(-wanted // len(wedges)), figure.taken)


def _both_sides(ring: Ring, wedges: Sequence[Wedge], note: Note, each: int, taken: Sequence[Area]) -> tuple[Area, ...]:
    """Return the places in all parts of a ring; those at the left lie as those at the right."""
    right = [in_wedge(wedge, note, each, taken) for wedge in wedges[: (len(wedges) + 1) // 2]]
    left = [
        tuple(Area(2 * ring.x - place.right, place.y, place.width, place.height) for place in reversed(places))
        for places in reversed(right[: len(wedges) // 2])
    ]
    return tuple(place for places in (*right, *left) for place in places)
