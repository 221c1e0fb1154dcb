"""A cell of a matrix: notes, numbers or words to choose from, what is known, or free room; always with its code."""

from __future__ import annotations

from teekond.canvas.box_parts import example_on
from teekond.canvas.drawings import refuse
from teekond.canvas.drawings.inside import answers
from teekond.canvas.drawings.packing import GAP, Lies, in_rows, whole
from teekond.canvas.drawings.regions import meet
from teekond.canvas.drawings.slots import Part, fitted
from teekond.canvas.fill import Entry
from teekond.canvas.fit import width
from teekond.canvas.marks import Circle, Coded, Mark, Rectangle, Ticks, Words
from teekond.canvas.request import Request
from teekond.canvas.sheet import CAP, POINT, Area, Block
from teekond.diagnostics import Diagnostic
from teekond.model.canvas import Box, Note
from teekond.values import dataclass, replace

TIDY = Lies(across=0, down=0.5, loose=False)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell to be filled."""

    box: Box
    code: str
    area: Area
    note: Note | None
    known: Entry | None = None
    first: bool = False
    """Whether the example is drawn as a note."""
    row: Box | None = None
    """The row that it stands in, where that has a name."""


def takes_notes(box: Box) -> bool:
    """Say whether notes lie in the cells of a column: where nothing else is said of it, they do."""
    return not (box.scale or box.choices or box.lines or box.sketch)


def cell(request: Request, wanted: Cell) -> Part | Diagnostic:
    """Return what stands in a cell."""
    code = _code(request, wanted, ())
    found = _inside(request, wanted, code)
    if isinstance(found, Diagnostic):
        return found
    places = [mark.area for mark in found.marks if isinstance(mark, Ticks)]
    marks = (*found.marks, Words(_code(request, wanted, places)))
    return replace(found, marks=marks, codes=(Coded(wanted.code, wanted.box.id, wanted.area, row=wanted.row),))


def _inside(request: Request, wanted: Cell, code: Block) -> Part | Diagnostic:
    g, box, area = request.scale.grid, wanted.box, wanted.area
    under = code.bottom + 1.6 * g
    low = Area(area.x + 3 * g, under, area.width - 6 * g, area.bottom - 2 * g - under)
    if wanted.known is not None:
        return fitted(request, box, wanted.known, low)
    if wanted.note is not None and takes_notes(box):
        return _notes(request, wanted, wanted.note)
    if box.scale is None and not box.choices:
        found = answers(request, replace(box, notes=None), low)
        return refuse.text(request, box) if found is None else found
    beside = code.x - width(_widest(wanted.code), code.size, code.weight) - 1.5
    return _middle(request, box, Area(low.x, area.y + 1.6, beside - low.x, area.height - 3.2))


def _widest(code: str) -> str:
    """Return a code that is as wide as any of its length in the column, so that all rows begin and end alike."""
    return code[0] + "0" * (len(code) - 1)


def _middle(request: Request, box: Box, room: Area) -> Part | Diagnostic:
    """Return numbers or words to choose from, in the middle of the cell's height."""
    high = answers(request, box, room)
    if high is None:
        return refuse.text(request, box)
    bottom = max(
        mark.y + mark.radius if isinstance(mark, Circle) else mark.area.bottom
        for mark in high.marks
        if isinstance(mark, Circle | Rectangle)
    )
    lower = answers(request, box, replace(room, y=room.y + (room.bottom - bottom) / 2))
    return high if lower is None else lower


def _notes(request: Request, wanted: Cell, note: Note) -> Part | Diagnostic:
    g, area, box = request.scale.grid, wanted.area, wanted.box
    inset = min(3 * g, max(0.0, (area.width - note.width) / 2))
    room = Area(area.x + inset, area.y + GAP / 2, area.width - 2 * inset, area.height - GAP)
    places = in_rows(whole(room), room, note, lies=TIDY, most=box.notes or 99)
    if len(places) < (box.notes or 1):
        return refuse.notes(request, box, len(places))
    marks: list[Mark] = [Ticks(place) for place in places]
    example = None if box.example is None else example_on(request, places[0], box.example.read(request.lang))
    if wanted.first and example is not None and request.fill != "all":
        marks[0] = example
    return Part(tuple(marks), capacity=len(places))


def _code(request: Request, wanted: Cell, places: tuple[Area, ...] | list[Area]) -> Block:
    """Return the code at the top right of the cell; within the corner of a note that lies there."""
    scale, g, area = request.scale, request.scale.grid, wanted.area
    block = Block(area.right - 2.4 * g, area.y + 2 * g, scale.code, (wanted.code,), 600, "soft", align="right")
    wide = width(wanted.code, scale.code, 600)
    ground = Area(block.x - wide - 1, block.y - 1, wide + 2, CAP * scale.code * POINT + 2)
    under = next((place for place in places if meet(place, ground)), None)
    if under is None:
        return block
    inset = min(3.4 * g, under.width * 0.08)
    return replace(block, x=min(block.x, under.right - inset), y=under.y + inset)
