"""The parts of a box: what it is called and asks, places for notes, lines, choices, numbers, room to draw, examples."""

from __future__ import annotations

from itertools import product
from math import ceil

from teekond.canvas.fit import fit, line, steps, width
from teekond.canvas.languages import HEAD, PROMPT, second_text
from teekond.canvas.marks import Circle, Example, Mark, Path, Rectangle, Sign, Ticks, Words
from teekond.canvas.plain import plain
from teekond.canvas.request import Request
from teekond.canvas.rows import GAP
from teekond.canvas.sheet import CAP, POINT, Area, Block
from teekond.model.canvas import Box, Note, Scale
from teekond.values import dataclass

DESCENT = 0.24
"""How far a text hangs below its baseline, in ems."""
HEAD_LINE, FRAME = 2.4, 1.0
"""Weights of the line on top of a box and of its frame, in points."""
FINE = 0.65
"""How much thinner lines are on a sheet that is held in a hand."""
PENS = (1, 0.89)
"""Shares of their distance at which writing lines are tried."""
CODE = 3.6
"""From the edges of a box to its code, in millimetres, on a table or a wall."""
LIFT = 0.3
"""From the last writing line to what is below it, against the distance of lines."""
WIDEST_GAP = 6
"""Between two notes where there is room."""


@dataclass(frozen=True, slots=True)
class Look:
    """The sizes of one sheet's boxes: all heads alike, all questions alike."""

    head: float
    prompt: float
    example: float
    whole: bool
    """Whether no word may be broken."""
    pen: float
    """The distance of writing lines."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What a box is called and asks."""

    marks: tuple[Mark, ...]
    bottom: float
    """Where it ends."""


def looks(request: Request) -> tuple[Look, ...]:
    """Return the sizes to try: the largest first, words broken last."""
    scale = request.scale
    heads = steps(scale.head, scale.head_least)
    prompts = steps(scale.prompt, scale.prompt_least)
    examples = steps(scale.example, scale.least)
    most = range(max(len(heads), len(prompts)))
    return tuple(
        Look(_at(heads, index), _at(prompts, index), _at(examples, index), whole, scale.pen * pen)
        for whole, index, pen in product((True, False), most, PENS)
    )


def _at(sizes: tuple[float, ...], index: int) -> float:
    return sizes[min(index, len(sizes) - 1)]


def margin(request: Request) -> float:
    """Return the white between the edge of a box and what stands in it."""
    return min(5.0, max(2.2, request.scale.head * 0.155))


def heading(request: Request, box: Box, area: Area, code: str, look: Look, *, example: bool) -> Heading | None:
    """Return code, icon, head, question and example under each other; None where a word is too wide.

    Only the place and the width of `area` count.
    """
    inset = margin(request)
    right = area.right - min(CODE, inset * 0.9)
    number = Block(right, area.y + min(CODE, inset), request.scale.code, (code,), 600, "soft", align="right")
    x, y, lang = area.x + inset, area.y + inset * 1.1, request.lang
    side = look.head * POINT if box.icon is not None else 0.0
    left = x + (side * 1.32 if side else 0)
    room = right - width(code, number.size, 600) - 2 - left
    size = (look.head,)
    pattern = Block(left, y, 0, (), 700, box.side or "ink")
    head = fit(plain(box.title.read(lang)), (room, 1e3), size, pattern, lang=lang, most=3, whole=look.whole)
    if head is None:
        return None
    marks: list[Mark] = [Words(number), Words(head, 2)]
    if box.icon is not None:
        marks.insert(1, Sign(x, y + CAP * side / 2 - side / 2, side, box.icon, "phase"))
    bottom = head.bottom + DESCENT * head.size * POINT
    other = second_text(box.title, lang, request.second)
    if other is not None:
        smaller = Block(left, bottom + inset * 0.3, 0, (), 600, "soft")
        sizes = (max(look.head * HEAD, request.scale.least),)
        under = fit(other, (area.right - inset - left, 1e3), sizes, smaller, lang=request.second or lang)
        if under is None:
            return None
        marks.append(Words(under))
        bottom = under.bottom + DESCENT * under.size * POINT
    for text, block in _asked(request, box, look, example=example):
        top = bottom + inset * 0.4
        found = fit(text, (area.right - inset - x, 1e3), (block.size,), block.at(x, top), lang=lang, whole=look.whole)
        if found is None:
            return None
        marks.append(Words(found))
        bottom = found.bottom + DESCENT * found.size * POINT
    return Heading(tuple(marks), bottom)


def _asked(request: Request, box: Box, look: Look, *, example: bool) -> list[tuple[str, Block]]:
    found = []
    if box.prompt is not None:
        found.append((plain(box.prompt.read(request.lang)), Block(0, 0, look.prompt, ())))
        other = second_text(box.prompt, request.lang, request.second)
        if other is not None:
            found.append((other, Block(0, 0, max(look.prompt * PROMPT, request.scale.least), (), tone="soft")))
    if example and box.example is not None:
        text = request.words("e.g. {example}", example=plain(box.example.read(request.lang)))
        found.append((text, Block(0, 0, look.example, (), tone="soft", italic=True)))
    return found


def frame(request: Request, area: Area) -> tuple[Mark, ...]:
    """Return the frame of a box with the line on top that carries it."""
    part = FINE if request.scale.hand else 1.0
    top = Path(((area.x, area.y), (area.right, area.y)), HEAD_LINE * part, "ink")
    return Rectangle(area, FRAME * part, "line"), top


