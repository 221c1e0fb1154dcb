"""The words of the feeling curve: number and word at each face, and what its tags say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from teekond.layout.content import Content
from teekond.layout.edges import Edges, touched
from teekond.layout.feelings import scale_word, tone_of
from teekond.layout.look import CURVE_NUMBER, CURVE_WORD, Type
from teekond.layout.rounding import hundredths
from teekond.layout.scene import TextMark
from teekond.locale import Words
from teekond.metrics import advance
from teekond.values import dataclass

FACE = 7.2
WORD_GAP = 2.8
"""What stands between the number of a label and its word."""

Measured = tuple[str, float]
"""A text, and how wide it is in its style."""


@dataclass(frozen=True, slots=True)
class Felt:
    """One rated point: where it stands, on −2 … +2, whose step it is."""

    x: float
    y: float
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


def tags_of(rated: Sequence[Content], words: Words) -> dict[tuple[str, int], str]:
    """Return the tags of a whole journey – peak, low, end – by step and place among its values.

    Two of them on one point are one tag; the first of equals wins. Two points alone have no end that says more.
    """
    points = [
        (step.ref, order, value) for step in rated if step.feeling for order, value in enumerate(step.feeling.values)
    ]
    if len(points) < 2:
        return {}
    values = [value for _, _, value in points]
    names: dict[int, list[str]] = {}
    if max(values) > 0:
        names.setdefault(values.index(max(values)), []).append(words("peak"))
    if min(values) < 0:
        names.setdefault(values.index(min(values)), []).append(words("low"))
    if len(points) > 2:
        names.setdefault(len(points) - 1, []).append(words("end"))
    return {points[at][:2]: " = ".join(found).upper() for at, found in names.items()}


@dataclass(frozen=True, slots=True)
class _Told:
    """What is written of a value, whoever felt it: the number, the word of the scale, and their tone."""

    number: Measured
    word: Measured
    tone: str


def labels_of(points: Sequence[Felt], before: float, faces: Iterable[Edges], words: Words) -> list[TextMark]:
    """Number and word of every step; of several values on one step the others bear their number where it has room."""
    told = {value: _told(value, words) for value in {point.value for point in points}}
    marks: list[TextMark] = []
    others: list[TextMark] = []
    for point, above in zip(points, _sides(points, before), strict=True):
        label = _label(point, told[point.value], words, above=above)
        if point.worded:
            marks += label
        else:
            others += label
    taken = [*faces, *edges_of(marks)] if others else []
    for mark in others:
        places = edges_of((mark,))
        if not touched(places[0], taken):
            taken += places
            marks.append(mark)
    return marks


def _sides(points: Iterable[Felt], before: float) -> Iterator[bool]:
    """Tell of every point whether its label stands above it: away from what was felt before, as far as can be."""
    previous = before
    for point in points:
        value, change = point.value, point.content.change
        was = change.was if change else None
        yield (value > 0 or (value == 0 and previous <= 0)) if was is None else was < value
        previous = value


def _told(value: float, words: Words) -> _Told:
    number = _measured(words.number(value, sign=True), CURVE_NUMBER)
    return _Told(number, _measured(scale_word(value, words), CURVE_WORD), tone_of(value))


def _measured(text: str, style: Type) -> Measured:
    return text, advance(text, style.size, style.weight)


def _label(point: Felt, told: _Told, words: Words, *, above: bool) -> list[TextMark]:
    """Set the number, and the word behind it, so that their middle is the point's."""
    base = hundredths(point.y - 10.5 if above else point.y + 15.8)
    halo = "strip" if point.content.low else "paper"
    wide = told.number[1]
    if not point.worded:
        return [_mark(told.number, point.x - wide / 2, base, CURVE_NUMBER, told.tone, halo)]
    word = _word(point, told, words)
    left = point.x - (wide + WORD_GAP + word[1]) / 2
    return [
        _mark(told.number, left, base, CURVE_NUMBER, told.tone, halo),
        _mark(word, left + wide + WORD_GAP, base, CURVE_WORD, told.tone, halo),
    ]


def _word(point: Felt, told: _Told, words: Words) -> Measured:
    """Return the word that the file has, where it fits, else that of the scale."""
    own = point.content.feeling.word if point.content.feeling else None
    if own is not None:
        word = _measured(own.read(words.lang), CURVE_WORD)
        if word[1] <= point.room - told.number[1] - WORD_GAP:
            return word
    return told.word


def _mark(told: Measured, x: float, y: float, style: Type, tone: str, halo: str) -> TextMark:
    text, width = told
    size, weight, tracking = style.size, style.weight, style.tracking
    return TextMark(hundredths(x), y, text, size, weight, tone, hundredths(width), "start", "feeling", tracking, halo)


def edges_of(labels: Iterable[TextMark]) -> list[Edges]:
    """Return where words stand: as high as their letters are, a little below the base line."""
    return [(at.x, at.y - 0.75 * at.size, at.x + at.width, at.y + 0.25 * at.size) for at in labels]
