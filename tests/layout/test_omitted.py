"""What a sheet has no room for is said, and which sheet shows it."""

from __future__ import annotations

from teekond.layout.build import lay_out
from teekond.layout.options import MapOptions, parse_sheet
from teekond.layout.scene import TextMark
from teekond.link.load import load_text
from teekond.locale import catalogue
from tests.layout.invariants import walk

ROWS = ("thinks", "pains", "ideas")


def journey(side: str, count: int = 8, meets: str = "") -> str:
    lines = [f"journey: {side}-j", f"kind: {side}", "lanes: [one, two, three, four]", "stages:"]
    lines += ["  - id: a", "    title: A", "    steps:"]
    said = "a sentence of quite usual length about it"
    cells = ", ".join(f"{row}: [{row} {said}, and {said}]" for row in ROWS)
    for at in range(count):
        link = f", meets: {meets}/s{at}" if meets else ""
        beside = ", with: {" + ", ".join(f"{lane}: What {lane} does" for lane in ("two", "three", "four")) + "}"
        lines.append(f"      - {{id: s{at}, title: Step {at}, feeling: -1, {cells}{beside}{link}}}")
    return "\n".join(lines) + "\n"


def noted(sheet: str, rows: tuple[str, ...] | None = ROWS, *, lang: str = "en") -> tuple[str, ...]:
    workspace = load_text(journey("employee", 8, "customer-j") + "---\n" + journey("customer"), "two.yaml")
    options = MapOptions(sheet=parse_sheet(sheet), rows=rows)
    return lay_out(workspace, ["customer-j", "employee-j"], options, catalogue(lang)).notes


def test_rows_that_a_sheet_has_no_room_for_are_named_with_the_sheet_that_shows_them() -> None:
    notes = noted("A4")
    assert notes[0].startswith("A4 has no room for: thoughts, pains, ideas, the roles of the lanes, step numbers")
    assert notes[-1] == "A3 is large enough for all of it"
    assert not noted("A3")


def test_notes_name_nothing_that_the_sheet_shows() -> None:
    workspace = load_text(journey("customer"), "one.yaml")
    layout = lay_out(workspace, ["customer-j"], MapOptions(sheet=parse_sheet("A4")), catalogue("en"))
    heads = [mark.text for mark, _ in walk(layout.pages[0].groups) if isinstance(mark, TextMark) and mark.cls == "head"]
    told = " ".join(layout.notes)
    assert [head for head in ("Thoughts", "Pains", "Ideas") if head in heads and head.lower() in told] == []


def test_row_asked_for_that_no_step_fills_is_said() -> None:
    workspace = load_text(journey("customer"), "one.yaml")
    layout = lay_out(workspace, ["customer-j"], MapOptions(rows=("pains", "gains")), catalogue("en"))
    assert layout.notes == ("no step on this map says anything for: gains",)
