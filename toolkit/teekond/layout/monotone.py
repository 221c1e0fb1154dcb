"""A monotone curve through points: no overshoot, flat at peaks."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from teekond.layout.rounding import hundredths
from teekond.layout.scene import Command

Bow = tuple[float, float, float, float, float, float, float, float]
"""A cubic: where it begins, its two handles, where it ends, each as x and y."""
SAMPLES = 8
"""Points between two given ones, for what is filled below the curve."""
BLENDS = [
    (t, 2 * t**3 - 3 * t**2 + 1, t**3 - 2 * t**2 + t, 3 * t**2 - 2 * t**3, t**3 - t**2)
    for t in (at / SAMPLES for at in range(1, SAMPLES + 1))
]
"""How far along each of them is, and what the ends and their tangents have of it."""


def slopes(points: Sequence[tuple[float, float]], cut: tuple[bool, bool] = (False, False)) -> list[float]:
    """Return the tangents of the monotone cubic through the points (Fritsch and Carlson, 1980, harmonic form).

    The curve is flat at its ends, but where it is `cut` it runs on.
    """
    if len(points) < 2:
        return [0.0] * len(points)
    steps = [(bx - ax, (by - ay) / (bx - ax)) for (ax, ay), (bx, by) in pairwise(points)]
    tangents = [steps[0][1] if cut[0] else 0.0]
    for (width, slope), (following, after) in pairwise(steps):
        if slope * after <= 0:
            tangents.append(0.0)
        else:
            one, other = 2 * following + width, following + 2 * width
            tangents.append((one + other) / (one / slope + other / after))
    tangents.append(steps[-1][1] if cut[1] else 0.0)
    return tangents


def bows(points: Sequence[tuple[float, float]], cut: tuple[bool, bool] = (False, False)) -> list[Bow]:
    """Return the curve through the points as one cubic between each two of them."""
    tangents = slopes(points, cut)
    found = []
    for ((ax, ay), (bx, by)), (start, end) in zip(pairwise(points), pairwise(tangents), strict=True):
        third = (bx - ax) / 3
        found.append((ax, ay, ax + third, ay + start * third, bx - third, by - end * third, bx, by))
    return found


def cubic(points: Sequence[tuple[float, float]], cut: tuple[bool, bool] = (False, False)) -> list[Command]:
    """Return the curve through the points as path commands."""
    return drawn(bows(points, cut))


def drawn(curve: Sequence[Bow]) -> list[Command]:
    """Return a curve as path commands."""
    x, y, *_ = curve[0]
    return [("M", hundredths(x), hundredths(y)), *map(bent, curve)]


def bent(bow: Bow) -> Command:
    """Return the command that draws a bow from where it begins."""
    return ("C", *map(hundredths, bow[2:]))


def sampled(placed: Sequence[tuple[float, float]], cut: tuple[bool, bool]) -> list[tuple[float, float]]:
    """Return points on the curve, close enough to fill what lies between it and a line."""
    tangents = slopes(placed, cut)
    samples = [placed[0]]
    for ((ax, ay), (bx, by)), (start, end) in zip(pairwise(placed), pairwise(tangents), strict=True):
        width = bx - ax
        samples += [
            (ax + width * t, from_a * ay + leaving * width * start + from_b * by + entering * width * end)
            for t, from_a, leaving, from_b, entering in BLENDS
        ]
    return samples
