"""A filled sheet of sixty rows over every kind of field: each row is placed or listed, and stands where it belongs."""

from __future__ import annotations

import codecs
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.harvest.made import HEADS, WORKSHOP, bring, notes, planned, workspace, write

from teekond.check.run import check
from teekond.diagnostics import Severity
from teekond.exchange.read import read_grids
from teekond.link.load import load_workspace
from teekond.link.workspace import Workspace
from teekond.model.journey import Idea, Pain, Quote, Step
from teekond.model.persona import Evidence
from teekond.model.text import Text
from teekond.workshop.harvest import harvest
from teekond.workshop.harvest_rows import read_rows
from teekond.workshop.harvest_sort import PERSONA_LISTS, STEP_LISTS, Kind
from teekond.workshop.plan import Plan

FIELDS = ("stage.steps", "stage.feelings", *STEP_LISTS)
CANVAS = (
    "canvas: every\ntitle: Everything\nsheet: A0 landscape\nrepeat: stages\nsticky_notes: [76x76]\nrows:\n"
    + "".join(f"  {field.partition('.')[2]}: {{title: {field}, from: {field}}}\n" for field in FIELDS)
)
MORE = "  - {exercise: All, takes: 30 min, canvases: [{canvas: every, journey: day, fill: stages, sheet: A0}]}\n"
PERSON = """\
canvas: person
title: Person
sheet: A1 landscape
areas: |
  goals needs
  pains gains
  findings findings
boxes:
""" + "".join(f"  {each}: {{title: {each}, from: persona.{each}}}\n" for each in PERSONA_LISTS)
WHO = "  - {exercise: Whom, takes: 30 min, canvases: [{canvas: person, persona: mari}]}\n"


@pytest.fixture
def found(tmp_path: Path) -> Workspace:
    workspace(tmp_path)
    text = WORKSHOP.replace("takeaways:", f"{MORE}{WHO}takeaways:")
    (tmp_path / "workshops" / "meeting.yaml").write_text(text, encoding="utf-8")
    for name, canvas in {"every": CANVAS, "person": PERSON}.items():
        path = tmp_path / "templates" / "canvases" / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(canvas, encoding="utf-8")
    return load_workspace(tmp_path)


def codes(made: Plan, canvas: str) -> tuple[str, dict[str, str]]:
    """Return the id of a canvas's first sheet, and the code of the last column by what fills a row or box."""
    sheet = next(each for each in made.sheets if each.canvas.id == canvas)
    source = {box.id: box.source or box.id for box in (*sheet.canvas.rows, *sheet.canvas.boxes)}
    noon = {coded.box: coded.code for coded in sheet.codes if coded.column in ("noon", None)}
    return sheet.copies[0].id, {source[box]: code for box, code in noon.items()}


def sixty(made: Plan) -> list[tuple[str, ...]]:
    sheet, code = codes(made, "every")
    who, boxes = codes(made, "person")
    rows: list[tuple[str, ...]] = [(sheet, code[field], f"{field} {n}") for field in STEP_LISTS for n in range(3)]
    rows += [(sheet, code["stage.steps"], f"New step {n}") for n in range(3)]
    rows += [(sheet, code["stage.feelings"], "so so", "", "", felt) for felt in ("1", "+2", "0")]
    rows += [(who, boxes[f"persona.{each}"], f"{each} {n}") for each in PERSONA_LISTS for n in range(2)]
    rows += [("WS1", "A1", str(n), "2") for n in range(4, 10)]
    rows += [("TA1", "A1", f"Thought {n}") for n in range(4)]
    rows += [rows[0], rows[6], ("TA1", "A1", "Thought 2")]
    rows += [(sheet, code["stage.ideas"], "=SUM(A1:A3)"), (sheet, code["stage.pains"], '=HYPERLINK("http://x")')]
    rows += [
        ("QQ1", "A1", "no such sheet"),
        (sheet, "Z9", "no such box"),
        ("", "A1", "no sheet"),
        (sheet, "", "no box"),
        (sheet, code["stage.gains"], "which step?", "", "", "", "", "nowhere"),
    ]
    return rows


