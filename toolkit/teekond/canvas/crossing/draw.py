"""The sheet of a crossing, drawn: rails and cards of both journeys, rows for notes, the band with the links."""

from __future__ import annotations

from teekond.canvas import trouble
from teekond.canvas.box_parts import DESCENT
from teekond.canvas.crossing.cards import Card, card, question
from teekond.canvas.crossing.links import drawn_links, legend
from teekond.canvas.crossing.moments import Moment, Moments, moments
from teekond.canvas.crossing.plan import Plan, RowPlan, most_columns, plan
from teekond.canvas.crossing.rows import cell
from teekond.canvas.drawings.label import Asked, Label, labels
from teekond.canvas.drawings.slots import Part
from teekond.canvas.fit import fit, steps
from teekond.canvas.marks import Body, Circle, Coded, Mark, Path, Rectangle, Words
from teekond.canvas.plain import plain
from teekond.canvas.request import Request
from teekond.canvas.sheet import CAP, POINT, Area, Block
from teekond.diagnostics import Diagnostic
from teekond.model.canvas import Note


def draw(request: Request, room: Area) -> Body | Diagnostic:
    """Return the sheet with the first note that fits."""
    wrong: Diagnostic | None = None
    for note in (*request.canvas.sticky_notes, None):
        made = _draw(request, room, note)
        if isinstance(made, Body):
            return made
        wrong = wrong or made
    assert wrong is not None
    return wrong


def _draw(request: Request, room: Area, note: Note | None) -> Body | Diagnostic:
    most = most_columns(request, note)
    found = _moments(request, most)
    count = len(found.columns)
    if not 0 < count <= most:
        return trouble.narrow_pair(request, count, note)
    made = plan(request, room, note, count)
    if made is None:
        return trouble.low_pair(request)
    ties, over = drawn_links(request, made, found) if request.pair is not None else ((), 0)
    told = _labels(request, made, over + found.left_out, found.hidden)
    if isinstance(told, Diagnostic):
        return told
    parts = [_band_ground(made), Part(told)]
    cells = [_row(request, made, row, found, number) for number, row in enumerate((*made.rows, made.band))]
    for part in cells:
        if isinstance(part, Diagnostic):
            return part
        parts.append(part)
    parts.append(Part(ties))
    for side in (0, 1):
        cards = _cards(request, made, found, side)
        if isinstance(cards, Diagnostic):
            return cards
        parts += [cards, Part(_rail(request, made, side))]
    return Body(
        tuple(mark for part in parts for mark in part.marks),
        tuple(sorted((code for part in parts for code in part.codes), key=lambda each: each.code)),
        sum(part.capacity for part in parts),
        sum(part.holes for part in parts),
        room.bottom,
    )


def _moments(request: Request, most: int) -> Moments:
    if request.pair is None or request.fill == "blank":
        return Moments((Moment(None, None),) * request.count, (), 0)
    return moments(request.pair, most)


def sides(request: Request) -> tuple[str, str]:
    """Return whose journeys lie above and below."""
    if request.pair is None:
        return "customer", "employee"
    return str(request.pair.above.side), str(request.pair.below.side)


def _band_ground(made: Plan) -> Part:
    area, weight = made.band.area, 2.4
    marks: list[Mark] = [Rectangle(area, 0, "wash", fill="wash")]
    marks += [Path(((area.x, y), (area.right, y)), weight, "ink") for y in (area.y, area.bottom)]
    high = min(row.area.y for row in (*made.rows, made.band))
    low = max(row.area.bottom for row in (*made.rows, made.band))
    marks += [Path(((made.x(i), high), (made.x(i), low)), 0.9, "hair") for i in range(1, made.count)]
    return Part(tuple(marks))


def _rail(request: Request, made: Plan, side: int) -> tuple[Mark, ...]:
    tone, y, unit = sides(request)[side], made.rails[side], made.unit
    left, right = made.left + 4 * unit, made.room.right
    thick, station = 5 * unit, 20 * unit
    marks: list[Mark] = []
    if tone == "customer":
        marks.append(Path(((left, y), (right, y)), thick / POINT, tone))
    else:
        heights = (y - thick * 0.32, y + thick * 0.32)
        marks += [Path(((left, at), (right, at)), thick * 0.36 / POINT, tone) for at in heights]
    weight, size = station * 0.075 / POINT, 32 * unit
    for column in range(made.count):
        x = made.x(column) + 4 * unit
        place = Area(x, y - station / 2, station, station)
        if tone == "customer":
            marks.append(Rectangle(place, weight, tone, fill="paper", radius=1.2 * unit))
        else:
            marks.append(Circle(x + station / 2, y, station / 2, weight, tone, fill="paper"))
        number = Block(x + station / 2, y - CAP * size * POINT / 2, size, (str(column + 1),), 700, tone, align="center")
        marks.append(Words(number))
    return tuple(marks)


def _cards(request: Request, made: Plan, found: Moments, side: int) -> Part | Diagnostic:
    marks: list[Mark] = []
    codes: list[Coded] = []
    holes = 0
    letter = "A" if side == 0 else "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[len(made.rows) + 3]
    for column, moment in enumerate(found.columns):
        area = Area(made.x(column) + 4 * made.unit, made.cards[side], made.pitch - 8 * made.unit, made.card_height)
        step = moment.step(side)
        if step is None and request.pair is not None and request.fill != "blank":
            continue
        code = f"{letter}{column + 1}"
        drawn = card(request, made, Card(sides(request)[side], area, code, step))
        if drawn is None:
            assert step is not None
            return trouble.long_moment(request, code, step)
        marks += drawn[0]
        holes += drawn[1]
        codes.append(Coded(code, sides(request)[side], area, None if step is None else step.id))
    return Part(tuple(marks), tuple(codes), 0, holes)


