"""Guess what a person meant to type."""

from __future__ import annotations

from collections.abc import Iterable

from teekond.diagnostics import Message, say


def did_you_mean(word: str, known: Iterable[str]) -> tuple[Message, ...]:
    """Return the hint that names the known words nearest to `word`; empty where none is near."""
    from difflib import get_close_matches

    folded = {each.casefold(): each for each in sorted(known, reverse=True)}
    near = get_close_matches(word[:80].casefold(), sorted(folded), n=3, cutoff=0.7)
    return (say("did you mean {words}?", words=", ".join(folded[each] for each in near)),) if near else ()
