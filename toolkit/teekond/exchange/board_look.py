"""The colours of a theme for programs of others: which pen an arrow is drawn with, and what stands for a pattern."""

from __future__ import annotations

from collections.abc import Mapping

from teekond.theme.colour import is_colour

PENS = {"flow": "ink2", "with": "line", "meets": "meets", "enables": "enables", "learns_from": "learns"}
"""The role of the colour in which each kind of arrow is drawn."""


def solid(colours: Mapping[str, str], role: str) -> str:
    """Return the hex colour of a role; where a theme has a pattern, which other programs do not know, that of paper."""
    value = colours[role]
    return value if is_colour(value) else colours["paper"]
