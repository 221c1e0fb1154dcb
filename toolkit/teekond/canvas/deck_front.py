"""The front of a card: pictogram and theme, its number, the question alone, the rail of its side."""

from __future__ import annotations

from teekond.canvas.deck_rail import rail
from teekond.canvas.deck_text import Printing
from teekond.canvas.fit import line, steps, width
from teekond.canvas.marks import Mark, Sign
from teekond.canvas.marks import Words as Written
from teekond.canvas.sheet import CAP, POINT, Block
from teekond.model.deck import BOTH, Card
from teekond.values import replace

BESIDE = 3.0
"""Between the pictogram and the theme, and between the theme and the number."""
QUESTION = 600


def tone(card: Card) -> str:
    """Return the colour of a card: its side's, ink where it is of both."""
    return "ink" if card.side == BOTH else card.side


def front(printing: Printing, card: Card, x: float, y: float) -> tuple[Mark, ...]:
    """Return the marks of a front whose upper left corner is at `x`, `y`."""
    scale, hidden = printing.scale, printing.deck.sorted
    colour = "ink" if hidden else tone(card)
    marks: list[Mark] = [Sign(x + scale.inset, y + scale.inset, scale.icon, card.icon, colour)]
    marks += _head(printing, card, x, y, colour)
    room = scale.height - scale.question_top - scale.question_bottom
    sourced = card.source is not None or card.year is not None
    marks += _question(printing, card, x, y, room - (scale.source_room if sourced else 0))
    if sourced:
        marks += _source(printing, card, x, y + scale.height - scale.question_bottom)
    if not hidden:
        marks += rail(card.side, x + scale.inset, y + scale.height - scale.rail, scale.width - 2 * scale.inset)
    return tuple(marks)


def _head(printing: Printing, card: Card, x: float, y: float, colour: str) -> list[Mark]:
    """Return the theme and the number, in the middle of the pictogram's height."""
    scale = printing.scale
    middle = y + scale.inset + scale.icon / 2
    number = f"{card.number:02}\u00a0/\u00a0{len(printing.deck.cards):02}"
    right = x + scale.width - scale.inset
    label = line(number, right, middle - CAP * scale.number * POINT / 2, scale.number, tone="soft")
    left = x + scale.inset + scale.icon + BESIDE
    room = right - width(number, scale.number) - BESIDE - left
    title = printing.read(card.theme or printing.deck.title)
    pattern = Block(left, 0, 0, (), 700, colour)
    theme = printing.set(card, "theme", title, (room, scale.icon), steps(scale.theme, 9), pattern, most=2)
    placed = [] if theme is None else [Written(replace(theme, y=middle - theme.height / 2))]
    return [*placed, Written(replace(label, align="right"))]


def _question(printing: Printing, card: Card, x: float, y: float, room: float) -> list[Mark]:
    scale = printing.scale
    pattern = Block(x + scale.inset, y + scale.question_top, 0, (), QUESTION)
    box = (scale.width - 2 * scale.inset, room)
    question = printing.set(card, "front", printing.read(card.front), box, scale.question, pattern)
    return [] if question is None else [Written(question, level=1)]


def _source(printing: Printing, card: Card, x: float, bottom: float) -> list[Mark]:
    """Return where the claim comes from, its last line on `bottom`."""
    scale = printing.scale
    said = printing.read(card.source) if card.source is not None else ""
    text = ", ".join(part for part in (said, str(card.year or "")) if part)
    box = (scale.width - 2 * scale.inset, scale.source_room - 4)
    pattern = Block(x + scale.inset, 0, 0, (), tone="soft")
    source = printing.set(card, "source", text, box, steps(scale.source, 8), pattern)
    return [] if source is None else [Written(replace(source, y=bottom - source.height))]
