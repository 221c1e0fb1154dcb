"""What is printed, by the size of the paper, by colour and by who prints it: the office, or a print shop."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from teekond.canvas.deck_sheet import CARDS
from teekond.canvas.tiles import Tiling, tiling
from teekond.model.deck import Deck
from teekond.model.paper import SIZES
from teekond.model.text import Text
from teekond.model.workshop import Paper
from teekond.values import dataclass
from teekond.workshop.sheets import PlannedSheet, is_large

OFFICE, SHOP = "office", "shop"
_UP = {"A5": 2, "A6": 4, "A7": 8}
"""So many sheets of a small size stand on A4."""


@dataclass(frozen=True, slots=True)
class PrintRow:
    """One thing to print."""

    what: Text
    code: str
    """`FW1–FW6`, the letters of a deck; empty where a page has none."""
    size: str
    """Of the paper in the printer."""
    copies: int
    """How many are wanted."""
    pages: int
    """Printed sides in all."""
    papers: int
    """Pieces of paper in all."""
    by: str = OFFICE
    """office or shop."""
    colour: bool = True
    both_sides: bool = False
    up: int = 1
    """How many stand on one piece of paper."""
    tiles: int = 0
    """Pieces of the smaller paper on which a large sheet can be printed instead, each."""
    tile: str | None = None
    """That paper."""


@dataclass(frozen=True, slots=True)
class PlannedDeck:
    """Cards that a workshop uses."""

    deck: Deck
    copies: int
    slots: tuple[tuple[int, int], ...]
    """Where in the agenda they are used."""


@dataclass(frozen=True, slots=True)
class PrintRun:
    """What goes into one printer together: one place, one size, colour or black."""

    by: str
    size: str
    colour: bool
    rows: tuple[PrintRow, ...]

    @property
    def pages(self) -> int:
        """Return the printed sides of all rows."""
        return sum(row.pages for row in self.rows)

    @property
    def papers(self) -> int:
        """Return the pieces of paper of all rows."""
        return sum(row.papers for row in self.rows)


def print_rows(sheets: Sequence[PlannedSheet], decks: Sequence[PlannedDeck], paper: Paper) -> tuple[PrintRow, ...]:
    """Return the sheets in the order of the agenda, then the cards."""
    return (*(_sheet(sheet, paper) for sheet in sheets), *(_deck(deck, paper) for deck in decks))


def runs(rows: Iterable[PrintRow]) -> tuple[PrintRun, ...]:
    """Return the rows by who prints them, size (the largest first) and colour."""
    groups: dict[tuple[str, str, bool], list[PrintRow]] = {}
    for row in rows:
        groups.setdefault((row.by, row.size, row.colour), []).append(row)
    order = list(reversed(SIZES))
    keys = sorted(groups, key=lambda key: (key[0] != SHOP, order.index(key[1]) if key[1] in order else -1, not key[2]))
    return tuple(PrintRun(*key, tuple(groups[key])) for key in keys)


def _sheet(sheet: PlannedSheet, paper: Paper) -> PrintRow:
    up = _UP.get(sheet.size, 1)
    papers = -(-sheet.count // up)
    pieces = _pieces(sheet, paper)
    return PrintRow(
        what=sheet.canvas.title,
        code=sheet.badge,
        size="A4" if up > 1 else sheet.size,
        copies=sheet.count,
        pages=papers,
        papers=papers,
        by=SHOP if is_large(sheet.size) else OFFICE,
        colour=paper.colour,
        up=up,
        tiles=0 if pieces is None else pieces.rows * pieces.columns,
        tile=None if pieces is None else pieces.size,
    )


def _pieces(sheet: PlannedSheet, paper: Paper) -> Tiling | None:
    if paper.tile_on is None or not is_large(sheet.size):
        return None
    found = tiling(sheet.placed.width, sheet.placed.height, paper.tile_on)
    return found if isinstance(found, Tiling) else None


def _deck(planned: PlannedDeck, paper: Paper) -> PrintRow:
    deck, up = planned.deck, CARDS[planned.deck.size].count
    papers = -(-len(deck.cards) // up) * planned.copies
    return PrintRow(
        what=deck.title,
        code=deck.code,
        size="A4",
        copies=planned.copies,
        pages=2 * papers,
        papers=papers,
        colour=paper.colour,
        both_sides=True,
        up=up,
    )
