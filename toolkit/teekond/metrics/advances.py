"""Widths of texts: plain sums of the advances of the shipped fonts, the same on every machine."""

from __future__ import annotations

import json
import unicodedata
from functools import cache, lru_cache
from typing import Any

from teekond.resources import resource
from teekond.values import dataclass

WEIGHTS = (400, 500, 600, 700)
MOST_WORDS = 8192


class Advances(dict[str, int]):
    """Advances of one weight by character: the letters that most maps need at once, others when they are asked for.

    Those of characters that no shipped font has are guessed, rather too wide than too narrow: nothing for marks that
    stand on another letter, else an em.
    """

    def __init__(self, weight: int) -> None:
        table = _table("advances")
        super().__init__(zip(table["characters"], table[str(weight)], strict=True))
        self.weight = weight
        self.em: int = table["unitsPerEm"]

    def __missing__(self, character: str) -> int:
        """Look up a character that was not asked for before."""
        width = _rarer(self.weight).get(character)
        if width is None:
            width = 0 if unicodedata.category(character) in ("Mn", "Me", "Cf", "Cc") else self.em
        self[character] = width
        return width


class Widths(dict[str, int]):
    """Widths of words, in units of the font, with what stands behind each: summed up but once, for words come again."""

    def __init__(self, letters: Advances, behind: str = "") -> None:
        self.letters, self.behind = letters, behind

    def __missing__(self, word: str) -> int:
        """Measure a word that was not asked for before."""
        if len(self) >= MOST_WORDS:
            self.clear()
        width = self[word] = sum(map(self.letters.__getitem__, word + self.behind))
        return width


@dataclass(frozen=True, slots=True)
class Font:
    """What words of one weight measure, in units of the font: `em` of them are as wide as a letter is high."""

    em: int
    words: Widths
    spaced: Widths
    """Each word with a blank behind it."""
    blank: int


@cache
def font(weight: int) -> Font:
    """Return the font of a weight."""
    letters = advances(weight)
    return Font(letters.em, Widths(letters), Widths(letters, " "), letters[" "])


@lru_cache(maxsize=8192)  # what is drawn is measured more than once, and maps of a workspace share many of their lines
def advance(text: str, size: float, weight: int = 400, tracking: float = 0.0) -> float:
    """Return how wide a line is, in the unit of `size`.

    `weight` is 400 to 700 (another one counts as the nearest shipped), `tracking` is added after each character.
    Kerning is left out, and in the shipped fonts it only narrows: no line is drawn wider than this.
    """
    table = advances(weight)
    width = sum(map(table.__getitem__, text)) * size / table.em
    return width + tracking * len(text) if tracking else width


def missing(text: str) -> str:
    """Return the characters, each once and in order, that no shipped font has."""
    common = _table("advances")["characters"]
    return "".join(
        character
        for character in dict.fromkeys(text)
        if character not in common
        and not character.isspace()
        and unicodedata.category(character) not in ("Cf", "Cc")
        and character not in _rarer(WEIGHTS[0])
    )


@cache
def advances(weight: int) -> Advances:
    """Return the advances of a weight."""
    return Advances(min(WEIGHTS, key=lambda each: (abs(each - weight), -each)))


@cache
def _rarer(weight: int) -> dict[str, int]:
    """Return the advances of letters that few maps need, and of emoji."""
    table = _table("advances-rarer")
    characters, widths = table["characters"] + table["emoji"], table[str(weight)] + table["emojiWidths"]
    return dict(zip(characters, widths, strict=True))


@cache
def _table(name: str) -> dict[str, Any]:
    table: dict[str, Any] = json.loads(resource("templates", "fonts", f"{name}.json").read_text(encoding="utf-8"))
    return table
