"""Which kinds of links a theme draws alike: colour is not enough, maps are printed in black and white too."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from teekond.theme.theme import LineStyle, Theme

TELLS_APART = 1.5
"""So many times as wide one of two lines with the same pattern must be."""


def pattern(style: LineStyle) -> str:
    """Return the name of a line's pattern."""
    return "solid" if not style.dash else "dashed" if style.dash[0] else "dotted"


def alike(theme: Theme) -> Iterator[tuple[str, str, str]]:
    """Yield each two kinds of links whose lines are hard to tell apart, and the pattern that they share."""
    for (one, first), (other, second) in combinations(theme.lines.items(), 2):
        narrow, wide = sorted((first.width, second.width))
        if pattern(first) == pattern(second) and wide < TELLS_APART * narrow:
            yield one, other, pattern(first)
