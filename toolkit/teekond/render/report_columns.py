"""How wide the columns of a report's tables are on paper: as wide as their words need, the rest by what they hold."""

from __future__ import annotations

from collections.abc import Sequence

from teekond.metrics import advance
from teekond.render.report import Cell, Table

PER_POINT = 25.4 / 72
TYPE, HEAD = 10.0, 8.5
"""Points of the text and of the heads."""
BOLD = 600
INSET = 3.6
"""Millimetres beside the text of a column."""
LONGEST = 38.0
"""A word that is wider is parted."""
WIDEST = 92.0
"""More than that no text asks for: it is broken into lines."""
NAMES = 58.0
"""What is left for names where the steps behind a row stand beside them."""
SHORT = 16
"""Letters of a number with its word, such as −2 terrible."""
DOT = 6.0
"""A dot beside a count."""


def columns(table: Table, room: float) -> list[float]:
    """Return the widths of the columns in millimetres; together they fill the room."""
    least = [_word(table, at) + INSET for at in range(len(table.heads))]
    wanted = [max(low, min(_line(table, at), WIDEST) + INSET) for at, low in enumerate(least)]
    told = len(least) > 1 and any(row.details or any(cell.details for cell in row.cells) for row in table.rows)
    if told:
        wanted[0] = max(least[0], min(wanted[0], NAMES))
    return _filled(least, wanted, room, fixed=frozenset({0} if told else ()))


def parted(table: Table, widths: Sequence[float]) -> bool:
    """Say whether a word is wider than its column, so that words have to be parted."""
    cells = ((cell, width) for row in table.rows for cell, width in zip(row.cells, widths, strict=True))
    heads = ((word, width) for head, width in zip(table.heads, widths, strict=True) for word in head.split())
    return any(_width(word, HEAD) > width - INSET for word, width in heads) or any(
        _width(word, TYPE) > width - INSET for cell, width in cells for word in cell.text.split()
    )


def _filled(least: Sequence[float], wanted: Sequence[float], room: float, fixed: frozenset[int]) -> list[float]:
    over = room - sum(least)
    if over <= 0:
        return [room * low / sum(least) for low in least]
    hopes = [want - low for low, want in zip(least, wanted, strict=True)]
    if sum(hopes) >= over:
        return [low + over * hope / sum(hopes) for low, hope in zip(least, hopes, strict=True)]
    growing = [0.0 if at in fixed else want for at, want in enumerate(wanted)]
    rest = room - sum(wanted)
    return [want + rest * grow / (sum(growing) or 1) for want, grow in zip(wanted, growing, strict=True)]


def _word(table: Table, at: int) -> float:
    """Return how wide the widest word of a column is, figures as a whole."""
    cells = [row.cells[at] for row in table.rows]
    words = [word for cell in cells for word in ([cell.text] if _is_whole(table, at, cell) else cell.text.split())]
    inside = max((_width(word, TYPE) for word in words), default=0.0) + (DOT if table.heat and at else 0.0)
    return min(max(inside, *(_width(word, HEAD) for word in (*table.heads[at].split(), ""))), LONGEST)


def _is_whole(table: Table, at: int, cell: Cell) -> bool:
    """Say whether a cell is never broken: a figure, or one with its word."""
    return at in table.figures or (cell.sort is not None and len(cell.text) <= SHORT)


def _line(table: Table, at: int) -> float:
    whole = max((_width(row.cells[at].text, TYPE) for row in table.rows), default=0.0)
    return max(whole, _width(table.heads[at], HEAD))


def _width(text: str, size: float) -> float:
    return advance(text, size, BOLD) * PER_POINT
