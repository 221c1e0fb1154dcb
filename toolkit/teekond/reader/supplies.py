"""Reading what is used up, or has to lie ready: a name, and how many for whom."""

from __future__ import annotations

from teekond.diagnostics import Findings, Place, say
from teekond.language.exercise import MATERIALS
from teekond.language.near import slip_of
from teekond.model.ident import compared
from teekond.model.text import Text
from teekond.model.workshop import Supply
from teekond.reader import codes
from teekond.reader.context import Entry, pointed
from teekond.reader.node import Node
from teekond.reader.texts import shown


def supplies(entry: Entry, findings: Findings) -> tuple[Supply, ...]:
    """Return what stands under `materials`; a slip of a known name is told."""
    return tuple(_supply(name, quantity, findings) for name, quantity in entry.many("materials"))


def _supply(name: Node, quantity: tuple[int, str], findings: Findings) -> Supply:
    word = name.raw.strip()
    known = next((each for each in MATERIALS.options if each.word == word), None)
    if known is not None:
        what = Text((("et", known.et), ("en", known.en)))
        return Supply(what, *quantity, kind=known.word, place=Place(name.span))
    guess = MATERIALS.meant(word) or slip_of(compared(word), sorted(MATERIALS.words))
    if guess is not None:
        message = say("“{word}” is not known", word=shown(word))
        hint = say("did you mean “{guess}”?", guess=guess)
        findings.add(codes.NEAR_NAME.error(pointed(name), message, hint, suggest=guess))
    return Supply(Text.plain(word), *quantity, place=Place(name.span))
