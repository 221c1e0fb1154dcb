"""The lines between the journeys on a poster, and its ribbons, as marks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import sqrt

from teekond.layout.cards import line
from teekond.layout.content import LINK_CLASS
from teekond.layout.feelings import face
from teekond.layout.linkmarks import head_sign
from teekond.layout.paths import rounded
from teekond.layout.poster.blocks import letter_marks
from teekond.layout.poster.ends import FACE, PORT, RIBBON_END, End, Way, ribbon_half
from teekond.layout.poster.frame import Frame
from teekond.layout.poster.look import CAPSULE, CAPSULE_FIGURE, CAPSULE_WORD, LOW_CAPSULE, TRACK
from teekond.layout.poster.pair import Ribbon, Stop
from teekond.layout.poster.spots import capsule_words
from teekond.layout.route.router import Point
from teekond.layout.scene import CircleMark, Group, Mark, PathMark, RectMark, Route
from teekond.locale import Words
from teekond.values import dataclass


@dataclass(frozen=True, slots=True)
class Pen:
    """How a kind of link is drawn."""

    stroke: str
    width: float
    halo: float
    dash: tuple[float, ...] = ()
    cap: str = "butt"
    head: str = ""
    size: float = 0.0
    back: float = 0.0
    """How far before its end the line stops, so that its head is pointed."""


PENS = {
    "meets": Pen("meets", 3.2, 7.0),
    "enables": Pen("enables", 2.0, 6.5, (8.0, 4.0), head="arrow-enables", size=10.0, back=5.0),
    "learns-from": Pen("learns", 2.4, 6.5, (0.0, 4.8), "round", "arrow-learns", 8.0, 1.5),
}
DOT = 3.8


def way_points(frame: Frame, way: Way) -> tuple[Point, ...]:
    """Return a line's corner points, from the employee's step to the customer's."""
    start, finish = _lower_points(frame, way), _upper_points(frame, way)
    if way.track is None:
        return _bare([*start, *reversed(finish)])
    y = frame.track(way.track)
    middle = [(way.lower.x, y), (way.upper.x, y)]
    return _bare([*start, *middle, *reversed(finish)])


def _lower_points(frame: Frame, way: Way) -> list[Point]:
    end, ref = way.lower, way.link.source
    if end.kind == FACE:
        return [(end.x, _on_face(frame, ref, end.x, -1))]
    if end.kind == RIBBON_END:
        y = frame.stub(end.order)
        return [(end.edge, y), (end.x, y)]
    return _card_points(frame, ref, end, upper=False)


def _upper_points(frame: Frame, way: Way) -> list[Point]:
    end, ref = way.upper, way.link.target
    if end.kind == FACE:
        return [(end.x, _on_face(frame, ref, end.x, 1))]
    if end.kind == RIBBON_END:
        return []
    return _card_points(frame, ref, end, upper=True)


def _card_points(frame: Frame, ref: str, end: End, *, upper: bool) -> list[Point]:
    box = frame.card_box(ref)
    if end.kind == PORT:
        return [(end.x, box.bottom if upper else box.y)]
    count = len(frame.share.linked[ref])
    y = round(box.y + box.h * (end.order + 1) / (count + 1), 2)
    return [(end.edge, y), (end.x, y)]


def _on_face(frame: Frame, ref: str, x: float, side: int) -> float:
    """Return where a level distance from its middle a face ends, above (-1) or below (1)."""
    stops = (*frame.share.pair.upper, *frame.share.pair.lower)
    stop = next(each for each in stops if each.content.ref == ref)
    r, aside = frame.radius(stop) + 2.0, x - frame.spots.faces[ref][0]
    return round(frame.face(stop) + side * sqrt(max(0.0, r * r - aside * aside)), 2)


def _bare(points: Sequence[Point]) -> tuple[Point, ...]:
    """Leave out points that are the same as the one before, and corners that do not turn."""
    found: list[Point] = []
    for point in points:
        if found and found[-1] == point:
            continue
        while len(found) > 1 and _level(found[-2], found[-1], point):
            found.pop()
        found.append(point)
    return tuple(found)


def _level(one: Point, corner: Point, other: Point) -> bool:
    return one[0] == corner[0] == other[0] or one[1] == corner[1] == other[1]


def line_group(frame: Frame, way: Way, title: str) -> tuple[Group, Route]:
    """Return a line with its head, and its route."""
    link, kind = way.link, LINK_CLASS[way.link.kind]
    pen, points = PENS[kind], way_points(frame, way)
    low = kind == "meets" and link.source in _low(frame)
    stroke = "badd" if low else pen.stroke
    if kind == "learns-from":
        points = points[::-1]
    drawn = rounded((*points[:-1], _nearer(points[-2], points[-1], pen.back)))
    marks: list[Mark] = [
        PathMark(drawn, None, "halo", pen.halo, cap="round", cls="halo"),
        PathMark(drawn, None, stroke, pen.width, pen.dash, pen.cap, "line"),
    ]
    if pen.head:
        marks.append(head_sign(pen.head, points, stroke, pen.size))
    else:
        marks += [CircleMark(x, y, DOT, stroke, "halo", 1.0, "end") for x, y in (points[0], points[-1])]
    marks += _letter(frame, way, stroke)
    group = Group(f"link {kind}", tuple(marks), data=(("from", link.source), ("to", link.target)), title=title)
    return group, Route(kind, link.source, link.target, points)


