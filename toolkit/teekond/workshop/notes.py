"""The colours of sticky notes: what is, what hurts and what could be are told apart on the wall."""

from __future__ import annotations

from typing import NamedTuple

from teekond.canvas.marks import Example, Ticks
from teekond.canvas.placed import Sheet
from teekond.canvas.sheet import Area, Grid
from teekond.model.canvas import Box, Canvas

YELLOW, PINK, GREEN = "yellow", "pink", "green"
"""What is, what hurts, what could be."""
COLOURS = (YELLOW, PINK, GREEN)
_PAINS = ".pains"
_IDEAS = ".ideas"


class Count(NamedTuple):
    """So many notes of a colour."""

    colour: str
    notes: int


def colour_of(box: Box) -> str:
    """Return the colour of the notes that a box asks for."""
    source = box.source or ""
    if box.future or source.endswith(_IDEAS):
        return GREEN
    return PINK if source.endswith(_PAINS) else YELLOW


def notes_by_colour(sheet: Sheet, canvas: Canvas) -> tuple[Count, ...]:
    """Return how many notes fit on a sheet, by colour; together they are its capacity."""
    counts = dict.fromkeys(COLOURS, 0)
    for box, notes in _by_box(sheet, canvas):
        counts[YELLOW if box is None else colour_of(box)] += notes
    counts[YELLOW] += sheet.capacity - sum(counts.values())
    return tuple(Count(colour, count) for colour, count in counts.items() if count)


def _by_box(sheet: Sheet, canvas: Canvas) -> list[tuple[Box | None, int]]:
    if isinstance(sheet.body, Grid):
        rows = zip(canvas.rows, sheet.body.rows, strict=True)
        return [(box, sum(len(cell.notes) for cell in row.cells)) for box, row in rows]
    boxes = {box.id: box for box in (*canvas.boxes, *canvas.rows)}
    places = [mark.area for mark in sheet.body.marks if isinstance(mark, Ticks | Example)]
    found: list[tuple[Box | None, int]] = []
    for coded in sheet.codes:
        inside = [area for area in places if _holds(coded.area, area)]
        places = [area for area in places if area not in inside]
        found.append((boxes.get(coded.box), len(inside)))
    return found


def _holds(box: Area, note: Area) -> bool:
    """Say whether the middle of a note is in a box."""
    x, y = note.x + note.width / 2, note.y + note.height / 2
    return box.x <= x <= box.right and box.y <= y <= box.bottom
