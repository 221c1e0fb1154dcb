"""A deck becomes pages of cards, or what does not fit on them is told."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from teekond.canvas.deck_back import back
from teekond.canvas.deck_front import front
from teekond.canvas.deck_sheet import CARDS, DeckLayout, DeckPage, corner, cut_marks
from teekond.canvas.deck_text import Printing
from teekond.canvas.marks import Mark
from teekond.diagnostics import Diagnostic, Findings, Message, say
from teekond.locale import catalogue
from teekond.model.deck import Card, Deck
from teekond.model.text import Text


def lay_out_deck(
    deck: Deck, lang: str, languages: Iterable[str] = (), *, only: Collection[int] | None = None
) -> DeckLayout | tuple[Diagnostic, ...]:
    """Return the deck with everything placed, or what does not fit.

    `lang` is the language that is asked for, `languages` stand in for it in their order, `only` names the cards.
    """
    chosen, notes = speaking(deck, lang, languages)
    read = tuple(dict.fromkeys((chosen, *languages)))
    printing = Printing(deck, CARDS[deck.size], catalogue(chosen), read, Findings())
    cards = [card for card in deck.cards if only is None or card.number in only]
    count = printing.scale.count
    pages: list[DeckPage] = []
    for start in range(0, len(cards), count):
        batch = cards[start : start + count]
        pages += [_page(printing, batch, turned=False), _page(printing, batch, turned=True)]
    if printing.findings.items:
        return tuple(dict.fromkeys(printing.findings.items))
    return DeckLayout(printing.read(deck.title), chosen, tuple(pages), notes)


def _page(printing: Printing, cards: list[Card], *, turned: bool) -> DeckPage:
    draw = back if turned else front
    marks: list[Mark] = []
    for index, card in enumerate(cards):
        marks += draw(printing, card, *corner(printing.scale, index, back=turned))
    return DeckPage((*marks, *cut_marks(printing.scale)), tuple(printing.deck.name(card) for card in cards))


def speaking(deck: Deck, lang: str, languages: Iterable[str] = ()) -> tuple[str, tuple[Message, ...]]:
    """Return the language that a deck is printed in, and what is to be said where it is not the one asked for."""
    texts = list(texts_of(deck))
    known = list(dict.fromkeys(code for text in texts for code in text.languages()))
    if not known:
        return lang, ()
    if lang not in known:
        chosen = next((each for each in languages if each in known), known[0])
        told = say("the deck “{deck}” is not written in “{lang}”: it is printed in “{other}”",
                   deck=deck.id, lang=lang, other=chosen)  # fmt: skip
        return chosen, (told,)
    lacking = sum(1 for text in texts if text.languages() and lang not in text.languages())
    if not lacking:
        return lang, ()
    told = say("{n} texts of the deck “{deck}” are not written in “{lang}”", n=lacking, deck=deck.id, lang=lang)
    return lang, (told,)


def texts_of(deck: Deck) -> Iterable[Text]:
    """Yield every text that is printed."""
    for text in (deck.title, deck.back_title, deck.credit):
        if text is not None:
            yield text
    for card in deck.cards:
        for each in (card.front, *card.back, card.theme, card.source):
            if each is not None:
                yield each


def check_deck(deck: Deck, languages: Iterable[str]) -> tuple[Diagnostic, ...]:
    """Return what does not fit on the cards of a deck, in each language that it is written in."""
    written = {code for text in texts_of(deck) for code in text.languages()}
    spoken = tuple(languages)
    found = [lay_out_deck(deck, lang, spoken) for lang in spoken if lang in written or not written]
    return tuple(each for made in found if isinstance(made, tuple) for each in made)
