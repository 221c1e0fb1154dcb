"""What `build` prints of decks: the cards that the workspace asks for."""

from __future__ import annotations

from teekond.compiler.sheets import NotPrintable, wrong_theme
from teekond.diagnostics import Diagnostic
from teekond.link.workspace import Workspace
from teekond.model.deck import Deck
from teekond.model.workspace import CardPrint
from teekond.theme import Theme


def check_decks(workspace: Workspace) -> list[Diagnostic]:
    """Return which texts of the workspace's decks do not fit their cards, and which decks are asked for in vain."""
    from teekond.canvas.deck_layout import check_deck
    from teekond.canvas.deck_load import load_deck

    found = [each for deck in workspace.decks.values() for each in check_deck(deck, workspace.settings.languages)]
    for wanted in workspace.settings.card_prints:
        deck = load_deck(wanted.deck, workspace, wanted.place.key("deck"))
        told = deck if isinstance(deck, Diagnostic) else wrong_theme(wanted, workspace)
        found += [told] if told is not None else []
    return found


def card_pages(wanted: CardPrint, workspace: Workspace, theme: Theme, lang: str) -> list[bytes]:
    """Return the pages of a deck: one PDF, or a picture a page."""
    from teekond.canvas.deck_layout import lay_out_deck
    from teekond.render.deck import deck_pages
    from teekond.theme import load_theme

    made = lay_out_deck(_deck(wanted, workspace), wanted.lang or lang, workspace.settings.languages)
    if isinstance(made, tuple):
        raise NotPrintable(made)
    wrong = wrong_theme(wanted, workspace)
    if wrong is not None:
        raise NotPrintable([wrong])
    if wanted.theme is not None:
        theme = load_theme(wanted.theme, workspace.themes, workspace.root)
    return deck_pages(made, wanted.format, theme)


def _deck(wanted: CardPrint, workspace: Workspace) -> Deck:
    from teekond.canvas.deck_load import load_deck

    found = load_deck(wanted.deck, workspace, wanted.place.key("deck"))
    if isinstance(found, Deck):
        return found
    raise NotPrintable([found] if found is not None else workspace.diagnostics)
