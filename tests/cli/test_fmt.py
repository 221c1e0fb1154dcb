"""`teekond fmt` as a person, a pipeline and an editor run it."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path
from types import SimpleNamespace

import pytest
from tests.cli.running import Teekond  # noqa: TC002  # our own

UNTIDY = "journey: day\nkind:  employee\ntitle: Day\nstages: [A]\n"
TIDY = "journey: day\ntitle: Day\nkind: employee\nstages: [A]\n"
WRONG = "journey: night\nstages: [A\n"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "journeys").mkdir()
    (tmp_path / "build").mkdir()
    for name, text in {
        "teekond.yaml": "title: Helge\n",
        "journeys/day.yaml": UNTIDY,
        "journeys/tidy.yaml": TIDY.replace("day", "tidy"),
        "journeys/_draft.yaml": UNTIDY,
        "build/made.yaml": UNTIDY,
        "mkdocs.yml": "site_name:   Docs\n",
    }.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_workspace_is_put_into_form(home: Path, teekond: Teekond) -> None:
    ran = teekond("fmt")
    assert (ran.code, ran.out) == (0, "")
    counted = "4 files: 1 put into form, 3 in form already, 0 left as they are\n"
    assert ran.err == f"journeys/day.yaml is put into form\n{counted}"
    assert (home / "journeys/day.yaml").read_text(encoding="utf-8") == TIDY
    assert (home / "journeys/_draft.yaml").read_text(encoding="utf-8") == UNTIDY
    assert (home / "build/made.yaml").read_text(encoding="utf-8") == UNTIDY
    assert (home / "mkdocs.yml").read_text(encoding="utf-8") == "site_name:   Docs\n"


def test_check_names_files_and_writes_nothing(home: Path, teekond: Teekond) -> None:
    ran = teekond("fmt", "--check")
    assert (ran.code, ran.out) == (1, "journeys/day.yaml\n")
    assert (home / "journeys/day.yaml").read_text(encoding="utf-8") == UNTIDY
    assert teekond("fmt", "-q").code == 0
    assert teekond("fmt", "--check").code == 0


def test_the_patch_is_the_change(home: Path, teekond: Teekond) -> None:
    ran = teekond("fmt", "--diff")
    assert ran.code == 0
    assert ran.out.startswith("--- a/journeys/day.yaml\n+++ b/journeys/day.yaml\n@@ ")
    assert teekond("fmt", "--diff", "--check").code == 1
    subprocess.run(["git", "apply", "-"], cwd=home, input=ran.out.encode(), check=True)
    assert (home / "journeys/day.yaml").read_text(encoding="utf-8") == TIDY


@pytest.mark.parametrize("named", ["journeys/day.yaml", "journeys", "day", "."])
def test_files_folders_and_ids_can_be_named(home: Path, teekond: Teekond, named: str) -> None:
    assert teekond("fmt", named, named).code == 0
    assert (home / "journeys/day.yaml").read_text(encoding="utf-8") == TIDY


def test_a_file_with_mistakes_is_left_and_the_others_are_not(home: Path, teekond: Teekond) -> None:
    (home / "journeys/a.yaml").write_text(WRONG, encoding="utf-8")
    ran = teekond("fmt")
    assert ran.code == 1
    assert "journeys/a.yaml:2:" in ran.err
    assert "journeys/a.yaml is left as it is until it can be read without errors" in ran.err
    assert (home / "journeys/a.yaml").read_text(encoding="utf-8") == WRONG
    assert (home / "journeys/day.yaml").read_text(encoding="utf-8") == TIDY


def test_what_cannot_be_proved_is_left_and_said(home: Path, teekond: Teekond, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("teekond.edit.fmt.is_same", lambda *_: False)
    ran = teekond("fmt")
    assert ran.code == 1
    assert "journeys/day.yaml is left as it is: it could not be proved" in ran.err
    assert (home / "journeys/day.yaml").read_text(encoding="utf-8") == UNTIDY


def test_links_are_left_to_what_they_lead_to(home: Path, teekond: Teekond) -> None:
    outside = home.parent / "outside.yaml"
    outside.write_text(UNTIDY, encoding="utf-8")
    (home / "journeys/link.yaml").symlink_to(outside)
    assert teekond("fmt").code == 0
    assert outside.read_text(encoding="utf-8") == UNTIDY


def test_a_file_that_is_not_there_is_said(home: Path, teekond: Teekond) -> None:
    ran = teekond("fmt", "journeys/night.yaml")
    assert ran.code == 2
    assert "there is no file journeys/night.yaml" in ran.err


def given(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(text.encode())))


def test_an_editor_pipes_a_file_through(teekond: Teekond, monkeypatch: pytest.MonkeyPatch) -> None:
    given(monkeypatch, UNTIDY)
    ran = teekond("fmt", "-")
    assert (ran.code, ran.out, ran.err) == (0, TIDY, "")
    given(monkeypatch, UNTIDY)
    ran = teekond("fmt", "-", "--check")
    assert (ran.code, ran.out) == (1, "<stdin>\n")


def test_an_editor_gets_nothing_back_for_a_file_with_mistakes(
    teekond: Teekond, monkeypatch: pytest.MonkeyPatch
) -> None:
    given(monkeypatch, WRONG)
    ran = teekond("fmt", "-")
    assert (ran.code, ran.out) == (1, "")
    assert "<stdin>:2:" in ran.err


def test_it_speaks_estonian(home: Path, teekond: Teekond) -> None:
    assert home.is_dir()
    assert "on viidud ühtsele kujule" in teekond("fmt", "--lang", "et").err


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("# x\n\nsite_name: Docs\nemoji: !!python/name:x.y\n", 0),
        ("a: [\n", 0),
        ("---\n# x\n\njourney: a\nstages: [\n", 1),
        ("$schema: x.json\n'journey': a\nstages: [\n", 1),
    ],
)
def test_what_is_another_programs_is_not_told_of(
    text: str, code: int, tmp_path: Path, teekond: Teekond, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "other.yml").write_text(text, encoding="utf-8")
    ran = teekond("fmt", "other.yml")
    assert ran.code == code
    assert ("left as it is until" in ran.err) is bool(code)
    assert (tmp_path / "other.yml").read_text(encoding="utf-8") == text
