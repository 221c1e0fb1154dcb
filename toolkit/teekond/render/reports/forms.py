"""The reports by name, and each in every format: text, Markdown, JSON, a page."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib import import_module

from teekond.locale import Words
from teekond.render.report import Cell, Report, Row, Section
from teekond.render.reports.tell import Teller

FORMAT = "report/1"
REPORTS = ("chain", "parity", "promise", "outside-in", "profile", "actions", "voices")
"""Each lives in the module of its name."""


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
    }
    sections: Iterator[Section] = import_module(f"teekond.render.reports.{name.replace('-', '_')}").sections(say)
    home = say.workspace.settings.title
    title = titles[name] if home is None else f"{titles[name]}: {say.reader.read(home)}"
    lead = words("Everything here is counted of what people wrote, and stands on the steps named beside it.")
    if name in ("chain", "parity"):
        lead = words(
            "Everything here is counted along links that people wrote. "
            "A chain is a question to ask, no proof of a cause."
        )
    return Report(title, words.lang, lead, tuple(sections))


def written(name: str, say: Teller, form: str, words: Words) -> str:
    """Return a report as `text`, `md`, `json` or `html`."""
    made = report(name, say)
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
