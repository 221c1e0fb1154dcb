"""A table as it was read: lines of texts, nothing computed, each line knowing its number in the file."""

from __future__ import annotations

from teekond.source.codes import Code
from teekond.values import dataclass

UNREADABLE_TABLE = Code("TK440", "unreadable-table")
GUESSED_LETTERS = Code("TK441", "guessed-encoding")
LIMIT = 20_000_000
"""The most bytes that a table may have."""
MOST_LINES = 100_000
"""The most lines that are read of a table."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line with its cells, as texts."""

    number: int
    """Where it begins in its file, from 1."""
    cells: tuple[str, ...]
    formulas: frozenset[int] = frozenset()
    """The cells that hold a formula, which is read as its text."""

    @property
    def empty(self) -> bool:
        """Tell whether nothing stands in it."""
        return not any(cell.strip() for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Grid:
    """One table of a file."""

    path: str
    name: str
    """Of the sheet in a workbook; empty for a file that is one table."""
    lines: tuple[Line, ...]
