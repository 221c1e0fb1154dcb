"""A sheet of boxes in areas: each as wide as the canvas says, as high as what stands in it needs."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from teekond.canvas.areas_trouble import too_small
from teekond.canvas.box import BELOW_HEAD, Content, Inner, content, least, shows_example
from teekond.canvas.box_parts import heading, looks, margin
from teekond.canvas.fill_boxes import box_entries
from teekond.canvas.marks import Body
from teekond.canvas.request import Request
from teekond.canvas.rows import filled_sizes
from teekond.canvas.sheet import Area
from teekond.canvas.tracks import Track, heights_of
from teekond.diagnostics import Diagnostic
from teekond.model.canvas import Box, Note
from teekond.values import dataclass

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
GAP = 5.0
"""Between two boxes, on a table or a wall."""


@dataclass(frozen=True, slots=True)
class Place:
    """A box with its code, and the rows and columns that it takes."""

    box: Box
    code: str
    rows: tuple[int, int]
    columns: tuple[int, int]


def draw(request: Request, room: Area) -> Body | Diagnostic:
    """Return the boxes in their room, in the largest type and with the first note that fits beside what is known."""
    places = tuple(_places(request))
    found: dict[Note | None, Body] = {}
    for inner in _tries(request):
        made = None if inner.note in found else _body(request, room, places, inner)
        if isinstance(made, Body):
            found[inner.note] = made
            if made.capacity or inner.note is None or request.fill == "all":
                return made
    if found:
        return next(iter(found.values()))
    inner = list(_tries(request))[-1]
    return too_small(request, places, lambda others: isinstance(_body(request, room, others, inner), Body))


def _places(request: Request) -> Iterator[Place]:
    areas = request.canvas.areas
    for index, box in enumerate(request.canvas.boxes):
        found = [(y, x) for y, row in enumerate(areas) for x, name in enumerate(row) if name == box.id]
        ys, xs = [y for y, _ in found], [x for _, x in found]
        yield Place(box, f"{LETTERS[index % 26]}{index // 26 + 1}", (min(ys), max(ys)), (min(xs), max(xs)))


def _tries(request: Request) -> Iterator[Inner]:
    wanted = any(box.notes for box in request.canvas.boxes)
    notes: tuple[Note | None, ...] = request.canvas.sticky_notes if wanted else ()
    known = any(box_entries(request, box) for box in request.canvas.boxes)
    sizes = filled_sizes(request)
    sizes = (request.scale.prompt * 1.2, request.scale.prompt, *sizes) if known else sizes[:1]
    for note, look, size in product(notes or (None,), looks(request), sizes):
        yield Inner(look, note, size)


def gap(request: Request) -> float:
    """Return the white between two boxes."""
    return min(GAP, margin(request) * 1.25)


def _body(request: Request, room: Area, places: tuple[Place, ...], inner: Inner) -> Body | Diagnostic | None:
    """Return the drawn boxes, or None where they do not fit in these sizes."""
    columns = _columns(request, room)
    wide = [_span(columns, place.columns) for place in places]
    first = next(
        (i for i, place in enumerate(places) if shows_example(request, place.box, wide[i][1], inner.note)), None
    )
    starts = _starts(request, places, wide, inner, first)
    if starts is None:
        return None
    tracks = []
    for place, start, (_, width) in zip(places, starts, wide, strict=True):
        low = least(request, place.box, width, inner)
        if low is None:
            return None
        tracks.append(Track(place.rows, start + low))
    heights = heights_of(tracks, len(request.canvas.areas), room.height, gap(request), request.canvas.heights)
    if heights is None:
        return None
    tops = _offsets(room.y, heights, gap(request))
    contents: list[Content] = []
    for index, place in enumerate(places):
        (x, width), (y, height) = wide[index], _span(tops, place.rows)
        made = content(
            request,
            place.box,
            Area(x, y, width, height),
            place.code,
            first=index == first,
            inner=inner,
            start=y + starts[index],
        )
        if isinstance(made, Diagnostic):
            return made
        contents.append(made)
    return _joined(contents, room.bottom)


def _columns(request: Request, room: Area) -> list[tuple[float, float]]:
    count, white = len(request.canvas.areas[0]), gap(request)
    weights = request.canvas.columns or (1.0,) * count
    unit = (room.width - (count - 1) * white) / sum(weights)
    return _offsets(room.x, [weight * unit for weight in weights], white)


def _offsets(start: float, sizes: list[float], white: float) -> list[tuple[float, float]]:
    found = []
    for size in sizes:
        found.append((start, size))
        start += size + white
    return found


def _span(tracks: list[tuple[float, float]], ends: tuple[int, int]) -> tuple[float, float]:
    """Return where what spans some tracks begins, and how long it is."""
    begin, (last, size) = tracks[ends[0]][0], tracks[ends[1]]
    return begin, last + size - begin


def _starts(
    request: Request, places: tuple[Place, ...], wide: list[tuple[float, float]], inner: Inner, first: int | None
) -> list[float] | None:
    """Return where the content of each box begins, below its top: alike for boxes whose tops are in one row."""
    lows: dict[int, float] = {}
    for index, (place, (_, width)) in enumerate(zip(places, wide, strict=True)):
        told = index != first and request.fill != "all" and not box_entries(request, place.box)
        found = heading(request, place.box, Area(0, 0, width, 0), place.code, inner.look, example=told)
        if found is None:
            return None
        lows[place.rows[0]] = max(lows.get(place.rows[0], 0.0), found.bottom)
    below = BELOW_HEAD * min(1.0, margin(request) / 4)
    return [lows[place.rows[0]] + below for place in places]


def _joined(contents: list[Content], bottom: float) -> Body:
    return Body(
        tuple(mark for each in contents for mark in each.marks),
        tuple(code for each in contents for code in each.codes),
        sum(each.capacity for each in contents),
        sum(each.holes for each in contents),
        bottom,
    )
