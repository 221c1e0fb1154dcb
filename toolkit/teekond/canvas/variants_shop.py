"""What stands around a sheet for a print shop, and what is said there."""

from __future__ import annotations

from teekond.canvas.fit import line
from teekond.canvas.placed import Sheet
from teekond.canvas.sheet import Block
from teekond.locale import Words

SLUG = 7.0
"""White outside the bleed, where the crop marks stand, in millimetres."""


def slug_line(sheet: Sheet, bleed: float, words: Words) -> Block:
    """Return what the slug says: which sheet it is, how large it is trimmed, how wide the bleed is."""
    short = " ".join(sheet.head.sheet.lines)
    size = f"{words.number(sheet.width)} × {words.number(sheet.height)} mm"
    told = words("bleed {n} mm", n=words.number(bleed))
    return line(f"{short} · {sheet.title} · {size} · {told}", 10, sheet.height + bleed + 2.6, 8, tone="soft")
