"""The cheapest way of one link through the channels and gutters between its two cards."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from itertools import product
from math import inf
from operator import itemgetter

from teekond.layout.rounding import thousandths
from teekond.layout.route.grid import Grid, Net

BEND = 14.0
"""What a bend costs, in points of length."""
LOAD = 7.0
"""What every link already in the same channel or gutter costs."""
OUTSIDE_SEAM = 36.0
"""What running along a channel between two lanes costs a link between journeys."""
OUTER = 50.0
"""What leaving the lanes for their outer edge costs."""
WRONG_SIDE = 16.0
"""What it costs a flow to leave by top or bottom, or another link to leave by a side."""
ACROSS = frozenset({"meets", "enables", "learns-from"})
"""Links from one journey to another."""

Passage = tuple[str, int]
"""A channel or gutter: its kind and its index."""
Via = tuple[Passage, ...]
"""The channels and gutters between two cards, in order; the two kinds take turns."""
Way = tuple[float, Via]
"""What a way costs, and what lies between its ends."""


class Choice:
    """Chooses the way of one link.

    What a way costs is the sum of what its channels and gutters cost, with the length to each and on from it. So the
    cheapest way of a shape is made of the cheapest channel and the cheapest gutters that are open to it, and only the
    shapes remain to be compared.
    """

    def __init__(self, grid: Grid, net: Net, levels: Sequence[float], load: Mapping[Passage, int]) -> None:
        """Look where the link may leave and enter; `levels` are the heights where channels lie."""
        self.grid, self.net, self.levels, self.load = grid, net, levels, load
        self.across = net.kind in ACROSS
        self.upright, self.level = (0.0, WRONG_SIDE) if self.across else (WRONG_SIDE, 0.0)
        self.x, self.to_x = grid.column_x(net.source[1]), grid.column_x(net.target[1])
        self.y, self.to_y = grid.row_y(net.source[0]), grid.row_y(net.target[0])
        self.first, self.last = grid.gutters_beside(net.source), grid.gutters_beside(net.target)

    def cheapest(self, *, straight: bool) -> Via:
        """Return the cheapest way; of several, one of the shape that is named first here.

        The shapes are tried in the order of the least that they can cost, until that is more than a way that is found.
        """
        direct = abs(self.to_x - self.x) + abs(self.to_y - self.y)
        shapes: list[tuple[float, int, Callable[[], Iterable[Way]]]] = [
            (2 * self.upright + BEND, 1, self._by_channel),
            (2 * self.level + BEND, 2, self._by_gutter),
            (self.upright + self.level + 2 * BEND, 3, self._by_both),
            (2 * self.level + 3 * BEND, 4, self._by_gutters),
        ]
        sides = self.upright if self.x == self.to_x else self.level
        best: tuple[float, int, Via] = (thousandths(2 * sides + direct) if straight else inf, 0, ())
        for least, rank, ways in sorted(shapes):
            if best[0] < thousandths(least + direct):
                break
            best = min([best, *[(cost, rank, via) for cost, via in ways()]], key=itemgetter(0, 1))
        return best[2]

    def _by_channel(self) -> Iterable[Way]:
        """Through a channel that both cards get to."""
        both = [at for at in self.out if at in self.away]
        if both and self.x != self.to_x:
            at = min(both, key=self.channels.__getitem__)
            yield thousandths(2 * self.upright + self.channels[at] + abs(self.to_x - self.x)), (("channel", at),)

    def _by_gutter(self) -> Iterable[Way]:
        """Through a gutter that both cards stand at."""
        both = [at for at in self.first if at in self.last]
        if both and self.y != self.to_y:
            at = min(both, key=self._gutter)
            yield thousandths(2 * self.level + self._gutter(at) + abs(self.to_y - self.y)), (("gutter", at),)

    def _by_both(self) -> Iterable[Way]:
        """Through a gutter at the one card and a channel that the other one gets to."""
        sides = self.upright + self.level
        if self.away:
            gutter, channel = min(self.first, key=self._gutter), min(self.away, key=self.channels.__getitem__)
            cost = sides + self._gutter(gutter) + self.channels[channel]
            yield thousandths(cost), (("gutter", gutter), ("channel", channel))
        if self.out:
            channel, gutter = min(self.out, key=self.channels.__getitem__), min(self.last, key=self._gutter)
            cost = sides + self.channels[channel] + self._gutter(gutter)
            yield thousandths(cost), (("channel", channel), ("gutter", gutter))

    def _by_gutters(self) -> Iterable[Way]:
        """Through a gutter at each card, and a channel between them."""
        channel = min(self.between, key=self.channels.__getitem__)
        cost = 2 * self.level + self.channels[channel]
        for first, last in product(self.first, self.last):
            if first != last:
                gutters = self._fee("gutter", first) + self._fee("gutter", last) + self._length(first, last)
                yield thousandths(cost + gutters), (("gutter", first), ("channel", channel), ("gutter", last))

    # which channels there are

    @cached_property
    def out(self) -> list[int]:
        """The channels that the source gets to."""
        return self.grid.channels_from(self.net.source)

    @cached_property
    def away(self) -> list[int]:
        """The channels that the target gets to."""
        return self.grid.channels_from(self.net.target)

    @cached_property
    def between(self) -> list[int]:
        """The channels along the rows of both cards, and the seams between them, from the top down."""
        low, high = sorted((self.net.source[0], self.net.target[0]))
        seams = {seam for seam in self.grid.seams if low <= seam <= high + 1}
        return sorted({low, low + 1, high, high + 1} | seams)

    @cached_property
    def channels(self) -> dict[int, float]:
        """What each channel costs that the link may take."""
        return {at: self._channel(at, self.levels[at]) for at in {*self.out, *self.away, *self.between}}

    # what one channel or gutter costs

    def _channel(self, at: int, level: float) -> float:
        cost = self._fee("channel", at) + abs(level - self.y) + abs(self.to_y - level)
        if self.across and at not in self.grid.seams:
            cost += OUTSIDE_SEAM
        if at in (0, self.grid.rows):
            cost += OUTER
        return thousandths(cost)

    def _gutter(self, at: int) -> float:
        return thousandths(self._fee("gutter", at) + self._length(at, at))

    def _fee(self, kind: str, at: int) -> float:
        return BEND + LOAD * self.load.get((kind, at), 0)

    def _length(self, first: int, last: int) -> float:
        """Return how far it is from column to column by these gutters."""
        x, to_x = self.grid.gutter_x(first), self.grid.gutter_x(last)
        return abs(x - self.x) + abs(to_x - x) + abs(self.to_x - to_x)
