from __future__ import annotations

from tests.canvas.sheets import EMPTY, canvas, words

from teekond.canvas.choose import lay_out
from teekond.canvas.languages import stands_in
from teekond.canvas.placed import Sheet
from teekond.canvas.plain import plain
from teekond.model.canvas import Canvas
from teekond.model.text import Text


def sheet(ident: str, lang: str, size: str | None = None) -> Sheet:
    made = lay_out(canvas(ident), EMPTY, lang=lang, sheet=size)
    assert isinstance(made, Sheet), made
    return made


def test_a_language_that_a_canvas_has_needs_no_other() -> None:
    assert stands_in(canvas("persona"), "et") is None
    assert stands_in(Canvas("own", Text.plain("Oma")), "lv") is None


def test_a_language_that_it_has_not_gives_way_to_the_first_one_and_says_so() -> None:
    made = sheet("persona", "lv")
    assert made.stands_in == "et"
    assert "Kes ta on?" in words(made)
    assert "texts: et" in words(made)


def test_two_languages_stand_below_each_other() -> None:
    made = sheet("mirror-window", "et,en")
    assert made.lang == "et"
    for box in canvas("mirror-window").boxes:
        assert box.title.read("et") in words(made)
        assert box.title.read("en") in words(made)
    title = canvas("mirror-window").title
    assert made.head.purpose is not None
    assert " ".join(made.head.purpose.lines) == title.read("en")


def test_rows_of_a_grid_have_both_languages_too() -> None:
    made = words(sheet("journey", "et,en", "A1"))
    for row in canvas("journey").rows:
        assert row.title.read("et") in made
        assert row.title.read("en") in made


def test_what_markdown_marks_is_printed_without_its_marks() -> None:
    assert plain("Mis on **tähtis**, mis *kiire*? [Loe](https://example.com) `koodi` \\*") == (
        "Mis on tähtis, mis kiire? Loe koodi *"
    )
    assert plain("2 * 3 * 4, snake_case_name") == "2 * 3 * 4, snake_case_name"
