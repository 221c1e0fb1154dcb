"""An iceberg: a tip that everybody sees, and below the water layer under layer of what carries it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from teekond.canvas.drawings import refuse
from teekond.canvas.drawings.common import each_note, first_drawn
from teekond.canvas.drawings.label import Asked, labels, letter
from teekond.canvas.drawings.packing import GAP, in_rows
from teekond.canvas.drawings.regions import Outline, crosses
from teekond.canvas.drawings.slots import Part, Wanted, body, held, occupied
from teekond.canvas.fill_boxes import box_entries
from teekond.canvas.fit import fit
from teekond.canvas.marks import Body, Mark, Path, Point, Rectangle, Words
from teekond.canvas.request import Request
from teekond.canvas.sheet import Area, Block
from teekond.diagnostics import Diagnostic
from teekond.model.canvas import Note
from teekond.values import dataclass, replace

TIP: tuple[Point, ...] = (
    (0.276, 1.0), (0.307, 0.714), (0.348, 0.365), (0.403, 0.222), (0.462, 0.0), (0.503, 0.032),
    (0.545, 0.206), (0.593, 0.143), (0.659, 0.349), (0.703, 0.698), (0.738, 1.0),
)  # fmt: skip
"""The outline above the water: parts of the berg's width and of the height above the water."""
BODY: tuple[Point, ...] = (
    (0.914, 0.032), (1.0, 0.235), (0.976, 0.454), (0.938, 0.639), (0.897, 0.803), (0.834, 1.0),
    (0.186, 1.0), (0.131, 0.749), (0.055, 0.585), (0.0, 0.366), (0.021, 0.191), (0.11, 0.032),
)  # fmt: skip
"""The outline below it, with the clock, without the two points at the water."""
FACETS: tuple[tuple[Point, ...], ...] = (
    ((0.928, 0.153), (0.914, 0.032), (1.0, 0.235), (0.938, 0.639)),
    ((0.117, 0.257), (0.021, 0.191), (0.11, 0.032), (0.055, 0.585)),
    ((0.183, 0.765), (0.131, 0.749), (0.055, 0.585), (0.207, 1.0)),
    ((0.859, 0.765), (0.938, 0.639), (0.834, 1.0)),
)
"""Edges of the ice: a point inside, and the points it is joined to. One that would run through a note is left out."""
PEAKS: tuple[tuple[Point, ...], ...] = (
    ((0.476, 0.254), (0.462, 0.0), (0.403, 0.222), (0.545, 0.206)),
    ((0.672, 0.635), (0.659, 0.349), (0.738, 1.0)),
    ((0.338, 1.0), (0.348, 0.365)),
)
"""The same of the tip."""
TIP_ROOM = 0.3
"""The part of the berg's width that is free for notes high up in the tip."""
SHOULDER = 3.0
"""White above and below the notes of a layer, in millimetres."""
WATER = 0.25
"""How far down the water is."""


@dataclass(frozen=True, slots=True)
class Berg:
    """The iceberg in its place."""

    tip: tuple[Point, ...]
    body: tuple[Point, ...]
    layers: tuple[Area, ...]
    """The bands across the sheet: above the water first."""
    facets: tuple[tuple[Point, ...], ...]
    left: float

    @property
    def flanks(self) -> tuple[Point, ...]:
        """Return the tip without its peaks and the valley between them."""
        return (*self.tip[:4], *self.tip[8:])

    @property
    def water(self) -> float:
        """Return the height of the water."""
        return self.layers[0].bottom


def draw(request: Request, room: Area) -> Body | Diagnostic:
    """Return the iceberg in its room."""
    return each_note(request, lambda note: _draw(request, room, note))


def _draw(request: Request, room: Area, note: Note | None) -> Body | Diagnostic:
    berg = _berg(request, room, note)
    shown = first_drawn(request, note)
    parts: list[Part] = []
    for index, (box, band) in enumerate(zip(request.canvas.boxes, berg.layers, strict=True)):
        wanted = Wanted(box, letter(index), band, note, box_entries(request, box), shown and index == 0)
        part = held(request, wanted, partial(_places, Outline(berg.body if index else berg.flanks), band))
        if isinstance(part, Diagnostic):
            return part
        parts.append(part)
    texts = _labels(request, room, berg, shown=shown)
    word = _word(request, room, berg)
    if isinstance(texts, Diagnostic):
        return texts
    if word is None:
        return refuse.small(request)
    shape = _shape(room, berg, [place for part in parts for place in occupied(part)])
    return body(request, [Part(shape), Part((*texts, *word)), *parts], room.bottom)


