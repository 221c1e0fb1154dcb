"""The two axes of a plane: arrows, values, and the words at their ends."""

from __future__ import annotations

from collections.abc import Sequence

from teekond.canvas.box_parts import DESCENT
from teekond.canvas.fit import fit
from teekond.canvas.marks import Mark, Path, Words
from teekond.canvas.request import Request
from teekond.canvas.sheet import CAP, POINT, Area, Block
from teekond.model.canvas import Axis
from teekond.values import replace

LEFT, BELOW = 54, 34
"""Room for the words of the axes beside and below the plane, times the grid's scale."""
VALUES = 4
"""Ticks on each axis."""
TITLE, END, VALUE = (32.0, 28.0, 24.0, 20.0, 17.0, 14.0), (18.0, 16.0, 14.0), 20.0
"""Sizes of type, times the grid's scale."""


def spots(plane: Area) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Return where the values are: from left to right, and from below upwards."""
    parts = [(2 * index + 1) / (2 * VALUES) for index in range(VALUES)]
    return tuple(plane.x + part * plane.width for part in parts), tuple(
        plane.bottom - part * plane.height for part in parts
    )


def axes(request: Request, room: Area, plane: Area) -> tuple[Mark, ...] | None:
    """Return the axes of a plane, None where a word has no room."""
    drawing = request.canvas.drawing
    if drawing is None or drawing.across is None or drawing.up is None:
        return ()
    beside = _beside(request, room, plane, drawing.up)
    below = _below(request, plane, drawing.across)
    return (
        None
        if beside is None or below is None
        else (*_arrows(plane, request.scale.grid), *_values(request, plane), *beside, *below)
    )


def _arrows(plane: Area, g: float) -> tuple[Mark, ...]:
    across, up = plane.x + plane.width / 2, plane.y + plane.height / 2
    return (
        Path(((plane.x, up), (plane.right, up)), 2.4, "ink"),
        Path(((across, plane.y), (across, plane.bottom)), 2.4, "ink"),
        Path(((plane.x, plane.bottom), (plane.x, plane.y)), 2.4, "ink", head="full", head_size=7 * g),
        Path(((plane.x, plane.bottom), (plane.right, plane.bottom)), 2.4, "ink", head="full", head_size=7 * g),
    )


def _values(request: Request, plane: Area) -> list[Mark]:
    g, size = request.scale.grid, max(VALUE * request.scale.grid, request.scale.least)
    cap = CAP * size * POINT
    pattern = Block(0, 0, size, (), 600, "soft")
    marks: list[Mark] = []
    for index, (x, y) in enumerate(zip(*spots(plane), strict=True)):
        lines = (str(index + 1),)
        marks += [
            Path(((plane.x - 3 * g, y), (plane.x, y)), 1.6, "ink"),
            Words(replace(pattern, x=plane.x - 4.5 * g, y=y - cap / 2, lines=lines, align="right")),
            Path(((x, plane.bottom), (x, plane.bottom + 3 * g)), 1.6, "ink"),
            Words(replace(pattern, x=x, y=plane.bottom + 5 * g, lines=lines, align="center")),
        ]
    return marks


def _beside(request: Request, room: Area, plane: Area, axis: Axis) -> list[Mark] | None:
    """Return high at the top, the title in the middle, low at the bottom."""
    g, lang = request.scale.grid, request.lang
    measure, part = plane.x - room.x - 8 * g, plane.height / 8 - VALUE * POINT * g
    high = _fit(request, axis.high.read(lang), (measure, part), END, Block(room.x, plane.y + 1 * g, 0, (), 600))
    low = _fit(request, axis.low.read(lang), (measure, part), END, Block(room.x, 0, 0, (), 600))
    if high is None or low is None:
        return None
    marks: list[Mark] = [Words(high), Words(replace(low, y=plane.bottom - 1 * g - low.height))]
    if axis.title is not None:
        title = _fit(request, axis.title.read(lang), (measure, 2 * part), TITLE, Block(room.x, 0, 0, (), 700))
        if title is None:
            return None
        marks.append(Words(replace(title, y=plane.y + (plane.height - title.height) / 2)))
    return marks


def _below(request: Request, plane: Area, axis: Axis) -> list[Mark] | None:
    """Return low at the left, the title in the middle, high at the right."""
    g, lang, size = request.scale.grid, request.lang, max(VALUE * request.scale.grid, request.scale.least)
    top = plane.bottom + 9 * g + CAP * size * POINT
    high_room = 22 * g - DESCENT * TITLE[0] * POINT * g
    third = (plane.width / 3 - 4 * g, high_room)
    middle = plane.x + plane.width / 2
    low = _fit(request, axis.low.read(lang), third, END, Block(plane.x, top, 0, (), 600))
    high = _fit(request, axis.high.read(lang), third, END, Block(plane.right, top, 0, (), 600, align="right"))
    if low is None or high is None:
        return None
    marks: list[Mark] = [Words(low), Words(high)]
    if axis.title is not None:
        pattern = Block(middle, top, 0, (), 700, align="center")
        title = _fit(request, axis.title.read(lang), third, TITLE, pattern)
        if title is None:
            return None
        marks.append(Words(title))
    return marks


def _fit(
    request: Request, text: str, room: tuple[float, float], sizes: Sequence[float], pattern: Block
) -> Block | None:
    points = [max(size * request.scale.grid, request.scale.least) for size in sizes]
    whole = fit(text, room, points, pattern, lang=request.lang, whole=True)
    return whole or fit(text, room, points, pattern, lang=request.lang)
