"""The lanes of a journey: ground, head, blueprint line, and the cards that stand in them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from operator import itemgetter

from teekond.layout.cards import card_marks, line
from teekond.layout.changes import PartChange
from teekond.layout.content import Content, JourneyContent
from teekond.layout.heads import lane_head
from teekond.layout.look import HEAD, SMALL
from teekond.layout.placed import Placed
from teekond.layout.route.measure import LANE_PAD
from teekond.layout.scene import Group, Mark, PathMark, RectMark
from teekond.locale import Words
from teekond.model.ident import ascii_id
from teekond.model.journey import Lane, Role

STRIP = 5.5
"""So far a strip behind a moment that is low on both sides reaches beyond the card."""
HEAD_BAR = 3.2
ROLES = (Role.EVIDENCE, Role.ACTOR, Role.FRONTSTAGE, Role.BACKSTAGE, Role.SUPPORT)
LINES: dict[Role, tuple[float, tuple[float, ...]]] = {
    Role.ACTOR: (1.0, ()),
    Role.FRONTSTAGE: (1.0, (7.0, 3.0)),
    Role.BACKSTAGE: (1.2, (0.0, 3.0)),
}
"""Width and dash of the line below each role."""
GROUNDS = {Role.BACKSTAGE: "band2", Role.SUPPORT: "band3"}


def lane_groups(placed: Placed, journey: JourneyContent, suffix: str) -> Iterable[Group]:
    """Return a group for each lane of a journey, in the order of the file."""
    if not placed.band.frame.lanes:
        return
    edges = _edges(placed, journey.index)
    end = placed.span(journey.index)[1]
    steps = _steps(placed, journey.index)
    above: Lane | None = None
    for lane in journey.lanes:
        top, bottom = edges[lane.id]
        marks: list[Mark | Group] = list(_ground(placed, lane.role, end, top, bottom))
        role = placed.band.frame.density.role_words
        change = _change_of(placed, journey, lane)
        marks += lane_head(lane, journey, placed.left, top, bottom, placed.words, role=role, change=change)
        if above is not None:
            marks += _blueprint_line(placed, above.role, lane.role, top, end)
        marks += steps.get(lane.id, ())
        made = lane.id.startswith("--")
        ident = f"{ascii_id(journey.journey.id)}--lane--{'-evidence' if made else ascii_id(lane.id)}{suffix}"
        data = (("lane", lane.id),)
        classes = f"lane {lane.role.value}" + (f" {change.state}" if change else "")
        yield Group(classes, tuple(marks), id=ident, data=data, label=placed.read(lane.title))
        above = lane


def _change_of(placed: Placed, journey: JourneyContent, lane: Lane) -> PartChange | None:
    changes = placed.content.changes
    return changes.lanes.get((journey.journey.id, lane.id)) if changes else None


def _edges(placed: Placed, journey: int) -> dict[str, tuple[float, float]]:
    """Return top and bottom of every lane, over all its layers of cards."""
    edges: dict[str, tuple[float, float]] = {}
    for at, row in enumerate(placed.band.topology.rows):
        if row.journey == journey and row.lane is not None:
            top, bottom = _row_edges(placed, at)
            edges[row.lane.id] = (edges.get(row.lane.id, (top, bottom))[0], bottom)
    return edges


def _row_edges(placed: Placed, row: int) -> tuple[float, float]:
    """A lane reaches to the line above it and to the one below; lines stand a little below the cards."""
    ys, band = placed.ys, placed.band
    pad = LANE_PAD + band.air / 2
    seams, count = band.topology.seams, len(band.topology.rows)
    top = ys.runs[0][0] if not row else ys.cards[row] - LANE_PAD if row in seams else ys.runs[row][0] + pad
    bottom = ys.cards[row] + band.heights[row] + LANE_PAD
    if row + 1 == count:
        bottom = ys.end
    elif row + 1 not in seams:
        bottom = ys.runs[row + 1][0] + pad
    return top, bottom


def _ground(placed: Placed, role: Role, end: float, top: float, bottom: float) -> Iterable[Mark]:
    """The lane's ground, from its head to its last column, open where a strip runs through."""
    fill = GROUNDS.get(role)
    if fill is None:
        return
    x = placed.left + HEAD_BAR
    strips = [
        (placed.xs.cards[column] - STRIP, placed.xs.cards[column] + placed.band.widths[column] + STRIP)
        for column in placed.strip_columns()
    ]
    for left, right in [*(strip for strip in strips if strip[0] < end), (end, end)]:
        if left > x:
            yield RectMark(round(x, 2), top, round(left - x, 2), round(bottom - top, 2), fill, cls="band")
        x = right


@cache
def _line_names(words: Words) -> dict[Role, tuple[str, str]]:
    return {
        Role.ACTOR: (words("line of interaction"), words("interaction")),
        Role.FRONTSTAGE: (words("line of visibility"), words("visibility")),
        Role.BACKSTAGE: (words("line of internal interaction"), words("internal interaction")),
    }


def _blueprint_line(placed: Placed, above: Role, below: Role, y: float, end: float) -> Iterable[Mark]:
    """The line between two roles that follow each other, with its name; a shorter one where the column is narrow."""
    if above not in LINES or ROLES.index(below) - ROLES.index(above) != 1:
        return
    names = _line_names(placed.words)
    width, dash = LINES[above]
    cap = "round" if dash and not dash[0] else "butt"
    yield PathMark((("M", placed.left, y), ("L", end, y)), None, "ink2", width, dash, cap, cls="blueprint")
    marks = [line(text, placed.left + 9.0, y + 2.4, SMALL, "ink2", cls="line-name") for text in names[above]]
    mark = next((each for each in marks if each.width <= HEAD - 15.0), marks[-1])
    yield RectMark(placed.left + 7.0, y - 4.2, mark.width + 4.0, 8.4, "paper", cls="paper")
    yield mark


def _steps(placed: Placed, journey: int) -> dict[str, list[Group]]:
    """Return the cards of a journey, drawn, by lane: column by column, and downwards in each."""
    groups: dict[str, list[Group]] = {}
    cards = placed.band.cards
    for cell in sorted(cards, key=itemgetter(1, 0)):
        card = cards[cell]
        content = card.content
        if content.journey == journey:
            marks = tuple(card_marks(card, placed.boxes[cell]))
            group = step_group(content, marks) if content.ref else Group("evidence", marks)
            groups.setdefault(content.lane, []).append(group)
    return groups


def step_group(content: Content, marks: tuple[Mark, ...]) -> Group:
    """Return the group of a step, with its data and its states."""
    data = [("step", content.ref), ("stage", content.stage), ("lane", content.lane)]
    if content.feeling:
        data.append(("feeling", _figure(content.feeling.mean)))
    classes = ["step", *content.badges]
    if content.low:
        classes.append("both-low")
    if content.suggested:
        classes.append("suggested")
    if content.change:
        classes += content.change.states
    ident = ascii_id(content.ref).replace("/", "--", 1)
    return Group(" ".join(classes), marks, ident, tuple(data), content.tooltip)


@lru_cache(maxsize=256)
def _figure(feeling: float) -> str:
    return f"{round(feeling, 3):g}"
