"""A whole sheet, placed exactly: head, body and foot, or why it cannot be, with the smallest sheet that can."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from teekond.canvas import areas, grid
from teekond.canvas.foot import foot, foot_room
from teekond.canvas.head import head, head_bottom
from teekond.canvas.languages import stands_in
from teekond.canvas.marks import Body, Example, Ticks
from teekond.canvas.paper import larger
from teekond.canvas.placed import Sheet
from teekond.canvas.request import Request
from teekond.canvas.sheet import Area, Grid
from teekond.diagnostics import Diagnostic, say
from teekond.model.canvas import Note
from teekond.values import replace

Draw = Callable[[Request, Area], Body | Diagnostic]
BELOW_HEAD = 3.5
"""White between head and body, times k."""
BELOW_SMALL = 2.4
"""The same on a sheet that is held in a hand, in millimetres."""


def place(request: Request) -> Sheet | Diagnostic:
    """Return the sheet with everything placed, or why it cannot be, with the smallest sheet that can."""
    made = _at(request)
    if isinstance(made, Sheet):
        return made
    for size in larger(request.size):
        if isinstance(_at(request.on(size)), Sheet):
            return replace(made, hints=(*made.hints, say("{sheet} is the smallest sheet that can", sheet=size)))
    last = say("no sheet can: print fewer stages on one") if request.canvas.repeat else say("no sheet can")
    return replace(made, hints=(*made.hints, last))


def place_again(request: Request, made: Sheet) -> Sheet | Diagnostic:
    """Return a sheet that differs from one made before only in what its head and its foot say."""
    return _place(request, made.body)


def room(request: Request) -> Area:
    """Return what head and foot leave of a sheet."""
    scale, (width, height) = request.scale, request.paper
    top = head_bottom(request) + (BELOW_SMALL if scale.hand else BELOW_HEAD * scale.k)
    return Area(scale.margin, top, width - 2 * scale.margin, height - scale.below - foot_room(request) - top)


def _at(request: Request) -> Sheet | Diagnostic:
    return _place(request, _body(request))


def _place(request: Request, body: Grid | Body | Diagnostic) -> Sheet | Diagnostic:
    if isinstance(body, Diagnostic):
        return body
    if isinstance(body, Grid):
        capacity, holes, codes, end = grid.capacity(body), grid.holes(body), grid.codes(request, body), body.end
    else:
        capacity, holes, codes, end = body.capacity, body.holes, body.codes, body.bottom
    note = _note(body)
    top = head(request, note, capacity)
    if isinstance(top, Diagnostic):
        return top
    bottom = foot(request, end, note, holes, codes[0].code if codes else "A1")
    if isinstance(bottom, Diagnostic):
        return bottom
    return Sheet(
        title=" ".join(top.title.lines),
        lang=request.lang,
        width=request.paper[0],
        height=request.paper[1],
        head=top,
        body=body,
        foot=bottom,
        end=end,
        note=None if note is None else str(note),
        capacity=capacity,
        holes=holes,
        codes=codes,
        stands_in=stands_in(request.canvas, request.lang),
    )


def _body(request: Request) -> Grid | Body | Diagnostic:
    form = request.canvas.form
    if form == "grid":
        return grid.grid(request)
    return _drawer(form)(request, room(request))


def _drawer(form: str) -> Draw:
    """Return what draws a form; a drawing is a module of its name, imported when it is first drawn."""
    if form == "areas":
        return areas.draw
    name = "crossing.draw" if form == "crossing" else f"drawings.{form.replace('-', '_')}"
    module = import_module(f"teekond.canvas.{name}")
    found: Draw = module.draw
    return found


def _note(body: Grid | Body) -> Note | None:
    """Return the size of the notes whose places are drawn."""
    if isinstance(body, Grid):
        places = (area for row in body.rows for cell in row.cells for area in cell.notes)
    else:
        places = (mark.area for mark in body.marks if isinstance(mark, Ticks | Example))
    first = next(places, None)
    return None if first is None else Note(first.width, first.height)
