"""Sheets of paper and the measures that go with each: type sizes by reading distance, margins, the head's scale."""

from __future__ import annotations

from teekond.model.paper import is_own
from teekond.model.paper import upright as edges
from teekond.values import dataclass, replace


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
    top: float = 0.0
    """The margin above, where it is not the one at the sides."""
    low: float = 0.0
    """The same below."""
    hand: bool = False
    """Whether the sheet is held in a hand: its head is small."""

    @property
    def above(self) -> float:
        """Return the margin above the head."""
        return self.top or self.margin

    @property
    def below(self) -> float:
        """Return the margin under the foot."""
        return self.low or self.margin


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
        k=0.36,
        grid=0.45,
        title=26,
        title_least=16,
        head=14,
        head_least=11,
        prompt=10.5,
        prompt_least=9,
        example=10.5,
        steps=9,
        code=8.5,
        foot=8.5,
        filled=10.5,
        filled_least=8,
        margin=18,
        label=54,
        least=8,
        pen=9,
        cell=30,
        top=16,
        low=12,
        hand=True,
    ),
    "A5": Scale(
        k=0.3,
        grid=0.38,
        title=20,
        title_least=13,
        head=12,
        head_least=10,
        prompt=9.5,
        prompt_least=8.5,
        example=9,
        steps=8.5,
        code=8.5,
        foot=8,
        filled=9.5,
        filled_least=8,
        margin=12,
        label=40,
        least=8,
        pen=8.5,
        cell=26,
        top=12,
        low=9,
        hand=True,
    ),
    "A6": Scale(
        k=0.26,
        grid=0.34,
        title=17,
        title_least=11,
        head=11.5,
        head_least=9.5,
        prompt=9,
        prompt_least=8,
        example=8.5,
        steps=8,
        code=8,
        foot=8,
        filled=9,
        filled_least=8,
        margin=10,
        label=30,
        least=8,
        pen=7,
        cell=24,
        top=8,
        low=6,
        hand=True,
    ),
    "A7": Scale(
        k=0.22,
        grid=0.3,
        title=13,
        title_least=10,
        head=10,
        head_least=8.5,
        prompt=8.5,
        prompt_least=8,
        example=8,
        steps=8,
        code=8,
        foot=8,
        filled=8.5,
        filled_least=8,
        margin=7,
        label=24,
        least=8,
        pen=7,
        cell=20,
        top=6,
        low=5,
        hand=True,
    ),
}


LIKE = {"Letter": "A4", "Tabloid": "A3"}
"""Sheets that are read from as far away as another one."""
SMALLER = 0.8
"""A sheet of one's own size is read as the largest one that is hardly larger than it."""
UPRIGHT = 0.7071
"""How wide an upright sheet is against the same one lying."""


def scale_of(size: str) -> Scale:
    """Return the measures of a sheet: its own, or those of a sheet that is read from as far away."""
    found = SCALES.get(LIKE.get(size, size))
    if found is not None:
        return found
    width, height = edges(size)
    small = [name for name in SCALES if _surface(name) * SMALLER <= width * height]
    return SCALES[max(small, key=_surface, default="A7")]


def dimensions(size: str, orientation: str) -> tuple[float, float]:
    """Return the width and height of a sheet; one of one's own size lies as it is written."""
    first, second = edges(size)
    if is_own(size):
        return first, second
    return (second, first) if orientation == "landscape" else (first, second)


def upright(scale: Scale) -> Scale:
    """Return the measures of an upright sheet: as much narrower as it is, as much smaller is its head."""
    if scale.hand:
        return scale
    return replace(
        scale,
        k=scale.k * UPRIGHT,
        title=scale.title * UPRIGHT,
        title_least=scale.title_least * UPRIGHT,
        steps=max(scale.steps * UPRIGHT, scale.least),
    )


def larger(size: str) -> tuple[str, ...]:
    """Return the sheets larger than one, the next one first; of those of an office the ones like it."""
    kin = {"Letter": ("Tabloid", "A2", "A1", "A0"), "Tabloid": ("A2", "A1", "A0")}
    if size in kin:
        return kin[size]
    return tuple(name for name in sorted(SCALES, key=_surface) if _surface(name) > _surface(size) * 1.01)


def _surface(size: str) -> float:
    width, height = edges(size)
    return width * height
