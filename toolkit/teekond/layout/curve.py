"""The feeling curve: a monotone line through the rated steps, with face, number and word at each."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from teekond.layout.cards import line
from teekond.layout.content import Content, face, scale_word, tone_of
from teekond.layout.look import CURVE_NUMBER, CURVE_WORD, SMALL, TAG
from teekond.layout.scene import Box, Command, Group, Mark, PathMark, RectMark, SignMark, TextMark
from teekond.locale import Words
from teekond.metrics import advance

FACE = 7.2
SAMPLES = 8
TAG_HEIGHT = 9.4
TAG_BEYOND = 14.0
"""So far a tag may reach beyond the last column."""


@dataclass(frozen=True, slots=True)
class Felt:
    """One rated point: where it stands, on −2 … +2, whose step it is."""

    x: float
    value: float
    content: Content
    joined: bool = True
    """False where a step without a rating lies between this one and the one before."""
    worded: bool = True
    """False where a later value of the same step bears the word."""
    order: int = 0
    """Which of the step's values it is."""
    room: float = 80.0
    """How wide its label may be."""


@dataclass(frozen=True, slots=True)
class Field:
    """Where a curve is drawn: its row, the points for one unit, where its neutral line begins and ends."""

    top: float
    height: float
    unit: float
    left: float
    right: float

    @property
    def neutral(self) -> float:
        """Return the y of the neutral line."""
        return self.top + self.height / 2

    def y(self, value: float) -> float:
        """Return the y of a feeling."""
        return self.neutral - self.unit * value


def felt_points(steps: Sequence[tuple[Content, float]], card_width: float) -> list[Felt]:
    """Return the points of the curve; a step with several values takes them from left to right on its card."""
    points: list[Felt] = []
    joined = True
    for content, x in steps:
        if content.feeling is None:
            joined = False
            continue
        values = content.feeling.values
        spread = card_width * 0.5 if len(values) > 1 else 0.0
        for at, value in enumerate(values):
            place = x - spread / 2 + (spread * at / (len(values) - 1) if at else 0.0)
            room = card_width + 8.0 if len(values) == 1 else card_width * 0.75
            points.append(Felt(place, value, content, joined, at == len(values) - 1, at, room))
            joined = True
    return points


def neighbours(rated: Sequence[Content], inside: Collection[str]) -> tuple[float | None, float | None]:
    """Return the feelings just before and just after those that are drawn, where the journey goes on beyond a cut."""
    at = [index for index, step in enumerate(rated) if step.ref in inside]
    if not at:
        return None, None
    before = rated[at[0] - 1].feeling if at[0] else None
    after = rated[at[-1] + 1].feeling if at[-1] + 1 < len(rated) else None
    return (before.values[-1] if before else None), (after.values[0] if after else None)


def tags_of(rated: Sequence[Content], words: Words) -> dict[tuple[str, int], str]:
    """Return the tags of a whole journey – peak, low, end – by step and place among its values.

    Two of them on one point are one tag; the first of equals wins.
    """
    points = [
        (step.ref, order, value) for step in rated if step.feeling for order, value in enumerate(step.feeling.values)
    ]
    if len(points) < 3:
        return {}
    values = [value for _, _, value in points]
    names: dict[int, list[str]] = {}
    if max(values) > 0:
        names.setdefault(values.index(max(values)), []).append(words("peak"))
    if min(values) < 0:
        names.setdefault(values.index(min(values)), []).append(words("low"))
    names.setdefault(len(points) - 1, []).append(words("end"))
    return {points[at][:2]: " = ".join(found).upper() for at, found in names.items()}


def slopes(points: Sequence[tuple[float, float]], cut: tuple[bool, bool] = (False, False)) -> list[float]:
    """Return the tangents of the monotone cubic through the points (Fritsch and Carlson, 1980, harmonic form).

    The curve is flat at its ends, but where it is `cut` it runs on.
    """
    if len(points) < 2:
        return [0.0] * len(points)
    steps = [(bx - ax, (by - ay) / (bx - ax)) for (ax, ay), (bx, by) in pairwise(points)]
    tangents = [steps[0][1] if cut[0] else 0.0]
    for (width, slope), (following, after) in pairwise(steps):
        if slope * after <= 0:
            tangents.append(0.0)
        else:
            one, other = 2 * following + width, following + 2 * width
            tangents.append((one + other) / (one / slope + other / after))
    tangents.append(steps[-1][1] if cut[1] else 0.0)
    return tangents


def cubic(points: Sequence[tuple[float, float]], cut: tuple[bool, bool] = (False, False)) -> list[Command]:
    """Return the curve through the points as path commands, one cubic between two points."""
    commands: list[Command] = [("M", round(points[0][0], 2), round(points[0][1], 2))]
    tangents = slopes(points, cut)
    for ((ax, ay), (bx, by)), (start, end) in zip(pairwise(points), pairwise(tangents), strict=True):
        third = (bx - ax) / 3
        values = (ax + third, ay + start * third, bx - third, by - end * third, bx, by)
        commands.append(("C", *(round(value, 2) for value in values)))
    return commands


