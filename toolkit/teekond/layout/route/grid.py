"""The grid that links are routed over: which cell of which row and column holds a card."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Hashable
from enum import StrEnum

from teekond.values import dataclass, field

Cell = tuple[int, int]
"""(row, column), both from 0."""


class Side(StrEnum):
    """The side of a card that a link leaves or enters by."""

    TOP = "top"
    BOTTOM = "bottom"
    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Net:
    """One link to be routed: `key` is unique; `kind` as in `Route.kind`."""

    key: Hashable
    kind: str
    source: Cell
    target: Cell


@dataclass(slots=True)
class Grid:
    """Rows of cards. Channel `h` lies above row `h`, the last one below the last row; gutter `g` left of column `g`.

    `heights` estimates the height of each row and `channels` that of each channel, to compare ways by length;
    `edges` are narrow places at the cut side of a folded map, which are entered only from within.
    `seams` are the channels between two journeys, where links run first; `blocked` are cells without a card
    through which no link may pass up or down, because something else is drawn there.
    """

    columns: int
    heights: tuple[float, ...]
    channels: tuple[float, ...]
    cards: frozenset[Cell]
    seams: frozenset[int] = frozenset()
    blocked: frozenset[Cell] = frozenset()
    edges: frozenset[Cell] = frozenset()
    pitch: float = 94.0
    _by_column: dict[int, list[int]] = field(default_factory=dict)
    _by_row: dict[int, list[int]] = field(default_factory=dict)
    _walls: dict[int, list[int]] = field(default_factory=dict)
    _tops: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Index the cards by column and by row."""
        for row, column in sorted(self.cards):
            self._by_row.setdefault(row, []).append(column)
            self._by_column.setdefault(column, []).append(row)
        self._walls = self._by_column
        if self.blocked:
            self._walls = {}
            for row, column in sorted(self.cards | self.blocked):
                self._walls.setdefault(column, []).append(row)
        y = 0.0
        for height, channel in zip(self.heights, self.channels, strict=False):
            y += channel
            self._tops.append(y)
            y += height

    @property
    def rows(self) -> int:
        """Return the number of rows."""
        return len(self.heights)

    def row_y(self, row: int) -> float:
        """Return about where the middle of a row is."""
        return self._tops[row] + self.heights[row] / 2

    def channel_y(self, channel: int) -> float:
        """Return about where the middle of a channel is."""
        if not self.rows:
            return self.channels[channel] / 2
        if channel == self.rows:
            return self._tops[-1] + self.heights[-1] + self.channels[channel] / 2
        return self._tops[channel] - self.channels[channel] / 2

    def column_x(self, column: int) -> float:
        """Return about where the middle of a column is."""
        return (column + 0.5) * self.pitch

    def gutter_x(self, gutter: int) -> float:
        """Return about where the middle of a gutter is."""
        return gutter * self.pitch

    def shaft(self, cell: Cell, *, down: bool) -> tuple[int, int]:
        """Return the cards (or −1 and the number of rows) that bound the free part of the column beside `cell`."""
        row, column = cell
        cards = self._by_column.get(column, [])
        if down:
            at = bisect_right(cards, row)
            return row, cards[at] if at < len(cards) else self.rows
        at = bisect_left(cards, row) - 1
        return cards[at] if at >= 0 else -1, row

    def channels_from(self, cell: Cell) -> list[int]:
        """Return the channels that a line from `cell` gets to without meeting a card: downwards, then upwards."""
        if cell in self.edges:
            return []
        row, column = cell
        walls = self._walls.get(column, [])
        above, below = bisect_left(walls, row) - 1, bisect_right(walls, row)
        top = walls[above] if above >= 0 else -1
        bottom = walls[below] if below < len(walls) else self.rows
        return [*range(row + 1, bottom + 1), *range(row, top, -1)]

    def gutters_beside(self, cell: Cell) -> tuple[int, ...]:
        """Return the gutters that a line from `cell` gets to: the left one, then the right one."""
        column = cell[1]
        if cell in self.edges:
            return (column + 1,) if column == 0 else (column,)
        return column, column + 1

    def is_blocked(self, column: int, row: int, other: int) -> bool:
        """Tell whether a blocked cell stands in the column between two rows."""
        low, high = min(row, other), max(row, other)
        return any(low < blocked < high and at == column for blocked, at in self.blocked)

    def gap(self, cell: Cell, *, right: bool) -> tuple[int, int]:
        """Return the cards (or −1 and the number of columns) that bound the free part of the row beside `cell`."""
        row, column = cell
        cards = self._by_row.get(row, [])
        if right:
            at = bisect_right(cards, column)
            return column, cards[at] if at < len(cards) else self.columns
        at = bisect_left(cards, column) - 1
        return cards[at] if at >= 0 else -1, column
