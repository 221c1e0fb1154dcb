"""Pills: a word in a frame with round ends, on a line."""

from __future__ import annotations

from teekond.layout.cards import line
from teekond.layout.look import SMALL
from teekond.layout.scene import IconMark, Mark, RectMark
from teekond.metrics import advance


def pill(text: str, x: float, y: float, stroke: str, *, icon: str = "", cls: str = "") -> list[Mark]:
    """Return a pill with a word, centred at x, y: on a flow line, on a branch."""
    width = advance(text, SMALL.size, SMALL.weight) + 12.0 + (10.0 if icon else 0.0)
    left = x - width / 2
    marks: list[Mark] = [RectMark(left, y - 5.8, width, 11.6, "paper", stroke, 0.8, 5.8, cls=f"pill {cls}".strip())]
    if icon:
        marks.append(IconMark(icon, left + 4.0, y - 4.0, 8.0, stroke))
    marks.append(line(text, left + 6.0 + (8.0 if icon else 0.0), y + 2.5, SMALL, stroke, cls="label"))
    return marks


def pill_width(text: str, *, icon: bool) -> float:
    """Return how wide a pill with this word is."""
    return advance(text, SMALL.size, SMALL.weight) + 12.0 + (10.0 if icon else 0.0)
