"""`teekond build` prints the packs of workshops that `prints` asks for, and only when something of them changed."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest
from pypdf import PdfReader
from tests.cli.running import Teekond  # noqa: TC002  # our own

WORKSHOP = """\
workshop: half-day
title: {et: Pool päeva, en: Half a day}
date: 2026-12-10
starts: 10:00
people: 10
languages: [en]
agenda:
  - story: The first day
    takes: 15 min
  - exercise: The journey
    takes: 45 min
    canvases: [{canvas: journey, journey: small, fill: stages}]
"""
FILES = {
    "agenda.pdf", "calendar.ics", "consent.pdf", "guide.pdf", "materials.pdf", "pack.pdf", "print-list.pdf",
    "run-sheet.csv", "run-sheet.md", "run-sheet.pdf", "sheet-sm-journey-a3.pdf", "slides.html", "tents.pdf",
    "transcription.csv", "transcription.pdf", "transcription.xlsx",
}  # fmt: skip


def settings(*prints: str) -> str:
    return "title: Test\nlanguages: [en, et]\nprints:\n" + "".join(f"  - {each}\n" for each in prints)


@pytest.fixture
def day(workspace: Path) -> Path:
    (workspace / "workshops").mkdir()
    (workspace / "workshops" / "half-day.yaml").write_text(WORKSHOP, encoding="utf-8")
    return workspace


def build(teekond: Teekond, *words: str) -> str:
    done = teekond("build", "--jobs", "1", *words)
    assert done.code == 0, done.err
    return done.err


def written(folder: Path) -> dict[str, int]:
    """Say that all files are old, and return when that was, so that a new one is told by its age."""
    for each in folder.iterdir():
        os.utime(each, ns=(10**18, 10**18))
    return {each.name: each.stat().st_mtime_ns for each in folder.iterdir()}


def changed(folder: Path, before: dict[str, int]) -> set[str]:
    return {each.name for each in folder.iterdir() if before.get(each.name) != each.stat().st_mtime_ns}


def test_a_pack_is_printed_whole_and_only_anew_when_something_of_it_changed(day: Path, teekond: Teekond) -> None:
    (day / "teekond.yaml").write_text(settings("{workshop: half-day}"), encoding="utf-8")
    build(teekond)
    folder = day / "build" / "packs" / "half-day"
    assert {each.name for each in folder.iterdir()} == FILES
    before = written(folder)
    build(teekond)
    assert changed(folder, before) == set()
    other = day / "journeys" / "work.yaml"
    other.write_text(other.read_text(encoding="utf-8").replace("meets: small/asks", "feeling: 1"), encoding="utf-8")
    journey = day / "journeys" / "small.yaml"
    journey.write_text(journey.read_text(encoding="utf-8").replace("- Before:", "- Earlier:"), encoding="utf-8")
    build(teekond)
    assert {"sheet-sm-journey-a3.pdf", "pack.pdf"} <= changed(folder, before)
    assert "agenda.pdf" not in changed(folder, before)
    sheet = PdfReader(io.BytesIO((folder / "sheet-sm-journey-a3.pdf").read_bytes())).pages[0].extract_text()
    assert "Earlier" in sheet


def test_the_files_are_those_of_the_command(day: Path, teekond: Teekond) -> None:
    (day / "teekond.yaml").write_text(settings("{workshop: half-day, lang: et, theme: mono}"), encoding="utf-8")
    build(teekond)
    assert teekond("workshop", "half-day", "--lang", "et", "--theme", "mono", "-o", "pack").code == 0
    folder = day / "build" / "packs" / "half-day--mono--et"
    assert {each.name: each.read_bytes() for each in folder.iterdir()} == {
        each.name: each.read_bytes() for each in (day / "pack").iterdir()
    }


def test_a_pack_that_is_asked_for_no_more_is_taken_away(day: Path, teekond: Teekond) -> None:
    (day / "teekond.yaml").write_text(settings("{workshop: half-day}"), encoding="utf-8")
    build(teekond, "--only", "pdf")
    (day / "teekond.yaml").write_text("title: Test\nlanguages: [en, et]\n", encoding="utf-8")
    build(teekond)
    assert list((day / "build").glob("packs/half-day/*")) == []


def test_the_index_leads_to_the_pack_and_to_its_slides(day: Path, teekond: Teekond) -> None:
    (day / "teekond.yaml").write_text(settings("{workshop: half-day}"), encoding="utf-8")
    build(teekond)
    page = (day / "build" / "index.html").read_text(encoding="utf-8")
    assert "packs/half-day/pack.pdf" in page
    assert "packs/half-day/slides.html" in page
    assert "workshop pack" in page


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ("{workshop: half-dya}", "there is no workshop “half-dya”"),
        ("{workshop: half-day, theme: nomo}", "there is no theme “nomo”"),
        ("{workshop: half-day, fill: all}", "“fill” has no place beside “workshop”"),
        ("{workshop: half-day, lang: 'et,en'}", "a pack is printed in one language, not in et,en"),
    ],
)
def test_what_cannot_be_printed_is_told_in_its_place(day: Path, teekond: Teekond, entry: str, told: str) -> None:
    (day / "teekond.yaml").write_text(settings(entry), encoding="utf-8")
    done = teekond("check", "--format", "concise")
    assert done.code == 1
    assert told in done.out
    assert "teekond.yaml:4:" in done.out


def test_a_sheet_of_one_table_that_is_too_full_is_told_and_no_crash(day: Path, teekond: Teekond) -> None:
    needs = "".join(f"  - {'a long need that nobody can read ' * 12}{n}\n" for n in range(14))
    people = f"persona: ann\nname: Ann\n---\npersona: bob\nname: Bob\nneeds:\n{needs}"
    (day / "people.yaml").write_text(people, encoding="utf-8")
    tables = "groups: [{name: Sea, persona: ann}, {name: Bog, persona: bob}]\n"
    text = WORKSHOP.replace("canvas: journey, journey: small, fill: stages", "canvas: persona, fill: all")
    (day / "workshops" / "half-day.yaml").write_text(text + tables, encoding="utf-8")
    (day / "teekond.yaml").write_text(settings("{workshop: half-day}"), encoding="utf-8")
    for words in (("workshop", "half-day", "-o", "pack"), ("build", "--jobs", "1")):
        done = teekond(*words)
        assert done.code == 1
        assert "do not fit on A2" in done.err
        assert "mistake in teekond" not in done.err
    assert not (day / "pack").exists()
