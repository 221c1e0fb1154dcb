"""Lists below a picture: heads with lines, in as many columns and on as many sheets as they need."""

from __future__ import annotations

from collections.abc import Sequence

from teekond.layout.look import Type
from teekond.layout.poster.blocks import rows
from teekond.layout.poster.look import MARGIN
from teekond.layout.scene import Group, Mark
from teekond.metrics import wrap
from teekond.values import dataclass

HEAD, ROW = Type(8.8, 700), Type(8.2, 400)
HEAD_LEADING, LEADING = 11.4, 10.4
BETWEEN, GAP, LEAST = 8.0, 20.0, 250.0


@dataclass(frozen=True, slots=True)
class Entry:
    """A head and the lines below it."""

    head: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Set:
    """An entry, broken into lines for its column."""

    head: tuple[str, ...]
    rows: tuple[str, ...]

    @property
    def height(self) -> float:
        """Return how high it is, with the space below it."""
        return HEAD_LEADING * len(self.head) + LEADING * len(self.rows) + BETWEEN


def columns_on(width: float) -> tuple[int, float]:
    """Return how many columns a sheet has, and how far they are apart."""
    room = width - 2 * MARGIN + GAP
    count = max(1, int(room // LEAST))
    return count, room / count


def set_entries(entries: Sequence[Entry], width: float, lang: str) -> list[Set]:
    """Break entries into lines for the columns of a sheet."""
    _, pitch = columns_on(width)
    room = pitch - GAP
    return [
        Set(
            wrap(entry.head, room, HEAD.size, HEAD.weight, lang=lang),
            tuple(row for text in entry.lines for row in wrap(text, room, ROW.size, ROW.weight, lang=lang)),
        )
        for entry in entries
    ]


def shared_out(sets: Sequence[Set], width: float, height: float) -> list[list[list[Set]]]:
    """Share entries out over sheets and their columns; one that is higher than a sheet goes on below its head again."""
    count, _ = columns_on(width)
    sheets: list[list[list[Set]]] = [[[]]]
    left = height
    for each in (piece for whole in sets for piece in _pieces(whole, height)):
        if each.height > left and sheets[-1][-1]:
            if len(sheets[-1]) == count:
                sheets.append([])
            sheets[-1].append([])
            left = height
        sheets[-1][-1].append(each)
        left -= each.height
    return sheets


def _pieces(entry: Set, height: float) -> list[Set]:
    """Part an entry that is higher than a column."""
    if entry.height <= height:
        return [entry]
    room = height - HEAD_LEADING * len(entry.head) - BETWEEN
    count = max(1, int(room // LEADING))
    return [Set(entry.head, entry.rows[at : at + count]) for at in range(0, len(entry.rows), count)]


def lowest(sets: Sequence[Set], width: float) -> float:
    """Return the least height in which entries stand in the columns of one sheet."""
    low, high = max((each.height for each in sets), default=0.0), sum(each.height for each in sets)
    for _ in range(30):
        middle = (low + high) / 2
        if len(shared_out(sets, width, middle)) == 1:
            high = middle
        else:
            low = middle
    return round(high, 2)


def entries_group(columns: Sequence[Sequence[Set]], width: float, top: float) -> Group:
    """Return the columns of one sheet below `top`."""
    _, pitch = columns_on(width)
    marks: list[Mark] = []
    for at, column in enumerate(columns):
        x, y = MARGIN + pitch * at, top
        for each in column:
            marks += rows(each.head, x, y + 9.0, HEAD_LEADING, HEAD, "ink", "head")
            y += HEAD_LEADING * len(each.head)
            marks += rows(each.rows, x, y + 8.4, LEADING, ROW, "ink", "entry")
            y += LEADING * len(each.rows) + BETWEEN
    return Group("entries", tuple(marks))
