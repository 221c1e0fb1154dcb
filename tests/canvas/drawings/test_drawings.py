"""Every drawing: nothing lies on anything else, nothing is left out, and what does not fit is refused."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.canvas.drawings.asked import KINDS, asked, body, canvas, drawn
from tests.canvas.drawings.seen import faults, letters, notes, texts, written

from teekond.canvas.marks import Body, Example, Ticks
from teekond.canvas.place import room
from teekond.canvas.request import Request
from teekond.language.drawings import COUNTS
from teekond.model.text import Text
from teekond.values import replace

SIZES = ("A6", "A5", "A4", "A3", "A2", "A1", "A0")
ASKED = {"rings": 2, "iceberg": 2, "two-by-two": 4, "ladder": 2, "cycle": 2, "chain": 2, "matrix": 1}
"""Notes that a box of a drawing may want on A0."""
FORMS = [(kind, *form) for kind, forms in KINDS.items() for form in forms]


def test_there_is_a_drawing_for_every_kind_that_the_language_knows() -> None:
    assert KINDS.keys() == COUNTS.keys()


@pytest.mark.parametrize("lang", ["et", "en"])
@pytest.mark.parametrize(("kind", "count", "more"), FORMS)
def test_a_drawing_without_notes_fits_a1_and_nothing_lies_on_anything(
    kind: str, count: int, more: dict[str, object], lang: str
) -> None:
    request = asked(canvas(kind, count, more), lang)
    assert faults(body(request), room(request)) == []


@pytest.mark.parametrize(("kind", "count", "more"), FORMS)
def test_all_words_of_a_canvas_stand_on_it(kind: str, count: int, more: dict[str, object]) -> None:
    for lang in ("et", "en"):
        request = asked(canvas(kind, count, more, notes=ASKED.get(kind)), lang, "A0")
        there = " ".join(written(body(request)))
        for box in request.canvas.boxes:
            for text in (box.title, box.prompt, box.example):
                assert text is not None
                assert letters(text.read(lang)) in there


@settings(max_examples=120, deadline=None)
@given(
    form=st.sampled_from(FORMS),
    lang=st.sampled_from(["et", "en"]),
    size=st.sampled_from(SIZES),
    orientation=st.sampled_from(["landscape", "portrait"]),
    wanted=st.sampled_from([None, 1, 2, 4]),
)
def test_on_any_sheet_a_drawing_is_faultless_or_refused(
    form: tuple[str, int, dict[str, object]], lang: str, size: str, orientation: str, wanted: int | None
) -> None:
    kind, count, more = form
    request = asked(canvas(kind, count, more, notes=wanted), lang, size, orientation)
    made = drawn(request)
    if isinstance(made, Body):
        assert faults(made, room(request)) == []
        _ticks_are_notes(request, made)
    else:
        assert size in made.message.english()


def _ticks_are_notes(request: Request, made: Body) -> None:
    sizes = {(round(area.width, 6), round(area.height, 6)) for area in notes(made)}
    assert len(sizes) <= 1
    assert sizes <= {(note.width, note.height) for note in request.canvas.sticky_notes}
    if request.canvas.form != "two-by-two":
        assert made.capacity == len(notes(made))


@pytest.mark.parametrize(("kind", "count", "more"), FORMS)
def test_nothing_is_smaller_than_the_sheet_allows(kind: str, count: int, more: dict[str, object]) -> None:
    for size in SIZES:
        request = asked(canvas(kind, count, more), "et", size)
        made = drawn(request)
        least = 8 if kind == "cards" else request.scale.least
        if isinstance(made, Body):
            assert min(block.size for _, block, _ in texts(made)) >= least - 1e-6


@pytest.mark.parametrize(("kind", "count", "more"), FORMS)
def test_codes_are_unique_and_every_box_has_one(kind: str, count: int, more: dict[str, object]) -> None:
    request = asked(canvas(kind, count, more, notes=ASKED.get(kind)), "et", "A0")
    codes = body(request).codes
    assert len({each.code for each in codes}) == len(codes)
    assert {each.box for each in codes} == {box.id for box in request.canvas.boxes}
    assert {each.code for each in codes} >= {f"{'ABCDEFGHI'[index]}1" for index in range(len(request.canvas.boxes))}


@pytest.mark.parametrize("kind", ["rings", "iceberg", "ladder", "cycle", "chain", "matrix"])
def test_a_box_has_room_for_the_notes_that_it_asks_for_or_the_sheet_is_refused(kind: str) -> None:
    count, more = KINDS[kind][0]
    made = canvas(kind, count, more, notes=3)
    for size in SIZES:
        found = drawn(asked(made, "en", size))
        if isinstance(found, Body):
            by_box = [sum(each.box == box.id for each in found.codes) for box in made.boxes]
            assert found.capacity >= 3 * count
            assert kind == "matrix" or min(by_box) >= 3


def test_more_notes_than_any_sheet_holds_are_refused_with_the_box() -> None:
    made = canvas("ladder", 7, notes=40)
    found = drawn(asked(made, "en", "A0"))
    assert not isinstance(found, Body)
    assert "“b0”" in found.message.english()


def test_the_first_example_is_on_a_note_and_only_once() -> None:
    for kind in ("iceberg", "ladder", "cycle", "chain", "matrix", "two-by-two"):
        count, more = KINDS[kind][0]
        made = body(asked(canvas(kind, count, more, notes=1), "en", "A0"))
        assert sum(isinstance(mark, Example) for mark in made.marks) == 1


def test_where_a_pen_writes_no_note_is_drawn() -> None:
    for kind, count, more in FORMS:
        made = replace(canvas(kind, count, more, notes=2), sticky_notes=())
        found = body(asked(made, "en", "A0"))
        assert found.capacity == 0
        assert not any(isinstance(mark, Ticks) for mark in found.marks)


WORD = st.text("aäeioõuklmnprstv", min_size=1, max_size=17)


def _sentence(most: int) -> st.SearchStrategy[str]:
    return st.lists(WORD, min_size=1, max_size=8).map(lambda words: " ".join(words)[:most].strip())


@settings(max_examples=150, deadline=None)
@given(form=st.sampled_from(FORMS), size=st.sampled_from(SIZES), data=st.data())
def test_whatever_the_words_are_a_drawing_is_faultless_or_refused(
    form: tuple[str, int, dict[str, object]], size: str, data: st.DataObject
) -> None:
    kind, count, more = form
    made = canvas(kind, count, more, notes=data.draw(st.sampled_from([None, 1, 3])))
    boxes = tuple(
        replace(
            box,
            title=Text.plain(data.draw(_sentence(24))),
            prompt=Text.plain(data.draw(_sentence(90))),
            example=Text.plain(data.draw(_sentence(90))),
        )
        for box in made.boxes
    )
    request = asked(replace(made, boxes=boxes), "et", size)
    found = drawn(request)
    assert not isinstance(found, Body) or faults(found, room(request)) == []


def test_a_question_that_is_too_long_is_told_with_its_code_and_how_much_too_long_it_is() -> None:
    made = canvas("ladder", 7)
    box = replace(made.boxes[2], prompt=Text.plain("Kelle töö seda hetke kannab? " * 12))
    found = drawn(asked(replace(made, boxes=(*made.boxes[:2], box, *made.boxes[3:])), "et", "A4"))
    assert not isinstance(found, Body)
    assert "C1 “b2” is" in found.message.english()
    assert "characters too long on A4 in language `et`" in found.message.english()


@pytest.mark.parametrize(("kind", "count", "more"), FORMS)
def test_two_languages_stand_below_each_other(kind: str, count: int, more: dict[str, object]) -> None:
    request = replace(asked(canvas(kind, count, more), "et", "A0"), second="en")
    made = body(request)
    assert faults(made, room(request)) == []
    there = " ".join(written(made))
    for box in request.canvas.boxes:
        assert letters(box.title.read("en")) in there
