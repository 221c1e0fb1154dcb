"""Where on the side of a card a link leaves or enters: no two in one shaft or gap at the same place."""

from __future__ import annotations

from collections.abc import Mapping

from teekond.layout.route.pieces import Piece, Run
from teekond.values import dataclass

Member = tuple[int, int]
"""A piece: its link, and its place in the link's way."""

FIRST = {"shaft": 0.31, "gap": 0.28}
SECOND = {"shaft": 0.16, "gap": 0.14}
BESIDE_LABEL = 0.27
"""Beside a line that carries a label in the middle, others keep this far away."""
OUTERMOST = 0.40
"""Also of two at the side of a card where one ends in the dot of a meeting, so that a head beside it is seen."""
INNERMOST = 0.09


def assign_slots(pieces: list[Piece]) -> list[float]:
    """Return the offset of each piece of one shaft or gap, in shares of the card's side.

    0 is the middle of the side; lines that go straight on own it, then the first that has a claim to it.
    """
    offsets = [0.0] * len(pieces)
    middle = _middle(pieces)
    if len(middle) > 1:
        for at, offset in zip(middle, _around_zero(len(middle)), strict=True):
            offsets[at] = offset
    if len(middle) == len(pieces):
        return offsets
    rest = [at for at in range(len(pieces)) if at not in middle]
    labelled = any(pieces[at].kind == "meets" for at in middle)
    run = pieces[0].run[0]
    for sign in (-1, 1):
        side = sorted((at for at in rest if _turn(pieces[at]) == sign), key=lambda at: _outward(pieces[at], at))
        dotted = any(pieces[at].kind == "meets" for at in side)
        for at, offset in zip(side, _spread(len(side), run, labelled=labelled, dotted=dotted), strict=True):
            offsets[at] = sign * offset
    return offsets


@dataclass(frozen=True, slots=True)
class Joint:
    """Where a piece leaves its shaft or gap: the run that it goes on in, its turn, and how far from the card it is."""

    run: Run
    behind: bool
    """Whether the card lies behind that run."""
    turn: int
    distance: int
    """In tracks, counted from the card's side."""

    @classmethod
    def of(cls, piece: Piece, onward: Piece, track: int, *, leaves: bool) -> Joint:
        """Return the joint of a piece that leaves a card, or enters one, with the next piece on its track."""
        card, turn = (piece.start, piece.end) if leaves else (piece.end, piece.start)
        return cls(onward.run, card > turn, _turn(piece), -track if card > turn else track)


def untangle(offsets: dict[Member, float], joints: Mapping[Member, Joint]) -> None:
    """Let the links of one shaft or gap that turn into the same run change places where they would cross right there.

    The nearer its track is to the card, the further out a link leaves it.
    """
    groups: dict[tuple[Run, bool, int], list[Member]] = {}
    for member, joint in joints.items():
        if abs(offsets[member]) >= INNERMOST:
            groups.setdefault((joint.run, joint.behind, joint.turn), []).append(member)
    for members in groups.values():
        places = sorted((offsets[member] for member in members), key=abs, reverse=True)
        nearest_first = sorted(members, key=lambda each: joints[each].distance)
        offsets.update(zip(nearest_first, places, strict=True))


def _middle(pieces: list[Piece]) -> list[int]:
    straight = [at for at, piece in enumerate(pieces) if piece.before is None and piece.after is None]
    if straight:
        return straight
    wanted = "flow" if pieces[0].run[0] == "gap" else "meets"
    return [at for at, piece in enumerate(pieces) if piece.kind == wanted][:1]


def _turn(piece: Piece) -> int:
    """−1 where the link goes off to the left or upwards, else 1."""
    beyond = piece.after if piece.after is not None else piece.before
    here = 2 * piece.run[1] + 1
    return -1 if beyond is not None and beyond < here else 1


def _outward(piece: Piece, at: int) -> tuple[int, int, int]:
    """Short ones outside, so that they need not cross the longer ones."""
    beyond = piece.after if piece.after is not None else piece.before
    return piece.high - piece.low, -abs((beyond or 0) - (2 * piece.run[1] + 1)), at


def _around_zero(count: int) -> list[float]:
    """Return the offsets of several lines that share the middle."""
    reach = min(0.06 * (count - 1), INNERMOST - 0.01)
    return [round(-reach + 2 * reach * at / (count - 1), 4) for at in range(count)]


def _spread(count: int, run: str, *, labelled: bool, dotted: bool) -> list[float]:
    """Offsets from the outside in."""
    if count <= 1:
        return [FIRST[run]] * count
    if count == 2 and run == "gap" and dotted:
        return [OUTERMOST, SECOND[run]]
    if count == 2 and not labelled:
        return [FIRST[run], SECOND[run]]
    inner = BESIDE_LABEL if labelled else INNERMOST + 0.02
    return [round(OUTERMOST - (OUTERMOST - inner) * at / (count - 1), 4) for at in range(count)]
