"""Pages on which notes are written down by hand: the codes of every sheet, and a page of rows for each table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from teekond.canvas.marks import Coded
from teekond.model.canvas import Box
from teekond.render.pack.frame import GAP, Pack
from teekond.workshop.sheets import PlannedSheet

FILE = "transcription.csv"
"""The table to type into: a row for each code of each sheet."""
BOOK = "transcription.xlsx"
"""The same as a workbook, with lists to choose from."""
FEELINGS = ".feelings"
ROWS = 25
"""So many rows of a hand's height stand on a page below its head."""


def transcription(pack: Pack) -> dict[str, object]:
    """Return what stands on the transcription pages."""
    words = pack.words
    return {
        "kind": words("Transcription"),
        "title": words("Transcription"),
        "lead": words("One row is one note"),
        "how": [
            words("The code stands in the corner of the box; the sheet is named beside its QR code."),
            words("Write just what the note says. What cannot be read is a question mark."),
            words("Count the dots. A feeling is a number from −2 to +2."),
            words("Is a page full? Print it once more, the codes are written in anyway."),
            words("Typed at once it goes faster: {file} has a row for each code of each sheet.", file=FILE),
        ],
        "key": words("Codes of the sheets"),
        "key-heads": [words("Sheet"), words("Where"), words("Code")],
        "sheets": [_sheet(each, pack) for each in pack.plan.sheets],
        "heads": [words("Sheet"), words("Code"), words("What the note says"), words("Dots"), words("Feeling")],
        "forms": list(_forms(pack)),
        "rows": ROWS,
    }


def code_runs(codes: Sequence[str]) -> str:
    """Return codes, those that follow each other as a run: `A1–F1`, `B2, D2`."""
    runs: list[list[str]] = []
    for code in codes:
        if runs and _follows(runs[-1], code):
            runs[-1].append(code)
        else:
            runs.append([code])
    return ", ".join(each for run in runs for each in ([f"{run[0]}–{run[-1]}"] if len(run) > 2 else run))


def _follows(run: Sequence[str], code: str) -> bool:
    """Tell whether a code goes on with a run: the next letter or the next number, always the same of both."""
    steps = {_step(*pair) for pair in pairwise((*run, code))}
    return steps in ({(1, 0)}, {(0, 1)})


def _step(one: str, other: str) -> tuple[int, int]:
    """Return how far two codes are from each other, by letter and by number."""
    (first, row), (second, below) = _apart(one), _apart(other)
    return (second - first, below - row) if first and second else (0, 0)


def _apart(code: str) -> tuple[int, int]:
    letters, digits = code.rstrip("0123456789"), code[len(code.rstrip("0123456789")) :]
    return (ord(letters), int(digits)) if len(letters) == 1 and digits else (0, 0)


def _sheet(sheet: PlannedSheet, pack: Pack) -> dict[str, object]:
    """Return the places of a sheet with their codes."""
    boxes: dict[str, list[Coded]] = {}
    for coded in sheet.codes:
        boxes.setdefault(coded.box, []).append(coded)
    return {
        "code": sheet.badge,
        "title": sheet.placed.title,
        "columns": list(_columns(sheet, pack)),
        "places": [
            {
                "where": _title(sheet, box, pack),
                "codes": code_runs([each.code for each in coded]),
                "feels": pack.words("−2 to +2") if _is_felt(sheet, box) else "",
            }
            for box, coded in boxes.items()
        ],
    }


def _columns(sheet: PlannedSheet, pack: Pack) -> Iterator[str]:
    """Yield what the letters of a filled sheet stand for: `A Contract`."""
    journey = pack.workspace.journeys.get(sheet.sheet.journey or "")
    if journey is None or sheet.sheet.fill == "blank":
        return
    titles = {stage.id: pack.read(stage.title) for stage in journey.stages}
    letters = {each.column or "": each.code.rstrip("0123456789") for each in sheet.codes}
    yield from (f"{letter}{GAP}{titles[column]}" for column, letter in letters.items() if column in titles)


def _title(sheet: PlannedSheet, box: str, pack: Pack) -> str:
    return next((pack.read(each.title) for each in _boxes(sheet) if each.id == box), box)


def _is_felt(sheet: PlannedSheet, box: str) -> bool:
    return any(each.id == box and (each.source or "").endswith(FEELINGS) for each in _boxes(sheet))


def _boxes(sheet: PlannedSheet) -> tuple[Box, ...]:
    return (*sheet.canvas.rows, *sheet.canvas.boxes)


def _forms(pack: Pack) -> Iterator[dict[str, object]]:
    """Yield a page for each table, and one for the sheets of the whole room."""
    for table in pack.plan.tables:
        ids = [copy.id for sheet in pack.plan.sheets for copy in sheet.copies if copy.table == table]
        if ids:
            name = pack.table_name(table)
            yield {"title": name[:1].upper() + name[1:], "sheets": ids}
    shared = [copy.id for sheet in pack.plan.sheets for copy in sheet.copies if copy.table is None]
    if shared:
        yield {"title": pack.words("All tables"), "sheets": shared}
