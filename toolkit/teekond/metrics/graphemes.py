"""Letters as people count them: a base and all that stands on it is one piece and is never split."""

from __future__ import annotations

import unicodedata

JOINER = "\u200d"
VIRAMA = 9


def graphemes(text: str) -> list[str]:
    """Return the pieces of a text that must stay whole; put together again they are the text."""
    if text.isascii():
        return list(text)
    pieces: list[str] = []
    for character in text:
        if pieces and _joins(pieces[-1], character):
            pieces[-1] += character
        else:
            pieces.append(character)
    return pieces


def _joins(piece: str, character: str) -> bool:
    last = piece[-1]
    if character < "\u0300" or last < " ":
        return False
    if last == JOINER or unicodedata.category(character) in ("Mn", "Me", "Mc") or _extends(character):
        return True
    if unicodedata.combining(last) == VIRAMA:
        return unicodedata.category(character) == "Lo"
    return _regional(character) and _regional(last) and len(piece) % 2 == 1 and _regional(piece[0])


def _extends(character: str) -> bool:
    return (
        character in (JOINER, "\u200c")
        or "\U0001f3fb" <= character <= "\U0001f3ff"
        or "\U000e0020" <= character <= "\U000e007f"
        or "\u1160" <= character <= "\u11ff"
    )


def _regional(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"
