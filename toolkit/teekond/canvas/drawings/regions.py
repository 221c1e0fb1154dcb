"""Shapes that hold sticky notes: where between two heights a note stands wholly inside, exactly."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, hypot, pi, radians, sin, sqrt
from typing import Protocol

from teekond.canvas.marks import Point
from teekond.canvas.sheet import Area
from teekond.values import dataclass

Span = tuple[float, float]


class Region(Protocol):
    """A shape in millimetres."""

    def spans(self, top: float, bottom: float) -> tuple[Span, ...]:
        """Return from where to where everything between two heights lies inside, from left to right."""
        ...

    def holds(self, area: Area) -> bool:
        """Say whether an area lies wholly inside."""
        ...


@dataclass(frozen=True, slots=True)
class Field:
    """A rectangle."""

    area: Area

    def spans(self, top: float, bottom: float) -> tuple[Span, ...]:
        """Return its width, where the heights are its own."""
        if top < self.area.y - 1e-6 or bottom > self.area.bottom + 1e-6:
            return ()
        return ((self.area.x, self.area.right),)

    def holds(self, area: Area) -> bool:
        """Say whether an area lies wholly inside."""
        return _within(self.spans(area.y, area.bottom), area)


@dataclass(frozen=True, slots=True)
class Outline:
    """A polygon that no level line crosses more than twice, like a mountain with one peak or an iceberg's body."""

    points: tuple[Point, ...]

    def spans(self, top: float, bottom: float) -> tuple[Span, ...]:
        """Return from its left side to its right one."""
        heights = [y for _, y in self.points if top < y < bottom]
        rows = [self._row(y) for y in (top, bottom, *heights)]
        found = [row for row in rows if row is not None]
        if len(found) < len(rows):
            return ()
        left, right = max(row[0] for row in found), min(row[1] for row in found)
        return ((left, right),) if left < right else ()

    def holds(self, area: Area) -> bool:
        """Say whether an area lies wholly inside."""
        return _within(self.spans(area.y, area.bottom), area)

    def _row(self, y: float) -> Span | None:
        crossed: list[float] = []
        for one, other in zip(self.points, (*self.points[1:], self.points[0]), strict=True):
            low, high = sorted((one[1], other[1]))
            if low <= y <= high:
                crossed += [one[0], other[0]] if low == high else [_at(one, other, y)]
        return (min(crossed), max(crossed)) if crossed else None


@dataclass(frozen=True, slots=True)
class Ring:
    """What lies between two circles around one point; with `inner` 0 a disc."""

    x: float
    y: float
    inner: float
    outer: float

    def spans(self, top: float, bottom: float) -> tuple[Span, ...]:
        """Return what is inside the outer circle and outside the inner one."""
        far = max(abs(top - self.y), abs(bottom - self.y))
        if far >= self.outer:
            return ()
        wide = sqrt(self.outer**2 - far**2)
        near = 0.0 if top <= self.y <= bottom else min(abs(top - self.y), abs(bottom - self.y))
        if near >= self.inner:
            return ((self.x - wide, self.x + wide),)
        narrow = sqrt(self.inner**2 - near**2)
        return ((self.x - wide, self.x - narrow), (self.x + narrow, self.x + wide)) if narrow < wide else ()

    def holds(self, area: Area) -> bool:
        """Say whether an area lies wholly between the circles."""
        return farthest(area, self.x, self.y) <= self.outer and nearest(area, self.x, self.y) >= self.inner


@dataclass(frozen=True, slots=True)
class Wedge:
    """A part of a ring between two directions, in degrees from 12 o'clock; `clear` keeps off the lines beside it."""

    ring: Ring
    start: float
    end: float
    clear: float = 0.0

    def holds(self, area: Area) -> bool:
        """Say whether an area lies wholly between the circles and the lines."""
        return self.ring.holds(area) and all(
            _beside(area, self.ring, angle, sign) >= self.clear for angle, sign in ((self.start, 1), (self.end, -1))
        )


def farthest(area: Area, x: float, y: float) -> float:
    """Return how far the farthest point of an area is."""
    return hypot(max(x - area.x, area.right - x), max(y - area.y, area.bottom - y))


def nearest(area: Area, x: float, y: float) -> float:
    """Return how far the nearest point of an area is."""
    return hypot(max(area.x - x, 0, x - area.right), max(area.y - y, 0, y - area.bottom))


def towards(x: float, y: float, angle: float, distance: float) -> Point:
    """Return the point at a distance in a direction, in degrees from 12 o'clock with the clock."""
    return x + distance * sin(radians(angle)), y - distance * cos(radians(angle))


def meet(one: Area, other: Area, gap: float = 0.0) -> bool:
    """Say whether two areas are nearer to each other than `gap`."""
    return (
        one.x < other.right + gap - 1e-6
        and other.x < one.right + gap - 1e-6
        and one.y < other.bottom + gap - 1e-6
        and other.y < one.bottom + gap - 1e-6
    )


def crosses(start: Point, end: Point, area: Area) -> bool:
    """Say whether a line from point to point touches an area."""
    first, last = 0.0, 1.0
    for low, high, at, by in (
        (area.x, area.right, start[0], end[0] - start[0]),
        (area.y, area.bottom, start[1], end[1] - start[1]),
    ):
        if abs(by) < 1e-9:
            if not low <= at <= high:
                return False
            continue
        one, other = sorted(((low - at) / by, (high - at) / by))
        first, last = max(first, one), min(last, other)
    return first <= last


def corners(count: int, x: float, y: float, radius: float) -> tuple[Point, ...]:
    """Return the corners of a polygon on a circle, from 12 o'clock with the clock."""
    return tuple(towards(x, y, index * 360 / count, radius) for index in range(count))


def arc(x: float, y: float, radius: float, start: float, end: float) -> tuple[Point, ...]:
    """Return points of an arc, near enough to each other to look round."""
    parts = max(2, int(radius * radians(abs(end - start)) / 2.5), int(abs(end - start) * pi / 9))
    return tuple(towards(x, y, start + (end - start) * index / parts, radius) for index in range(parts + 1))


def _within(spans: Sequence[Span], area: Area) -> bool:
    return any(left - 1e-6 <= area.x and area.right <= right + 1e-6 for left, right in spans)


def _at(one: Point, other: Point, y: float) -> float:
    return one[0] + (other[0] - one[0]) * (y - one[1]) / (other[1] - one[1])


def _beside(area: Area, ring: Ring, angle: float, sign: int) -> float:
    """Return how far an area stays on its side of the line in a direction."""
    across, down = cos(radians(angle)), sin(radians(angle))
    return min(
        sign * ((x - ring.x) * across + (y - ring.y) * down)
        for x in (area.x, area.right)
        for y in (area.y, area.bottom)
    )
