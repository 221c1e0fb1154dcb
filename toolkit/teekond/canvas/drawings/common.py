"""What all drawings share: which notes are tried."""

from __future__ import annotations

from collections.abc import Callable

from teekond.canvas.marks import Body
from teekond.canvas.request import Request
from teekond.diagnostics import Diagnostic
from teekond.model.canvas import Note


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
