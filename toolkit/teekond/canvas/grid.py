"""The geometry of a sheet over a journey: rows by stages, exact to the micrometre."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import product

from teekond.canvas import rows
from teekond.canvas.band import band, words_width
from teekond.canvas.fill import FEELINGS, Entry, entries
from teekond.canvas.fit import fit, line, width
from teekond.canvas.foot import FOOT, foot
from teekond.canvas.head import HEIGHT, head
from teekond.canvas.labels import DESCENT, GUTTER, Label, label, names
from teekond.canvas.paper import larger
from teekond.canvas.request import Request
from teekond.canvas.sheet import CAP, POINT, Area, Block, Cell, Column, GridSheet, Rail, Row
from teekond.diagnostics import Diagnostic, Message, Severity, Span, say
from teekond.model.canvas import Note

PARTS = (1, 0.9, 0.79)
"""Shares of their size at which prompts are tried."""
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Plan:
    """The measures of a grid before its cells are drawn."""

    columns: tuple[Column, ...]
    top: float
    labels: tuple[Label, ...]
    heights: tuple[float, ...]
    stacks: tuple[tuple[rows.Stack, ...], ...]
    note: Note | None


def place(request: Request) -> GridSheet | Diagnostic:
    """Return the sheet with everything placed, or why it cannot be, with the smallest sheet that can."""
    made = _place(request)
    if isinstance(made, Diagnostic):
        for size in larger(request.size):
            if isinstance(_place(request.on(size)), GridSheet):
                return replace(made, hints=(*made.hints, say("{sheet} is the smallest sheet that can", sheet=size)))
    return made


def _place(request: Request) -> GridSheet | Diagnostic:
    plan = measure(request)
    if isinstance(plan, Diagnostic):
        return plan
    made = _rows(request, plan)
    if isinstance(made, Diagnostic):
        return made
    capacity = sum(len(cell.notes) for row in made for cell in row.cells)
    top = head(request, plan.note, capacity)
    if isinstance(top, Diagnostic):
        return top
    end = plan.top + sum(plan.heights)
    holes = sum(each.kind == "hole" for row in made for cell in row.cells for each in cell.filled)
    holes += sum(len(row.band.holes) for row in made if row.band is not None)
    bottom = foot(request, end, plan.note, holes)
    if bottom is None:
        return _error(
            request, "text-does-not-fit", say("the foot of the sheet is too narrow on {sheet}", sheet=request.size)
        )
    return GridSheet(
        title=top.title.lines[0] if len(top.title.lines) == 1 else " ".join(top.title.lines),
        lang=request.lang,
        width=request.paper[0],
        height=request.paper[1],
        grid=request.scale.grid,
        head=top,
        rail=_rail(request),
        columns=plan.columns,
        rows=made,
        foot=bottom,
        note=None if plan.note is None else str(plan.note),
        capacity=capacity,
        holes=holes,
        end=end,
    )


def measure(request: Request) -> Plan | Diagnostic:
    """Return the columns, labels and row heights with the first note that fits, else for a pen."""
    columns = _columns(request)
    if isinstance(columns, Diagnostic):
        return columns
    tried = [_labels(request, part) for part in PARTS]
    labels = [each for each in tried if isinstance(each, tuple)]
    if not labels:
        return next(each for each in tried if isinstance(each, Diagnostic))
    name_bottom = max((column.title.bottom for column in columns if column.title), default=0.0)
    size = request.scale.head
    top = max(name_bottom, _grid_y(request) + 14.3 * request.scale.grid + CAP * size * POINT)
    top += DESCENT * size * POINT + 2.2 * request.scale.grid
    room = request.paper[1] - request.scale.margin - FOOT - top
    for note, texts in product(_notes(request), labels):
        found = _fill(request, columns, texts, note, room)
        if found is not None:
            heights, stacks = found
            return Plan(columns, top, texts, heights, stacks, note)
    return _too_small(request, columns, labels[-1], room)


def _notes(request: Request) -> tuple[Note | None, ...]:
    return (*request.canvas.sticky_notes, None)


def _grid_y(request: Request) -> float:
    return request.scale.margin + (HEIGHT + 3) * request.scale.k


def _columns(request: Request) -> tuple[Column, ...] | Diagnostic:
    scale, count = request.scale, max(request.count, 1)
    left = scale.margin + scale.label
    pitch = (request.paper[0] - scale.margin - left) / count
    if pitch < scale.cell or count > len(LETTERS):
        message = say(
            "{count} columns are too narrow on {sheet}: {width} mm each, and a pen needs {least} mm",
            count=count,
            sheet=request.size,
            width=f"{pitch:.0f}",
            least=f"{scale.cell:g}",
        )
        return _error(request, "columns-do-not-fit", message)
    xs = [left + index * pitch for index in range(count)]
    titles: tuple[Block | None, ...] = (None,) * count
    if request.journey is not None and request.fill != "blank":
        shift = 21.5 * scale.grid
        found = names(
            request, [x + shift for x in xs], pitch - shift - 2 * scale.grid, _grid_y(request) + 14.3 * scale.grid
        )
        if found is None:
            return _error(
                request,
                "text-does-not-fit",
                say(
                    "the names of the stages do not fit their columns on {sheet} in language `{lang}`",
                    sheet=request.size,
                    lang=request.lang,
                ),
            )
        titles = found
    return tuple(Column(LETTERS[i], xs[i], pitch, titles[i]) for i in range(count))


def _labels(request: Request, part: float) -> tuple[Label, ...] | Diagnostic:
    scale = request.scale
    room = scale.label - (GUTTER + 4) * scale.grid
    made = []
    for index, box in enumerate(request.canvas.rows):
        is_band = box.source == FEELINGS
        aside = max(0.0, words_width(request) - 4 * scale.grid) if is_band else 0.0
        found = label(
            request, box, index, measure=room, aside=aside, example=not is_band and request.fill != "all", part=part
        )
        if found is None:
            message = say(
                "the label of row {row} does not fit its column on {sheet} in language `{lang}`: {text}",
                row=index + 1,
                sheet=request.size,
                lang=request.lang,
                text=box.title.read(request.lang),
            )
            return _error(request, "text-does-not-fit", message, box.place.span)
        made.append(found)
    return tuple(made)


Filling = tuple[tuple[float, ...], tuple[tuple[rows.Stack, ...], ...]]


def _fill(
    request: Request, columns: tuple[Column, ...], labels: tuple[Label, ...], note: Note | None, room: float
) -> Filling | None:
    for size in rows.filled_sizes(request):
        stacks = _stacks(request, columns, size)
        if stacks is None:
            continue
        heights: list[float] = []
        for box, text, cells in zip(request.canvas.rows, labels, stacks, strict=True):
            filled = max((each.height for each in cells), default=0.0)
            free = filled == 0 or any(each.height == 0 for each in cells)
            low = rows.least(box, text.height, columns[0].width, note, request) if free else text.height
            if low is None:
                return None
            heights.append(max(low, rows.code_strip(request) + filled + 1 if filled else 0.0))
        fixed = [box.source == FEELINGS for box in request.canvas.rows]
        shared = rows.share(heights, room, fixed)
        if shared is not None:
            return tuple(shared), stacks
    return None


def _entries(request: Request, row: int) -> list[tuple[Entry, ...]]:
    if request.journey is None:
        return [()] * request.count
    source, first, made = request.canvas.rows[row].source, 1, []
    for stage in request.journey.stages:
        made.append(entries(source, stage, request.fill, first, request.words))
        first += len(stage.steps)
    return made


def _stacks(request: Request, columns: tuple[Column, ...], size: float) -> tuple[tuple[rows.Stack, ...], ...] | None:
    inner = columns[0].width - 2 * _inset(request)
    made = []
    for index in range(len(request.canvas.rows)):
        found = rows.stacks(_entries(request, index), inner, size, request)
        if found is None:
            return None
        made.append(tuple(found))
    return tuple(made)


def _inset(request: Request) -> float:
    return max(2.2, rows.INSET * request.scale.grid)


def _rows(request: Request, plan: Plan) -> tuple[Row, ...] | Diagnostic:
    made: list[Row] = []
    y, example = plan.top, request.fill != "all"
    for index, box in enumerate(request.canvas.rows):
        area = Area(request.scale.margin, y, request.paper[0] - 2 * request.scale.margin, plan.heights[index])
        text = plan.labels[index].moved(y, area.height)
        shown = plan.columns[0].x
        strip = None
        if box.source == FEELINGS:
            strip = band(request, Area(shown, y, area.width - request.scale.label, area.height), plan.columns)
            if strip is None:
                return _error(
                    request,
                    "text-does-not-fit",
                    say(
                        "a question does not fit the row {row} on {sheet} in language `{lang}`",
                        row=index + 1,
                        sheet=request.size,
                        lang=request.lang,
                    ),
                    box.place.span,
                )
        cells = tuple(_cell(request, plan, column, index, area) for column in plan.columns)
        if example and strip is None and plan.note is not None and box.example is not None and cells[0].notes:
            noted = _example(request, cells[0], box.example.read(request.lang))
            if noted is not None:
                cells, example, text = (noted, *cells[1:]), False, replace(text, example=None)
        parted = index == 0 or (box.future and not request.canvas.rows[index - 1].future)
        made.append(
            Row(
                area,
                text.number,
                None if strip else box.icon,
                text.icon_y,
                text.head,
                text.prompt,
                text.example,
                cells,
                box.future,
                parted,
                strip,
            )
        )
        y += area.height
    return tuple(made)


def _cell(request: Request, plan: Plan, column: Column, index: int, row: Area) -> Cell:
    scale, g = request.scale, request.scale.grid
    code = Block(
        column.x + column.width - 3.6 * g,
        row.y + 2 * g,
        scale.code,
        (f"{column.letter}{index + 1}",),
        600,
        "soft",
        align="right",
    )
    area = Area(column.x, row.y, column.width, row.height)
    if request.canvas.rows[index].source == FEELINGS:
        return Cell(code, area)
    number = plan.columns.index(column)
    filled = plan.stacks[index][number].moved(column.x + _inset(request), row.y + rows.code_strip(request))
    if filled:
        return Cell(code, area, filled=filled)
    if plan.note is not None:
        return Cell(code, area, notes=_ticks(area, plan.note))
    count = int((row.height - rows.code_strip(request)) // scale.pen)
    lines = tuple(row.bottom - (0.4 + step) * scale.pen for step in reversed(range(count)))
    return Cell(code, area, pen=lines)


def _ticks(area: Area, note: Note) -> tuple[Area, ...]:
    across, down = rows.holds(area.width, area.height, note)
    return tuple(
        Area(
            area.x + rows.INSET + i * (note.width + rows.GAP),
            area.y + rows.INSET / 2 + j * (note.height + rows.GAP),
            note.width,
            note.height,
        )
        for j in range(down)
        for i in range(across)
    )


def _example(request: Request, cell: Cell, text: str) -> Cell | None:
    note, least = cell.notes[0], request.scale.least
    pad = 0.075 * note.width
    size = max(request.scale.example * 0.7, least)
    tag = line(request.words("EXAMPLE"), note.x + pad, note.y + pad, size, 700, "tag")
    top = tag.bottom + 0.9 * size * POINT
    pattern = Block(tag.x, top, 0, (), italic=True)
    sizes = (request.scale.example * 1.15, request.scale.example, max(request.scale.example * 0.85, least))
    block = fit(text, (note.width - 2 * pad, note.bottom - pad - top), sizes, pattern, lang=request.lang)
    return None if block is None else replace(cell, example=(tag, block))


def _rail(request: Request) -> Rail:
    scale, g = request.scale, request.scale.grid
    left, y = scale.margin + scale.label, _grid_y(request)
    area = Area(left + 4 * g, y + 8 * g, request.paper[0] - scale.margin - left - 4 * g, 4 * g)
    size = max(20 * g, scale.least)
    side = None if request.journey is None else str(request.journey.side)
    words = {"customer": request.words("Customer journey"), "employee": request.words("Employee journey")}
    top = y + 8 * g - CAP * size * POINT / 2
    mark = size * POINT * 1.1
    if side is not None:
        return Rail(side, area, 15 * g, 27 * g, line(words[side], scale.margin + mark, top, size, 600, side))
    second = scale.margin + mark + width(words["customer"], size, 600) + 9 * g + mark
    wide = second + width(words["employee"], size, 600) > left - 2 * g
    choices = (
        line(words["customer"], scale.margin + mark, top - (size * POINT * 0.75 if wide else 0), size, 600, "customer"),
        line(
            words["employee"],
            scale.margin + mark if wide else second,
            top + (size * POINT * 0.75 if wide else 0),
            size,
            600,
            "employee",
        ),
    )
    return Rail(None, area, 15 * g, 27 * g, choices[0], choices)


def _too_small(request: Request, columns: tuple[Column, ...], labels: tuple[Label, ...], room: float) -> Diagnostic:
    size = request.size
    if not any(_fill(replace(request, fill="blank"), columns, labels, note, room) for note in _notes(request)):
        wanted = next((box for box in request.canvas.rows if box.notes), None)
        if wanted is None:
            return _error(request, "rows-do-not-fit", say("{n} rows do not fit on {sheet}", n=len(labels), sheet=size))
        message = say(
            "{n} notes {size} in each cell of “{row}” do not fit on {sheet}",
            n=wanted.notes,
            size=request.canvas.sticky_notes[-1],
            row=wanted.id,
            sheet=size,
        )
        return _error(request, "notes-do-not-fit", message, wanted.place.key("notes"))
    code, over = _fullest(request, columns)
    assert over is not None
    message = say(
        "{letters} letters in box {code} do not fit on {sheet} in language `{lang}`: {text}",
        letters=sum(len(each.text) for each in over),
        code=code,
        sheet=request.size,
        lang=request.lang,
        text=over[0].text,
    )
    return _error(request, "text-does-not-fit", message, over[0].span)


def _fullest(request: Request, columns: tuple[Column, ...]) -> tuple[str, tuple[Entry, ...] | None]:
    best, code = None, ""
    for index in range(len(request.canvas.rows)):
        for column, each in zip(columns, _entries(request, index), strict=True):
            if each and (best is None or sum(len(e.text) for e in each) > sum(len(e.text) for e in best)):
                best, code = each, f"{column.letter}{index + 1}"
    return code, best


CODES = {
    "notes-do-not-fit": "TK401",
    "text-does-not-fit": "TK402",
    "columns-do-not-fit": "TK403",
    "rows-do-not-fit": "TK404",
}


def _error(request: Request, name: str, message: Message, span: Span | None = None) -> Diagnostic:
    where = span or (request.journey or request.canvas).place.span
    return Diagnostic(CODES[name], name, Severity.ERROR, where, message)
