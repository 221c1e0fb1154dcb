"""All links at once: plans, slots and tracks, and the points once the grid has its measures."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from teekond.layout.route.choice import Passage
from teekond.layout.route.grid import Grid, Net, Side
from teekond.layout.route.pieces import Piece, Run, pieces_of
from teekond.layout.route.plan import VERTICAL, Plan, plan_routes
from teekond.layout.route.slots import Joint, Member, assign_slots, untangle
from teekond.layout.route.tracks import assign_tracks
from teekond.layout.scene import Box
from teekond.values import dataclass

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Lanes:
    """What a channel or gutter must hold: so many tracks, and whether arrow heads leave it to either side."""

    tracks: int = 0
    heads_before: bool = False
    heads_after: bool = False
    thick: bool = False
    """Whether a meeting runs in it, whose halo would hide half of a line close by."""


EMPTY = Lanes()
"""A channel or gutter in which no link runs."""


@dataclass(frozen=True, slots=True)
class Routing:
    """The ways of all links, without measures yet."""

    nets: tuple[Net, ...]
    plans: tuple[Plan, ...]
    pieces: tuple[tuple[Piece, ...], ...]
    offsets: dict[tuple[int, int], float]
    """Slot of a piece (net, place in its way) in a shaft or gap, in shares of the card's side."""
    tracks: dict[tuple[int, int], int]
    """Track of a piece in a channel or gutter."""
    channels: tuple[Lanes, ...]
    gutters: tuple[Lanes, ...]


def route(grid: Grid, nets: Sequence[Net]) -> Routing:
    """Find a way for every net. No two of them will share a piece of line, and none passes through a card."""
    fixed = tuple(nets)
    plans = tuple(plan_routes(grid, fixed))
    ways = tuple([tuple(pieces_of(grid, net, plan)) for net, plan in zip(fixed, plans, strict=True)])
    runs: dict[Run, list[tuple[int, int]]] = {}
    for at, way in enumerate(ways):
        for order, piece in enumerate(way):
            runs.setdefault(piece.run, []).append((at, order))
    offsets: dict[tuple[int, int], float] = {}
    tracks: dict[tuple[int, int], int] = {}
    counts: dict[Passage, int] = {}
    thick = {piece.run[:2] for way in ways for piece in way if piece.kind == "meets"}
    for run, members in runs.items():
        pieces = [ways[at][order] for at, order in members]
        if run[0] in ("shaft", "gap"):
            offsets.update(zip(members, assign_slots(pieces), strict=True))
        else:
            chosen, count = assign_tracks(pieces)
            tracks.update(zip(members, chosen, strict=True))
            counts[run[0], run[1]] = count
    for run, members in runs.items():
        if run[0] in ("shaft", "gap") and len(members) > 1:
            untangle(offsets, {member: _joint(ways, tracks, member) for member in members if len(ways[member[0]]) > 1})
    lanes = _lanes(plans, counts, thick)
    channels = tuple([lanes.get(("channel", at), EMPTY) for at in range(grid.rows + 1)])
    gutters = tuple([lanes.get(("gutter", at), EMPTY) for at in range(grid.columns + 1)])
    return Routing(fixed, plans, ways, offsets, tracks, channels, gutters)


def _joint(ways: Sequence[Sequence[Piece]], tracks: dict[Member, int], member: Member) -> Joint:
    """Return where a piece at a card joins the rest of its way."""
    at, order = member
    onward = 1 if order == 0 else order - 1
    return Joint.of(ways[at][order], ways[at][onward], tracks[at, onward], leaves=order == 0)


def _lanes(plans: Sequence[Plan], counts: dict[Passage, int], thick: Collection[Passage]) -> dict[Passage, Lanes]:
    """Return what each channel and gutter must hold in which links run."""
    heads = _heads(plans)
    return {
        (kind, at): Lanes(
            tracks,
            (kind, at, False) in heads,
            (kind, at, True) in heads,
            kind == "gutter" and (kind, at) in thick,
        )
        for (kind, at), tracks in counts.items()
    }


def _heads(plans: Sequence[Plan]) -> set[tuple[str, int, bool]]:
    """Name the channels and gutters that a link leaves to enter its target: (kind, index, target lies behind it)."""
    heads = set()
    for plan in plans:
        if plan.via:
            kind, at = plan.via[-1]
            behind = plan.enter in (Side.TOP, Side.LEFT)
            if (kind == "channel") == (plan.enter in VERTICAL):
                heads.add((kind, at, behind))
    return heads


@dataclass(frozen=True, slots=True)
class Measures:
    """Where everything came to stand: the cards' boxes by cell, and the tracks' coordinates."""

    cards: dict[tuple[int, int], Box]
    channel_tracks: tuple[tuple[float, ...], ...]
    gutter_tracks: tuple[tuple[float, ...], ...]


def points(routing: Routing, at: int, measures: Measures) -> tuple[Point, ...]:
    """Return the corner points of one link, from border to border."""
    net, plan, way = routing.nets[at], routing.plans[at], routing.pieces[at]
    start, end = measures.cards[net.source], measures.cards[net.target]
    first = routing.offsets[at, 0]
    last = routing.offsets[at, len(way) - 1]
    corners = [_port(start, plan.leave, first)]
    if plan.via:
        across = [_coordinate(routing, at, order, measures, start, end) for order in range(len(way))]
        for piece, (here, there) in zip(way, pairwise(across), strict=False):
            corners.append((here, there) if piece.run[0] in ("shaft", "gutter") else (there, here))
    corners.append(_port(end, plan.enter, last))
    return tuple(corners)


def _coordinate(routing: Routing, at: int, order: int, measures: Measures, start: Box, end: Box) -> float:
    """Return the x of an upright piece, the y of a level one."""
    piece = routing.pieces[at][order]
    kind, index = piece.run[0], piece.run[1]
    if kind == "channel":
        return measures.channel_tracks[index][routing.tracks[at, order]]
    if kind == "gutter":
        return measures.gutter_tracks[index][routing.tracks[at, order]]
    box = start if order == 0 else end
    offset = routing.offsets[at, order]
    return box.x + box.w * (0.5 + offset) if kind == "shaft" else box.y + box.h * (0.5 + offset)


def _port(box: Box, side: Side, offset: float) -> Point:
    if side in VERTICAL:
        return box.x + box.w * (0.5 + offset), box.y if side is Side.TOP else box.bottom
    return (box.x if side is Side.LEFT else box.right), box.y + box.h * (0.5 + offset)
