"""Where things stand, as plain edges: most are only compared with each other."""

from __future__ import annotations

from collections.abc import Iterable

Edges = tuple[float, float, float, float]
"""Left, top, right and bottom, in points."""


def touched(place: Edges, taken: Iterable[Edges]) -> list[Edges]:
    """Return what a place lies over."""
    left, top, right, bottom = place
    return [each for each in taken if left < each[2] and each[0] < right and top < each[3] and each[1] < bottom]
