"""The head of a sheet: tile, track, title, purpose, steps, fields, code; all in a fixed height."""

from __future__ import annotations

from teekond.canvas import trouble
from teekond.canvas.fit import fit, line, steps, width
from teekond.canvas.phases import phases
from teekond.canvas.request import Request
from teekond.canvas.sheet import CAP, POINT, Area, Block, Chip, Field, Head, Step
from teekond.diagnostics import Diagnostic, Message, say
from teekond.model.canvas import Note
from teekond.values import replace

HEIGHT = 62
"""Of the head, times k."""


def head(request: Request, note: Note | None, capacity: int) -> Head | Diagnostic:
    """Return the head, or what does not fit in it."""
    k, m = request.scale.k, request.scale.margin
    code_x = request.paper[0] - m - 46 * k
    field_x = code_x - (8 + 92) * k
    parts = request.canvas.steps
    strip_x = field_x - 10 * k - (250 * k if parts else 0)
    x = m + 53 * k
    text = _title(request, x, strip_x - x - 6 * k)
    if text is None:
        message = say(
            "title and purpose do not fit the head of {sheet} in language `{lang}`",
            sheet=request.size,
            lang=request.lang,
        )
        return _trouble(request, message, _name(request), "title")
    title, purpose = text
    strip = _strip(request, strip_x, 250 * k) if parts else ()
    if strip is None:
        message = say(
            "the steps do not fit the head of {sheet} in language `{lang}`", sheet=request.size, lang=request.lang
        )
        return _trouble(request, message, max((part.text.read(request.lang) for part in parts), key=len), "do")
    fields = _fields(request, field_x)
    if fields is None:
        message = say(
            "the persona's name does not fit the head of {sheet} in language `{lang}`",
            sheet=request.size,
            lang=request.lang,
        )
        return _trouble(request, message, request.whose[-1], "title")
    return Head(
        tile=Area(m, m, 46 * k, 46 * k),
        icon=request.canvas.icon,
        phase=request.canvas.phase,
        track=Area(x, m - 0.5 * k, 45 * k, 9 * k),
        phase_word=_track_word(request, x),
        group=_track_group(request, x),
        title=title,
        purpose=purpose,
        chips=_chips(request, strip_x, note, capacity),
        steps=strip,
        fields=fields,
        code=Area(code_x, m, 46 * k, 46 * k),
        payload=request.payload,
        sheet=line(request.sheet, code_x, m + 50 * k, max(30 * k, 12), 700),
        table=None
        if request.table is None
        else replace(
            line(request.table, code_x + 46 * k, m + 50 * k + 5 * k, max(13 * k, request.scale.least), tone="soft"),
            align="right",
        ),
    )


def _name(request: Request) -> str:
    title = request.journey.title if request.journey is not None else request.canvas.title
    return title.read(request.lang)


def _title(request: Request, x: float, measure: float) -> tuple[Block, Block | None] | None:
    k, m, scale = request.scale.k, request.scale.margin, request.scale
    pattern = Block(x - 0.6 * k, m + 13 * k, 0, (), 700)
    purpose = request.canvas.purpose.read(request.lang) if request.canvas.purpose is not None else None
    small = tuple(
        scale.title * part for part in (0.79, 0.7, 0.62, 0.55, 0.5) if scale.title * part >= scale.title_least
    )
    tries = [(size, 1) for size in steps(scale.title, scale.title_least)] + [(size, 2) for size in small]
    for size, most in tries:
        title = fit(_name(request), (measure, HEIGHT * k), (size,), pattern, lang=request.lang, most=most, whole=True)
        if title is None:
            continue
        top = max(m + 41.5 * k, title.bottom + 0.24 * size * POINT + 2.4 * k)
        if purpose is None:
            return title, None
        place = (measure, m + HEIGHT * k - top)
        under = fit(
            purpose, place, steps(max(22 * k, scale.least), scale.least), _soft(x, top), lang=request.lang, most=2
        )
        if under is not None:
            return title, under
    return None


def _soft(x: float, y: float) -> Block:
    return Block(x, y, 0, (), tone="soft")


def _track_size(request: Request) -> float:
    return max(18 * request.scale.k, request.scale.least)


