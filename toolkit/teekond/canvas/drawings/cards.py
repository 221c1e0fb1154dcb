"""Several cards on a sheet, alike, to be cut apart: the fields of each stand under each other."""

from __future__ import annotations

from math import log

from teekond.canvas import areas
from teekond.canvas.drawings import refuse
from teekond.canvas.drawings.cuts import cuts
from teekond.canvas.drawings.slots import Part, joined
from teekond.canvas.marks import Body, Coded, Mark, Words
from teekond.canvas.request import Request
from teekond.canvas.sheet import Area
from teekond.diagnostics import Diagnostic
from teekond.values import replace

COPIES = 4
"""Cards where nothing says how many."""
FORM = 2**0.5
"""A card is so much higher than wide, or wider than high."""
LEAST = 50.0
"""The shorter edge of the smallest card, in millimetres."""
INSET = 5.0
"""From the cut to what is printed, in millimetres."""


def draw(request: Request, room: Area) -> Body | Diagnostic:
    """Return the cards in their room."""
    drawing = request.canvas.drawing
    copies = (drawing.copies if drawing is not None else None) or COPIES
    columns, rows = sheet_of(copies, room)
    wide, high = room.width / columns, room.height / rows
    if min(wide, high) < LEAST:
        return refuse.cards(request, copies)
    one = replace(request.canvas, drawing=None, columns=(), heights=(), areas=_fields(request))
    card = replace(request, canvas=one, size=f"{wide:.0f}x{high:.0f} mm")
    parts = [Part(cuts(room, columns, rows))]
    for copy in range(copies):
        column, row = copy % columns, copy // columns
        left, top = room.x + column * wide, room.y + row * high
        made = areas.draw(card, Area(left + INSET, top + INSET, wide - 2 * INSET, high - 2 * INSET))
        if isinstance(made, Diagnostic):
            return refuse.cards(request, copies)
        parts.append(_numbered(made, copy + 1))
    whole = joined(parts)
    return Body(whole.marks, whole.codes, whole.capacity, whole.holes, room.bottom)


def sheet_of(copies: int, room: Area) -> tuple[int, int]:
    """Return how many cards lie beside and above each other: as near to the form of a card as it goes."""

    def fault(columns: int) -> float:
        form = (room.height / -(-copies // columns)) / (room.width / columns)
        return min(abs(log(form / FORM)), abs(log(form * FORM)))

    columns = min(range(1, copies + 1), key=lambda each: (-(copies % each == 0), fault(each)))
    return columns, -(-copies // columns)


def _fields(request: Request) -> tuple[tuple[str, ...], ...]:
    return tuple((box.id,) for box in request.canvas.boxes)


def _numbered(card: Body, copy: int) -> Part:
    """Return a card whose codes say which copy it is: `B3` is the second field of the third one."""
    names = {each.code: f"{each.code[0]}{copy}" for each in card.codes}
    codes = tuple(Coded(names[each.code], each.box, each.area) for each in card.codes)
    return Part(tuple(_renamed(mark, names) for mark in card.marks), codes, card.capacity, card.holes)


def _renamed(mark: Mark, names: dict[str, str]) -> Mark:
    if isinstance(mark, Words) and len(mark.block.lines) == 1 and mark.block.lines[0] in names:
        return replace(mark, block=replace(mark.block, lines=(names[mark.block.lines[0]],)))
    return mark
