"""Sheets of paper and the measures that go with each: type sizes by reading distance, margins, the head's scale."""

from __future__ import annotations

from teekond.values import dataclass, replace

SIZES: dict[str, tuple[float, float]] = {
    "A4": (210, 297),
    "A3": (297, 420),
    "A2": (420, 594),
    "A1": (594, 841),
    "A0": (841, 1189),
}
"""Portrait width and height in millimetres, smallest first."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Type sizes in points and measures in millimetres of one size of paper.

    `k` scales the head of the sheet, `grid` the furniture of the grid; both are 1 on A1.
    """

    k: float
    grid: float
    title: float
    title_least: float
    head: float
    head_least: float
    prompt: float
    prompt_least: float
    example: float
    steps: float
    code: float
    foot: float
    filled: float
    filled_least: float
    margin: float
    label: float
    least: float
    """Nothing on the sheet is smaller than this."""
    pen: float
    """The distance of writing lines."""
    cell: float
    """The narrowest column that a pen can use."""


SCALES: dict[str, Scale] = {
    "A0": Scale(
        k=1.25,
        grid=1.2,
        title=95,
        title_least=72,
        head=38,
        head_least=32,
        prompt=22,
        prompt_least=20,
        example=20,
        steps=19,
        code=14,
        foot=13,
        filled=22,
        filled_least=16,
        margin=16,
        label=172,
        least=10,
        pen=14,
        cell=76,
    ),
    "A1": Scale(
        k=1,
        grid=1,
        title=80,
        title_least=57,
        head=34,
        head_least=32,
        prompt=21,
        prompt_least=20,
        example=16,
        steps=15.5,
        code=13,
        foot=11,
        filled=18,
        filled_least=14,
        margin=12,
        label=131,
        least=10,
        pen=13,
        cell=62,
    ),
    "A2": Scale(
        k=0.76,
        grid=0.76,
        title=61,
        title_least=36,
        head=26,
        head_least=20.5,
        prompt=15,
        prompt_least=14,
        example=14,
        steps=12,
        code=12,
        foot=10,
        filled=14,
        filled_least=11,
        margin=12,
        label=100,
        least=8,
        pen=11,
        cell=48,
    ),
    "A3": Scale(
        k=0.6,
        grid=0.6,
        title=48,
        title_least=28,
        head=20,
        head_least=16,
        prompt=14,
        prompt_least=11,
        example=11,
        steps=11,
        code=11,
        foot=9,
        filled=11,
        filled_least=9,
        margin=12,
        label=76,
        least=8,
        pen=9.5,
        cell=38,
    ),
    "A4": Scale(
        k=0.45,
        grid=0.45,
        title=30,
        title_least=18,
        head=14,
        head_least=12,
        prompt=10.5,
        prompt_least=9,
        example=9,
        steps=8.5,
        code=8.5,
        foot=8,
        filled=9,
        filled_least=8,
        margin=10,
        label=54,
        least=8,
        pen=9,
        cell=30,
    ),
}


UPRIGHT = 0.7071
"""How wide an upright sheet is against the same one lying."""


def dimensions(size: str, orientation: str) -> tuple[float, float]:
    """Return the width and height of a sheet."""
    short, long = SIZES[size]
    return (long, short) if orientation == "landscape" else (short, long)


def upright(scale: Scale) -> Scale:
    """Return the measures of an upright sheet: as much narrower as it is, as much smaller is its head."""
    return replace(
        scale,
        k=scale.k * UPRIGHT,
        title=scale.title * UPRIGHT,
        title_least=scale.title_least * UPRIGHT,
        steps=max(scale.steps * UPRIGHT, scale.least),
    )


def larger(size: str) -> tuple[str, ...]:
    """Return the sizes above `size`, the next one first."""
    names = list(SIZES)
    return tuple(names[names.index(size) + 1 :])
