"""What all drawings share: which notes are tried, and where an example stands."""

from __future__ import annotations

from collections.abc import Callable

from teekond.canvas.box_parts import example_on
from teekond.canvas.fill_boxes import box_entries
from teekond.canvas.marks import Body
from teekond.canvas.request import Request
from teekond.canvas.sheet import Area
from teekond.diagnostics import Diagnostic
from teekond.model.canvas import Box, Note, Scale

USUAL = Scale(1, 10)
"""Where a canvas says no other."""


def each_note(
    request: Request, draw: Callable[[Note | None], Body | Diagnostic], *, free: bool = False
) -> Body | Diagnostic:
    """Return the drawing with the first of its notes that fits, else why the last one does not.

    Where no box wants notes there are none; in a drawing where they lie `free` there are if they fit.
    """
    asked = any(box.notes for box in request.canvas.boxes)
    wanted: tuple[Note | None, ...] = request.canvas.sticky_notes if free or asked else ()
    made: Body | Diagnostic | None = None
    for note in wanted if asked and wanted else (*wanted, None):
        made = draw(note)
        if isinstance(made, Body):
            return made
    assert made is not None
    return made


def scale_asked(request: Request) -> Scale:
    """Return the numbers that a drawing goes by: its own, or 1 to 10."""
    drawing = request.canvas.drawing
    return USUAL if drawing is None or drawing.scale is None else drawing.scale


def first_drawn(request: Request, note: Note | None) -> bool:
    """Say whether the example of the first box is drawn on its first note."""
    first = request.canvas.boxes[0]
    return bool(first.notes) and drawn(request, first, note)


def drawn(request: Request, box: Box, note: Note | None) -> bool:
    """Say whether the example of a box is drawn on its first note: where it has room there, and the files know less."""
    if note is None or box.example is None or request.fill == "all" or box_entries(request, box):
        return False
    return example_on(request, Area(0, 0, note.width, note.height), box.example.read(request.lang)) is not None
