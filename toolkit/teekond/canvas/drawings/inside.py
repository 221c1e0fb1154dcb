"""What stands in a rectangle of a drawing: notes in rows, lines, words or numbers to choose from, or free room."""

from __future__ import annotations

from teekond.canvas import box_parts
from teekond.canvas.drawings import refuse
from teekond.canvas.drawings.packing import CENTRED, Lies, in_rows, whole
from teekond.canvas.drawings.slots import Part, Wanted, held
from teekond.canvas.marks import Coded, Known, Mark, Words
from teekond.canvas.plain import plain
from teekond.canvas.request import Request
from teekond.canvas.rows import filled_sizes, stack
from teekond.canvas.sheet import CAP, POINT, Area, Block
from teekond.diagnostics import Diagnostic
from teekond.model.canvas import Box
from teekond.values import replace


def inside(request: Request, wanted: Wanted, lies: Lies = CENTRED) -> Part | Diagnostic:
    """Return what stands in a rectangle, with its codes."""
    box, area = wanted.box, wanted.area
    if wanted.note is not None and box.notes:
        return held(request, wanted, lambda note, most: in_rows(whole(area), area, note, lies=lies, most=most))
    code = f"{wanted.letter}1"
    number = Block(area.right, area.y + 1, request.scale.code, (code,), 600, "soft", align="right")
    low = number.y + (CAP + 0.5) * number.size * POINT
    room = Area(area.x, low, area.width, area.bottom - low)
    found = _stacked(request, wanted, room) if wanted.known else answers(request, box, room)
    if found is None:
        return refuse.text(request, box)
    return replace(found, marks=(Words(number), *found.marks), codes=(Coded(code, box.id, area),))


def answers(request: Request, box: Box, room: Area) -> Part | None:
    """Return where people write, choose or draw; None where it does not fit."""
    found: tuple[tuple[Mark, ...], float] | None = (), room.y
    if box.lines or box.notes:
        if room.height < (box.lines or 1) * request.scale.pen:
            return None
        found = box_parts.writing(room, request.scale.pen), room.y
    elif box.choices:
        texts = tuple(plain(text.read(request.lang)) for text in box.choices)
        found = box_parts.choices(request, texts, room, request.scale.prompt_least)
    elif box.scale is not None:
        found = box_parts.circles(request, box.scale, room)
    elif box.sketch:
        found = box_parts.sketch(room, portrait=False), room.y
    return None if found is None or found[1] > room.bottom else Part(found[0])


def _stacked(request: Request, wanted: Wanted, room: Area) -> Part | None:
    """Return what is known under each other, in the largest size that fits."""
    for size in (*filled_sizes(request), request.scale.least):
        found = stack(wanted.known, room.width, size, request)
        if found is not None and found.height <= room.height:
            marks = tuple(Known(each, wanted.box.side) for each in found.moved(room.x, room.y))
            return Part(marks, holes=sum(each.kind == "hole" for each in wanted.known))
    return None