def test_sixty_rows_over_every_kind_of_field_are_placed_or_listed(found: Workspace, tmp_path: Path) -> None:
    made = planned(found)
    rows = sixty(made)
    assert len(rows) == 60
    assert Counter(Counter(rows).values()) == {1: 54, 2: 3}, "three stand twice"
    brought = bring(notes(*rows), found, made)
    assert (len(brought.rows.notes), len(brought.placed), len(brought.listed), brought.blank) == (60, 55, 5, 0)
    kinds = Counter(each.kind for each in brought.notes)
    assert kinds == {Kind.ITEM: 38, Kind.STEP: 3, Kind.FEELING: 3, Kind.DOT: 6, Kind.OTHER: 5, Kind.LISTED: 5}

    after = write(brought, tmp_path)
    assert [each for each in check(after) if each.severity is Severity.ERROR] == []
    lunch: Step = after.steps["day/has-lunch"].step
    for field, key in STEP_LISTS.items():
        said = [text_of(each) for each in getattr(lunch, key)]
        assert [said.count(f"{field} {n}") for n in range(3)] == [1, 1, 1], field
    assert "=SUM(A1:A3)" in [text_of(each) for each in lunch.ideas]
    assert '=HYPERLINK("http://x")' in [text_of(each) for each in lunch.pains]
    assert all(each.source is not None for part in (lunch.pains, lunch.ideas, lunch.says) for each in part)
    assert lunch.feeling is not None
    assert (lunch.feeling.values, lunch.feeling.n) == ((1.0,), 3)
    noon = after.journeys["day"].stages[1]
    assert [each.title.read() for each in noon.steps if each.suggested] == [f"New step {n}" for n in range(3)]
    for field, key in PERSONA_LISTS.items():
        assert {f"{field} {n}" for n in range(2)} <= set(map(text_of, getattr(after.personas["mari"], key)))
    assert bring(notes(*rows), after, planned(after)).changes == ()


def text_of(item: Pain | Idea | Quote | Evidence | Text) -> str:
    """Return the words of an item of a list."""
    if isinstance(item, Evidence):
        return "" if item.finding is None else item.finding.read()
    told = item.quote if isinstance(item, Quote) else item if isinstance(item, Text) else item.text
    return told.read()


LETTERS = st.text(st.sampled_from("aäõöüšžÕÄ 12,;.|\t\"'=+-@#:/()%"), max_size=14)
TABLES = st.lists(st.lists(LETTERS, min_size=1, max_size=11), min_size=1, max_size=15)
_SHARED: dict[str, tuple[Workspace, Plan]] = {}


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    TABLES,
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1257"]),
    st.sampled_from(";,\t|"),
    st.sampled_from(["\n", "\r\n"]),
)
def test_no_row_is_lost_whatever_letters_separator_and_raggedness(
    tmp_path: Path, rows: list[list[str]], codec: str, separator: str, end: str
) -> None:
    """Rows are short, long, empty, full of formulas, separators and decimal commas."""
    if "made" not in _SHARED:
        shared = workspace(tmp_path)
        _SHARED["made"] = shared, planned(shared)
    shared, made = _SHARED["made"]

    def cell(text: str) -> str:
        return '"' + text.replace('"', '""') + '"' if set(text) & set(f'{separator}"\n') else text

    text = end.join(separator.join(map(cell, row)) for row in (list(HEADS), *rows)) + end
    grids, told = read_grids(codecs.encode(text, codec), "notes.csv")
    read = read_rows(grids, {})
    if any(each.severity is Severity.ERROR for each in (*told, *read.findings)):
        assert read.notes == (), "a table is refused as a whole, with the reason, or read as a whole"
        return
    brought = harvest(read, made, shared)
    filled = sum(any(each.strip() for each in row) for row in rows)
    assert len(brought.placed) + len(brought.listed) + brought.blank == filled
    assert all(each.why is not None for each in brought.listed)


@pytest.mark.parametrize("data", [b"", b"\n\n", b"sheet;code;text\n", "leht;kood;tekst\r\n;;\r\n".encode("cp1257")])
def test_an_empty_sheet_is_told_or_brings_nothing(found: Workspace, data: bytes) -> None:
    grids, told = read_grids(data, "notes.csv")
    read = read_rows(grids, {})
    brought = harvest(read, planned(found), found)
    assert brought.placed == ()
    assert told or read.findings or brought.changes == ()
