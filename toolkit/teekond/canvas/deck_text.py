"""Text on a card: it fits, or the card, the language and the letters too many are told."""

from __future__ import annotations

from collections.abc import Sequence

from teekond.canvas.deck_sheet import CardScale
from teekond.canvas.fit import fit, steps
from teekond.canvas.sheet import Block
from teekond.diagnostics import Findings, Span, say
from teekond.locale import Words
from teekond.model.deck import Card, Deck
from teekond.model.text import Text
from teekond.reader.texts import shown
from teekond.source.codes import Code
from teekond.values import dataclass

TOO_LONG = Code("TK422", "card-text-does-not-fit")


@dataclass(frozen=True, slots=True)
class Printing:
    """A deck on its way to paper, and what does not fit on it."""

    deck: Deck
    scale: CardScale
    words: Words
    languages: tuple[str, ...]
    """The language that it is printed in, then those that stand in for it."""
    findings: Findings

    def read(self, text: Text) -> str:
        """Return a text in the first of the languages that it has."""
        return text.read(*self.languages)

    def set(
        self,
        card: Card,
        key: str,
        text: str,
        box: tuple[float, float],
        sizes: Sequence[float],
        pattern: Block,
        *,
        most: int | None = None,
    ) -> Block | None:
        """Return a text in its box: whole words first, else cut ones; None where it does not fit, which is told."""
        lang = self.words.lang
        for whole in (True, False):
            found = fit(text, box, sizes, pattern, lang=lang, most=most, whole=whole)
            if found is not None:
                return found
        over = _over(text, box, sizes[-1], pattern, lang, most)
        self.too_long(card, key, text, over)
        return None

    def too_long(self, card: Card, key: str, text: str, over: int) -> None:
        """Tell that a text has letters too many for its card."""
        span: Span = card.place.key(key)
        message = say(
            "{n} letters too many on card {card} ({size}) in language `{lang}`: {text}",
            n=over,
            card=self.deck.name(card),
            size=self.deck.size,
            lang=self.words.lang,
            text=shown(text),
        )
        hints = (
            [say("shorten it")]
            if self.deck.size == "A6"
            else [say("shorten it, or print the deck as {fix}", fix="card: A6")]
        )
        self.findings.add(TOO_LONG.error(span, message, *hints))


def _over(text: str, box: tuple[float, float], size: float, pattern: Block, lang: str, most: int | None) -> int:
    """Return how many letters at the end of a text do not fit."""
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        fits = fit(text[:middle], box, (size,), pattern, lang=lang, most=most) is not None
        low, high = (middle, high) if fits else (low, middle - 1)
    return max(len(text) - low, 1)


def shares(printing: Printing, texts: Sequence[str], box: tuple[float, float]) -> float | None:
    """Return the size at which all texts fit a box of this kind, None where they do not."""
    scale = printing.scale
    for size in steps(scale.back, scale.back_least):
        pattern = Block(0, 0, size, ())
        if all(fit(text, box, (size,), pattern, lang=printing.words.lang) for text in texts):
            return size
    return None
