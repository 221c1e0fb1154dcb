"""The head of a sheet on a wall or a table: tile, track, title, purpose, steps, fields, code; all in a fixed height."""

from __future__ import annotations

from itertools import product

from teekond.canvas import trouble
from teekond.canvas.fit import fit, line, steps, width
from teekond.canvas.head_small import small_bottom, small_head
from teekond.canvas.head_trouble import full_head
from teekond.canvas.head_words import chips, facts, group, name, phase, step, under_title
from teekond.canvas.request import Request
from teekond.canvas.sheet import CAP, POINT, Area, Block, Field, Head, Step
from teekond.diagnostics import Diagnostic
from teekond.model.canvas import Note
from teekond.values import replace

HEIGHT = 62
"""Of the head, times k."""
STRIPS = (250, 215, 185)
"""Widths of the steps that are tried, times k: a long title needs room."""
CHIPS = 165
"""Width of what stands above the steps, where there are none."""
ONE_LINE = (1, 0.9, 0.79, 0.7, 0.62)
"""Shares of its full size at which a title is tried in one line."""
TWO_LINES = (0.79, 0.7, 0.62, 0.55, 0.5)
"""The same in two, where no width of the steps leaves it one."""
LEAST = (1, 0.8)
"""Shares of a title's least size: the second only where it has no room otherwise, and still above the heads of rows."""
NAMES = (30, 26, 22, 18, 14)
"""Sizes of a table's name that are tried, times k."""


def head_bottom(request: Request) -> float:
    """Return where the head ends."""
    if request.scale.hand:
        return small_bottom(request)
    return request.scale.above + HEIGHT * request.scale.k


def head(request: Request, note: Note | None, capacity: int) -> Head | Diagnostic:
    """Return the head, or what does not fit in it."""
    if request.scale.hand:
        return small_head(request, note, capacity)
    k, m = request.scale.k, request.scale.margin
    code_x = request.paper[0] - m - 46 * k
    field_x = code_x - (8 + 92) * k
    x = m + 53 * k
    middle = _middle(request, x, field_x)
    if middle is None:
        return full_head(request, lambda other: _middle(other, x, field_x) is not None)
    text, strip, strip_x = middle
    fields = _fields(request, field_x)
    if fields is None:
        return trouble.long_persona(request)
    size, word = max(18 * k, request.scale.least), _phase(request, x)
    return Head(
        tile=Area(m, m, 46 * k, 46 * k),
        icon=request.canvas.icon,
        phase=request.canvas.phase,
        track=Area(x, m - 0.5 * k, 45 * k, 9 * k),
        phase_word=word,
        group=_group(request, word),
        title=text[0],
        purpose=text[1],
        chips=chips(facts(request, note, capacity), (strip_x, m + 0.4 * k), size, 8 * k),
        steps=strip,
        fields=fields,
        code=Area(code_x, m, 46 * k, 46 * k),
        payload=request.payload,
        sheet=line(request.sheet, code_x, m + 50 * k, max(30 * k, 12), 700),
        table=_table(request, code_x, fields[0]),
    )


def _middle(
    request: Request, x: float, field_x: float
) -> tuple[tuple[Block, Block | None], tuple[Step, ...], float] | None:
    """Return title and purpose, the steps, and where these begin: the steps get what a title in one line can spare."""
    k = request.scale.k
    strips = STRIPS if request.canvas.steps else (CHIPS,)
    for share, most, wide in product(LEAST, (1, 2), strips):
        strip_x = field_x - (10 + wide) * k
        least = share * request.scale.title_least
        text, strip = _title(request, x, strip_x - x - 6 * k, most, least), _strip(request, strip_x, wide * k)
        if text is not None and strip is not None:
            return text, strip, strip_x
    return None


def _table(request: Request, code_x: float, group: Field) -> Block | None:
    """Return the table: its name on the line of the group, its number under the code."""
    if request.table is None:
        return None
    k, m = request.scale.k, request.scale.margin
    if request.named:
        sizes = [max(size * k, request.scale.least) for size in NAMES]
        size = next((each for each in sizes if width(request.table, each, 700) <= group.line.width), sizes[-1])
        return line(request.table, group.line.x, group.line.y - 1.5 * k - CAP * size * POINT, size, 700)
    size = max(13 * k, request.scale.least)
    return replace(line(request.table, code_x + 46 * k, m + 55 * k, size, tone="soft"), align="right")


