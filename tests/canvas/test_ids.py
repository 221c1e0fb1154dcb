from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from teekond.canvas.ids import letters


def test_letters_are_the_first_of_each_word() -> None:
    assert letters(["first-workday", "journey"]) == ("FW", "JO")


def test_a_clash_takes_the_next_letter() -> None:
    assert letters(["first-workday", "first-week", "first-workday"]) == ("FW", "FI", "FW")


def test_letters_of_other_alphabets_are_transliterated() -> None:
    assert letters(["õhtu-äratus"]) == ("OA",)


@given(st.lists(st.from_regex(r"[a-z]{1,3}(-[a-z]{1,2})?", fullmatch=True), max_size=40))
def test_different_ids_never_share_letters(idents: list[str]) -> None:
    made = letters(idents)
    assert len(set(made)) == len(set(idents))
    assert all(len(each) == 2 for each in made)


def test_letters_that_mean_something_else_are_not_given() -> None:
    assert letters(["first-workday"], taken=["FW"]) == ("FI",)
