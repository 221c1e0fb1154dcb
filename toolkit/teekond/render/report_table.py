"""A report as CSV: one table behind the other, each under its heading, with what stands behind a row at its end."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.exchange.write import csv_table
from teekond.locale import Words
from teekond.render.report import Report
from teekond.render.report_text import details


def csv(report: Report, words: Words) -> bytes:
    """Return the report as a CSV file that spreadsheets of its language open."""
    separator = "," if words.lang == "en" else ";"
    return csv_table((report.title,), _rows(report, words), separator)


def _rows(report: Report, words: Words) -> Iterator[tuple[str, ...]]:
    yield (report.lead,)
    for section in report.sections:
        yield ()
        yield (section.heading,)
        if section.table is None or not section.table.rows:
            yield (section.empty,)
            continue
        heads = section.table.heads
        yield (*heads, words("what stands behind it"))
        for row in section.table.rows:
            yield (*(cell.text for cell in row.cells), "\n".join(details(heads, row)))