def _track_word(request: Request, x: float) -> Block:
    k, size = request.scale.k, _track_size(request)
    y = request.scale.margin + 4 * k - CAP * size * POINT / 2
    return line(phases(request.words)[request.canvas.phase - 1], x + 49.5 * k, y, size, 700, "phase")


def _track_group(request: Request, x: float) -> Block:
    word = _track_word(request, x)
    after = word.x + width(word.lines[0], word.size, 700) + word.size * 0.55 * POINT
    text = request.canvas.title.read(request.lang) if request.journey is not None else request.words("Journeys")
    return line(text, after, word.y, word.size, tone="soft")


def _chips(request: Request, x: float, note: Note | None, capacity: int) -> tuple[Chip, ...]:
    k, words = request.scale.k, request.words
    size = max(18 * k, request.scale.least)
    texts: list[tuple[str, str]] = []
    if request.canvas.takes is not None:
        texts.append(("clock", words("{n} min", n=request.canvas.takes)))
    if request.canvas.group is not None:
        low, high = request.canvas.group
        span = str(low) if low == high else f"{low}–{high}"
        texts.append(("people", words("{n} people", n=span)))
    texts.append(
        ("pen", words("write with a pen"))
        if note is None
        else ("note", words("{n} notes {size}", n=capacity, size=str(note).replace(" ", "\u00a0")))
    )
    chips = []
    side = size * 1.45 * POINT
    for icon, raw in texts:
        text = raw.replace(" min", "\u00a0min")
        y = request.scale.margin + 0.4 * k
        block = line(text, x + side + size * 0.4 * POINT, y + (side - CAP * size * POINT) / 2, size, 600)
        chips.append(Chip(icon, x, y, side, block))
        x = block.x + width(text, size, 600) + 8 * k
    return tuple(chips)


def _strip(request: Request, x: float, measure: float) -> tuple[Step, ...] | None:
    k, m, scale = request.scale.k, request.scale.margin, request.scale
    parts = request.canvas.steps
    pitch = measure / len(parts)
    inner = pitch - 5 * k
    top = m + 14 * k
    figure = max(20 * k, scale.least)
    text_y = top + 4.2 * k + CAP * figure * POINT + 3.6 * k
    place = (inner, m + HEIGHT * k - text_y)
    texts = [part.text.read(request.lang) for part in parts]
    for size in steps(scale.steps, max(scale.least, scale.steps * 0.75)):
        blocks = [
            fit(text, place, (size,), Block(x + i * pitch, text_y, 0, ()), lang=request.lang)
            for i, text in enumerate(texts)
        ]
        if all(block is not None for block in blocks):
            return tuple(
                _step(request, Area(x + i * pitch, top, inner, 0), i, block)
                for i, block in enumerate(blocks)
                if block is not None
            )
    return None


def _step(request: Request, area: Area, index: int, text: Block) -> Step:
    k = request.scale.k
    size = max(20 * k, request.scale.least)
    number = line(str(index + 1), area.x, area.y + 4.2 * k, size, 700)
    minutes = request.words("{n} min", n=request.canvas.steps[index].minutes).replace(" ", "\u00a0")
    after = area.x + width(str(index + 1), size, 700) + 0.4 * size * POINT
    return Step(area, number, line(minutes, after, number.y, size, tone="soft"), text)


def _fields(request: Request, x: float) -> tuple[Field, ...] | None:
    k, m, least = request.scale.k, request.scale.margin, request.scale.least
    words = request.words
    labels: tuple[tuple[str, tuple[str, ...]], ...] = (
        (words("Group"), ()),
        (words("Whose journey"), request.whose),
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


def _value(request: Request, values: tuple[str, ...], x: float, rule: float) -> Block | None:
    k = request.scale.k
    sizes = [max(20 * k * part, request.scale.least) for part in (1, 0.9, 0.8, 0.7)]
    for value in values:
        block = fit(value, (92 * k, 19 * k), sizes, Block(x, 0, 0, (), 600), lang=request.lang, most=1)
        if block is not None:
            return replace(block, y=rule - 1.5 * k - CAP * block.size * POINT)
    return None


def _trouble(request: Request, what: Message, text: str, key: str) -> Diagnostic:
    hint = say("it is: {text}", text=text)
    found = trouble.trouble(request, trouble.TEXT, what, request.canvas.place.key(key))
    return replace(found, hints=(hint,))
