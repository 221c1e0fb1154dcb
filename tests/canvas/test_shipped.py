"""Every shipped canvas, on the sheet that it is made for, in both languages."""

from __future__ import annotations

from itertools import combinations

import pytest
from tests.canvas.sheets import LANGUAGES, SHIPPED, area, blocks, canvas, notes, overlap, sheet, words

from teekond.canvas.marks import Body, Rectangle
from teekond.canvas.paper import scale_of
from teekond.canvas.plain import plain

EVERY = pytest.mark.parametrize(("ident", "lang"), [(ident, lang) for ident in SHIPPED for lang in LANGUAGES])


@EVERY
def test_no_text_lies_on_another(ident: str, lang: str) -> None:
    made = sheet(ident, lang)
    placed = [(block, area(block)) for block in dict.fromkeys(blocks((made.head, made.body, made.foot)))]
    assert [(a.lines, b.lines) for (a, one), (b, other) in combinations(placed, 2) if overlap(one, other)] == []


@EVERY
def test_no_text_is_too_small_or_beyond_the_margins(ident: str, lang: str) -> None:
    made, scale = sheet(ident, lang), scale_of(canvas(ident).size)
    for block in blocks((made.head, made.body, made.foot)):
        assert block.size >= scale.least - 1e-6, block.lines
        place = area(block)
        assert place.x >= scale.margin - 1, block.lines
        assert place.right <= made.width - scale.margin + 1, block.lines
        assert place.bottom <= made.height - 5, block.lines


@EVERY
def test_every_place_for_a_note_has_its_size_and_no_other_note_on_it(ident: str, lang: str) -> None:
    made, sizes = sheet(ident, lang), {(note.width, note.height) for note in canvas(ident).sticky_notes}
    places = notes(made)
    assert {(place.width, place.height) for place in places} <= sizes
    for place in places:
        assert place.x >= 0
        assert place.right <= made.width
        assert place.bottom <= made.height
    assert [pair for pair in combinations(places, 2) if overlap(*pair)] == []


@EVERY
def test_the_notes_that_a_box_wants_have_places(ident: str, lang: str) -> None:
    wanted = sum(box.notes or 0 for box in canvas(ident).boxes)
    if canvas(ident).sticky_notes and canvas(ident).form != "cards":
        assert sheet(ident, lang).capacity >= wanted


@EVERY
def test_codes_are_unique(ident: str, lang: str) -> None:
    codes = [each.code for each in sheet(ident, lang).codes]
    assert codes
    assert len(codes) == len(set(codes))


@EVERY
def test_each_box_is_named_with_its_question_and_its_example(ident: str, lang: str) -> None:
    made, found = words(sheet(ident, lang)), canvas(ident)
    texts = [found.title]
    texts += [text for box in (*found.rows, *found.boxes) for text in (box.title, box.prompt, box.example) if text]
    for text in texts:
        wanted = " ".join(plain(text.read(lang)).replace("\u00a0", " ").split()).replace("-", "")
        assert wanted in made.replace("-", ""), text


@pytest.mark.parametrize("ident", [each for each in SHIPPED if canvas(each).form == "areas"])
def test_notes_of_areas_lie_inside_a_box(ident: str) -> None:
    body = sheet(ident, "et").body
    assert isinstance(body, Body)
    boxes = [mark.area for mark in body.marks if isinstance(mark, Rectangle)]
    for place in notes(sheet(ident, "et")):
        assert any(
            box.x < place.x and box.y < place.y and place.right < box.right and place.bottom < box.bottom
            for box in boxes
        )