def _title(request: Request, x: float, measure: float, most: int, least: float) -> tuple[Block, Block | None] | None:
    k, m, scale = request.scale.k, request.scale.margin, request.scale
    pattern = Block(x - 0.6 * k, m + 14.5 * k, 0, (), 700)
    purpose = under_title(request)
    parts = ONE_LINE if most == 1 else TWO_LINES
    for size in (scale.title * part for part in parts if scale.title * part >= least):
        title = fit(name(request), (measure, HEIGHT * k), (size,), pattern, lang=request.lang, most=most, whole=True)
        if title is None:
            continue
        top = max(m + 41.5 * k, title.bottom + 0.24 * size * POINT + 2.4 * k)
        if purpose is None:
            return title, None
        place = (measure, m + HEIGHT * k - top)
        soft = Block(x, top, 0, (), tone="soft")
        sizes = steps(max(22 * k, scale.least), scale.least)
        under = fit(purpose, place, sizes, soft, lang=request.lang, most=2)
        if under is not None:
            return title, under
    return None


def _phase(request: Request, x: float) -> Block:
    k, size = request.scale.k, max(18 * request.scale.k, request.scale.least)
    y = request.scale.margin + 4 * k - CAP * size * POINT / 2
    return line(phase(request), x + 49.5 * k, y, size, 700, "phase")


def _group(request: Request, word: Block) -> Block:
    after = word.x + width(word.lines[0], word.size, 700) + word.size * 0.55 * POINT
    return line(group(request), after, word.y, word.size, tone="soft")


def _strip(request: Request, x: float, measure: float) -> tuple[Step, ...] | None:
    k, m, scale = request.scale.k, request.scale.margin, request.scale
    if not request.canvas.steps:
        return ()
    pitch = measure / len(request.canvas.steps)
    inner = pitch - 5 * k
    top = m + 14 * k
    figure = max(20 * k, scale.least)
    text_y = top + 4.2 * k + CAP * figure * POINT + 3.6 * k
    place = (inner, m + HEIGHT * k - text_y)
    texts = [part.text.read(request.lang) for part in request.canvas.steps]
    for size in steps(scale.steps, max(scale.least, scale.steps * 0.75)):
        blocks = [
            fit(text, place, (size,), Block(x + i * pitch, text_y, 0, ()), lang=request.lang)
            for i, text in enumerate(texts)
        ]
        found = [block for block in blocks if block is not None]
        if len(found) == len(blocks):
            return tuple(
                step(request, Area(x + i * pitch, top, inner, 0), i, block, figure) for i, block in enumerate(found)
            )
    return None


def _fields(request: Request, x: float) -> tuple[Field, ...] | None:
    k, m, least = request.scale.k, request.scale.margin, request.scale.least
    words = request.words
    labels: tuple[tuple[str, tuple[str, ...]], ...] = (
        (words("Group"), ()),
        (_about(request), request.whose),
        (words("Date"), ()),
    )
    size, height = max(13 * k, least), 19 * k
    fields = []
    for index, (label, values) in enumerate(labels):
        y = m + index * height + 0.6 * k
        rule = y + height - 3.4 * k
        value = _value(request, values, x, rule)
        if values and value is None:
            return None
        fields.append(Field(line(label, x, y, size, 600, "soft"), Area(x, rule, 92 * k, 0), value))
    return tuple(fields)


def _about(request: Request) -> str:
    words = request.words
    if request.canvas.repeat is None:
        return words("About")
    return words("Whose journey") if request.canvas.repeat == "stages" else words("Journeys")


def _value(request: Request, values: tuple[str, ...], x: float, rule: float) -> Block | None:
    k = request.scale.k
    sizes = [max(20 * k * part, request.scale.least) for part in (1, 0.9, 0.8, 0.7)]
    for value in values:
        block = fit(value, (92 * k, 19 * k), sizes, Block(x, 0, 0, (), 600), lang=request.lang, most=1)
        if block is not None:
            return replace(block, y=rule - 1.5 * k - CAP * block.size * POINT)
    return None
