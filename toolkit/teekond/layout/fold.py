"""Where a map that is wider than its sheet is cut into bands."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from teekond.layout.content import MapContent

CUT_LINK = 3
OFF_BORDER = 10
UNEVEN = 1


def cuts(content: MapContent, columns: Sequence[Sequence[int]], count: int, most: int) -> list[tuple[int, int]]:
    """Return the bands (first column, column behind the last) for sheets that hold `most` columns.

    The fewest bands win; then cuts at stage borders of all journeys, through few links, into even bands.
    """
    if count <= most:
        return [(0, count)]
    bands = -(-count // most)
    costs = [_cut_cost(content, columns, at) for at in range(count + 1)]
    ideal = count / bands
    unreachable = float("inf")
    best: list[list[float]] = [[unreachable] * (count + 1) for _ in range(bands + 1)]
    back: list[list[int]] = [[0] * (count + 1) for _ in range(bands + 1)]
    best[0][0] = 0.0
    for band in range(1, bands + 1):
        for end in range(1, count + 1):
            for start in range(max(0, end - most), end):
                cost = best[band - 1][start] + (costs[end] if end < count else 0.0)
                cost += UNEVEN * abs(end - start - ideal)
                if cost < best[band][end]:
                    best[band][end], back[band][end] = cost, start
    ends = [count]
    for band in range(bands, 0, -1):
        ends.append(back[band][ends[-1]])
    ends.reverse()
    return list(pairwise(ends))


def _cut_cost(content: MapContent, columns: Sequence[Sequence[int]], at: int) -> float:
    """What it costs to cut before column `at`."""
    cost = 0.0
    place: dict[str, int] = {}
    for journey in content.journeys:
        own = columns[journey.index]
        borders = {own[first] for _, _, first, _ in journey.stages}
        after = [column for column in own if column >= at]
        if after and own[0] < at and not (after[0] in borders and not any(at <= each < after[0] for each in own)):
            cost += OFF_BORDER
        place.update({step.ref: own[step.column] for step in journey.steps if step.ref})
    for link in content.inner:
        if (place[link.source] < at) != (place[link.target] < at):
            cost += CUT_LINK
    return cost
