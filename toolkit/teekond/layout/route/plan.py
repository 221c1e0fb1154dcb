"""Which way every link goes, one after the other, before any coordinate is known."""

from __future__ import annotations

from collections.abc import Sequence

from teekond.layout.route.choice import Choice, Passage, Via
from teekond.layout.route.grid import Cell, Grid, Net, Side
from teekond.values import dataclass

VERTICAL = (Side.TOP, Side.BOTTOM)
STRAIGHT = frozenset({"flow", "meets", "with"})
"""Links that go straight where they can."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A way: the side it leaves by, the side it enters by, and what lies between.

    The pieces that join channels and gutters to the cards follow from the sides.
    """

    leave: Side
    enter: Side
    via: Via


def plan_routes(grid: Grid, nets: Sequence[Net]) -> list[Plan]:
    """Choose a way for every link, in order; later ones avoid the channels that earlier ones filled.

    There always is one: out of a side, along a gutter, a channel and a gutter, into a side.
    """
    load: dict[Passage, int] = {}
    levels = [grid.channel_y(at) for at in range(grid.rows + 1)]
    plans = []
    for net in nets:
        straight = _is_straight(grid, net)
        certain = straight and net.kind in STRAIGHT
        via = () if certain else Choice(grid, net, levels, load).cheapest(straight=straight)
        for passage in via:
            load[passage] = load.get(passage, 0) + 1
        plans.append(_plan(net, via))
    return plans


def _is_straight(grid: Grid, net: Net) -> bool:
    """Tell whether a line through the own column or the own row gets there, since nothing stands between."""
    (row, column), (to_row, to_column) = net.source, net.target
    if column == to_column and row != to_row:
        down = to_row > row
        return grid.shaft(net.source, down=down)[down] == to_row and not grid.is_blocked(column, row, to_row)
    right = to_column > column
    return row == to_row and column != to_column and grid.gap(net.source, right=right)[right] == to_column


def _plan(net: Net, via: Via) -> Plan:
    """Add the sides to a way: each card is left or entered by the side that faces what is next to it."""
    if via:
        return Plan(_side(net.source, via[0]), _side(net.target, via[-1]), via)
    (row, column), (to_row, to_column) = net.source, net.target
    if column == to_column:
        return Plan(Side.BOTTOM, Side.TOP, ()) if to_row > row else Plan(Side.TOP, Side.BOTTOM, ())
    return Plan(Side.RIGHT, Side.LEFT, ()) if to_column > column else Plan(Side.LEFT, Side.RIGHT, ())


def _side(cell: Cell, run: Passage) -> Side:
    (row, column), (kind, at) = cell, run
    if kind == "channel":
        return Side.BOTTOM if at > row else Side.TOP
    return Side.RIGHT if at > column else Side.LEFT
