"""Four fields on two axes: notes are placed freely, the higher and the farther right the more of each."""

from __future__ import annotations

from collections.abc import Sequence

from teekond.canvas.drawings import axes, refuse
from teekond.canvas.drawings.cell import takes_notes
from teekond.canvas.drawings.common import drawn, each_note
from teekond.canvas.drawings.label import Asked, Label, labels, letter
from teekond.canvas.drawings.lines import level, plumb
from teekond.canvas.drawings.packing import in_rows, whole
from teekond.canvas.drawings.slots import Part, Wanted, body, held, slip
from teekond.canvas.fill_boxes import box_entries
from teekond.canvas.fit import line, width
from teekond.canvas.marks import Body, Coded, Mark, Path, Rectangle, Words
from teekond.canvas.request import Request
from teekond.canvas.sheet import CAP, POINT, Area
from teekond.diagnostics import Diagnostic
from teekond.model.canvas import Box, Note
from teekond.values import dataclass, replace

PAD = 6
"""From the edge of a field to its words, times the grid's scale."""

LARGER = 1.18
"""The heads of the fields against those of boxes."""


@dataclass(frozen=True, slots=True)
class Quarter:
    """A field with what is written at its top."""

    box: Box
    letter: str
    area: Area
    top: tuple[Mark, ...]
    """Its code, and what to do with what lands in it."""
    label: Label

    def free(self, g: float) -> Area:
        """Return where notes can lie."""
        low = self.label.bottom + 4 * g
        return Area(self.area.x + 4 * g, low, self.area.width - 8 * g, self.area.bottom - 4 * g - low)


def draw(request: Request, room: Area) -> Body | Diagnostic:
    """Return the four fields with their axes."""
    return each_note(request, lambda note: _draw(request, room, note), free=True)


def _draw(request: Request, room: Area, note: Note | None) -> Body | Diagnostic:
    g = request.scale.grid
    plane = Area(room.x + axes.LEFT * g, room.y, room.width - axes.LEFT * g, room.height - axes.BELOW * g)
    around = axes.axes(request, room, plane)
    if around is None:
        return refuse.small(request)
    first = request.canvas.boxes[0]
    shown = takes_notes(first) and drawn(request, first, note)
    quarters = _quarters(request, plane, shown=shown)
    if isinstance(quarters, Diagnostic):
        return quarters
    parts: list[Part] = []
    for index, quarter in enumerate(quarters):
        part = _notes(request, quarter, plane, note, first=shown and index == 0)
        if isinstance(part, Diagnostic):
            return part
        parts.append(part)
    tint = _tint(request, quarters)
    words = Part(tuple(mark for quarter in quarters for mark in (*quarter.top, *quarter.label.marks)))
    ground = Part((*tint, *_hairs(quarters, plane, parts, g), *around))
    return body(request, [ground, words, *_codes(quarters, parts)], room.bottom)


def _quarters(request: Request, plane: Area, *, shown: bool) -> tuple[Quarter, ...] | Diagnostic:
    g = request.scale.grid
    wide, high = plane.width / 2, plane.height / 2
    areas = [Area(plane.x + column * wide, plane.y + row * high, wide, high) for row in (0, 1) for column in (0, 1)]
    tops = [
        _top(request, box, f"{letter(index)}1", area)
        for index, (box, area) in enumerate(zip(request.canvas.boxes, areas, strict=True))
    ]
    asked = [
        Asked(
            box,
            letter(index),
            Area(area.x + PAD * g, area.y + PAD * g, left - area.x - (PAD + 4) * g, 0.45 * area.height),
            example=index > 0 or not shown,
        )
        for index, (box, area, (_, left)) in enumerate(zip(request.canvas.boxes, areas, tops, strict=True))
    ]
    heads = labels(request, asked, gutter=False, larger=LARGER)
    if isinstance(heads, Diagnostic):
        return heads
    return tuple(
        Quarter(each.box, each.letter, area, top, head)
        for each, area, (top, _), head in zip(asked, areas, tops, heads, strict=True)
    )


