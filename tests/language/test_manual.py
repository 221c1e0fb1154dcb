"""What `explain` and the reference say, both made from the tables."""

from __future__ import annotations

import pytest

from teekond.language.explain import every_record, explain
from teekond.language.kinds import FIRST_KEYS
from teekond.language.reference import reference


@pytest.mark.parametrize("lang", ["et", "en"])
def test_every_key_and_kind_is_explained(lang: str) -> None:
    for word in (*FIRST_KEYS, "teekond.yaml"):
        assert explain(word, lang)
    for record in every_record():
        for key in record.keys:
            assert explain(key.name, lang)


@pytest.mark.parametrize("word", ["tunne", "Feeling:", "telefon", "hater", "kohutav", "as-is"])
def test_words_of_both_languages_and_values_are_explained(word: str) -> None:
    assert explain(word, "et")


def test_what_is_no_word_of_the_language_is_not_explained() -> None:
    assert explain("qwerty", "en") is None


@pytest.mark.parametrize("lang", ["et", "en"])
def test_the_reference_names_every_key(lang: str) -> None:
    text = reference(lang)
    for record in every_record():
        assert f"## `{record.name}`" in text
        for key in record.keys:
            assert f"| `{key.name}` |" in text


def test_every_key_is_described_in_both_languages() -> None:
    for record in every_record():
        for key in record.keys:
            assert key.en
            assert key.et
            assert key.en != key.et
