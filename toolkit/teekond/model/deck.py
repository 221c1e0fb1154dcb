"""A deck: cards that are printed, cut and dealt."""

from __future__ import annotations

from teekond.diagnostics import NOWHERE, Place
from teekond.model.text import Text
from teekond.values import dataclass, field

BOTH = "both"


@dataclass(frozen=True, slots=True)
class Card:
    """A card with a front and a back."""

    number: int
    """Its place in the deck, from 1."""
    front: Text
    back: tuple[Text, ...] = ()
    theme: Text | None = None
    theme_id: str | None = None
    """The id of the deck's theme, where it is one of them."""
    answer: bool | None = None
    """Whether what the front says is true; None where it does not claim anything."""
    source: Text | None = None
    year: int | None = None
    side: str = BOTH
    """customer, employee or both."""
    icon: str = "talk"
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Deck:
    """Cards of one kind."""

    id: str
    title: Text
    cards: tuple[Card, ...]
    purpose: Text | None = None
    size: str = "A6"
    code: str = "KA"
    """Two letters that stand before the number of a card."""
    licence: str | None = None
    credit: Text | None = None
    phase: int | None = None
    sorted: bool = False
    """Whether the cards are there to be sorted: whose side they look at stands on their backs only."""
    back_title: Text | None = None
    facts: bool = False
    """Whether the cards claim something that somebody has measured."""
    reviewed: int | None = None
    """The year when the facts were last gone over."""
    place: Place = field(default=NOWHERE, compare=False, repr=False)

    def name(self, card: Card) -> str:
        """Return what a card is called: `QK-07`."""
        return f"{self.code}-{card.number:02}"
