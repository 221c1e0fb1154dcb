"""Lines: few, even, never wider than the measure, and all of the text."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from teekond.metrics import advance, graphemes, wrap

SIZE = 8.3
WORDS = st.sampled_from(
    "Räägib oma mure teist korda teeninduskvaliteedijuhtimine WWWWWWWWWWWWWWWWWWWWWWWW 15 min e-kiri õ 漢字漢字 "
    "👩‍👩‍👧‍👦 o\u0303o\u0303o\u0303 klient/töötaja kolm\u00a0korda soft\u00adhyphen – 100 % ülesandepüstitus".split()
)
TEXTS = st.one_of(st.lists(WORDS, max_size=12).map(" ".join), st.text(max_size=60))
MEASURES = st.floats(min_value=4, max_value=300)


def bare(text: str) -> str:
    return re.sub(r"[\s\u00ad\u200b\x1c-\x1f-]+", "", text)


@given(TEXTS, MEASURES, st.sampled_from(["et", "en", "fi", "ru"]))
@settings(max_examples=300, deadline=None)
def test_no_line_is_wider_than_the_measure_unless_it_is_one_letter(text: str, measure: float, lang: str) -> None:
    for line in wrap(text, measure, SIZE, 600, lang=lang):
        letters = [letter for letter in graphemes(line) if advance(letter, SIZE, 600)]
        assert advance(line, SIZE, 600) <= measure + 1e-5 or len(letters) == 1


@given(TEXTS, MEASURES)
@settings(max_examples=300, deadline=None)
def test_no_text_is_lost(text: str, measure: float) -> None:
    assert bare("".join(wrap(text, measure, SIZE))) == bare(text)


@given(TEXTS, MEASURES)
@settings(deadline=None)
def test_no_more_lines_in_a_wider_column(text: str, measure: float) -> None:
    if all(advance(word, SIZE) <= measure for word in text.split()):
        assert len(wrap(text, measure * 1.5, SIZE)) <= len(wrap(text, measure, SIZE))


@given(TEXTS, MEASURES)
@settings(deadline=None)
def test_words_that_fit_are_not_cut(text: str, measure: float) -> None:
    words = [word for word in text.split(" ") if word.isalpha()]
    if all(advance(word, SIZE) <= measure for word in words) and words:
        assert " ".join(wrap(" ".join(words), measure, SIZE)).split() == words


def test_a_text_that_fits_stays_on_one_line() -> None:
    assert wrap("Saabub majja", 100, SIZE) == ("Saabub majja",)


def test_no_text_gives_no_line() -> None:
    assert wrap("", 100, SIZE) == ()
    assert wrap(" \n ", 100, SIZE) == ()


def test_a_short_last_line_narrows_the_column() -> None:
    text = "Räägib oma mure teist korda ja"
    wide = advance("Räägib oma mure teist korda", SIZE) + 1
    lines = wrap(text, wide, SIZE)
    assert lines == ("Räägib oma mure", "teist korda ja")


def test_line_ends_are_kept() -> None:
    assert wrap("üks\nkaks\r\n\r\nkolm", 100, SIZE) == ("üks", "kaks", "", "kolm")


def test_a_soft_hyphen_is_where_a_long_word_is_cut() -> None:
    assert wrap("aaaaaaaa\u00adbbbbbbbb", advance("bbbbbbbb--", SIZE), SIZE) == ("aaaaaaaa-", "bbbbbbbb")
    assert wrap("aaaa\u00adbbbb", 100, SIZE) == ("aaaabbbb",)


def test_a_no_break_space_holds_words_together() -> None:
    assert wrap("Ootab üks\u00a0tund", advance("Ootab üks", SIZE) + 1, SIZE) == ("Ootab", "üks\u00a0tund")


@pytest.mark.parametrize("pair", ["15 min", "5 %", "1,5 h", "20 €", "2 t"])
def test_a_number_keeps_its_unit(pair: str) -> None:
    text = f"Ootab siin {pair}"
    assert any(pair in line for line in wrap(text, advance(text, SIZE) - 1, SIZE))


def test_a_dash_does_not_begin_a_line() -> None:
    text = "Ootab kaua – siis läheb"
    assert wrap(text, advance("Ootab kaua –", SIZE) + 1, SIZE)[0] == "Ootab kaua –"


@pytest.mark.parametrize(
    ("word", "cut"),
    [
        ("teeninduskvaliteedijuhtimine", ("teenindus-", "kvaliteedi-", "juhtimine")),
        ("kliendikogemusuuring", ("kliendi-", "kogemus-", "uuring")),
        ("personaliprotsess", ("personali-", "protsess")),
        ("vahetusevanemate", ("vahetuse-", "vanemate")),
        ("töötervishoiukoolitus", ("töötervishoiu-", "koolitus")),
    ],
)
def test_estonian_compounds_are_cut_between_their_words(word: str, cut: tuple[str, ...]) -> None:
    widest = max(advance(part, SIZE) for part in cut)
    assert wrap(word, widest + 0.1, SIZE) == cut


def test_syllables_are_cut_where_no_joint_is_known() -> None:
    assert wrap("extraordinarily", 40, SIZE, lang="en") == ("extraordi-", "narily")
    assert wrap("тестирование", 40, SIZE, lang="ru") == ("тестиро-", "вание")


def test_a_word_keeps_four_letters_on_both_sides_while_it_can() -> None:
    for measure in range(30, 80, 5):
        lines = wrap("vastuvõtutunnustus", measure, SIZE)
        if len(lines) == 2:
            assert min(len(line.rstrip("-")) for line in lines) >= 4


def test_a_hyphenated_word_that_is_too_long_is_cut_behind_its_hyphen() -> None:
    assert wrap("rahulolu-uuringud", 45, SIZE) == ("rahulolu-", "uuringud")


def test_letters_without_a_place_to_cut_fill_the_lines() -> None:
    lines = wrap("W" * 500, 50, SIZE)
    assert "".join(line.rstrip("-") for line in lines) == "W" * 500
    assert all(line.endswith("-") for line in lines[:-1])


def test_digits_are_cut_without_a_hyphen() -> None:
    assert "-" not in "".join(wrap("1" * 100, 50, SIZE))


def test_a_family_is_never_parted() -> None:
    family = "👩\u200d👩\u200d👧\u200d👦"
    assert set(wrap(family * 3, 1, SIZE)) == {family}


def test_a_very_long_text_takes_no_quadratic_time() -> None:
    start = time.process_time()
    wrap("W" * 50_000, 50, SIZE)
    wrap("õppimine " * 20_000, 50, SIZE)
    assert time.process_time() - start < 5


def test_unknown_languages_are_wrapped_all_the_same() -> None:
    assert wrap("internationalization", 50, SIZE, lang="../et") == wrap("internationalization", 50, SIZE, lang="xx")
