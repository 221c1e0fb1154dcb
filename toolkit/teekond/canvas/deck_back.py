"""The back of a card: what to ask next, what is meant, or whether it is true; then which card it is."""

from __future__ import annotations

from teekond.canvas.deck_front import tone
from teekond.canvas.deck_rail import rail
from teekond.canvas.deck_text import Printing, shares
from teekond.canvas.fit import line, steps, width
from teekond.canvas.foot import licence
from teekond.canvas.marks import Mark, Path, Sign
from teekond.canvas.marks import Words as Written
from teekond.canvas.sheet import Block
from teekond.model.deck import Card
from teekond.values import dataclass, replace

HAIR = 0.8
INDENT = 8.0
"""The numbers of questions stand in it."""
ABOVE = 0.25
"""Between a hair and its text, in sizes of the type: millimetres a point."""
BELOW = 3.0
RAIL = 1.5
"""How much lower a rail stands than a hair would."""
PEN = 11.0
"""Between two lines to write on."""
ANSWER = 1.5
"""How much larger than a heading the answer is."""


@dataclass(frozen=True, slots=True)
class _Heading:
    """What stands above a back."""

    text: str
    tone: str
    icon: str | None = None


def back(printing: Printing, card: Card, x: float, y: float) -> tuple[Mark, ...]:
    """Return the marks of a back whose upper left corner is at `x`, `y`."""
    scale = printing.scale
    heading = _heading(printing, card)
    top = y + (scale.back_top if heading is not None else scale.inset)
    bottom = y + scale.height - scale.back_bottom
    marks: list[Mark] = [] if heading is None else _headed(printing, card, heading, x, y)
    if printing.deck.facts:
        bottom -= 2 * PEN
        marks += _own_figure(printing, x, bottom)
    if card.back:
        marks += _said(printing, card, (x, top, bottom), ruled=heading is not None and not printing.deck.sorted)
    return (*marks, *_foot(printing, card, x, y))


def _heading(printing: Printing, card: Card) -> _Heading | None:
    words, deck = printing.words, printing.deck
    if card.answer is not None:
        return _Heading(words("True"), "good", "check") if card.answer else _Heading(words("False"), "bad", "wrong")
    if deck.sorted:
        sides = {"customer": words("The customer's side"), "employee": words("The employee's side")}
        return _Heading(sides.get(card.side) or words("Both sides"), tone(card))
    if deck.back_title is not None and card.back:
        return _Heading(printing.read(deck.back_title), tone(card))
    asks = len(card.back) > 1 or any(printing.read(text).rstrip().endswith("?") for text in card.back)
    return _Heading(words("Ask further"), tone(card)) if asks else None


def _headed(printing: Printing, card: Card, heading: _Heading, x: float, y: float) -> list[Mark]:
    """Return the heading; where the front keeps the side a secret, its rail stands below."""
    scale = printing.scale
    size = scale.heading * (ANSWER if heading.icon else 1)
    shift = size * 0.45 if heading.icon else 0.0
    left, middle = x + scale.inset, y + (scale.inset + scale.back_top) / 2 - 1
    box = (scale.width - 2 * scale.inset - shift, scale.back_top - scale.inset)
    pattern = Block(left + shift, 0, 0, (), 700, heading.tone)
    text = printing.set(card, "back", heading.text, box, steps(size, 9), pattern, most=1)
    if text is None:
        return []
    marks: list[Mark] = [Written(replace(text, y=middle - text.height / 2), level=2)]
    if heading.icon is not None:
        edge = size * 0.4
        marks.append(Sign(left, middle - edge / 2, edge, heading.icon, heading.tone))
    if printing.deck.sorted:
        marks += rail(card.side, left, y + scale.back_top + RAIL, scale.width - 2 * scale.inset)
    return marks


def _said(printing: Printing, card: Card, place: tuple[float, float, float], *, ruled: bool) -> list[Mark]:
    """Return what the back says between two heights; a hair parts it from its heading."""
    x, top, bottom = place
    texts = [printing.read(text) for text in card.back]
    if len(texts) == 1:
        hair = _hair(printing, x, top) if ruled else []
        return [*hair, *_paragraph(printing, card, texts[0], place)]
    scale = printing.scale
    pitch = min(scale.pitch, (bottom - top) / len(texts))
    box = (scale.width - 2 * scale.inset - INDENT, pitch - ABOVE * scale.back - BELOW)
    size = shares(printing, texts, box)
    marks: list[Mark] = []
    for index, text in enumerate(texts):
        at = top + index * pitch
        sizes = (size,) if size is not None else (scale.back_least,)
        pattern = Block(x + scale.inset + INDENT, at + ABOVE * scale.back, 0, ())
        block = printing.set(card, "back", text, box, sizes, pattern)
        marks += _hair(printing, x, at) if index or ruled else []
        if block is not None:
            number = line(str(index + 1), x + scale.inset, block.y, block.size, 700, tone(card))
            marks += [Written(number), Written(block)]
    return marks


def _paragraph(printing: Printing, card: Card, text: str, place: tuple[float, float, float]) -> list[Mark]:
    scale, (x, top, bottom) = printing.scale, place
    above = ABOVE * scale.back + (3 * RAIL if printing.deck.sorted else 0)
    pattern = Block(x + scale.inset, top + above, 0, ())
    box = (scale.width - 2 * scale.inset, bottom - top - above)
    block = printing.set(card, "back", text, box, steps(scale.back, scale.back_least), pattern)
    return [] if block is None else [Written(block)]


def _own_figure(printing: Printing, x: float, top: float) -> list[Mark]:
    """Return two lines to write on: what the figure is here, and how it is known."""
    scale, words = printing.scale, printing.words
    marks: list[Mark] = []
    for index, label in enumerate((words("Our own figure"), words("How we know it"))):
        y = top + (index + 1) * PEN - 3
        block = line(label, x + scale.inset, y - 2.4, scale.code, 600, "soft")
        left = x + scale.inset + width(label, scale.code, 600) + 2
        marks += [Written(block), _rule(left, y, x + scale.width - scale.inset - left, "line")]
    return marks


def _foot(printing: Printing, card: Card, x: float, y: float) -> list[Mark]:
    """Return which deck and card it is, and its pictogram."""
    scale, deck = printing.scale, printing.deck
    left, top = x + scale.inset, y + scale.height - scale.foot
    room = scale.width - 2 * scale.inset - scale.picture - 4
    pattern = Block(left, top, 0, (), 700)
    title = printing.set(card, "title", printing.read(deck.title), (room, 20), steps(scale.deck, 8), pattern, most=1)
    small = Block(left, top + scale.deck * 0.55, 0, (), tone="soft")
    code = " · ".join(part for part in (deck.name(card), licence(deck.licence)) if part)
    text = code if deck.credit is None else f"{code}\n{printing.read(deck.credit)}"
    told = printing.set(card, "title", text, (room, 12), steps(scale.code, 8), small, most=3)
    picture = Sign(
        x + scale.width - scale.inset - scale.picture,
        y + scale.height - scale.inset - scale.picture,
        scale.picture,
        card.icon,
        "hair",
    )
    return [*(Written(each) for each in (title, told) if each is not None), picture]


def _hair(printing: Printing, x: float, y: float) -> list[Mark]:
    scale = printing.scale
    return [_rule(x + scale.inset, y, scale.width - 2 * scale.inset, "hair")]


def _rule(x: float, y: float, length: float, colour: str) -> Path:
    return Path(((x, y), (x + length, y)), HAIR, colour)
