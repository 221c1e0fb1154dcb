"""The feeling curve: a monotone line through the rated steps, with face, number and word at each."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from teekond.layout.cards import line
from teekond.layout.content import Content, face, feeling_word, tone_of
from teekond.layout.look import CURVE_NUMBER, CURVE_WORD, SMALL, TAG
from teekond.layout.scene import Command, Group, Mark, PathMark, RectMark, SignMark, TextMark
from teekond.locale import Words
from teekond.metrics import advance

FACE = 7.2
SAMPLES = 8
TAG_HEIGHT = 9.4


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
            points.append(Felt(place, value, content, joined, at == len(values) - 1, at))
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
    previous = before or 0.0
    for point, (x, y) in zip(points, placed, strict=True):
        marks.append(SignMark("face", round(x, 2), round(y, 2), FACE, value=face(point.value)))
        marks += _label(point, x, y, previous, words)
        previous = point.value
    for point, (x, y) in zip(points, placed, strict=True):
        tag = tags.get((point.content.ref, point.order))
        if tag:
            marks += _tag(tag, point.value, x, y, alone=tag == words("end").upper())
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
    yield PathMark((("M", field.left, neutral), ("L", field.right, neutral)), None, "line", 0.75, (2.0, 2.5), cls="neutral")
    for value in (2, 0, -2):
        yield line(words.number(value, sign=True), field.left - 6.0, field.y(value) + 2.5, SMALL, "ink2", anchor="end", cls="scale")


def _areas(
    placed: Sequence[tuple[float, float]], cut: tuple[bool, bool], neutral: float
) -> Iterable[PathMark]:
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


def _label(point: Felt, x: float, y: float, previous: float, words: Words) -> Iterable[TextMark]:
    feeling = point.content.feeling
    assert feeling is not None  # noqa: S101 - only rated steps become points
    number = words.number(point.value, sign=True)
    word = feeling_word(feeling, point.value, words)
    first = advance(number, CURVE_NUMBER.size, CURVE_NUMBER.weight)
    second = advance(word, CURVE_WORD.size, CURVE_WORD.weight)
    above = point.value > 0 or (face(point.value) == 0 and point.value >= 0 and previous <= 0)
    base = y - 10.5 if above else y + 15.8
    tone = tone_of(point.value)
    if not point.worded:
        yield _haloed(line(number, x - first / 2, base, CURVE_NUMBER, tone, cls="feeling"))
        return
    left = x - (first + 2.8 + second) / 2
    for text, at, style in ((number, left, CURVE_NUMBER), (word, left + first + 2.8, CURVE_WORD)):
        yield _haloed(line(text, at, base, style, tone, cls="feeling"))


def _haloed(mark: TextMark) -> TextMark:
    return replace(mark, halo="paper")


def _tag(text: str, value: float, x: float, y: float, *, alone: bool) -> Iterable[Mark]:
    """A tag stands at the inner side of its face, that of the end alone at the right of it."""
    width = advance(text, TAG.size, TAG.weight, TAG.tracking) + 6.0
    if alone:
        left, top = x + FACE + 3.5, y - TAG_HEIGHT / 2
    else:
        left, top = x - width / 2, (y + 9.5 if value > 0 else y - 19.0)
    fill, ink = ("goodd", "goodon") if value > 0 else ("badd", "badon") if value < 0 else ("neu", "paper")
    yield RectMark(round(left, 2), round(top, 2), round(width, 2), TAG_HEIGHT, fill, radius=2.0, cls="tag")
    yield line(text, left + 3.0, top + 7.2, TAG, ink, cls="tag")
