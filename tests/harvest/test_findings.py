"""What people write into a box of findings becomes evidence of the persona, with where it comes from."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.harvest.made import PERSONA, bring, notes, told, workspace, write

from teekond.canvas.choose import lay_out
from teekond.canvas.load import load_canvas
from teekond.canvas.marks import Body, Known
from teekond.canvas.placed import Sheet
from teekond.link.load import load_workspace
from teekond.link.workspace import Workspace
from teekond.locale import catalogue
from teekond.model.persona import Evidence
from teekond.workshop.plan import Plan, plan
from teekond.workshop.transcript import transcript

MEETING = """\
workshop: stories
title: Stories
starts: 9:30
people: 10
group_size: 5
languages: [en]
{date}
agenda:
  - exercise: One person, many roles
    takes: 20 min
    canvases: [{{canvas: roles-story{persona}}}]
"""


def stories(root: Path, persona: str = ", persona: juta", date: str = "date: 2026-12-03") -> Workspace:
    workspace(root)
    (root / "workshops" / "meeting.yaml").write_text(MEETING.format(persona=persona, date=date), encoding="utf-8")
    return load_workspace(root)


def place(found: Workspace, box: str = "insight", copy: int = 0) -> tuple[str, str]:
    """Return sheet and code of a box."""
    (sheet,) = planned_of(found).sheets
    return sheet.copies[copy].id, next(each.code for each in sheet.codes if each.box == box)


def planned_of(found: Workspace) -> Plan:
    return plan(found.workshops["stories"], found)


def known(evidence: Evidence) -> tuple[str, int | None, str | None, str | None]:
    finding = None if evidence.finding is None else evidence.finding.read()
    return evidence.source.read(), evidence.n, evidence.date, finding


def test_the_insights_of_a_roles_story_become_evidence(tmp_path: Path) -> None:
    found = stories(tmp_path)
    one, other = place(found), place(found, copy=1)
    table = notes(
        (*one, "Stepping back is not falling"), (*other, "stepping back  is not falling"), (*other, "Ask: then wait")
    )
    first = bring(table, found, planned_of(found))
    assert told(first) == []
    after = write(first, tmp_path)
    assert list(map(known, after.personas["juta"].based_on)) == [
        ("Stories, tables 1, 2", 2, "2026-12-03", "Stepping back is not falling"),
        ("Stories, table 2", 1, "2026-12-03", "Ask: then wait"),
    ]
    assert after.personas["mari"].based_on == ()
    again = bring(table, after, planned_of(after))
    assert again.changes == ()
    assert all(each.there for each in again.proposals)


def test_what_a_persona_rests_on_already_stays(tmp_path: Path) -> None:
    found = stories(tmp_path)
    people = tmp_path / "journeys" / "people.yaml"
    people.write_text(PERSONA + "based_on:   # asked in May\n  - interviews\n", encoding="utf-8")
    found = load_workspace(tmp_path)
    after = write(bring(notes((*place(found), "Ask first")), found, planned_of(found)), tmp_path)
    assert [each.source.read() for each in after.personas["juta"].based_on] == ["interviews", "Stories, table 1"]
    assert "based_on:   # asked in May\n  - interviews\n  - {source:" in people.read_text(encoding="utf-8")


def test_a_workshop_without_a_date_tells_none(tmp_path: Path) -> None:
    found = stories(tmp_path, date="")
    after = write(bring(notes((*place(found), "Ask first")), found, planned_of(found)), tmp_path)
    assert known(after.personas["juta"].based_on[0]) == ("Stories, table 1", 1, None, "Ask first")


def test_other_boxes_of_the_story_stay_notes(tmp_path: Path) -> None:
    found = stories(tmp_path)
    brought = bring(notes((*place(found, "sees"), "The kitchen")), found, planned_of(found))
    assert (brought.changes, [each.text for each in brought.others]) == ((), ["The kitchen"])


@pytest.mark.parametrize(
    ("persona", "why"),
    [
        ("", "whose is it? Write the persona's name or id into a column “persona”"),
        ("jutta", "there is no persona “jutta”; did you mean “juta”?"),
        ("Nobody", "there is no persona “Nobody”"),
    ],
)
def test_findings_of_nobody_are_listed_with_what_to_do(tmp_path: Path, persona: str, why: str) -> None:
    found = stories(tmp_path, persona="")
    sheet, code = place(found)
    brought = bring(f"sheet,code,text,persona\n{sheet},{code},Ask,{persona}\n".encode(), found, planned_of(found))
    assert told(brought) == [why]
    assert brought.changes == ()


@pytest.mark.parametrize(("head", "persona"), [("persona", "juta"), ("Persoona", "Juta"), ("whose", "JUTA")])
def test_the_row_may_name_the_persona(tmp_path: Path, head: str, persona: str) -> None:
    found = stories(tmp_path, persona="")
    sheet, code = place(found)
    brought = bring(f"sheet,code,text,{head}\n{sheet},{code},Ask,{persona}\n".encode(), found, planned_of(found))
    assert [each.owner for each in brought.proposals] == [("juta",)]


@pytest.mark.parametrize(("persona", "asked"), [("", True), (", persona: juta", False)])
def test_the_sheet_to_type_into_asks_for_the_persona_where_no_sheet_names_it(
    tmp_path: Path, persona: str, asked: bool
) -> None:
    found = stories(tmp_path, persona)
    typed = transcript(planned_of(found), found, catalogue("en"))
    assert ("Persona" in [column.name for column in typed.columns]) is asked
    assert {len(row) for row in typed.rows} == {len(typed.columns)}


def test_findings_stand_on_the_sheet_of_the_persona(tmp_path: Path) -> None:
    found = stories(tmp_path)
    after = write(bring(notes((*place(found), "Ask first")), found, planned_of(found)), tmp_path)
    told_by = {name: texts(after, name) for name in ("persona", "roles-story")}
    assert any("Stories, table 1 (n = 1): Ask first" in text for text in told_by["persona"])
    assert "Ask first" in told_by["roles-story"]


def test_only_the_newest_findings_stand_on_a_sheet_so_that_it_goes_on_printing(tmp_path: Path) -> None:
    found = stories(tmp_path)
    people = tmp_path / "journeys" / "people.yaml"
    told_of = "".join(f"  - {{source: Talk, date: 2026-0{n}-01, finding: Found {n}}}\n" for n in (9, 1, 5, 7, 3))
    people.write_text(f"{PERSONA}based_on:\n  - interviews\n{told_of}", encoding="utf-8")
    found = load_workspace(tmp_path)
    assert texts(found, "roles-story") == ["Found 9", "Found 5", "Found 7"]
    known_of = [text for text in texts(found, "persona") if "Talk" in text or "interviews" in text]
    assert known_of == ["interviews", "Talk: Found 9", "Talk: Found 5", "Talk: Found 7"]


def texts(found: Workspace, name: str) -> list[str]:
    """Return what a persona's sheet knows, each entry as one text."""
    canvas, _ = load_canvas(name, found)
    assert canvas is not None
    sheet = lay_out(canvas, found, persona="juta", lang="en", fill="all")
    assert isinstance(sheet, Sheet)
    assert isinstance(sheet.body, Body)
    return [" ".join(mark.filled.text.lines) for mark in sheet.body.marks if isinstance(mark, Known)]
