"""Where a word that is too long may be cut: between the words of a compound, else between syllables.

Own rules, not a dictionary: they cut where a reader stumbles least, and never nearer than four letters to an end.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import cache

from teekond.metrics.compounds import NONE, Compounds, compounds

EDGE = 4
LONGEST = 80
"""A run of more letters is no word."""
VOWELS = frozenset("aeiouyаеёиоуыэюяіїєαεηιουω")
TOGETHER = {
    "en": ("th", "sh", "ch", "ph", "ck", "gh", "wh", "ng", "qu"),
    "de": ("ch", "ck", "sch", "ph", "th", "qu"),
    "et": ("sh", "zh"),
}
NOT_FIRST = frozenset("ьъй")
HEAD_ENDS = frozenset("aeiouõäöüsldrtknmg")
FIRST_VOWELS = frozenset("õäöü")
APART = 3
"""A joint that is only likely gives way to a sure one nearer than this."""
FIRST_PAIRS = ("br", "bl", "dr", "fr", "gr", "pr", "pl", "kr", "kl", "tr", "st", "sp", "sk", "kv")


def compound_joints(text: str, lang: str) -> list[int]:
    """Return where the words of a compound meet, as far as the language's list knows them."""
    known = compounds(lang)
    if known is NONE:
        return []
    found: list[int] = []
    for start, word in _words(text):
        sure = _joints(word, start, lambda word, at: _meet(word, at, known))
        likely = _joints(word, start, lambda word, at: _is_compound_joint(word, at, known))
        found += sorted({*sure, *(joint for joint in likely if all(abs(joint - other) >= APART for other in sure))})
    return found


def syllable_joints(text: str, lang: str) -> list[int]:
    """Return where a syllable begins: at the last consonant before a vowel."""
    together = TOGETHER.get(lang, ())
    return [
        joint
        for start, word in _words(text)
        for joint in _joints(word, start, lambda word, at: _is_syllable_joint(word, at, together))
    ]


def _words(text: str) -> list[tuple[int, str]]:
    """Return each run of letters in lower case, with where it starts."""
    found: list[tuple[int, str]] = []
    start = None
    for index, character in enumerate(text + " "):
        inside = character.isalpha() or unicodedata.category(character) == "Mn"
        if inside and start is None:
            start = index
        elif not inside and start is not None:
            word = text[start:index]
            lower = word.lower()
            found.append((start, lower if len(lower) == len(word) else word))
            start = None
    return found


def _joints(word: str, start: int, allowed: Callable[[str, int], bool]) -> list[int]:
    if len(word) > LONGEST:
        return []
    return [start + at for at in range(EDGE, len(word) - EDGE + 1) if allowed(word, at)]


def _meet(word: str, at: int, known: Compounds) -> bool:
    """Say whether two known words meet here."""
    return word[:at].endswith(known.heads) and word[at:].startswith(known.tails)


def _is_compound_joint(word: str, at: int, known: Compounds) -> bool:
    head, tail = word[:at], word[at:]
    if tail.startswith(known.suffixes) or not _has_vowel(head) or not _has_vowel(tail):
        return False
    if tail.startswith(known.tails):
        return head[-1] in HEAD_ENDS
    return _begins_anew(head, tail) or (head.endswith(known.heads) and len(tail) > EDGE and _starts(tail))


def _begins_anew(head: str, tail: str) -> bool:
    """Say whether a vowel follows that Estonian has in first syllables alone: there another word begins."""
    if tail[0] in FIRST_VOWELS:
        return _is_vowel(head[-1]) and head[-1] not in FIRST_VOWELS
    return not _is_vowel(tail[0]) and tail[1] in FIRST_VOWELS


def _starts(tail: str) -> bool:
    """Say whether an Estonian word may begin so: at most one consonant, or a usual pair."""
    return _is_vowel(tail[0]) or _is_vowel(tail[1]) or tail[:2] in FIRST_PAIRS


def _is_syllable_joint(word: str, at: int, together: tuple[str, ...]) -> bool:
    if _is_vowel(word[at]) or not _is_vowel(word[at + 1]) or word[at] in NOT_FIRST or not word[at].isalpha():
        return False
    if word[at - 1 : at + 1] in together or word[at - 2 : at + 1] in together:
        return False
    return _has_vowel(word[:at])


def _has_vowel(part: str) -> bool:
    return any(_is_vowel(letter) for letter in part)


@cache
def _is_vowel(letter: str) -> bool:
    return unicodedata.normalize("NFD", letter)[0] in VOWELS
