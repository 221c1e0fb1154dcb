"""Dots and votes as measures: how many, what share, and how sure one may be of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import sqrt

from teekond.values import dataclass
from teekond.workshop.harvest_sort import Kind, Sorted

CONFIDENCE = 1.959964
"""Standard deviations within which nineteen of twenty results lie."""


@dataclass(frozen=True, slots=True)
class Share:
    """A part of `n`, with the interval in which the share of many more would lie, nineteen times of twenty."""

    count: int
    n: int

    @property
    def part(self) -> float:
        """Return the share, from 0 to 1."""
        return self.count / self.n if self.n else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """Return Wilson's score interval."""
        return wilson(self.count, self.n)


@dataclass(frozen=True, slots=True)
class Dots:
    """The dots of one box, of all its sheets together."""

    canvas: str
    box: str
    question: str
    top: tuple[int, int]
    """The highest fifth of the scale, from and to: 9 and 10 of ten."""
    counts: tuple[tuple[float, int], ...]
    """By number, from below, how many dots stuck there."""

    @property
    def n(self) -> int:
        """Return how many dots there are."""
        return sum(count for _, count in self.counts)

    @property
    def mean(self) -> float:
        """Return the mean of all dots."""
        return sum(value * count for value, count in self.counts) / self.n

    @property
    def share(self) -> Share:
        """Return the share of the highest fifth."""
        return Share(sum(count for value, count in self.counts if value >= self.top[0]), self.n)


@dataclass(frozen=True, slots=True)
class Votes:
    """What got votes, of all that were given on its canvas."""

    canvas: str
    text: str
    share: Share


def wilson(count: int, n: int, z: float = CONFIDENCE) -> tuple[float, float]:
    """Return Wilson's score interval for `count` of `n`; all that is possible where there is nothing."""
    if not n:
        return 0.0, 1.0
    share, square = count / n, z * z
    middle = share + square / (2 * n)
    reach = z * sqrt(share * (1 - share) / n + square / (4 * n * n))
    low, high = (middle - reach) / (1 + square / n), (middle + reach) / (1 + square / n)
    return (0.0 if count == 0 else max(0.0, low)), (1.0 if count == n else min(1.0, high))


def dots(found: Iterable[Sorted], lang: str) -> tuple[Dots, ...]:
    """Return what the scales say, in the order of the sheets and of their boxes."""
    boxes: dict[tuple[str, str, str], list[Sorted]] = {}
    for each in found:
        if each.kind is Kind.DOT and each.spot is not None:
            row = "" if each.spot.row is None else each.spot.row.id
            boxes.setdefault((each.spot.planned.letters, each.spot.box.id, row), []).append(each)
    return tuple(_dots(boxes[key], lang) for key in sorted(boxes, key=lambda key: _order(boxes[key][0])))


def _order(dot: Sorted) -> tuple[str, str]:
    return (dot.spot.planned.letters, dot.note.code) if dot.spot is not None else ("", "")


def _dots(group: Sequence[Sorted], lang: str) -> Dots:
    spot = group[0].spot
    assert spot is not None
    asks = spot.row or spot.box
    drawing = spot.planned.canvas.drawing
    scale = spot.box.scale or (None if drawing is None else drawing.scale)
    low, high = (1, 10) if scale is None else (scale.low, scale.high)
    values = sorted({each.value for each in group if each.value is not None})
    return Dots(
        canvas=spot.planned.canvas.title.read(lang),
        box=asks.title.read(lang),
        question=asks.prompt.read(lang) if asks.prompt is not None else "",
        top=(high - max(1, round((high - low + 1) / 5)) + 1, high),
        counts=tuple((value, sum(each.votes for each in group if each.value == value)) for value in values),
    )


def votes(found: Iterable[Sorted], lang: str) -> tuple[Votes, ...]:
    """Return what got votes, most first; equal texts on one canvas are one."""
    given: dict[str, dict[str, int]] = {}
    for each in found:
        if each.votes and each.kind not in (Kind.DOT, Kind.LISTED) and each.spot is not None:
            canvas = given.setdefault(each.spot.planned.canvas.title.read(lang), {})
            canvas[each.text] = canvas.get(each.text, 0) + each.votes
    return tuple(
        Votes(canvas, text, Share(count, sum(texts.values())))
        for canvas, texts in given.items()
        for text, count in sorted(texts.items(), key=lambda pair: -pair[1])
    )
