"""What somebody may have meant: words that are nearly right."""

from __future__ import annotations

from collections.abc import Iterable

from teekond.diagnostics import Message, say

SHORTEST = 3
"""Words of fewer letters are too alike for a guess (`it` is no slip of `id`)."""


def one_edit(word: str, other: str) -> bool:
    """Say whether one letter added, left out, changed, or two neighbours swapped make one word of the other."""
    if word == other or abs(len(word) - len(other)) > 1 or min(len(word), len(other)) < SHORTEST:
        return False
    if len(word) > len(other):
        word, other = other, word
    at = next((i for i, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), len(word))
    if len(word) < len(other):
        return word[at:] == other[at + 1 :]
    swapped = word[at + 1 : at + 2] + word[at : at + 1] + word[at + 2 :]
    return word[at + 1 :] == other[at + 1 :] or swapped == other[at:]


def slip_of(word: str, names: Iterable[str]) -> str | None:
    """Return the first of `names` that `word` is one edit away from."""
    return next((name for name in names if one_edit(word, name)), None)


def nearest(word: str, names: Iterable[str]) -> str | None:
    """Return the one of `names` that `word` most likely stands for, if any is near enough."""
    known = list(names)
    folded = word.strip().casefold().replace(" ", "-").replace("_", "-")
    for name in known:
        if folded == name.casefold().replace("_", "-"):
            return name
    slip = slip_of(word.casefold(), known)
    if slip is not None or len(word) > 80:
        return slip
    import difflib

    close = difflib.get_close_matches(word.casefold(), known, 1, 0.65)
    return close[0] if close else None


def did_you_mean(word: str, known: Iterable[str]) -> tuple[Message, ...]:
    """Return the hint that names the known words nearest to `word`; empty where none is near."""
    from difflib import get_close_matches

    folded = {each.casefold(): each for each in sorted(known, reverse=True)}
    near = get_close_matches(word[:80].casefold(), sorted(folded), n=3, cutoff=0.7)
    return (say("did you mean {words}?", words=", ".join(folded[each] for each in near)),) if near else ()
