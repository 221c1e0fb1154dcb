"""What all pictures write alike: texts on one line, numbers no longer than they must be, halos of texts."""

from __future__ import annotations

import re
from functools import cache

from teekond.layout.scene import Group, RectMark, TextMark

NEVER_IN_XML = "[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
HALO_REACH, HALO_RISE, HALO_FALL = 1.2, 0.86, 0.3
"""How far the halo of a text stands out at its sides; and over and under the base line, in sizes."""
LEFT_OF_ANCHOR = {"start": 0.0, "middle": 0.5, "end": 1.0}

MOST_NUMBERS = 50_000


class Numbers(dict[float, str]):
    """Numbers as written in a picture: at most two decimals, no sign on nothing; each written but once."""

    def __missing__(self, value: float) -> str:
        """Write a number that was not needed before."""
        if len(self) > MOST_NUMBERS:
            self.clear()
        text = f"{value:.2f}".rstrip("0").rstrip(".")
        written = self[value] = "0" if text == "-0" else text
        return written


@cache
def numbers() -> Numbers:
    """Return the numbers that all maps share: places repeat from map to map."""
    return Numbers()


def clean(text: str) -> str:
    """Return the text on one line, without the characters that XML cannot hold."""
    if text.isprintable():
        return text
    return re.sub(NEVER_IN_XML, "", re.sub(r"[\t\n\r]", " ", text))


def plate(mark: TextMark, colour: str) -> RectMark:
    """Return the halo of a text: a plate behind it, as not every reader strokes letters before filling them."""
    left = mark.x - LEFT_OF_ANCHOR[mark.anchor] * mark.width
    top, height = mark.y - HALO_RISE * mark.size, (HALO_RISE + HALO_FALL) * mark.size
    return RectMark(left - HALO_REACH, top, mark.width + 2 * HALO_REACH, height, colour, radius=1.5, cls="halo")


def texts(group: Group) -> list[TextMark]:
    """Return every text in a group, in the order in which it is drawn."""
    found: list[TextMark] = []
    for child in group.children:
        if isinstance(child, TextMark):
            found.append(child)
        elif isinstance(child, Group):
            found += texts(child)
    return found
