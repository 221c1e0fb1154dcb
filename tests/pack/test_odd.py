"""Workshops that are not like others, through the whole pack: right, or a diagnostic that says what is wrong."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from pypdf import PdfReader

from teekond.diagnostics import Severity
from teekond.link.load import load_workspace
from teekond.link.workspace import Workspace
from teekond.render.pack.frame import Pack, planned
from teekond.render.pack.offered import offered
from teekond.render.pack.whole import pack_files
from teekond.theme import load_theme
from teekond.workshop.check import check_workshop

Texts = Callable[[bytes], list[str]]
HEAD = "workshop: odd\ntitle: {et: Katse, en: Trial}\ndate: 2026-12-10\nlanguages: [et]\n"
SHEETS = """\
agenda:
  - exercise: Teekond
    takes: 60 min
    canvases: [{canvas: journey, sheet: A3}]
takeaways: {canvas: takeaway, per: person}
feedback: {canvas: feedback-form, per: person}
"""


def read(root: Path, text: str) -> Workspace:
    (root / "teekond.yaml").write_text("title: Odd\nlanguages: [et, en]\n", encoding="utf-8")
    (root / "odd.yaml").write_text(HEAD + text, encoding="utf-8")
    return load_workspace(root)


def whole(found: Workspace, *parts: str) -> tuple[Pack, Mapping[str, bytes]]:
    """Return the pack and its files, or those of some parts."""
    pack = planned(found.workshops["odd"], found, load_theme("default", {}))
    assert pack.plan.findings == ()
    return pack, dict(pack_files(pack, parts or offered(pack)))


def told(found: Workspace) -> list[tuple[str, str]]:
    every = [*found.diagnostics, *(each for each in check_workshop(found.workshops["odd"], found))]
    return [(each.code, each.message.english()) for each in every if each.severity is not Severity.NOTE]


def pages(pdf: bytes) -> int:
    return len(PdfReader(io.BytesIO(pdf)).pages)


@pytest.mark.parametrize(("people", "tables", "spared"), [(1, 1, 2), (400, 80, 440)])
def test_one_person_and_four_hundred_have_all_they_need(
    tmp_path: Path, texts: Texts, people: int, tables: int, spared: int
) -> None:
    found = read(tmp_path, f"starts: 9:00\npeople: {people}\n{SHEETS}")
    pack, files = whole(found, "tents", "canvases", "feedback", "print-list", "transcription")
    assert (pack.plan.heads.people, len(pack.plan.tables)) == (people, tables)
    assert pages(files["tents.pdf"]) == -(-tables // 15) + tables + -(-people // 8)
    assert pages(files["sheet-jo-journey-a3.pdf"]) == tables
    assert pages(files["sheet-ff-feedback-form-a4.pdf"]) == spared
    assert pages(files["sheet-ta-takeaway-a6.pdf"]) == -(-spared // 4)
    listed = " ".join(texts(files["print-list.pdf"]))
    assert re.search(rf"agenda\.pdf 1 {spared} {spared}\b", listed)
    assert len(re.findall(r"Laud \d+", " ".join(texts(files["transcription.pdf"])))) == tables
    rows = files["transcription.csv"].decode("utf-8-sig").splitlines()[1:]
    assert len(rows) == sum(len(sheet.codes) * len(sheet.copies) for sheet in pack.plan.sheets)


def test_without_canvases_the_pack_has_all_the_rest(tmp_path: Path, texts: Texts) -> None:
    _, files = whole(read(tmp_path, "starts: 9:00\npeople: 12\nagenda:\n  - {story: Lugu, takes: 20 min}\n"))
    assert not [name for name in files if name.startswith(("sheet-", "cards-", "transcription"))]
    assert {"run-sheet.pdf", "agenda.pdf", "guide.pdf", "tents.pdf", "materials.pdf", "pack.pdf"} <= set(files)
    assert "harjutust" not in texts(files["pack.pdf"])[0]


def test_a_canvas_that_is_missing_is_named_in_its_place(tmp_path: Path) -> None:
    found = read(tmp_path, SHEETS.replace("canvas: journey", "canvas: jorney") + "starts: 9:00\npeople: 12\n")
    (wrong,) = [each for each in check_workshop(found.workshops["odd"], found) if each.severity is Severity.ERROR]
    assert (wrong.name, wrong.suggest, wrong.span.line) == ("unknown-canvas", "journey", 8)
    plan = planned(found.workshops["odd"], found, load_theme("default", {})).plan
    assert [each.name for each in plan.findings] == ["unknown-canvas"]


def test_an_agenda_longer_than_a_day_is_told_and_still_planned(tmp_path: Path, texts: Texts) -> None:
    items = "".join(f"  - {{talk: Jutt {n}, takes: 90 min}}\n" for n in range(1, 19))
    found = read(tmp_path, f"starts: 9:00\npeople: 12\nagenda:\n{items}")
    assert ("TK414", "the agenda runs past midnight: it ends at 12:00 of the next day") in told(found)
    _, files = whole(found)
    agenda = texts(files["agenda.pdf"])
    assert len(agenda) == 1
    assert all(f"Jutt {n}" in agenda[0] for n in range(1, 19))
    event = files["calendar.ics"].decode()
    assert ("DTSTART:20261210T090000" in event, "DTEND:20261211T120000" in event) == (True, True)


def test_a_time_without_quotes_is_a_time(tmp_path: Path, texts: Texts) -> None:
    text = "starts: 12:30\nends: 13:30\npeople: 12\nagenda:\n  - {talk: Jutt, takes: 30 min}\n"
    found = read(tmp_path, f"{text}  - break: Lõuna\n    takes: 30 min\n    at: 13:00\n")
    assert [each for each in told(found) if each[0] != "TK432"] == []
    pack, files = whole(found)
    assert [slot.start for slot in pack.plan.slots] == [12 * 60 + 30, 13 * 60]
    for name in ("run-sheet.pdf", "agenda.pdf"):
        (page,) = texts(files[name])
        assert re.search(r"12\.30 .*13\.00 .*13\.30", page), name


def test_tents_grow_with_the_tables_and_not_with_their_square(tmp_path: Path) -> None:
    small, large = (
        len(whole(read(tmp_path, f"starts: 9:00\npeople: {people}\n{SHEETS}"), "tents")[1]["tents.pdf"])
        for people in (300, 1200)
    )
    assert large < 5 * small
