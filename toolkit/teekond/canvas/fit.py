"""Text that fits its place: the largest of a few sizes at which all lines stand inside."""

from __future__ import annotations

from collections.abc import Iterable

from teekond.canvas.sheet import POINT, Block
from teekond.metrics import advance, wrap
from teekond.values import replace

ITALIC = 1.02
"""Italics are measured with the upright widths: a little room keeps them inside."""


def steps(size: float, least: float) -> tuple[float, ...]:
    """Return the sizes to try: full, 90 %, 79 %, never under `least`."""
    return tuple(dict.fromkeys(max(round(size * part, 2), least) for part in (1, 0.9, 0.79)))


def width(text: str, size: float, weight: int = 400) -> float:
    """Return how wide a line is, in millimetres."""
    return advance(text, size, weight) * POINT


def fit(
    text: str,
    box: tuple[float, float],
    sizes: Iterable[float],
    pattern: Block,
    *,
    lang: str,
    most: int | None = None,
    whole: bool = False,
) -> Block | None:
    """Return `pattern` with the text in the first size whose lines stand inside `box` (millimetres), else None.

    `most` limits the lines, `whole` forbids to break a word.
    """
    for size in sizes:
        block = _set(text, box[0], size, pattern, lang)
        if block is None or (most is not None and len(block.lines) > most) or block.height > box[1] + 1e-6:
            continue
        if whole and _words(" ".join(block.lines)) != _words(text):
            continue
        return block
    return None


def _set(text: str, measure: float, size: float, pattern: Block, lang: str) -> Block | None:
    points = measure / POINT / (ITALIC if pattern.italic else 1)
    lines = wrap(text, points, size, pattern.weight, lang=lang)
    if any(advance(line, size, pattern.weight) > points + 1e-6 for line in lines):
        return None
    return replace(pattern, size=size, lines=tuple(lines))


def _words(text: str) -> list[str]:
    return text.replace("\u00ad", "").split()


def line(text: str, x: float, y: float, size: float, weight: int = 400, tone: str = "ink") -> Block:
    """Return a block of one line."""
    return Block(x, y, size, (text,), weight, tone)