def _low(frame: Frame) -> frozenset[str]:
    return frozenset(content.ref for content in frame.share.behind.values() if content.low)


def _letter(frame: Frame, way: Way, tone: str) -> Iterable[Mark]:
    """A line that leaves a face or a ribbon bears its letter itself; a card bears those of its lines."""
    letter = frame.letters.get(id(way.link), "")
    if not letter or way.lower.kind not in (FACE, RIBBON_END):
        return ()
    y = frame.seam + (
        16.0 + TRACK * (way.lower.order % 3) if way.lower.kind == FACE else -7.0 + TRACK * (way.lower.order % 2)
    )
    return letter_marks(letter, way.lower.x, y, tone)


def _nearer(before: Point, end: Point, back: float) -> Point:
    (ax, ay), (bx, by) = before, end
    whole = abs(ax - bx) + abs(ay - by)
    share = min(back, whole / 2) / whole if whole else 0.0
    return round(bx + (ax - bx) * share, 2), round(by + (ay - by) * share, 2)


# ribbons


def ribbon_group(frame: Frame, at: int, ribbon: Ribbon, title: str) -> tuple[Group, Route]:
    """Return a ribbon between two faces: the upper half is felt by the customer, the lower one by the employee."""
    x, half = frame.spots.ribbons[at], ribbon_half(ribbon)
    top, bottom = frame.face(ribbon.upper), frame.face(ribbon.lower)
    stroke, width, dash = _edges(ribbon)
    left, right = (
        PathMark((("M", edge, top), ("L", edge, bottom)), None, stroke, width, dash, cls=cls)
        for edge, cls in ((x - half, "line"), (x + half, "edge"))
    )
    link = ribbon.link
    marks = (
        RectMark(x - half, top, 2 * half, round(frame.seam - top, 2), half_fill(ribbon, ribbon.upper), cls="half"),
        RectMark(
            x - half, frame.seam, 2 * half, round(bottom - frame.seam, 2), half_fill(ribbon, ribbon.lower), cls="half"
        ),
        left,
        right,
    )
    group = Group("link meets ribbon", marks, data=(("from", link.source), ("to", link.target)), title=title)
    return group, Route("meets", link.source, link.target, ((x, bottom), (x, top)))


def half_fill(ribbon: Ribbon, stop: Stop) -> str:
    """Return the colour of half a ribbon: dark only where both are low and this one is in despair."""
    value = stop.value
    if value is None or not face(value):
        return "badA" if value is not None and value < 0 and ribbon.low else "paper"
    if value > 0:
        return "goodA"
    return "badd" if ribbon.low and face(value) == -2 else "badA"


def _edges(ribbon: Ribbon) -> tuple[str, float, tuple[float, ...]]:
    values = [stop.value for stop in (ribbon.upper, ribbon.lower)]
    if not ribbon.rated:
        return "neu", 1.2, (4.0, 3.0)
    if ribbon.low:
        return "badd", 2.0, ()
    if all(value is not None and value > 0 for value in values):
        great = all(value is not None and face(value) == 2 for value in values)
        return "goodd", 2.6 if great else 1.4, ()
    return "neu", 1.4, ()


def capsule_group(frame: Frame, at: int, ribbon: Ribbon, words: Words) -> Group:
    """Return the capsule on a ribbon where it crosses the seam."""
    texts, x = capsule_words(ribbon, words), frame.spots.ribbons[at]
    style, leading = (CAPSULE_WORD, 11.6) if ribbon.low else (CAPSULE_FIGURE, 11.6)
    wide = frame.spots.capsules[at]
    height = (LOW_CAPSULE if ribbon.low else CAPSULE)[1] + leading * (len(texts) - (2 if ribbon.low else 1))
    tone, _, _ = _edges(ribbon)
    box = RectMark(
        round(x - wide / 2, 2), round(frame.seam - height / 2, 2), wide, height, "paper", tone,
        2.4 if ribbon.low else 1.6, round(height / 2, 2), cls="capsule",
    )  # fmt: skip
    first = frame.seam - leading * (len(texts) - 1) / 2 + 3.5
    marks = [
        line(text, x, first + leading * n, style, tone, cls="capsule", anchor="middle") for n, text in enumerate(texts)
    ]
    return Group("capsule both-low" if ribbon.low else "capsule", (box, *marks))
