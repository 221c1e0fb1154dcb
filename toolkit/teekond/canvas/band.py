"""The band of feelings: five levels, and the feelings that the files know, with holes where they know none."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from math import ceil, copysign

from teekond.canvas.fit import fit, width
from teekond.canvas.request import Request
from teekond.canvas.sheet import CAP, POINT, Area, Band, Block, Column, Face, Filled, Level
from teekond.model.journey import Feeling, Step

FACES = ("face-great", "face-good", "face-neutral", "face-bad", "face-terrible")
WORDS = ("great", "good", "neutral", "bad", "terrible")
EMPTY = (64, 17, 7)
"""Height of the band, white above the highest and below the lowest level, times the grid's scale."""
FILLED = (74, 22, 11)
"""The same where feelings with their words stand in it."""
FACE = 8.4
"""Size of a face, times the grid's scale."""


def words_width(request: Request) -> float:
    """Return the room that the words of the levels take at the right of the label column."""
    size = _size(request)
    longest = max(width(request.words(word), size) for word in WORDS)
    return longest + width("+2", size, 700) + (FACE + 8) * request.scale.grid


def band(request: Request, area: Area, columns: tuple[Column, ...]) -> Band | None:
    """Return the band in its place, or None where a question does not fit its hole."""
    ys = _ys(request, area)
    levels = tuple(_level(request, index, y, area.x) for index, y in enumerate(ys))
    if request.journey is None or request.fill == "blank":
        return Band(area, levels)
    runs: list[tuple[Face, ...]] = []
    holes: list[Filled] = []
    ticks: list[Block] = []
    run: list[Face] = []
    ordinal = 0
    for stage, column in zip(request.journey.stages, columns, strict=True):
        pitch = column.width / max(len(stage.steps), 1)
        placed = [(step, column.x + index * pitch) for index, step in enumerate(stage.steps)]
        for step, x in placed:
            ordinal += 1
            ticks.append(_tick(request, ordinal, x + pitch / 2, area))
            if step.feeling is None:
                runs, run = [*runs, tuple(run)], []
            else:
                run += _faces(request, step, step.feeling, Area(x, ys[0], pitch, ys[-1] - ys[0]))
        for unrated, group in groupby(placed, key=lambda each: each[0].feeling is None):
            if unrated:
                hole = _hole(request, [x for _, x in group], pitch, area)
                if hole is None:
                    return None
                holes.append(hole)
    runs.append(tuple(run))
    return Band(area, levels, tuple(each for each in runs if each), tuple(holes), tuple(ticks))


def height(request: Request) -> float:
    """Return how high the band is."""
    return _room(request)[0] * request.scale.grid


def _room(request: Request) -> tuple[int, int, int]:
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
    word = Block(at - width("+2", size, 700) - 2 * g, top, size, (request.words(WORDS[index]),), tone="soft",
                 align="right")
    return Level(y, FACES[index], value, word)


def _tick(request: Request, ordinal: int, x: float, area: Area) -> Block:
    size = max(request.scale.code * 0.8, request.scale.least)
    return Block(x, area.y + 7 * request.scale.grid, size, (str(ordinal),), 700, "side", align="center")


def _faces(request: Request, step: Step, feeling: Feeling, area: Area) -> list[Face]:
    part = area.width / len(feeling.values)
    faces = []
    for index, value in enumerate(feeling.values):
        written = feeling.written[index] if index < len(feeling.written) else request.words.number(value, sign=True)
        y = area.y + (2 - value) / 4 * area.height
        x = area.x + (index + 0.5) * part
        word = feeling.word.read(request.lang) if feeling.word is not None and index == 0 else None
        faces.append(_face(request, Area(x, y, part, 0), value, written, word))
    return faces


def _face(request: Request, area: Area, value: float, written: str, word: str | None) -> Face:
    g, size = request.scale.grid, max(request.scale.code * 0.8, request.scale.least)
    half = FACE * g / 2
    icon = FACES[2 - round(copysign(ceil(abs(value) - 0.5), value))]
    text = written.replace("-", "−")
    above = value >= 0
    cap = CAP * size * POINT
    top = area.y - half - 1.2 * g - cap if above else area.y + half + 1.2 * g
    figure = Block(area.x, top, size, (text,), 700, align="center")
    under = None
    if word is not None:
        figure, under = _beside(figure, word, request, area)
    return Face(area.x, area.y, icon, figure, under)


def _beside(figure: Block, word: str, request: Request, area: Area) -> tuple[Block, Block]:
    number, blank = width(figure.lines[0], figure.size, 700), 0.35 * figure.size * POINT
    pattern = Block(0, figure.y, 0, (), tone="soft", italic=True)
    text = fit(word, (area.width - number - blank - 1, 1e3), (figure.size,), pattern, lang=request.lang, most=1)
    if text is not None:
        whole = number + blank + width(text.lines[0], text.size)
        left = area.x - whole / 2
        return replace(figure, x=left, align="left"), replace(text, x=left + number + blank)
    block = fit(word, (area.width - 1, 1e3), (figure.size,), replace(pattern, x=area.x, align="center"), lang=request.lang)
    assert block is not None
    far = figure.height + 0.4 * figure.size * POINT
    if figure.y < area.y:
        return replace(figure, y=figure.y - block.height - far + figure.height), replace(block, y=figure.bottom - block.height)
    return figure, replace(block, y=figure.y + far)


def _hole(request: Request, xs: list[float], pitch: float, area: Area) -> Filled | None:
    g, size = request.scale.grid, max(request.scale.code * 0.8, request.scale.least)
    place = Area(xs[0] + 1, area.y + 12 * g, pitch * len(xs) - 2, area.height - 14 * g)
    disc = size * POINT * 1.5
    pattern = Block(place.x + place.width / 2, place.y + disc + 3.2 * g, 0, (), 600, "hole", align="center")
    text = fit(request.words("What did they feel?"), (place.width - 1.6, place.height - disc - 4 * g),
               (size, request.scale.least), pattern, lang=request.lang)
    if text is None:
        return None
    mark = Block(place.x + place.width / 2, place.y + 1.8 * g + disc / 2 - CAP * size * POINT / 2, size, ("?",), 700,
                 "paper", align="center")
    return Filled("hole", place, text, mark)
