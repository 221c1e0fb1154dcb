"""`teekond harvest` as a person runs it: a sheet to type into, a patch, the circle, what is left."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from tests.cli.running import Teekond  # noqa: TC002  # our own
from tests.harvest.made import notes, workspace

from teekond.exchange.read import read_grids

ROWS = notes(("DA1", "B4", "Loud, again", "3"), ("DA1", "A4", "Cold"), ("WS1", "A1", "9", "4"), ("TA1", "A1", "Ask"))


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    workspace(tmp_path)
    (tmp_path / "notes.csv").write_bytes(ROWS)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_dry_run_shows_the_patch_and_writes_nothing(home: Path, teekond: Teekond) -> None:
    before = {path: path.read_bytes() for path in home.rglob("*.yaml")}
    ran = teekond("harvest", "notes.csv", "--dry-run")
    assert ran.code == 0
    assert ran.out.startswith("--- a/journeys/day.yaml\n+++ b/journeys/day.yaml\n@@ ")
    assert '+          - {text: "Loud, again", source: "Meeting, table 1"}\n' in ran.out
    assert "3 of 4 rows have a place, 1 have none, 0 are empty" in ran.err
    assert {path: path.read_bytes() for path in home.rglob("*.yaml")} == before


def test_the_patch_is_the_change(home: Path, teekond: Teekond) -> None:
    patch = teekond("harvest", "notes.csv", "-n").out
    old = (home / "journeys" / "day.yaml").read_bytes()
    teekond("harvest", "notes.csv")
    new = (home / "journeys" / "day.yaml").read_bytes()
    (home / "journeys" / "day.yaml").write_bytes(old)
    subprocess.run(["git", "apply", "-"], cwd=home, input=patch.encode(), check=True)
    assert (home / "journeys" / "day.yaml").read_bytes() == new


def test_the_circle_closes(home: Path, teekond: Teekond) -> None:
    assert teekond("harvest", "notes.csv", "-o", "summary.html").code == 0
    assert "Loud, again" in (home / "summary.html").read_text(encoding="utf-8")
    assert teekond("check").code == 0
    assert "Loud, again (Meeting, table 1)" in teekond("map", "day", "-f", "md").out
    assert teekond("harvest", "notes.csv", "--dry-run").out == ""


def test_what_is_left_comes_back_as_a_table_to_put_right(home: Path, teekond: Teekond) -> None:
    teekond("harvest", "notes.csv", "--left", "left.csv", "-q", "-o", "summary.md")
    text = (home / "left.csv").read_text(encoding="utf-8-sig")
    assert "which step?" in text
    head, row = (line.split(",", 9) for line in text.splitlines())
    row[head.index("Step")] = "arrives"
    (home / "left.csv").write_text(",".join(head) + "\n" + ",".join(row) + "\n", encoding="utf-8")
    assert "{text: Cold, source:" in teekond("harvest", "left.csv", "-n").out


@pytest.mark.parametrize("name", ["blank.xlsx", "blank.csv"])
def test_an_empty_sheet_names_every_box_once(home: Path, teekond: Teekond, name: str) -> None:
    pytest.importorskip("openpyxl")
    assert teekond("harvest", "--blank", name).code == 0
    (grid,), _ = read_grids((home / name).read_bytes(), name)
    places = [line.cells[:2] for line in grid.lines[1:]]
    assert len(places) == len(set(places)) > 60
    ran = teekond("harvest", name)
    assert f"0 of {len(places)} rows have a place, 0 have none, {len(places)} are empty" in ran.err


def test_slips_are_told(home: Path, teekond: Teekond) -> None:
    assert teekond("harvest").code == 2
    assert "no table is named" in teekond("harvest").err
    assert "there is no column “txet”" in teekond("harvest", "notes.csv", "--map", "txet=text").err
    assert "no column of notes is called “words”" in teekond("harvest", "notes.csv", "--map", "text=words").err
    assert "there is no workshop “meting”" in teekond("harvest", "notes.csv", "--workshop", "meting").err
    assert teekond("harvest", "none.csv").code == 2
    assert "is no table" in teekond("harvest", "--blank", "sheet.ods").err


def test_the_sample_is_harvested_but_for_the_rows_that_ask(
    root: Path,
    teekond: Teekond,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(root)
    ran = teekond("harvest", "data/human-in-focus-notes.csv", "--dry-run")
    assert ran.code == 0
    assert "36 of 41 rows have a place, 5 have none, 0 are empty" in ran.err
    assert [line for line in ran.out.splitlines() if line.startswith("-") and not line.startswith("---")] == []
