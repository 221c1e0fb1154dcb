"""The installed package alone: run from a copy of this folder, in an environment that holds the wheel and pytest."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = shutil.which("teekond", path=str(Path(sys.executable).parent))
FORMATS = {
    "svg": b"<svg",
    "gv": b"digraph",
    "pdf": b"%PDF-",
    "png": b"\x89PNG",
    "html": b"<!doctype html>",
    "json": b"{",
    "table": b"",
    "md": b"#",
}


def teekond(*words: str, at: Path, code: int = 0) -> bytes:
    """Run the installed program and return what it printed."""
    assert PROGRAM, "the package is not installed in this environment"
    environment = {**os.environ, "TEEKOND_LANG": "en", "NO_COLOR": "1"}
    run = subprocess.run(
        [PROGRAM, *words], capture_output=True, cwd=at, env=environment, stdin=subprocess.DEVNULL, check=False
    )
    assert run.returncode == code, run.stderr.decode("utf-8")
    assert b"Traceback" not in run.stderr
    return run.stdout


@pytest.fixture(scope="session")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a workspace that `init` made, built."""
    parent = tmp_path_factory.mktemp("installed")
    teekond("init", "work", "--lang", "en", at=parent)
    teekond("build", at=parent / "work")
    return parent / "work"


def test_the_package_is_the_installed_one() -> None:
    import teekond as package

    assert "site-packages" in Path(package.__file__ or "").parts


def test_version_is_told() -> None:
    assert re.fullmatch(rb"teekond \d+\.\d+\.\d+\s*", teekond("--version", at=Path.cwd()))


def test_a_new_workspace_has_no_errors(workspace: Path) -> None:
    found = json.loads(teekond("check", "--format", "json", at=workspace))
    assert isinstance(found, dict)


def test_build_writes_every_format_and_an_index(workspace: Path) -> None:
    suffixes = {path.suffix for path in (workspace / "build").rglob("*") if path.is_file()}
    assert {".svg", ".gv", ".pdf", ".html"} <= suffixes
    assert (workspace / "build" / "index.html").is_file()


def test_a_second_build_writes_nothing(workspace: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in (workspace / "build").rglob("*") if path.is_file()}
    teekond("build", at=workspace)
    after = {path: path.stat().st_mtime_ns for path in (workspace / "build").rglob("*") if path.is_file()}
    changed = {path.name for path in before if before[path] != after.get(path)}
    assert changed <= {name for name in changed if name.startswith(".")}


@pytest.mark.parametrize("form", sorted(FORMATS))
def test_a_map_in_each_format(workspace: Path, form: str) -> None:
    drawn = teekond("map", "first-workday", "-f", form, "-o", "-", at=workspace)
    assert drawn
    assert drawn.lstrip().lower().startswith(FORMATS[form].lower()) or FORMATS[form] in drawn[:400]


def test_a_crossing_draws_both_journeys(workspace: Path) -> None:
    drawn = teekond("map", "first-workday-x-first-call", "-f", "svg", "-o", "-", at=workspace).decode("utf-8")
    assert 'data-journey="first-workday"' in drawn
    assert 'data-journey="first-call"' in drawn


def test_a_single_file_is_drawn_where_there_is_no_workspace(tmp_path: Path) -> None:
    journey = "journey: first-day\nkind: employee\nstages: [Morning: [Arrives], Lunch: [Eats with the team]]\n"
    (tmp_path / "first-day.yaml").write_text(journey, encoding="utf-8")
    drawn = teekond("map", "first-day.yaml", "-o", "-", at=tmp_path).decode("utf-8")
    assert "Eats with the team" in drawn


def test_a_mistake_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_text("journey: bad\nkind: employe\nstages: [Morning: [Arrives]]\n", encoding="utf-8")
    told = json.loads(teekond("check", "bad.yaml", "--format", "json", at=tmp_path, code=1))
    assert '"TK' in json.dumps(told)


@pytest.mark.parametrize("lang", ["en", "et"])
def test_the_tool_explains_its_words(lang: str, tmp_path: Path) -> None:
    assert len(teekond("explain", "feeling", "--lang", lang, at=tmp_path)) > 80


def test_the_schema_is_a_json_schema(tmp_path: Path) -> None:
    assert "$schema" in json.loads(teekond("schema", at=tmp_path))
