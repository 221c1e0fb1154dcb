"""How alike two things are, and which of the left-over ones are taken for the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

from teekond.model.text import Text

ENOUGH = 0.6
"""From here on two things with different ids are taken for one that was renamed."""
MANY = 250_000
"""So many pairs are compared letter by letter; of more only those with the same title."""
T = TypeVar("T")


def texts_alike(first: Text | None, second: Text | None) -> float:
    """Return 0 … 1: the pairs of neighbouring letters that two texts share (Dice), in the language that fits best."""
    if first is None or second is None:
        return 0.0
    return max(strings_alike(a, b) for _, a in first.entries for _, b in second.entries)


def strings_alike(first: str, second: str) -> float:
    """Return 0 … 1: twice the pairs of neighbouring letters that both have, by the pairs of both together."""
    if first == second:
        return 1.0
    one, other = _pairs(first), _pairs(second)
    both = one.total() + other.total()
    return 2 * (one & other).total() / both if both else 0.0


def shared(first: Iterable[Hashable], second: Iterable[Hashable]) -> float:
    """Return 0 … 1: twice the entries that both have, by the entries of both together; 0 where there are none."""
    one, other = Counter(first), Counter(second)
    both = one.total() + other.total()
    return 2 * (one & other).total() / both if both else 0.0


def weighed(*parts: tuple[float, float]) -> float:
    """Return the mean of likenesses by their weights: (weight, likeness)."""
    whole = sum(weight for weight, _ in parts)
    return sum(weight * likeness for weight, likeness in parts) / whole if whole else 0.0


def pair_up(
    before: Sequence[T], after: Sequence[T], alike: Callable[[T, T], float], title: Callable[[T], Text]
) -> list[tuple[int, int, float]]:
    """Pair the left-over things that are alike enough: the most alike first, of equals the ones that stand nearer.

    Returns (place before, place after, likeness). The pairs are the same when before and after change places.
    """
    titles = {} if len(before) * len(after) <= MANY else _by_title(after, title)
    scored = []
    for b, old in enumerate(before):
        places = titles.get(title(old), []) if titles else range(len(after))
        for a in places:
            likeness = alike(old, after[a])
            if likeness >= ENOUGH:
                scored.append((-round(likeness, 9), abs(b - a), min(b, a), b, a))
    taken_before, taken_after, found = set(), set(), []
    for score, _, _, b, a in sorted(scored):
        if b not in taken_before and a not in taken_after:
            taken_before.add(b)
            taken_after.add(a)
            found.append((b, a, -score))
    return found


def _pairs(text: str) -> Counter[str]:
    lowered = f" {text.casefold()} "
    return Counter(lowered[at : at + 2] for at in range(len(lowered) - 1))


def _by_title(things: Sequence[T], title: Callable[[T], Text]) -> dict[Text, list[int]]:
    found: dict[Text, list[int]] = {}
    for at, thing in enumerate(things):
        found.setdefault(title(thing), []).append(at)
    return found
