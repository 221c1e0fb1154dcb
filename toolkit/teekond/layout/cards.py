"""The step card: how high it must be, and the marks it is made of."""

from __future__ import annotations

from collections.abc import Iterable

from teekond.layout.changed_marks import MARK, SMALL_MARK, bordered, foot_faces, marks_of, sign_room, struck
from teekond.layout.content import Content
from teekond.layout.foot import Foot
from teekond.layout.look import (
    PADDING,
    SMALL,
    SMALL_STRONG,
    STEP_NUMBER,
    Look,
    Type,
)
from teekond.layout.rounding import hundredths
from teekond.layout.scene import (
    Box,
    CircleMark,
    IconMark,
    Mark,
    PathMark,
    RectMark,
    SignMark,
    TextMark,
)
from teekond.metrics import advance, wrap
from teekond.values import dataclass

HEAD_ROW = 9.5
TIGHT_TOP = 2.6
BADGE_ROOM = 11.0
"""What a badge takes of a compact card, whose title begins beside it."""
RUN_IN = "Wi"
"""Stands for the icon before the first word of a compact card while its lines are broken: as wide, not parted."""
TOP = 4.5
FOOT_ROW = 12.0
ICON = 9.5
MARK_IN = 2.4
"""So far the mark of what changed stands in from the corner, clear of the links in the gutter."""
EVIDENCE_ICON = 10.0


@dataclass(frozen=True, slots=True)
class CardText:
    """A card's words, broken into lines for its width."""

    content: Content
    role: str
    """The role of its lane."""
    side: str
    title: tuple[str, ...]
    style: Type
    head: str
    feet: tuple[tuple[Foot, tuple[str, ...]], ...]
    head_row: bool
    height: float
    look: Look
    run_in: bool = False
    """Whether the channel's icon stands before the first word."""


def line(
    text: str,
    x: float,
    y: float,
    style: Type,
    fill: str,
    *,
    cls: str = "",
    anchor: str = "start",
    halo: str | None = None,
) -> TextMark:
    """Make a line of text in one of the styles of the type scale."""
    width = advance(text, style.size, style.weight, style.tracking)
    return TextMark(
        hundredths(x),
        hundredths(y),
        text,
        style.size,
        style.weight,
        fill,
        hundredths(width),
        anchor,
        cls,
        style.tracking,
        halo,
    )


def set_card(
    content: Content,
    role: str,
    side: str,
    width: float,
    feet: Iterable[Foot],
    *,
    head_row: bool,
    look: Look,
    language: str,
) -> CardText:
    """Break a card's words into lines for a card of `width` points; `head_row` where its lane has head rows."""
    if not content.ref:
        lines = wrap(
            content.title,
            width - 2 * PADDING - EVIDENCE_ICON - 4,
            look.evidence.size,
            look.evidence.weight,
            lang=language,
        )
        height = 2 * (3.0 if look.run_in else 6.0) + look.leading * len(lines)
        return CardText(content, role, side, lines, look.evidence, "", (), False, height, look)
    actor = role == "actor"
    style = look.actor if actor else look.other
    inner = width - 2 * PADDING
    run_in = look.run_in and bool(content.icon)
    measure = inner - BADGE_ROOM * len(content.badges) * look.run_in
    lines = wrap(content.title, measure, style.size, style.weight, lang=language)
    title = content.title if lines else content.ref
    if run_in:
        first, *others = wrap(RUN_IN + title, measure, style.size, style.weight, lang=language)
        lines = (first.removeprefix(RUN_IN), *others)
    elif not lines:
        lines = wrap(title, measure, style.size, style.weight, lang=language)
    shown = tuple([(foot, _foot_lines(foot, inner)) for foot in feet])
    height = (TIGHT_TOP if look.run_in else TOP) + (HEAD_ROW if head_row else 0.0) + look.leading * len(lines)
    height += 3.4 if look.run_in else 4.0 if actor else 5.4
    height += sum([FOOT_ROW + 9.0 * (len(texts) - 1) for _, texts in shown])
    head = _fitting_head(content, inner, actor=actor) if head_row else ""
    return CardText(content, role, side, lines, style, head, shown, head_row, max(height, 22.0), look, run_in)


def _foot_lines(foot: Foot, inner: float) -> tuple[str, ...]:
    style = _foot_style(foot)
    return wrap(foot.text, inner - sign_room(foot) - (6.0 if foot.chip else 0.0), style.size, style.weight)


def _foot_style(foot: Foot) -> Type:
    return SMALL if foot.chip or foot.struck else SMALL_STRONG


def _fitting_head(content: Content, inner: float, *, actor: bool) -> str:
    """The words of the head row as far as they fit: channel and owner, the owner alone, the first channel."""
    room = inner - (ICON + 2.5 if content.icon else 0.0)
    room -= advance(content.number, STEP_NUMBER.size, STEP_NUMBER.weight) + 2.8 if content.number else 0.0
    if len(content.badges) > 1 and not actor:
        room -= 8.0
    for text in _heads(content.head):
        if advance(text, SMALL.size, SMALL.weight) <= room:
            return text
    return ""


def _heads(whole: str) -> Iterable[str]:
    yield whole
    if " · " in whole:
        yield from reversed(whole.split(" · ", 1))
    yield whole.split(", ", 1)[0]


