from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.canvas.made import CANVAS, DAY, ROWS, SMALL, journey, plain, request, stage, step
from tests.canvas.sheets import grid_of

from teekond.canvas.fit import width
from teekond.canvas.grid import grid
from teekond.canvas.place import place
from teekond.canvas.placed import Sheet
from teekond.canvas.sheet import Block
from teekond.diagnostics import Diagnostic
from teekond.model.canvas import Note
from teekond.model.journey import Feeling, Quote
from teekond.model.paper import SIZES


def placed(**more: object) -> Sheet:
    made = place(request(**more))
    assert isinstance(made, Sheet), made.message.english()
    return made


def refused(**more: object) -> Diagnostic:
    made = place(request(**more))
    assert isinstance(made, Diagnostic)
    return made


def blocks(value: object) -> Iterator[Block]:
    if isinstance(value, Block):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from blocks(each)
    elif is_dataclass(value):
        for field in fields(value):
            yield from blocks(getattr(value, field.name))


def test_rows_and_columns_fill_the_sheet_exactly() -> None:
    sheet = placed()
    assert sum(column.width for column in grid_of(sheet).columns) == pytest.approx(420 - 24 - 76)
    rows = grid_of(sheet).rows
    assert rows[0].area.y + sum(row.area.height for row in rows) == pytest.approx(sheet.end)
    assert sheet.end == pytest.approx(297 - 12 - 8)
    for above, below in pairwise(rows):
        assert above.area.bottom == pytest.approx(below.area.y)


def test_every_place_of_a_note_has_its_size_and_lies_in_its_cell() -> None:
    sheet = placed(size="A1")
    assert sheet.note == "76 × 76"
    cells = [cell for row in grid_of(sheet).rows for cell in row.cells]
    assert sheet.capacity == sum(len(cell.notes) for cell in cells) > 0
    for cell in cells:
        for note in cell.notes:
            assert (note.width, note.height) == (76, 76)
            assert cell.area.x + 4 <= note.x + 1e-9
            assert note.right <= cell.area.right - 4 + 1e-9
            assert cell.area.y <= note.y
            assert note.bottom <= cell.area.bottom + 1e-9


def test_places_of_notes_stand_three_millimetres_apart() -> None:
    sheet = placed(size="A1", stages=3)
    first, second = grid_of(sheet).rows[0].cells[1].notes[:2]
    assert second.x - first.right == pytest.approx(3)


def test_where_no_note_fits_there_are_lines_to_write_on() -> None:
    sheet = placed(stages=7)
    assert sheet.note is None
    assert sheet.capacity == 0
    assert all(cell.pen for row in grid_of(sheet).rows if row.band is None for cell in row.cells)


def test_notes_that_must_fit_are_an_error_naming_the_smallest_sheet_that_can() -> None:
    rows = tuple(replace(row, notes=2) if row.source != "stage.feelings" else row for row in ROWS)
    found = refused(canvas=replace(CANVAS, rows=rows, sticky_notes=SMALL))
    assert (found.code, found.name) == ("TK401", "notes-do-not-fit")
    assert found.message.english() == "2 notes 51 × 38 in each cell of “happened” do not fit on A3"
    assert [hint.english() for hint in found.hints] == ["A2 is the smallest sheet that can"]
    assert placed(canvas=replace(CANVAS, rows=rows, sticky_notes=SMALL), size="A2").note == "51 × 38"


def test_too_many_stages_are_an_error_naming_the_smallest_sheet_that_can() -> None:
    many = journey(*(stage(f"Osa {n}", step(f"samm {n}")) for n in range(12)))
    found = refused(journey=many, fill="stages")
    assert found.name == "columns-do-not-fit"
    assert found.hints[0].english() in ("A1 is the smallest sheet that can", "A0 is the smallest sheet that can")


def test_text_that_does_not_fit_is_an_error_with_its_box_and_language() -> None:
    long = step("lugu", feeling=Feeling((1,)))
    long = replace(long, title=plain("Väga pikk lugu, mida keegi lõpuni ei loe. " * 200))
    found = refused(journey=journey(stage("Enne", long), stage("Pärast", step("lõpp"))), fill="stages")
    assert found.name == "text-does-not-fit"
    text = found.message.english()
    assert "box A1" in text
    assert "language `en`" in text


def test_stages_print_titles_steps_feelings_and_quotes() -> None:
    sheet = placed(journey=DAY, fill="stages")
    assert [column.title.lines[0] for column in grid_of(sheet).columns if column.title] == ["Enne", "Hommik", "Õhtu"]
    happened = grid_of(sheet).rows[0].cells
    assert [each.text.lines[0] for cell in happened for each in cell.filled] == ["Ootab", "Saabub", "Istub", "Lahkub"]
    assert [each.mark.lines[0] for cell in happened for each in cell.filled if each.mark] == ["1", "2", "3", "4"]
    assert grid_of(sheet).rows[2].cells[0].filled[0].kind == "quote"


def test_holes_stand_exactly_where_feeling_source_or_idea_is_unknown() -> None:
    sheet = placed(journey=DAY, fill="stages")
    band = grid_of(sheet).rows[1].band
    assert band is not None
    column = grid_of(sheet).columns[1]
    assert len(band.holes) == 1
    assert column.x + column.width / 2 <= band.holes[0].area.x
    assert band.holes[0].area.right <= column.x + column.width
    quotes, ideas = grid_of(sheet).rows[2].cells, grid_of(sheet).rows[3].cells
    assert [[each.kind for each in cell.filled] for cell in quotes] == [["quote"], ["hole"], ["hole"]]
    assert [[each.kind for each in cell.filled] for cell in ideas] == [["hole"], ["hole"], []]
    assert sheet.holes == 5


