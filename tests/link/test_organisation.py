"""The organisation: files as one, and the names that lead to its parts."""

from __future__ import annotations

from pathlib import Path

import pytest

from teekond.diagnostics import Severity
from teekond.link.load import load_workspace
from teekond.link.workspace import Workspace

DAY = (
    "journey: day\nkind: employee\nlanes: [{mari: {unit: %s}}]\n"
    "stages:\n  - {id: a, title: A, process: %s, steps: [B]}\n"
)
UNITS = "organisation: helge\nunits:\n  - {id: service, title: {et: Teenindus}, serves: [customers]}\n"


def read(folder: Path, **files: str) -> Workspace:
    (folder / "teekond.yaml").write_text(files.pop("teekond", "title: A\n"), encoding="utf-8")
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return load_workspace(folder)


def told(workspace: Workspace) -> list[tuple[str, str | None]]:
    return [(each.code, each.suggest) for each in workspace.diagnostics if each.severity is Severity.ERROR]


def test_short_forms_make_ids_of_titles(tmp_path: Path) -> None:
    text = "organisation: helge\nunits: [Klienditeenindus, IT]\nstrategy: [Vähem kõnesid]\nvalues: [Aus]\n"
    whole = read(tmp_path, a=text).organisation
    assert whole is not None
    assert [unit.id for unit in whole.units] == ["klienditeenindus", "it"]
    assert [goal.id for goal in whole.goals] == ["vähem-kõnesid"]
    assert whole.values[0].name.read("et") == "Aus"


def test_several_files_are_one_organisation(tmp_path: Path) -> None:
    other = "organisation: it\npurpose: Why\nunits: [{id: it, serves: [Teenindus]}]\n"
    whole = read(tmp_path, a=UNITS, b=other).organisation
    assert whole is not None
    assert [(unit.id, unit.serves) for unit in whole.units] == [("service", ("customers",)), ("it", ("service",))]
    assert whole.purpose is not None


def test_an_id_in_two_files_is_an_error(tmp_path: Path) -> None:
    workspace = read(tmp_path, a=UNITS, b="organisation: it\nunits: [{id: service}]\n")
    assert told(workspace) == [("TK201", None)]
    assert ("organisation", "it") in workspace.unsound


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("units: [{id: it, serves: [servise]}]", [("TK222", "service")]),
        ("roles: [{id: agent, unit: servic}]", [("TK222", "service")]),
        ("processes: [{id: hiring, owner: servic}]", [("TK211", "service")]),
        ("processes: [{id: hiring, owner: a consultant}]", []),
        ("units: [{id: it, serves: [customers, Teenindus]}]", []),
        ("initiatives: [{text: A, supports_goal: growht}]\nstrategy: [growth]", [("TK211", "growth")]),
        ("initiatives: [{text: A, from_values: [honst]}]\nvalues: [Honest]", [("TK211", "honest")]),
        ("units: [A, A]", [("TK201", None)]),
    ],
)
def test_names_within_the_organisation(tmp_path: Path, text: str, expected: list[tuple[str, str | None]]) -> None:
    assert told(read(tmp_path, a=UNITS, b=f"organisation: other\n{text}\n")) == expected


@pytest.mark.parametrize(
    ("unit", "process", "expected"),
    [
        ("service", "hiring", []),
        ("Teenindus", "Hiring", []),
        ("servic", "hiring", [("TK211", "service")]),
        ("somebody", "hirng", [("TK221", "hiring")]),
    ],
)
def test_journeys_name_what_the_organisation_has(
    tmp_path: Path, unit: str, process: str, expected: list[tuple[str, str | None]]
) -> None:
    organisation = f"{UNITS}processes: [{{id: hiring, title: Hiring}}]\n"
    assert told(read(tmp_path, a=organisation, day=DAY % (unit, process))) == expected


def test_without_an_organisation_any_name_is_a_text(tmp_path: Path) -> None:
    assert told(read(tmp_path, day=DAY % ("servic", "hirng"))) == []
