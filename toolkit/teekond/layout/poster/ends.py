"""Where on a page of a poster the lines between the journeys begin and end, from left to right, and on which track."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from teekond.layout.poster.look import LANE, LOW_RIBBON, RIBBON
from teekond.layout.poster.pair import Ribbon
from teekond.layout.poster.share import Share
from teekond.layout.poster.spots import Row, Spots
from teekond.link.workspace import Link
from teekond.values import dataclass, replace

FACE, RIBBON_END, PORT, SIDE = "face", "ribbon", "port", "side"
APART = 3.0
FACE_REACH, CARD_REACH = 14.0, 28.0


@dataclass(frozen=True, slots=True)
class End:
    """One end of a line: `x` is where it runs up or down, `edge` where it touches its ribbon or its card's side."""

    kind: str
    x: float
    edge: float = 0.0
    order: int = 0
    """Among the lines that leave on the same side."""


@dataclass(frozen=True, slots=True)
class Way:
    """A line with both ends and its track, 0 being nearest to the seam; None where it runs straight."""

    link: Link
    lower: End
    upper: End
    track: int | None


def ways(share: Share, spots: Spots) -> list[Way]:
    """Return the lines of a page."""
    lower = _Lower(share, spots)
    ends = [(link, lower.end(link)) for link in share.lines]
    upper = _Upper(share, spots, ends)
    found = [Way(link, end, upper.end(at), None) for at, (link, end) in enumerate(ends)]
    return _tracked(found)


def ribbon_half(ribbon: Ribbon) -> float:
    """Return half the width of a ribbon."""
    return (LOW_RIBBON if ribbon.low else RIBBON) / 2


def _middle(spots: Spots, ref: str) -> float:
    """Return about where a step stands."""
    if ref in spots.faces:
        return spots.faces[ref][0]
    row = next((row for row in spots.rows if ref in row.shelf.refs), None)
    return row.x + row.width / 2 if row is not None else 0.0


def _ports(count: int, reach: float, most: float) -> list[float]:
    pitch = min(most, 2 * reach / (count - 1)) if count > 1 else 0.0
    return [round((at - (count - 1) / 2) * pitch, 2) for at in range(count)]


class _Lower:
    """Ends at employees' steps."""

    def __init__(self, share: Share, spots: Spots) -> None:
        self.share, self.spots = share, spots
        self.cards = {ref: row for row in spots.rows for ref in row.shelf.refs}
        self.turned: dict[int, tuple[int, int, int]] = {}
        for (at, side), links in share.turns.items():
            far = sorted(links, key=lambda link: -abs(_middle(spots, link.target) - spots.ribbons[at]))
            self.turned |= {id(link): (at, side, order) for order, link in enumerate(far)}

    def end(self, link: Link) -> End:
        """Return the end of a line at its employee's step."""
        ref = link.source
        if id(link) in self.turned:
            at, side, order = self.turned[id(link)]
            ribbon = self.share.events[at]
            assert isinstance(ribbon, Ribbon)
            x, half = self.spots.ribbons[at], ribbon_half(ribbon)
            out = self.spots.capsules[at] / 2 + 10.0 + LANE * order
            return End(RIBBON_END, round(x + side * out, 2), round(x + side * half, 2), order)
        links = sorted(self.share.linked[ref], key=lambda each: _middle(self.spots, each.target))
        order = next(at for at, each in enumerate(links) if each is link)
        if ref in self.share.stops:
            x = self.spots.faces[ref][0]
            return End(FACE, round(x + _ports(len(links), FACE_REACH, LANE)[order], 2), order=order)
        return card_end(self.share, self.cards[ref], ref, order, len(links))


def card_end(share: Share, row: Row, ref: str, order: int, count: int) -> End:
    """Return an end at a card: in the middle of its free edge, or at its side where another card stands there."""
    place = row.shelf.refs.index(ref)
    if not place:
        return End(PORT, round(row.x + row.width / 2 + _ports(count, CARD_REACH, 14.0)[order], 2), order=order)
    before = sum(len(share.linked[each]) for each in row.shelf.refs[1:place])
    edge = row.x if row.step < 0 else row.x + row.width
    return End(SIDE, round(row.gutter + row.step * (before + order), 2), round(edge, 2), order)


