"""The fills between a curve and a level line: bows of the very curve, cut where it passes the line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from teekond.layout.monotone import Bow, bent
from teekond.layout.rounding import hundredths
from teekond.layout.scene import Command

HALVINGS = 24
"""Enough to find a place on a sheet to far less than a hundredth of a point."""


def areas(curve: Sequence[Bow], level: float) -> tuple[list[Command], list[Command]]:
    """Return the outlines of what lies between a monotone curve and a level: above it, and below it (greater y)."""
    sides: tuple[list[Command], list[Command]] = ([], [])
    inside = None
    end = 0.0
    for bow in _cut(curve, level):
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
        outline.append(bent(bow))
        end = bow[6]
        if not there:
            outline.append(("Z",))
            inside = None
    if inside is not None:
        _close(inside, end, level)
    return sides


def _close(outline: list[Command], x: float, level: float) -> None:
    outline += [("L", hundredths(x), hundredths(level)), ("Z",)]


def _cut(curve: Iterable[Bow], level: float) -> Iterator[Bow]:
    """Yield bows that lie on one side of a level each: between two points a monotone curve passes it but once."""
    for bow in curve:
        if (bow[1] - level) * (bow[7] - level) < 0:
            yield from _parted(bow, level)
        else:
            yield bow


def _parted(bow: Bow, level: float) -> tuple[Bow, Bow]:
    """Part a bow where it passes a level (de Casteljau's construction)."""
    ax, ay, bx, by, cx, cy, dx, dy = bow
    low, high = 0.0, 1.0
    falls = ay > dy
    for _ in range(HALVINGS):
        t = (low + high) / 2
        s = 1 - t
        y = s * s * s * ay + 3 * s * s * t * by + 3 * s * t * t * cy + t * t * t * dy
        if (y > level) is falls:
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
