"""The links between two journeys: up and down in the gutters between the notes, sideways on the track in the band."""

from __future__ import annotations

from math import cos, pi, sin

from teekond.canvas.crossing.moments import Moments, Tie
from teekond.canvas.crossing.plan import LANES, Plan
from teekond.canvas.fit import fit, width
from teekond.canvas.marks import Circle, Mark, Path, Point, Rectangle, Words
from teekond.canvas.request import Request
from teekond.canvas.sheet import CAP, POINT, Area, Block
from teekond.model.journey import LinkKind
from teekond.values import dataclass

WEIGHT = {LinkKind.MEETS: 6.0, LinkKind.ENABLES: 3.6, LinkKind.LEARNS_FROM: 5.0}
DASH = {LinkKind.MEETS: None, LinkKind.ENABLES: "dashed", LinkKind.LEARNS_FROM: "dotted"}
HEAD = {LinkKind.MEETS: None, LinkKind.ENABLES: "full", LinkKind.LEARNS_FROM: "open"}
DISC = 3.6
"""Radius of the discs at the ends of a meeting."""
BEND = 5.0
"""Radius of a bend."""
WHY = 17.0
"""Size of the reason on its label, in points."""
ROW = 11.0
"""From one height of the track to the next."""
ASIDE = 7.0
"""How far beside a meeting another link reaches its card."""
JOG = 11.0
"""How far from the card it turns there, in the white above the notes."""
CASING = 6.0
"""How much wider than a link the white below it is, in points."""


@dataclass(frozen=True, slots=True)
class Way:
    """Where a link runs: the gutter above, the one below, and the height at which it changes over."""

    tie: Tie
    above: float
    below: float
    track: float | None
    aside: tuple[float, float] = (0.0, 0.0)
    """How far beside its lane it reaches the card above, and the one below."""


def drawn_links(request: Request, plan: Plan, made: Moments) -> tuple[tuple[Mark, ...], int]:
    """Return the links that have room in the gutters, and how many have none."""
    ways, over = _ways(plan, made)
    lines = [mark for way in ways for mark in _line(plan, way)]
    labels = [mark for way in ways for mark in _why(request, plan, way)]
    return (*lines, *labels), over


def _column(tie: Tie, side: int) -> int:
    return tie.source[1] if tie.source[0] == side else tie.target[1]


def _ways(plan: Plan, made: Moments) -> tuple[list[Way], int]:
    """Return the ways of the links: meetings first, each gutter with so many as it holds."""
    order = sorted(made.ties, key=lambda tie: (tie.link.kind is not LinkKind.MEETS, -(tie.link.strength or 0)))
    taken: dict[tuple[int, int], int] = {}
    kept: list[Tie] = []
    seen: set[tuple[int, int, LinkKind]] = set()
    for tie in order:
        ends = _column(tie, 0), _column(tie, 1)
        full = any(taken.get((side, ends[side]), 0) >= plan.lanes for side in (0, 1))
        if full or (*ends, tie.link.kind) in seen:
            continue
        seen.add((*ends, tie.link.kind))
        kept.append(tie)
        for side in (0, 1):
            taken[side, ends[side]] = taken.get((side, ends[side]), 0) + 1
    lanes = _lanes(plan, kept)
    tracks = _tracks(plan, kept, lanes)
    ways = [
        Way(tie, lanes[0, number], lanes[1, number], tracks.get(number), _aside(plan, kept, lanes, number))
        for number, tie in enumerate(kept)
        if lanes[0, number] == lanes[1, number] or number in tracks
    ]
    return ways, len(made.ties) - len(ways)


def _aside(plan: Plan, ties: list[Tie], lanes: dict[tuple[int, int], float], number: int) -> tuple[float, float]:
    """Return how far a link steps aside at both cards, so that its head stands clear of a meeting's disc."""
    if ties[number].link.kind is LinkKind.MEETS:
        return 0.0, 0.0
    found = []
    for side in (0, 1):
        column, lane = _column(ties[number], side), lanes[side, number]
        near = [lanes[side, n] for n, tie in enumerate(ties) if n != number and _column(tie, side) == column]
        away = sum(lane - other for other in near)
        found.append(ASIDE * plan.unit * ((away > 0) - (away < 0)))
    return found[0], found[1]


def _lanes(plan: Plan, ties: list[Tie]) -> dict[tuple[int, int], float]:
    """Return by side and number of a link where in its gutter it runs.

    What comes from the left stands left; a link that stays in its column has the same place above and below.
    """
    found: dict[tuple[int, int], float] = {}
    for column in range(plan.count):
        here = {side: [n for n, tie in enumerate(ties) if _column(tie, side) == column] for side in (0, 1)}
        straight = [n for n in here[0] if n in here[1]]
        for side in (0, 1):
            left = [n for n in here[side] if _column(ties[n], 1 - side) < column]
            right = [n for n in here[side] if _column(ties[n], 1 - side) > column]
            ordered = [*left, *straight, *right]
            for position, number in enumerate(ordered):
                middle = len(left) + (len(straight) - 1) / 2 if straight else (len(ordered) - 1) / 2
                found[side, number] = plan.gutter(column) + (position - middle) * LANES
    return found


