"""The feeling curve: a monotone line through the rated steps, with face, number and word at each."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from teekond.layout.cards import line
from teekond.layout.content import Content
from teekond.layout.curve_areas import areas
from teekond.layout.curve_before import OldFelt, old_edges, old_faces, old_line
from teekond.layout.curve_tags import Tag, tag_marks
from teekond.layout.curve_words import FACE, Felt, edges_of, labels_of
from teekond.layout.feelings import face
from teekond.layout.look import CURVE_WORD, SMALL
from teekond.layout.monotone import Bow, bows, cubic, drawn
from teekond.layout.rounding import hundredths
from teekond.layout.scene import Box, Command, Group, Mark, PathMark, RectMark, SignMark
from teekond.locale import Words
from teekond.values import dataclass


@dataclass(frozen=True, slots=True)
class Field:
    """Where a curve is drawn: its row, the points for one unit, where its neutral line begins and ends."""

    top: float
    height: float
    unit: float
    left: float
    right: float

    @property
    def neutral(self) -> float:
        """Return the y of the neutral line."""
        return self.top + self.height / 2

    def y(self, value: float) -> float:
        """Return the y of a feeling."""
        return self.neutral - self.unit * value


def felt_points(steps: Sequence[tuple[Content, float]], card_width: float, field: Field) -> list[Felt]:
    """Return the points of the curve; a step with several values takes them from left to right on its card."""
    points: list[Felt] = []
    joined = True
    for content, x in steps:
        if content.feeling is None:
            joined = False
            continue
        values = content.feeling.values
        last = len(values) - 1
        spread = card_width * 0.5 if last else 0.0
        room = card_width * 0.75 if last else card_width + 8.0
        for at, value in enumerate(values):
            place = x - spread / 2 + (spread * at / last if at else 0.0)
            points.append(Felt(place, field.y(value), value, content, joined, at == last, at, room))
            joined = True
    return points


def neighbours(rated: Sequence[Content], inside: Collection[str]) -> tuple[float | None, float | None]:
    """Return the feelings just before and just after those that are drawn, where the journey goes on beyond a cut."""
    at = [index for index, step in enumerate(rated) if step.ref in inside]
    if not at:
        return None, None
    before = rated[at[0] - 1].feeling if at[0] else None
    after = rated[at[-1] + 1].feeling if at[-1] + 1 < len(rated) else None
    return (before.values[-1] if before else None), (after.values[0] if after else None)


def curve_group(
    points: list[Felt],
    field: Field,
    side: str,
    words: Words,
    *,
    tags: dict[tuple[str, int], str],
    expected: bool,
    before: float | None = None,
    after: float | None = None,
    old: Sequence[OldFelt] | None = None,
) -> Group:
    """Return the row with the curve; `before` and `after` are the feelings beyond the cuts of a folded map.

    On a map of what changed `old` are the earlier feelings.
    """
    marks: list[Mark] = list(_scale(field, words))
    earlier = old or ()
    curve, joined = _curve_through(points, field, before, after)
    way = tuple(drawn(curve)) if curve else ()
    marks += _areas(curve, way, field.neutral)
    marks += old_line(earlier, field.y)
    marks += _line(way, joined, "cxd" if side == "customer" else "exd")
    if expected:
        marks += _expected(points, field)
    taken = [(p.x - FACE, p.y - FACE, p.x + FACE, p.y + FACE) for p in points] + old_edges(earlier, field.y)
    faces = [SignMark("face", hundredths(p.x), hundredths(p.y), FACE, face(p.value)) for p in points]
    labels = labels_of(points, before or 0.0, taken, words)
    marks += [*old_faces(earlier, field.y), *faces, *labels]
    row = Box(field.left, field.top, field.right - field.left, field.height)
    end = words("end").upper()
    told = [(tags.get((point.content.ref, point.order)), point) for point in points]
    found = [Tag(tag, point.x, point.y, point.value, tag == end) for tag, point in told if tag]
    marks += tag_marks(found, taken + edges_of(labels), row, optional=old is not None)
    return Group("row feelings", tuple(marks))


def _curve_through(
    points: Sequence[Felt], field: Field, before: float | None, after: float | None
) -> tuple[list[Bow], list[bool]]:
    """Return the curve, which runs on to the edges where the journey goes on there; and which points it joins."""
    way, joined = [(point.x, point.y) for point in points], [point.joined for point in points]
    if before is not None and points:
        way.insert(0, (field.left, field.y((before + points[0].value) / 2)))
        joined.insert(0, True)
    if after is not None and points:
        way.append((field.right, field.y((after + points[-1].value) / 2)))
        joined.append(True)
    cut = (before is not None and bool(points), after is not None and bool(points))
    return (bows(way, cut) if len(way) > 1 else []), joined


def expected_head(word: str, left: float, base: float) -> Iterable[Mark]:
    """Return the word and a sample of the second curve, for the head of the row."""
    mark = line(word, left, base, CURVE_WORD, "ink2")
    yield mark
    x = left + mark.width + 4.0
    yield PathMark((("M", x, base - 2.5), ("L", x + 14.0, base - 2.5)), None, "ink2", 0.9, (3.0, 2.0))
    yield RectMark(x + 5.1, base - 4.4, 3.8, 3.8, "paper", "ink2", 0.9)


def _scale(field: Field, words: Words) -> Iterable[Mark]:
    neutral = field.neutral
    yield PathMark(
        (("M", field.left, neutral), ("L", field.right, neutral)), None, "line", 0.75, (2.0, 2.5), cls="neutral"
    )
    for value in (2, 0, -2):
        yield line(
            words.number(value, sign=True),
            field.left - 6.0,
            field.y(value) + 2.5,
            SMALL,
            "ink2",
            anchor="end",
            cls="scale",
        )


def _areas(curve: Sequence[Bow], way: Sequence[Command], neutral: float) -> Iterable[PathMark]:
    """The fills between the curve and the neutral line, one for each side of it."""
    above, below = areas(curve, way, neutral)
    if above:
        yield PathMark(tuple(above), "goodA", cls="area good")
    if below:
        yield PathMark(tuple(below), "badA", cls="area bad")


def _line(way: tuple[Command, ...], joined: Sequence[bool], color: str) -> Iterable[PathMark]:
    """The line on its halo; dashed over steps that nobody rated."""
    if way:
        yield PathMark(way, None, "paper", 4.2, cls="halo")
    for solid in (True, False):
        pieces = _pieces(way, joined, solid)
        if pieces:
            yield PathMark(pieces, None, color, 2.4, () if solid else (4.0, 3.0), cls="curve")


def _pieces(way: tuple[Command, ...], joined: Sequence[bool], solid: bool) -> tuple[Command, ...]:
    """Return the bows that end at points which are joined, or which are not; all of them are the way itself."""
    wanted = [at for at in range(1, len(way)) if joined[at] is solid]
    if len(wanted) == len(way) - 1:
        return way
    commands: list[Command] = []
    for at in wanted:
        if not commands or commands[-1] is not way[at - 1]:
            _, *places = way[at - 1]
            commands.append(("M", *places[-2:]))
        commands.append(way[at])
    return tuple(commands)


def _expected(points: list[Felt], field: Field) -> Iterable[Mark]:
    chosen = [
        (point.x + 13.0, field.y(point.content.feeling.expected))
        for point in points
        if point.content.feeling is not None and point.content.feeling.expected is not None
    ]
    if len(chosen) > 1:
        yield PathMark(tuple(cubic(chosen)), None, "ink2", 0.9, (3.0, 2.0), cls="curve expected")
    for x, y in chosen:
        yield RectMark(round(x - 1.9, 2), round(y - 1.9, 2), 3.8, 3.8, "paper", "ink2", 0.9, cls="point expected")
