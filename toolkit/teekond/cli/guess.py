"""Guess what a person meant to type."""

from __future__ import annotations

from collections.abc import Iterable

from teekond.diagnostics import Message, say


def did_you_mean(word: str, known: Iterable[str]) -> tuple[Message, ...]:
    """Return the hint that names the known words nearest to `word`; empty where none is near."""
    from difflib import get_close_matches

    near = get_close_matches(word[:80].lower(), sorted(known), n=3, cutoff=0.7)
    return (say("did you mean {words}?", words=", ".join(near)),) if near else ()
