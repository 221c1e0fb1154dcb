"""The signs of what changed: a mark in a circle for each state, a border, a line through words that are no more."""

from __future__ import annotations

from collections.abc import Iterable

from teekond.layout.foot import Foot
from teekond.layout.rounding import hundredths
from teekond.layout.scene import CircleMark, Command, Mark, PathMark, RectMark, SignMark, TextMark
from teekond.locale import Words
from teekond.values import replace

MARK = 6.0
"""Radius of a card's mark."""
SMALL_MARK = 5.0
MARK_GAP = 0.6
"""Between the marks of a card that is in several states."""
SIGNS: dict[str, tuple[tuple[tuple[float, ...], ...], str, str]] = {
    "added": (((-1, 0, 1, 0), (0, -1, 0, 1)), "goodd", "goodon"),
    "removed": (((-1, 0, 1, 0),), "badd", "badon"),
    "changed": (((-1, -0.4, 1, -0.4), (-1, 0.4, 1, 0.4), (0.6, -1.1, -0.6, 1.1)), "ink", "paper"),
    "renamed": (
        ((-1.1, -0.4, -0.4, -1.1, 0.4, 0.3, 1.1, -0.4), (-1.1, 0.6, -0.4, -0.1, 0.4, 1.3, 1.1, 0.6)),
        "ink",
        "paper",
    ),
    "moved": (((-1.1, 0, 1.1, 0), (0.3, -0.9, 1.1, 0, 0.3, 0.9)), "ink", "paper"),
}
"""By state: the lines of its sign in a circle of radius 2, the circle's colour, the sign's colour."""
BORDERS: dict[str, tuple[str, float, tuple[float, ...]]] = {
    "added": ("goodd", 2.0, ()),
    "removed": ("badd", 1.3, (1.0, 2.6)),
    "changed": ("ink", 2.0, ()),
    "renamed": ("ink", 2.0, ()),
}
"""By state: colour, width and dash of a card's border. What moved keeps its own."""
OLD_FACE = 9.4
"""What the face before takes beside the one now."""
STRIKE = 0.9
RISE = 0.28
"""So far above its base line a word is struck through, in sizes."""


def state_word(state: str, words: Words) -> str:
    """Return the word of a state."""
    return {
        "added": words("added"),
        "removed": words("removed"),
        "changed": words("changed"),
        "renamed": words("renamed"),
        "moved": words("moved"),
    }[state]


def mark_of(state: str, x: float, y: float, r: float = MARK) -> Iterable[Mark]:
    """Return the mark of a state, centred at x, y, with a little paper around it."""
    lines, fill, stroke = SIGNS[state]
    yield CircleMark(hundredths(x), hundredths(y), r, fill, "paper", 1.0, f"mark {state}")
    unit = 0.52 * r
    commands: list[Command] = []
    for line in lines:
        points = [
            (hundredths(x + unit * line[at]), hundredths(y + unit * line[at + 1])) for at in range(0, len(line), 2)
        ]
        if state == "renamed":
            (ax, ay), *rest = points
            commands += [("M", ax, ay), ("C", *(value for point in rest for value in point))]
        else:
            commands += [("L" if at else "M", px, py) for at, (px, py) in enumerate(points)]
    yield PathMark(tuple(commands), None, stroke, round(0.25 * r, 2), cap="round", cls=f"mark {state}")


def marks_of(states: Iterable[str], x: float, y: float, r: float, right: float) -> Iterable[Mark]:
    """Yield the marks of several states beside each other: the first in any case, the others left of `right`."""
    for at, state in enumerate(states):
        place = x + at * (2 * r + MARK_GAP)
        if not at or place <= right:
            yield from mark_of(state, place, y, r)


def bordered(frame: RectMark, state: str) -> RectMark:
    """Return a card's frame with the border of its state; what went is only an outline."""
    if state not in BORDERS:
        return frame
    stroke, width, dash = BORDERS[state]
    fill = "card" if state == "removed" else frame.fill
    return replace(frame, fill=fill, stroke=stroke, stroke_width=width, dash=dash)


def struck(text: TextMark, stroke: str) -> PathMark:
    """Return a line through a text."""
    y = hundredths(text.y - RISE * text.size)
    left = text.x - {"start": 0.0, "middle": text.width / 2, "end": text.width}[text.anchor]
    ends: tuple[Command, ...] = (("M", hundredths(left), y), ("L", hundredths(left + text.width), y))
    return PathMark(ends, None, stroke, STRIKE, cls="strike")


def sign_room(foot: Foot) -> float:
    """Return what the sign of a foot takes of its line: two faces where one was another."""
    return 9.8 + (OLD_FACE if foot.was is not None and foot.value is not None else 0.0)


def foot_faces(foot: Foot, x: float, top: float) -> Iterable[Mark]:
    """Return the face of a foot, behind the one that it was."""
    if foot.was is not None:
        yield SignMark("face", x + 4.2, top + 5.2, 3.6, value=foot.was, cls="old", tone="neu")
        x += OLD_FACE
    if foot.value is not None or foot.was is None:
        yield SignMark("face", x + 4.6, top + 5.2, 4.6, value=foot.value or 0)
