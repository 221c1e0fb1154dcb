"""One page of a poster as groups of marks, in painting order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from teekond.layout.cards import line
from teekond.layout.content import JourneyContent
from teekond.layout.poster.blocks import block_group, card_group, rows
from teekond.layout.poster.curves import curve_group
from teekond.layout.poster.frame import Frame
from teekond.layout.poster.lines import capsule_group, line_group, ribbon_group
from teekond.layout.poster.look import COUNT, MARGIN, NAME, STRIP
from teekond.layout.poster.pair import Ribbon
from teekond.layout.poster.says import Said, tooltip
from teekond.layout.scene import Box, Card, Group, Mark, PathMark, RectMark, Route
from teekond.layout.shift import shifted
from teekond.layout.texts import Reader
from teekond.metrics import advance, wrap
from teekond.model.ident import ascii_id
from teekond.values import dataclass, replace

SEAM_ROOM = 68.0


@dataclass(frozen=True, slots=True)
class Body:
    """The drawn curves with all that stands between them, cards and routes."""

    groups: tuple[Group, ...]
    cards: tuple[Card, ...]
    routes: tuple[Route, ...]


def body(frame: Frame, said: Said, reader: Reader, top: float) -> Body:
    """Draw a page's curves, ribbons, lines and words, the upper rule standing at `top`."""
    ribbons = [
        ribbon_group(frame, at, event, tooltip(event.link, reader))
        for at, event in enumerate(frame.share.events)
        if isinstance(event, Ribbon)
    ]
    lines = [line_group(frame, way, tooltip(way.link, reader)) for way in frame.ways]
    capsules = [
        capsule_group(frame, at, event, reader.words)
        for at, event in enumerate(frame.share.events)
        if isinstance(event, Ribbon)
    ]
    groups = [
        *_strips(frame),
        *(group for group, _ in ribbons),
        _seam(frame, reader),
        *(group for group, _ in lines),
        *(_journey(frame, said, reader, customer=customer) for customer in (True, False)),
        *capsules,
    ]
    cards = tuple(_cards(frame))
    routes = [route for _, route in (*ribbons, *lines)]
    return Body(
        tuple(shifted(group, top) for group in groups),
        tuple(replace(card, box=replace(card.box, y=round(card.box.y + top, 2))) for card in cards),
        tuple(replace(route, points=tuple((x, round(y + top, 2)) for x, y in route.points)) for route in routes),
    )


def _strips(frame: Frame) -> Iterable[Group]:
    for at, event in enumerate(frame.share.events):
        if isinstance(event, Ribbon) and event.low:
            x = round(frame.spots.ribbons[at] - STRIP / 2, 2)
            yield Group("both-low", (RectMark(x, -8.0, STRIP, round(frame.height + 12.0, 2), "strip", cls="strip"),))


def _seam(frame: Frame, reader: Reader) -> Group:
    words, y = reader.words, frame.seam
    marks: list[Mark] = [
        PathMark((("M", MARGIN, y), ("L", frame.right, y)), None, "ink", 1.2, (1.0, 4.0), "round", "seam")
    ]
    upper = wrap(words("Where they cross"), SEAM_ROOM, NAME.size, NAME.weight, lang=words.lang)
    marks += rows(upper, MARGIN, y - 8.0 - 12.4 * (len(upper) - 1), 12.4, NAME, "ink", "head")
    lower = wrap(words("and what stands behind it"), SEAM_ROOM, COUNT.size, COUNT.weight, lang=words.lang)
    marks += rows(lower, MARGIN, y + 13.0, 10.0, COUNT, "ink2", "head")
    if not frame.share.pair.meetings:
        text = words("no meeting is written down")
        wide = advance(text, NAME.size, NAME.weight) + 28.0
        middle = (frame.left + frame.right) / 2
        box = RectMark(
            round(middle - wide / 2, 2),
            y - 13.0,
            round(wide, 2),
            26.0,
            "paper",
            "line",
            1.2,
            13.0,
            (4.0, 3.0),
            "capsule",
        )
        marks += [box, line(text, middle, y + 4.0, NAME, "ink2", cls="missing", anchor="middle")]
    return Group("seam", tuple(marks))


def _journey(frame: Frame, said: Said, reader: Reader, *, customer: bool) -> Group:
    journey = frame.share.pair.customer if customer else frame.share.pair.employee
    person = said.people[0 if customer else 1]
    inside = [Group("stages"), curve_group(frame, customer=customer, person=person, words=reader.words)]
    steps = _steps(frame, customer=customer)
    inside += [_lane(journey, lane.id, reader, found) for lane in journey.lanes if (found := steps.get(lane.id))]
    return Group(
        f"journey {journey.side}",
        tuple(inside),
        id=ascii_id(journey.journey.id),
        data=(("journey", journey.journey.id),),
        label=journey.title,
    )


def _lane(journey: JourneyContent, ident: str, reader: Reader, steps: Sequence[Group]) -> Group:
    lane = next(each for each in journey.lanes if each.id == ident)
    return Group(
        f"lane {lane.role.value}",
        tuple(steps),
        id=f"{ascii_id(journey.journey.id)}--lane--{ascii_id(ident)}",
        data=(("lane", ident),),
        label=reader.read(lane.title),
    )


def _steps(frame: Frame, *, customer: bool) -> dict[str, list[Group]]:
    found: dict[str, list[Group]] = {}
    for ref, xs in frame.spots.faces.items():
        if frame.is_customer(ref) is customer:
            group = block_group(
                frame.blocks[ref], frame.block_box(ref), customer=customer, reach=xs[-1] + 23.0 if len(xs) > 1 else 0.0
            )
            found.setdefault(frame.content(ref).lane, []).append(group)
    for ref in _behind(frame):
        if frame.is_customer(ref) is customer:
            found.setdefault(frame.content(ref).lane, []).append(card_group(frame.cards[ref], frame.card_box(ref)))
    return found


def _behind(frame: Frame) -> list[str]:
    return [ref for row in frame.spots.rows for ref in row.shelf.refs]


def _cards(frame: Frame) -> Iterable[Card]:
    boxes: dict[str, Box] = {ref: frame.block_box(ref) for ref in frame.spots.faces}
    boxes |= {ref: frame.card_box(ref) for ref in _behind(frame)}
    for ref, box in boxes.items():
        content = frame.content(ref)
        yield Card(ref, box, content.lane, content.column)
