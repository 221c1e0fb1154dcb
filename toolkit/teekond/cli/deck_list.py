"""The list of decks that can be printed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from teekond.values import dataclass

if TYPE_CHECKING:
    from teekond.link.workspace import Workspace
    from teekond.locale import Words
    from teekond.model.deck import Deck

NUMBERS = (2, 4)
"""Columns that are aligned to the right."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A deck of the list."""

    deck: Deck
    own: bool
    """Whether it stands in the workspace."""

    @property
    def sheets(self) -> int:
        """Return how many sheets of A4 it takes."""
        from teekond.canvas.deck_sheet import CARDS

        return -(-len(self.deck.cards) // CARDS[self.deck.size].count)


def listed(workspace: Workspace) -> list[Listed]:
    """Return the decks that can be printed from here."""
    from teekond.canvas.deck_load import known_decks, shipped_deck

    own = workspace.decks
    return [Listed(own[each] if each in own else shipped_deck(each), each in own) for each in known_decks(workspace)]


def table(found: Sequence[Listed], words: Words, lang: str) -> str:
    """Return the decks one a line."""
    heads = (words("id"), words("title"), words("cards"), words("size"), words("A4 sheets"))
    rows = [heads, *(_row(each, lang) for each in found)]
    widths = [max(len(row[at]) for row in rows) for at in range(len(heads))]
    lines = ["  ".join(_cell(row, at, width) for at, width in enumerate(widths)).rstrip() for row in rows]
    own = sum(each.own for each in found)
    told = [words.plural("{n} deck", "{n} decks", len(found))]
    if own:
        told.append(words("{n} of them, marked *, are of this workspace", n=own))
    return "\n".join([*lines, "", "; ".join(told)]) + "\n"


def _row(each: Listed, lang: str) -> tuple[str, ...]:
    deck = each.deck
    mark = " *" if each.own else ""
    return f"{deck.id}{mark}", deck.title.read(lang), str(len(deck.cards)), deck.size, str(each.sheets)


def _cell(row: Sequence[str], at: int, width: int) -> str:
    return row[at].rjust(width) if at in NUMBERS else row[at].ljust(width)


def as_json(found: Sequence[Listed], lang: str) -> str:
    """Return the decks for programs."""
    import json

    entries = [
        {
            "id": each.deck.id,
            "title": each.deck.title.read(lang),
            "purpose": None if each.deck.purpose is None else each.deck.purpose.read(lang),
            "cards": len(each.deck.cards),
            "card": each.deck.size,
            "code": each.deck.code,
            "sheets": each.sheets,
            "themes": list(dict.fromkeys(card.theme_id for card in each.deck.cards if card.theme_id)),
            "own": each.own,
        }
        for each in found
    ]
    return json.dumps({"teekond": "decks/1", "decks": entries}, ensure_ascii=False, indent=2) + "\n"
