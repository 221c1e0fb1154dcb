"""The labels of a grid: what a row asks, and how the columns are called."""

from __future__ import annotations

from itertools import product

from teekond.canvas.fit import fit, line, steps
from teekond.canvas.languages import HEAD, PROMPT, second_text
from teekond.canvas.plain import plain
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
    seconds: tuple[Block, ...] = ()
    """Head and question in the second language."""

    def moved(self, top: float, height: float) -> Label:
        """Return the label of a row at `top`; the example goes to the foot of the row."""
        example = self.example
        if example is not None:
            example = _down(example, top + height - self.height)
        return Label(
            _down(self.number, top),
            self.icon_y + top,
            _down(self.head, top),
            None if self.prompt is None else _down(self.prompt, top),
            example,
            height,
            tuple(_down(each, top) for each in self.seconds),
        )


def _down(block: Block, by: float) -> Block:
    return replace(block, y=block.y + by)


def label(
    request: Request, box: Box, index: int, *, measure: float, aside: float, example: bool, part: float = 1
) -> Label | None:
    """Return the label of a row, or None where a text cannot fit its column.

    `measure` is the room for the head, `aside` what the prompt leaves free at its right. Prompt
    and example are set at `part` of their size, where that is not too small.
    """
    scale, g, lang = request.scale, request.scale.grid, request.lang
    x, y = scale.margin + GUTTER * g, 5 * g
    pattern = Block(x, y, 0, (), 700, box.side or "ink")
    sizes = steps(scale.head, scale.head_least)
    head = fit(plain(box.title.read(lang)), (measure, 1e3), sizes, pattern, lang=lang, most=2)
    if head is None:
        return None
    tone = "phase" if box.future else "soft"
    number = line(str(index + 1), scale.margin, y, head.size, tone=tone)
    texts = _texts(request, box, head.size, part, example=example)
    placed: dict[str, Block] = {}
    bottom = _under(head)
    for kind, (text, look, white) in texts.items():
        found = fit(text, (measure - aside, 1e3), (look.size,), look.at(x, bottom + white), lang=lang, most=6)
        if found is None:
            return None
        placed[kind] = found
        bottom = _under(found)
    seconds = tuple(placed[kind] for kind in ("second head", "second prompt") if kind in placed)
    icon_y = number.y + number.height + 4 * g
    return Label(number, icon_y, head, placed.get("prompt"), placed.get("example"), bottom + 3 * g, seconds)


def _under(block: Block) -> float:
    return block.bottom + DESCENT * block.size * POINT


def _texts(
    request: Request, box: Box, head: float, part: float, *, example: bool
) -> dict[str, tuple[str, Block, float]]:
    """Return what stands below the head with its look, and how much white is above it."""
    scale, g, least = request.scale, request.scale.grid, request.scale.least
    prompt = max(scale.prompt * part, scale.prompt_least)
    found: dict[str, tuple[str, Block, float]] = {}
    other = second_text(box.title, request.lang, request.second)
    if other is not None:
        found["second head"] = other, Block(0, 0, max(head * HEAD, least), (), 600, "soft"), 1.4 * g
    if box.prompt is not None:
        found["prompt"] = plain(box.prompt.read(request.lang)), Block(0, 0, prompt, ()), 2.6 * g
    other = second_text(box.prompt, request.lang, request.second)
    if other is not None:
        found["second prompt"] = other, Block(0, 0, max(prompt * PROMPT, least), (), tone="soft"), 1.6 * g
    if example and box.example is not None:
        text = request.words("e.g. {example}", example=plain(box.example.read(request.lang)))
        look = Block(0, 0, max(scale.example * part, least), (), tone="soft", italic=True)
        found["example"] = text, look, 4.5 * g
    return found


def second_names(request: Request, blocks: tuple[Block | None, ...], measure: float, y: float) -> list[Block] | None:
    """Return the names of the stages in the second language, above the rail; None where one does not fit there."""
    made: list[Block] = []
    least, g = request.scale.least, request.scale.grid
    sizes = tuple(dict.fromkeys(max(part * g, least) for part in (16, 14, 12.5)))
    for text, below in zip(request.column_texts, blocks, strict=False):
        other = second_text(text, request.lang, request.second)
        if other is None or below is None:
            continue
        pattern = Block(below.x, y, 0, (), 600, "soft")
        found = fit(other, (measure, 1e3), sizes, pattern, lang=request.second or "", most=1)
        if found is None:
            return None
        made.append(found)
    return made


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
