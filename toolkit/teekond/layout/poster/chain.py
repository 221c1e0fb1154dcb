"""Which meetings can stand as ribbons: the most that keep the order of both journeys."""

from __future__ import annotations

from collections.abc import Sequence

Meeting = tuple[int, int, int]
"""The customer's step and the employee's, by their places in their journeys, and what the meeting is worth."""


def kept_in_order(meetings: Sequence[Meeting]) -> list[int]:
    """Return which meetings run side by side without crossing, worth the most together, by their index.

    A step may meet several times, as long as no two of the meetings would cross.
    """
    order = sorted(range(len(meetings)), key=lambda at: meetings[at][:2])
    best: list[int] = []
    before: list[int | None] = []
    for place, at in enumerate(order):
        lower, worth = meetings[at][1], meetings[at][2]
        choice: int | None = None
        for earlier in range(place):
            if meetings[order[earlier]][1] <= lower and (choice is None or best[earlier] > best[choice]):
                choice = earlier
        best.append(worth + (best[choice] if choice is not None else 0))
        before.append(choice)
    place_now: int | None = max(range(len(best)), key=lambda at: (best[at], -at), default=None)
    kept: list[int] = []
    while place_now is not None:
        kept.append(order[place_now])
        place_now = before[place_now]
    return kept[::-1]
