"""The rows of a grid with their cells: codes, places for notes, writing lines, what the files know."""

from __future__ import annotations

from teekond.canvas import rows, trouble
from teekond.canvas.band import band
from teekond.canvas.fill import FEELINGS
from teekond.canvas.fit import fit, line, width
from teekond.canvas.grid_contents import holds_no_notes
from teekond.canvas.labels import Label
from teekond.canvas.plan import Plan, inset
from teekond.canvas.request import Request
from teekond.canvas.sheet import POINT, Area, Band, Block, Cell, Column, Row
from teekond.diagnostics import Diagnostic
from teekond.model.canvas import Note
from teekond.values import replace


def grid_rows(request: Request, plan: Plan) -> tuple[Row, ...] | Diagnostic:
    """Return the rows, or why one cannot be drawn."""
    made: list[Row] = []
    y, example = plan.top, request.fill != "all"
    for index, box in enumerate(request.canvas.rows):
        y += rows.strip(box, request)
        area = Area(request.scale.margin, y, request.paper[0] - 2 * request.scale.margin, plan.heights[index])
        text = plan.labels[index].moved(y, area.height)
        strip = None
        if box.source == FEELINGS:
            left = plan.columns[0].x
            strip = band(request, Area(left, y, area.right - left, area.height), plan.columns)
            if strip is None:
                return trouble.crowded(request, index)
        cells = tuple(_cell(request, plan, column, index, area) for column in plan.columns)
        if example and cells[0].notes and box.example is not None:
            noted = _example(request, cells[0], box.example.read(request.lang))
            if noted is not None:
                cells, example, text = (noted, *cells[1:]), False, replace(text, example=None)
        made.append(_row(request, index, area, text, cells, strip))
        y += area.height
    return tuple(made)


def _row(request: Request, index: int, area: Area, text: Label, cells: tuple[Cell, ...], strip: Band | None) -> Row:
    boxes = request.canvas.rows
    box = boxes[index]
    return Row(
        area=area,
        number=text.number,
        icon=box.icon if strip is None else None,
        icon_y=text.icon_y,
        head=text.head,
        prompt=text.prompt,
        example=text.example,
        cells=cells,
        future=box.future,
        parted=index == 0 or box.line is not None or box.future != boxes[index - 1].future,
        band=strip,
        seconds=text.seconds,
        named=rows.named_line(box, area.y, request),
    )


def _cell(request: Request, plan: Plan, column: Column, index: int, row: Area) -> Cell:
    scale, g = request.scale, request.scale.grid
    right = column.x + column.width - 3.6 * g
    code = Block(right, row.y + 2 * g, scale.code, (f"{column.letter}{index + 1}",), 600, "soft", align="right")
    area = Area(column.x, row.y, column.width, row.height)
    box = request.canvas.rows[index]
    if box.source == FEELINGS:
        return Cell(code, area)
    stack = plan.stacks[index][plan.columns.index(column)]
    top = row.y + rows.code_strip(request)
    filled = stack.moved(column.x + inset(request), top)
    if any(each.kind != "hole" for each in filled):
        return Cell(code, area, filled=filled)
    if holds_no_notes(box) and not box.lines:
        return Cell(code, area, filled=filled)
    free = Area(area.x, top + stack.height, area.width, area.bottom - top - stack.height) if filled else area
    if plan.note is not None and not box.lines:
        return Cell(code, area, notes=_ticks(free, plan.note, code), filled=filled)
    low = free.y if filled else top
    return Cell(code, area, pen=_pen(low, area.bottom, scale.pen), filled=filled)


def _pen(top: float, bottom: float, pitch: float) -> tuple[float, ...]:
    """Return the writing lines between two heights, the last one a little above the lower."""
    count = max(0, int((bottom - top) // pitch))
    return tuple(bottom - (0.4 + step) * pitch for step in reversed(range(count)))


def _ticks(area: Area, note: Note, code: Block) -> tuple[Area, ...]:
    """Return the places of the notes; they keep clear of the cell's code wherever the cell is high enough."""
    across, down = rows.holds(area.width, area.height, note)
    left, top = area.x + rows.INSET, area.y + rows.INSET / 2
    wide, high = note.width + rows.GAP, note.height + rows.GAP
    right = left + across * wide - rows.GAP
    below = code.bottom + rows.INSET / 2
    if right > code.x - width(code.lines[0], code.size, code.weight) - 1 and top < below:
        lowest = below + down * high - rows.GAP
        if lowest <= area.bottom:
            top = below
    return tuple(
        Area(left + i * wide, top + j * high, note.width, note.height) for j in range(down) for i in range(across)
    )


def _example(request: Request, cell: Cell, text: str) -> Cell | None:
    note, least, full = cell.notes[0], request.scale.least, request.scale.example
    pad = 0.075 * note.width
    size = max(full * 0.7, least)
    tag = line(request.words("EXAMPLE"), note.x + pad, note.y + pad, size, 700, "tag")
    top = tag.bottom + 0.9 * size * POINT
    pattern = Block(tag.x, top, 0, (), italic=True)
    sizes = (full * 1.15, full, max(full * 0.85, least))
    block = fit(text, (note.width - 2 * pad, note.bottom - pad - top), sizes, pattern, lang=request.lang)
    return None if block is None else replace(cell, example=(tag, block))
