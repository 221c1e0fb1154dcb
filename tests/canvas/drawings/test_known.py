"""What the files know stands in a drawing: where a note would lie, and holes where nothing is known."""

from __future__ import annotations

import pytest
from tests.canvas.drawings.asked import KINDS, asked, body, canvas, drawn
from tests.canvas.drawings.seen import faults, letters, written
from tests.canvas.made import DAY

from teekond.canvas.marks import Body, Known
from teekond.canvas.place import room
from teekond.canvas.request import Request
from teekond.model.canvas import Canvas
from teekond.model.persona import Persona
from teekond.model.text import Text
from teekond.values import replace

GOALS = (
    Text.plain("Vastata kliendile ilma kõrvalt küsimata"),
    Text.plain("Teada, kelle poole pöörduda"),
    Text.plain("Minna koju õigel ajal"),
)
MARI = Persona("mari", Text.plain("Mari"), goals=GOALS)
WITH_NOTES = ("rings", "iceberg", "ladder", "cycle", "chain", "matrix", "two-by-two")


def _filled(made: Canvas, source: str, persona: Persona = MARI) -> Request:
    boxes = (*made.boxes[:-1], replace(made.boxes[-1], source=source))
    return replace(asked(replace(made, boxes=boxes), "et", "A0"), persona=persona, fill="all")


@pytest.mark.parametrize("kind", WITH_NOTES)
@pytest.mark.parametrize("notes", [None, 2])
def test_known_texts_stand_in_their_box_and_nothing_lies_on_them(kind: str, notes: int | None) -> None:
    count, more = KINDS[kind][0]
    request = _filled(canvas(kind, count, more, notes=notes), "persona.goals")
    made = body(request)
    assert faults(made, room(request)) == []
    there = " ".join(written(made))
    assert all(letters(goal.read("et")) in there for goal in GOALS)


@pytest.mark.parametrize("kind", WITH_NOTES)
def test_what_nobody_knows_yet_is_a_hole_and_is_counted(kind: str) -> None:
    count, more = KINDS[kind][0]
    made = body(_filled(canvas(kind, count, more, notes=2), "persona.goals", replace(MARI, goals=())))
    holes = [mark for mark in made.marks if isinstance(mark, Known) and mark.filled.kind == "hole"]
    assert len(holes) == made.holes == 1


def test_more_than_fits_is_refused_with_the_box() -> None:
    goals = tuple(Text.plain(f"{index}. " + "väga pikk siht " * 8) for index in range(40))
    found = drawn(_filled(canvas("ladder", 7, notes=1), "persona.goals", replace(MARI, goals=goals)))
    assert not isinstance(found, Body)
    assert "“b6”" in found.message.english()


def test_a_blank_sheet_knows_nothing() -> None:
    made = canvas("iceberg", 4, notes=1)
    request = replace(_filled(made, "persona.goals"), fill="blank")
    assert not any(isinstance(mark, Known) for mark in body(request).marks)


def test_the_curve_of_a_journey_is_drawn_with_its_faces_words_and_stages() -> None:
    made = canvas("curve", 1, {"steps": 6})
    box = replace(made.boxes[0], source="stage.feelings")
    for lang, size in (("et", "A4"), ("en", "A1")):
        request = replace(asked(replace(made, boxes=(box,)), lang, size), journey=DAY, fill="stages")
        found = body(request)
        assert faults(found, room(request)) == []
        assert {letters(stage.title.read(lang)) for stage in DAY.stages} <= written(found)
        assert "ärevus" in written(found)
        assert found.holes == 1