@pytest.mark.parametrize(("fill", "first"), [("stages", ["„Tere!“"]), ("all", ["Kuhu ma lähen?", "„Tere!“"])])
def test_thoughts_are_voices_too_and_leave_no_hole(fill: str, first: list[str]) -> None:
    rows = tuple(replace(row, source="stage.voices") if row.source == "stage.quotes" else row for row in ROWS)
    told = step("saabub", thinks=(plain("Kuhu ma lähen?"),), says=(Quote(plain("„Tere!“"), plain("intervjuu 1")),))
    day = journey(stage("Hommik", told), stage("Päev", step("istub", thinks=(plain("Vaikne."),))), stage("Õhtu"))
    cells = grid_of(placed(canvas=replace(CANVAS, rows=rows), journey=day, fill=fill)).rows[2].cells
    assert [each.text.lines[0] for each in cells[0].filled] == first
    assert [[each.kind for each in cell.filled] for cell in cells[1:]] == [["quote"], ["hole"]]


def test_a_blank_sheet_shows_nothing_of_the_journey_but_its_name_and_side() -> None:
    sheet = placed(journey=DAY)
    assert all(column.title is None for column in grid_of(sheet).columns)
    assert sheet.holes == 0
    assert not any(cell.filled for row in grid_of(sheet).rows for cell in row.cells)
    assert grid_of(sheet).rail.side == "employee"


def test_a_blank_sheet_keeps_the_columns_of_its_canvas_whatever_the_journey_has() -> None:
    parts = tuple(plain(name) for name in ("Before", "During", "After", "Later"))
    sheet = placed(canvas=replace(CANVAS, stages=parts), journey=DAY)
    names = [column.title.lines[0] for column in grid_of(sheet).columns if column.title is not None]
    assert names == [part.read() for part in parts]
    assert not any(cell.filled for row in grid_of(sheet).rows for cell in row.cells)


def test_without_a_journey_people_tick_whose_it_is() -> None:
    sheet = placed()
    assert len(grid_of(sheet).columns) == 6
    assert [choice.lines[0] for choice in grid_of(sheet).rail.choices] == ["Customer journey", "Employee journey"]


def test_the_example_stands_once_on_a_drawn_note() -> None:
    sheet = placed(size="A1")
    drawn = [cell.code.lines[0] for row in grid_of(sheet).rows for cell in row.cells if cell.example]
    assert drawn == ["A1"]
    assert grid_of(sheet).rows[0].example is None


def test_feelings_stand_on_their_level_in_the_column_of_their_stage() -> None:
    sheet = placed(journey=DAY, fill="stages")
    band = grid_of(sheet).rows[1].band
    assert band is not None
    assert [len(run) for run in band.runs] == [2, 1]
    faces = [face for run in band.runs for face in run]
    assert [face.icon for face in faces] == ["face-good", "face-bad", "face-great"]
    assert [face.value.lines[0] for face in faces] == ["+1", "−1.5", "+2"]
    assert faces[0].y == pytest.approx(band.levels[1].y)
    assert faces[1].y == pytest.approx((band.levels[3].y + band.levels[4].y) / 2)


@settings(max_examples=60, deadline=None)
@given(
    stages=st.lists(st.integers(0, 5), min_size=1, max_size=8),
    value=st.lists(st.sampled_from([None, -2.0, -0.5, 0.0, 1.0, 2.0]), min_size=40, max_size=40),
    word=st.sampled_from([None, "ärevus", "ootusärevus ja lootus"]),
    size=st.sampled_from(list(SIZES)),
    fill=st.sampled_from(["blank", "stages", "all"]),
)
def test_nothing_is_smaller_than_eight_points_or_outside_the_margins(
    stages: list[int], value: list[float | None], word: str | None, size: str, fill: str
) -> None:
    told = iter(value)
    made = []
    for number, count in enumerate(stages):
        steps = []
        for index in range(count):
            felt = next(told)
            feeling = None if felt is None else Feeling((felt,), word=plain(word) if word else None)
            steps.append(step(f"samm {number} {index}", feeling=feeling))
        made.append(stage(f"Etapp {number}", *steps))
    sheet = place(request(journey=journey(*made), fill=fill, size=size))
    if isinstance(sheet, Diagnostic):
        assert sheet.hints
        return
    least = 10 if size in ("A0", "A1") else 8
    for block in blocks((sheet.head, sheet.body, sheet.foot)):
        assert block.size >= least
        wide = max(width(line, block.size, block.weight) for line in block.lines)
        left = block.x - {"left": 0, "center": 0.5, "right": 1}[block.align] * wide
        assert left >= 9.5
        assert left + wide <= sheet.width - 5
        assert block.bottom <= sheet.height - 5


def test_the_first_note_that_fits_is_taken() -> None:
    canvas = replace(CANVAS, sticky_notes=(Note(127, 76), Note(76, 76), Note(51, 38)))
    assert placed(canvas=canvas, size="A0").note == "127 × 76"
    assert placed(canvas=canvas, size="A1").note == "76 × 76"


def test_a_row_that_asks_too_much_is_told_by_its_key() -> None:
    rows = (replace(ROWS[0], prompt=plain("Mida sa tegid? " * 40)), *ROWS[1:])
    found = grid(request(canvas=replace(CANVAS, rows=rows)))
    assert isinstance(found, Diagnostic)
    assert found.code == "TK402"
    assert found.message.english().startswith("`prompt` of row 1 “happened” is ")