def _places(outline: Outline, band: Area, note: Note, most: int) -> tuple[Area, ...]:
    """Return places that keep off the ice's flat shoulders, where there is room for that."""
    room = Area(band.x, band.y + 3, band.width, band.height - 6)
    wider = in_rows(outline, room, Note(note.width, note.height + 2 * SHOULDER), most=most)
    if len(wider) == most:
        return tuple(Area(each.x, each.y + SHOULDER, note.width, note.height) for each in wider)
    return in_rows(outline, room, note, most=most)


def _berg(request: Request, room: Area, note: Note | None) -> Berg:
    g, count = request.scale.grid, len(request.canvas.boxes) - 1
    left = room.x + min(216 * g, 0.33 * room.width)
    water, right = room.y + WATER * room.height, room.right - 16 * g
    wide, high = right - left, (room.bottom - water) / count
    layers = (Area(room.x, water + index * high, room.width, high) for index in range(count))
    bands = (Area(room.x, room.y, room.width, water - room.y), *layers)
    top = room.y + 3 * g
    stretch = _stretch(request, wide, note)

    def above(point: Point) -> Point:
        return left + wide * (0.507 + (point[0] - 0.507) * stretch), top + (water - top) * point[1]

    def below(point: Point) -> Point:
        return left + wide * point[0], water + (room.bottom - water) * point[1]

    tip = tuple(above(point) for point in TIP)
    outline = (tip[-1], *(below(point) for point in BODY), tip[0])
    facets = (*(tuple(map(above, each)) for each in PEAKS), *(tuple(map(below, each)) for each in FACETS))
    return Berg(tip, outline, bands, facets, left)


def _stretch(request: Request, wide: float, note: Note | None) -> float:
    """Return how much wider than usual the tip is, for its notes to lie beside each other."""
    wanted = min(request.canvas.boxes[0].notes or 0, 4)
    if note is None or not wanted:
        return 1.0
    return max(1.0, min(1.6, (wanted * (note.width + GAP) + 8) / (TIP_ROOM * wide)))


def _labels(request: Request, room: Area, berg: Berg, *, shown: bool) -> tuple[Mark, ...] | Diagnostic:
    g = request.scale.grid
    asked = [
        Asked(
            box,
            letter(index),
            Area(room.x + 3 * g, band.y + 6 * g, berg.left - room.x - 12 * g, band.height - 9 * g),
            example=index > 0 or not shown,
        )
        for index, (box, band) in enumerate(zip(request.canvas.boxes, berg.layers, strict=True))
    ]
    made = labels(request, asked)
    return made if isinstance(made, Diagnostic) else tuple(mark for label in made for mark in label.marks)


def _word(request: Request, room: Area, berg: Berg) -> tuple[Mark, ...] | None:
    """Return the word at the right end of the water line."""
    drawing = request.canvas.drawing
    if drawing is None or drawing.water is None:
        return ()
    g, least = request.scale.grid, request.scale.least
    measure = room.right - 2 * g - berg.tip[-1][0] - 6 * g
    pattern = Block(room.right - 2 * g, 0, 0, (), 700, "customer", align="right")
    sizes = [max(size * g, least) for size in (20, 17, 14)]
    found = fit(drawing.water.read(request.lang), (measure, 30 * g), sizes, pattern, lang=request.lang, most=2)
    if found is None:
        return None
    return (Words(replace(found, y=berg.water - 3.4 * g - found.height)),)


def _shape(room: Area, berg: Berg, notes: Sequence[Area]) -> tuple[Mark, ...]:
    sea = Area(room.x, berg.water, room.width, room.bottom - berg.water)
    marks: list[Mark] = [
        Rectangle(sea, 0, fill="water"),
        Path(berg.body, 1.4, fill="paper", closed=True),
        Path(berg.tip, 2.6, "ink", fill="paper", closed=True),
    ]
    around = [Area(each.x - 1, each.y - 1, each.width + 2, each.height + 2) for each in notes]
    for inside, *outside in berg.facets:
        if not any(crosses(inside, end, area) for end in outside for area in around):
            marks += [Path((inside, end), 0.9, "hair") for end in outside]
    marks.append(Path(((room.x, berg.water), (room.right, berg.water)), 3, "customer"))
    marks += [
        Path(((room.x, upper.bottom), (room.right, upper.bottom)), dash="dashed")
        for upper, _ in pairwise(berg.layers[1:])
    ]
    return tuple(marks)
