"""The circle of a cycle: its stations, the arrows between them, the lines that lead to their words."""

from __future__ import annotations

from math import asin, degrees

from teekond.canvas.drawings.regions import arc, towards
from teekond.canvas.marks import Circle, Mark, Path, Rectangle, Words
from teekond.canvas.request import Request
from teekond.canvas.sheet import CAP, POINT, Area, Block
from teekond.model.canvas import Box
from teekond.values import dataclass

ROUNDED = 0.25
"""Corners of a station that is nobody's, against its size."""
DIAGONAL = 0.64
"""From the middle of a station to the line beside it, against its size."""


@dataclass(frozen=True, slots=True)
class Wheel:
    """A circle with stations of one size."""

    x: float
    y: float
    radius: float
    station: float


def arrows(wheel: Wheel, count: int) -> tuple[Mark, ...]:
    """Return an arc from each station to the next, its head just before it."""
    turn = 360 / count
    clear = degrees(asin(min(0.9, DIAGONAL * wheel.station / wheel.radius)))
    return tuple(
        Path(
            arc(wheel.x, wheel.y, wheel.radius, index * turn + clear, (index + 1) * turn - clear),
            4,
            "ink",
            head="full",
            head_size=0.36 * wheel.station,
        )
        for index in range(count)
    )


def station(request: Request, wheel: Wheel, angle: float, letter: str, box: Box) -> tuple[Mark, ...]:
    """Return a station with its letter: the customer's is angular, an employee's round."""
    x, y = towards(wheel.x, wheel.y, angle, wheel.radius)
    half, tone = wheel.station / 2, box.side or "ink"
    size = max(request.scale.least, 0.46 * wheel.station / POINT)
    words = Words(Block(x, y - CAP * size * POINT / 2, size, (letter,), 700, tone, align="center"))
    if box.side == "employee":
        return Circle(x, y, half, 2.6, tone, fill="paper"), words
    area = Area(x - half, y - half, 2 * half, 2 * half)
    radius = 0.8 if box.side == "customer" else ROUNDED * wheel.station
    return Rectangle(area, 2.6, tone, fill="paper", radius=radius), words


def leader(wheel: Wheel, angle: float, area: Area, side: int, inset: float) -> tuple[Mark, ...]:
    """Return the line from a station to the edge of its words, `inset` from its ends at least, and that edge."""
    if side == 0:
        return (Path(((area.x, area.y), (area.right, area.y)), 1.6, "ink"),)
    x, y = towards(wheel.x, wheel.y, angle, wheel.radius)
    edge = area.x if side > 0 else area.right
    start = x + side * (wheel.station / 2 + 1)
    bend = wheel.x + side * (abs(edge - wheel.x) + wheel.radius + wheel.station / 2) / 2
    level = min(max(y, area.y + inset), area.bottom - inset)
    points = ((start, y), (edge, y)) if level == y else ((start, y), (bend, y), (bend, level), (edge, level))
    return Path(points, 1.0, "line"), Path(((edge, area.y), (edge, area.bottom)), 1.6, "ink")
