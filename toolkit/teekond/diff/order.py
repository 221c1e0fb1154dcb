"""What moved in a list: the fewest items that have to be put elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from teekond.values import dataclass

T = TypeVar("T")
Point = tuple[int, int, str]
"""A thing's place before, its place after, and a name that is the same seen from either side."""


def moved(points: Sequence[Point]) -> frozenset[Point]:
    """Return the fewest points without which the rest stands in the same order before and after.

    That is all but a longest chain that rises in both places. Of several such chains the one whose names come first
    is kept, so that the answer is the same when before and after change places.
    """
    ordered = sorted(points)
    start, end = _core(ordered)
    core = ordered[start:end]
    best: list[_Chain] = []
    for _, after, name in core:
        longest = _Chain(0, ())
        for (_, other, _), chain in zip(core, best, strict=False):
            if other < after and chain.before(longest):
                longest = chain
        best.append(_Chain(longest.length + 1, (*longest.names, (name, after))))
    kept = _Chain(0, ())
    for chain in best:
        if chain.before(kept):
            kept = chain
    stays = {after for _, after in kept.names}
    return frozenset(point for point in core if point[1] not in stays)


@dataclass(frozen=True, slots=True)
class _Chain:
    """Points that rise in both places, with their names."""

    length: int
    names: tuple[tuple[str, int], ...]

    def before(self, other: _Chain) -> bool:
        """Tell whether this one is kept rather than the other."""
        if self.length != other.length:
            return self.length > other.length
        return [name for name, _ in self.names] < [name for name, _ in other.names]


def _core(ordered: Sequence[Point]) -> tuple[int, int]:
    """Return the slice that is out of order: what stands before and behind it is in place on both sides."""
    afters = [after for _, after, _ in ordered]
    start, end = 0, len(afters)
    last = sorted(afters)
    while start < end and afters[start] == last[start]:
        start += 1
    while end > start and afters[end - 1] == last[end - 1]:
        end -= 1
    return start, end


def woven(after: Sequence[T], before: Sequence[T]) -> list[T]:
    """Return the items of `after` with those that only `before` has, each of them behind the one that it followed.

    Items are compared by identity.
    """
    result = list(after)
    known = {id(item) for item in after}
    at = -1
    places = {id(item): place for place, item in enumerate(result)}
    for item in before:
        if id(item) in known:
            at = places[id(item)]
            continue
        at += 1
        result.insert(at, item)
        places = {id(each): place for place, each in enumerate(result)}
    return result
