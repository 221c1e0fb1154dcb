"""The rail of a side on a card: a line with squares for the customer, a double one with circles for the employee."""

from __future__ import annotations

from teekond.canvas.marks import Circle, Mark, Path, Rectangle, Sign
from teekond.canvas.sheet import POINT, Area
from teekond.model.deck import BOTH

STATIONS = 5
STATION = 4.0
STROKE = 0.48
LINE = 1.6
"""Millimetres, the customer's."""
DOUBLE = (1.28, 0.72)
"""How far apart the employee's lines are, and how thick."""
MEETING = 10.0
"""The sign of both sides."""
GAP = 1.0


def rail(side: str, x: float, y: float, width: float) -> tuple[Mark, ...]:
    """Return the rail around the height `y`."""
    if side == BOTH:
        return _both(x, y, width)
    left, length = x + STATION / 2, width - STATION
    line = _customer(left, y, length, LINE) if side == "customer" else _employee(left, y, length, *DOUBLE)
    step = (width - STATION) / (STATIONS - 1)
    stations = tuple(_station(side, x + index * step, y - STATION / 2) for index in range(STATIONS))
    return (*line, *stations)


def _customer(x: float, y: float, width: float, thick: float) -> tuple[Mark, ...]:
    return (Path(((x, y), (x + width, y)), thick / POINT, "customer"),)


def _employee(x: float, y: float, width: float, apart: float, thick: float) -> tuple[Mark, ...]:
    heights = (y - apart / 2, y + apart / 2)
    return tuple(Path(((x, each), (x + width, each)), thick / POINT, "employee") for each in heights)


def _both(x: float, y: float, width: float) -> tuple[Mark, ...]:
    half = (width - MEETING) / 2 - GAP
    lines: list[Mark] = []
    for left in (x, x + width - half):
        lines += _customer(left, y - 1.6, half, 1.4)
        lines += _employee(left, y + 1.4, half, 1.3, 0.65)
    return (*lines, Sign(x + (width - MEETING) / 2, y - MEETING / 2, MEETING, "crossing", "ink"))


def _station(side: str, x: float, y: float) -> Mark:
    weight, inner = STROKE / POINT, STATION - STROKE
    if side == "employee":
        return Circle(x + STATION / 2, y + STATION / 2, inner / 2, weight, side, fill="paper")
    return Rectangle(Area(x + STROKE / 2, y + STROKE / 2, inner, inner), weight, side, fill="paper", radius=0.24)
