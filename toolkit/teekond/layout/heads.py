"""What stands at the left of rows and lanes, and the stage headers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from teekond.layout.cards import line
from teekond.layout.changed_marks import SMALL_MARK, mark_of, struck
from teekond.layout.changes import PartChange
from teekond.layout.content import JourneyContent
from teekond.layout.look import HEAD, LANE_NAME, LANE_ROLE, ROW_NAME, STAGE, STAGE_COUNT, STAGE_NAME, Type
from teekond.layout.rounding import hundredths
from teekond.layout.scene import Box, Command, IconMark, Mark, PathMark, RectMark
from teekond.layout.setting import STAGE_MARK_ROOM, StageText
from teekond.locale import Words
from teekond.metrics import advance, wrap
from teekond.model.journey import Lane, Role
from teekond.values import dataclass

BAR = 3.2


def row_head(
    name: str, left: float, top: float, height: float, *, icon: str = "", side: str = "", tone: str = "ink"
) -> Iterable[Mark]:
    """Icon and word of a row; a journey's name in its colour where `side` is given."""
    fill = {"customer": "cxd", "employee": "exd"}.get(side, "ink")
    name = name[:1].upper() + name[1:]
    lines = wrap(name, HEAD - 8.0 - (13.0 if icon else 0.0), ROW_NAME.size, ROW_NAME.weight)
    first = top + (height - 10.0 * len(lines)) / 2 + 8.0
    if icon:
        yield IconMark(icon, left, top + height / 2 - 5.0, 10.0, tone)
    for at, text in enumerate(lines):
        yield line(text, left + (13.0 if icon else 0.0), first + 10.0 * at, ROW_NAME, fill, cls="head")


@dataclass(frozen=True, slots=True)
class RowHead:
    """What stands at the left of a text row."""

    word: str
    icon: str
    tone: str


def row_head_of(name: str, words: Words) -> RowHead:
    """Return the head of a text row."""
    return _row_heads(words)[name]


@cache
def _row_heads(words: Words) -> dict[str, RowHead]:
    return {
        "thinks": RowHead(words("thoughts"), "thought", "ink"),
        "pains": RowHead(words("pains"), "pain", "badd"),
        "ideas": RowHead(words("ideas"), "idea", "goodd"),
        "expects": RowHead(words("expectations"), "clock", "ink"),
        "title": RowHead(words("steps"), "", "ink"),
        "says": RowHead(words("quotes"), "chat", "ink"),
        "needs": RowHead(words("needs"), "owner", "ink"),
        "gains": RowHead(words("gains"), "promise-kept", "goodd"),
    }


def role_word(lane: Lane, journey: JourneyContent, words: Words) -> str:
    """Return what stands below a lane's name: the persona for the actor, else the role."""
    match lane.role:
        case Role.EVIDENCE:
            return words("what can be seen")
        case Role.ACTOR:
            return words("customer") if journey.side == "customer" else words("employee")
        case Role.FRONTSTAGE:
            return words("frontstage")
        case Role.BACKSTAGE:
            return words("backstage")
        case _:
            return words("support")


def lane_head(
    lane: Lane,
    journey: JourneyContent,
    left: float,
    top: float,
    bottom: float,
    words: Words,
    *,
    role: bool,
    change: PartChange | None = None,
) -> Iterable[Mark]:
    """The bar in the journey's colour, the lane's name, its role; on a map of what changed what became of it."""
    tone = "cxd" if journey.side == "customer" else "exd"
    gone = change is not None and change.state == "removed"
    bar = "line" if lane.role is Role.EVIDENCE or gone else tone
    yield RectMark(left, top, BAR, hundredths(bottom - top), bar, cls="bar")
    name = lane.title.read(words.lang)
    name = name[:1].upper() + name[1:] if lane.id.startswith("--") else name
    lines = wrap(name, HEAD - 12.0, LANE_NAME.size, LANE_NAME.weight)
    word = role_word(lane, journey, words) if role else ""
    if change is not None and change.was:
        word = _fitting(words("before: {what}", what=change.was)) or word
    shown = word if word.casefold() != name.casefold() else ""
    height = 10.5 * len(lines) + (9.0 if shown else 0.0)
    y = (top + bottom - height) / 2 + 8.4
    fill = "ink2" if gone else tone if lane.role is Role.ACTOR else "ink"
    for at, text in enumerate(lines):
        mark = line(text, left + 9.0, y + 10.5 * at, LANE_NAME, fill, cls="lane-name")
        yield mark
        if gone:
            yield struck(mark, "badd")
    if shown:
        yield line(shown, left + 9.0, y + 10.5 * len(lines) - 0.6, LANE_ROLE, "ink2", cls="role")
    if change is not None:
        yield from mark_of(
            change.state, left + BAR / 2, (top + bottom) / 2 if bottom - top < 24 else top + 9.0, SMALL_MARK
        )


def _fitting(text: str) -> str:
    """Return the text if it stands on one line under a lane's name."""
    return text if advance(text, LANE_ROLE.size, LANE_ROLE.weight) <= HEAD - 12.0 else ""


