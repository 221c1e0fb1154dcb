"""Cuts a text into the pieces that a line may end behind: words, and parts of words too long for a line."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from itertools import pairwise

from teekond.metrics.graphemes import graphemes
from teekond.metrics.hyphens import compound_joints, syllable_joints
from teekond.patterns import pattern
from teekond.values import dataclass, replace

HYPHEN = "-"
SOFT_HYPHEN = "\u00ad"
BLANKS = pattern(r"[ \t\f\v\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]+")
BEHIND_DIGITS = ".,:–−-"
NUMBER = pattern(r"[(„\"~≈<>≤≥±+−-]?\d[\d.,:–−-]*")
UNIT = pattern(
    r"(?:%|‰|°C?|€|\$|£|min|h|t|p|n|d|w|s|sek|ms|a|k|x|×|tk|km|m|cm|mm|kg|g|l|eur|EUR|pt|tuh|mln|m²)[.,;:!?)“”\"]*"
)
DASHES = ("–", "—", "-", "=", "→", "×", "·", "/")
AFTER = pattern(r"(?<=[^\W_][-–—/])(?=[^\W_])|(?<=[\u00a0\u202f])(?=.)|\u200b")

Measure = Callable[[str], int]
"""Returns how wide a text is, in units of the font, as every measure here is."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text that stays on one line, and what stands between it and the next one."""

    text: str
    blank: str = ""
    """What parts it from the next piece where both stand on one line."""
    tail: str = ""
    """What is written behind it where the line ends here."""


def pieces(paragraph: str, measure: float, width: Measure, lang: str) -> list[Piece]:
    """Return the pieces of a paragraph, none wider than `measure` unless it is a single letter."""
    found: list[Piece] = []
    words = paragraph.split() if paragraph.isprintable() else BLANKS.split(paragraph.strip())
    for word in glued(words, measure, width):
        plain = word.replace(SOFT_HYPHEN, "")
        if not plain:
            continue
        if width(plain) <= measure:
            found.append(Piece(plain, blank=" "))
        else:
            found += _parts(word, measure, width, lang)
    return found


def glued(words: list[str], measure: float, width: Measure) -> list[str]:
    """Join a number with its unit, and a dash with the word before it, where both together fit on a line."""
    if "".join(words).isalpha():
        return words  # only digits and signs stick
    joined = words[:1]
    for word in words[1:]:
        if _sticks(joined[-1], word) and width(f"{joined[-1]} {word}") <= measure:
            joined[-1] += " " + word
        else:
            joined.append(word)
    return joined


def _sticks(before: str, word: str) -> bool:
    if word in DASHES:
        return True
    last = before[-1:]
    if not last.isdecimal() and last not in BEHIND_DIGITS:
        return False
    return UNIT.fullmatch(word) is not None and NUMBER.fullmatch(before.rpartition(" ")[2]) is not None


def _parts(word: str, measure: float, width: Measure, lang: str) -> list[Piece]:
    """Cut a word that is too wide: at its own soft hyphens, then joints, then syllables, then anywhere."""
    cuts: list[Callable[[str], list[Piece]]] = [
        _at_soft_hyphens,
        _at_signs,
        lambda text: _at(text, compound_joints(text, lang)),
        lambda text: _at(text, syllable_joints(text, lang)),
    ]
    parts = [Piece(word)]
    for cut in cuts:
        parts = [
            small
            for part in parts
            for small in ([part] if _fits(part, measure, width) else _within(part, cut(part.text)))
        ]
    parts = [
        small
        for part in parts
        for small in ([part] if _fits(part, measure, width) else _within(part, _anywhere(part.text, measure, width)))
    ]
    parts = [part if width(part.text + part.tail) <= measure else replace(part, tail="") for part in parts]
    return [*parts[:-1], Piece(parts[-1].text, blank=" ")]


def _fits(part: Piece, measure: float, width: Measure) -> bool:
    return width(part.text.replace(SOFT_HYPHEN, "") + part.tail) <= measure and SOFT_HYPHEN not in part.text


def _within(whole: Piece, parts: list[Piece]) -> list[Piece]:
    """Give the last of a piece's parts what the piece itself ended with."""
    return [*parts[:-1], Piece(parts[-1].text, whole.blank, whole.tail)]


def _at_soft_hyphens(word: str) -> list[Piece]:
    parts = [part for part in word.split(SOFT_HYPHEN) if part] or [""]
    return [Piece(part, tail=HYPHEN) for part in parts]


def _at_signs(word: str) -> list[Piece]:
    return [Piece(part) for part in AFTER.split(word)]


def _at(word: str, joints: list[int]) -> list[Piece]:
    edges = [0, *joints, len(word)]
    return [Piece(word[start:end], tail=HYPHEN) for start, end in pairwise(edges)]


def _anywhere(word: str, measure: float, width: Measure) -> list[Piece]:
    """Cut into single letters, with a hyphen between two letters of an alphabet where it fits beside them."""
    letters = graphemes(word)
    room = measure - width(HYPHEN)
    found: list[Piece] = []
    for letter, following in zip(letters, [*letters[1:], ""], strict=True):
        hyphenate = _alphabetic(letter) and _alphabetic(following) and width(letter) * 2 <= room
        found.append(Piece(letter, tail=HYPHEN if hyphenate else ""))
    return found


def _alphabetic(letter: str) -> bool:
    return bool(letter) and unicodedata.category(letter[0]) in ("Lu", "Ll", "Lt")
