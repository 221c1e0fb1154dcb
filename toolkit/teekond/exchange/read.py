"""Reads tables from the bytes of a file, by what they are and not by how the file is called."""

from __future__ import annotations

from teekond.diagnostics import Diagnostic, Span, say
from teekond.exchange import separated, workbook
from teekond.exchange.letters import table_text
from teekond.exchange.tables import MOST_LINES, UNREADABLE_TABLE, Grid

_ZIP = b"PK\x03\x04"
_OTHERS = (
    (b"\xd0\xcf\x11\xe0", "XLS"),
    (b"%PDF-", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
)


def read_grids(data: bytes, path: str) -> tuple[tuple[Grid, ...], list[Diagnostic]]:
    """Return the tables of a file, and what is wrong with it; none where it holds no table."""
    if data.startswith(_ZIP):
        return workbook.grids(data, path)
    for mark, name in _OTHERS:
        if data.startswith(mark):
            message = say("this is a file of the kind {kind}, not a table that can be read", kind=name)
            return (), [UNREADABLE_TABLE.error(Span(path), message, say("save it as XLSX or CSV"))]
    text, found = table_text(data, path)
    lines = tuple(line for line in separated.lines(text) if not line.empty)
    if not lines:
        return (), [UNREADABLE_TABLE.error(Span(path), say("the file is empty: there is no table in it"))]
    if len(lines) > MOST_LINES:
        message = say("the table has more than {most} lines", most=MOST_LINES)
        return (), [UNREADABLE_TABLE.error(Span(path), message, say("split it into several files"))]
    return (Grid(path, "", lines),), found
