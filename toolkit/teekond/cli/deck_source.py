"""Which deck a command line means, and which of its cards."""

from __future__ import annotations

import re

from teekond.cli.command import STDIN
from teekond.cli.failure import Failure
from teekond.cli.findings import show_errors
from teekond.cli.screen import Screen
from teekond.diagnostics import Diagnostic, say
from teekond.language.near import did_you_mean
from teekond.link.workspace import Workspace
from teekond.model.deck import Card, Deck
from teekond.model.ident import compared, slug

_NUMBERS = re.compile(r"([0-9]{1,4})(?:[-–]([0-9]{1,4}))?")


def find_deck(screen: Screen, word: str | None) -> tuple[Workspace, Deck | None]:
    """Return the deck that a word means and the workspace around it; None where its mistakes are shown instead."""
    from teekond.canvas.deck_load import known_decks, load_deck
    from teekond.cli.canvas_source import workspace_around
    from teekond.cli.sources import looks_like_path, read_held

    workspace = workspace_around()
    if word is None:
        names = ", ".join(known_decks(workspace))
        raise Failure(say("which deck is to be printed?"), say("there are: {names}", names=names))
    found = load_deck(slug(word), workspace)
    if isinstance(found, Diagnostic):
        if word == STDIN or looks_like_path(word):
            return read_held(screen, word, lambda read: read.decks, say("{path} holds no deck", path=word))
        raise Failure(found.message, *found.hints, say("teekond deck --list shows them"))
    if found is None:
        show_errors(screen, workspace)
    return workspace, found


def chosen(deck: Deck, only: str) -> frozenset[int]:
    """Return the numbers of the cards that `3,7-9,trust` means."""
    found: set[int] = set()
    for word in (each.strip() for each in only.split(",") if each.strip()):
        numbers = _NUMBERS.fullmatch(word)
        found |= _range(deck, int(numbers[1]), int(numbers[2] or numbers[1])) if numbers else _theme(deck, word)
    if not found:
        raise Failure(say("--only names no card"))
    return frozenset(found)


def _range(deck: Deck, low: int, high: int) -> set[int]:
    last = len(deck.cards)
    if not 1 <= low <= high <= last:
        said = str(low) if low == high else f"{low}-{high}"
        raise Failure(say("there is no card {number}: the deck has {last}", number=said, last=last))
    return set(range(low, high + 1))


def _theme(deck: Deck, word: str) -> set[int]:
    wanted = compared(word)
    names = {card.number: _names(card) for card in deck.cards}
    found = {number for number, known in names.items() if wanted in known}
    if not found:
        every = sorted({name for known in names.values() for name in known})
        listed = ", ".join(dict.fromkeys(filter(None, map(_listed_as, deck.cards))))
        hints = did_you_mean(word, every) or ((say("the themes are: {names}", names=listed),) if listed else ())
        raise Failure(say("the deck has no theme {theme}", theme=word), *hints)
    return found


def _listed_as(card: Card) -> str:
    """Return the one name that a theme is listed by: its id, else what is written."""
    return card.theme_id or (compared(card.theme.read()) if card.theme is not None else "")


def _names(card: Card) -> set[str]:
    told = {compared(string) for _, string in card.theme.entries} if card.theme is not None else set()
    return told | ({card.theme_id} if card.theme_id else set())