def seam_head(sides: Sequence[str], left: float, top: float, bottom: float, words: Words) -> Iterable[Mark]:
    """The bar, name and sides of the place where two journeys meet."""
    yield RectMark(left, top, BAR, round(bottom - top, 2), "ink", cls="bar")
    y = (top + bottom) / 2
    names = {"customer": words("customer"), "employee": words("employee")}
    yield line(words("crossings").capitalize(), left + 9.0, y - 1.0, LANE_NAME, "ink", cls="lane-name")
    yield line(f"{names[sides[0]]} ↕ {names[sides[1]]}", left + 9.0, y + 8.6, LANE_ROLE, "ink2", cls="role")


def stage_marks(
    text: StageText,
    steps: int,
    box: Box,
    side: str,
    words: Words,
    *,
    first: bool,
    cut: tuple[bool, bool],
    at: float | None = None,
    change: PartChange | None = None,
) -> Iterable[Mark]:
    """A stage: a chevron for customers, a pill for employees; a cut side is flat; `at` is where its words begin.

    On a map of what changed a mark before the words says what became of it; one that is no more is an outline.
    """
    customer = side == "customer"
    gone = change is not None and change.state == "removed"
    ink = "ink2" if gone else "cxon" if customer else "exon"
    yield _stage_shape(box, first=first, cut=cut, customer=customer, gone=gone)
    start = box.x + (8.0 if first and customer else 13.0 if customer else 11.0)
    style = Type(text.size, STAGE_NAME.weight)
    start = at if at is not None else start
    if change is not None:
        yield from mark_of(change.state, start + SMALL_MARK, box.y + box.h / 2, SMALL_MARK)
        start += STAGE_MARK_ROOM
    base = box.y + (box.h - 9.0 * (len(text.lines) - 1)) / 2 + text.size * 0.36
    widest = 0.0
    for row, words_of in enumerate(text.lines):
        mark = line(words_of, start, base + 9.0 * row, style, ink, cls="stage")
        widest = max(widest, mark.width)
        yield mark
        if gone:
            yield struck(mark, "badd")
    if at is not None or box.w <= 150:
        return
    count = words.plural("{n} step", "{n} steps", steps)
    if start + widest + 12 + advance(count, STAGE_COUNT.size, STAGE_COUNT.weight) < box.right - 8:
        yield line(count, box.right - 9.0, box.y + box.h / 2 + 2.7, STAGE_COUNT, ink, anchor="end", cls="count")


def _stage_shape(box: Box, *, first: bool, cut: tuple[bool, bool], customer: bool, gone: bool) -> PathMark:
    shape = _chevron(box, first or cut[0], cut[1]) if customer else _pill(box, cut)
    if gone:
        return PathMark(shape, "paper", "badd", 1.3, (1.0, 2.6), cls="stage")
    if customer:
        return PathMark(shape, "cxs", cls="stage")
    return PathMark(shape, "exs", "exd", 0.8, cls="stage")


def _chevron(box: Box, flat: bool, cut: bool) -> tuple[Command, ...]:
    left, right, y, bottom = box.x, box.right, box.y, box.bottom
    middle = (y + bottom) / 2
    commands: list[Command] = [("M", hundredths(left), y)]
    if cut:
        commands += [("L", hundredths(right), y), ("L", hundredths(right), bottom)]
    else:
        commands += [
            ("L", hundredths(right - 3), y),
            ("L", hundredths(right + 4), middle),
            ("L", hundredths(right - 3), bottom),
        ]
    commands.append(("L", hundredths(left), bottom))
    if not flat:
        commands.append(("L", hundredths(left + 7), middle))
    return (*commands, ("Z",))


def _pill(box: Box, cut: tuple[bool, bool]) -> tuple[Command, ...]:
    left, right, y, bottom = box.x, box.right, box.y, box.bottom
    r = min(STAGE, box.h) / 2
    k = r * (1 - 0.5523)
    levels = [hundredths(level) for level in (y, y + k, y + r, bottom - r, bottom - k, bottom)]
    commands: list[Command] = [
        ("M", hundredths(left if cut[0] else left + r), y),
        ("L", hundredths(right if cut[1] else right - r), y),
    ]
    commands += [("L", hundredths(right), bottom)] if cut[1] else _round_end(right, -k, -r, levels)
    commands.append(("L", hundredths(left if cut[0] else left + r), bottom))
    commands += [] if cut[0] else _round_end(left, k, r, levels[::-1])
    return (*commands, ("Z",))


def _round_end(x: float, k: float, r: float, levels: Sequence[float]) -> list[Command]:
    """Return the round end of a pill through its levels, one after the other; `k` and `r` lead inwards from `x`."""
    edge, handle, inner = hundredths(x), hundredths(x + k), hundredths(x + r)
    first, second, third, fourth, fifth, last = levels
    return [
        ("C", handle, first, edge, second, edge, third),
        ("L", edge, fourth),
        ("C", edge, fifth, handle, last, inner, last),
    ]
