"""The reports by name, and each in every format: text, Markdown, JSON, a page, paper."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING

from teekond.locale import Words
from teekond.render.report import Cell, Report, Row, Section
from teekond.render.reports.tell import Teller

if TYPE_CHECKING:
    from teekond.theme import Theme

FORMAT = "report/1"
LOOKS = {
    "chain": ("chain", 3),
    "parity": ("people", 3),
    "promise": ("promise", 1),
    "outside-in": ("crossing", 3),
    "profile": ("radar", 2),
    "actions": ("flag", 5),
    "voices": ("voice", 2),
    "touchpoints": ("pin", 2),
    "moments": ("star", 2),
    "trace": ("measure", 3),
    "value": ("cup", 2),
    "units": ("people", 5),
}
"""Of each report, which lives in the module of its name: the sign on paper, and the phase whose colour it bears."""


def report(name: str, say: Teller) -> Report:
    """Return a report by its name."""
    words = say.words
    titles = {
        "chain": words("The chain of internal customers"),
        "parity": words("Both sides beside each other"),
        "promise": words("The promise to both sides"),
        "outside-in": words("Outside in"),
        "profile": words("Profiles"),
        "actions": words("What is to be done"),
        "voices": words("Whose voice is heard"),
        "touchpoints": words("Touchpoints"),
        "moments": words("Moments"),
        "trace": words("From needs to measures"),
        "value": words("Value for both sides"),
        "units": words("Unit by unit"),
    }
    sections: Iterator[Section] = import_module(f"teekond.render.reports.{name.replace('-', '_')}").sections(say)
    home = "" if say.workspace.settings.title is None else say.reader.read(say.workspace.settings.title)
    title = f"{titles[name]}: {home}" if home else titles[name]
    lead = words(
        "Everything here is counted of what people wrote, and the steps behind each figure are named. "
        "Links are people's statements: a question to ask, no proof of a cause."
    )
    return Report(title, words.lang, lead, tuple(sections), titles[name], name == "units", home)


def written(name: str, say: Teller, form: str, words: Words, theme: Theme | None = None) -> bytes:
    """Return a report as `text`, `md`, `json`, `html`, `csv`, or `pdf` in a theme."""
    made = report(name, say)
    if form == "pdf" and theme is not None:
        from teekond.render.report_pdf import Look, pdf

        return pdf(made, words, theme, Look(*LOOKS[name]))
    if form == "csv":
        from teekond.render.report_table import csv

        return csv(made, words)
    return _told(name, made, form, words).encode()


def _told(name: str, made: Report, form: str, words: Words) -> str:
    if form == "json":
        return json.dumps(_data(name, made), ensure_ascii=False, indent=2) + "\n"
    if form == "html":
        from teekond.render.report_html import html

        return html(made, words)
    from teekond.render.report_text import markdown, text

    return markdown(made) if form == "md" else text(made)


def _data(name: str, made: Report) -> dict[str, object]:
    return {
        "teekond": FORMAT,
        "report": name,
        "title": made.title,
        "lead": made.lead,
        "sections": [_section(section) for section in made.sections],
    }


def _section(section: Section) -> dict[str, object]:
    table = section.table
    return {
        "id": section.id,
        "heading": section.heading,
        "lead": section.lead,
        "heads": list(table.heads) if table is not None else [],
        "rows": [_row(row) for row in table.rows] if table is not None else [],
    }


def _row(row: Row) -> dict[str, object]:
    return {"cells": [_cell(cell) for cell in row.cells], "details": list(row.details)}


def _cell(cell: Cell) -> dict[str, object]:
    return {"text": cell.text, "value": cell.sort, "details": list(cell.details)}
