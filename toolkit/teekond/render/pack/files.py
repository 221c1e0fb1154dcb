"""How the files of a pack are called: plain letters, the same for the same workshop."""

from __future__ import annotations

from teekond.model.ident import ascii_id
from teekond.workshop.prints import PlannedDeck
from teekond.workshop.sheets import PlannedSheet


def part_file(key: str) -> str:
    """Return the file of a part's A4 pages."""
    return f"{key}.pdf"


def sheet_file(planned: PlannedSheet) -> str:
    """Return the file of a canvas in all its copies: `sheet-fw-first-workday-a1.pdf`."""
    letters, size = planned.letters.lower(), "".join(c for c in planned.size.lower() if c.isalnum())
    return f"sheet-{ascii_id(letters)}-{ascii_id(planned.canvas.id)}-{size}.pdf"


def deck_file(planned: PlannedDeck) -> str:
    """Return the file of a deck: `cards-qk-questions.pdf`."""
    return f"cards-{ascii_id(planned.deck.code.lower())}-{ascii_id(planned.deck.id)}.pdf"
