"""Which way a link goes: the cheapest of a few shapes, before any coordinate is known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from teekond.layout.route.grid import Cell, Grid, Net, Side
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


def plan_routes(grid: Grid, nets: tuple[Net, ...]) -> list[Plan]:
    """Choose a way for every link, in order; later ones avoid the channels that earlier ones filled.

    There always is one: out of a side, along a gutter, a channel and a gutter, into a side.
    """
    load: Counter[tuple[str, int]] = Counter()
    plans = []
    for net in nets:
        leaves, enters = grid.open_sides(net.source), grid.open_sides(net.target)
        shapes = (shape for shape in _shapes(grid, net) if shape.leave in leaves and shape.enter in enters)
        plan = min(shapes, key=lambda shape: _cost(grid, net, shape, load))
        load.update(plan.via)
        plans.append(plan)
    return plans


def _shapes(grid: Grid, net: Net) -> Iterator[Plan]:
    direct = _direct(grid, net)
    if direct:
        yield direct
        if net.kind in ("flow", "meets", "with"):
            return
    yield from _by_one_channel(grid, net)
    yield from _by_one_gutter(net)
    yield from _by_gutter_and_channel(grid, net)
    yield from _by_two_gutters(grid, net)


def _direct(grid: Grid, net: Net) -> Plan | None:
    """A straight line through the own column or the own row, where nothing stands between."""
    (row, column), (to_row, to_column) = net.source, net.target
    if column == to_column and row != to_row:
        down = to_row > row
        if grid.shaft(net.source, down=down)[down] == to_row and not grid.is_blocked(column, row, to_row):
            return Plan(Side.BOTTOM, Side.TOP, ()) if down else Plan(Side.TOP, Side.BOTTOM, ())
    if row == to_row and column != to_column:
        right = to_column > column
        if grid.gap(net.source, right=right)[right] == to_column:
            return Plan(Side.RIGHT, Side.LEFT, ()) if right else Plan(Side.LEFT, Side.RIGHT, ())
    return None


def _ways_out(grid: Grid, cell: Cell) -> Iterator[tuple[Side, int]]:
    for channel in grid.reach(cell, down=True):
        yield Side.BOTTOM, channel
    for channel in grid.reach(cell, down=False):
        yield Side.TOP, channel


def _sides(cell: Cell) -> tuple[tuple[Side, int], ...]:
    return (Side.LEFT, cell[1]), (Side.RIGHT, cell[1] + 1)


def _by_one_channel(grid: Grid, net: Net) -> Iterator[Plan]:
    if net.source[1] == net.target[1]:
        return
    enters: dict[int, list[Side]] = {}
    for side, channel in _ways_out(grid, net.target):
        enters.setdefault(channel, []).append(side)
    for leave, channel in _ways_out(grid, net.source):
        for enter in enters.get(channel, ()):
            yield Plan(leave, enter, (("channel", channel),))


def _by_one_gutter(net: Net) -> Iterator[Plan]:
    if net.source[0] == net.target[0]:
        return
    for leave, gutter in _sides(net.source):
        for enter, other in _sides(net.target):
            if gutter == other:
                yield Plan(leave, enter, (("gutter", gutter),))


def _by_gutter_and_channel(grid: Grid, net: Net) -> Iterator[Plan]:
    for leave, gutter in _sides(net.source):
        for enter, channel in _ways_out(grid, net.target):
            yield Plan(leave, enter, (("gutter", gutter), ("channel", channel)))
    for leave, channel in _ways_out(grid, net.source):
        for enter, gutter in _sides(net.target):
            yield Plan(leave, enter, (("channel", channel), ("gutter", gutter)))


def _by_two_gutters(grid: Grid, net: Net) -> Iterator[Plan]:
    low, high = sorted((net.source[0], net.target[0]))
    channels = {low, low + 1, high, high + 1} | {seam for seam in grid.seams if low <= seam <= high + 1}
    for leave, first in _sides(net.source):
        for enter, last in _sides(net.target):
            if first == last:
                continue
            for channel in sorted(channels):
                yield Plan(leave, enter, (("gutter", first), ("channel", channel), ("gutter", last)))


def _cost(grid: Grid, net: Net, plan: Plan, load: Counter[tuple[str, int]]) -> float:
    cost = _length(grid, net, plan) + BEND * len(plan.via)
    across = net.kind in ("meets", "enables", "learns-from")
    for run in plan.via:
        cost += LOAD * load[run]
        if run[0] == "channel":
            cost += OUTSIDE_SEAM if across and run[1] not in grid.seams else 0.0
            cost += OUTER if run[1] in (0, grid.rows) else 0.0
    for side in (plan.leave, plan.enter):
        cost += WRONG_SIDE if (side in VERTICAL) != across else 0.0
    return round(cost, 3)


def _length(grid: Grid, net: Net, plan: Plan) -> float:
    x, y = grid.column_x(net.source[1]), grid.row_y(net.source[0])
    end_x, end_y = grid.column_x(net.target[1]), grid.row_y(net.target[0])
    length = 0.0
    for run, index in plan.via:
        if run == "channel":
            length += abs(grid.channel_y(index) - y)
            y = grid.channel_y(index)
        else:
            length += abs(grid.gutter_x(index) - x)
            x = grid.gutter_x(index)
    return length + abs(end_x - x) + abs(end_y - y)
