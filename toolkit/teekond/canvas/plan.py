"""The measures of a grid: columns, labels, row heights, and the notes that fit."""

from __future__ import annotations

from functools import partial
from itertools import product

from teekond.canvas import rows, trouble
from teekond.canvas.band import words_width
from teekond.canvas.excess import excess_of_box
from teekond.canvas.fill import FEELINGS, Entry, entries
from teekond.canvas.foot import foot_room
from teekond.canvas.grid_contents import holds_no_notes, own_height
from teekond.canvas.labels import DESCENT, GUTTER, Label, label, names, second_names
from teekond.canvas.names import called
from teekond.canvas.rail import BESIDE, NAME, rail_top
from teekond.canvas.request import Request
from teekond.canvas.sheet import CAP, POINT, Block, Column
from teekond.diagnostics import Diagnostic
from teekond.model.canvas import Box, Note
from teekond.values import dataclass, replace

PARTS = (1, 0.9, 0.79)
"""Shares of their size at which prompts are tried."""

Stacks = tuple[tuple[rows.Stack, ...], ...]
"""By row and column, what the files put into the cells."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The measures of a grid before its cells are drawn."""

    columns: tuple[Column, ...]
    top: float
    labels: tuple[Label, ...]
    heights: tuple[float, ...]
    stacks: Stacks
    note: Note | None
    seconds: list[Block]
    """The names of the columns in the second language."""


def measure(request: Request) -> Plan | Diagnostic:
    """Return the measures with the first note that fits, else for a pen."""
    columns = _columns(request)
    if isinstance(columns, Diagnostic):
        return columns
    seconds = _seconds(request, columns)
    if seconds is None:
        return trouble.long_names(request)
    tried = [_labels(request, part) for part in PARTS]
    labels = [each for each in tried if isinstance(each, tuple)]
    if not labels:
        return next(each for each in tried if isinstance(each, Diagnostic))
    top = _top(request, columns)
    room = request.paper[1] - request.scale.below - foot_room(request) - top
    room -= sum(rows.strip(box, request) for box in request.canvas.rows)
    for note, texts in product(_notes(request), labels):
        found = _fill(request, columns, texts, note, room)
        if found is not None:
            heights, stacks = found
            return Plan(columns, top, texts, heights, stacks, note, seconds)
    return _too_small(request, columns, labels[-1], room)


def inset(request: Request) -> float:
    """Return the white between a column's edge and what the files put into it."""
    return max(2.2, rows.INSET * request.scale.grid)


def _notes(request: Request) -> tuple[Note | None, ...]:
    return (*request.canvas.sticky_notes, None)


def _top(request: Request, columns: tuple[Column, ...]) -> float:
    """Return where the rows begin: below the names of the columns."""
    scale = request.scale
    low = rail_top(request) + NAME * scale.grid + CAP * scale.head * POINT
    bottom = max([low, *(column.title.bottom for column in columns if column.title is not None)])
    return bottom + DESCENT * scale.head * POINT + 2.2 * scale.grid


def _columns(request: Request) -> tuple[Column, ...] | Diagnostic:
    scale, count = request.scale, max(request.count, 1)
    left = scale.margin + scale.label
    pitch = (request.paper[0] - scale.margin - left) / count
    if pitch < scale.cell or count > len(request.letters):
        return trouble.narrow(request, pitch)
    xs = [left + index * pitch for index in range(count)]
    titles: tuple[Block | None, ...] | None = (None,) * count
    if request.column_names:
        shift = BESIDE * scale.grid
        room = pitch - shift - 2 * scale.grid
        titles = names(request, [x + shift for x in xs], room, rail_top(request) + NAME * scale.grid)
    if titles is None:
        return trouble.long_names(request)
    return tuple(Column(request.letters[i], xs[i], pitch, titles[i]) for i in range(count))


def _seconds(request: Request, columns: tuple[Column, ...]) -> list[Block] | None:
    room = columns[0].width - (BESIDE + 2) * request.scale.grid
    return second_names(request, tuple(each.title for each in columns), room, rail_top(request))


def _labels(request: Request, part: float) -> tuple[Label, ...] | Diagnostic:
    scale = request.scale
    room = scale.label - (GUTTER + 4) * scale.grid
    made = []
    for index, box in enumerate(request.canvas.rows):
        band = box.source == FEELINGS
        aside = max(0.0, words_width(request) - 4 * scale.grid) if band else 0.0
        set_label = partial(
            label, request, index=index, measure=room, aside=aside, example=request.fill != "all", part=part
        )
        found = set_label(box)
        if found is None:
            over = excess_of_box(request, box, lambda cut, fit=set_label: fit(cut) is not None)  # type: ignore[misc]
            return trouble.long_label(request, index, box, over)
        made.append(found)
    return tuple(made)


def _fill(
    request: Request, columns: tuple[Column, ...], labels: tuple[Label, ...], note: Note | None, room: float
) -> tuple[tuple[float, ...], Stacks] | None:
    for size in rows.filled_sizes(request):
        stacks = _stacks(request, columns, size)
        if stacks is None:
            continue
        heights = _heights(request, columns[0].width, labels, stacks, note)
        if heights is None:
            return None
        fixed = [box.source == FEELINGS or bool(box.choices or box.scale) for box in request.canvas.rows]
        shared = rows.share(heights, room, fixed)
        if shared is not None:
            return tuple(shared), stacks
    return None


def _heights(
    request: Request, width: float, labels: tuple[Label, ...], stacks: Stacks, note: Note | None
) -> list[float] | None:
    """Return the least height of each row, None where the notes that a row must take do not fit a column."""
    heights: list[float] = []
    for box, text, cells in zip(request.canvas.rows, labels, stacks, strict=True):
        filled = max(each.height for each in cells)
        free = any(each.height == 0 for each in cells)
        low = _least(request, box, text, width, note) if free else text.height
        if low is None:
            return None
        heights.append(max(low, rows.code_strip(request) + filled + 1 if filled else 0.0))
    return heights


def _least(request: Request, box: Box, text: Label, width: float, note: Note | None) -> float | None:
    if not holds_no_notes(box):
        return rows.least(box, text.height, width, note, request)
    own = own_height(request, box, width)
    return None if own is None else max(own, text.height)


def _entries(request: Request, row: int) -> list[tuple[Entry, ...]]:
    if request.journey is None or request.fill == "blank":
        return [()] * max(request.count, 1)
    source, first, made = request.canvas.rows[row].source, request.before[1] + 1, []
    for stage in request.journey.stages:
        found = entries(source, stage, request.fill, first, request.words, request.journey)
        made.append(called(found, source, request.names))
        first += len(stage.steps)
    return made or [()]


def _stacks(request: Request, columns: tuple[Column, ...], size: float) -> Stacks | None:
    inner = columns[0].width - 2 * inset(request)
    made = []
    for index in range(len(request.canvas.rows)):
        found = rows.stacks(_entries(request, index), inner, size, request)
        if found is None:
            return None
        made.append(tuple(found))
    return tuple(made)


def _too_small(request: Request, columns: tuple[Column, ...], labels: tuple[Label, ...], room: float) -> Diagnostic:
    empty = replace(request, fill="blank")
    if not any(_fill(empty, columns, labels, note, room) for note in _notes(request)):
        return trouble.many_notes(request)
    cells = [
        (f"{column.letter}{index + 1}", each)
        for index in range(len(request.canvas.rows))
        for column, each in zip(columns, _entries(request, index), strict=True)
    ]
    code, fullest = max(cells, key=lambda cell: sum(len(each.text) for each in cell[1]))
    return trouble.long_text(request, code, fullest)
