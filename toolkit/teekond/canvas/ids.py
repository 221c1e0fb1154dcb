"""Short names of sheets: two letters that say which canvas it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from teekond.model.ident import ascii_id


def letters(idents: Sequence[str], taken: Iterable[str] = ()) -> tuple[str, ...]:
    """Return two capital letters for each id, the same for the same id and different for different ones.

    `taken` are letters that mean something else.
    """
    others = frozenset(taken)
    given: dict[str, str] = {}
    for ident in idents:
        if ident not in given:
            used = others.union(given.values())
            given[ident] = next(each for each in _candidates(ident) if each not in used)
    return tuple(given[ident] for ident in idents)


def _candidates(ident: str) -> Iterable[str]:
    words = [word.upper() for word in ascii_id(ident).split("-") if word] or ["X"]
    first, rest = words[0][0], "".join(words)[1:]
    if len(words) > 1:
        yield first + words[1][0]
    for letter in rest:
        if letter.isalpha():
            yield first + letter
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    yield from (one + two for one in (first, *alphabet) for two in alphabet)
    yield from (f"X{number}" for number in range(10**6))
