"""Words that nobody should write, and somebody does: odd revisions and days, folders in the place of files."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from tests.cli.running import Teekond  # noqa: TC002  # our own

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


def git(*words: str) -> None:
    subprocess.run(["git", "-c", "user.name=A", "-c", "user.email=a@b.c", *words], check=True, capture_output=True)


@pytest.fixture
def once(workspace: Path) -> Path:
    """Stand in a repository with one commit."""
    git("init", "-q", "-b", "main")
    git("add", "-A")
    git("commit", "-qm", "one")
    return workspace


@needs_git
def test_a_range_may_begin_before_the_first_commit(once: Path, teekond: Teekond) -> None:
    ran = teekond("diff", "HEAD~1..HEAD")
    assert ran.code == 1
    assert "nothing yet" in ran.out
    assert (once / "teekond.yaml").exists()


@needs_git
@pytest.mark.parametrize("word", ["HEAD..nope", "nope...HEAD", "HEAD~9..HEAD", "main..--all"])
def test_an_unknown_end_of_a_range_is_named(once: Path, teekond: Teekond, word: str) -> None:
    del once
    ran = teekond("diff", word)
    assert ran.code == 2
    end = word.replace("...", "..").replace("HEAD..", "").replace("main..", "").replace("..HEAD", "")
    assert f"git knows no revision {end} here" in ran.err


@needs_git
def test_in_a_clone_that_is_cut_off_a_range_says_what_helps(
    once: Path, teekond: Teekond, monkeypatch: pytest.MonkeyPatch
) -> None:
    git("commit", "-qm", "two", "--allow-empty")
    git("clone", "-q", "--depth", "1", f"file://{once}", "shallow")
    monkeypatch.chdir(once / "shallow")
    for word in ("HEAD~1..HEAD", "HEAD~1...HEAD", "0123456789abcdef..HEAD"):
        ran = teekond("diff", word)
        assert ran.code == 2
        assert "git fetch --unshallow" in ran.err


@needs_git
@pytest.mark.parametrize("word", ["../nope", "^HEAD", "a..b"])
def test_what_is_no_revision_is_no_revision(once: Path, teekond: Teekond, word: str) -> None:
    del once
    ran = teekond("diff", word)
    assert ran.code == 2
    assert "revision" not in ran.err
    assert "git cannot" not in ran.err


@needs_git
@pytest.mark.parametrize("name", [".gitattributes", ".gitignore", ".pre-commit-config.yaml"])
def test_a_folder_where_a_file_should_be_is_told(workspace: Path, teekond: Teekond, name: str) -> None:
    (workspace / name).mkdir()
    ran = teekond("init", "--git")
    assert ran.code == 2
    assert f"{name} cannot be read" in ran.err
    assert "this is a folder, not a file" in ran.err


@pytest.mark.parametrize("day", ["2027-13-45", "2027-02-30", "0000-00-00", "２０２７-01-01"])
def test_a_day_that_no_calendar_has_is_refused(workspace: Path, teekond: Teekond, day: str) -> None:
    del workspace
    ran = teekond("report", "actions", "--today", day)
    assert ran.code == 2
    assert f"{day} is no day" in ran.err


def test_a_journey_with_errors_does_not_stay_out_without_a_word(workspace: Path, teekond: Teekond) -> None:
    (workspace / "journeys" / "bad.yaml").write_text("journey: bad\ntitle: Bad\nkind: customer\n", encoding="utf-8")
    ran = teekond("export", "csv", "-o", "all.csv")
    assert "it has errors; teekond check tells them" in ran.err
    assert "bad" in ran.err


def test_the_files_of_a_workspace_do_not_become_one(workspace: Path, teekond: Teekond) -> None:
    assert teekond("export", "json", "-o", "all.json").code == 0
    ran = teekond("import", "json", "all.json", "-o", "one.yaml")
    assert ran.code == 2
    assert "write them into a folder" in ran.err
    assert not (workspace / "one.yaml").exists()


def test_what_a_drawing_begins_with_is_said_in_estonian(workspace: Path, teekond: Teekond) -> None:
    (workspace / "x.drawio").write_text("<x", encoding="utf-8")
    assert "<mxfile> või <mxGraphModel>" in teekond("import", "drawio", "x.drawio", "--lang", "et").err
