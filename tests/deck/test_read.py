"""Decks are read as they are written, and mistakes are told."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.deck.made import HEAD, deck, read

from teekond.canvas.deck_load import known_decks, load_deck, shipped_decks
from teekond.diagnostics import Diagnostic
from teekond.link.load import load_workspace
from teekond.link.workspace import Workspace
from teekond.model.deck import Deck


def codes(text: str) -> list[str]:
    return [each.code for each in read(text)[1]]


def test_a_text_alone_is_the_front_of_a_card() -> None:
    card = deck(HEAD + "cards:\n  - Who helped you?\n").cards[0]
    assert (card.front.read("en"), card.back, card.side, card.number) == ("Who helped you?", (), "both", 1)


def test_a_card_has_what_its_theme_says_and_says_otherwise_itself() -> None:
    made = deck(
        HEAD
        + """
side: customer
icon: eye
themes:
  trust: {title: {et: Usaldus, en: Trust}, icon: promise, side: employee}
  plain: Plain
cards:
  - {front: One, theme: trust}
  - {front: Two, theme: Usaldus, icon: flag, side: both}
  - {front: Three, theme: plain}
  - {front: Four, theme: A word of its own}
  - Five
"""
    )
    told = [(card.theme_id, card.side, card.icon) for card in made.cards]
    assert told == [
        ("trust", "employee", "promise"),
        ("trust", "both", "flag"),
        ("plain", "customer", "eye"),
        (None, "customer", "eye"),
        (None, "customer", "eye"),
    ]
    assert [card.theme.read("en") if card.theme else None for card in made.cards] == [
        "Trust",
        "Trust",
        "Plain",
        "A word of its own",
        None,
    ]


@pytest.mark.parametrize(("ident", "letters"), [("terms", "TE"), ("customers-in-hr", "CI"), ("a", "AX"), ("õ", "OX")])
def test_the_letters_of_a_card_come_from_the_id(ident: str, letters: str) -> None:
    made = deck(f"deck: {ident}\ntitle: Cards\ncards: [One]\n")
    assert made.name(made.cards[0]) == f"{letters}-01"


def test_written_letters_are_two_capitals() -> None:
    assert deck(HEAD + "code: QK\ncards: [One]\n").code == "QK"
    assert codes(HEAD + "code: qk1\ncards: [One]\n") == ["TK116"]


def test_a_theme_that_is_nearly_known_is_a_slip() -> None:
    text = HEAD + "themes: {trust: Trust}\ncards:\n  - {front: One, theme: trsut}\n"
    [slip] = read(text)[1]
    assert (slip.code, slip.suggest) == ("TK211", "trust")


def test_an_unknown_pictogram_is_told_once_with_a_guess() -> None:
    text = HEAD + "themes: {trust: {title: Trust, icon: promice}}\n"
    text += "cards:\n  - {front: One, theme: trust}\n  - {front: Two, theme: trust}\n"
    [wrong] = read(text)[1]
    assert (wrong.code, wrong.suggest, wrong.span.line) == ("TK106", "promise", 3)


def test_a_deck_has_a_title_and_a_card() -> None:
    assert codes("deck: cards\ncards: [One]\n") == ["TK103"]
    assert codes(HEAD) == ["TK103"]
    assert codes(HEAD + "cards: []\n") == ["TK108"]


@pytest.mark.parametrize("given", ["source: A survey", "year: 2020"])
def test_a_claim_without_source_and_year_stops_the_deck(given: str) -> None:
    found, diagnostics = read(HEAD + f"facts: true\ncards:\n  - {{front: Half of all, {given}}}\n")
    assert found is None
    assert [each.code for each in diagnostics] == ["TK421"]


def test_a_claim_with_source_and_year_is_read() -> None:
    card = deck(HEAD + "facts: true\ncards:\n  - {front: Half, source: A survey, year: 2020}\n").cards[0]
    assert card.source is not None
    assert (card.source.read("en"), card.year) == ("A survey", 2020)


def test_an_answer_is_true_or_false_and_nothing_else() -> None:
    cards = deck(HEAD + "cards:\n  - {front: A, answer: true}\n  - {front: B, answer: false}\n  - C\n").cards
    assert [card.answer for card in cards] == [True, False, None]
    assert codes(HEAD + "cards:\n  - {front: A, answer: jah}\n") == ["TK109"]


def workspace(folder: Path, text: str) -> Workspace:
    (folder / "teekond.yaml").write_text("title: Test\n", encoding="utf-8")
    path = folder / "templates" / "decks" / "own.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    return load_workspace(folder)


def test_a_deck_of_ones_own_shadows_the_shipped_one(tmp_path: Path) -> None:
    found = load_deck("questions", workspace(tmp_path, "deck: questions\ntitle: Mine\ncards: [One]\n"))
    assert isinstance(found, Deck)
    assert found.title.read("en") == "Mine"


def test_a_broken_deck_of_ones_own_is_not_replaced_by_the_shipped_one(tmp_path: Path) -> None:
    broken = workspace(tmp_path, "deck: questions\ntitle: Mine\nkards: [One]\ncards: [One]\n")
    assert load_deck("questions", broken) is None
    assert "questions" not in known_decks(broken)


def test_an_unknown_deck_is_told_with_a_guess() -> None:
    found = load_deck("questionz", Workspace(None))
    assert isinstance(found, Diagnostic)
    assert (found.code, found.suggest) == ("TK423", "questions")


def test_shipped_decks_need_no_workspace() -> None:
    assert known_decks(Workspace(None)) == shipped_decks()
    assert all(isinstance(load_deck(each, Workspace(None)), Deck) for each in shipped_decks())
