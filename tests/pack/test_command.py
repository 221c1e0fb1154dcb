"""`teekond workshop`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.running import Teekond

DAY = """\
workshop: day
title: Päev õues
date: 2026-12-03
starts: 09:00
people: 8
languages: [et]
agenda:
  - {talk: Algus, takes: 10 min}
  - exercise: persona
    takes: 30 min
    canvases: [persona]
  - {break: Paus, takes: 10 min}
"""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a workspace with one workshop, in English."""
    (tmp_path / "teekond.yaml").write_text("title: Test\nlanguages: [et, en]\n", encoding="utf-8")
    (tmp_path / "workshops").mkdir()
    (tmp_path / "workshops" / "day.yaml").write_text(DAY, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TEEKOND_LANG", "en")
    return tmp_path


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_everything_goes_into_a_folder_named_after_the_workshop(here: Path, teekond: Teekond) -> None:
    ran = teekond("workshop", "day")
    assert ran.code == 0, ran.err
    found = names(here / "day")
    assert {"pack.pdf", "agenda.pdf", "guide.pdf", "slides.html", "calendar.ics", "run-sheet.csv"} <= found
    assert ran.err == f"day: {len(found)} files are written\n"


def test_the_only_workshop_needs_no_name(here: Path, teekond: Teekond) -> None:
    assert teekond("workshop", "--only", "agenda", "-o", "out").code == 0
    assert names(here / "out") == {"agenda.pdf"}


def test_a_file_is_meant_too(here: Path, teekond: Teekond) -> None:
    assert teekond("workshop", "workshops/day.yaml", "--only", "md", "-o", "out").code == 0
    assert names(here / "out") == {"run-sheet.md"}


def test_one_part_goes_to_standard_output(here: Path, teekond: Teekond) -> None:
    assert teekond("workshop", "day", "--only", "md", "-o", "-").out.startswith("# Päev õues\n")
    assert "one file" in teekond("workshop", "day", "--only", "md,csv", "-o", "-").err


def test_the_language_of_the_pages_may_be_another(here: Path, teekond: Teekond) -> None:
    assert "| 09:00 |" in teekond("workshop", "day", "--only", "md", "-o", "-", "--lang", "en").out


def test_the_paper_of_the_walls_may_be_another(here: Path, teekond: Teekond) -> None:
    assert teekond("workshop", "day", "--only", "canvases", "--sheet", "A1", "-o", "out").code == 0
    assert all(name.startswith("sheet-pe-persona-") for name in names(here / "out"))
    assert "there is no sheet “A99”" in teekond("workshop", "day", "--sheet", "A99").err


def test_what_is_not_there_is_told(here: Path, teekond: Teekond) -> None:
    ran = teekond("workshop", "day", "--only", "cards,feedback,agenda", "-o", "out")
    assert ran.code == 0
    assert "cards is left out: no item of the agenda has cards" in ran.err
    assert "feedback is left out" in ran.err
    assert names(here / "out") == {"agenda.pdf"}


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--only", "agnda"), "did you mean agenda?"),
        (("--only", ","), "--only names no part"),
        (("--theme", "defualt"), "did you mean"),
    ],
)
def test_slips_are_told(here: Path, teekond: Teekond, arguments: tuple[str, ...], told: str) -> None:
    ran = teekond("workshop", "day", *arguments)
    assert ran.code == 2
    assert told in ran.err


def test_a_workshop_that_is_not_there_is_told(here: Path, teekond: Teekond) -> None:
    ran = teekond("workshop", "dya")
    assert ran.code == 2
    assert "did you mean “day”?" in ran.err


def test_mistakes_of_the_file_are_shown_with_their_place(here: Path, teekond: Teekond) -> None:
    (here / "workshops" / "day.yaml").write_text(DAY.replace("[persona]", "[persno]"), encoding="utf-8")
    ran = teekond("workshop", "day")
    assert ran.code == 1
    assert "workshops/day.yaml:11" in ran.out + ran.err
    assert not (here / "day").exists()


def test_the_folder_may_not_be_a_file(here: Path, teekond: Teekond) -> None:
    (here / "out").write_text("x", encoding="utf-8")
    assert "is a file, not a folder" in teekond("workshop", "day", "-o", "out").err
