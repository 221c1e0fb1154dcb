"""The words of a step above or below its face, and the card of a step that stands behind a crossing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import ceil

from teekond.layout.cards import line
from teekond.layout.content import Content
from teekond.layout.feelings import tone_of
from teekond.layout.lanes import step_group
from teekond.layout.look import Type
from teekond.layout.poster.look import (
    BLOCK,
    CARD_LEADING,
    CARD_PAD,
    CARD_STEP,
    CARDS,
    CHANNEL,
    FELT,
    LETTER,
    LOW_BLOCK,
    PAIN,
    STEP,
    WHO,
)
from teekond.layout.scene import Box, CircleMark, Group, IconMark, Mark, RectMark, TextMark
from teekond.locale import Words
from teekond.metrics import advance, wrap
from teekond.values import dataclass

TITLE_LEADING, PAIN_LEADING = 13.2, 10.8
MOST_PAINS = 1
MOST_LINES, MOST_NAMES = 4, 2
LETTER_ROOM = 15.0


@dataclass(frozen=True, slots=True)
class Block:
    """A step's words, broken into lines."""

    content: Content
    width: float
    channel: tuple[str, ...]
    title: tuple[str, ...]
    felt: tuple[str, ...]
    pain: tuple[str, ...]
    elsewhere: str
    """On which other pages its links are drawn."""
    height: float


def set_block(content: Content, words: Words, elsewhere: str = "") -> Block:
    """Break a step's words into lines: channel, title, feeling, and at a low the first pain."""
    width = LOW_BLOCK if content.low else BLOCK
    lang = words.lang
    low = content.feeling is not None and content.feeling.mean < 0
    channel = wrap(content.head, width - 16.0, CHANNEL.size, CHANNEL.weight, lang=lang) if content.head else ()
    title = wrap(content.title, width, STEP.size, STEP.weight, lang=lang)
    felt = wrap(content.felt or words("not rated"), width, FELT.size, FELT.weight, lang=lang)
    pains = content.cells.get("pains", ())[:MOST_PAINS] if low else ()
    pain = tuple(row for text in pains for row in wrap(text, width - 11.0, PAIN.size, PAIN.weight, lang=lang))
    height = 5.0 + (2.0 + 10.4 * len(channel) if channel else 0.0) + TITLE_LEADING * len(title) + 2.0
    height += 11.4 * len(felt) + (2.0 + PAIN_LEADING * len(pain) if pain else 0.0) + (11.0 if elsewhere else 0.0)
    return Block(content, width, channel, title, felt, pain, elsewhere, round(height + 3.0, 2))


def block_group(block: Block, box: Box, *, customer: bool, reach: float) -> Group:
    """Return a step's words with their rule, which goes on to `reach` where the step meets several others."""
    content, tone = block.content, "cxd" if customer else "exd"
    marks: list[Mark] = [RectMark(box.x, box.y, box.w, box.h, cls="card")]
    width = max(box.w, reach - box.x)
    marks.append(RectMark(box.x, box.y, round(width, 2), 3.0, tone, radius=0.0 if customer else 1.5, cls="rule"))
    y = box.y + 5.0
    if block.channel:
        marks.append(IconMark(content.icon or "owner", box.x, y + 2.6, 12.0, tone))
        marks += rows(block.channel, box.x + 16.0, y + 12.2, 10.4, CHANNEL, "ink2", "channel")
        y += 2.0 + 10.4 * len(block.channel)
    marks += rows(block.title, box.x, y + 13.0, TITLE_LEADING, STEP, "ink", "title")
    y += TITLE_LEADING * len(block.title) + 2.0
    felt = tone_of(content.feeling.mean) if content.feeling else "ink2"
    marks += rows(block.felt, box.x, y + 11.4, 11.4, FELT, felt, "feeling")
    y += 11.4 * len(block.felt)
    if block.pain:
        marks.append(IconMark("pain", box.x - 1.0, y + 4.0, 10.0, "badd"))
        marks += rows(block.pain, box.x + 11.0, y + 12.4, PAIN_LEADING, PAIN, "ink", "pain")
        y += 2.0 + PAIN_LEADING * len(block.pain)
    if block.elsewhere:
        marks.append(IconMark("off-sheet", box.x - 1.0, y + 2.6, 9.0, "ink2"))
        marks.append(line(block.elsewhere, box.x + 11.0, y + 10.4, CHANNEL, "ink2", cls="off-sheet"))
    return step_group(content, tuple(marks))


