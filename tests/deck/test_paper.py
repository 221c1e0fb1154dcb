"""The printed deck: pages, register of both sides, words, colours."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from tests.deck.made import POINT, Word, laid_out, many, words

from teekond.canvas.deck_layout import lay_out_deck
from teekond.canvas.deck_load import shipped_deck, shipped_decks
from teekond.canvas.deck_sheet import CARDS, PAPER, DeckLayout
from teekond.render.deck import deck_pages
from teekond.theme import load_theme

THEME = load_theme("default", {})
EACH = [(ident, lang) for ident in shipped_decks() for lang in ("et", "en")]


def printed(ident: str, lang: str, theme: str = "default") -> bytes:
    made = lay_out_deck(shipped_deck(ident), lang, ("et", "en"))
    assert isinstance(made, DeckLayout)
    assert made.notes == ()
    return deck_pages(made, "pdf", load_theme(theme, {}))[0]


def test_pages_are_a4_and_every_front_has_its_back() -> None:
    pages = PdfReader(io.BytesIO(deck_pages(laid_out(many(9)), "pdf", THEME)[0])).pages
    assert len(pages) == 6
    for page in pages:
        size = float(page.mediabox.width) * POINT, float(page.mediabox.height) * POINT
        assert size == pytest.approx(PAPER, abs=0.01)


def numbers(page: list[Word], total: str) -> dict[str, Word]:
    """Return the last word of each card's number on a front, `07 / 44`."""
    found: dict[str, Word] = {}
    for first, stroke, last in zip(page, page[1:], page[2:], strict=False):
        if stroke.text == "/" and last.text == total:
            found[first.text] = last
    return found


@pytest.mark.parametrize("ident", ["questions", "terms"])
def test_both_sides_of_a_card_lie_on_each_other(ident: str, tmp_path: Path) -> None:
    """Seen through the paper, a back begins where its front ends: both keep the same distance from the cut."""
    deck = shipped_deck(ident)
    scale, total = CARDS[deck.size], f"{len(deck.cards):02}"
    pages = words(printed(ident, "et"), tmp_path)
    compared = set()
    for front, back in zip(pages[::2], pages[1::2], strict=True):
        ends = numbers(front, total)
        for code in (word for word in back if re.fullmatch(rf"{deck.code}-\d\d", word.text)):
            end = ends[code.text[-2:]]
            assert PAPER[0] - code.left == pytest.approx(end.right, abs=0.5)
            assert end.top // scale.height == code.top // scale.height
            compared.add(code.text)
    assert len(compared) == len(deck.cards)


@pytest.mark.parametrize(("ident", "lang"), EACH)
def test_every_word_of_a_deck_is_in_its_pdf(ident: str, lang: str) -> None:
    text = "".join("".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(printed(ident, lang))).pages)
    for card in shipped_deck(ident).cards:
        for part in (card.front, *card.back, *(each for each in (card.theme, card.source) if each is not None)):
            assert "".join(part.read(lang).split()) in text


@pytest.mark.parametrize(("ident", "lang"), EACH)
def test_it_claims_to_be_accessible_and_names_its_language(ident: str, lang: str) -> None:
    catalog: Any = PdfReader(io.BytesIO(printed(ident, lang))).trailer["/Root"]
    assert catalog["/Lang"] == lang
    assert b"pdfuaid:part" in catalog["/Metadata"].get_data()


def test_the_same_deck_has_the_same_bytes() -> None:
    assert printed("facts", "et") == printed("facts", "et")


def test_black_and_white_has_the_same_words_and_no_colour() -> None:
    made = lay_out_deck(shipped_deck("metaphors"), "et")
    assert isinstance(made, DeckLayout)
    colour, mono = (deck_pages(made, "svg", load_theme(name, {})) for name in ("default", "mono"))
    assert len(colour) == len(mono)
    used = {each.lower() for page in mono for each in re.findall(r'(?:fill|stroke)="(#[0-9a-fA-F]{6})', page.decode())}
    assert used
    assert all(each[1:3] == each[3:5] == each[5:7] for each in used)


def test_pictures_are_one_a_page() -> None:
    pages = deck_pages(laid_out(many(5)), "png", THEME, ppi=18)
    assert len(pages) == 4
    assert all(page.startswith(b"\x89PNG") for page in pages)