def card_marks(card: CardText, box: Box) -> list[Mark]:
    """Return the marks of a card, its rectangle first."""
    marks: list[Mark] = [_frame(card, box)]
    if not card.content.ref:
        marks += _evidence_marks(card, box)
        return marks
    y = box.y + (TIGHT_TOP if card.look.run_in else TOP)
    if card.head_row:
        marks += _head_marks(card, box)
        y += HEAD_ROW
    gone = card.content.state == "removed"
    fill = "ink2" if gone else "ink"
    for at, text in enumerate(card.title):
        shift = 0.0
        if card.run_in and not at:
            shift = advance(RUN_IN, card.style.size, card.style.weight)
            marks.append(IconMark(card.content.icon, box.x + PADDING - 0.4, y + 0.4, 7.6, "ink2"))
        base = y + card.style.size + 0.1 + card.look.leading * at
        title = line(text, box.x + PADDING + shift, base, card.style, fill, cls="title")
        marks += [title, struck(title, "badd")] if gone else [title]
    if card.feet:
        marks += _foot_marks(card, box)
    if card.content.badges or card.content.suggested or card.content.change:
        marks += _badge_marks(card, box)
    return marks


def _frame(card: CardText, box: Box) -> RectMark:
    customer = card.side == "customer"
    radius = 2.0 if customer else 7.0
    color, tint = ("cxd", "cxt") if customer else ("exd", "ext")
    fill, stroke, width = "card", "line", 0.8
    dash: tuple[float, ...] = ()
    if not card.content.ref:
        radius, dash = 2.0, (2.5, 2.0)
    elif card.content.low:
        stroke, width = "badd", 2.0
    elif card.role == "actor":
        fill, stroke, width = tint, color, 1.3
    if card.content.suggested:
        fill, width, dash = "card", 1.1, (3.0, 2.4)
    frame = RectMark(box.x, box.y, box.w, box.h, fill, stroke, width, radius, dash, "card")
    return bordered(frame, card.content.state) if card.content.change else frame


def _evidence_marks(card: CardText, box: Box) -> Iterable[Mark]:
    top = box.y + (box.h - card.look.leading * len(card.title)) / 2
    yield IconMark("eye", box.x + PADDING, top + 0.4, EVIDENCE_ICON, "ink2")
    for at, text in enumerate(card.title):
        x = box.x + PADDING + EVIDENCE_ICON + 4
        yield line(text, x, top + card.style.size - 0.2 + card.look.leading * at, card.style, "ink", cls="title")


def _head_marks(card: CardText, box: Box) -> Iterable[Mark]:
    content = card.content
    x = box.x + PADDING
    color = "badd" if content.low else "cxd" if card.side == "customer" else "exd"
    color = "ink2" if content.state == "removed" else color
    if content.number:
        mark = line(content.number, x, box.y + 11.3, STEP_NUMBER, color, cls="number")
        yield mark
        x += mark.width + 2.8
    if content.icon:
        yield IconMark(content.icon, x, box.y + 4.0, ICON, color if card.role == "actor" else "ink2")
        x += ICON + 2.5
    if card.head:
        yield line(card.head, x, box.y + 11.3, SMALL, "ink2", cls="channel")


def _foot_marks(card: CardText, box: Box) -> Iterable[Mark]:
    y = box.bottom - 4.0
    for foot, texts in reversed(card.feet):
        height = 10.5 + 9.0 * (len(texts) - 1)
        top = y - height + 0.2
        x = box.x + PADDING
        style = _foot_style(foot)
        if foot.chip:
            widest = max(advance(text, style.size, style.weight) for text in texts)
            name = "badge sight" if foot.icon == "eye" else "badge measure"
            yield RectMark(x - 1.5, top, widest + 19.0, height, "chip", radius=5.25, cls=name)
            x += 3.0
        left = x + sign_room(foot) + 2.0
        if foot.icon == "face":
            yield from foot_faces(foot, x, top)
        elif not foot.links:
            yield IconMark(foot.icon, x, top + 0.6, 9.0, foot.tone)
        for at, text in enumerate(texts):
            if not foot.links:
                mark = line(text, left, top + 7.8 + 9.0 * at, style, foot.tone, cls="foot")
                yield mark
                if foot.struck:
                    yield struck(mark, foot.tone)
        y -= height + 1.5


def foot_place(card: CardText, box: Box, link: int) -> tuple[float, float, tuple[str, ...], int, int]:
    """Return where the foot of an off-sheet link stands: its left, its first base line, its lines.

    The last figures are the link's place among those that share the foot, and how many they are.
    """
    y = box.bottom - 4.0
    for foot, texts in reversed(card.feet):
        height = 10.5 + 9.0 * (len(texts) - 1)
        if link in foot.links:
            return box.x + PADDING, y - height + 0.2 + 7.8, texts, foot.links.index(link), len(foot.links)
        y -= height + 1.5
    raise LookupError(link)


def _badge_marks(card: CardText, box: Box) -> Iterable[Mark]:
    x = box.right - 9.0
    for name in card.content.badges:
        if name == "moment":
            yield SignMark("moment", x, box.y, 6.2, cls="badge moment")
        elif name == "wow":
            yield SignMark("wow", x, box.y, 7.2, cls="badge wow")
        else:
            yield CircleMark(x, box.y, 7.4, "card", "badd", 1.0, "badge promise")
            yield IconMark(name, x - 5.0, box.y - 5.0, 10.0, "badd")
        x -= 16.0
    if card.content.suggested:
        y = box.bottom if card.content.change else box.y
        yield CircleMark(box.x, y, 6.6, "ink2", "paper", 1.0, "mark suggested")
        yield IconMark("suggested", box.x - 4.0, y - 4.0, 8.0, "paper")
    if card.content.change:
        inside, r = (0.0, SMALL_MARK) if card.look.run_in else (MARK_IN, MARK)
        yield from marks_of(card.content.change.states, box.x + inside, box.y, r, x)


def rule(x: float, y: float, right: float, stroke: str, width: float, dash: tuple[float, ...] = ()) -> PathMark:
    """Return a level line."""
    return PathMark((("M", x, y), ("L", right, y)), None, stroke, width, dash)
