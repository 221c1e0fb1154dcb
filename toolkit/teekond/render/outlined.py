"""In black and white the employee's side is told by outlines, where other themes fill with its colour."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from teekond.layout.scene import PathMark, RectMark
from teekond.values import replace

FILLED = frozenset({"stage", "bar"})
LEAST_LINE = 0.8

Shape = TypeVar("Shape", bound=RectMark | PathMark)


def is_outlined(colours: Mapping[str, str]) -> bool:
    """Tell whether text on the employee's colour has that same colour."""
    return colours["exd"] == colours["exon"]


def outlined(mark: Shape, colours: Mapping[str, str]) -> Shape:
    """Return a stage or bar with an outline only, where text on the employee's colour has that same colour.

    There the good half of a ribbon is white: only lows are dark or hatched.
    """
    if mark.fill == "goodA" and "half" in mark.cls.split() and is_outlined(colours):
        return replace(mark, fill="paper")
    if mark.fill != "exd" or not is_outlined(colours) or FILLED.isdisjoint(mark.cls.split()):
        return mark
    return replace(mark, fill="paper", stroke="exd", stroke_width=max(mark.stroke_width, LEAST_LINE))
