"""Sheets of areas: rows share their height, heads align, notes fit or are refused with what would help."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.canvas.made import plain
from tests.canvas.sheets import area, blocks, notes, overlap

from teekond.canvas.areas import draw
from teekond.canvas.box import content
from teekond.canvas.foot import foot
from teekond.canvas.head import head
from teekond.canvas.marks import Body, Circle, Example, Known, Path, Rectangle, Ticks
from teekond.canvas.place import place, room
from teekond.canvas.placed import Sheet
from teekond.canvas.request import Request
from teekond.canvas.sheet import Area
from teekond.canvas.tracks import Track, heights_of
from teekond.diagnostics import Diagnostic
from teekond.locale import catalogue
from teekond.model.canvas import Box, Canvas, Note, Part, Scale
from teekond.model.journey import Side
from teekond.model.persona import Persona
from teekond.model.text import Text
from teekond.values import replace

BOXES = (
    Box("wants", plain("Mida ta tahab?"), plain("Mis peab olema tehtud?"), 2, plain("Rahu"), "persona.goals", "target"),
    Box("needs", plain("Mida ta vajab?"), plain("Milleta ta edasi ei saa?"), 1, plain("Mentor"), "persona.needs"),
    Box("story", plain("Tema lugu"), plain("Millest ta päev algab?"), lines=4, source="persona.story"),
)
AREAS = (("wants", "needs"), ("story", "story"))
CANVAS = Canvas("own", plain("Oma"), size="A2", boxes=BOXES, areas=AREAS, sticky_notes=(Note(76, 76), Note(51, 38)))
MARI = Persona("mari", plain("Mari"), Side.EMPLOYEE, goals=(plain("Aidata ühte inimest"),), story=plain("Ta tuli."))


def request(**more: object) -> Request:
    values: dict[str, object] = {"canvas": CANVAS, "words": catalogue("et"), "size": "A2"} | more
    return Request(**values)  # type: ignore[arg-type]


def body(**more: object) -> Body:
    wanted = request(**more)
    made = draw(wanted, room(wanted))
    assert isinstance(made, Body), made
    return made


def frames(made: Body) -> list[Area]:
    return [mark.area for mark in made.marks if isinstance(mark, Rectangle)]


def test_boxes_fill_the_room_and_stand_where_the_areas_say() -> None:
    wants, needs, story = frames(body())
    whole = room(request())
    assert (wants.x, wants.y) == (whole.x, whole.y)
    assert wants.bottom == pytest.approx(needs.bottom)
    assert needs.right == pytest.approx(whole.right)
    assert story.x == pytest.approx(whole.x)
    assert story.right == pytest.approx(whole.right)
    assert story.bottom == pytest.approx(whole.bottom)
    assert story.y > wants.bottom


def test_columns_are_as_wide_as_the_canvas_says() -> None:
    wide = Canvas("own", plain("Oma"), boxes=BOXES, areas=AREAS, columns=(2, 1), sticky_notes=(Note(51, 38),))
    wants, needs, _ = frames(body(canvas=wide))
    assert wants.width == pytest.approx(2 * needs.width)


def test_the_codes_follow_the_order_of_the_boxes() -> None:
    assert [(each.code, each.box) for each in body().codes] == [("A1", "wants"), ("B1", "needs"), ("C1", "story")]


def test_the_first_note_that_fits_is_drawn_and_the_first_one_shows_the_example() -> None:
    made = body()
    places = [mark.area for mark in made.marks if isinstance(mark, Ticks | Example)]
    assert {(each.width, each.height) for each in places} == {(76, 76)}
    assert len([mark for mark in made.marks if isinstance(mark, Example)]) == 1
    assert made.capacity == 3


def test_smaller_notes_are_taken_where_the_larger_do_not_fit() -> None:
    made = place(request(size="A4"))
    assert isinstance(made, Sheet)
    assert made.note == "51 × 38"


def test_notes_of_one_row_begin_at_one_height() -> None:
    made = body()
    tops = {round(mark.area.y, 6) for mark in made.marks if isinstance(mark, Ticks | Example)}
    assert len(tops) == 1


def test_too_many_notes_are_refused_with_the_sheet_that_can() -> None:
    boxes = (Box("a", plain("A"), plain("Mida?"), 12),)
    canvas = Canvas("own", plain("Oma"), size="A3", boxes=boxes, areas=(("a",),), sticky_notes=(Note(76, 76),))
    made = place(request(canvas=canvas, size="A3"))
    assert isinstance(made, Diagnostic)
    assert made.code == "TK401"
    assert "12 notes 76 × 76" in made.message.english()
    assert made.hints[-1].english() == "A2 is the smallest sheet that can"


def test_too_long_a_question_is_refused_with_how_much_is_too_much() -> None:
    boxes = (Box("a", plain("A"), plain("Mis juhtus? " * 600), lines=3),)
    canvas = Canvas("own", plain("Oma"), size="A4", boxes=boxes, areas=(("a",),), sticky_notes=())
    made = place(request(canvas=canvas, size="A4"))
    assert isinstance(made, Diagnostic)
    assert made.code == "TK402"
    assert "box A1" in made.message.english()
    over = int(next(word for word in made.message.english().split() if word.isdigit()))
    shorter = Text.plain(("Mis juhtus? " * 600)[: 7200 - over].strip())
    fitting = Canvas("own", plain("Oma"), size="A4", boxes=(Box("a", plain("A"), shorter, lines=3),), areas=(("a",),))
    assert isinstance(place(request(canvas=fitting, size="A4")), Sheet)


def refused(*boxes: Box, **more: object) -> Diagnostic:
    areas = tuple((box.id,) for box in boxes)
    values: dict[str, object] = {"sticky_notes": (Note(76, 76),)} | more
    canvas = Canvas("own", plain("Oma"), size="A3", boxes=boxes, areas=areas, **values)  # type: ignore[arg-type]
    made = place(request(canvas=canvas, size="A3"))
    assert isinstance(made, Diagnostic)
    return made


def test_a_question_without_end_is_blamed_and_not_the_notes_beside_it() -> None:
    notes = Box("open", plain("Lahti"), plain("Mis jääb?"), 3)
    calm = Box("calm", plain("Rahu"), plain("Mis juhtus? " * 600), lines=2)
    found = refused(notes, calm).message.english()
    assert found.startswith("`prompt` of box B1 “calm” is ")
    told = Box("calm", plain("Rahu"), plain("Mis juhtus?"), lines=2, example=plain("Kõik läks hästi. " * 450))
    assert refused(notes, told).message.english().startswith("`example` of box B1 “calm” is ")


def test_too_many_lines_are_told_with_their_box() -> None:
    found = refused(Box("a", plain("A"), plain("Mida?")), Box("b", plain("B"), plain("Kuidas?"), lines=60))
    assert found.message.english() == "60 lines do not fit box B1 “b” on A3"


@pytest.mark.parametrize(
    ("more", "start", "size"),
    [
        ({"title": plain("Vahetuse üleandmine " * 12)}, "`title` is ", "A1"),
        ({"title": plain("Vahetuse üleandmine " * 12)}, "`title` is ", "A4"),
        ({"purpose": plain("Kes annab mida kellele üle ja miks? " * 30)}, "`purpose` is ", "A1"),
        ({"purpose": plain("Kes annab mida kellele üle ja miks? " * 30)}, "`purpose` is ", "A4"),
        ({"steps": (Part(5, plain("Kirjuta.")), Part(5, plain("Kirjuta kõik üles. " * 40)))}, "`do` is ", "A1"),
    ],
)
def test_a_text_of_the_head_is_refused_by_its_key(more: dict[str, object], start: str, size: str) -> None:
    values: dict[str, object] = {"title": plain("Oma"), "boxes": BOXES, "areas": AREAS} | more
    canvas = Canvas("own", size=size, **values)  # type: ignore[arg-type]
    wanted = request(canvas=canvas, size=size)
    found = head(wanted, None, 0)
    assert isinstance(found, Diagnostic)
    assert found.message.english().startswith(start)
    assert f"characters too long for the head of {size}" in found.message.english()


def test_what_is_known_stands_in_its_box_and_what_is_not_is_asked() -> None:
    made = body(persona=MARI, fill="all")
    known = [(mark.filled.kind, mark.filled.text.lines) for mark in made.marks if isinstance(mark, Known)]
    assert known == [
        ("known", ("Aidata ühte inimest",)),
        ("hole", ("Mida ta vajab?",)),
        ("quote", ("Ta tuli.",)),
    ]
    assert made.holes == 1
    assert not any(isinstance(mark, Ticks | Example) for mark in made.marks)


def test_between_blank_and_all_there_is_room_for_more_notes() -> None:
    assert body(persona=MARI, fill="stages").capacity > 0


@pytest.mark.parametrize(
    ("box", "drawn", "count"),
    [
        (Box("a", plain("A"), choices=(plain("jah"), plain("ei"))), Rectangle, 3),
        (Box("a", plain("A"), scale=Scale(1, 10)), Circle, 10),
        (Box("a", plain("A"), sketch=True, icon="person"), Circle, 1),
        (Box("a", plain("A"), lines=3), Path, 4),
    ],
)
def test_each_content_has_its_marks(box: Box, drawn: type, count: int) -> None:
    made = content(request(), box, Area(0, 0, 150, 75), "A1", first=False)
    assert not isinstance(made, Diagnostic)
    assert len([mark for mark in made.marks if isinstance(mark, drawn)]) >= count


def test_choices_stand_on_one_line_or_each_on_its_own() -> None:
    texts = tuple(plain(word) for word in ("olemas", "osaliselt olemas", "puudub täielikult"))
    for width, rows in ((300, 1), (60, 3)):
        made = content(request(), Box("a", plain("A"), choices=texts), Area(0, 0, width, 90), "A1", first=False)
        assert not isinstance(made, Diagnostic)
        squares = [mark.area for mark in made.marks if isinstance(mark, Rectangle)][1:]
        assert len({square.y for square in squares}) == rows


@given(
    least=st.lists(st.floats(5, 60), min_size=1, max_size=5),
    weights=st.lists(st.floats(0.5, 4), min_size=5, max_size=5),
    weighted=st.booleans(),
)
def test_rows_share_all_the_height_and_none_is_too_low(
    least: list[float], weights: list[float], weighted: bool
) -> None:
    tracks = [Track((index, index), low) for index, low in enumerate(least)]
    found = heights_of(tracks, len(least), 320, 5, weights[: len(least)] if weighted else ())
    assert found is not None
    assert sum(found) + 5 * (len(least) - 1) == pytest.approx(320)
    assert all(height >= low - 1e-6 for height, low in zip(found, least, strict=True))


def test_a_box_over_two_rows_makes_them_higher() -> None:
    found = heights_of([Track((0, 1), 100), Track((0, 0), 10)], 2, 105, 5)
    assert found is not None
    assert sum(found) + 5 >= 100
    assert heights_of([Track((0, 1), 120)], 2, 105, 5) is None


TEXTS = st.text(st.sampled_from("abcdeõäöü „“–?"), min_size=1, max_size=60).filter(lambda text: bool(text.strip()))


@settings(max_examples=60, deadline=None)
@given(
    titles=st.lists(TEXTS, min_size=2, max_size=4),
    prompts=st.lists(TEXTS, min_size=4, max_size=4),
    size=st.sampled_from(["A0", "A2", "A4", "A5", "Letter", "300x500 mm"]),
    count=st.integers(1, 4),
)
def test_whatever_is_written_a_sheet_is_faultless_or_refused(
    titles: list[str], prompts: list[str], size: str, count: int
) -> None:
    boxes = tuple(
        Box(f"b{index}", plain(title), plain(prompts[index]), count, plain(prompts[-1]))
        for index, title in enumerate(titles)
    )
    upper = tuple(box.id for box in boxes[:2])
    areas = (upper,) if len(boxes) == 2 else (upper, (boxes[2].id, boxes[-1].id))
    used = {name for row in areas for name in row}
    boxes = tuple(box for box in boxes if box.id in used)
    canvas = Canvas("own", plain("Oma"), boxes=boxes, areas=areas, sticky_notes=(Note(76, 76), Note(51, 38)))
    made = place(request(canvas=canvas, size=size))
    if isinstance(made, Diagnostic):
        assert made.hints
        return
    texts = [(block, area(block)) for block in blocks((made.head, made.body, made.foot))]
    for index, (block, one) in enumerate(texts):
        assert not any(overlap(one, other) for _, other in texts[index + 1 :]), block
    boxes_drawn = frames(made.body) if isinstance(made.body, Body) else []
    for each in notes(made):
        assert any(box.x <= each.x and each.right <= box.right and each.bottom <= box.bottom for box in boxes_drawn)


def test_the_foot_names_nobody_whom_the_canvas_does_not() -> None:
    made = foot(request(), 400, None, 0)
    assert not isinstance(made, Diagnostic)
    assert made.right.lines == ("",)
    named = foot(request(canvas=replace(CANVAS, licence="CC-BY-4.0", credit=plain("Meie"))), 400, None, 0)
    assert not isinstance(named, Diagnostic)
    assert named.right.lines == ("CC BY 4.0 · Meie",)


def test_a_title_gets_one_line_where_the_steps_can_spare_the_room() -> None:
    steps = (Part(10, plain("Kes läheb, kirjutab üles.")), Part(10, plain("Kes tuleb, loeb ette.")))
    canvas = replace(CANVAS, title=plain("Vahetuse üleandmine"), purpose=plain("Mida teab järgmine?"), steps=steps)
    made = head(request(canvas=canvas, size="A3"), None, 0)
    assert not isinstance(made, Diagnostic)
    assert made.title.lines == ("Vahetuse üleandmine",)


@pytest.mark.parametrize("size", ["A0", "A1"])
def test_a_title_of_a_journey_finds_room_on_every_large_sheet(size: str) -> None:
    title = "Esimene tööpäev kaugtöötajana Tartu kontoris ja kodus"
    steps = tuple(Part(10, plain("Kleepige read 1, 3 ja 4. Igasse lahtrisse jääb üks lipik.")) for _ in range(4))
    purpose = plain("Mida uus inimene esimesel päeval päriselt läbi elab – ja kelle töö see on?")
    canvas = replace(CANVAS, title=plain(title), purpose=purpose, steps=steps)
    made = head(request(canvas=canvas, size=size), None, 0)
    assert not isinstance(made, Diagnostic)
    assert " ".join(made.title.lines) == title
