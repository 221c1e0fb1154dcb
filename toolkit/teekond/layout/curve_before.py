"""The earlier feelings behind the curve: a pale dotted line with small faces, only where they were others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from teekond.layout.edges import Edges
from teekond.layout.feelings import face
from teekond.layout.monotone import cubic
from teekond.layout.rounding import hundredths
from teekond.layout.scene import Command, Mark, PathMark, SignMark
from teekond.values import dataclass

OLD_FACE = 4.6
ASIDE = 13.0
"""So far at the left of a felt point the earlier face stands, never under the face of now."""


@dataclass(frozen=True, slots=True)
class OldFelt:
    """An earlier feeling: where it stands, on −2 … +2, and whether it is another one now."""

    x: float
    value: float
    differs: bool


def in_order(points: Iterable[OldFelt]) -> list[OldFelt]:
    """Return earlier feelings from left to right, those that would stand on another one left out."""
    kept: list[OldFelt] = []
    for point in sorted(points, key=lambda each: each.x):
        if not kept or point.x - kept[-1].x >= 1.0:
            kept.append(point)
    return kept


def old_line(points: Sequence[OldFelt], y: Callable[[float], float]) -> Iterable[Mark]:
    """Return the pieces of the earlier curve that lead to or from a feeling that is another one now."""
    if len(points) < 2:
        return
    places = [(point.x, y(point.value)) for point in points]
    whole = cubic(places)
    commands: list[Command] = []
    for at in range(1, len(points)):
        if points[at - 1].differs or points[at].differs:
            if not commands or commands[-1] is not whole[at - 1]:
                commands.append(("M", *map(hundredths, places[at - 1])))
            commands.append(whole[at])
    if commands:
        yield PathMark(tuple(commands), None, "neu", 1.5, (0.0, 3.0), "round", cls="curve before")


def old_faces(points: Sequence[OldFelt], y: Callable[[float], float]) -> Iterable[SignMark]:
    """Return the small faces of the feelings that are others now."""
    for point in points:
        if point.differs:
            x, top = hundredths(point.x), hundredths(y(point.value))
            yield SignMark("face", x, top, OLD_FACE, value=face(point.value), cls="before", tone="neu")


def old_edges(points: Sequence[OldFelt], y: Callable[[float], float]) -> list[Edges]:
    """Return the places of these faces: no word stands there."""
    half = OLD_FACE + 1.0
    places = [(point.x, y(point.value)) for point in points if point.differs]
    return [(x - half, middle - half, x + half, middle + half) for x, middle in places]
