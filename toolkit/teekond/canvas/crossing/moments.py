"""Which moments of two journeys stand above each other, and which links tie them."""

from __future__ import annotations

from teekond.canvas.pair import Pair
from teekond.link.workspace import Link
from teekond.model.ident import journey_id
from teekond.model.journey import LinkKind, Step
from teekond.values import dataclass

MEETING, LINKED, DECIDING = 10.0, 3.0, 1.0
"""What makes a moment worth a column: a meeting, another link, a moment of truth."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A column: a step of each journey, or of one of them."""

    above: Step | None
    below: Step | None

    def step(self, side: int) -> Step | None:
        """Return the step above (0) or below (1)."""
        return self.below if side else self.above


@dataclass(frozen=True, slots=True)
class Tie:
    """A link between two columns: where it starts and where it leads, as (side, column)."""

    link: Link
    source: tuple[int, int]
    target: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Moments:
    """The columns of a sheet, and the links between them."""

    columns: tuple[Moment, ...]
    ties: tuple[Tie, ...]
    left_out: int
    """Links whose moments have no column."""
    hidden: tuple[int, int] = (0, 0)
    """Steps without a column, of the journey above and of the one below."""


def moments(pair: Pair, most: int) -> Moments:
    """Return the moments that tell most, `most` of them at most, in their order."""
    places = dict(pair.places)
    sides = [_main_steps(pair, side) for side in (0, 1)]
    ends = [
        tuple((int(journey_id(ref) == pair.below.id), places[ref]) for ref in (link.source, link.target))
        for link in pair.links
    ]
    anchors = _anchors(pair, ends)
    columns = _columns([len(steps) for steps in sides], anchors)
    worth = [_worth(column, pair, ends, sides) for column in columns]
    chosen = sorted(sorted(range(len(columns)), key=lambda index: (-worth[index], index))[:most])
    at = {
        (side, index): number
        for number, column in enumerate(chosen)
        for side, index in enumerate(columns[column])
        if index is not None
    }
    ties = tuple(
        Tie(link, (source[0], at[source]), (target[0], at[target]))
        for link, (source, target) in zip(pair.links, ends, strict=True)
        if source in at and target in at
    )
    made = tuple(
        Moment(*(None if index is None else sides[side][index] for side, index in enumerate(columns[column])))
        for column in chosen
    )
    shown = [sum(moment.step(side) is not None for moment in made) for side in (0, 1)]
    hidden = len(sides[0]) - shown[0], len(sides[1]) - shown[1]
    return Moments(made, ties, len(pair.links) - len(ties), hidden)


def _main_steps(pair: Pair, side: int) -> tuple[Step, ...]:
    return pair.journeys[side].steps()


def _anchors(pair: Pair, ends: list[tuple[tuple[int, int], ...]]) -> list[tuple[int, int]]:
    """Return the meetings as (above, below), the most that keep the order of both journeys."""
    meets = sorted(
        {
            (next(index for side, index in each if side == 0), next(index for side, index in each if side == 1))
            for link, each in zip(pair.links, ends, strict=True)
            if link.kind is LinkKind.MEETS
        }
    )
    best: list[list[tuple[int, int]]] = []
    for position, (above, below) in enumerate(meets):
        before = [best[i] for i in range(position) if meets[i][0] < above and meets[i][1] < below]
        best.append([*max(before, key=len, default=[]), (above, below)])
    return max(best, key=len, default=[])


def _columns(counts: list[int], anchors: list[tuple[int, int]]) -> list[tuple[int | None, int | None]]:
    """Return pairs of indices: meetings share a column, and what lies between two is laid side by side."""
    columns: list[tuple[int | None, int | None]] = []
    above = below = 0
    for end_above, end_below in [*anchors, (counts[0], counts[1])]:
        columns += [
            (
                above + offset if above + offset < end_above else None,
                below + offset if below + offset < end_below else None,
            )
            for offset in range(max(end_above - above, end_below - below))
        ]
        if (end_above, end_below) in anchors:
            columns.append((end_above, end_below))
        above, below = end_above + 1, end_below + 1
    return columns


def _worth(
    column: tuple[int | None, int | None],
    pair: Pair,
    ends: list[tuple[tuple[int, int], ...]],
    sides: list[tuple[Step, ...]],
) -> float:
    worth = 0.0
    for side, index in enumerate(column):
        if index is None:
            continue
        worth += DECIDING if sides[side][index].moment_of_truth else 0.1
        for link, each in zip(pair.links, ends, strict=True):
            if (side, index) in each:
                worth += MEETING if link.kind is LinkKind.MEETS else LINKED
    return worth