def curve_group(
    points: list[Felt],
    field: Field,
    side: str,
    words: Words,
    *,
    tags: dict[tuple[str, int], str],
    expected: bool,
    before: float | None = None,
    after: float | None = None,
) -> Group:
    """Return the row with the curve; `before` and `after` are the feelings beyond the cuts of a folded map."""
    marks: list[Mark] = list(_scale(field, words))
    placed = [(point.x, field.y(point.value)) for point in points]
    joined = [point.joined for point in points]
    way = list(placed)
    cut = (before is not None and bool(points), after is not None and bool(points))
    if before is not None and points:
        way.insert(0, (field.left, field.y((before + points[0].value) / 2)))
        joined = [True, points[0].joined, *joined[1:]]
    if after is not None and points:
        way.append((field.right, field.y((after + points[-1].value) / 2)))
        joined.append(True)
    if len(way) > 1:
        marks += _areas(way, cut, field.neutral)
        marks += _line(way, cut, joined, "cxd" if side == "customer" else "exd")
    if expected:
        marks += _expected(points, field)
    taken = [Box(x - FACE, y - FACE, 2 * FACE, 2 * FACE) for x, y in placed]
    faces = [
        SignMark("face", round(x, 2), round(y, 2), FACE, value=face(p.value))
        for p, (x, y) in zip(points, placed, strict=True)
    ]
    marks += [*faces, *_labels(points, placed, before or 0.0, taken, words)]
    for point, (x, y) in zip(points, placed, strict=True):
        tag = tags.get((point.content.ref, point.order))
        if tag:
            marks += _tag(tag, point, (x, y), taken, field.right, alone=tag == words("end").upper())
    return Group("row feelings", tuple(marks))


def expected_head(word: str, left: float, base: float) -> Iterable[Mark]:
    """Return the word and a sample of the second curve, for the head of the row."""
    mark = line(word, left, base, CURVE_WORD, "ink2")
    yield mark
    x = left + mark.width + 4.0
    yield PathMark((("M", x, base - 2.5), ("L", x + 14.0, base - 2.5)), None, "ink2", 0.9, (3.0, 2.0))
    yield RectMark(x + 5.1, base - 4.4, 3.8, 3.8, "paper", "ink2", 0.9)


def _scale(field: Field, words: Words) -> Iterable[Mark]:
    neutral = field.neutral
    yield PathMark(
        (("M", field.left, neutral), ("L", field.right, neutral)), None, "line", 0.75, (2.0, 2.5), cls="neutral"
    )
    for value in (2, 0, -2):
        yield line(
            words.number(value, sign=True),
            field.left - 6.0,
            field.y(value) + 2.5,
            SMALL,
            "ink2",
            anchor="end",
            cls="scale",
        )


def _areas(placed: Sequence[tuple[float, float]], cut: tuple[bool, bool], neutral: float) -> Iterable[PathMark]:
    """The fills between the curve and the neutral line, one for each side of it."""
    samples = _sampled(placed, cut)
    for sign, role, cls in ((-1, "goodA", "area good"), (1, "badA", "area bad")):
        commands: list[Command] = []
        run: list[tuple[float, float]] = []
        for (ax, ay), (bx, by) in pairwise(samples):
            here, there = sign * (ay - neutral), sign * (by - neutral)
            if here <= 0 and there <= 0:
                continue
            cross = ax + (bx - ax) * (abs(here) / (abs(here) + abs(there)))
            if here <= 0:
                run = [(cross, neutral), (bx, by)]
            elif there <= 0:
                run = [*(run or [(ax, neutral), (ax, ay)]), (cross, neutral)]
                commands += _closed(run)
                run = []
            else:
                run = [*(run or [(ax, neutral), (ax, ay)]), (bx, by)]
        if run:
            commands += _closed([*run, (run[-1][0], neutral)])
        if commands:
            yield PathMark(tuple(commands), role, cls=cls)


def _closed(points: Sequence[tuple[float, float]]) -> list[Command]:
    first, *rest = points
    commands: list[Command] = [("M", round(first[0], 2), round(first[1], 2))]
    commands += [("L", round(x, 2), round(y, 2)) for x, y in rest]
    return [*commands, ("Z",)]


def _sampled(placed: Sequence[tuple[float, float]], cut: tuple[bool, bool]) -> list[tuple[float, float]]:
    tangents = slopes(placed, cut)
    samples = [placed[0]]
    for ((ax, ay), (bx, by)), (start, end) in zip(pairwise(placed), pairwise(tangents), strict=True):
        width = bx - ax
        for at in range(1, SAMPLES + 1):
            t = at / SAMPLES
            blend = (
                (2 * t**3 - 3 * t**2 + 1) * ay
                + (t**3 - 2 * t**2 + t) * width * start
                + (3 * t**2 - 2 * t**3) * by
                + (t**3 - t**2) * width * end
            )
            samples.append((ax + width * t, blend))
    return samples


