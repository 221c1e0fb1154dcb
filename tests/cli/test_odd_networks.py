"""Cycles, steps that enable themselves, links to whole stages, fifty journeys, no crossing at all: right, or said."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from teekond.cli import crossings, reports
from teekond.cli.app import run

Capture = pytest.CaptureFixture[str]

CYCLE = """\
journey: work
kind: employee
stages:
  - id: day
    title: Day
    steps:
      - {id: a, title: A, feeling: -1, enables: b}
      - {id: b, title: B, feeling: -2, enables: [c, call/asks]}
      - {id: c, title: C, pains: [waits], enables: a}
---
journey: call
kind: customer
stages: [{id: phone, title: Phone, steps: [{id: asks, title: Asks, feeling: -2}]}]
"""
ITSELF = CYCLE.replace("enables: a}", "enables: [a, c]}")
STAGE = CYCLE.replace("call/asks", "call/phone")
ALONE = "journey: day\nkind: employee\nstages:\n  - A: [B, C]\n"
APART = ALONE + "---\njourney: call\nkind: customer\nstages:\n  - D: [E]\n"
FIFTY = "---\n".join(
    f"journey: j{at}\nkind: {('employee', 'customer')[at % 2]}\nstages:\n  - A:\n      - {{id: b, title: B, feeling: -1"
    + (f", enables: [j{at + 1}/b, j{(at + 2) % 50}/b]" if at % 2 == 0 else "")
    + "}\n"
    for at in range(50)
)
RIGHT = {"cycle": CYCLE, "alone": ALONE, "apart": APART, "fifty": FIFTY}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(folder: Path, text: str) -> None:
    (folder / "all.yaml").write_text(text, encoding="utf-8")


@pytest.mark.parametrize("form", crossings.FORMS)
@pytest.mark.parametrize("case", RIGHT)
def test_crossings_are_told_in_every_format(case: str, form: str, folder: Path) -> None:
    write(folder, RIGHT[case])
    assert run(["crossings", "all.yaml", "-f", form, "-o", f"out.{form}"]) == 0
    assert (folder / f"out.{form}").stat().st_size


@pytest.mark.parametrize("form", reports.FORMS)
@pytest.mark.parametrize("case", RIGHT)
def test_reports_are_told_in_every_format(case: str, form: str, folder: Path) -> None:
    write(folder, RIGHT[case])
    for name in reports.NAMES:
        assert run(["report", name, "all.yaml", "-f", form, "-o", f"{name}.{form}"]) == 0
        assert (folder / f"{name}.{form}").stat().st_size


@pytest.mark.parametrize("case", RIGHT)
def test_maps_and_checks_hold_them(case: str, folder: Path) -> None:
    write(folder, RIGHT[case])
    assert run(["check", "all.yaml"]) == 0
    assert run(["map", "all.yaml", "-f", "md", "-o", "map.md"]) == 0
    assert (folder / "map.md").stat().st_size


def said(capsys: Capture, *arguments: str) -> dict[str, list[dict[str, object]]]:
    capsys.readouterr()
    assert run(["crossings", "all.yaml", "-f", "json", *arguments]) == 0
    found: dict[str, list[dict[str, object]]] = json.loads(capsys.readouterr().out)
    return found


def test_a_cycle_is_walked_once(folder: Path, capsys: Capture) -> None:
    write(folder, CYCLE)
    data = said(capsys)
    assert {row["step"]: row["distance"] for row in data["sight"]} == {"work/a": 2, "work/b": 1, "work/c": 3}
    assert {row["step"]: row["score"] for row in data["ripple"]} == {"work/b": 1.0, "work/a": 0.5, "work/c": 0.25}
    assert data["sight"][2]["path"] == ["work/c", "work/a", "work/b", "call/asks"]


@pytest.mark.parametrize(("text", "line", "says"), [(ITSELF, 9, "linked to itself"), (STAGE, 8, "call/phone")])
def test_a_link_to_itself_or_to_a_whole_stage_is_a_mistake_with_its_line(
    text: str, line: int, says: str, folder: Path, capsys: Capture
) -> None:
    write(folder, text)
    for command in ("crossings", "report chain", "report parity", "check"):
        capsys.readouterr()
        assert run([*command.split(), "all.yaml", "--lang", "en"]) == 1
        told = "".join(capsys.readouterr())
        assert f"all.yaml:{line}" in told
        assert says in told


def test_figures_of_a_workspace_with_a_mistake_are_not_told(folder: Path, capsys: Capture) -> None:
    (folder / "teekond.yaml").write_text("title: A\n", encoding="utf-8")
    write(folder, STAGE)
    (folder / "other.yaml").write_text(APART.replace("journey: call", "journey: visit"), encoding="utf-8")
    assert run(["crossings", "--lang", "en"]) == 1
    assert "all.yaml:8" in capsys.readouterr().err
    assert run(["crossings", "other.yaml", "--lang", "en"]) == 0


def test_where_nothing_crosses_it_is_said(folder: Path, capsys: Capture) -> None:
    write(folder, APART)
    capsys.readouterr()
    assert run(["crossings", "all.yaml", "--lang", "en"]) == 0
    assert "No link joins an employee's stage to a customer's." in capsys.readouterr().out
    assert said(capsys)["matrix"] == []


def test_fifty_journeys_in_a_ring_are_all_seen(folder: Path, capsys: Capture) -> None:
    write(folder, FIFTY)
    data = said(capsys)
    assert [row["distance"] for row in data["sight"]] == [1] * 25
    assert {len(row["terms"]) for row in data["ripple"] if isinstance(row["terms"], list)} == {25}


def test_a_workspace_without_journeys_is_told_that_nothing_is_there(folder: Path, capsys: Capture) -> None:
    (folder / "teekond.yaml").write_text("title: A\n", encoding="utf-8")
    for name in reports.NAMES:
        for form in reports.FORMS:
            assert run(["report", name, "-f", form, "-o", f"{name}.{form}"]) == 0
    for form in crossings.FORMS:
        assert run(["crossings", "-f", form, "-o", f"out.{form}"]) == 0
    capsys.readouterr()
    assert run(["report", "chain", "--lang", "en"]) == 0
    assert "No organisation describes its units." in capsys.readouterr().out


def test_of_very_many_pairs_the_weightiest_have_a_poster(folder: Path, capsys: Capture) -> None:
    write(folder, FIFTY.replace("feeling: -1}", "feeling: -2}", 1))
    pages = {}
    for asked in (["--posters", "1"], ["--posters", "3"], [], ["--posters", "all"]):
        assert run(["map", "all.yaml", "--lang", "en", "--view", "crossings", *asked, "-f", "json", "-o", "-"]) == 0
        told = capsys.readouterr()
        pages[" ".join(asked)] = json.loads(told.out)["pages"]
        assert ("--posters all draws every one" in told.err) is ("all" not in asked)
    assert [len(each) for each in pages.values()] == [1, 3, 12, 25]
    assert {card["step"].partition("/")[0] for card in pages["--posters 1"][0]["cards"]} == {"j0", "j1"}


@pytest.mark.parametrize(
    "words", [["--posters", "0", "--view", "crossings"], ["--posters", "some"], ["--posters", "3"]]
)
def test_posters_are_asked_for_by_number_and_of_crossings(words: list[str], folder: Path) -> None:
    write(folder, CYCLE)
    assert run(["map", "all.yaml", *words, "-o", "x.svg"]) == 2
