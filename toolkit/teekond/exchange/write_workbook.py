"""Writes a workbook that people fill in: heads that stay in sight, lists to choose from, the same bytes each time."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from teekond.exchange.office import openpyxl
from teekond.exchange.write import Column

EMPTY_ROWS = 300
"""Rows below the written ones that have the lists too."""
LISTS = "_"
"""The name of the hidden sheet that holds what the lists offer."""
_AT = datetime(1980, 1, 1)  # noqa: DTZ001 - the first day that a zip knows; a workbook has no clock
_MOMENT = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)")
_TEXT = "@"
"""The format of cells in which `=` is a letter."""


def workbook(title: str, columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> bytes:
    """Return a workbook with one sheet."""
    book = openpyxl().Workbook()
    sheet = book.active
    sheet.title = sheet_name(title)
    sheet.freeze_panes = "A2"
    for at, row in enumerate(([column.name for column in columns], *rows), start=1):
        for column, text in enumerate(row, start=1):
            if text:
                write_cell(sheet.cell(at, column), text, head=at == 1)
    _widths(sheet, columns)
    _lists(book, sheet, columns, len(rows) + 1 + EMPTY_ROWS)
    sheet.auto_filter.ref = sheet.dimensions
    file = io.BytesIO()
    book.save(file)
    return timeless(file.getvalue())


def sheet_name(title: str, taken: Collection[str] = ()) -> str:
    """Return the name of a sheet: what Excel allows in one, and not one of `taken`, which are in small letters."""
    plain = re.sub(r"[\[\]:*?/\\\x00-\x1f]", " ", title).strip(" '")[:31].strip(" '") or "1"
    name, number = plain, 1
    while name.casefold() in (*taken, LISTS, "history"):
        number += 1
        name = f"{plain[:27]} ({number})"
    return name


def write_cell(cell: Any, text: str, *, head: bool = False) -> None:
    """Write a text that stays one, whatever it begins with."""
    cell.value = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", " ", text) or None
    if text:
        cell.data_type = "s"
    cell.number_format = _TEXT
    styles = openpyxl("openpyxl.styles")
    cell.alignment = styles.Alignment(vertical="top", wrap_text=True)
    if head:
        cell.font = styles.Font(bold=True)


def _widths(sheet: Any, columns: Sequence[Column]) -> None:
    letter = openpyxl("openpyxl.utils").get_column_letter
    broken = openpyxl("openpyxl.styles").Alignment(vertical="top", wrap_text=True)
    for at, column in enumerate(columns, start=1):
        written = sheet.column_dimensions[letter(at)]
        written.width, written.number_format, written.alignment = column.width, _TEXT, broken


def _lists(book: Any, sheet: Any, columns: Sequence[Column], last: int) -> None:
    """Give columns their lists; what they offer stands on a hidden sheet, where it may be of any length."""
    hidden = book.create_sheet(LISTS)
    hidden.sheet_state = "hidden"
    letter = openpyxl("openpyxl.utils").get_column_letter
    validation = openpyxl("openpyxl.worksheet.datavalidation").DataValidation
    for at, column in enumerate(columns, start=1):
        if not column.choices:
            continue
        for row, choice in enumerate(column.choices, start=1):
            write_cell(hidden.cell(row, at), choice)
        offered = f"${letter(at)}$1:${letter(at)}${len(column.choices)}"
        rule = validation(type="list", formula1=f"'{LISTS}'!{offered}", allow_blank=True, showErrorMessage=False)
        rule.add(f"{letter(at)}2:{letter(at)}{last}")
        sheet.add_data_validation(rule)


def timeless(data: bytes) -> bytes:
    """Return a workbook without the moment at which it was made."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            text = old.read(part)
            if part.filename == "docProps/core.xml":
                text = _MOMENT.sub(rb"\g<1>" + _AT.strftime("%Y-%m-%dT%H:%M:%SZ").encode() + rb"\2", text)
            info = zipfile.ZipInfo(part.filename, _AT.timetuple()[:6])
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, text)
    return made.getvalue()
