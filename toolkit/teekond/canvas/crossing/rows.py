"""A cell of the sheet of a crossing: its code, places for notes, and what the files know of the moment."""

from __future__ import annotations

from teekond.canvas import trouble
from teekond.canvas.box_parts import example_on
from teekond.canvas.crossing.moments import Moments
from teekond.canvas.crossing.plan import Plan, RowPlan
from teekond.canvas.fill import Entry
from teekond.canvas.marks import Coded, Known, Mark, Ticks, Words
from teekond.canvas.request import Request
from teekond.canvas.rows import filled_sizes, stack
from teekond.canvas.sheet import CAP, POINT, Area, Block
from teekond.diagnostics import Diagnostic
from teekond.values import dataclass

SIDES = ("customer", "employee")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell, drawn."""

    marks: tuple[Mark, ...]
    codes: tuple[Coded, ...]
    capacity: int


def cell(
    request: Request,
    made: Plan,
    place: tuple[RowPlan, str, tuple[float, ...]],
    column: int,
    found: Moments,
    *,
    example: bool,
) -> Cell | Diagnostic:
    """Return a cell of a row, or what does not fit; `example` draws the row's example on the first note."""
    row, letter, tops = place
    code, inset = f"{letter}{column + 1}", 4 * made.unit
    top = (tops[0] if tops else row.area.y + 10 * made.unit) - inset * 0.55 - CAP * request.scale.code * POINT
    right = made.x(column + 1) - inset
    marks: list[Mark] = [Words(Block(right, top, request.scale.code, (code,), 600, "soft", align="right"))]
    bottom = (tops[-1] if tops else top) + (made.note.height if made.note is not None else 3 * request.scale.pen)
    area = Area(made.x(column), top, made.pitch, bottom - top)
    coded = (Coded(code, row.box.id, area, _moment(found, column)),)
    wanted = (row.box.notes or made.beside * len(tops)) if row is not made.band else made.beside * len(tops)
    places = [each for y in tops for each in made.notes(column, y, made.beside)][:wanted]
    entries = _entries(request, made, row, letter, column, found)
    if entries:
        known = _known(request, made, entries, places or [area])
        if known is None:
            return trouble.long_text(request, code, entries)
        return Cell((*marks, *known), coded, 0)
    shown = None
    if example and places and row.box.example is not None:
        shown = example_on(request, places[0], row.box.example.read(request.lang))
    drawn: list[Mark] = [] if shown is None else [shown]
    drawn += [Ticks(each) for each in places[len(drawn) :]]
    return Cell((*marks, *drawn), coded, len(places))


def _moment(found: Moments, column: int) -> str | None:
    step = found.columns[column].above or found.columns[column].below
    return None if step is None else step.id


def _entries(request: Request, made: Plan, row: RowPlan, letter: str, column: int, found: Moments) -> tuple[Entry, ...]:
    """Return what the files know: a row of a side has the needs of its step, the band what ties the moments."""
    if request.fill != "all" or request.pair is None:
        return ()
    if row is not made.band:
        step = found.columns[column].step(SIDES.index(row.box.side or SIDES[0]))
        needs = () if step is None else step.needs
        return tuple(Entry("known", need.read(request.lang), step.place.span) for need in needs if step is not None)
    if letter != row.letters[0]:
        return ()
    texts = [
        Entry("known", text.read(request.lang), tie.link.place.span)
        for tie in found.ties
        if column == tie.target[1]
        for text in (*((tie.link.why,) if tie.link.why is not None else ()), *tie.link.helps, *tie.link.blocks)
    ]
    return tuple(texts)


def _known(request: Request, made: Plan, entries: tuple[Entry, ...], places: list[Area]) -> list[Mark] | None:
    """Return the entries in the halves of a cell, left and right of the links; None where they do not fit."""
    columns = places[: made.beside] or places
    height = places[-1].bottom - places[0].y
    for size in (*filled_sizes(request), request.scale.least):
        marks: list[Mark] = []
        for index, area in enumerate(columns):
            some = entries[index :: len(columns)]
            made_stack = stack(some, area.width, size, request)
            if made_stack is None or made_stack.height > height + 4:
                break
            marks += [Known(each) for each in made_stack.moved(area.x, area.y)]
        else:
            return marks
    return None
