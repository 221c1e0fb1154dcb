from __future__ import annotations

import pytest
from tests.canvas.made import CANVAS, DAY
from tests.canvas.sheets import canvas, grid_of

from teekond.canvas.choose import Choices, lay_out
from teekond.canvas.fit import width
from teekond.canvas.load import load_canvas
from teekond.canvas.placed import Sheet
from teekond.canvas.sheet import Grid
from teekond.diagnostics import Diagnostic, Place, Span
from teekond.link.workspace import Workspace
from teekond.values import replace

WORKSPACE = Workspace(None, journeys={"day": DAY})


@pytest.mark.parametrize(
    ("wrong", "suggest"),
    [
        (Choices(journey="dey"), "day"),
        (Choices(journey="day", stage="hommk"), "hommik"),
        (Choices(sheet="A9"), None),
        (Choices(sheet="A1 landscap"), "landscape"),
        (Choices(persona="mary"), None),
    ],
)
def test_a_choice_that_is_not_there_is_an_error_that_guesses(wrong: Choices, suggest: str | None) -> None:
    wrong["place"] = Place(Span("teekond.yaml", 7))
    made = lay_out(CANVAS, WORKSPACE, **wrong)
    assert isinstance(made, Diagnostic)
    assert (made.name, made.span.line) == ("unknown-choice", 7)
    if suggest is not None:
        assert made.suggest == suggest


def test_one_stage_alone_fills_the_sheet() -> None:
    made = lay_out(CANVAS, WORKSPACE, journey="day", stage="hommik", fill="stages", lang="et")
    assert isinstance(made, Sheet)
    assert [column.title.lines[0] for column in grid_of(made).columns if column.title] == ["Hommik"]


def test_the_table_and_the_sheet_are_named() -> None:
    made = lay_out(CANVAS, WORKSPACE, journey="day", table=3, tables=6, lang="en")
    assert isinstance(made, Sheet)
    assert made.head.sheet.lines == ("DA3",)
    assert made.head.table is not None
    assert made.head.payload == "teekond:day/DA3"


@pytest.mark.parametrize(("table", "tables", "shown"), [(1, 6, "1/6"), (12, 80, None)])
def test_the_number_of_the_table_never_stands_on_the_id_of_a_card(table: int, tables: int, shown: str | None) -> None:
    takeaway, _ = load_canvas("takeaway", Workspace(None))
    assert takeaway is not None
    made = lay_out(takeaway, Workspace(None), lang="et", table=table, tables=tables)
    assert isinstance(made, Sheet)
    head = made.head
    assert (None if head.table is None else head.table.lines[0]) == shown
    if head.table is not None:
        left = head.table.x - width(head.table.lines[0], head.table.size, head.table.weight)
        assert left >= head.sheet.x + width(head.sheet.lines[0], head.sheet.size, head.sheet.weight)


def test_an_upright_sheet_is_drawn() -> None:
    made = lay_out(CANVAS, WORKSPACE, sheet="A1 portrait", stages=3, lang="en")
    assert isinstance(made, Sheet)
    assert (made.width, made.height) == (594, 841)


def test_a_stage_alone_keeps_the_letter_and_the_numbers_that_it_has_in_the_whole() -> None:
    made = lay_out(CANVAS, WORKSPACE, journey="day", stage="õhtu", fill="stages", lang="et")
    assert isinstance(made, Sheet), made
    assert isinstance(made.body, Grid)
    assert [column.letter for column in made.body.columns] == ["C"]
    assert [tick.lines for row in made.body.rows if row.band for tick in row.band.ticks] == [("4",)]
    assert {code.code[0] for code in made.codes} == {"C"}


@pytest.mark.parametrize(
    ("ident", "chosen", "told"),
    [
        ("iceberg", {"stages": 3}, "the canvas “iceberg” has no columns that could be counted"),
        ("journey", {"crossing": "day,day"}, "the canvas “journey” holds one journey, not a crossing"),
    ],
)
def test_what_cannot_stand_on_a_canvas_is_refused(ident: str, chosen: Choices, told: str) -> None:
    chosen["lang"] = "en"
    made = lay_out(canvas(ident), WORKSPACE, **chosen)
    assert isinstance(made, Diagnostic)
    assert (made.code, made.message.english()) == ("TK420", told)


def test_a_persona_that_only_a_journey_names_is_told_from_one_that_nobody_knows() -> None:
    named = Workspace(None, journeys={"day": replace(DAY, persona="Tiiu")})
    made = lay_out(CANVAS, named, persona="tiiu", lang="en")
    assert isinstance(made, Diagnostic)
    assert made.message.english() == "the journey “day” names “tiiu”, but no file is about this persona"
    assert made.hints[0].english() == "write a file that begins with persona: tiiu"