def note_rows(across: float, note: Note, count: int) -> tuple[int, int] | None:
    """Return how many notes lie beside each other, and in how many rows; None where not even one has room.

    As few rows as possible, and among these as even as possible.
    """
    most = int((across + GAP + 1e-6) // (note.width + GAP))
    if most < 1:
        return None
    down = ceil(count / most)
    return ceil(count / down), down


def note_height(across: float, note: Note, count: int) -> float | None:
    """Return how high the places of so many notes are."""
    found = note_rows(across, note, count)
    return None if found is None else found[1] * note.height + (found[1] - 1) * GAP


def note_places(area: Area, note: Note, count: int) -> tuple[Area, ...]:
    """Return the places of the notes in a box: in the middle, from the top."""
    found = note_rows(area.width, note, count)
    if found is None:
        return ()
    beside, down = found
    gap = min(WIDEST_GAP, max(GAP, (area.width - beside * note.width) / (beside + 1)))
    below = min(gap, max(GAP, (area.height - down * note.height) / max(down - 1, 1))) if down > 1 else GAP
    left = area.x + (area.width - beside * note.width - (beside - 1) * gap) / 2
    return tuple(
        Area(
            left + (index % beside) * (note.width + gap),
            area.y + (index // beside) * (note.height + below),
            note.width,
            note.height,
        )
        for index in range(count)
    )


def example_on(request: Request, place: Area, text: str) -> Example | None:
    """Return a drawn note with an example; None where the text is too long for it."""
    scale, pad = request.scale, 0.075 * place.width
    tag = line(
        request.words("EXAMPLE"), place.x + pad, place.y + pad, max(scale.example * 0.7, scale.least), 700, "tag"
    )
    top = tag.bottom + 0.9 * tag.size * POINT
    sizes = [max(scale.example * part, scale.least) for part in (1.22, 1.1, 1, 0.85)]
    box = (place.width - 2 * pad, place.bottom - pad - top)
    found = fit(plain(text), box, sizes, Block(tag.x, top, 0, (), italic=True), lang=request.lang)
    return None if found is None else Example(place, tag, found)


def ticks(places: tuple[Area, ...]) -> tuple[Mark, ...]:
    """Return the corners of the notes."""
    return tuple(Ticks(place) for place in places)


def writing(area: Area, pitch: float) -> tuple[Mark, ...]:
    """Return as many writing lines as fit; the last one keeps off the edge below it."""
    count = max(1, int((area.height + 1e-6) // pitch))
    first = area.y + pitch - min(LIFT * pitch, max(0.0, (LIFT + count) * pitch - area.height))
    return tuple(
        Path(((area.x, y), (area.right, y)), 0.9, "hair") for y in (first + index * pitch for index in range(count))
    )


def choices(request: Request, texts: tuple[str, ...], area: Area, size: float) -> tuple[tuple[Mark, ...], float] | None:
    """Return squares with words, on one line or each on its own, and where they end; None where one is too wide."""
    side = 4.0 if request.scale.hand else 6.0
    beside, apart = side * 1.35, side * 1.2
    wide = [beside + width(text, size) + apart for text in texts]
    in_line = sum(wide) - apart <= area.width
    x, y, marks = area.x, area.y, list[Mark]()
    for text, step in zip(texts, wide, strict=True):
        pattern = Block(x + beside, y + (side - CAP * size * POINT) / 2, 0, ())
        block = fit(text, (area.right - x - beside + 0.01, 1e3), (size,), pattern, lang=request.lang)
        if block is None:
            return None
        marks += [Rectangle(Area(x, y, side, side), 1.0, "line"), Words(block)]
        bottom = max(y + side, block.bottom + DESCENT * size * POINT)
        if in_line:
            x += step
        else:
            y = bottom + side * 0.4
    return tuple(marks), bottom


def circles(request: Request, scale: Scale, area: Area) -> tuple[tuple[Mark, ...], float] | None:
    """Return circles with the numbers of a scale and where they end; None where two rows do not hold them."""
    least, most = (6.4, 7.0) if request.scale.hand else (8.0, 12.0)
    numbers = scale.numbers
    for rows in (1, 2):
        beside = ceil(len(numbers) / rows)
        across = min(most, area.width / (beside * 1.12))
        if across < least:
            continue
        pitch = (area.width - across) / max(beside - 1, 1)
        size = min(request.scale.code * across / least, across / POINT * 0.45)
        size = max(size, request.scale.least)
        marks: list[Mark] = []
        for index, number in enumerate(numbers):
            x = area.x + across / 2 + (index % beside) * pitch
            y = area.y + across / 2 + (index // beside) * across * 1.3
            middle = Block(x, y - CAP * size * POINT / 2, size, (str(number),), 600, "soft", align="center")
            marks += [Circle(x, y, across / 2, 1.0, "line"), Words(middle)]
        return tuple(marks), area.y + (rows - 1) * across * 1.3 + across
    return None


def sketch(area: Area, *, portrait: bool) -> tuple[Mark, ...]:
    """Return free room with a dashed edge; round where somebody's face is drawn."""
    if portrait:
        radius = min(area.width * 0.36, area.height / 2)
        return (Circle(area.x + area.width / 2, area.y + area.height / 2, radius, 1.0, "line", "dashed"),)
    return (Rectangle(area, 1.0, "hair", "dashed"),)
