"""Which of the parallel tracks of a channel or gutter each piece takes, with few crossings."""

from __future__ import annotations

from teekond.layout.route.pieces import Piece

CAREFUL = 120
"""Up to so many pieces in one run their order is chosen one by one; beyond, by length alone."""


def assign_tracks(pieces: list[Piece]) -> tuple[list[int], int]:
    """Return the track of each piece of one channel or gutter, counted from its top or left, and how many there are.

    Pieces that touch or overlap never share a track.
    """
    order = _ordered(pieces)
    tracks = [0] * len(pieces)
    placed: list[int] = []
    for at in order:
        below = [tracks[other] + 1 for other in placed if _touch(pieces[at], pieces[other])]
        tracks[at] = max(below, default=0)
        placed.append(at)
    return tracks, max(tracks, default=-1) + 1


def _touch(one: Piece, other: Piece) -> bool:
    return one.low <= other.high and other.low <= one.high


def _ordered(pieces: list[Piece]) -> list[int]:
    """Insert each piece at the place, from the first track to the last, where its joints cross the fewest others."""
    start = sorted(range(len(pieces)), key=lambda at: (pieces[at].low, pieces[at].high, at))
    if len(pieces) > CAREFUL:
        return start
    order: list[int] = []
    for at in start:
        cost = sum(_crossings(pieces[at], pieces[other]) for other in order)
        best, place = cost, 0
        for index, other in enumerate(order):
            cost += _crossings(pieces[other], pieces[at]) - _crossings(pieces[at], pieces[other])
            if cost < best:
                best, place = cost, index + 1
        order.insert(place, at)
    return order


def _crossings(first: Piece, second: Piece) -> int:
    """Count the crossings if `first` lies on the earlier track."""
    return sum(second.low < at < second.high for at, away in _joints(first) if away > 0) + sum(
        first.low < at < first.high for at, away in _joints(second) if away < 0
    )


def _joints(piece: Piece) -> list[tuple[int, int]]:
    """Where the way leaves the piece's run, and to which side of it (−1 before, 1 behind)."""
    here = 2 * piece.run[1]
    joints = []
    if piece.before is not None:
        joints.append((piece.start, -1 if piece.before < here else 1))
    if piece.after is not None:
        joints.append((piece.end, -1 if piece.after < here else 1))
    return joints
