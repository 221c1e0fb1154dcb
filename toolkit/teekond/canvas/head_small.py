"""The head of a sheet that is held in a hand: tile, title, purpose and code, below them what to do."""

from __future__ import annotations

from teekond.canvas.fit import fit, line, steps, width
from teekond.canvas.head_trouble import full_head
from teekond.canvas.head_words import chips, facts, group, name, phase, step, under_title
from teekond.canvas.request import Request
from teekond.canvas.sheet import CAP, POINT, Area, Block, Chip, Head, Step
from teekond.diagnostics import Diagnostic
from teekond.model.canvas import Note
from teekond.values import dataclass, replace

TILE = 50
"""Side of the tile and of the code, times k."""
NARROW = 130
"""A sheet less wide has no room for what to do: that stands in the guide."""
DESCENT = 0.24


@dataclass(frozen=True, slots=True)
class Small:
    """The parts whose size depends on their words."""

    title: Block
    purpose: Block | None
    steps: tuple[Step, ...]
    bottom: float


def small_bottom(request: Request) -> float:
    """Return where the head ends."""
    made = _small(request)
    return made.bottom if made is not None else request.scale.above + TILE * request.scale.k


def small_head(request: Request, note: Note | None, capacity: int) -> Head | Diagnostic:
    """Return the head, or what does not fit in it."""
    made = _small(request)
    if made is None:
        return full_head(request, lambda other: _small(other) is not None)
    scale, x, y = request.scale, request.scale.margin, request.scale.above
    side, size = TILE * scale.k, max(8.5, scale.least)
    code_x = request.paper[0] - x - side
    unit = 0.19 * side
    left = x + side * 1.22
    word = line(phase(request), left + 5.4 * unit, y + unit / 2 - CAP * size * POINT / 2, size, 700, "phase")
    shown, grouped = _chips(request, note, capacity, word, code_x - 4)
    after = word.x + width(word.lines[0], size, 700) + 0.55 * size * POINT
    sheet = line(request.sheet, code_x, y + side + 1.2, max(scale.code + 1, 9), 700)
    return Head(
        tile=Area(x, y, side, side),
        icon=request.canvas.icon,
        phase=request.canvas.phase,
        track=Area(left, y, 5 * unit, unit),
        phase_word=word,
        group=line(group(request) if grouped else "", after, word.y, size, tone="soft"),
        title=made.title,
        purpose=made.purpose,
        chips=shown,
        steps=made.steps,
        fields=(),
        code=Area(code_x, y, side, side),
        payload=request.payload,
        sheet=sheet,
        table=None if request.table is None else _table(request, request.table, sheet, code_x + side),
    )


def _table(request: Request, table: str, sheet: Block, right: float) -> Block | None:
    """Return the table at the right of the sheet's id: its name, its number in grey; none where there is no room."""
    least = request.scale.least
    room = right - sheet.x - width(sheet.lines[0], sheet.size, sheet.weight) - 1
    if not request.named:
        figures = table.rpartition(" ")[2]
        shown = next((each for each in (table, figures) if width(each, least) <= room), None)
        return None if shown is None else replace(line(shown, right, sheet.y, least, tone="soft"), align="right")
    size = next((each for each in steps(request.scale.code, least) if width(table, each, 700) <= room), None)
    return None if size is None else replace(line(table, right, sheet.y, size, 700), align="right")


def _chips(
    request: Request, note: Note | None, capacity: int, word: Block, right: float
) -> tuple[tuple[Chip, ...], bool]:
    """Return the facts that stand beside the track, and whether the name of the group has room too."""
    size, gap = word.size, 3.5
    left = word.x + width(word.lines[0], size, 700) + gap
    wide = width(group(request), size) + 0.55 * size * POINT
    texts = facts(request, note, capacity)
    for most, grouped in ((3, True), (3, False), (2, False), (1, False), (0, False)):
        found = chips(texts[:most], (0, word.y + CAP * size * POINT / 2 - size * 1.45 * POINT / 2), size, gap)
        if not found:
            break
        end = found[-1].text.x + width(found[-1].text.lines[0], size, 600)
        start = right - end
        if start >= left + (wide if grouped else 0):
            return tuple(
                replace(each, x=each.x + start, text=replace(each.text, x=each.text.x + start)) for each in found
            ), grouped
    return (), left + wide <= right


def _small(request: Request) -> Small | None:
    scale, x, y = request.scale, request.scale.margin, request.scale.above
    side = TILE * scale.k
    left = x + side * 1.22
    measure = request.paper[0] - x - side - 4 - left
    top = y + 0.34 * side
    for size, most in _titles(request):
        title = fit(name(request), (measure, 1e3), (size,), Block(left, top, 0, (), 700), lang=request.lang, most=most)
        if title is None or " ".join(title.lines).split() != name(request).split():
            continue
        low = title.bottom + DESCENT * size * POINT
        purpose = _purpose(request, left, low + 1.2, measure)
        if purpose is None and under_title(request) is not None:
            continue
        bottom = max(y + side + 4.2, low if purpose is None else purpose.bottom + DESCENT * purpose.size * POINT)
        strip = _strip(request, bottom + 2.4)
        if strip is None:
            return None
        under = max((each.text.bottom for each in strip), default=bottom)
        return Small(title, purpose, strip, under + (1 if strip else 0))
    return None


def _titles(request: Request) -> list[tuple[float, int]]:
    scale = request.scale
    sizes = [scale.title * part for part in (1, 0.9, 0.79, 0.7, 0.62)]
    every = [max(size, scale.title_least) for size in sizes]
    return [(size, 1) for size in every] + [(size, 2) for size in every[2:]] + [(scale.title_least, 3)]


def _purpose(request: Request, x: float, y: float, measure: float) -> Block | None:
    text = under_title(request)
    if text is None:
        return None
    scale = request.scale
    sizes = steps(scale.prompt, scale.prompt_least)
    return fit(text, (measure, 1e3), sizes, Block(x, y, 0, (), tone="soft"), lang=request.lang, most=3)


def _strip(request: Request, top: float) -> tuple[Step, ...] | None:
    """Return what to do, in as many columns as there are steps; nothing on a card."""
    scale, m = request.scale, request.scale.margin
    across = request.paper[0] - 2 * m
    if not request.canvas.steps or across < NARROW:
        return ()
    gap = 3.5
    pitch = (across + gap) / len(request.canvas.steps)
    figure = scale.steps * 1.1
    y = top + 2 + CAP * figure * POINT + 1.7
    made = []
    for index, part in enumerate(request.canvas.steps):
        pattern = Block(m + index * pitch, y, 0, ())
        text = fit(part.text.read(request.lang), (pitch - gap, 1e3), (scale.steps,), pattern, lang=request.lang)
        if text is None:
            return None
        made.append(step(request, Area(m + index * pitch, top, pitch - gap, 0), index, text, figure))
    return tuple(made)
