"""`teekond check --baseline`: what was there before is not told again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.running import Teekond  # noqa: TC002  # our own


@pytest.fixture
def excused(workspace: Path, teekond: Teekond) -> Path:
    """A workspace whose findings stand in a baseline."""
    done = teekond("check", "--write-baseline", "older.json")
    assert done.code == 0
    assert "findings in older.json" in done.err
    assert not done.out
    return workspace


def change(workspace: Path, old: str, new: str, name: str = "small") -> None:
    path = workspace / "journeys" / f"{name}.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_what_is_in_the_baseline_is_not_told(excused: Path, teekond: Teekond) -> None:
    done = teekond("check", "--baseline", "older.json", "--strict")
    assert done.code == 0
    assert "TK" not in done.out
    assert "older findings are not told" in done.err


def test_lines_that_move_bring_nothing_back(excused: Path, teekond: Teekond) -> None:
    change(excused, "stages:\n", "# what happens\n\nstages:\n  - First: [{title: Waits, feeling: 1}]\n")
    done = teekond("check", "--baseline", "older.json", "--strict")
    assert (done.code, done.out) == (0, "nothing to mend: 4 files\n")


def test_new_findings_are_told(excused: Path, teekond: Teekond) -> None:
    change(excused, "[Gets an answer]", "[Gets an answer, Says thanks]")
    done = teekond("check", "--baseline", "older.json", "-f", "concise")
    assert [line.split(": ", 1)[0] for line in done.out.splitlines()] == ["journeys/small.yaml:9:29"]


def test_new_error_fails(excused: Path, teekond: Teekond) -> None:
    change(excused, "feeling: -1", "feeling: 9")
    done = teekond("check", "--baseline", "older.json")
    assert done.code == 1
    assert "mended" not in done.err, "of a file with errors nobody knows what is mended"


def test_error_may_be_excused_too(workspace: Path, teekond: Teekond) -> None:
    change(workspace, "feeling: -1", "feeling: 9")
    teekond("check", "--write-baseline", "older.json")
    assert teekond("check", "--baseline", "older.json").code == 0


def test_what_is_mended_is_counted_and_named(excused: Path, teekond: Teekond) -> None:
    change(excused, "[Gets an answer]", "[{title: Gets an answer, feeling: 1}]")
    done = teekond("check", "--baseline", "older.json")
    assert "1 of the baseline is mended: write it anew\n  journeys/small.yaml: TK302 step-without-feeling" in done.err


@pytest.mark.parametrize("more", [["journeys/work.yaml"], ["--select", "TK314"], ["--ignore", "TK302"]])
def test_what_was_not_looked_for_is_not_mended(more: list[str], excused: Path, teekond: Teekond) -> None:
    assert "mended" not in teekond("check", "--baseline", "older.json", *more).err


def test_baseline_is_the_same_again_and_has_a_line_for_each(excused: Path, teekond: Teekond) -> None:
    first = (excused / "older.json").read_bytes()
    teekond("check", "--write-baseline", "again.json")
    assert (excused / "again.json").read_bytes() == first
    held = json.loads(first)
    assert held["teekond"] == "baseline/1"
    assert first.count(b"\n") == len(held["findings"]) + 2
    assert not any(key in each for each in held["findings"] for key in ("line", "column"))


@pytest.mark.parametrize("at", range(4))
def test_alike_findings_keep_their_fingerprints_beside_older_ones(at: int, workspace: Path, teekond: Teekond) -> None:
    change(workspace, "[Gets an answer]", "[{title: X, id: x, steps: 1}, {title: X, id: x, steps: 1}]")
    whole = json.loads(teekond("check", "-f", "gitlab").out)
    teekond("check", "--write-baseline", "older.json")
    held = json.loads((workspace / "older.json").read_text(encoding="utf-8"))
    first = held["findings"].pop(at)
    (workspace / "older.json").write_text(json.dumps(held), encoding="utf-8")
    left = json.loads(teekond("check", "-f", "gitlab", "--baseline", "older.json").out)
    assert [each["fingerprint"] for each in left] == [first["fingerprint"]]
    assert first["fingerprint"] in {each["fingerprint"] for each in whole}


def test_empty_baseline_excuses_nothing(workspace: Path, teekond: Teekond) -> None:
    teekond("check", "--select", "TK391", "--write-baseline", "none.json")
    assert teekond("check", "--baseline", "none.json").out == teekond("check").out


@pytest.mark.parametrize("text", ["", "[]", '{"teekond": "baseline/2"}', '{"teekond": "baseline/1", "findings": [1]}'])
def test_other_files_are_refused(text: str, workspace: Path, teekond: Teekond) -> None:
    (workspace / "odd.json").write_text(text, encoding="utf-8")
    done = teekond("check", "--baseline", "odd.json")
    assert done.code == 2
    assert "odd.json is no baseline" in done.err
    assert "--write-baseline odd.json" in done.err


def test_missing_baseline_could_not_be_read(workspace: Path, teekond: Teekond) -> None:
    done = teekond("check", "--baseline", "gone.json")
    assert done.code == 2
    assert "gone.json" in done.err
