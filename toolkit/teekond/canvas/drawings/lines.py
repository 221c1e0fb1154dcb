"""Straight lines of a drawing that stop before what stands in their way, and words in their places."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from teekond.canvas.marks import Path
from teekond.canvas.sheet import Area

WHITE = 1.5
"""Between the end of a broken line and what it stops before, in millimetres."""


def level(y: float, left: float, right: float, off: Iterable[Area], path: Path) -> tuple[Path, ...]:
    """Return the looks of `path` along a height, broken where an area is in the way."""
    cuts = [(each.x, each.right) for each in off if each.y - WHITE < y < each.bottom + WHITE]
    return tuple(_along(path, ((start, y), (end, y))) for start, end in _rest(left, right, cuts))


def plumb(x: float, top: float, bottom: float, off: Iterable[Area], path: Path) -> tuple[Path, ...]:
    """Return the looks of `path` down a line, broken where an area is in the way."""
    cuts = [(each.y, each.bottom) for each in off if each.x - WHITE < x < each.right + WHITE]
    return tuple(_along(path, ((x, start), (x, end))) for start, end in _rest(top, bottom, cuts))


def _along(path: Path, points: tuple[tuple[float, float], ...]) -> Path:
    return Path(points, path.weight, path.tone, path.dash, head=path.head)


def _rest(low: float, high: float, cuts: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    rest: list[tuple[float, float]] = []
    for start, end in sorted(cuts):
        if start - WHITE > low:
            rest.append((low, min(start - WHITE, high)))
        low = max(low, end + WHITE)
    return [(start, end) for start, end in [*rest, (low, high)] if end - start > WHITE]
