"""The feeling curve: a monotone line through the rated steps, with face, number and word at each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from teekond.layout.cards import line
from teekond.layout.content import Content, face, feeling_word, tone_of
from teekond.layout.look import CURVE_NUMBER, CURVE_WORD, SMALL, TAG, UNIT
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
            points.append(Felt(place, value, content, joined, at == len(values) - 1))
            joined = True
    return points


def slopes(points: Sequence[tuple[float, float]]) -> list[float]:
    """Return the tangents of the monotone cubic through the points (Fritsch and Carlson, 1980, harmonic form)."""
    if len(points) < 2:
        return [0.0] * len(points)
    steps = [(bx - ax, (by - ay) / (bx - ax)) for (ax, ay), (bx, by) in pairwise(points)]
    tangents = [0.0]
    for (width, slope), (following, after) in pairwise(steps):
        if slope * after <= 0:
            tangents.append(0.0)
        else:
            one, other = 2 * following + width, following + 2 * width
            tangents.append((one + other) / (one / slope + other / after))
    tangents.append(0.0)
    return tangents


def cubic(points: Sequence[tuple[float, float]]) -> list[Command]:
    """Return the curve through the points as path commands, one cubic between two points."""
    commands: list[Command] = [("M", round(points[0][0], 2), round(points[0][1], 2))]
    tangents = slopes(points)
    for ((ax, ay), (bx, by)), (start, end) in zip(pairwise(points), pairwise(tangents), strict=True):
        third = (bx - ax) / 3
        values = (ax + third, ay + start * third, bx - third, by - end * third, bx, by)
        commands.append(("C", *(round(value, 2) for value in values)))
    return commands


def curve_group(
    points: list[Felt], *, top: float, height: float, left: float, right: float, side: str, words: Words, expected: bool
) -> Group:
    """Return the row with the curve; `left` and `right` are where its neutral line begins and ends."""
    neutral = top + height / 2
    marks: list[Mark] = list(_scale(neutral, left, right, words))
    placed = [(point.x, neutral - UNIT * point.value) for point in points]
    if len(placed) > 1:
        marks += _areas(placed, neutral)
        marks += _line(points, placed, "cxd" if side == "customer" else "exd")
    if expected:
        marks += _expected(points, neutral)
    previous = 0.0
    for point, (x, y) in zip(points, placed, strict=True):
        marks.append(SignMark("face", round(x, 2), round(y, 2), FACE, value=face(point.value)))
        marks += _label(point, x, y, previous, words)
        previous = point.value
    marks += _tags(points, placed, words)
    return Group("row feelings", tuple(marks))


def _scale(neutral: float, left: float, right: float, words: Words) -> Iterable[Mark]:
    yield PathMark((("M", left, neutral), ("L", right, neutral)), None, "line", 0.75, (2.0, 2.5), cls="neutral")
    for value in (2, 0, -2):
        y = neutral - UNIT * value + 2.5
        yield line(words.number(value, sign=True), left - 6.0, y, SMALL, "ink2", anchor="end", cls="scale")


def _areas(placed: Sequence[tuple[float, float]], neutral: float) -> Iterable[PathMark]:
    """The fills between the curve and the neutral line, one for each side of it."""
    samples = _sampled(placed)
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


def _sampled(placed: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    tangents = slopes(placed)
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


def _line(points: list[Felt], placed: Sequence[tuple[float, float]], color: str) -> Iterable[PathMark]:
    """The line on its halo; dashed over steps that nobody rated."""
    whole = cubic(placed)
    yield PathMark(tuple(whole), None, "paper", 4.2, cls="halo")
    for solid in (True, False):
        commands: list[Command] = []
        for at, point in enumerate(points[1:], start=1):
            if point.joined is solid:
                if not commands or commands[-1] is not whole[at - 1]:
                    commands.append(("M", *(round(value, 2) for value in placed[at - 1])))
                commands.append(whole[at])
        if commands:
            yield PathMark(tuple(commands), None, color, 2.4, () if solid else (4.0, 3.0), cls="curve")


def _expected(points: list[Felt], neutral: float) -> Iterable[Mark]:
    chosen = [
        (point.x + 13.0, neutral - UNIT * point.content.feeling.expected)
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


def _tags(points: list[Felt], placed: Sequence[tuple[float, float]], words: Words) -> Iterable[Mark]:
    """Peak, low and end; two of them on one step are one tag. The first of equals wins."""
    if len(points) < 3:
        return
    values = [point.value for point in points]
    names: dict[int, list[str]] = {}
    if max(values) > 0:
        names.setdefault(values.index(max(values)), []).append(words("peak"))
    if min(values) < 0:
        names.setdefault(values.index(min(values)), []).append(words("low"))
    end = len(points) - 1
    names.setdefault(end, []).append(words("end"))
    for at, words_of in sorted(names.items()):
        text = " = ".join(words_of).upper()
        x, y = placed[at]
        value = values[at]
        width = advance(text, TAG.size, TAG.weight, TAG.tracking) + 6.0
        if at == end and len(words_of) == 1:
            left, top = x + FACE + 3.5, y - TAG_HEIGHT / 2
        else:
            left, top = x - width / 2, (y + 9.5 if value > 0 else y - 19.0)
        fill, ink = ("goodd", "goodon") if value > 0 else ("badd", "badon") if value < 0 else ("neu", "paper")
        yield RectMark(round(left, 2), round(top, 2), round(width, 2), TAG_HEIGHT, fill, radius=2.0, cls="tag")
        yield line(text, left + 3.0, top + 7.2, TAG, ink, cls="tag")
