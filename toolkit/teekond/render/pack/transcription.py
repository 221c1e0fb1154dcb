"""Sheets to write down what stands on the notes: a row for each code of each printed sheet."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.model.workshop import PERSON
from teekond.render.pack.frame import Pack
from teekond.workshop.sheets import Copy, PlannedSheet
from teekond.workshop.transcript import transcript

FILE = "transcription.csv"
"""The same table to type into."""
FEELINGS = ".feelings"
FREE = 3
"""Empty rows at the end, for more notes on one place."""


def transcription(pack: Pack) -> dict[str, object]:
    """Return what stands on the transcription sheets."""
    words = pack.words
    rows: dict[str, list[tuple[str, ...]]] = {}
    for row in transcript(pack.plan, pack.workspace, words).rows:
        rows.setdefault(row[0], []).append(row)
    return {
        "kind": words("Transcription"),
        "title": words("Transcription"),
        "lead": words("One row is one note"),
        "how": [
            words("The code stands in the corner of the box; the sheet is named beside its QR code."),
            words("Write just what the note says. What cannot be read is a question mark."),
            words("Count the dots. A feeling is a number from −2 to +2."),
            words("More notes in one box: the empty rows at the end, with the code."),
            words("Typed at once it goes faster: {file} has the same rows.", file=FILE),
        ],
        "contents-heads": [words("Sheet"), words("What"), words("Rows")],
        "contents": [[each.badge, each.placed.title, len(each.codes) * len(each.copies)] for each in pack.plan.sheets],
        "heads": [words("Code"), words("Where"), words("What the note says"), words("Dots"), words("Feeling")],
        "sheets": [_sheet(sheet, copy, rows.get(copy.id, []), pack) for sheet, copy in _copies(pack)],
        "free": FREE,
    }


def _copies(pack: Pack) -> Iterator[tuple[PlannedSheet, Copy]]:
    for sheet in pack.plan.sheets:
        for copy in sheet.copies:
            yield sheet, copy


def _sheet(sheet: PlannedSheet, copy: Copy, rows: list[tuple[str, ...]], pack: Pack) -> dict[str, object]:
    words = pack.words
    told = [sheet.placed.title]
    if copy.table is not None:
        told.append(pack.table_name(copy.table))
    if sheet.per == PERSON:
        told.append(words.plural("{n} sheet", "{n} sheets", copy.count))
    name = sheet.placed.head.payload.partition("/")[0]
    felt = {coded.code for coded in sheet.codes if _is_felt(sheet, coded.box)}
    return {
        "id": copy.id,
        "about": " · ".join(told),
        "phase": sheet.canvas.phase,
        "payload": f"{name}/{copy.id}",
        "rows": [_row(row, feels=row[1] in felt) for row in rows],
    }


def _is_felt(sheet: PlannedSheet, box: str) -> bool:
    boxes = (*sheet.canvas.rows, *sheet.canvas.boxes)
    return any(each.id == box and (each.source or "").endswith(FEELINGS) for each in boxes)


def _row(row: tuple[str, ...], *, feels: bool) -> dict[str, object]:
    head, _, prompt = row[2].rpartition(" · ")
    return {
        "code": row[1],
        "where": head or prompt,
        "prompt": prompt if head else "",
        "dots": not feels,
        "feels": feels,
    }
