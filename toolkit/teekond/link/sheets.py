"""Canvases, decks, exercises and workshops of a workspace: what builds them is loaded where there are some."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from teekond.link.assembly import first_of_each
from teekond.reader.document import Draft

if TYPE_CHECKING:
    from teekond.model.canvas import Canvas
    from teekond.model.deck import Deck
    from teekond.model.exercise import Exercise
    from teekond.model.workshop import Workshop

T = TypeVar("T")


def canvases(drafts: Sequence[Draft]) -> dict[str, Canvas]:
    """Return the canvases by id."""
    firsts = first_of_each(drafts, "canvas")
    if not firsts:
        return {}
    from teekond.reader.canvas import build_canvas

    return _built(firsts, build_canvas)


def decks(drafts: Sequence[Draft]) -> dict[str, Deck]:
    """Return the decks of cards by id."""
    firsts = first_of_each(drafts, "deck")
    if not firsts:
        return {}
    from teekond.reader.deck import build_deck

    return _built(firsts, build_deck)


def exercises(drafts: Sequence[Draft]) -> dict[str, Exercise]:
    """Return the exercises by id."""
    firsts = first_of_each(drafts, "exercise")
    if not firsts:
        return {}
    from teekond.reader.exercise import build_exercise

    return _built(firsts, build_exercise)


def workshops(drafts: Sequence[Draft]) -> dict[str, Workshop]:
    """Return the workshops by id."""
    firsts = first_of_each(drafts, "workshop")
    if not firsts:
        return {}
    from teekond.reader.workshop import build_workshop

    return _built(firsts, build_workshop)


def _built(firsts: dict[str, Draft], build: Callable[[Draft], T | None]) -> dict[str, T]:
    found = ((ident, build(draft)) for ident, draft in firsts.items())
    return {ident: document for ident, document in found if document is not None}
