"""Variants: journeys of one side that open up the same larger stage, compared step by step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, zip_longest
from typing import TypeVar

from teekond.analysis.graph import Graph
from teekond.model.ident import compared
from teekond.model.journey import Journey, Stage, Step
from teekond.values import dataclass

Part = TypeVar("Part", Stage, Step)
ON_SITE = "on-site"
REMOTE = ("remote", "hybrid")


@dataclass(frozen=True, slots=True)
class Pair:
    """A moment in two variants, as references; None where one of them has no such moment."""

    one: str | None
    other: str | None
    differs: tuple[str, ...] = ()
    """What the two say otherwise: title, channel, place, feeling."""


@dataclass(frozen=True, slots=True)
class Variant:
    """Two journeys of which one is the other, elsewhere."""

    one: str
    other: str
    pairs: tuple[Pair, ...]
    """In the order of the first, what only the second has where it stands there."""

    @property
    def differing(self) -> tuple[Pair, ...]:
        """Return the moments in which the two differ."""
        return tuple(pair for pair in self.pairs if pair.differs or pair.one is None or pair.other is None)


def is_remote(journey: Journey) -> bool:
    """Say whether any step of a journey happens elsewhere than on site."""
    return any(step.place_kind in REMOTE for step in journey.all_steps())


def siblings(graph: Graph) -> Iterator[tuple[Journey, Journey]]:
    """Yield journeys of the same side and state, of the same larger stage: those on site before those elsewhere."""
    for one, other in combinations(graph.journeys, 2):
        if one.of is not None and (one.of, one.side, one.state) == (other.of, other.side, other.state):
            yield (other, one) if is_remote(one) and not is_remote(other) else (one, other)


def variants(graph: Graph) -> tuple[Variant, ...]:
    """Return the comparison of all such journeys of which one happens elsewhere."""
    return tuple(
        Variant(one.id, other.id, tuple(_pairs(graph, one, other)))
        for one, other in siblings(graph)
        if is_remote(one) != is_remote(other)
    )


def _pairs(graph: Graph, one: Journey, other: Journey) -> Iterator[Pair]:
    """Pair the stages, and in each pair of stages the main steps: by id or title, between those by their order."""
    for left, right in _beside(one.stages, other.stages):
        for step, twin in _beside(left.steps if left is not None else (), right.steps if right is not None else ()):
            first = f"{one.id}/{step.id}" if step is not None else None
            second = f"{other.id}/{twin.id}" if twin is not None else None
            differs = _differs(graph, step, twin, (first, second)) if step is not None and twin is not None else ()
            yield Pair(first, second, differs)


def _beside(left: Sequence[Part], right: Sequence[Part]) -> Iterator[tuple[Part | None, Part | None]]:
    """Lay two lists side by side: parts with a name in common stand beside each other where both orders allow."""
    places = {name: at for at, part in reversed(list(enumerate(left))) for name in _names(part)}
    here, there = 0, 0
    for at, part in enumerate(right):
        anchor = next((places[name] for name in _names(part) if name in places), -1)
        if anchor >= here:
            yield from zip_longest(left[here:anchor], right[there:at])
            yield left[anchor], part
            here, there = anchor + 1, at + 1
    yield from zip_longest(left[here:], right[there:])


def _names(part: Stage | Step) -> Iterator[str]:
    yield part.id
    yield from (compared(string) for _, string in part.title.entries)


def _differs(graph: Graph, one: Step, other: Step, refs: tuple[str | None, str | None]) -> tuple[str, ...]:
    felt = [graph.feelings[graph.places[ref]] for ref in refs if ref is not None]
    told = {
        "title": one.title != other.title,
        "channel": one.channel != other.channel,
        "place": (one.place_kind or ON_SITE) != (other.place_kind or ON_SITE),
        "feeling": felt[0] != felt[1],
    }
    return tuple(name for name, differ in told.items() if differ)
