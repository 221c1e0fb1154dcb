"""Blind crossings, counted by hand, and planted in a copy of the sample."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from teekond.analysis.blind import LOOKS, blind
from teekond.analysis.crossings import crossings
from teekond.analysis.graph import Graph
from teekond.check.run import check
from teekond.link.load import load_text, load_workspace

CALL = "journey: call\nkind: customer\nstages:\n  - A:\n      - Waits: {channel: phone, feeling: -1}\n"
WORK = "---\njourney: work\nkind: employee\nstages:\n  - Morning: [Answers]\n"
PLANTED: dict[str, tuple[str, str, str]] = {
    "TK331": ("first-call", "        channel: app\n        touchpoint", "        channel: phone\n        touchpoint"),
    "TK332": ("first-call", "in the app}\n            channel: app\n", "in the app}\n            channel: phone\n"),
    "TK333": ("employee-exit", "channel: e-mail\n", "channel: phone\n"),
    "TK334": ("first-workday-x-first-call", "meets: first-call/gets-summary", "learns_from: first-call/gets-summary"),
    "TK335": ("first-call", "feeling: {value: 0, basis: told", "feeling: {value: -1, basis: told"),
    "TK336": ("first-workday", "owner: people-team\nsummary", "summary"),
    "TK337": ("first-call", "        measures: [call-csat]\n", ""),
    "TK338": ("first-workday-x-first-call", "    channel: phone\n", ""),
}


@pytest.mark.parametrize("code", LOOKS)
def test_a_fault_planted_in_the_sample_is_told(code: str, root: Path, tmp_path: Path) -> None:
    name, old, new = PLANTED[code]
    shutil.copytree(root / "journeys", tmp_path / "journeys")
    shutil.copy(root / "teekond.yaml", tmp_path)
    assert [each.code for each in check(load_workspace(tmp_path), select=[code])] == []
    path = tmp_path / "journeys" / f"{name}.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    assert {each.code for each in check(load_workspace(tmp_path), select=[code])} == {code}


def test_one_side_alone_is_never_blind() -> None:
    assert blind(Graph(load_text(CALL, "a.yaml"))) == ()


def test_each_finding_names_its_step() -> None:
    found = blind(Graph(load_text(CALL + WORK, "a.yaml")))
    assert [(code, row.step) for code, row in found] == [
        ("TK331", "call/waits"),
        ("TK334", "work/morning"),
        ("TK335", "call/waits"),
    ]


def test_the_figures_hold_them() -> None:
    rows = crossings(load_text(CALL + WORK, "a.yaml")).data()["blind"]
    assert isinstance(rows, list)
    assert rows[1] == {
        "code": "TK334",
        "step": "work/morning",
        "message": "from the stage “Morning” no chain of links leads to a customer",
    }


def test_only_the_chosen_journeys_are_asked() -> None:
    workspace = load_text(CALL + WORK + "---\njourney: other\nkind: customer\nstages:\n  - B: [C]\n", "a.yaml")
    assert {row.step.split("/")[0] for _, row in blind(Graph(workspace, ["other", "work"]))} == {"work"}
