"""What a part of a drawing is called and asks: letter and icon in a gutter, beside them head, prompt and example."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from teekond.canvas.box_parts import DESCENT
from teekond.canvas.drawings import refuse
from teekond.canvas.excess import excess_of_box
from teekond.canvas.fit import fit, line, width
from teekond.canvas.languages import HEAD, PROMPT, second_text
from teekond.canvas.marks import Mark, Sign, Words
from teekond.canvas.plain import plain
from teekond.canvas.request import Request
from teekond.canvas.sheet import CAP, POINT, Area, Block
from teekond.diagnostics import Diagnostic
from teekond.model.canvas import Box
from teekond.values import dataclass, replace

GUTTER = 14
"""Width of the letters' column, times the grid's scale."""
NUMBER = 9.6
"""Of which a letter or a number may take so much, times the grid's scale."""
ICON = 9
"""Size of an icon, times the grid's scale."""
PARTS = (1.0, 0.9, 0.79, 0.7, 0.62)
"""Parts of the full size that heads are tried at; none is smaller than the prompt is at least."""
SMALL = 0.76
"""How small a head may be against the smallest of a box: a drawing has less room beside it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A box with the place of its label."""

    box: Box
    letter: str
    area: Area
    example: bool = True
    """Whether its example stands in the label."""
    title: bool = True
    """Whether its head does."""


@dataclass(frozen=True, slots=True)
class Label:
    """The marks of a label, and where it ends."""

    marks: tuple[Mark, ...]
    bottom: float
    left: float
    """Where its texts begin."""

    def down(self, by: float) -> Label:
        """Return the label lower on the sheet."""
        return Label(tuple(_down(mark, by) for mark in self.marks), self.bottom + by, self.left)


def letter(index: int) -> str:
    """Return the letter of a box."""
    return "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[index]


def labels(
    request: Request, asked: Sequence[Asked], *, gutter: bool = True, larger: float = 1.0
) -> tuple[Label, ...] | Diagnostic:
    """Return the labels, all of one size and each in its place, or which of them does not fit."""
    over = asked[0]
    for made in sized(request, asked, gutter=gutter, larger=larger):
        beyond = [each for each, found in zip(asked, made, strict=True) if not _inside(found, each.area)]
        if not beyond:
            return tuple(found for found in made if found is not None)
        over = beyond[0]
    return refuse.words(request, over.letter, over.box, _excess(request, over, gutter=gutter))


def _excess(request: Request, asked: Asked, *, gutter: bool) -> tuple[str, int] | None:
    """Return which text of a label is too long and by how many characters, None where it is none alone."""

    def fits(box: Box) -> bool:
        return any(_inside(made, asked.area) for (made,) in sized(request, [replace(asked, box=box)], gutter=gutter))

    return excess_of_box(request, asked.box, fits)


def sized(
    request: Request, asked: Sequence[Asked], *, gutter: bool = True, larger: float = 1.0
) -> Iterator[tuple[Label | None, ...]]:
    """Yield the labels in one size after another, the largest first; None stands for one that is too wide."""
    scale = request.scale
    for (whole, small), part in product(((True, 1.0), (True, SMALL), (False, SMALL)), PARTS):
        head = max(scale.head * part * larger, scale.prompt_least * small, scale.least)
        prompt = max(scale.prompt * part, scale.prompt_least * small, scale.least)
        yield tuple(_label(request, each, (head, prompt), gutter=gutter, whole=whole) for each in asked)


def _inside(label: Label | None, area: Area) -> bool:
    return label is not None and label.bottom <= area.bottom + 1e-6


def _label(request: Request, asked: Asked, sizes: tuple[float, float], *, gutter: bool, whole: bool) -> Label | None:
    g, area, lang = request.scale.grid, asked.area, request.lang
    box, aside = asked.box, GUTTER * g if gutter else 0.0
    x, measure = area.x + aside, area.width - aside
    marks: list[Mark] = []
    bottom, size = area.y, sizes[0]
    if asked.title:
        pattern = Block(x, area.y, 0, (), 700)
        head = fit(plain(box.title.read(lang)), (measure, 1e3), sizes[:1], pattern, lang=lang, most=3, whole=whole)
        if head is None:
            return None
        marks.append(Words(head, 2))
        bottom = head.bottom + DESCENT * head.size * POINT
    low = bottom
    if gutter:
        low = _gutter(request, asked, size, marks)
    texts = _texts(request, asked, sizes)
    for text, block, white in texts:
        above = white if marks else 0.0
        found = fit(text, (measure, 1e3), (block.size,), replace(block, x=x, y=bottom + above), lang=lang)
        if found is None:
            return None
        marks.append(Words(found))
        bottom = found.bottom + DESCENT * found.size * POINT
    bottom = max(bottom, low)
    return Label(tuple(marks), bottom, x)


def _down(mark: Mark, by: float) -> Mark:
    if isinstance(mark, Words):
        return replace(mark, block=replace(mark.block, y=mark.block.y + by))
    return replace(mark, y=mark.y + by) if isinstance(mark, Sign) else mark


def _texts(request: Request, asked: Asked, sizes: tuple[float, float]) -> list[tuple[str, Block, float]]:
    """Return the texts below the head with their looks, and how much white is above each."""
    scale, g, box, (head, prompt) = request.scale, request.scale.grid, asked.box, sizes
    texts = []
    second = second_text(box.title, request.lang, request.second)
    if second is not None:
        texts.append((second, Block(0, 0, max(head * HEAD, scale.least), (), 600, "soft"), 1.6 * g))
    if box.prompt is not None:
        texts.append((plain(box.prompt.read(request.lang)), Block(0, 0, prompt, ()), 3.2 * g))
    second = second_text(box.prompt, request.lang, request.second)
    if second is not None:
        texts.append((second, Block(0, 0, max(prompt * PROMPT, scale.least), (), tone="soft"), 1.8 * g))
    if asked.example and box.example is not None and request.fill != "all":
        text = request.words("e.g. {example}", example=plain(box.example.read(request.lang)))
        size = max(min(scale.example, prompt * 0.85), scale.least)
        texts.append((text, Block(0, 0, size, (), tone="soft", italic=True), 4.5 * g))
    return texts


def _gutter(request: Request, asked: Asked, size: float, marks: list[Mark]) -> float:
    """Add letter and icon; return where they end."""
    g, area = request.scale.grid, asked.area
    size = min(size, request.scale.head)
    size = max(size * min(1.0, NUMBER * g / width(asked.letter, size)), request.scale.least)
    marks.insert(0, Words(line(asked.letter, area.x + 0.6 * g, area.y, size, tone="soft")))
    bottom = area.y + CAP * size * POINT
    if asked.box.icon is not None:
        bottom += 3.2 * g
        marks.append(Sign(area.x, bottom, ICON * g, asked.box.icon, "phase"))
        bottom += ICON * g
    return bottom
