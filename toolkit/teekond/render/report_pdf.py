"""A report on A4 pages: a PDF that meets PDF/UA-1, each figure with the steps behind it."""

from __future__ import annotations

from collections.abc import Sequence

from teekond.locale import Words
from teekond.render.report import Cell, Radar, Report, Row, Section, Square, Table
from teekond.render.report_columns import columns, parted
from teekond.render.report_text import told
from teekond.render.sheet_palette import palette
from teekond.theme import Theme
from teekond.values import dataclass

FLIPPED = 9
"""A table with more columns turns the paper."""
WHOLE = 500
"""So many letters behind a row stay with it on one page."""
ROOM, FLIPPED_ROOM = 174.0, 261.0
"""Millimetres of text across a page."""


@dataclass(frozen=True, slots=True)
class Look:
    """The sign of a report, and the phase of a process whose colour it bears."""

    icon: str
    phase: int


def pdf(report: Report, words: Words, theme: Theme, look: Look) -> bytes:
    """Return the report as a PDF of A4 pages."""
    from teekond.render.sheet_typst import compile_files, given, library, main_file

    values = {"title": report.title, "lang": report.lang}
    files = {"main.typ": main_file("report.typ.j2", values).encode(), **library()}
    return compile_files({**files, **given(data(report, words, theme, look))}, "pdf")[0]


def data(report: Report, words: Words, theme: Theme, look: Look) -> dict[str, object]:
    """Return what the library draws a report from."""
    flipped = any(s.table is not None and len(told(s.table).heads) > FLIPPED for s in report.sections)
    room = FLIPPED_ROOM if flipped else ROOM
    return {
        "palette": palette(theme, look.phase),
        "report": {
            "heading": report.heading or report.title,
            "home": report.home,
            "lead": report.lead,
            "foot": words("Links are people's statements, no proof of a cause."),
            "icon": look.icon,
            "flipped": flipped,
            "paged": report.paged,
            "sections": [_section(section, room) for section in report.sections],
        },
    }


def _section(section: Section, room: float) -> dict[str, object]:
    table = told(section.table) if section.table is not None and section.table.rows else None
    return {
        "heading": section.heading,
        "lead": section.lead,
        "empty": section.empty,
        "square": None if section.square is None else _square(section.square),
        "radar": None if section.radar is None else _radar(section.radar),
        "table": None if table is None else _table(table, room),
    }


def _table(table: Table, room: float) -> dict[str, object]:
    widths = columns(table, room)
    largest = max((cell.sort or 0.0 for row in _counted(table) for cell in row.cells[1:]), default=0.0)
    return {
        "heads": list(table.heads),
        "figures": sorted(table.figures),
        "widths": [round(width, 2) for width in widths],
        "hyphenate": parted(table, widths),
        "matrix": table.matrix,
        "rows": [_row(table, row, largest) for row in table.rows],
    }


def _counted(table: Table) -> Sequence[Row]:
    return [row for row in table.rows if not row.total] if table.heat else ()


def _row(table: Table, row: Row, largest: float) -> dict[str, object]:
    lines = [{"label": "", "text": line} for line in row.details]
    for head, cell in zip(table.heads, row.cells, strict=True):
        lines += [{"label": "" if at else head, "text": line} for at, line in enumerate(cell.details)]
    return {
        "cells": [
            _cell(cell, largest if at and table.heat and not row.total else 0) for at, cell in enumerate(row.cells)
        ],
        "details": lines,
        "whole": sum(len(line["text"]) for line in lines) <= WHOLE,
        "sum": row.total,
    }


def _cell(cell: Cell, largest: float) -> dict[str, object]:
    share = (cell.sort or 0.0) / largest if largest else None
    return {"text": cell.text, "tone": cell.tone, "share": share}


def _radar(radar: Radar) -> list[dict[str, object]]:
    return [
        {"name": name, "count": count, "x": x, "y": y, "far": far}
        for (name, count), (x, y, far) in zip(radar.axes, radar.points(), strict=True)
    ]


def _square(square: Square) -> dict[str, object]:
    most = max(len(field.items) for field in square.fields)
    return {
        "up": square.up,
        "right": square.right,
        "height": max(34, 18 + 6 * most),
        "fields": [
            {"name": field.name, "meaning": field.meaning, "items": list(field.items)} for field in square.fields
        ],
    }
