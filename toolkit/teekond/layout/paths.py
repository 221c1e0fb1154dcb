"""Routes as path commands with round corners."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from teekond.layout.rounding import hundredths
from teekond.layout.scene import Command

RADIUS = 5.0
KAPPA = 0.5523
Point = tuple[float, float]


def segments(way: Sequence[Point]) -> list[tuple[Point, Point]]:
    """Return the straight pieces of a way that have a length."""
    pieces = [(one, other) for one, other in pairwise(way) if one != other]
    return pieces or [(way[0], way[-1])]


def last_segment(way: Sequence[Point]) -> tuple[Point, Point]:
    """Return the last straight piece of a way that has a length."""
    end = way[-1]
    for start in reversed(way[:-1]):
        if start != end:
            return start, end
    return way[0], end


def rounded(way: Sequence[Point]) -> tuple[Command, ...]:
    """Return a way as commands, each corner an arc of at most five points."""
    points = [way[0], *[other for one, other in pairwise(way) if one != other]]
    commands: list[Command] = [("M", hundredths(points[0][0]), hundredths(points[0][1]))]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        to_corner, from_corner = distance_of(before, corner), distance_of(corner, after)
        radius = min(RADIUS, to_corner / 2, from_corner / 2)
        enter = _towards(corner, before, radius / to_corner)
        leave = _towards(corner, after, radius / from_corner)
        first, second = _towards(enter, corner, KAPPA), _towards(leave, corner, KAPPA)
        commands.append(("L", hundredths(enter[0]), hundredths(enter[1])))
        commands.append(("C", *map(hundredths, (*first, *second, *leave))))
    commands.append(("L", hundredths(points[-1][0]), hundredths(points[-1][1])))
    return tuple(commands)


def distance_of(one: Point, other: Point) -> float:
    """Return how far two points are from each other along straight pieces of line."""
    return abs(one[0] - other[0]) + abs(one[1] - other[1])


def _towards(start: Point, goal: Point, share: float) -> Point:
    """Return the point that lies a share of the way from one point to another."""
    return start[0] + (goal[0] - start[0]) * share, start[1] + (goal[1] - start[1]) * share
