"""Words by language, numbers and dates as they are written there."""

from typing import Any

import pytest

from teekond.diagnostics import say
from teekond.locale import catalogue


def test_english_is_the_template_itself() -> None:
    assert catalogue("en")("moment of truth") == "moment of truth"


def test_estonian_comes_from_the_catalogue() -> None:
    words = catalogue("et")
    assert words("moment of truth") == "tõehetk"
    assert [words(word) for word in ("terrible", "bad", "neutral", "good", "great")] == [
        "kohutav", "halb", "neutraalne", "hea", "suurepärane",
    ]  # fmt: skip


def test_holes_are_filled() -> None:
    assert catalogue("en")("waits {time}", time="2 d") == "waits 2 d"


def test_what_fills_a_hole_is_not_read_as_a_template() -> None:
    assert catalogue("et").message(say("unknown key “{key}”", key="{x}")).count("{x}") == 1


@pytest.mark.parametrize(("n", "text"), [(1, "1 samm"), (3, "3 sammu"), (12000, "12\u00a0000 sammu")])
def test_counts_take_the_form_of_the_language(n: int, text: str) -> None:
    assert catalogue("et").plural("{n} step", "{n} steps", n) == text


def test_counts_in_english() -> None:
    assert catalogue("en").plural("{n} step", "{n} steps", 1) == "1 step"
    assert catalogue("en").plural("{n} step", "{n} steps", 0) == "0 steps"


@pytest.mark.parametrize(
    ("value", "options", "et", "en"),
    [
        (1.5, {}, "1,5", "1.5"),
        (-2, {}, "−2", "−2"),
        (2, {"sign": True}, "+2", "+2"),
        (0, {"sign": True}, "0", "0"),
        (-0.001, {}, "0", "0"),
        (5, {"decimals": 1}, "5,0", "5.0"),
        (9999, {}, "9999", "9999"),
        (10000, {}, "10\u00a0000", "10,000"),
        (1234567.891, {}, "1\u00a0234\u00a0567,89", "1,234,567.89"),
        (2 / 3, {}, "0,67", "0.67"),
    ],
)
def test_numbers(value: float, options: dict[str, Any], et: str, en: str) -> None:
    assert catalogue("et").number(value, **options) == et
    assert catalogue("en").number(value, **options) == en


def test_dates() -> None:
    assert catalogue("et").date("2026-12-03") == "3.12.2026"
    assert catalogue("en").date("2026-12-03") == "3 December 2026"
    assert catalogue("et").date("kunagi") == "kunagi"


def test_channels_have_names_and_own_ones_stay() -> None:
    assert catalogue("et").channel("face-to-face") == "Silmast silma"
    assert catalogue("en").channel("ivr") == "Phone menu"
    assert catalogue("et").channel("infoekraan") == "infoekraan"


@pytest.mark.parametrize("lang", ["fi", "../../etc", "", "et/../et"])
def test_a_language_without_a_catalogue_is_spoken_in_english(lang: str) -> None:
    words = catalogue(lang)
    assert words.lang == lang
    assert words("moment of truth") == "moment of truth"
    assert words.plural("{n} step", "{n} steps", 2) == "2 steps"
