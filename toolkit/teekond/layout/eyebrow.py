"""The line over the title: what kind of map it is, in which state, and the theme's logo at its right."""

from __future__ import annotations

from teekond.layout.cards import line
from teekond.layout.look import EYEBROW, MARGIN, SMALL
from teekond.layout.scene import ImageMark, TextMark

GAP = 14.0
BASE = 5.5
LOGO_HEIGHT, LOGO_WIDTH = 14.0, 110.0
"""A logo is as large as both allow."""
LEAST_LOGO = 7.0
MIDDLE = 2.0
"""The middle of the logo below the top of the block."""


def words_of(eyebrow: str, top: float) -> tuple[TextMark, TextMark]:
    """Return the kind and the state of the map, which stand in `eyebrow` with a `|` between."""
    kind, _, state = eyebrow.partition("|")
    first = line(kind, MARGIN, top + BASE, EYEBROW, "ink2", cls="eyebrow")
    return first, line(state, MARGIN + first.width + GAP, top + BASE, SMALL, "ink2", cls="eyebrow")


def width_of(eyebrow: str, logo: float) -> float:
    """Return how much room the line needs; `logo` is how wide the logo is for a height of 1, nothing without one."""
    last = words_of(eyebrow, 0.0)[1]
    wide = min(LOGO_WIDTH, LOGO_HEIGHT * logo)
    return last.x + last.width - MARGIN + (GAP + wide if logo else 0.0)


def logo_of(eyebrow: str, logo: float, room: float, top: float) -> ImageMark:
    """Return the logo, smaller where the line has not even room for its words."""
    last = words_of(eyebrow, top)[1]
    x = last.x + last.width + GAP
    wide = min(LOGO_WIDTH, LOGO_HEIGHT * logo, max(LEAST_LOGO, MARGIN + room - x))
    high = wide / logo
    return ImageMark("logo", round(x, 2), round(top + MIDDLE - high / 2, 2), round(wide, 2), round(high, 2), "logo")
