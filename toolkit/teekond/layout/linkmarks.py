"""How each kind of link looks: line, head, letter, label."""

from __future__ import annotations

from collections.abc import Sequence

from teekond.layout.cards import line
from teekond.layout.look import LETTER, SMALL
from teekond.layout.paths import last_segment
from teekond.layout.rounding import hundredths
from teekond.layout.route.router import Point
from teekond.layout.scene import CircleMark, Mark, RectMark, SignMark
from teekond.metrics import advance
from teekond.values import dataclass


@dataclass(frozen=True, slots=True)
class Style:
    """How a kind of link is drawn."""

    stroke: str
    width: float
    halo: float
    dash: tuple[float, ...] = ()
    cap: str = "butt"


STYLES = {
    "meets": Style("meets", 3.2, 7.0),
    "enables": Style("enables", 1.6, 5.0, (6.5, 3.2)),
    "learns-from": Style("learns", 2.0, 5.4, (0.0, 4.0), "round"),
    "flow": Style("ink2", 1.1, 0.0),
    "with": Style("line", 0.8, 0.0),
}
GONE = Style("line", 1.2, 0.0, (1.0, 2.6))
"""A link that is no more, of any kind."""
PAINT = ("flow", "learns-from", "enables", "meets")
LABEL_LEADING = 8.4
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def style_of(kind: str, state: str) -> Style:
    """Return how a link looks; one that is no more is a ghost."""
    return GONE if state == "removed" else STYLES[kind]


def letter_of(at: int) -> str:
    """Return a, b, … z, aa, ab, …."""
    name = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        name = LETTERS[rest] + name
    return name


def widest(lines: Sequence[str]) -> float:
    """Return the width of the widest line of a reason."""
    return max(advance(text, SMALL.size, SMALL.weight) for text in lines)


def label_height(lines: Sequence[str]) -> float:
    """Return the height of the plate under a reason."""
    return LABEL_LEADING * len(lines) + 3.0


def letter_marks(letter: str, spot: Point, stroke: str) -> list[Mark]:
    """Return a letter in its circle."""
    x, y = spot
    return [
        CircleMark(round(x, 2), round(y, 2), 5.4, "paper", stroke, 1.2, "letter"),
        line(letter, x, y + 2.6, LETTER, stroke, cls="letter", anchor="middle"),
    ]


def label_marks(spot: Point, lines: Sequence[str], stroke: str) -> list[Mark]:
    """The reason of a link on a plate on its line."""
    x, y = spot
    width, height = widest(lines) + 6.0, label_height(lines)
    plate = RectMark(round(x - width / 2, 2), round(y - height / 2, 2), width, height, "paper", radius=2.0, cls="plate")
    first = y - height / 2 + 8.0
    texts = [
        line(text, x, first + LABEL_LEADING * at, SMALL, stroke, cls="why", anchor="middle")
        for at, text in enumerate(lines)
    ]
    return [plate, *texts]


def straight(way: Sequence[Point]) -> tuple[tuple[str, float, float], ...]:
    """Return a way as commands, with its corners."""
    return tuple((("L" if at else "M"), round(x, 2), round(y, 2)) for at, (x, y) in enumerate(way))


def head_sign(name: str, way: Sequence[Point], tone: str, size: float) -> SignMark:
    """Return the head at the end of a way, in the direction of its last piece."""
    (ax, ay), (bx, by) = last_segment(way)
    angle = (0 if bx > ax else 180) if ay == by else (90 if by > ay else 270)
    return SignMark(name, hundredths(bx), hundredths(by), size, angle=angle, cls="head", tone=tone)
