"""How high the rows of areas are: what stands in them fits, and the rest is shared."""

from __future__ import annotations

from collections.abc import Sequence

from teekond.canvas.rows import share
from teekond.values import dataclass


@dataclass(frozen=True, slots=True)
class Track:
    """What must fit into some rows: from the first to the last."""

    rows: tuple[int, int]
    least: float


def heights_of(
    tracks: Sequence[Track], count: int, wanted: float, white: float, weights: Sequence[float] = ()
) -> list[float] | None:
    """Return the heights of `count` rows with `white` between them, `wanted` in all; None where they are too high.

    With `weights` they are shared by these, but none is lower than what stands in it.
    """
    heights = [0.0] * count
    for track in sorted(tracks, key=lambda each: each.rows[1] - each.rows[0]):
        first, last = track.rows
        missing = track.least - sum(heights[first : last + 1]) - (last - first) * white
        if missing > 0:
            for row in range(first, last + 1):
                heights[row] += missing / (last - first + 1)
    free = wanted - (count - 1) * white
    if sum(heights) > free + 1e-6:
        return None
    return _weighted(heights, free, weights) if weights else share(heights, free, [False] * count)


def _weighted(least: list[float], wanted: float, weights: Sequence[float]) -> list[float]:
    """Return heights by weight; rows that would be too low get what they need, the others share the rest."""
    fixed: dict[int, float] = {}
    while True:
        rest = [index for index in range(len(least)) if index not in fixed]
        unit = (wanted - sum(fixed.values())) / sum(weights[index] for index in rest) if rest else 0.0
        short = [index for index in rest if weights[index] * unit < least[index] - 1e-9]
        if not short:
            return [fixed.get(index, weights[index] * unit) for index in range(len(least))]
        for index in short:
            fixed[index] = least[index]
