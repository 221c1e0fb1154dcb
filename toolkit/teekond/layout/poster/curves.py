"""The two feeling curves of a poster: line, faces, rings, their scale and whose they are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from teekond.layout.cards import line
from teekond.layout.feelings import face
from teekond.layout.monotone import cubic
from teekond.layout.poster.blocks import rows
from teekond.layout.poster.frame import COUNT_LEADING, Frame
from teekond.layout.poster.look import AXIS, COUNT, HEAD, MARGIN, NAME, RING, ROLE
from teekond.layout.poster.pair import Stop
from teekond.layout.scene import CircleMark, Command, Group, Mark, PathMark, RectMark, SignMark
from teekond.layout.title_words import Person
from teekond.locale import Words
from teekond.metrics import wrap

CURVE, HALO = 6.0, 10.0
PORTRAIT = (26.0, 36.0)
NAME_ROOM = HEAD - 22.0


def curve_group(frame: Frame, *, customer: bool, person: Person, words: Words) -> Group:
    """Return a journey's curve with all that stands on it."""
    zero, tone = frame.zero(customer=customer), "cxd" if customer else "exd"
    stops = frame.stops(customer=customer)
    marks: list[Mark | Group] = list(_scale(frame, zero, words))
    marks += _line(frame, zero, tone, customer=customer)
    marks += [_ring(frame, x, stop, tone) for x, stop in stops if not stop.shown]
    marks += [mark for x, stop in stops if stop.shown for mark in _face(frame, x, stop)]
    marks += _person(person, zero, tone, customer=customer)
    first = zero + 20.0 + person_depth(person, ())
    marks += rows(missing_words([stop for _, stop in stops], words), MARGIN, first, 10.0, COUNT, "ink2", "missing")
    for run in frame.spots.runs:
        if run.customer is customer:
            first = zero + 2 * frame.unit + 14.0
            marks += rows(run.lines, run.x, first, COUNT_LEADING, COUNT, "ink2", "count")
    return Group("row feelings", tuple(marks))


def _scale(frame: Frame, zero: float, words: Words) -> Iterable[Mark]:
    yield PathMark((("M", frame.left, zero), ("L", frame.right, zero)), None, "line", 0.8, (2.0, 3.0), cls="neutral")
    for value in (2, 0, -2):
        y = zero - frame.unit * value + 3.0
        yield line(words.number(value, sign=True), frame.left - 6.0, y, AXIS, "ink2", cls="scale", anchor="end")


def _line(frame: Frame, zero: float, tone: str, *, customer: bool) -> Iterable[Mark]:
    points = [(x, round(zero + y, 2)) for x, y in frame.points(customer=customer)]
    if len(points) < 2:
        return
    start, *pieces = cubic(points)
    unrated = [x for x, stop in frame.stops(customer=customer) if stop.value is None]
    for commands, dashed in _runs(start, pieces, points, unrated):
        if not dashed:
            yield PathMark(commands, None, "halo", HALO, cap="round", cls="halo")
        yield PathMark(
            commands, None, tone, CURVE, (10.0, 7.0) if dashed else (), "butt" if dashed else "round", "curve"
        )


def _runs(
    start: Command, pieces: Sequence[Command], points: Sequence[tuple[float, float]], unrated: Sequence[float]
) -> Iterable[tuple[tuple[Command, ...], bool]]:
    """Share a curve out: dashed where a step that is not rated lies between two that are."""
    run: list[Command] = [start]
    before: bool | None = None
    for at, piece in enumerate(pieces):
        dashed = any(points[at][0] < x < points[at + 1][0] for x in unrated)
        if before is not None and dashed is not before:
            yield tuple(run), before
            run = [("M", *points[at])]
        run.append(piece)
        before = dashed
    if before is not None:
        yield tuple(run), before


def _ring(frame: Frame, x: float, stop: Stop, tone: str) -> Group:
    y, edge = frame.face(stop), tone if stop.value is not None else "line"
    marks = (CircleMark(x, y, RING + 1.8, "halo", cls="halo"), CircleMark(x, y, RING, "paper", edge, 2.0, "ring"))
    return Group("ring", marks, title=stop.content.tooltip)


def _face(frame: Frame, x: float, stop: Stop) -> Iterable[Mark]:
    y, r = frame.face(stop), frame.radius(stop)
    if stop.value is None:
        yield CircleMark(x, y, r + 2.5, "halo", cls="halo")
        yield CircleMark(x, y, r - 2.0, "paper", "neu", 1.6, "unrated")
        yield PathMark((("M", x - 5.0, y), ("L", x + 5.0, y)), None, "neu", 1.6, cls="unrated")
    else:
        yield CircleMark(x, y, r + 2.5, "halo", cls="halo")
        yield SignMark("face", x, y, r, value=face(stop.value))
    badges = [name for name in stop.content.badges if name in ("moment", "wow")]
    for badge, side in zip(badges, (1, -1), strict=False):
        yield SignMark(badge, round(x + side * 18.0, 2), round(y - r + 1.0, 2), 8.5, cls=f"badge {badge}")


def _person(person: Person, zero: float, tone: str, *, customer: bool) -> Iterable[Mark]:
    wide, high = PORTRAIT
    x, y, tint = MARGIN, zero - high - 4.0, "cxt" if customer else "ext"
    yield RectMark(x, y, wide, high, tint, tone, 1.2, 2.0 if customer else 9.0, cls="portrait")
    yield CircleMark(x + wide / 2, y + 13.0, 5.2, None, tone, 1.2)
    shoulders = (
        ("M", x + 4.0, y + high - 0.6), ("L", x + 4.0, y + 31.0),
        ("C", x + 4.0, y + 25.2, x + 8.0, y + 22.4, x + 13.0, y + 22.4),
        ("C", x + 18.0, y + 22.4, x + 22.0, y + 25.2, x + 22.0, y + 31.0), ("L", x + 22.0, y + high - 0.6),
    )  # fmt: skip
    yield PathMark(shoulders, None, tone, 1.2)
    names = wrap(person.name, NAME_ROOM, NAME.size, NAME.weight)
    yield from rows(names, x, zero + 11.0, 12.4, NAME, tone, "person")
    role = wrap(person.role, NAME_ROOM, ROLE.size, ROLE.weight)
    yield from rows(role, x, zero + 11.0 + 12.4 * len(names) - 1.0, 10.0, ROLE, "ink2", "person")


def person_depth(person: Person, missing: Sequence[str]) -> float:
    """Return how far below a neutral line the words about a person reach."""
    names = wrap(person.name, NAME_ROOM, NAME.size, NAME.weight)
    role = wrap(person.role, NAME_ROOM, ROLE.size, ROLE.weight)
    return 2.0 + 12.4 * len(names) + 10.0 * len(role) + (14.0 + 10.0 * len(missing) if missing else 0.0)


def missing_words(stops: Sequence[Stop], words: Words) -> tuple[str, ...]:
    """Say it where no step of a journey is rated."""
    if not stops or any(stop.value is not None for stop in stops):
        return ()
    return wrap(words("no step here has a feeling yet"), NAME_ROOM, COUNT.size, COUNT.weight, lang=words.lang)
