"""The card of a moment: what it is called, what was said, how it felt; questions where the files do not know."""

from __future__ import annotations

from math import ceil, copysign

from teekond.canvas.band import FACES
from teekond.canvas.box_parts import DESCENT
from teekond.canvas.crossing.plan import Plan
from teekond.canvas.fit import fit, line, steps, width
from teekond.canvas.marks import Known, Mark, Path, Rectangle, Sign, Words
from teekond.canvas.request import Request
from teekond.canvas.sheet import CAP, POINT, Area, Block, Filled
from teekond.model.journey import Step
from teekond.values import dataclass

TITLE, QUOTE, FEELING, HOLE = (30, 27, 24, 21), (20, 18, 16), 24, 18
"""Sizes on the largest sheet, in points; others in proportion."""
RADIUS = {"customer": 0.8, "employee": 6.0}


@dataclass(frozen=True, slots=True)
class Card:
    """A card of one side in its place."""

    side: str
    area: Area
    code: str
    step: Step | None


def card(request: Request, plan: Plan, made: Card) -> tuple[tuple[Mark, ...], int] | None:
    """Return the marks of a card and how many questions it has; None where its title does not fit."""
    unit, area = plan.unit, made.area
    inset = 5.5 * unit
    shape = Rectangle(area, 2.0 * max(unit, 0.7), made.side, fill="paper", radius=RADIUS[made.side] * unit)
    size = request.scale.code
    code = Block(area.right - inset, area.y + inset, size, (made.code,), 600, "soft", align="right")
    marks: list[Mark] = [shape, Words(code)]
    room = area.width - 2 * inset - width(made.code, size, 600) - 2
    if made.step is None:
        return (*marks, *_empty(plan, area, room)), 0
    pattern = Block(area.x + inset, area.y + inset, 0, (), 700)
    text = made.step.title.read(request.lang)
    box, sizes = (room, 27 * unit), _sizes(request, unit, TITLE)
    title = fit(text, box, sizes, pattern, lang=request.lang, most=2, whole=True)
    title = title or fit(text, box, sizes, pattern, lang=request.lang, most=3)
    if title is None:
        return None
    marks.append(Words(title, 3))
    top = title.bottom + DESCENT * title.size * POINT + 3 * unit
    said, holes = _said(request, unit, Area(area.x + inset, top, area.width - 2 * inset, 0), made.step)
    felt, open_ = _felt(request, unit, Area(area.x + inset, area.bottom, area.width - 2 * inset, 0), made.step)
    return (*marks, *said, *felt), holes + open_


def _sizes(request: Request, unit: float, sizes: tuple[float, ...]) -> tuple[float, ...]:
    return tuple(max(size * unit, request.scale.least) for size in sizes)


def _empty(plan: Plan, area: Area, room: float) -> tuple[Mark, ...]:
    """Return a line for the name of the moment, and the faces of which one is circled."""
    unit = plan.unit
    inset, face = 5.5 * unit, 11 * unit
    y = area.y + 20 * unit
    name = Path(((area.x + inset, y), (area.x + inset + room, y)), 0.9, "hair")
    below = Path(((area.x + inset, y + 17 * unit), (area.right - inset, y + 17 * unit)), 0.9, "hair")
    gap = min(face * 0.6, (area.width - 2 * inset - 5 * face) / 4)
    faces = tuple(
        Sign(area.x + inset + index * (face + gap), area.bottom - inset - face, face, icon, "soft")
        for index, icon in enumerate(reversed(FACES))
    )
    return (name, below, *faces)


def _said(request: Request, unit: float, area: Area, step: Step) -> tuple[tuple[Mark, ...], int]:
    quote = next((quote for quote in step.says if quote.source is not None), next(iter(step.says), None))
    if quote is None:
        hole = question(request, unit, area, request.words("What do they say here?"))
        return (hole,), 1
    pattern = Block(area.x, area.y + 1.5 * unit, 0, (), italic=True)
    text, least = quote.quote.read(request.lang), request.scale.least
    sizes = (*_sizes(request, unit, QUOTE), max(13 * unit, least))
    block = fit(text, (area.width, 25 * unit), sizes, pattern, lang=request.lang)
    if block is None:
        block = fit(text, (area.width, 34 * unit), (least,), pattern, lang=request.lang)
    return (() if block is None else (Words(block),)), 0


def _felt(request: Request, unit: float, area: Area, step: Step) -> tuple[tuple[Mark, ...], int]:
    """Return the feeling at the foot of the card; `area` ends where the card does."""
    if step.feeling is None:
        place = Area(area.x, area.bottom - 22 * unit, area.width, 0)
        return (question(request, unit, place, request.words("What did they feel? −2 … +2")),), 1
    value = step.feeling.values[-1]
    icon = FACES[2 - round(copysign(ceil(abs(value) - 0.5), value))]
    face, size = 13 * unit, max(FEELING * unit, request.scale.least)
    y = area.bottom - 5.5 * unit - face
    middle = y + face / 2 - CAP * size * POINT / 2
    number = line(request.words.number(value, sign=True), area.x + face + 4 * unit, middle, size, 700)
    marks: list[Mark] = [Sign(area.x, y, face, icon, "ink"), Words(number)]
    if step.feeling.word is not None:
        small = size * 0.83
        x = number.x + width(number.lines[0], size, 700) + 3 * unit
        pattern = Block(x, y + face / 2 - CAP * small * POINT / 2, 0, ())
        sizes = steps(small, request.scale.least)
        text = step.feeling.word.read(request.lang)
        block = fit(text, (area.right - x, 100), sizes, pattern, lang=request.lang, most=1)
        if block is not None:
            marks.append(Words(block))
    return tuple(marks), 0


def question(request: Request, unit: float, area: Area, text: str) -> Mark:
    """Return a question that the files leave open, from the top of `area` and as wide."""
    size = max(HOLE * unit, request.scale.least)
    disc = size * POINT * 1.1
    x = area.x + 3 * unit + 2 * disc
    pattern = Block(x, 0, 0, (), 600, "hole")
    sizes = steps(size, request.scale.least)
    block = fit(text, (area.right - 2 * unit - x, 1e3), sizes, pattern, lang=request.lang)
    assert block is not None
    height = max(block.height + 6 * unit, 2 * disc + 2 * unit)
    middle = area.y + height / 2
    mark_size = size * 1.15
    mark = Block(
        area.x + 1.5 * unit + disc,
        middle - CAP * mark_size * POINT / 2,
        mark_size,
        ("?",),
        700,
        "paper",
        align="center",
    )
    place = Area(area.x, area.y, area.width, height)
    return Known(Filled("hole", place, block.at(x, middle - block.height / 2), mark))