def _line(
    placed: Sequence[tuple[float, float]], cut: tuple[bool, bool], joined: Sequence[bool], color: str
) -> Iterable[PathMark]:
    """The line on its halo; dashed over steps that nobody rated."""
    whole = cubic(placed, cut)
    yield PathMark(tuple(whole), None, "paper", 4.2, cls="halo")
    for solid in (True, False):
        commands: list[Command] = []
        for at in range(1, len(placed)):
            if joined[at] is solid:
                if not commands or commands[-1] is not whole[at - 1]:
                    commands.append(("M", *(round(value, 2) for value in placed[at - 1])))
                commands.append(whole[at])
        if commands:
            yield PathMark(tuple(commands), None, color, 2.4, () if solid else (4.0, 3.0), cls="curve")


def _expected(points: list[Felt], field: Field) -> Iterable[Mark]:
    chosen = [
        (point.x + 13.0, field.y(point.content.feeling.expected))
        for point in points
        if point.content.feeling is not None and point.content.feeling.expected is not None
    ]
    if len(chosen) > 1:
        yield PathMark(tuple(cubic(chosen)), None, "ink2", 0.9, (3.0, 2.0), cls="curve expected")
    for x, y in chosen:
        yield RectMark(round(x - 1.9, 2), round(y - 1.9, 2), 3.8, 3.8, "paper", "ink2", 0.9, cls="point expected")


def _labels(
    points: list[Felt], placed: Sequence[tuple[float, float]], before: float, taken: list[Box], words: Words
) -> Iterable[TextMark]:
    """Number and word of every step; of several values on one step the others bear their number where it has room."""
    sides = []
    previous = before
    for point in points:
        sides.append(point.value > 0 or (face(point.value) == 0 and point.value >= 0 and previous <= 0))
        previous = point.value
    order = sorted(range(len(points)), key=lambda at: not points[at].worded)
    for at in order:
        marks = list(_label(points[at], *placed[at], words, above=sides[at]))
        boxes = [Box(each.x, each.y - 0.75 * each.size, each.width, each.size) for each in marks]
        if points[at].worded or not any(_touches(box, taken) for box in boxes):
            taken += boxes
            yield from marks


def _label(point: Felt, x: float, y: float, words: Words, *, above: bool) -> Iterable[TextMark]:
    number = words.number(point.value, sign=True)
    first = advance(number, CURVE_NUMBER.size, CURVE_NUMBER.weight)
    base = y - 10.5 if above else y + 15.8
    halo = "strip" if point.content.low else "paper"
    marks = [line(number, x - first / 2, base, CURVE_NUMBER, tone_of(point.value), cls="feeling")]
    if point.worded:
        word = _word(point, point.room - first - 2.8, words)
        second = advance(word, CURVE_WORD.size, CURVE_WORD.weight)
        left = x - (first + 2.8 + second) / 2
        marks = [
            line(number, left, base, CURVE_NUMBER, tone_of(point.value), cls="feeling"),
            line(word, left + first + 2.8, base, CURVE_WORD, tone_of(point.value), cls="feeling"),
        ]
    return [replace(mark, halo=halo) for mark in marks]


def _word(point: Felt, room: float, words: Words) -> str:
    """The word that the file has, where it fits, else that of the scale."""
    own = point.content.feeling.word if point.content.feeling else None
    if own is not None:
        word = own.read(words.lang)
        if advance(word, CURVE_WORD.size, CURVE_WORD.weight) <= room:
            return word
    return scale_word(point.value, words)


def _tag(
    text: str, point: Felt, at: tuple[float, float], taken: list[Box], right: float, *, alone: bool
) -> Iterable[Mark]:
    """A tag stands at the inner side of its face, else at its right, left, or outer side: where nothing else stands."""
    width = advance(text, TAG.size, TAG.weight, TAG.tracking) + 6.0
    (x, y), value = at, point.value
    inner = y + 9.5 if value > 0 else y - 19.0
    outer = y - 29.5 if value > 0 else y + 19.5
    beside = (x + FACE + 3.5, y - TAG_HEIGHT / 2)
    places = [(x - width / 2 + shift, inner) for shift in (0.0, 12.0, -12.0, 22.0, -22.0)]
    places += [beside, (x - FACE - 3.5 - width, y - TAG_HEIGHT / 2), (x - width / 2, outer)]
    if value == 0 or alone:
        places.insert(0, beside)
    boxes = [Box(left, top, width, TAG_HEIGHT) for left, top in places]
    box = next((each for each in boxes if each.right <= right + TAG_BEYOND and not _touches(each, taken)), boxes[0])
    taken.append(box)
    fill, ink = ("goodd", "goodon") if value > 0 else ("badd", "badon") if value < 0 else ("neu", "paper")
    yield RectMark(round(box.x, 2), round(box.y, 2), round(width, 2), TAG_HEIGHT, fill, radius=2.0, cls="tag")
    yield line(text, box.x + 3.0, box.y + 7.2, TAG, ink, cls="tag")


def _touches(box: Box, taken: Iterable[Box]) -> bool:
    return any(
        box.x < other.right and other.x < box.right and box.y < other.bottom and other.y < box.bottom for other in taken
    )