def rows(  # noqa: PLR0917 - a text is its words, place and look
    lines: Sequence[str], x: float, y: float, leading: float, style: Type, fill: str, cls: str
) -> Iterable[TextMark]:
    """Return lines below each other; `y` is the first base line."""
    for at, text in enumerate(lines):
        yield line(text, x, y + leading * at, style, fill, cls=cls)


@dataclass(frozen=True, slots=True)
class Behind:
    """A card's words, broken into lines."""

    content: Content
    who: tuple[str, ...]
    title: tuple[str, ...]
    letters: tuple[str, ...]
    width: float
    height: float
    tone: str
    tint: str


def set_card(
    content: Content, who: str, letters: Sequence[str], words: Words, *, voice: bool, customer: bool
) -> Behind:
    """Break a card's words into lines; `voice` where the customer is only listened to."""
    width = _card_width(content.title, who, len(letters))
    room = width - 2 * CARD_PAD
    first = letters[: _beside_who(room)]
    names = wrap(who, room - 12.0 - LETTER_ROOM * len(first), WHO.size, WHO.weight, lang=words.lang)
    title = wrap(content.title, room, CARD_STEP.size, CARD_STEP.weight, lang=words.lang)
    height = 16.0 + 10.0 * (max(1, len(names)) - 1) + CARD_LEADING * len(title) + 8.0
    height += LETTER_ROOM * ceil((len(letters) - len(first)) / _in_row(width))
    tone, tint = ("cxd", "cxt") if voice or customer else ("exd", "ext")
    return Behind(content, names, title, tuple(letters), width, round(height, 2), tone, tint)


def _card_width(title: str, who: str, letters: int) -> float:
    """Return the narrowest width at which a card's words stand on few lines and no word is cut."""
    for width in CARDS:
        room = width - 2 * CARD_PAD
        beside = room - 12.0 - LETTER_ROOM * min(letters, _beside_who(room))
        whole = all(advance(word, CARD_STEP.size, CARD_STEP.weight) <= room for word in title.split())
        names = all(advance(word, WHO.size, WHO.weight) <= beside for word in who.split())
        few = len(wrap(title, room, CARD_STEP.size, CARD_STEP.weight)) <= MOST_LINES
        if whole and names and few and len(wrap(who, beside, WHO.size, WHO.weight)) <= MOST_NAMES:
            return width
    return CARDS[-1]


def _beside_who(room: float) -> int:
    """Return how many letters have room beside the name of who does it."""
    return max(1, int((room - 44.0) // LETTER_ROOM))


def _in_row(width: float) -> int:
    return int((width - 12.0) // LETTER_ROOM)


def card_group(card: Behind, box: Box) -> Group:
    """Return the card of a step that stands on no curve."""
    marks: list[Mark] = [RectMark(box.x, box.y, box.w, box.h, card.tint, card.tone, 1.3, 7.0, cls="card")]
    marks.append(IconMark("owner", box.x + CARD_PAD - 1.0, box.y + 5.5, 10.0, card.tone))
    marks += rows(card.who, box.x + CARD_PAD + 11.0, box.y + 14.0, 10.0, WHO, card.tone, "who")
    y = box.y + 16.0 + 10.0 * (max(1, len(card.who)) - 1)
    marks += rows(card.title, box.x + CARD_PAD, y + 10.6, CARD_LEADING, CARD_STEP, "ink", "title")
    first = card.letters[: _beside_who(card.width - 2 * CARD_PAD)]
    for at, letter in enumerate(reversed(first)):
        marks += letter_marks(letter, box.right - 12.0 - LETTER_ROOM * at, box.y + 11.0, card.tone)
    y += CARD_LEADING * len(card.title) + LETTER_ROOM - 3.0
    for at, letter in enumerate(card.letters[len(first) :]):
        down, aside = divmod(at, _in_row(card.width))
        marks += letter_marks(letter, box.x + 14.0 + LETTER_ROOM * aside, y + LETTER_ROOM * down, card.tone)
    return step_group(card.content, tuple(marks))


def letter_marks(letter: str, x: float, y: float, tone: str) -> list[Mark]:
    """Return the letter of a reason in its circle."""
    circle = CircleMark(round(x, 2), round(y, 2), 6.4, "paper", tone, 1.2, "letter")
    return [circle, line(letter, x, y + 3.0, LETTER, tone, cls="letter", anchor="middle")]
