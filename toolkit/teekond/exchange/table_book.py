"""A workbook of journeys, pleasant to work in: a sheet each, heads that stay in sight, lists, colours of feelings."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from teekond.exchange.handed import Outgoing
from teekond.exchange.office import openpyxl
from teekond.exchange.table_columns import JOURNEY_COLUMNS, Column, channel_names, choices, chosen
from teekond.exchange.write_workbook import EMPTY_ROWS, LISTS, sheet_name, timeless, write_cell

if TYPE_CHECKING:
    from teekond.exchange.table_out import Sheet

_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_INK, _PAPER, _HEAD, _RULE = "1F2933", "FFFFFF", "E4E7EB", "9AA5B1"
_FONT = "Calibri"
_FEELINGS = ((-1.5, "F2B8A0"), (-0.5, "FADCCB"), (0.5, "F1F3F5"), (1.5, "D5EBDD"), (2.01, "A9D8BC"))
"""Up to which feeling a cell has which colour; the number stands in it, so that no colour says anything alone."""
_FIGURES = ("feeling", "number")
_LINE, _TALLEST = 15, 400
"""The height of a line of text, and the most that a row has, in points."""
_KEPT = ("stage", "step")
"""Columns that stay in sight."""


def book(sheets: Sequence[Sheet], columns: Sequence[Column], asked: Outgoing) -> bytes:
    """Return the workbook."""
    import io

    made = openpyxl().Workbook()
    made.remove(made.active)
    titles: set[str] = set()
    for each in sheets:
        title = sheet_name(each.journey.title.read(*asked.languages), titles)
        titles.add(title.casefold())
        _fill(made.create_sheet(title), each, columns, asked)
    _lists(made, sheets, columns, asked)
    file = io.BytesIO()
    made.save(file)
    return timeless(file.getvalue())


def _fill(sheet: Any, journey: Sheet, columns: Sequence[Column], asked: Outgoing) -> None:
    letter = openpyxl("openpyxl.utils").get_column_letter
    names = [each.name for each in columns]
    kept = sum(name in names for name in _KEPT)
    sheet.freeze_panes = f"{letter(1 + kept)}2"
    sheet.sheet_view.zoomScale = 90
    for at, column in enumerate(columns, start=1):
        write_cell(sheet.cell(1, at), column.head(asked.words.lang))
        sheet.column_dimensions[letter(at)].width = column.width
        for row, cells in enumerate(journey.rows, start=2):
            _cell(sheet.cell(row, at), cells.get(column.name, ""), column)
    heads = max(_lines_of(column.head(asked.words.lang), column.width) for column in columns)
    sheet.row_dimensions[1].height = heads * _LINE + 3
    for row, cells in enumerate(journey.rows, start=2):
        lines = max(_lines_of(cells.get(column.name, ""), column.width) for column in columns if _is_prose(column))
        if lines > 1:
            sheet.row_dimensions[row].height = min(_TALLEST, lines * _LINE)
    _dress(sheet, journey, columns)
    sheet.auto_filter.ref = f"A1:{letter(len(columns))}{len(journey.rows) + 1}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A3
    sheet.print_title_cols = f"A:{letter(max(1, kept))}"
    sheet.print_title_rows = "1:1"


def _is_prose(column: Column) -> bool:
    """Tell whether people read the texts of a column; those of names may be cut off."""
    return column.cell in ("text", "texts") and column not in JOURNEY_COLUMNS and column.name not in ("id", "with")


def _lines_of(text: str, width: int) -> int:
    """Return how many lines a text takes in a column: not every program finds that out by itself."""
    return sum(max(1, -(-len(line) // max(1, width - 2))) for line in text.rstrip().split("\n"))


def _cell(cell: Any, text: str, column: Column) -> None:
    write_cell(cell, text)
    if column.cell in _FIGURES and _NUMBER.fullmatch(text):
        cell.number_format = "General"
        cell.value = float(text) if "." in text else int(text)


def _dress(sheet: Any, journey: Sheet, columns: Sequence[Column]) -> None:
    """Give the heads and the first row of each stage their look, and feelings their colours."""
    styles = openpyxl("openpyxl.styles")
    rule = styles.Side(style="thin", color=_RULE)
    for at, column in enumerate(columns, start=1):
        head = sheet.cell(1, at)
        head.font = styles.Font(_FONT, 11, bold=True, color=_INK)
        head.fill = styles.PatternFill("solid", fgColor=_HEAD)
        head.border = styles.Border(bottom=rule)
        head.alignment = styles.Alignment(
            vertical="bottom", wrap_text=True, horizontal="center" if column.cell in _FIGURES else "left"
        )
        for row in range(2, len(journey.rows) + 2):
            cell = sheet.cell(row, at)
            main = column.name == "step" and "with" not in journey.rows[row - 2]
            cell.alignment = styles.Alignment(
                vertical="top",
                wrap_text=True,
                horizontal="center" if column.cell in _FIGURES else "left",
                indent=int(column.name == "step" and not main),
            )
            cell.font = styles.Font(_FONT, 11, bold=main, color=_INK)
            if row - 2 in journey.starts and row > 2:
                cell.border = styles.Border(top=rule)
        if column.cell == "feeling":
            _colour(sheet, at)


def _colour(sheet: Any, at: int) -> None:
    """Colour a column of feelings by rules, so that a changed feeling changes its colour."""
    rules, styles = openpyxl("openpyxl.formatting.rule"), openpyxl("openpyxl.styles")
    letter = openpyxl("openpyxl.utils").get_column_letter(at)
    area = f"{letter}2:{letter}{sheet.max_row + EMPTY_ROWS}"
    low = -99.0
    for high, colour in _FEELINGS:
        formula = f"AND(ISNUMBER({letter}2),{letter}2>={low:g},{letter}2<{high:g})"
        fill = styles.PatternFill("solid", bgColor=colour, fgColor=colour)
        sheet.conditional_formatting.add(area, rules.FormulaRule(formula=[formula], fill=fill))
        low = high


def _lists(made: Any, sheets: Sequence[Sheet], columns: Sequence[Column], asked: Outgoing) -> None:
    """Give columns their lists; what they offer stands on a hidden sheet."""
    hidden = made.create_sheet(LISTS)
    hidden.sheet_state = "hidden"
    letter = openpyxl("openpyxl.utils").get_column_letter
    validation = openpyxl("openpyxl.worksheet.datavalidation").DataValidation
    at = 0
    for each, sheet in zip(sheets, made.worksheets, strict=False):
        offers = _offers(each, asked)
        for place, column in enumerate(columns, start=1):
            choices = offers.get(column.name, ())
            if not choices:
                continue
            at += 1
            for row, choice in enumerate(choices, start=1):
                _cell(hidden.cell(row, at), choice, column)
            offered = f"'{LISTS}'!${letter(at)}$1:${letter(at)}${len(choices)}"
            rule = validation(type="list", formula1=offered, allow_blank=True, showErrorMessage=False)
            rule.add(f"{letter(place)}2:{letter(place)}{len(each.rows) + 1 + EMPTY_ROWS}")
            sheet.add_data_validation(rule)


def _offers(sheet: Sheet, asked: Outgoing) -> Mapping[str, Sequence[str]]:
    """Return what each column offers; anything else may be typed too."""
    lang = asked.words.lang
    journey, languages = sheet.journey, asked.languages
    return {
        "stage": [stage.title.read(*languages) for stage in journey.stages],
        "lane": [lane.title.read(*languages) for lane in journey.lanes],
        "role": _words("role", lang),
        "channel": list(dict.fromkeys(channel_names(asked).values())),
        "feeling": ["2", "1", "0", "-1", "-2"],
        "expected": ["2", "1", "0", "-1", "-2"],
        "promise": _words("promise", lang),
        "place": _words("place", lang),
        "designed": ["jah", "ei"] if lang == "et" else ["yes", "no"],
    }


def _words(name: str, lang: str) -> list[str]:
    return [chosen(name, option.word, lang) for option in choices(name).options]
