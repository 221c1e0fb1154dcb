"""The words of a round drawing: a label for each of its boxes, beside it or, on a sheet that stands, below it."""

from __future__ import annotations

from collections.abc import Sequence

from teekond.canvas.drawings import refuse
from teekond.canvas.drawings.label import Asked, Label, letter, sized
from teekond.canvas.marks import Mark
from teekond.canvas.request import Request
from teekond.canvas.sheet import Area
from teekond.diagnostics import Diagnostic
from teekond.values import dataclass

WIDE = 216
"""Width of the words beside a drawing, times the grid's scale."""
SHARE = 0.34
"""The most of the sheet's width that they take."""
ROW, LOW = 12, 5
"""White between two rows of words below a drawing and under the last one, times the grid's scale."""
LYING = 1.1
"""From this width against the height on, the words stand beside the drawing."""


@dataclass(frozen=True, slots=True)
class Legend:
    """The labels, and the room that they leave."""

    marks: tuple[Mark, ...]
    room: Area
    areas: tuple[Area, ...]
    """Where each label stands."""
    free: tuple[Area, ...]
    """What is left below each label."""


def legend(request: Request, room: Area, *, drawn: bool) -> Legend | Diagnostic:
    """Return a label for each box; the first one leaves its example out where it is `drawn` on a note."""
    boxes = request.canvas.boxes
    lying = room.width > LYING * room.height
    g = request.scale.grid
    count = 1 if lying else 2 if room.width < 700 * g else 3
    wide = min(WIDE * g, SHARE * room.width) if lying else (room.width + 10 * g) / count
    asked = [
        Asked(
            box,
            letter(index),
            Area(room.x + index % count * wide, 0, wide - 10 * g, 0),
            example=index > 0 or not drawn,
        )
        for index, box in enumerate(boxes)
    ]
    most = room.height if lying else max(0.5 * room.height, room.height - room.width)
    for made in sized(request, asked):
        whole = [label for label in made if label is not None]
        rows = [whole[start : start + count] for start in range(0, len(whole), count)]
        heights = [max(label.bottom for label in row) for row in rows]
        if len(whole) == len(made) and sum(heights) + ROW * g * (len(rows) - 1) <= most - LOW * g:
            return _beside(room, rows, heights, wide) if lying else _below(room, rows, heights, g)
    return refuse.text(request, max(boxes, key=lambda box: len(box.title.read(request.lang))))


def _beside(room: Area, rows: Sequence[Sequence[Label]], heights: Sequence[float], wide: float) -> Legend:
    spare = (room.height - sum(heights)) / len(rows)
    left = Area(room.x, room.y, wide, room.height)
    return _set(left, rows, heights, spare, Area(room.x + wide, room.y, room.width - wide, room.height))


def _below(room: Area, rows: Sequence[Sequence[Label]], heights: Sequence[float], g: float) -> Legend:
    high = sum(heights) + ROW * g * (len(rows) - 1)
    low = Area(room.x, room.bottom - LOW * g - high, room.width, high)
    return _set(low, rows, heights, ROW * g, Area(room.x, room.y, room.width, low.y - 8 * g - room.y))


def _set(place: Area, rows: Sequence[Sequence[Label]], heights: Sequence[float], white: float, rest: Area) -> Legend:
    """Return the labels in their rows with white below each; `rest` is left for the drawing."""
    marks: list[Mark] = []
    areas: list[Area] = []
    free: list[Area] = []
    top = place.y
    for row, height in zip(rows, heights, strict=True):
        wide = place.width / max(len(each) for each in rows)
        for index, label in enumerate(row):
            placed = label.down(top)
            marks += placed.marks
            areas.append(Area(place.x + index * wide, top, wide, height))
            low = placed.bottom + 3
            free.append(
                Area(label.left, low, wide - (label.left - place.x - index * wide) - 6, top + height + white - 3 - low)
            )
        top += height + white
    return Legend(tuple(marks), rest, tuple(areas), tuple(free))