class _Upper:
    """Ends at customers' steps."""

    def __init__(self, share: Share, spots: Spots, ends: Sequence[tuple[Link, End]]) -> None:
        self.share, self.spots, self.ends = share, spots, ends
        self.cards = {ref: row for row in spots.rows for ref in row.shelf.refs if row.shelf.upper}
        self.taken: list[tuple[int, float]] = [(at, end.x) for at, (_, end) in enumerate(ends)]

    def end(self, at: int) -> End:
        """Return the end of a line at its customer's step."""
        link, lower = self.ends[at]
        ref = link.target
        ribbons = [event for event in self.share.stops.get(ref, ()) if isinstance(self.share.events[event], Ribbon)]
        if ribbons:
            event = min(ribbons, key=lambda each: (abs(self.spots.ribbons[each] - lower.x), each))
            ribbon = self.share.events[event]
            assert isinstance(ribbon, Ribbon)
            x, half = self.spots.ribbons[event], ribbon_half(ribbon)
            edge = round(x + (half if lower.x > x else -half), 2)
            return End(RIBBON_END, edge, edge)
        links = sorted(
            (each for each, (one, _) in enumerate(self.ends) if one.target == ref),
            key=lambda each: self.ends[each][1].x,
        )
        order = links.index(at)
        if ref in self.share.stops:
            middle = self.spots.faces[ref][0]
            wanted = middle + _ports(len(links), FACE_REACH, LANE)[order]
            reach = (middle - FACE_REACH, middle + FACE_REACH)
            return End(FACE, self._free(at, wanted, reach, straight=len(links) == 1), order=order)
        end = card_end(self.share, self.cards[ref], ref, order, len(links))
        if end.kind == SIDE:
            return replace(end, x=self._free(at, end.x, (end.x - 3.0, end.x + 3.0), straight=False))
        row = self.cards[ref]
        return replace(end, x=self._free(at, end.x, (row.x + 8.0, row.x + row.width - 8.0), straight=len(links) == 1))

    def _free(self, at: int, wanted: float, reach: tuple[float, float], *, straight: bool) -> float:
        """Return a place near the wanted one where no other line runs; the line's own place where that is straight."""
        own = self.ends[at][1].x
        if straight and reach[0] <= own <= reach[1] and self._alone(at, own):
            self.taken.append((at, own))
            return own
        for apart in (APART, APART / 3):
            for step in range(80):
                for x in (wanted + 0.5 * step, wanted - 0.5 * step):
                    if reach[0] <= x <= reach[1] and self._alone(at, x, apart) and abs(x - own) >= 1.0:
                        self.taken.append((at, round(x, 2)))
                        return round(x, 2)
        return round(wanted, 2)

    def _alone(self, at: int, x: float, apart: float = APART) -> bool:
        return all(abs(x - other) >= apart for one, other in self.taken if one != at)


def _tracked(found: Sequence[Way]) -> list[Way]:
    """Give every line that does not run straight a track of its own, short ones nearest to the seam."""
    tracks: list[list[tuple[float, float]]] = []
    given: dict[int, int] = {}
    for at in sorted(range(len(found)), key=lambda each: (_length(found[each]), found[each].lower.x)):
        way = found[at]
        if way.lower.x == way.upper.x:
            continue
        left, right = sorted((way.lower.x, way.upper.x))
        left, right = left - 6.0, right + 6.0
        free = next((track for track, taken in enumerate(tracks) if not _met(taken, left, right)), len(tracks))
        if free == len(tracks):
            tracks.append([])
        tracks[free].append((left, right))
        given[at] = free
    return [replace(way, track=given.get(at)) for at, way in enumerate(found)]


def _length(way: Way) -> float:
    return abs(way.lower.x - way.upper.x)


def _met(taken: Iterable[tuple[float, float]], left: float, right: float) -> bool:
    return any(left < end and start < right for start, end in taken)
