"""The fills between a curve and a level line: bows of the very curve, cut where it passes the line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from teekond.layout.monotone import Bow, bent
from teekond.layout.rounding import hundredths
from teekond.layout.scene import Command

HALVINGS = 24
"""Enough to find a place on a sheet to far less than a hundredth of a point."""


def areas(curve: Sequence[Bow], way: Sequence[Command], level: float) -> tuple[list[Command], list[Command]]:
    """Return the outlines of what lies between a monotone curve and a level: above it, and below it (greater y).

    `way` is the curve as path commands: what lies on one side of the level is bordered by the same ones.
    """
    sides: tuple[list[Command], list[Command]] = ([], [])
    inside = None
    end = 0.0
    for bow, command in _cut(curve, way, level):
        at, there = bow[1] - level, bow[7] - level
        if not at and not there:
            continue
        outline = sides[at + there > 0]
        if outline is not inside:
            if inside is not None:
                _close(inside, end, level)
            inside = outline
            outline.append(("M", hundredths(bow[0]), hundredths(level)))
            if at:
                outline.append(("L", hundredths(bow[0]), hundredths(bow[1])))
        outline.append(command)
        end = bow[6]
        if not there:
            outline.append(("Z",))
            inside = None
    if inside is not None:
        _close(inside, end, level)
    return sides


def _close(outline: list[Command], x: float, level: float) -> None:
    outline += [("L", hundredths(x), hundredths(level)), ("Z",)]


def _cut(curve: Sequence[Bow], way: Sequence[Command], level: float) -> Iterator[tuple[Bow, Command]]:
    """Yield bows that lie on one side of a level each: between two points a monotone curve passes it but once."""
    for bow, command in zip(curve, way[1:], strict=True):
        if (bow[1] - level) * (bow[7] - level) < 0:
            yield from ((part, bent(part)) for part in _parted(bow, level))
        else:
            yield bow, command


def _parted(bow: Bow, level: float) -> tuple[Bow, Bow]:
    """Part a bow where it passes a level (de Casteljau's construction)."""
    ax, ay, bx, by, cx, cy, dx, dy = bow
    # y is a polynomial of the share of the bow
    first, second, third = 3 * (by - ay), 3 * (ay - 2 * by + cy), dy - ay + 3 * (by - cy)
    low, high = 0.0, 1.0
    falls = ay > dy
    for _ in range(HALVINGS):
        t = (low + high) / 2
        if (ay + t * (first + t * (second + t * third)) > level) is falls:
            low = t
        else:
            high = t
    abx, aby, bcx, bcy, cdx, cdy = (
        ax + (bx - ax) * t, ay + (by - ay) * t, bx + (cx - bx) * t, by + (cy - by) * t,
        cx + (dx - cx) * t, cy + (dy - cy) * t,
    )  # fmt: skip
    abcx, abcy, bcdx, bcdy = (
        abx + (bcx - abx) * t, aby + (bcy - aby) * t, bcx + (cdx - bcx) * t, bcy + (cdy - bcy) * t
    )  # fmt: skip
    x = abcx + (bcdx - abcx) * t
    return (ax, ay, abx, aby, abcx, abcy, x, level), (x, level, bcdx, bcdy, cdx, cdy, dx, dy)
