"""Workbooks (XLSX): every cell as its text; formulas are not computed, and a bomb is refused before it opens."""

from __future__ import annotations

import io
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import Any
from xml.etree.ElementTree import ParseError

from teekond.diagnostics import Diagnostic, Message, Span, say
from teekond.exchange.letters import tidy
from teekond.exchange.office import openpyxl
from teekond.exchange.tables import UNREADABLE_TABLE, Grid, Line

UNPACKED = 100_000_000
"""The most bytes that a workbook may unpack to."""
MOST_COLUMNS = 256
MOST_ROWS = 20_000
"""The most rows of a sheet, empty ones too: a stray cell in its last row costs minutes."""
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    ParseError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
)
"""What a reader of workbooks stumbles with over one that is damaged."""
_MARKUP = (b"<!DOCTYPE", b"<!ENTITY")


def grids(data: bytes, path: str) -> tuple[tuple[Grid, ...], list[Diagnostic]]:
    """Return the tables of a workbook, the sheets that can be seen, and what is wrong with it."""
    try:
        refusal = _refusal(data)
        found = () if refusal is not None else tuple(_grids(data, path))
    except _BROKEN:
        refusal, found = say("the workbook is damaged, or no workbook at all"), ()
    if refusal is not None:
        return (), [UNREADABLE_TABLE.error(Span(path), refusal, say("open it in a spreadsheet and save it as CSV"))]
    long = [grid for grid in found if grid.lines and grid.lines[-1].number > MOST_ROWS]
    if long:
        message = say("the sheet “{sheet}” has more than {most} lines", sheet=long[0].name, most=MOST_ROWS)
        hints = say("delete what stands far below the table"), say("split it into several files")
        return (), [UNREADABLE_TABLE.error(Span(path), message, *hints)]
    filled = tuple(grid for grid in found if grid.lines)
    if not filled:
        return (), [UNREADABLE_TABLE.error(Span(path), say("the file is empty: there is no table in it"))]
    return filled, []


def _refusal(data: bytes) -> Message | None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = archive.infolist()
        names = {part.filename for part in parts}
        if "EncryptionInfo" in names or any(part.flag_bits & 1 for part in parts):
            return say("the workbook is locked with a password")
        if "xl/workbook.xml" not in names:
            return say("this is no workbook of Excel (XLSX)")
        if sum(part.file_size for part in parts) > UNPACKED:
            return say("the workbook unpacks to more than {limit} MB", limit=UNPACKED // 1_000_000)
        for part in parts:
            if part.filename.endswith((".xml", ".rels")) and _has_entities(archive, part):
                return say("the workbook holds XML entities, which no spreadsheet writes")
    return None


def _has_entities(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bool:
    """Tell whether a part declares entities, with which a small file could become a huge one."""
    with archive.open(part) as file:
        text = file.read().replace(b"\0", b"").upper()
    return any(mark in text for mark in _MARKUP)


def _grids(data: bytes, path: str) -> Iterator[Grid]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = openpyxl().load_workbook(io.BytesIO(data), read_only=True, data_only=False)
        try:
            for sheet in book.worksheets:
                if sheet.sheet_state == "visible":
                    sheet.reset_dimensions()
                    rows = sheet.iter_rows(max_col=MOST_COLUMNS)
                    yield Grid(path, sheet.title, tuple(_lines(islice(rows, MOST_ROWS + 1))))
        finally:
            book.close()


def _lines(rows: Iterator[Any]) -> Iterator[Line]:
    for number, row in enumerate(rows, start=1):
        filled = [at for at, cell in enumerate(row) if cell.value is not None]
        cells = [text_of(cell.value) for cell in row[: filled[-1] + 1]] if filled else []
        formulas = frozenset(at for at in filled if getattr(row[at], "data_type", "") == "f")
        while cells and not cells[-1]:
            cells.pop()
        if cells or number > MOST_ROWS:
            yield Line(number, tuple(cells), formulas)


def text_of(value: object) -> str:
    """Return what a cell holds as a text: `3` for 3.0, `2026-12-03` for a day, a formula as it is typed."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "minutes")
    if isinstance(value, date | time | timedelta):
        return value.isoformat() if isinstance(value, date) else str(value)
    text = getattr(value, "text", None)
    return tidy(text if isinstance(text, str) else str(value))
