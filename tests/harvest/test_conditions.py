"""A team's checklist of conditions: its dots become answers of the unit, with what would help, once."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.harvest.made import bring, notes, told, workspace, write

from teekond.diagnostics import Severity
from teekond.link.load import load_workspace
from teekond.link.workspace import Workspace
from teekond.locale import catalogue
from teekond.model.organisation import Answer
from teekond.render.harvest import harvest_report
from teekond.render.report_text import markdown
from teekond.workshop.harvest import Harvest
from teekond.workshop.plan import Plan, plan
from teekond.workshop.transcript import transcript

ORGANISATION = """\
organisation: helge
units:
  - id: service   # those who answer
    title: Service
  - {id: it, title: IT}
"""
CHECK = """\
workshop: check-in
title: Check-in
date: 2026-12-03
starts: 9:30
people: 10
group_size: 5
languages: [en]
{groups}
agenda:
  - exercise: What is there
    takes: 40 min
    canvases: [{{canvas: conditions-check{unit}}}]
"""


def check_in(
    root: Path, unit: str = ", unit: service", groups: str = "", more: dict[str, str] | None = None
) -> Workspace:
    workspace(root)
    files = {
        "journeys/helge": ORGANISATION,
        "workshops/meeting": CHECK.format(unit=unit, groups=groups),
        **(more or {}),
    }
    for name, text in files.items():
        (root / f"{name}.yaml").write_text(text, encoding="utf-8")
    return load_workspace(root)


def planned(found: Workspace) -> Plan:
    assert [each.message.english() for each in found.diagnostics if each.severity is Severity.ERROR] == []
    return plan(found.workshops["check-in"], found)


def code(found: Workspace, condition: str, box: str = "answers") -> str:
    (sheet,) = planned(found).sheets
    return next(each.code for each in sheet.codes if each.box == box and each.row and each.row.id == condition)


def answers(found: Workspace, unit: str = "service") -> list[tuple[str, float, int | None, str, str | None]]:
    return [(each.condition, each.value, each.n, source(each), each.date) for each in found.units[unit].conditions]


def source(answer: Answer) -> str:
    return "" if answer.source is None else answer.source.read()


def test_a_teams_checklist_of_conditions_prints_and_its_answers_store(tmp_path: Path) -> None:
    found = check_in(tmp_path)
    one, other = (copy.id for copy in planned(found).sheets[0].copies)
    safety, time, helps = code(found, "safety"), code(found, "time"), code(found, "safety", "helps")
    table = notes(
        (one, safety, "2", "3"), (one, safety, "4"), (other, safety, "5"), (other, time, "3", "2"),
        (one, helps, "A round each Monday"), (other, helps, "a round  each Monday"), (other, helps, "Ask: then wait"),
    )  # fmt: skip
    first = bring(table, found, planned(found))
    assert told(first) == []
    after = write(first, tmp_path)
    assert answers(after) == [
        ("safety", 3, 5, "Check-in, tables 1, 2", "2026-12-03"),
        ("time", 3, 2, "Check-in, table 2", "2026-12-03"),
    ]
    asked = after.units["service"].newest["safety"]
    assert [each.read() for each in asked.helps] == ["A round each Monday", "Ask: then wait"]
    assert answers(after, "it") == []
    assert "# those who answer" in (tmp_path / "journeys" / "helge.yaml").read_text(encoding="utf-8")
    again = bring(table, after, planned(after))
    assert (again.changes, told(again)) == ((), [])


def test_each_condition_is_a_scale_of_its_own_in_the_summary(tmp_path: Path) -> None:
    found = check_in(tmp_path)
    one = planned(found).sheets[0].copies[0].id
    table = notes((one, code(found, "safety"), "2", "3"), (one, code(found, "time"), "5"))
    brought = bring(table, found, planned(found))
    assert [(each.box, each.n, each.mean) for each in brought.dots] == [("Safety", 3, 2), ("Time", 1, 5)]
    said = markdown(harvest_report(brought, planned(found), found, catalogue("en")))
    assert "| Service · Safety | condition | 2 (n = 3) |" in said


def test_what_nobody_asked_for_stands_among_the_other_notes_with_its_row(tmp_path: Path) -> None:
    found = check_in(tmp_path)
    one = planned(found).sheets[0].copies[0].id
    rows = [(one, code(found, "time", "shows"), "Lunch at the desk"), (one, code(found, "tools", "helps"), "Headsets")]
    brought = bring(notes(*rows), found, planned(found))
    assert (told(brought), brought.changes) == ([], ())
    said = markdown(harvest_report(brought, planned(found), found, catalogue("en")))
    assert "Time · How it shows" in said
    assert "Tools · What would help?" in said


def test_an_answer_that_is_there_stays_and_what_differs_is_listed(tmp_path: Path) -> None:
    found = check_in(tmp_path)
    one, safety, helps = planned(found).sheets[0].copies[0].id, code(found, "safety"), code(found, "safety", "helps")
    after = write(bring(notes((one, safety, "2", "3")), found, planned(found)), tmp_path)
    again = bring(notes((one, safety, "2", "4"), (one, helps, "Tea")), after, planned(after))
    assert again.changes == ()
    assert told(again) == [
        "the unit service keeps the answer about “safety” that it has of this workshop, 2; the table says 2 (n = 4)",
        "its answer is in the file already: write it under “helps” there",
    ]


def test_answers_of_another_day_are_added_and_the_newest_counts(tmp_path: Path) -> None:
    found = check_in(tmp_path)
    one, safety = planned(found).sheets[0].copies[0].id, code(found, "safety")
    write(bring(notes((one, safety, "2")), found, planned(found)), tmp_path)
    path = tmp_path / "workshops" / "meeting.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("2026-12-03", "2027-03-04"), encoding="utf-8")
    later = load_workspace(tmp_path)
    after = write(bring(notes((one, safety, "4")), later, planned(later)), tmp_path)
    assert [each[1] for each in answers(after)] == [2, 4]
    assert after.units["service"].newest["safety"].value == 4


@pytest.mark.parametrize(
    ("units", "written"),
    [
        ("[{id: service, title: Service}, IT]", "{id: service, title: Service, conditions: [{condition: safety,"),
        ("[Service, IT]", "[{title: Service, conditions: [{condition: safety,"),
        ("Service", "units: {title: Service, conditions: [{condition: safety,"),
        ("\n  - Service   # us\n  - IT", "  - title: Service   # us\n    conditions:\n      - {condition: safety,"),
        ("\n  - serves: [customers]\n    id: service", "    id: service\n    conditions:\n      - {condition: safety,"),
        ("\n  - {id: service, conditions: {condition: time, value: 2}}", "conditions: [{condition: time, value: 2}, {"),
    ],
)
def test_a_unit_keeps_its_answers_however_it_is_written(tmp_path: Path, units: str, written: str) -> None:
    found = check_in(tmp_path, more={"journeys/helge": f"organisation: helge\nunits: {units}\n"})
    one = planned(found).sheets[0].copies[0].id
    rows = [(one, code(found, "safety"), "3"), (one, code(found, "clarity"), "4")]
    after = write(bring(notes(*rows), found, planned(found)), tmp_path)
    assert [each[:2] for each in answers(after)][-2:] == [("safety", 3), ("clarity", 4)]
    assert written in (tmp_path / "journeys" / "helge.yaml").read_text(encoding="utf-8")


TABLES = "groups: [{name: Red, unit: it}, {name: Service}, Sea]"


@pytest.mark.parametrize(("table", "unit"), [(1, "it"), (2, "service")])
def test_a_table_is_the_unit_that_sits_there_or_that_it_is_called_like(tmp_path: Path, table: int, unit: str) -> None:
    found = check_in(tmp_path, unit="", groups=TABLES)
    copy = planned(found).sheets[0].copies[table - 1].id
    brought = bring(notes((copy, code(found, "safety"), "3")), found, planned(found))
    assert [each.owner for each in brought.proposals] == [(unit, "safety")]


@pytest.mark.parametrize(
    ("unit", "why"),
    [
        ("", "which unit? Write its name or id into a column “unit”"),
        ("servise", "there is no unit “servise”; did you mean “service”?"),
        ("moon", "there is no unit “moon”; there are: service, it"),
    ],
)
def test_dots_of_no_unit_are_listed_with_what_to_do(tmp_path: Path, unit: str, why: str) -> None:
    found = check_in(tmp_path, unit="")
    sheet, at = planned(found).sheets[0].copies[0].id, code(found, "safety")
    brought = bring(f"sheet,code,text,unit\n{sheet},{at},3,{unit}\n".encode(), found, planned(found))
    assert (told(brought), brought.changes) == ([why], ())


def test_the_row_names_the_unit_and_the_empty_table_asks_for_it(tmp_path: Path) -> None:
    found = check_in(tmp_path, unit="")
    sheet, at = planned(found).sheets[0].copies[0].id, code(found, "safety")
    brought = bring(f"leht;kood;lipik;üksus\n{sheet};{at};3;IT\n".encode(), found, planned(found))
    assert [each.owner for each in brought.proposals] == [("it", "safety")]
    typed = transcript(planned(found), found, catalogue("en"))
    assert typed.columns[-1].name == "Unit"
    assert typed.rows[0][2] == "Safety · Our dots"


def test_a_workspace_without_units_counts_the_dots(tmp_path: Path) -> None:
    found = check_in(
        tmp_path, unit="", more={"journeys/helge": "glossary: terms\nterms: [{short: A, means: B, term: C}]\n"}
    )
    one = planned(found).sheets[0].copies[0].id
    brought = bring(notes((one, code(found, "safety"), "3")), found, planned(found))
    assert (told(brought), [each.n for each in brought.dots]) == ([], [1])


OURS = "catalogue: ours\nscale: {from: 0, to: 10}\nitems: [{id: calm, title: Calm, prompt: Is it calm?}, Light]\n"


def test_another_catalogue_gives_its_rows_and_its_scale(tmp_path: Path) -> None:
    check_in(tmp_path, more={"journeys/ours": OURS})
    settings = "title: Test\nlanguages: [en]\ncatalogues: {ex-conditions: ours}\n"
    (tmp_path / "teekond.yaml").write_text(settings, encoding="utf-8")
    found = load_workspace(tmp_path)
    one = planned(found).sheets[0].copies[0].id
    brought: Harvest = bring(notes((one, code(found, "calm"), "2")), found, planned(found))
    assert [each[:2] for each in answers(write(brought, tmp_path))] == [("calm", 2.5)]
