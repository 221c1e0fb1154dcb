"""What `teekond init --git` sets up, tried with git itself: diffs by steps, merges by ids."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.running import Teekond  # noqa: TC002  # our own

from teekond.edit.fmt import format_file

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")

DAY = """\
journey: day
title: First day
kind: employee
stages:
  - id: morning
    title: Morning
    steps:
      - id: arrives
        title: Arrives
        feeling: -1
      - id: card
        title: Gets a card # at the desk
        channel: face-to-face
  - Noon:
      - Eats with the team
  - Evening: [Goes home, Sleeps]
"""
LAST = "        channel: face-to-face\n"
DESK = "      - Sees the desk\n"
FELT = "      - Sees the desk:\n        feeling: 1\n"
NAMED = "      - id: desk\n        title: Sees the desk\n"
OTHER = "      - id: desk\n        title: Sits\n"
EATS = "      - Eats with the team\n"


def git(*words: str, ok: bool = True) -> str:
    names = ["-c", "user.name=Mari", "-c", "user.email=mari@example.org", "-c", "init.defaultBranch=main"]
    done = subprocess.run(["git", *names, *words], capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode == 0) is ok, done.stdout + done.stderr
    return done.stdout


def commit(message: str = "state") -> None:
    git("add", "-A")
    git("commit", "-q", "-m", message)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, teekond: Teekond) -> Path:
    (tmp_path / "teekond.yaml").write_text("title: Test\nlanguages: [en]\n", encoding="utf-8")
    (tmp_path / "journeys").mkdir()
    (tmp_path / "journeys" / "day.yaml").write_text(DAY, encoding="utf-8")
    assert format_file(DAY.encode(), "day.yaml").data == DAY.encode()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    assert teekond("init", "--git").code == 0
    git("checkout", "-q", "-b", "main")
    commit()
    return tmp_path


def branch(name: str, *edits: tuple[str, str]) -> None:
    """Make a branch off main with some edits."""
    git("checkout", "-q", "-b", name, "main")
    text = DAY
    for old, new in edits:
        assert old in text
        text = text.replace(old, new)
    Path("journeys/day.yaml").write_text(text, encoding="utf-8")
    commit(name)


def merged(ok: bool = True) -> str:
    git("merge", "-q", "--no-edit", "ours", ok=ok)
    return Path("journeys/day.yaml").read_text(encoding="utf-8")


def test_twice_changes_nothing(home: Path, teekond: Teekond) -> None:
    before = {path: path.read_bytes() for path in home.rglob("*") if path.is_file() and "objects" not in path.parts}
    ran = teekond("init", "--git")
    assert ran.code == 0
    assert ran.err == "git knows in this clone how to show and merge journeys\n"
    assert all(path.read_bytes() == data for path, data in before.items())


def test_files_that_are_there_are_extended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, teekond: Teekond) -> None:
    monkeypatch.chdir(tmp_path)
    Path("teekond.yaml").write_text("title: T\noutput: out\n", encoding="utf-8")
    Path(".gitignore").write_bytes(b"*.tmp\r\n/out/")
    Path(".gitattributes").write_text("*.png binary", encoding="utf-8")
    hooks = "# ours\nrepos:\n- repo: local  # own\n  hooks:\n  - {id: own, name: own, entry: own, language: system}\n"
    Path(".pre-commit-config.yaml").write_text(hooks, encoding="utf-8")
    ran = teekond("init", "--git")
    assert ran.code == 0
    assert Path(".gitignore").read_bytes() == b"*.tmp\r\n/out/"
    attributes = Path(".gitattributes").read_text(encoding="utf-8")
    assert attributes.startswith("*.png binary\n# teekond")
    written = Path(".pre-commit-config.yaml").read_text(encoding="utf-8")
    assert written.startswith(hooks + "- repo: local\n  hooks:\n    - id: teekond-fmt\n")
    assert ".pre-commit-config.yaml has new lines for teekond at its end" in ran.err


def test_hooks_that_cannot_be_extended_are_left_and_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, teekond: Teekond
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("teekond.yaml").write_text("title: T\n", encoding="utf-8")
    hooks = "repos: [{repo: meta, hooks: [{id: identity}]}]\n"
    Path(".pre-commit-config.yaml").write_text(hooks, encoding="utf-8")
    ran = teekond("init", "--git")
    assert ran.code == 0
    assert Path(".pre-commit-config.yaml").read_text(encoding="utf-8") == hooks
    assert "- id: teekond-fmt" in ran.err


def test_a_workspace_within_a_larger_repository_touches_only_its_own_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, teekond: Teekond
) -> None:
    monkeypatch.chdir(tmp_path)
    git("init", "-q")
    inner = Path("a b/our")
    inner.mkdir(parents=True)
    (inner / "teekond.yaml").write_text("title: T\n", encoding="utf-8")
    assert teekond("init", str(inner), "--git").code == 0
    assert not Path(".gitattributes").exists()
    asked = ("a b/our/x.yaml", "x.yaml", "a b/our/.github/x.yml", "a b/our/_x.yaml", "a b/our/build/x.yaml")
    told = git("check-attr", "diff", "--", *asked).splitlines()
    assert [line.rpartition(" ")[2] for line in told] == ["teekond", *["unspecified"] * 4]
    hooks = Path(".pre-commit-config.yaml").read_text(encoding="utf-8")
    assert "entry: teekond check 'a b/our'\n" in hooks


def test_git_diff_speaks_of_steps(home: Path) -> None:
    path = Path("journeys/day.yaml")
    path.write_text(DAY.replace("feeling: -1", "feeling: 1"), encoding="utf-8")
    told = git("diff", "-U0")
    assert "@@ step morning/arrives\n-arrives.feeling = -1\n+arrives.feeling = 1\n" in told
    raw = git("diff", "-U0", "--no-textconv")
    assert "@@ id: arrives\n-        feeling: -1\n" in raw
    assert "arrives.feeling = 1" in git("log", "-p") + git("diff")


def test_git_diff_hides_what_is_only_spelt_otherwise(home: Path) -> None:
    text = DAY.replace("        feeling: -1", "        feeling:   '-1'").replace(
        "[Goes home, Sleeps]", "[Goes home,  Sleeps]"
    )
    Path("journeys/day.yaml").write_text(text, encoding="utf-8")
    assert "@@" not in git("diff")
    assert "@@" in git("diff", "--no-textconv")


def test_git_diff_shows_a_file_that_cannot_be_read_as_it_is(home: Path) -> None:
    Path("journeys/day.yaml").write_text(DAY + "x: [\n", encoding="utf-8")
    assert "+x: [\n" in git("diff")


def test_git_shows_and_merges_by_itself_where_the_program_is_gone(home: Path) -> None:
    for key in ("diff.teekond.textconv", "merge.teekond.driver"):
        value = git("config", key).rstrip("\n").replace(sys.executable, "/nowhere/python")
        git("config", key, value)
    branch("ours", ("Arrives\n", "Comes in\n"))
    branch("theirs", ("Eats with", "Sits with"))
    text = merged()
    assert "Comes in" in text
    assert "Sits with" in text
    Path("journeys/day.yaml").write_text(text.replace("Sits with", "Talks with"), encoding="utf-8")
    assert "+      - Talks with the team\n" in git("diff")
    git("checkout", "-q", "-f", "main")
    git("branch", "-q", "-D", "ours", "theirs")
    branch("ours", ("feeling: -1", "feeling: 1"))
    branch("theirs", ("feeling: -1", "feeling: 2"))
    assert "<<<<<<< ours\n        feeling: 2\n=======\n        feeling: 1\n>>>>>>> theirs\n" in merged(ok=False)


@pytest.mark.skipif(shutil.which("pre-commit", path=Path(sys.executable).parent) is None, reason="no pre-commit")
def test_the_hooks_stop_a_commit_that_is_untidy_or_wrong(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = str(Path(sys.executable).parent)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("PRE_COMMIT_HOME", str(home / ".cache"))
    Path("journeys/day.yaml").write_text(DAY.replace("feeling: -1", "feeling:    -1"), encoding="utf-8")
    git("add", "-u")
    done = subprocess.run(["pre-commit", "run"], capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 1
    assert "files were modified by this hook" in done.stdout
    assert Path("journeys/day.yaml").read_text(encoding="utf-8") == DAY
    Path("journeys/day.yaml").write_text(DAY.replace("feeling: -1", "feeling: 9"), encoding="utf-8")
    git("add", "-u")
    done = subprocess.run(["pre-commit", "run"], capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 1
    assert "9" in done.stdout
    assert "Failed" in done.stdout


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ((LAST, LAST + DESK), (LAST, LAST + "      - Meets the team\n")),
        (
            (LAST, LAST + "      - Sees the desk:\n        feeling: 1\n"),
            (LAST, LAST + "      - Meets:\n        feeling: 1\n"),
        ),
        ((LAST, LAST + "        feeling: 1\n"), (LAST, LAST + "      - Meets the team\n")),
        ((LAST, LAST + "      - Meets the team\n"), (LAST, LAST + "        feeling: 1\n")),
        (("    steps:\n", "    steps:\n      - Wakes up\n"), ("    steps:\n", "    steps:\n      - Takes the bus\n")),
        ((LAST, LAST + DESK), (LAST, "        channel: phone\n")),
        (("feeling: -1", "feeling: 1"), (LAST, LAST + "      - Meets the team\n")),
        (("        feeling: -1\n", "        feeling: 1\n"), ("        title: Arrives\n", "        title: Comes in\n")),
        (("[Goes home, Sleeps]", "[Goes home, Reads, Sleeps]"), ("Goes home,", "Cooks, Goes home,")),
        (("Sleeps]", "Sleeps, Dreams]"), ("Sleeps]", "Sleeps, Snores]")),
        (("# at the desk", "# at the desk, or by post"), (LAST, LAST + "      # new\n      - Meets the team\n")),
    ],
)
def test_two_branches_that_each_add_something_merge_cleanly(
    ours: tuple[str, str], theirs: tuple[str, str], home: Path, teekond: Teekond
) -> None:
    branch("ours", ours)
    branch("theirs", theirs)
    text = merged()
    for old, new in (ours, theirs):
        added = [line.strip() for line in new.splitlines() if line not in old.splitlines()]
        words = [word for line in added for word in line.replace("[", ",").replace("]", ",").split(", ")]
        assert all(word.strip(",") in text for word in words)
    assert "<<<" not in text
    assert teekond("check", "journeys/day.yaml", "--select", "TK1").code == 0
    main = {line for line in DAY.splitlines() if line not in (*ours[0].splitlines(), *theirs[0].splitlines())}
    touched = {part for pair in (ours, theirs) for part in pair[0].splitlines()}
    assert all(line in text for line in main if not any(part in line for part in touched))


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (("feeling: -1", "feeling: 1"), ("feeling: -1", "feeling: 2")),
        (("Eats with the team", "Eats alone"), ("Eats with the team", "Eats with a friend")),
        (
            (LAST, LAST + "      - id: desk\n        title: Sees the desk\n"),
            (LAST, LAST + "      - id: desk\n        title: Sits\n"),
        ),
        (
            (LAST, LAST + DESK),
            ("      - Eats with the team", "      - Eats\n      - Sees the desk:\n        feeling: 1"),
        ),
    ],
)
def test_what_does_not_go_together_is_left_as_a_conflict(
    ours: tuple[str, str], theirs: tuple[str, str], home: Path
) -> None:
    branch("ours", ours)
    branch("theirs", theirs)
    text = merged(ok=False)
    assert text.count("<<<<<<< ") == text.count(">>>>>>> ") >= 1
    assert "UU journeys/day.yaml" in git("status", "--short")
    for _, new in (ours, theirs):
        assert all(line in text for line in new.splitlines())


def test_a_step_that_one_side_removed_and_the_other_changed_is_a_conflict(home: Path) -> None:
    step = "      - id: arrives\n        title: Arrives\n        feeling: -1\n"
    branch("ours", (step, ""))
    branch("theirs", ("feeling: -1", "feeling: 2"))
    assert "<<<<<<<" in merged(ok=False)


def test_a_rebase_merges_in_the_same_way(home: Path) -> None:
    branch("ours", (LAST, LAST + DESK))
    branch("theirs", (LAST, LAST + "      - Meets the team\n"))
    git("rebase", "-q", "ours")
    text = Path("journeys/day.yaml").read_text(encoding="utf-8")
    assert "Sees the desk" in text
    assert "Meets the team" in text


def test_a_file_of_another_program_is_merged_as_lines(home: Path) -> None:
    Path("journeys/compose.yaml").write_text("services:\n  a: 1\n  b: 2\n", encoding="utf-8")
    commit()
    for name, old, new in (("ours", "a: 1", "a: 3"), ("theirs", "b: 2", "b: 2\n  c: 3\n  d: 4")):
        git("checkout", "-q", "-b", name, "main")
        text = Path("journeys/compose.yaml").read_text(encoding="utf-8")
        Path("journeys/compose.yaml").write_text(text.replace(old, new), encoding="utf-8")
        commit()
    git("merge", "-q", "--no-edit", "ours", ok=False)
    assert "<<<<<<<" in Path("journeys/compose.yaml").read_text(encoding="utf-8")
