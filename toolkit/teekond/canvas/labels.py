"""The labels of a grid: what a row asks, and how the columns are called."""

from __future__ import annotations

from itertools import product

from teekond.canvas.fit import fit, line, steps
from teekond.canvas.request import Request
from teekond.canvas.sheet import POINT, Block
from teekond.model.canvas import Box
from teekond.values import dataclass, replace

GUTTER = 13
"""Width of the row numbers' column, times the grid's scale."""
DESCENT = 0.24
"""How far a text hangs below its baseline, in ems."""


@dataclass(frozen=True, slots=True)
class Label:
    """The label of a row whose top is at 0."""

    number: Block
    icon_y: float
    head: Block
    prompt: Block | None
    example: Block | None
    height: float

    def moved(self, top: float, height: float) -> Label:
        """Return the label of a row at `top`; the example goes to the foot of the row."""
        example = self.example
        if example is not None:
            example = replace(example, y=top + height - (self.height - example.y))
        return Label(
            replace(self.number, y=self.number.y + top),
            self.icon_y + top,
            replace(self.head, y=self.head.y + top),
            None if self.prompt is None else replace(self.prompt, y=self.prompt.y + top),
            example,
            height,
        )


def label(
    request: Request, box: Box, index: int, *, measure: float, aside: float, example: bool, part: float = 1
) -> Label | None:
    """Return the label of a row, or None where a text cannot fit its column.

    `measure` is the room for the head, `aside` what the prompt leaves free at its right. Prompt
    and example are set at `part` of their size, where that is not too small.
    """
    scale, g, lang = request.scale, request.scale.grid, request.lang
    x, y = scale.margin + GUTTER * g, 5 * g
    tone = "phase" if box.future else "soft"
    head = fit(
        box.title.read(lang),
        (measure, 1e3),
        steps(scale.head, scale.head_least),
        Block(x, y, 0, (), 700, box.side or "ink"),
        lang=lang,
        most=2,
    )
    if head is None:
        return None
    number = line(str(index + 1), scale.margin, y, head.size, tone=tone)
    prompt = shown = None
    bottom = head.bottom + DESCENT * head.size * POINT
    if box.prompt is not None:
        pattern = Block(x, bottom + 2.6 * g, 0, ())
        size = max(scale.prompt * part, scale.prompt_least)
        prompt = fit(box.prompt.read(lang), (measure - aside, 1e3), (size,), pattern, lang=lang, most=6)
        if prompt is None:
            return None
        bottom = prompt.bottom + DESCENT * prompt.size * POINT
    if example and box.example is not None:
        text = request.words("e.g. {example}", example=box.example.read(lang))
        pattern = Block(x, bottom + 4.5 * g, 0, (), tone="soft", italic=True)
        shown = fit(text, (measure, 1e3), (max(scale.example * part, scale.least),), pattern, lang=lang, most=5)
        if shown is None:
            return None
        bottom = shown.bottom + DESCENT * shown.size * POINT
    return Label(number, number.y + number.height + 4 * g, head, prompt, shown, bottom + 3 * g)


def names(request: Request, xs: list[float], measure: float, y: float) -> tuple[Block, ...] | None:
    """Return the names of the stages above their columns, all of one size; None where one does not fit.

    A smaller size is better than a broken word.
    """
    texts = request.column_names
    sizes = (*steps(request.scale.head, request.scale.head_least), request.scale.prompt)
    for whole, size in product((True, False), sizes):
        blocks = [
            fit(text, (measure, 1e3), (size,), Block(x, y, 0, (), 700), lang=request.lang, most=2, whole=whole)
            for text, x in zip(texts, xs, strict=True)
        ]
        found = tuple(block for block in blocks if block is not None)
        if len(found) == len(texts):
            return found
    return None
