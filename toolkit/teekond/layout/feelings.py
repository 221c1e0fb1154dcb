"""A feeling in words, as a face, in its tone."""

from __future__ import annotations

from functools import lru_cache

from teekond.locale import Words
from teekond.model.journey import Feeling


@lru_cache(maxsize=256)
def face(value: float) -> int:
    """Return the face of a value: the nearer whole one, halves towards neutral."""
    nearest = int(abs(value) + 0.5 - 1e-9)
    return max(-2, min(2, nearest if value > 0 else -nearest))


def tone_of(value: float) -> str:
    """Return the colour role of a feeling's words."""
    nearest = face(value)
    return "goodd" if nearest > 0 else "badd" if nearest < 0 else "neu"


def feeling_label(feeling: Feeling, words: Words) -> str:
    """Return number and word of a feeling; of a list, of its mean."""
    if feeling.word is None:
        return scale_label(feeling.mean, words)
    return f"{words.number(feeling.mean, sign=True)} {feeling_word(feeling, feeling.mean, words)}"


def feeling_word(feeling: Feeling, value: float, words: Words) -> str:
    """Return the word that the file has, else that of the scale."""
    if feeling.word is not None:
        return feeling.word.read(words.lang)
    return scale_word(value, words)


@lru_cache(maxsize=256)  # the steps of all maps share few values
def scale_label(value: float, words: Words) -> str:
    """Return number and word of the scale for a value on −2 … +2."""
    return f"{words.number(value, sign=True)} {scale_word(value, words)}"


@lru_cache(maxsize=256)
def scale_word(value: float, words: Words) -> str:
    """Return the word of the scale for a value on −2 … +2."""
    match face(value):
        case -2:
            return words("terrible")
        case -1:
            return words("bad")
        case 0:
            return words("neutral")
        case 1:
            return words("good")
        case _:
            return words("great")
