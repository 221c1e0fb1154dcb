"""Where on a line a small label can stand without touching anything else."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from teekond.layout.edges import Edges, touched
from teekond.layout.paths import segments
from teekond.layout.scene import Box

Point = tuple[float, float]
CORNER = 8.0
STEP = 4.0
AIR = 2.0


class Room:
    """Keeps the lines and boxes that labels must not touch, and the labels already set."""

    def __init__(
        self, ways: Mapping[object, Sequence[Point]], boxes: Sequence[Box], edges: tuple[float, float]
    ) -> None:
        """Index the straight pieces of all ways by their coordinate; nothing is set outside of `edges`."""
        self.ways, self.edges = ways, edges
        self._taken = [_edges(box) for box in boxes]
        self._level: list[tuple[float, float, float, object]] = []
        self._upright: list[tuple[float, float, float, object]] = []
        for key, way in ways.items():
            for (ax, ay), (bx, by) in segments(way):
                if ay == by:
                    self._level.append((ay, min(ax, bx), max(ax, bx), key))
                else:
                    self._upright.append((ax, min(ay, by), max(ay, by), key))
        self._level.sort(key=lambda piece: piece[:3])
        self._upright.sort(key=lambda piece: piece[:3])

    def spot(self, key: object, width: float, height: float) -> Point | None:
        """Return a free place for a label on the way `key`, and keep it; None where there is none."""
        pieces = sorted(segments(self.ways[key]), key=lambda piece: (-_length(piece), piece))
        for piece in pieces:
            places = _along(piece, width, height)
            near = self._near(piece, width, height) if places else []
            for x, y in places:
                place = _around(x, y, width, height)
                if self._free(place, near, key):
                    self._taken.append(place)
                    return x, y
        return None

    def take(self, box: Box, key: object) -> bool:
        """Keep a place for a label if nothing but the way `key` runs through it; tell whether it is free."""
        place = _edges(box)
        free = self._free(place, self._taken, key)
        if free:
            self._taken.append(place)
        return free

    def _near(self, piece: tuple[Point, Point], width: float, height: float) -> list[Edges]:
        """Return what is taken of all the places that a label has along a piece."""
        (ax, ay), (bx, by) = piece
        left, top, _, _ = _around(min(ax, bx), min(ay, by), width, height)
        _, _, right, bottom = _around(max(ax, bx), max(ay, by), width, height)
        return touched((left, top, right, bottom), self._taken)

    def _free(self, place: Edges, taken: Sequence[Edges], key: object) -> bool:
        left, top, right, bottom = place
        if left < self.edges[0] or right > self.edges[1] or touched(place, taken):
            return False
        return not (
            _hit(self._level, top, bottom, left, right, key) or _hit(self._upright, left, right, top, bottom, key)
        )


def _edges(box: Box) -> Edges:
    return box.x, box.y, box.right, box.bottom


def _around(x: float, y: float, width: float, height: float) -> Edges:
    """Return the edges of a label with its middle at a point, with the air around it."""
    return _edges(Box(x - width / 2 - AIR, y - height / 2 - AIR, width + 2 * AIR, height + 2 * AIR))


def _hit(
    pieces: Sequence[tuple[float, float, float, object]], low: float, high: float, start: float, end: float, key: object
) -> bool:
    first = bisect_left(pieces, low, key=lambda piece: piece[0])
    last = bisect_right(pieces, high, key=lambda piece: piece[0])
    return any(piece[3] != key and piece[1] < end and start < piece[2] for piece in pieces[first:last])


def _length(piece: tuple[Point, Point]) -> float:
    (ax, ay), (bx, by) = piece
    return abs(ax - bx) + abs(ay - by)


def _along(piece: tuple[Point, Point], width: float, height: float) -> list[Point]:
    """The middle of a piece first, then ever further from it, but clear of its ends."""
    (ax, ay), (bx, by) = piece
    level = ay == by
    half = (width if level else height) / 2
    room = _length(piece) - 2 * (half + CORNER)
    if room < 0:
        return []
    x, y = (ax + bx) / 2, (ay + by) / 2
    offsets = [0.0]
    for at in range(1, int(room / 2 / STEP) + 1):
        offsets += [at * STEP, -at * STEP]
    return [(x + offset, y) if level else (x, y + offset) for offset in offsets]
