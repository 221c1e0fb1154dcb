"""`teekond check --fix`: what is safe is mended, shown before, and told."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from tests.cli.running import Teekond  # noqa: TC002  # our own

WRONG = """\
journey: small
kind:   customer
stages:
  - Before:
      - Asks:   # by phone
          feelin: -1
"""
RIGHT = """\
journey: small
kind: customer
stages:
  - id: before
    title: Before
    steps:
      - Asks:   # by phone
          id: asks
          feeling: -1
"""


@pytest.fixture
def wrong(workspace: Path) -> Path:
    path = workspace / "journeys" / "small.yaml"
    path.write_text(WRONG, encoding="utf-8")
    return path


def test_all_that_is_safe_is_mended_and_told(wrong: Path, teekond: Teekond) -> None:
    done = teekond("check", "--fix", "journeys/small.yaml")
    assert wrong.read_text(encoding="utf-8") == RIGHT
    assert done.code == 0
    assert "journeys/small.yaml: 1 key put right, 2 ids written, put into form" in done.err
    assert "TK102" not in done.out


def test_second_time_nothing_changes(wrong: Path, teekond: Teekond) -> None:
    teekond("check", "--fix")
    before = {path: path.read_bytes() for path in wrong.parent.iterdir()}
    assert not teekond("check", "--fix").err
    assert {path: path.read_bytes() for path in wrong.parent.iterdir()} == before


@pytest.mark.parametrize(
    ("only", "text"),
    [
        ("keys", WRONG.replace("feelin:", "feeling:")),
        ("form", WRONG.replace("kind:   ", "kind: ")),
        ("ids", WRONG),
        ("keys, form", WRONG.replace("feelin:", "feeling:").replace("kind:   ", "kind: ")),
    ],
)
def test_only_what_is_chosen_is_mended(only: str, text: str, wrong: Path, teekond: Teekond) -> None:
    teekond("check", "--fix-only", only)
    assert wrong.read_text(encoding="utf-8") == text


def test_other_choice_is_refused(wrong: Path, teekond: Teekond) -> None:
    done = teekond("check", "--fix-only", "spelling")
    assert done.code == 2
    assert "there are: keys, ids, form" in done.err


def test_only_files_that_are_named_are_mended(wrong: Path, teekond: Teekond) -> None:
    other = wrong.with_name("work.yaml")
    before = other.read_bytes()
    teekond("check", "--fix", "journeys/small.yaml")
    assert other.read_bytes() == before


def test_diff_writes_nothing_and_is_a_patch_that_applies(wrong: Path, teekond: Teekond, workspace: Path) -> None:
    done = teekond("check", "--fix", "--diff", "journeys/small.yaml")
    assert done.code == 1
    assert wrong.read_text(encoding="utf-8") == WRONG
    assert "journeys/small.yaml would change: 1 key put right" in done.err
    subprocess.run(["git", "apply", "-"], input=done.out.encode(), check=True, cwd=workspace)
    assert wrong.read_text(encoding="utf-8") == RIGHT
    assert teekond("check", "--diff", "journeys/small.yaml").code == 0


def test_what_is_left_is_told_and_still_fails(wrong: Path, teekond: Teekond) -> None:
    wrong.write_text(WRONG.replace("feelin:", "ains:"), encoding="utf-8")
    done = teekond("check", "--fix")
    assert done.code == 1
    assert "journeys/small.yaml: a misspelt key is left" in done.err
    assert "unknown key “ains”" in done.out


def test_file_alone_is_mended_without_a_workspace(
    tmp_path_factory: pytest.TempPathFactory, teekond: Teekond, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path_factory.mktemp("alone"))
    Path("x.yaml").write_text(WRONG, encoding="utf-8")
    assert teekond("check", "--fix", "x.yaml").code == 0
    assert Path("x.yaml").read_text(encoding="utf-8") == RIGHT


def test_standard_input_is_refused(workspace: Path, teekond: Teekond) -> None:
    done = teekond("check", "--fix", "-")
    assert done.code == 2
    assert "standard input cannot be mended" in done.err


def test_link_to_a_file_stays_a_link(wrong: Path, teekond: Teekond) -> None:
    link = wrong.with_name("also.yaml")
    target = wrong.with_name("_hidden.txt")
    target.write_text(WRONG.replace("small", "also"), encoding="utf-8")
    try:
        link.symlink_to(target.name)
    except OSError:
        pytest.skip("no links here")
    teekond("check", "--fix")
    assert link.is_symlink()
    assert "feelin:" in target.read_text(encoding="utf-8")
