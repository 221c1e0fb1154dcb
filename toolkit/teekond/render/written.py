"""What all pictures write alike: texts on one line, numbers no longer than they must be, halos of texts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from teekond.layout.scene import Group, RectMark, TextMark
from teekond.render.runtime import escape

NEVER_IN_XML = "[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
STRANGE = bytes([*range(0x0A), *range(0x0B, 0x20), 0xED, 0xEF])
"""The bytes with which a character may begin that XML cannot hold, or that does not stay on its line."""
HALO_REACH, HALO_RISE, HALO_FALL = 1.2, 0.86, 0.3
"""How far the halo of a text stands out at its sides; and over and under the base line, in sizes."""
PLATE_CORNER = 1.5
LEFT_OF_ANCHOR = {"start": 0.0, "middle": 0.5, "end": 1.0}

MOST_NUMBERS = 50_000


class Numbers(dict[float, str]):
    """Numbers as written in a picture, each written but once."""

    def __missing__(self, value: float) -> str:
        """Write a number that was not needed before."""
        if len(self) > MOST_NUMBERS:
            self.clear()
        written = self[value] = number(value)
        return written


class NumberBytes(dict[float, bytes]):
    """The same numbers in bytes."""

    def __missing__(self, value: float) -> bytes:
        """Write a number that was not needed before."""
        if len(self) > MOST_NUMBERS:
            self.clear()
        written = self[value] = number(value).encode()
        return written


@cache
def numbers() -> NumberBytes:
    """Return the numbers that all maps share: places repeat from map to map."""
    return NumberBytes()


def number(value: float) -> str:
    """Return a number as written in a picture: at most two decimals, no sign on nothing."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def clean(text: str) -> str:
    """Return the text on one line, without the characters that XML cannot hold."""
    if text.isprintable():
        return text
    return re.sub(NEVER_IN_XML, "", re.sub(r"[\t\n\r]", " ", text))


def written(texts: Sequence[str]) -> list[bytes]:
    """Return texts as they stand between tags: cleaned, escaped and encoded, all at once, as few need any of it."""
    lines = escape("\n".join(texts)).encode("utf-8", "surrogatepass")
    if lines.translate(None, STRANGE) != lines or lines.count(b"\n") >= len(texts):
        lines = escape("\n".join([clean(text) for text in texts])).encode()
    return lines.split(b"\n") if texts else []


def plate(mark: TextMark, colour: str) -> RectMark:
    """Return the halo of a text: a plate behind it, as not every reader strokes letters before filling them."""
    return RectMark(*plate_box(mark), colour, radius=PLATE_CORNER, cls="halo")


def plate_box(mark: TextMark) -> tuple[float, float, float, float]:
    """Return x, y, width and height of the plate behind a text."""
    left = mark.x - LEFT_OF_ANCHOR[mark.anchor] * mark.width
    top, height = mark.y - HALO_RISE * mark.size, (HALO_RISE + HALO_FALL) * mark.size
    return left - HALO_REACH, top, mark.width + 2 * HALO_REACH, height


def texts(group: Group) -> list[TextMark]:
    """Return every text in a group, in the order in which it is drawn."""
    found: list[TextMark] = []
    for child in group.children:
        if isinstance(child, TextMark):
            found.append(child)
        elif isinstance(child, Group):
            found += texts(child)
    return found
