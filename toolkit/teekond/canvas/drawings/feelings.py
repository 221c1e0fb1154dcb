"""The feelings that a journey knows, drawn over the band of a curve: faces, their words, holes between them."""

from __future__ import annotations

from itertools import pairwise

from teekond.canvas import band
from teekond.canvas.drawings import rim
from teekond.canvas.fill import FEELINGS
from teekond.canvas.fit import fit
from teekond.canvas.marks import Circle, Known, Mark, Path, Rectangle, Sign, Words
from teekond.canvas.plain import plain
from teekond.canvas.request import Request
from teekond.canvas.sheet import Area, Band, Block, Column
from teekond.model.journey import Journey

RIM = 1.1
"""White around a face, against its size."""
NAME = (14.0, 12.0, 10.0)
"""Sizes of the names of the stages, times the grid's scale."""


def journey_of(request: Request) -> Journey | None:
    """Return the journey whose feelings are drawn."""
    drawn = request.fill != "blank" and request.canvas.boxes[0].source == FEELINGS
    return request.journey if drawn and request.journey is not None and request.journey.stages else None


def columns(journey: Journey, area: Area) -> tuple[Column, ...]:
    """Return a column for each stage, as wide as it has steps."""
    parts = [max(1, len(stage.steps)) for stage in journey.stages]
    unit, x = area.width / sum(parts), area.x
    made: list[Column] = []
    for stage, part in zip(journey.stages, parts, strict=True):
        made.append(Column(stage.id, x, part * unit, None))
        x += part * unit
    return tuple(made)


def names(request: Request, journey: Journey, made: tuple[Column, ...], room: Area) -> list[Mark] | None:
    """Return the names of the stages below their columns, all of one size; None where one has no room."""
    g = request.scale.grid
    for size in NAME:
        found = [
            fit(
                plain(stage.title.read(request.lang)),
                (column.width - 3 * g, room.height),
                (max(size * g, request.scale.least),),
                Block(column.x + 1.5 * g, room.y, 0, (), 600, "soft"),
                lang=request.lang,
                most=2,
            )
            for stage, column in zip(journey.stages, made, strict=True)
        ]
        blocks = [block for block in found if block is not None]
        if len(blocks) == len(found):
            return [Words(block) for block in blocks]
    return None


def faces(request: Request, journey: Journey, made: Band) -> list[Mark]:
    """Return the curve with a face, a number and maybe a word at each step, and the questions that are open."""
    side, radius = journey.side.value, band.FACE * request.scale.grid / 2
    marks: list[Mark] = [Words(tick) for tick in made.ticks]
    for run in made.runs:
        marks += [Path(((one.x, one.y), (other.x, other.y)), 1.6, side) for one, other in pairwise(run)]
        tags = [block for face in run for block in (face.value, face.word) if block is not None]
        marks += [Rectangle(rim.ground(block), 0, fill="wash") for block in tags]
        for face in run:
            marks += [
                Circle(face.x, face.y, radius * RIM, 0, fill="paper"),
                Sign(face.x - radius, face.y - radius, 2 * radius, face.icon, side),
            ]
        marks += [Words(block) for block in tags]
    for hole in made.holes:
        marks += [Rectangle(hole.area, 0, fill="paper"), Known(hole, side)]
    return marks
