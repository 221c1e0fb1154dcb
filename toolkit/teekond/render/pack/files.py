"""How the files of a pack are called: plain letters, the same for the same workshop."""

from __future__ import annotations

from teekond.model.ident import ascii_id
from teekond.workshop.prints import PlannedDeck
from teekond.workshop.sheets import PlannedSheet


def part_file(key: str) -> str:
    """Return the file of a part's A4 pages."""
    return f"{key}.pdf"


def sheet_file(planned: PlannedSheet) -> str:
    """Return the file of a canvas in all its copies."""
    return f"{sheet_stem(planned)}.pdf"


def deck_file(planned: PlannedDeck) -> str:
    """Return the file of a deck."""
    return f"{deck_stem(planned)}.pdf"


def sheet_stem(planned: PlannedSheet) -> str:
    """Return how the file of a canvas begins: `sheet-fw-first-workday-a1`."""
    letters, size = planned.letters.lower(), "".join(c for c in planned.size.lower() if c.isalnum())
    return f"sheet-{ascii_id(letters)}-{ascii_id(planned.canvas.id)}-{size}"


def deck_stem(planned: PlannedDeck) -> str:
    """Return how the file of a deck begins: `cards-qk-questions`."""
    return f"cards-{ascii_id(planned.deck.code.lower())}-{ascii_id(planned.deck.id)}"
