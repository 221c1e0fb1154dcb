"""The words of the feeling curve: number and word at each face, and what its tags say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from teekond.layout.cards import line
from teekond.layout.content import Content
from teekond.layout.feelings import face, scale_word, tone_of
from teekond.layout.look import CURVE_NUMBER, CURVE_WORD
from teekond.layout.scene import Box, TextMark
from teekond.locale import Words
from teekond.metrics import advance
from teekond.values import dataclass

FACE = 7.2


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


def labels_of(
    points: list[Felt], placed: Sequence[tuple[float, float]], before: float, taken: list[Box], words: Words
) -> Iterable[TextMark]:
    """Number and word of every step; of several values on one step the others bear their number where it has room."""
    sides = []
    previous = before
    for point in points:
        was = point.content.change.was if point.content.change else None
        above = point.value > 0 or (face(point.value) == 0 and point.value >= 0 and previous <= 0)
        sides.append(above if was is None else was < point.value)
        previous = point.value
    order = sorted(range(len(points)), key=lambda at: not points[at].worded)
    for at in order:
        marks = list(_label(points[at], *placed[at], words, above=sides[at]))
        boxes = [Box(each.x, each.y - 0.75 * each.size, each.width, each.size) for each in marks]
        if points[at].worded or not any(touches(box, taken) for box in boxes):
            taken += boxes
            yield from marks


def _label(point: Felt, x: float, y: float, words: Words, *, above: bool) -> Iterable[TextMark]:
    number = words.number(point.value, sign=True)
    first = advance(number, CURVE_NUMBER.size, CURVE_NUMBER.weight)
    base = y - 10.5 if above else y + 15.8
    halo, tone = "strip" if point.content.low else "paper", tone_of(point.value)
    left, word = x - first / 2, ""
    if point.worded:
        word = _word(point, point.room - first - 2.8, words)
        left = x - (first + 2.8 + advance(word, CURVE_WORD.size, CURVE_WORD.weight)) / 2
    yield line(number, left, base, CURVE_NUMBER, tone, cls="feeling", halo=halo)
    if point.worded:
        yield line(word, left + first + 2.8, base, CURVE_WORD, tone, cls="feeling", halo=halo)


def _word(point: Felt, room: float, words: Words) -> str:
    """The word that the file has, where it fits, else that of the scale."""
    own = point.content.feeling.word if point.content.feeling else None
    if own is not None:
        word = own.read(words.lang)
        if advance(word, CURVE_WORD.size, CURVE_WORD.weight) <= room:
            return word
    return scale_word(point.value, words)


def touches(box: Box, taken: Iterable[Box]) -> bool:
    """Tell whether a box lies over any of others."""
    return any(
        box.x < other.right and other.x < box.right and box.y < other.bottom and other.y < box.bottom for other in taken
    )