def _row(request: Request, made: Plan, row: RowPlan, found: Moments, number: int) -> Part | Diagnostic:
    """Return the cells of a row: codes, notes, what the files know."""
    marks: list[Mark] = []
    codes: list[Coded] = []
    capacity = holes = 0
    example = number == 0 and request.fill != "all"
    for letter, tops in zip(row.letters, row.notes, strict=True):
        for column in range(made.count):
            drawn = cell(request, made, (row, letter, tops), column, found, example=example and column == 0)
            if isinstance(drawn, Diagnostic):
                return drawn
            marks += drawn.marks
            codes += drawn.codes
            capacity += drawn.capacity
    if row is made.band and request.pair is not None and request.fill != "blank":
        for column in _lonely(made, found):
            inset = 6 * made.unit
            area = Area(made.x(column) + inset, sum(made.track) / 2 - 10 * made.unit, made.pitch - 2 * inset, 0)
            marks.append(question(request, made.unit, area, request.words("No link at all. Really?")))
            holes += 1
    return Part(tuple(marks), tuple(codes), capacity, holes)


def _lonely(made: Plan, found: Moments) -> list[int]:
    """Return the columns that no link touches or passes."""
    lonely = []
    for column in range(made.count):
        spans = [sorted((tie.source[1], tie.target[1])) for tie in found.ties]
        if not any(low <= column <= high for low, high in spans):
            lonely.append(column)
    return lonely


def _labels(request: Request, made: Plan, over: int, hidden: tuple[int, int]) -> tuple[Mark, ...] | Diagnostic:
    """Return what stands at the left: whose journeys, what the rows ask, what the lines mean."""
    unit, x = made.unit, made.room.x
    wide = made.left - x - 5 * unit
    shown = made.note is not None and request.fill != "all"
    asked = [
        Asked(
            row.box,
            row.letters[0],
            Area(x, row.area.y + 7 * unit, wide, row.area.height - 8 * unit),
            example=index > 0 or not shown,
        )
        for index, row in enumerate((*made.rows, made.band))
    ]
    told = labels(request, asked)
    if isinstance(told, Diagnostic):
        return told
    marks = [mark for each in told for mark in each.marks]
    band = told[-1]
    low = _lower_half(request, made, band, wide)
    if request.pair is not None and request.fill != "blank":
        lines = legend(request, made, (band.left, made.band.area.bottom - 5 * unit), over)
        top = min(mark.points[0][1] for mark in lines if isinstance(mark, Path))
        if top > band.bottom + 6 * unit:
            marks += lines
            low = low if low is None or low.block.bottom + 3 * unit < top else None
    if low is not None:
        marks.append(low)
    for side in (0, 1):
        marks += _whose(request, made, side, wide, hidden[side])
    return tuple(marks)


def _lower_half(request: Request, made: Plan, band: Label, wide: float) -> Words | None:
    """Return the name of the lower notes of the band, which have a letter of their own; None without room for it."""
    if not made.band.notes[1]:
        return None
    text = f"{made.band.letters[1]} · {plain(made.band.box.title.read(request.lang))}"
    top, size = made.band.notes[1][0], max(request.scale.prompt, request.scale.least)
    pattern = Block(band.left, max(top, band.bottom + 4 * made.unit), 0, (), 600, "soft")
    room = wide - (band.left - made.room.x)
    block = fit(text, (room, made.band.area.bottom - pattern.y), (size,), pattern, lang=request.lang, most=2)
    return None if block is None else Words(block)


def _whose(request: Request, made: Plan, side: int, wide: float, hidden: int) -> tuple[Mark, ...]:
    """Return who this side is, whose journey, and how many of its steps have no column."""
    scale, words, tone = request.scale, request.words, sides(request)[side]
    name = words("Customer") if tone == "customer" else words("Employee")
    y, x = made.cards[side] + 2 * made.unit, made.room.x
    texts: list[tuple[str, Block]] = [(name, Block(x, 0, scale.head, (), 700, tone))]
    if request.pair is not None:
        whose, journey = request.pair.whose[side], request.pair.journeys[side]
        if whose:
            texts.append((whose, Block(x, 0, scale.prompt * 1.08, (), 600)))
        texts.append((journey.title.read(request.lang), Block(x, 0, scale.example, (), tone="soft")))
    if hidden:
        more = words.plural("+ {n} more step: see the map", "+ {n} more steps: see the map", hidden)
        texts.append((more, Block(x, 0, scale.example, (), tone="soft")))
    marks: list[Mark] = []
    for index, (text, pattern) in enumerate(texts):
        block = fit(text, (wide, 1e3), steps(pattern.size, scale.least), pattern.at(x, y), lang=request.lang, most=3)
        if block is None:
            continue
        marks.append(Words(block, 2 if index == 0 else None))
        y = block.bottom + (DESCENT + 0.45) * block.size * POINT
    return tuple(marks)
