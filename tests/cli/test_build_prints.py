"""`teekond build` prints what `prints` of the workspace asks for, and only what changed."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from pypdf import PdfReader
from tests.cli.running import Teekond  # noqa: TC002  # our own

SETTINGS = """\
title: Test
languages: [en, et]
prints:
  - journey
  - {canvas: journey, sheet: A2, tile: A4, stages: 4}
  - {canvas: journey, copies: 2, format: png, ink: saving}
  - {canvas: journey, tables: [Sea, Bog], variant: print-shop, lang: et}
  - {canvas: journey, journey: small, fill: stages, theme: mono, bleed: 5}
"""
FILES = {
    "journey--blank.pdf",
    "journey--blank--stages-4--a2--tiles-a4.pdf",
    "journey--blank--copies-2--ink-saving.png",
    "journey--blank--copies-2--ink-saving-2.png",
    "journey--blank--copies-2--print-shop--et.pdf",
    "journey--small--stages--bleed-5mm--mono.pdf",
}


@pytest.fixture
def printed(workspace: Path, teekond: Teekond) -> Path:
    (workspace / "teekond.yaml").write_text(SETTINGS, encoding="utf-8")
    done = teekond("build", "--jobs", "1")
    assert done.code == 0, done.err
    return workspace / "build" / "canvases"


def changed(folder: Path, before: dict[str, int]) -> set[str]:
    return {name for name, when in times(folder).items() if before.get(name) != when}


def times(folder: Path) -> dict[str, int]:
    return {each.name: each.stat().st_mtime_ns for each in folder.iterdir()}


def test_files_say_in_their_names_what_was_chosen(printed: Path) -> None:
    assert {each.name for each in printed.iterdir()} == FILES


def test_what_was_chosen_is_what_is_printed(printed: Path) -> None:
    def read(name: str) -> PdfReader:
        return PdfReader(io.BytesIO((printed / name).read_bytes()))

    assert len(read("journey--blank--stages-4--a2--tiles-a4.pdf").pages) == 9
    tables = read("journey--blank--copies-2--print-shop--et.pdf")
    assert ["Sea" in page.extract_text() for page in tables.pages] == [True, False]
    assert "Mis juhtus?" in tables.pages[0].extract_text()
    assert tables.pages[0].trimbox != tables.pages[0].mediabox
    assert "Looks for help" in read("journey--small--stages--bleed-5mm--mono.pdf").pages[0].extract_text()


def test_several_processes_print_the_same(printed: Path, teekond: Teekond) -> None:
    before = {each.name: each.read_bytes() for each in printed.iterdir()}
    for each in printed.iterdir():
        each.unlink()
    assert teekond("build", "--jobs", "2").code == 0
    assert {each.name: each.read_bytes() for each in printed.iterdir()} == before


def test_a_second_build_prints_nothing(printed: Path, teekond: Teekond) -> None:
    before = times(printed)
    done = teekond("build")
    assert done.code == 0
    assert changed(printed, before) == set()
    assert "0 made anew" in done.err


def test_a_changed_journey_prints_only_its_own_sheets(printed: Path, workspace: Path, teekond: Teekond) -> None:
    before = times(printed)
    file = workspace / "journeys" / "small.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("Gets an answer", "Gets a reply"), encoding="utf-8")
    assert teekond("build", "--jobs", "1").code == 0
    assert changed(printed, before) <= {"journey--small--stages--bleed-5mm--mono.pdf"}


def test_a_canvas_of_ones_own_prints_all_of_its_sheets(printed: Path, workspace: Path, teekond: Teekond) -> None:
    assert teekond("new", "canvas", "journey").code == 0
    own = workspace / "templates" / "canvases" / "journey.yaml"
    own.write_text(own.read_text(encoding="utf-8").replace("What happened?", "What came?"), encoding="utf-8")
    assert teekond("build", "--jobs", "1").code == 0
    text = PdfReader(io.BytesIO((printed / "journey--blank.pdf").read_bytes())).pages[0].extract_text()
    assert "What came?" in text


def test_what_is_asked_for_no_more_is_taken_away(printed: Path, workspace: Path, teekond: Teekond) -> None:
    (workspace / "teekond.yaml").write_text("title: Test\nlanguages: [en, et]\nprints: [journey]\n", encoding="utf-8")
    assert teekond("build", "--jobs", "1").code == 0
    assert {each.name for each in printed.iterdir()} == {"journey--blank.pdf"}


def test_the_index_names_each_sheet_and_how_it_is_printed(printed: Path) -> None:
    page = (printed.parent / "index.html").read_text(encoding="utf-8")
    assert "in pieces on A4" in page
    assert "2 copies" in page
    assert "for the print shop" in page
    assert all(name in page for name in FILES if not name.endswith("-2.png"))


def test_things_that_exclude_each_other_are_told_by_check_in_their_place(workspace: Path, teekond: Teekond) -> None:
    text = "title: Test\nprints:\n  - {canvas: journey, tile: A4, variant: print-shop}\n"
    (workspace / "teekond.yaml").write_text(text, encoding="utf-8")
    done = teekond("check", "--format", "concise")
    assert done.code == 1
    assert "teekond.yaml:3:29: TK420" in done.out


def test_what_fills_a_sheet_is_printed_in_without_being_asked_for_twice(workspace: Path, teekond: Teekond) -> None:
    (workspace / "mari.yaml").write_text("persona: mari\nname: Mari\nstory: Helps others\n", encoding="utf-8")
    entries = "[{canvas: persona, persona: mari}, {canvas: journey, journey: small}, journey]"
    (workspace / "teekond.yaml").write_text(f"title: Test\nprints: {entries}\n", encoding="utf-8")
    assert teekond("build", "--jobs", "1").code == 0
    printed = workspace / "build" / "canvases"
    names = {"persona--mari--stages.pdf", "journey--small--stages.pdf", "journey--blank.pdf"}
    assert {each.name for each in printed.iterdir()} == names
    assert "Helps others" in PdfReader(printed / "persona--mari--stages.pdf").pages[0].extract_text()


def test_one_more_sheet_leaves_the_others_as_they_are(printed: Path, workspace: Path, teekond: Teekond) -> None:
    before = times(printed)
    settings = workspace / "teekond.yaml"
    settings.write_text(SETTINGS + "  - {canvas: persona}\n", encoding="utf-8")
    assert teekond("build", "--jobs", "1").code == 0
    assert changed(printed, before) == {"persona--blank.pdf"}
    settings.write_text(SETTINGS.replace("title: Test", "title: Other"), encoding="utf-8")
    assert teekond("build", "--jobs", "1").code == 0
    assert "journey--blank.pdf" in changed(printed, before)


def test_the_index_calls_canvases_by_their_titles(printed: Path) -> None:
    assert "canvas “Journey”" in (printed.parent / "index.html").read_text(encoding="utf-8")
