"""Columns that ask by rows that are named, or numbered and empty."""

from __future__ import annotations

from itertools import accumulate

from teekond.canvas.drawings import refuse
from teekond.canvas.drawings.cell import Cell, cell, takes_notes
from teekond.canvas.drawings.common import drawn, each_note
from teekond.canvas.drawings.label import GUTTER, Asked, Label, labels, letter
from teekond.canvas.drawings.slots import Part, body
from teekond.canvas.fill import Entry
from teekond.canvas.fill_boxes import box_entries
from teekond.canvas.fill_organisation import VIEWS, processes_of, view_entry
from teekond.canvas.fit import line
from teekond.canvas.marks import Body, Mark, Path, Words
from teekond.canvas.request import Request
from teekond.canvas.sheet import CAP, POINT, Area
from teekond.diagnostics import Diagnostic
from teekond.model.canvas import Box, Note
from teekond.values import dataclass

EVERY = 5
"""How many rows stand between two strong lines, where there are more than twice as many."""
ROWS = 6
"""Empty rows where nothing says how many."""
HEAD = 0.4
"""The most of the height that the heads of the columns take."""
NAMED = 0.24
"""The most of the width that the names of the rows take."""


@dataclass(frozen=True, slots=True)
class Table:
    """Where columns and rows are."""

    columns: tuple[Area, ...]
    heads: tuple[Label, ...]
    rows: tuple[Area, ...]
    names: tuple[Label, ...]
    """None where rows are only numbered."""


def draw(request: Request, room: Area) -> Body | Diagnostic:
    """Return the table in its room."""
    return each_note(request, lambda note: _draw(request, room, note), free=True)


def _draw(request: Request, room: Area, note: Note | None) -> Body | Diagnostic:
    table = _table(request, room, note)
    if isinstance(table, Diagnostic):
        return table
    parts = [Part(_lines(room, table)), *(Part(label.marks) for label in (*table.heads, *table.names))]
    if not table.names:
        parts.append(Part(_numbers(request, table)))
    named = rows_of(request)
    for index, (box, column) in enumerate(zip(request.canvas.boxes, table.columns, strict=True)):
        found = _found(request, box)
        beyond = next((each for each in found[len(table.rows) :] if each is not None), None)
        if beyond is not None:
            return refuse.known(request, box, beyond.text)
        for ordinal, row in enumerate(table.rows):
            area = Area(column.x, row.y, column.width, row.height)
            entry = found[ordinal] if ordinal < len(found) else None
            code, about = f"{letter(index)}{ordinal + 1}", named[ordinal] if named else None
            part = cell(request, Cell(box, code, area, note, entry, first=index + ordinal == 0, row=about))
            if isinstance(part, Diagnostic):
                return part
            parts.append(part)
    return body(request, parts, room.bottom)


def _found(request: Request, box: Box) -> tuple[Entry | None, ...]:
    """Return what the cells of a column hold, from the first row on."""
    if box.source in VIEWS and request.fill != "blank":
        processes = processes_of(request.organisations)
        return tuple(view_entry(process, box.source, request.words) for process in processes)
    return box_entries(request, box)


def _table(request: Request, room: Area, note: Note | None) -> Table | Diagnostic:
    g, canvas = request.scale.grid, request.canvas
    wide = min(request.scale.label, NAMED * room.width) if rows_of(request) else (GUTTER + 2) * g
    columns = _columns(request, Area(room.x + wide, room.y, room.width - wide, room.height))
    shown = takes_notes(canvas.boxes[0]) and drawn(request, canvas.boxes[0], note)
    asked = [
        Asked(
            box,
            letter(index),
            Area(column.x + 3 * g, room.y + 2 * g, column.width - 5 * g, HEAD * room.height),
            example=index > 0 or not shown,
        )
        for index, (box, column) in enumerate(zip(canvas.boxes, columns, strict=True))
    ]
    heads = labels(request, asked)
    if isinstance(heads, Diagnostic):
        return heads
    top = max(head.bottom for head in heads) + 3 * g
    count = len(rows_of(request)) or (canvas.drawing.lines if canvas.drawing is not None else None) or ROWS
    high = (room.bottom - top) / count
    if high < min(request.scale.pen, 9):
        return refuse.small(request)
    rows = tuple(Area(room.x, top + index * high, wide, high) for index in range(count))
    names = _names(request, rows)
    return names if isinstance(names, Diagnostic) else Table(columns, heads, rows, names)


def rows_of(request: Request) -> tuple[Box, ...]:
    """Return the rows that have a name."""
    drawing = request.canvas.drawing
    texts = () if drawing is None else drawing.rows
    processes = processes_of(request.organisations) if request.fill != "blank" else ()
    if processes and any(box.source in VIEWS for box in request.canvas.boxes):
        return tuple(Box(process.id, process.title) for process in processes)
    named = request.canvas.rows or tuple(Box(f"row-{index + 1}", text) for index, text in enumerate(texts))
    return named or tuple(Box(each.id, each.title, each.prompt) for each in request.conditions)


def _columns(request: Request, room: Area) -> tuple[Area, ...]:
    count = len(request.canvas.boxes)
    weights = request.canvas.columns if len(request.canvas.columns) == count else (1.0,) * count
    widths = [weight / sum(weights) * room.width for weight in weights]
    lefts = accumulate([room.x, *widths])
    return tuple(Area(left, room.y, width, room.height) for left, width in zip(lefts, widths, strict=False))


def _names(request: Request, rows: tuple[Area, ...]) -> tuple[Label, ...] | Diagnostic:
    g, named = request.scale.grid, rows_of(request)
    if not named:
        return ()
    asked = [
        Asked(row, str(index + 1), Area(area.x, area.y + 3.4 * g, area.width - 3 * g, area.height - 5 * g))
        for index, (row, area) in enumerate(zip(named, rows, strict=True))
    ]
    return labels(request, asked)


def _numbers(request: Request, table: Table) -> tuple[Mark, ...]:
    g = request.scale.grid
    high = 0.5 * table.rows[0].height
    size = max(request.scale.least, min(request.scale.head, high / CAP / POINT))
    return tuple(
        Words(line(str(index + 1), row.x + 0.6 * g, row.y + min(3.4 * g, 0.2 * row.height), size, tone="soft"))
        for index, row in enumerate(table.rows)
    )


def _lines(room: Area, table: Table) -> tuple[Mark, ...]:
    marks: list[Mark] = [Path(((column.x, room.y), (column.x, room.bottom)), 0.9, "hair") for column in table.columns]
    for index, row in enumerate(table.rows):
        strong = index == 0 or (len(table.rows) > 2 * EVERY and index % EVERY == 0)
        weight = 2.4 if index == 0 else 1.4 if strong else 1.0
        marks.append(Path(((room.x, row.y), (room.right, row.y)), weight, "ink" if strong else "line"))
    marks.append(Path(((room.x, room.bottom), (room.right, room.bottom)), 1.0, "line"))
    return tuple(marks)