def _top(request: Request, box: Box, code: str, area: Area) -> tuple[tuple[Mark, ...], float]:
    """Return the code and the pill with the verb of a field, and where they begin."""
    g, scale = request.scale.grid, request.scale
    size = max(16 * g, scale.least)
    y, right = area.y + PAD * g, area.right - PAD * g
    coded = replace(line(code, right, y, scale.code, 600, "soft"), align="right")
    marks: list[Mark] = [Words(coded)]
    left = right - width(code, scale.code, 600)
    if box.verb is not None:
        text = box.verb.read(request.lang)
        wide, pad, cap = width(text, size, 700), 3 * g, CAP * size * POINT
        pill = Area(left - 4 * g - wide - 2 * pad, y - 1.6 * g, wide + 2 * pad, cap + 3.2 * g)
        marks += [
            Rectangle(pill, 1.2, "phase", radius=pill.height / 2),
            Words(line(text, pill.x + pad, y, size, 700, "phase")),
        ]
        left = pill.x
    return tuple(marks), left


def _notes(request: Request, quarter: Quarter, plane: Area, note: Note | None, *, first: bool) -> Part | Diagnostic:
    """Return one place that shows the size of a note, or what is known; all that fit are counted."""
    box, found = quarter.box, box_entries(request, quarter.box)
    lies = note if takes_notes(box) else None
    free, code = quarter.free(request.scale.grid), f"{quarter.letter}1"
    if lies is None and not found:
        return Part(codes=(Coded(code, box.id, quarter.area),))
    places = in_rows(whole(free), free, lies or slip(request))
    if lies is not None and len(places) < (box.notes or 1):
        return refuse.notes(request, box, len(places))
    shown = places[: len(found)] if found or lies is None else (_example_place(quarter, plane, free, lies),)
    wanted = Wanted(replace(box, notes=None if found else 1), quarter.letter, quarter.area, lies, found, first)
    part = held(request, wanted, lambda _note, _most: shown)
    if isinstance(part, Diagnostic):
        return part
    marks = tuple(mark for mark in part.marks if not isinstance(mark, Words))
    return replace(part, marks=marks, capacity=len(places) - len(found) if lies is not None else 0)


def _example_place(quarter: Quarter, plane: Area, free: Area, note: Note) -> Area:
    """Return a place over the outer and the lower value of a field; in the first field as high as it goes."""
    xs, ys = axes.spots(plane)
    outer = xs[0] if quarter.area.x < plane.x + plane.width / 2 - 1 else xs[-1]
    lower = max(y for y in ys if y < quarter.area.bottom)
    x = min(max(outer - note.width / 2, free.x), free.right - note.width)
    y = free.y if quarter.letter == "A" else min(max(lower - note.height / 2, free.y), free.bottom - note.height)
    return Area(x, y, note.width, note.height)


def _codes(quarters: Sequence[Quarter], parts: Sequence[Part]) -> list[Part]:
    """Return the parts with the whole field under one code."""
    return [
        replace(part, codes=(Coded(f"{quarter.letter}1", quarter.box.id, quarter.area),))
        for quarter, part in zip(quarters, parts, strict=True)
    ]


def _tint(request: Request, quarters: Sequence[Quarter]) -> tuple[Mark, ...]:
    now = request.canvas.drawing.now if request.canvas.drawing is not None else None
    return tuple(Rectangle(quarter.area, 0, fill="tint") for quarter in quarters if quarter.box.id == now)


def _hairs(quarters: Sequence[Quarter], plane: Area, parts: Sequence[Part], g: float) -> list[Mark]:
    """Return hairs on the whole values, clear of words and notes."""
    off = [Area(each.area.x, each.area.y, each.area.width, each.free(g).y - each.area.y) for each in quarters]
    off += [code.area for part in parts for code in part.codes if code.area not in [each.area for each in quarters]]
    xs, ys = axes.spots(plane)
    hair = Path((), 0.9, "hair", "dashed")
    lines = [path for x in xs for path in plumb(x, plane.y, plane.bottom, off, hair)]
    return [*lines, *(path for y in ys for path in level(y, plane.x, plane.right, off, hair))]
