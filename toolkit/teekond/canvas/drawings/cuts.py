"""Where cards are cut apart: ticks at the edges, a cross where four of them meet, a pair of scissors."""

from __future__ import annotations

from teekond.canvas.marks import Mark, Path, Sign
from teekond.canvas.sheet import Area

TICK, CROSS, SCISSORS = 5.0, 4.0, 5.0
"""Length of a tick, of an arm of a cross, and size of the scissors, in millimetres."""


def cuts(room: Area, columns: int, rows: int) -> tuple[Mark, ...]:
    """Return the cut marks of cards that fill a room without gaps."""
    xs = [room.x + index * room.width / columns for index in range(columns + 1)]
    ys = [room.y + index * room.height / rows for index in range(rows + 1)]
    marks: list[Mark] = []
    for x in xs:
        for y in ys:
            marks += [Path(ends, 0.5, "ink") for ends in _arms(room, x, y)]
    if columns > 1:
        marks.append(Sign(xs[1] - SCISSORS / 2, ys[0] + TICK + 0.6, SCISSORS, "scissors", "soft"))
    elif rows > 1:
        marks.append(Sign(xs[0] + TICK + 0.6, ys[1] - SCISSORS / 2, SCISSORS, "scissors", "soft"))
    return tuple(marks)


def _arms(room: Area, x: float, y: float) -> list[tuple[tuple[float, float], tuple[float, float]]]:
    """Return the lines at a corner of cards: a cross inside, at an edge what of it lies in the room."""
    outer = x == room.x or y == room.y or abs(x - room.right) < 1e-6 or abs(y - room.bottom) < 1e-6
    arm = TICK if outer else CROSS
    left, right = max(room.x, x - arm), min(room.right, x + arm)
    top, bottom = max(room.y, y - arm), min(room.bottom, y + arm)
    return [((left, y), (right, y)), ((x, top), (x, bottom))]
