"""TK321: a claim on a card that was old when its deck was last gone over."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.check.rule import Option, Rule, Values
from teekond.check.walk import told
from teekond.diagnostics import Diagnostic, Severity, say
from teekond.link.workspace import Workspace
from teekond.model.deck import Deck


def find(workspace: Workspace, values: Values) -> Iterator[Diagnostic]:
    """Yield a finding for each claim that is too old."""
    for deck in workspace.decks.values():
        if deck.facts:
            yield from _findings(deck, values["years"], workspace.settings.languages)


def _findings(deck: Deck, years: float, languages: tuple[str, ...]) -> Iterator[Diagnostic]:
    """Count from the year when the deck was gone over; where none is said, from its newest claim."""
    dated = [(card, card.year) for card in deck.cards if card.year is not None]
    now = deck.reviewed or max((year for _, year in dated), default=0)
    for card, year in dated:
        if now - year > years:
            message = say(
                "“{text}” is of {year}: {n} years old when the deck was last gone over, in {now}",
                text=told(card.front, *languages),
                year=year,
                n=now - year,
                now=now,
            )
            yield RULE.found(card.place.key("year"), message, say("look for a newer figure, or take the card out"))


RULE = Rule(
    "TK321",
    "old-fact",
    Severity.NOTE,
    problem=say(
        "A card of a deck with “facts” makes a claim that is years old. Its age is counted from “reviewed”, the year "
        "when the deck was last gone over; where that is not said, from the newest claim of the deck."
    ),
    why=say("Figures live on in talks long after the world has changed, and nobody asks whom they were about."),
    bad="""
deck: facts
title: Fact cards
facts: true
reviewed: 2026
cards:
  - front: Two in three customers would rather call.
    source: A consumer survey
    year: 2015                            # TK321
""",
    good="""
deck: facts
title: Fact cards
facts: true
reviewed: 2026
cards:
  - front: Two in three customers would rather call.
    source: A consumer survey
    year: 2024
""",
    find=find,
    options=(Option("years", 5, say("claims may be so many years old")),),
)
