"""Which pairs of journeys get a poster where there are very many."""

from __future__ import annotations

from collections.abc import Sequence

from teekond.layout.poster.pair import Pair
from teekond.layout.weights import Key, link_weights
from teekond.link.workspace import Link, Workspace


def weightiest(pairs: Sequence[Pair], most: int | None, workspace: Workspace) -> list[Pair]:
    """Return the pairs between which most pain reaches customers, `most` of them, in their order; None leaves all.

    Pairs of the same weight are ranked by their meetings, then by their links, then by their order.
    """
    if most is None or len(pairs) <= most:
        return list(pairs)
    weights = link_weights(workspace)
    ranked = sorted(range(len(pairs)), key=lambda at: (*_worth(pairs[at], weights), at))
    return [pairs[at] for at in sorted(ranked[:most])]


def _worth(pair: Pair, weights: dict[Key, float]) -> tuple[float, int, int]:
    """Return what ranks a pair, the most worth the least."""
    links: list[Link] = [*(ribbon.link for ribbon in pair.ribbons), *pair.lines]
    weight = sum(weights.get((link.kind.value, link.source, link.target), 0.0) for link in links)
    return -weight, -pair.meetings, -len(links)
