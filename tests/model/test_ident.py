"""Ids: made from titles, compared, written in plain letters."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teekond.model.ident import LONGEST, ascii_id, compared, is_id, slug


@pytest.mark.parametrize(
    ("title", "ident"),
    [
        ("Saabub majja", "saabub-majja"),
        ("Esimene tööpäev!", "esimene-tööpäev"),
        ("  „Kas keegi teab?“ ", "kas-keegi-teab"),
        ("A_b--C", "a-b-c"),
        ("112", "112"),
        ("…", ""),
        ("第一天", "第一天"),
        ("½ päeva²", "päeva"),
        ("Sõnu " * 20, "sõnu-" * 11 + "sõnu"),
        ("a" * 80, "a" * 60),
        ("a" * 60 + " b", "a" * 60),
    ],
)
def test_ids_of_titles(title: str, ident: str) -> None:
    assert slug(title) == ident


def test_letters_written_in_two_ways_make_one_id() -> None:
    assert slug(unicodedata.normalize("NFD", "Tööõhtu")) == "tööõhtu"


@pytest.mark.parametrize(
    ("ident", "plain"),
    [("sööb-žürii-šašlõkki", "soob-zurii-saslokki"), ("中", "u4e2d"), ("й", "u0439"), ("a-1", "a-1")],
)
def test_ids_in_plain_letters(ident: str, plain: str) -> None:
    assert ascii_id(ident) == plain


@pytest.mark.parametrize(
    ("text", "good"),
    [("a-b", True), ("õ", True), ("a--b", False), ("A", False), ("", False), ("-a", False), ("a b", False)],
)
def test_what_is_an_id(text: str, good: bool) -> None:
    assert is_id(text) is good


@given(st.text(max_size=100))
def test_a_made_id_is_an_id_and_stays_one(text: str) -> None:
    made = slug(text)
    assert len(made) <= LONGEST
    assert made == "" or is_id(made)
    assert slug(made) == made
    assert ascii_id(made).isascii()
    assert compared(made) == made
