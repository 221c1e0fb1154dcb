from __future__ import annotations

from pathlib import Path

import pytest

from teekond.cli.app import run

SOUND = "workshop: day\ntitle: Our day\nstarts: 09:00\nagenda: [{exercise: The journey, takes: 60 min}]\n"


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "teekond.yaml").write_text("title: Ours\nlanguages: [en]\n", encoding="utf-8")
    (tmp_path / "day.yaml").write_text(SOUND, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_run_sheet_of_a_sound_workshop_is_built(workspace: Path) -> None:
    assert run(["build"]) == 0
    assert (workspace / "build" / "workshops" / "day.pdf").is_file()


def test_a_workshop_with_mistakes_stays_out_and_its_old_run_sheet_stays(workspace: Path) -> None:
    assert run(["build"]) == 0
    old = (workspace / "build" / "workshops" / "day.pdf").read_bytes()
    (workspace / "day.yaml").write_text(SOUND.replace("takes: 60 min", "takes: 60"), encoding="utf-8")
    (workspace / "other.yaml").write_text(SOUND.replace(": day", ": other"), encoding="utf-8")
    assert run(["build"]) == 1
    assert (workspace / "build" / "workshops" / "day.pdf").read_bytes() == old
    assert (workspace / "build" / "workshops" / "other.pdf").is_file()


def test_a_mistake_is_told_once_with_its_place(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (workspace / "day.yaml").write_text(SOUND.replace("takes: 60 min", "takes: 60"), encoding="utf-8")
    assert run(["check"]) == 1
    said = capsys.readouterr()
    assert (said.out + said.err).count("TK110") == 1
    assert "day.yaml:4:" in said.out + said.err


def test_what_does_not_add_up_is_a_warning_that_strict_counts(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (workspace / "day.yaml").write_text(SOUND.replace("60 min", "100 min"), encoding="utf-8")
    assert run(["check"]) == 0
    assert "100 min without a break: from 09:00 to 10:40" in "".join(capsys.readouterr())
    assert run(["check", "--strict"]) == 1


def test_a_finding_can_be_ignored_where_it_stands(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    agenda = "agenda:\n  - exercise: The journey  # teekond: ignore long-without-break\n    takes: 100 min\n"
    (workspace / "day.yaml").write_text(SOUND.partition("agenda")[0] + agenda, encoding="utf-8")
    assert run(["check", "--strict"]) == 0
    capsys.readouterr()


@pytest.mark.parametrize("how", [("--ignore", "TK430"), ("--ignore", "long-without-break"), ("--select", "TK412")])
def test_findings_of_workshops_are_chosen_like_those_of_rules(workspace: Path, how: tuple[str, str]) -> None:
    (workspace / "day.yaml").write_text(SOUND.replace("60 min", "100 min"), encoding="utf-8")
    assert run(["check", "--strict", *how]) == 0