def _tracks(plan: Plan, ties: list[Tie], lanes: dict[tuple[int, int], float]) -> dict[int, float]:
    """Return at which height a link changes its column; links that would lie on each other get different ones."""
    top, bottom = plan.track
    unit = plan.unit
    rows = max(1, int((bottom - top) // (ROW * unit)))
    used: list[list[tuple[float, float]]] = [[] for _ in range(rows)]
    order = sorted(range(rows), key=lambda row: abs(row - (rows - 1) / 2))
    found: dict[int, float] = {}
    for number in sorted(range(len(ties)), key=lambda n: (abs(lanes[0, n] - lanes[1, n]), n)):
        one, other = sorted((lanes[0, number], lanes[1, number]))
        if other - one < 1e-6:
            continue
        clear = [row for row in order if all(other + 3 < left or one - 3 > right for left, right in used[row])]
        if clear:
            used[clear[0]].append((one, other))
            found[number] = top + (clear[0] + 0.5) * (bottom - top) / rows
    return found


def _line(plan: Plan, way: Way) -> tuple[Mark, ...]:
    kind, unit = way.tie.link.kind, plan.unit
    high, low = plan.cards[0] + plan.card_height, plan.cards[1]
    points = _points(way, high, low, BEND * unit)
    if way.tie.target[0] == 1:
        points = points[::-1]
    weight = WEIGHT[kind] * unit
    casing = Path(points, weight + CASING * unit, "paper")
    line = Path(points, weight, "ink", DASH[kind], head=HEAD[kind])
    if kind is not LinkKind.MEETS:
        return casing, line
    discs = (Circle(x, y, DISC * unit, 0, "ink", fill="ink") for x, y in (points[0], points[-1]))
    return (casing, line, *discs)


def _points(way: Way, high: float, low: float, radius: float) -> tuple[Point, ...]:
    """Return the way from below to above."""
    starts, ends = _end(way.below, low, way.aside[1], -1), _end(way.above, high, way.aside[0], 1)[::-1]
    if way.track is None:
        return *starts, *ends
    y, turn = way.track, 1 if way.above > way.below else -1
    radius = min(radius, abs(way.above - way.below) / 2)
    first = _arc(way.below + turn * radius, y + radius, radius, (pi if turn > 0 else 0), turn)
    last = _arc(way.above - turn * radius, y - radius, radius, pi / 2, -turn)
    return *starts, *first, *last, *ends


def _end(lane: float, card: float, aside: float, turn: int) -> tuple[Point, ...]:
    """Return the way from a card to the lane, down (1) or up (-1)."""
    if not aside:
        return ((lane, card),)
    step = turn * abs(aside) / ASIDE
    return (lane + aside, card), (lane + aside, card + step * 0.6 * JOG), (lane, card + step * JOG)


def _arc(x: float, y: float, radius: float, start: float, turn: int) -> list[Point]:
    """Return a quarter of a circle from an angle on."""
    angles = [start + turn * each * pi / 12 for each in range(7)]
    return [(x + radius * cos(angle), y + radius * sin(angle)) for angle in angles]


def _why(request: Request, plan: Plan, way: Way) -> tuple[Mark, ...]:
    """Return the reason of a link that changes its column, on a label on the track."""
    why = way.tie.link.why
    if why is None or way.track is None:
        return ()
    unit = plan.unit
    size = max(WHY * unit, request.scale.least)
    long = abs(way.above - way.below) - 4 * BEND * unit
    text = why.read(request.lang)
    pattern = Block((way.above + way.below) / 2, 0, 0, (), 600, align="center")
    for sizes in ((size,), (size * 0.9,), (max(size * 0.79, request.scale.least),)):
        block = fit(text, (long, 100), sizes, pattern, lang=request.lang, most=1 if long > 60 * unit else 2)
        if block is not None:
            wide = max(width(each, block.size, 600) for each in block.lines) + 5 * unit
            high = block.height + 4.5 * unit
            area = Area(pattern.x - wide / 2, way.track - high / 2, wide, high)
            if high > ROW * unit * 1.6:
                return ()
            return Rectangle(area, 1.0, "ink", fill="paper", radius=1.5 * unit), Words(
                block.at(pattern.x, way.track - block.height / 2)
            )
    return ()


def legend(request: Request, plan: Plan, end: tuple[float, float], over: int) -> tuple[Mark, ...]:
    """Return what the lines mean, above a point; `over` links are in the files and not on the sheet."""
    x, bottom = end
    unit, words = plan.unit, request.words
    size = max(WHY * unit, request.scale.least)
    told = (
        (LinkKind.MEETS, words("meets – one and the same moment")),
        (LinkKind.ENABLES, words("enables – carries the other")),
        (LinkKind.LEARNS_FROM, words("learns – hears the other")),
    )
    marks: list[Mark] = []
    pitch, long = size * POINT * 2.1, 24 * unit
    if over:
        text = words.plural("{n} more link is in the files", "{n} more links are in the files", over)
        marks.append(Words(Block(x, bottom - pitch / 2 - CAP * size * POINT / 2, size, (text,), tone="soft")))
        bottom -= pitch
    for index, (kind, text) in enumerate(told):
        y = bottom - (len(told) - index - 0.5) * pitch
        weight = WEIGHT[kind] * unit * 0.85
        marks.append(Path(((x, y), (x + long, y)), weight, "ink", DASH[kind], head=HEAD[kind]))
        if kind is LinkKind.MEETS:
            marks += [Circle(at, y, DISC * unit * 0.7, 0, "ink", fill="ink") for at in (x, x + long)]
        marks.append(Words(Block(x + long + 5 * unit, y - CAP * size * POINT / 2, size, (text,))))
    return tuple(marks)
