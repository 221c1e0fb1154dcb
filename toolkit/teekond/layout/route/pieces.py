"""The straight pieces of a planned way, and the run that each lies in."""

from __future__ import annotations

from teekond.layout.route.grid import Cell, Grid, Net, Side
from teekond.layout.route.plan import VERTICAL, Plan
from teekond.values import dataclass

Run = tuple[str, int, int, int]
"""shaft (column, cards above and below) · gap (row, cards left and right) · channel (index) · gutter (index)."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One straight piece: from `start` to `end` along its run.

    Positions count gutters and channels as even numbers, columns and rows as odd ones, so 3 is the middle of
    column 1 or row 1 and 4 the gutter or channel after it.
    `before` and `after` are the positions, across the run, of where the way comes from and goes on to.
    """

    kind: str
    run: Run
    start: int
    end: int
    before: int | None = None
    after: int | None = None

    @property
    def low(self) -> int:
        """Return the lower end of the piece."""
        return min(self.start, self.end)

    @property
    def high(self) -> int:
        """Return the higher end of the piece."""
        return max(self.start, self.end)


def pieces_of(grid: Grid, net: Net, plan: Plan) -> list[Piece]:
    """Return the pieces of one link's way, from its source to its target; they turn at every joint."""
    runs = [_run_at(grid, net.source, plan.leave)]
    if plan.via:
        runs += [(kind, at, 0, 0) for kind, at in plan.via]
        runs.append(_run_at(grid, net.target, plan.enter))
    stops = _stops(net, plan)
    pieces = []
    for order, run in enumerate(runs):
        here, there = stops[order], stops[order + 1]
        axis = 1 if run[0] in ("shaft", "gutter") else 0
        before = stops[order - 1][1 - axis] if order else None
        after = stops[order + 2][1 - axis] if order + 2 < len(stops) else None
        pieces.append(Piece(net.kind, run, here[axis], there[axis], before, after))
    return pieces


def _stops(net: Net, plan: Plan) -> list[tuple[int, int]]:
    """The corner points as positions (across, down), the two cards included."""
    x, y = 2 * net.source[1] + 1, 2 * net.source[0] + 1
    stops = [(x, y)]
    for kind, at in plan.via:
        if kind == "channel":
            y = 2 * at
        else:
            x = 2 * at
        stops.append((x, y))
    end = (2 * net.target[1] + 1, 2 * net.target[0] + 1)
    if plan.via:
        stops.append((end[0], y) if plan.enter in VERTICAL else (x, end[1]))
    stops.append(end)
    return stops


def _run_at(grid: Grid, cell: Cell, side: Side) -> Run:
    row, column = cell
    if side in VERTICAL:
        return ("shaft", column, *grid.shaft(cell, down=side is Side.BOTTOM))
    return ("gap", row, *grid.gap(cell, right=side is Side.RIGHT))
