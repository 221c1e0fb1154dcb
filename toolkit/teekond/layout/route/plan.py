"""Which way a link goes: the cheapest of a few shapes, before any coordinate is known."""

from __future__ import annotations

from teekond.layout.rounding import thousandths
from teekond.layout.route.grid import SIDES, Cell, Grid, Net, Side
from teekond.values import dataclass

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


@dataclass(frozen=True, slots=True)
class Plan:
    """A way: the side it leaves by, the side it enters by, and the channels and gutters between, in order.

    `via` alternates between channels and gutters; the pieces that join them to the cards follow from the sides.
    """

    leave: Side
    enter: Side
    via: tuple[tuple[str, int], ...]


VERTICAL = (Side.TOP, Side.BOTTOM)


Run = tuple[str, int]
"""A channel or gutter: its kind and its index."""
Exit = tuple[Side, int]
"""A side of a card, and the channel or gutter that a line gets to by it."""
Way = tuple[Side, Side, tuple[Run, ...]]
"""What a plan is made of, while ways are still compared."""
STRAIGHT = frozenset({"flow", "meets", "with"})
"""Links that go straight where they can."""
ACROSS = frozenset({"meets", "enables", "learns-from"})
"""Links from one journey to another."""


def plan_routes(grid: Grid, nets: tuple[Net, ...]) -> list[Plan]:
    """Choose a way for every link, in order; later ones avoid the channels that earlier ones filled.

    There always is one: out of a side, along a gutter, a channel and a gutter, into a side.
    """
    load: dict[Run, int] = {}
    channels = [grid.channel_y(at) for at in range(grid.rows + 1)]
    plans = []
    for net in nets:
        leaves, enters = grid.open_sides(net.source), grid.open_sides(net.target)
        ways = _ways(grid, net)
        if leaves is not SIDES or enters is not SIDES:
            ways = [way for way in ways if way[0] in leaves and way[1] in enters]
        leave, enter, via = ways[0] if len(ways) == 1 else min(ways, key=_Cost(grid, net, channels, load))
        for run in via:
            load[run] = load.get(run, 0) + 1
        plans.append(Plan(leave, enter, via))
    return plans


def _ways(grid: Grid, net: Net) -> list[Way]:
    direct = _direct(grid, net)
    if direct and net.kind in STRAIGHT:
        return [direct]
    out, away = _ways_out(grid, net.source), _ways_out(grid, net.target)
    return [
        *([direct] if direct else ()),
        *_by_one_channel(net, out, away),
        *_by_one_gutter(net),
        *_by_gutter_and_channel(net, out, away),
        *_by_two_gutters(grid, net),
    ]


def _direct(grid: Grid, net: Net) -> Way | None:
    """A straight line through the own column or the own row, where nothing stands between."""
    (row, column), (to_row, to_column) = net.source, net.target
    if column == to_column and row != to_row:
        down = to_row > row
        if grid.shaft(net.source, down=down)[down] == to_row and not grid.is_blocked(column, row, to_row):
            return (Side.BOTTOM, Side.TOP, ()) if down else (Side.TOP, Side.BOTTOM, ())
    if row == to_row and column != to_column:
        right = to_column > column
        if grid.gap(net.source, right=right)[right] == to_column:
            return (Side.RIGHT, Side.LEFT, ()) if right else (Side.LEFT, Side.RIGHT, ())
    return None


def _ways_out(grid: Grid, cell: Cell) -> list[Exit]:
    """Return the channels that a line gets to up and down from a cell, each with the side that it leaves by."""
    down = [(Side.BOTTOM, channel) for channel in grid.reach(cell, down=True)]
    return down + [(Side.TOP, channel) for channel in grid.reach(cell, down=False)]


def _sides(cell: Cell) -> tuple[Exit, ...]:
    return (Side.LEFT, cell[1]), (Side.RIGHT, cell[1] + 1)


def _by_one_channel(net: Net, out: list[Exit], away: list[Exit]) -> list[Way]:
    if net.source[1] == net.target[1]:
        return []
    return [(leave, enter, (("channel", at),)) for leave, at in out for enter, other in away if at == other]


def _by_one_gutter(net: Net) -> list[Way]:
    if net.source[0] == net.target[0]:
        return []
    return [
        (leave, enter, (("gutter", at),))
        for leave, at in _sides(net.source)
        for enter, other in _sides(net.target)
        if at == other
    ]


def _by_gutter_and_channel(net: Net, out: list[Exit], away: list[Exit]) -> list[Way]:
    first: list[Way] = [
        (leave, enter, (("gutter", gutter), ("channel", channel)))
        for leave, gutter in _sides(net.source)
        for enter, channel in away
    ]
    return first + [
        (leave, enter, (("channel", channel), ("gutter", gutter)))
        for leave, channel in out
        for enter, gutter in _sides(net.target)
    ]


def _by_two_gutters(grid: Grid, net: Net) -> list[Way]:
    low, high = sorted((net.source[0], net.target[0]))
    channels = {low, low + 1, high, high + 1} | {seam for seam in grid.seams if low <= seam <= high + 1}
    between = [("channel", channel) for channel in sorted(channels)]
    return [
        (leave, enter, (("gutter", first), channel, ("gutter", last)))
        for leave, first in _sides(net.source)
        for enter, last in _sides(net.target)
        if first != last
        for channel in between
    ]


class _Cost:
    """Tells what a way costs a link: its length, its bends, the company in its channels, the sides it takes."""

    __slots__ = ("channels", "end", "fees", "pitch", "sides", "start")

    def __init__(self, grid: Grid, net: Net, channels: list[float], load: dict[Run, int]) -> None:
        self.start = grid.column_x(net.source[1]), grid.row_y(net.source[0])
        self.end = grid.column_x(net.target[1]), grid.row_y(net.target[0])
        self.channels, self.pitch = channels, grid.pitch
        across = net.kind in ACROSS
        self.sides = {side: WRONG_SIDE if (side in VERTICAL) != across else 0.0 for side in SIDES}
        self.fees = _Fees(grid, load, across=across)

    def __call__(self, way: Way) -> float:
        leave, enter, via = way
        x, y = self.start
        cost = self.sides[leave] + self.sides[enter]
        for run in via:
            cost += self.fees[run]
            kind, at = run
            if kind == "channel":
                there = self.channels[at]
                cost += abs(there - y)
                y = there
            else:
                there = at * self.pitch
                cost += abs(there - x)
                x = there
        return thousandths(cost + abs(self.end[0] - x) + abs(self.end[1] - y))


class _Fees(dict[Run, float]):
    """What a link pays for each channel or gutter that it takes besides its length, reckoned when it is asked first."""

    def __init__(self, grid: Grid, load: dict[Run, int], *, across: bool) -> None:
        self.grid, self.load, self.across = grid, load, across

    def __missing__(self, run: Run) -> float:
        kind, at = run
        fee = BEND + LOAD * self.load.get(run, 0)
        if kind == "channel":
            fee += OUTSIDE_SEAM if self.across and at not in self.grid.seams else 0.0
            fee += OUTER if at in (0, self.grid.rows) else 0.0
        self[run] = fee
        return fee
