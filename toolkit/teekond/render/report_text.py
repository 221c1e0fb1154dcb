"""A report as plain text for the terminal, and as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from teekond.render.report import Cell, Report, Row, Section, Table
from teekond.render.twin import breadth, marked, padded, wrapped

WIDE = 100
"""Columns of a terminal that a table fills at most."""
GAP = "  "
LEAST = 3
MOST_COLUMNS = 6
"""A matrix with more is told as a list of its cells."""


def text(report: Report) -> str:
    """Return the report for a terminal: columns aligned, what stands behind a row below it."""
    return "\n".join(_text(report)) + "\n"


def _text(report: Report) -> Iterator[str]:
    yield report.title
    yield "=" * breadth(report.title)
    yield from wrapped(report.lead, WIDE)
    for section in report.sections:
        yield from ("", section.heading, "-" * breadth(section.heading))
        yield from wrapped(section.lead, WIDE)
        for field in _fields(section):
            yield from wrapped(field, WIDE, hang=2)
        if section.table is not None and section.table.rows:
            yield ""
            yield from _table(told(section.table))
        elif section.empty:
            yield from wrapped(section.empty, WIDE)


def _fields(section: Section) -> Iterator[str]:
    """Yield the fields of a 2 × 2, and what stands in each."""
    for field in section.square.fields if section.square is not None else ():
        if field.items:
            yield f"{field.name}: {'; '.join(field.items)}. {field.meaning}"


def told(table: Table) -> Table:
    """Return a table as it is told in lines: a wide matrix as a list of the cells that hold something."""
    if table.pairs is None or len(table.heads) <= MOST_COLUMNS:
        return table
    rows = tuple(
        Row((row.cells[0], Cell(head), cell), cell.details)
        for row in table.rows
        for head, cell in zip(table.heads[1:], row.cells[1:], strict=True)
        if cell.text
    )
    return Table(table.pairs, rows)


def _table(table: Table) -> Iterator[str]:
    shown = [[cell.text for cell in row.cells] for row in table.rows]
    widths = _widths([list(table.heads), *shown])
    yield from _line(table.heads, widths, table.figures)
    yield GAP.join("-" * width for width in widths)
    for row, cells in zip(table.rows, shown, strict=True):
        yield from _line(cells, widths, table.figures)
        for detail in details(table.heads, row):
            yield from (f"    {line}" for line in wrapped(detail, WIDE - 4, hang=2))


def details(heads: Sequence[str], row: Row) -> tuple[str, ...]:
    """Return what stands behind a row and, under its column's head, behind each of its cells."""
    return (*row.details, *(line for head, cell in zip(heads, row.cells, strict=True) for line in _behind(head, cell)))


def _behind(head: str, cell: Cell) -> Iterator[str]:
    yield from (f"{head} – {line}" if head else line for line in cell.details)


def _widths(rows: Sequence[Sequence[str]]) -> list[int]:
    """Return the widths of columns: what they need, the widest given up first where that is too much."""
    widths = [max(LEAST, *(breadth(row[at]) for row in rows)) for at in range(len(rows[0]))]
    while sum(widths) + len(GAP) * (len(widths) - 1) > WIDE and max(widths) > LEAST:
        widths[widths.index(max(widths))] -= 1
    return widths


def _line(cells: Iterable[str], widths: Sequence[int], figures: frozenset[int]) -> Iterator[str]:
    columns = [wrapped(cell, width) or [""] for cell, width in zip(cells, widths, strict=True)]
    for parts in zip_longest(*columns, fillvalue=""):
        yield GAP.join(
            " " * (width - breadth(part)) + part if at in figures else padded(part, width)
            for at, (part, width) in enumerate(zip(parts, widths, strict=True))
        ).rstrip()


def markdown(report: Report) -> str:
    """Return the report as Markdown with tables; what stands behind a row is a list below them."""
    return "\n".join(_markdown(report)) + "\n"


def _markdown(report: Report) -> Iterator[str]:
    yield f"# {marked(report.title)}"
    yield from ("", marked(report.lead))
    for section in report.sections:
        yield from ("", f"## {marked(section.heading)}", "", marked(section.lead))
        if section.square is not None:
            yield ""
        yield from (f"- {marked(field)}" for field in _fields(section))
        if section.table is not None and section.table.rows:
            yield ""
            yield from _md_table(told(section.table))
            yield from _md_details(section.table)
        elif section.empty:
            yield from ("", marked(section.empty))


def _md_table(table: Table) -> Iterator[str]:
    yield _md_row(table.heads)
    yield "|" + "|".join(" ---: " if at in table.figures else " --- " for at in range(len(table.heads))) + "|"
    for row in table.rows:
        yield _md_row(cell.text for cell in row.cells)


def _md_row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(marked(cell) for cell in cells) + " |"


def _md_details(table: Table) -> Iterator[str]:
    told = [(row, found) for row in table.rows if (found := details(table.heads, row))]
    if told:
        yield ""
    for row, found in told:
        yield f"- **{marked(_name(row.cells))}**"
        yield from (f"  - {marked(detail)}" for detail in found)


def _name(cells: Sequence[Cell]) -> str:
    """Return the first cell that is no number."""
    return next((cell.text for cell in cells if cell.sort is None), cells[0].text)
