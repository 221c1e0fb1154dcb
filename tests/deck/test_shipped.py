"""The shipped decks: how many cards, in both languages, in the hand of one house."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from teekond.canvas.deck_layout import check_deck, texts_of
from teekond.canvas.deck_load import shipped_deck, shipped_decks
from teekond.language.sheet_shapes import icons

LEAST = {
    "customers-in-hr": 14,
    "digital": 12,
    "distinctions": 16,
    "employee-questions": 16,
    "facts": 8,
    "metaphors": 12,
    "mini-stories": 12,
    "questions": 40,
    "recognition": 16,
    "terms": 40,
}
STRAIGHT = re.compile("[\"']")


def test_all_decks_are_there() -> None:
    assert set(shipped_decks()) == set(LEAST)


@pytest.mark.parametrize("ident", LEAST)
def test_a_deck_has_enough_cards_and_none_twice(ident: str) -> None:
    deck = shipped_deck(ident)
    assert len(deck.cards) >= LEAST[ident]
    for lang in ("et", "en"):
        assert [text for text, n in Counter(card.front.read(lang) for card in deck.cards).items() if n > 1] == []


@pytest.mark.parametrize("ident", LEAST)
def test_every_text_is_in_both_languages_and_fits(ident: str) -> None:
    deck = shipped_deck(ident)
    assert deck.purpose is not None
    assert all(text.languages() == ("et", "en") for text in (*texts_of(deck), deck.purpose))
    assert check_deck(deck, ("et", "en")) == ()


@pytest.mark.parametrize("ident", LEAST)
def test_every_card_has_a_back_and_a_pictogram(ident: str) -> None:
    for card in shipped_deck(ident).cards:
        assert card.back
        assert card.icon in icons()


@pytest.mark.parametrize("ident", LEAST)
def test_quotes_and_licence_are_those_of_the_house(ident: str) -> None:
    deck = shipped_deck(ident)
    assert deck.licence == "CC-BY-4.0"
    for text in texts_of(deck):
        for lang in ("et", "en"):
            assert not STRAIGHT.search(text.read(lang)), text.read(lang)
        assert text.read("et").count("„") == text.read("et").count("“")


def test_letters_of_cards_tell_the_decks_apart() -> None:
    letters = [shipped_deck(ident).code for ident in LEAST]
    assert len(set(letters)) == len(letters)


def test_questions_ask_two_or_three_times_more() -> None:
    for card in shipped_deck("questions").cards:
        assert card.front.read("et").endswith("?")
        assert card.front.read("en").endswith("?")
        assert len(card.back) in (2, 3)


def test_claims_are_marked_as_second_hand() -> None:
    deck = shipped_deck("facts")
    assert deck.facts
    for card in deck.cards:
        assert card.source is not None
        assert card.year is not None
        assert card.source.read("et").startswith("Teisest käest: ")
        assert card.source.read("en").startswith("Second-hand: ")


def test_true_and_false_are_mixed() -> None:
    answers = Counter(card.answer for card in shipped_deck("distinctions").cards)
    assert set(answers) == {True, False}
    assert min(answers.values()) >= 5


def test_terms_are_of_every_side() -> None:
    assert {card.side for card in shipped_deck("terms").cards} == {"customer", "employee", "both"}
