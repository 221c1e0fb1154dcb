"""The chosen way of a link against every way that it could go, each measured along its whole length."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from hypothesis import given, settings

from teekond.layout.route.choice import ACROSS, BEND, LOAD, OUTER, OUTSIDE_SEAM, WRONG_SIDE, Choice, Via
from teekond.layout.route.grid import Grid, Net
from tests.layout.test_route import grids


def ways(grid: Grid, net: Net) -> Iterator[Via]:
    """Every way through up to three channels and gutters that begins and ends at the cards."""
    ends = [
        [*(("channel", at) for at in grid.channels_from(cell)), *(("gutter", at) for at in grid.gutters_beside(cell))]
        for cell in (net.source, net.target)
    ]
    low, high = sorted((net.source[0], net.target[0]))
    between = {low, low + 1, high, high + 1} | {seam for seam in grid.seams if low <= seam <= high + 1}
    for first, last in product(*ends):
        along = first[0] == "channel"
        if first == last and net.source[along] != net.target[along]:
            yield (first,)
        if first[0] != last[0]:
            yield first, last
        if first[0] == last[0] == "gutter" and first != last:
            yield from ((first, ("channel", at), last) for at in between)


def cost(grid: Grid, net: Net, via: Via, load: dict[tuple[str, int], int]) -> float:
    (x, y), (to_x, to_y) = ((grid.column_x(cell[1]), grid.row_y(cell[0])) for cell in (net.source, net.target))
    across = net.kind in ACROSS
    total = sum(WRONG_SIDE for kind, _ in (via[0], via[-1]) if (kind == "channel") != across)
    for kind, at in via:
        total += BEND + LOAD * load.get((kind, at), 0)
        if kind == "channel":
            total += OUTSIDE_SEAM * (across and at not in grid.seams) + OUTER * (at in (0, grid.rows))
            total, y = total + abs(grid.channel_y(at) - y), grid.channel_y(at)
        else:
            total, x = total + abs(grid.gutter_x(at) - x), grid.gutter_x(at)
    return total + abs(to_x - x) + abs(to_y - y)


@settings(max_examples=150, deadline=None)
@given(grids())
def test_no_way_is_cheaper_than_the_chosen_one(case: tuple[Grid, list[Net]]) -> None:
    grid, nets = case
    load: dict[tuple[str, int], int] = {}
    levels = [grid.channel_y(at) for at in range(grid.rows + 1)]
    for net in nets:
        chosen = Choice(grid, net, levels, load).cheapest(straight=False)
        possible = list(ways(grid, net))
        assert chosen in possible
        assert cost(grid, net, chosen, load) <= min(cost(grid, net, via, load) for via in possible) + 0.001
        for run in chosen:
            load[run] = load.get(run, 0) + 1
