"""The band of feelings: five levels, and the feelings that the files know, with holes where they know none."""

from __future__ import annotations

from itertools import groupby, islice
from math import ceil, copysign

from teekond.canvas.fit import fit, steps, width
from teekond.canvas.request import Request
from teekond.canvas.sheet import CAP, POINT, Area, Band, Block, Column, Face, Filled, Level
from teekond.canvas.tags import Spot, tagged
from teekond.locale import Words
from teekond.model.journey import Step

FACES = ("face-great", "face-good", "face-neutral", "face-bad", "face-terrible")
EMPTY = (64, 18.5, 5.5)
"""Height of the band, white above the highest and below the lowest level, times the grid's scale."""
FILLED = (79, 24, 13)
"""The same where feelings with their words stand in it."""
SCALE: tuple[float, float] = (-2, 2)
"""Of feelings, where a journey has none of its own."""
FACE = 8.4
"""Size of a face, times the grid's scale."""


def words_width(request: Request) -> float:
    """Return the room that the words of the levels take at the right of the label column."""
    size = _size(request)
    longest = max(width(word, size) for word in _words(request.words))
    return longest + width("+2", size, 700) + (FACE + 10) * request.scale.grid


def band(request: Request, area: Area, columns: tuple[Column, ...]) -> Band | None:
    """Return the band in its place, or None where a word or a question has no room."""
    ys = _ys(request, area)
    levels = tuple(_level(request, index, y, area.x) for index, y in enumerate(ys))
    if request.journey is None or request.fill == "blank":
        return Band(area, levels)
    placed: list[tuple[Step, Area]] = []
    for stage, column in zip(request.journey.stages, columns, strict=True):
        pitch = column.width / max(len(stage.steps), 1)
        for index, step in enumerate(stage.steps):
            placed.append((step, Area(column.x + index * pitch, ys[0], pitch, ys[-1] - ys[0])))
    numbered = enumerate(placed, start=request.before[1] + 1)
    ticks = tuple(_tick(request, n, place.x + place.width / 2, area) for n, (_, place) in numbered)
    runs, holes = _runs(request, placed, area)
    faces = _tagged(request, runs, area)
    if faces is None or None in holes:
        return None
    return Band(area, levels, faces, tuple(hole for hole in holes if hole is not None), ticks)


def _runs(
    request: Request, placed: list[tuple[Step, Area]], area: Area
) -> tuple[list[list[Spot]], list[Filled | None]]:
    """Return the feelings that follow each other, and the holes between them."""
    runs: list[list[Spot]] = []
    holes: list[Filled | None] = []
    for unrated, group in groupby(placed, key=lambda each: each[0].feeling is None):
        if unrated:
            for _, row in groupby(group, key=lambda each: each[1].width):
                places = [place for _, place in row]
                holes.append(_hole(request, places[0].x, places[-1].right, area))
        else:
            runs.append([spot for step, place in group for spot in _spots(request, step, place)])
    return runs, holes


def _tagged(request: Request, runs: list[list[Spot]], area: Area) -> tuple[tuple[Face, ...], ...] | None:
    g, size = request.scale.grid, request.scale.filled_least
    top = area.y + 8.6 * g + CAP * size * POINT + 0.3
    room = Area(area.x, top, area.width, area.bottom - top - 0.4)
    spots = [spot for run in runs for spot in run]
    faces = tagged(spots, room, FACE * g, steps(size, request.scale.least), request.lang)
    if faces is None:
        return None
    found = iter(faces)
    return tuple(tuple(islice(found, len(run))) for run in runs)


def _words(words: Words) -> tuple[str, ...]:
    return words("great"), words("good"), words("neutral"), words("bad"), words("terrible")


def height(request: Request) -> float:
    """Return how high the band is."""
    return _room(request)[0] * request.scale.grid


def _room(request: Request) -> tuple[float, float, float]:
    return EMPTY if request.journey is None or request.fill == "blank" else FILLED


def _size(request: Request) -> float:
    return max(13 * request.scale.grid, request.scale.least)


def _ys(request: Request, area: Area) -> list[float]:
    g = request.scale.grid
    _, top, below = _room(request)
    step = (area.height - (top + below) * g) / 4
    return [area.y + top * g + index * step for index in range(5)]


def _level(request: Request, index: int, y: float, right: float) -> Level:
    g, size = request.scale.grid, _size(request)
    top = y - CAP * size * POINT / 2
    number = ("+2", "+1", "0", "−1", "−2")[index]
    at = right - (FACE + 4) * g
    value = Block(at, top, size, (number,), 700, align="right")
    word = Block(
        at - width("+2", size, 700) - 2 * g, top, size, (_words(request.words)[index],), tone="soft", align="right"
    )
    return Level(y, FACES[index], value, word)


def _tick(request: Request, ordinal: int, x: float, area: Area) -> Block:
    size = request.scale.filled_least
    return Block(x, area.y + 8.6 * request.scale.grid, size, (str(ordinal),), 700, "side", align="center")


def _spots(request: Request, step: Step, area: Area) -> list[Spot]:
    feeling = step.feeling
    assert feeling is not None
    part = area.width / len(feeling.values)
    assert request.journey is not None
    own = request.journey.scale != SCALE and len(feeling.written) == len(feeling.values)
    spots = []
    for index, value in enumerate(feeling.values):
        written = feeling.written[index].replace("-", "−") if own else request.words.number(value, sign=True)
        word = feeling.word.read(request.lang) if feeling.word is not None and index == 0 else None
        icon = FACES[2 - round(copysign(ceil(abs(value) - 0.5), value))]
        y = area.y + (2 - value) / 4 * area.height
        spots.append(Spot(area.x + (index + 0.5) * part, y, icon, written, word, above=value >= 0))
    return spots


def _hole(request: Request, left: float, right: float, area: Area) -> Filled | None:
    g, size = request.scale.grid, request.scale.filled_least
    place = Area(left + 1, area.y + 13 * g, right - left - 2, area.height - 15 * g)
    disc = size * POINT * 1.5
    pattern = Block(place.x + place.width / 2, place.y + disc + 3.2 * g, 0, (), 600, "hole", align="center")
    text = fit(
        request.words("What did they feel?"),
        (place.width - 1.6, place.height - disc - 4 * g),
        (size, request.scale.least),
        pattern,
        lang=request.lang,
    )
    if text is None:
        return None
    mark = Block(
        place.x + place.width / 2,
        place.y + 1.8 * g + disc / 2 - CAP * size * POINT / 2,
        size,
        ("?",),
        700,
        "paper",
        align="center",
    )
    return Filled("hole", place, text, mark)
