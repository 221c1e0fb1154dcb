"""A radar: axes from one middle, each with the same scale, to draw a before and an after on."""

from __future__ import annotations

from collections.abc import Sequence

from teekond.canvas.drawings import refuse
from teekond.canvas.drawings.common import each_note, first_drawn, scale_asked
from teekond.canvas.drawings.inside import inside
from teekond.canvas.drawings.label import letter
from teekond.canvas.drawings.legend import Legend, legend
from teekond.canvas.drawings.packing import Lies
from teekond.canvas.drawings.regions import corners, towards
from teekond.canvas.drawings.rim import Rim, words_around
from teekond.canvas.drawings.slots import Part, Wanted, body
from teekond.canvas.fill_boxes import box_entries
from teekond.canvas.fit import line, width
from teekond.canvas.marks import Body, Circle, Coded, Mark, Path, Rectangle, Words
from teekond.canvas.plain import plain
from teekond.canvas.request import Request
from teekond.canvas.sheet import CAP, POINT, Area, Block
from teekond.diagnostics import Diagnostic
from teekond.model.canvas import Note, Scale
from teekond.values import replace

NAMES = (28.0, 24.0, 20.0, 18.0, 16.0, 14.0, 12.0)
"""Sizes of the names at the ends of the axes, times the grid's scale."""
FIGURE = 13.0
TOP_LEFT = Lies(across=0, down=0)


def draw(request: Request, room: Area) -> Body | Diagnostic:
    """Return the axes in their room, with what each of them asks beside."""
    return each_note(request, lambda note: _draw(request, room, note))


def _draw(request: Request, room: Area, note: Note | None) -> Body | Diagnostic:
    shown = first_drawn(request, note)
    words = legend(request, room, drawn=shown)
    if isinstance(words, Diagnostic):
        return words
    found = _rim(request, words.room)
    if found is None:
        return refuse.small(request)
    rim, names = found
    notes = _notes(request, words, note, shown=shown)
    if isinstance(notes, Diagnostic):
        return notes
    marks = (*_web(request, rim), *(Words(name) for name in names), *_key(request, words.room))
    return body(request, [Part(marks), Part(words.marks), *notes], room.bottom)


def _rim(request: Request, room: Area) -> tuple[Rim, tuple[Block, ...]] | None:
    """Return the largest circle that leaves room for the names around it."""
    g, count = request.scale.grid, len(request.canvas.boxes)
    texts = [
        (index * 360 / count, f"{letter(index)}\u00a0·\u00a0{plain(box.title.read(request.lang))}")
        for index, box in enumerate(request.canvas.boxes)
    ]
    full = min(room.width, room.height) / 2
    for size in NAMES:
        pattern = Block(0, 0, max(size * g, request.scale.least), (), 700)
        for part in range(96, 60, -3):
            rim = Rim(room.x + room.width / 2, room.y + room.height / 2, full * part / 100, 4 * g, room)
            found = words_around(request, rim, texts, pattern, most=2)
            if found is not None:
                return rim, found
    return None


def told(scale: Scale) -> tuple[int, ...]:
    """Return the numbers whose rings are drawn: the lowest, the highest and a few between."""
    wide = scale.high - scale.low
    parts = next((parts for parts in (3, 4, 2, 5) if wide % parts == 0), 1)
    return tuple(range(scale.low, scale.high + 1, max(1, wide // parts)))


def _far(scale: Scale, value: int, radius: float) -> float:
    """Return how far from the middle a value is: the lowest one is not in it."""
    return radius * (value - scale.low + 1) / (scale.high - scale.low + 1)


def _web(request: Request, rim: Rim) -> list[Mark]:
    count, scale, g = len(request.canvas.boxes), scale_asked(request), request.scale.grid
    marks: list[Mark] = []
    for value in told(scale):
        outmost = value == scale.high
        points = corners(count, rim.x, rim.y, _far(scale, value, rim.radius))
        marks.append(Path(points, 1.2 if outmost else 0.9, "line" if outmost else "hair", closed=True))
    for index in range(count):
        angle = index * 360 / count
        marks.append(Path(((rim.x, rim.y), towards(rim.x, rim.y, angle, rim.radius)), 0.9, "line"))
        for value in scale.numbers:
            x, y = towards(rim.x, rim.y, angle, _far(scale, value, rim.radius))
            marks.append(Circle(x, y, max(0.5, 0.9 * g), 0, fill="line"))
    return [*marks, *_figures(request, rim, scale)]


def _figures(request: Request, rim: Rim, scale: Scale) -> list[Mark]:
    """Return the numbers beside the upper axis only."""
    g, size = request.scale.grid, max(FIGURE * request.scale.grid, request.scale.least)
    marks: list[Mark] = []
    for value in told(scale):
        y = rim.y - _far(scale, value, rim.radius)
        text = line(str(value), rim.x - 2.6 * g, y + 2.6 * g, size, 600, "soft")
        wide, high = width(str(value), size, 600), CAP * size * POINT
        ground = Area(text.x - wide - 0.6, text.y - 0.6, wide + 1.2, high + 1.2)
        marks += [Rectangle(ground, 0, fill="paper"), Words(replace(text, align="right"))]
    return marks


def _key(request: Request, room: Area) -> list[Mark]:
    """Return how a before and an after are drawn, in the upper left corner."""
    g, size = request.scale.grid, max(14 * request.scale.grid, request.scale.least)
    cap = CAP * size * POINT
    marks: list[Mark] = []
    kinds = ((request.words("before"), "soft", "dashed", 1.4), (request.words("after"), "ink", None, 2.0))
    for index, (text, tone, dash, weight) in enumerate(kinds):
        y = room.y + 4 * g + index * 2.4 * cap
        start, end = room.x + 6 * g, room.x + 22 * g
        marks += [
            Path(((start, y + cap / 2), (end, y + cap / 2)), weight, tone, dash),
            Words(line(text, end + 3 * g, y, size, 600, "soft")),
        ]
    return marks


def _notes(request: Request, words: Legend, note: Note | None, *, shown: bool) -> Sequence[Part] | Diagnostic:
    """Return the notes of the boxes that want some, below their words."""
    parts: list[Part] = []
    for index, (box, area) in enumerate(zip(request.canvas.boxes, words.free, strict=True)):
        known = box_entries(request, box)
        if not known and not (note is not None and box.notes):
            parts.append(Part(codes=(Coded(f"{letter(index)}1", box.id, words.areas[index]),)))
            continue
        part = inside(request, Wanted(box, letter(index), area, note, known, shown and index == 0), TOP_LEFT)
        if isinstance(part, Diagnostic):
            return part
        parts.append(part)
    return parts
