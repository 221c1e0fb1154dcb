"""What is wrong with an exercise of one's own beyond its keys: canvases and cards that are not there."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.canvas.deck_load import load_deck
from teekond.canvas.load import UNKNOWN_CANVAS, load_canvas
from teekond.diagnostics import Diagnostic
from teekond.link.workspace import Workspace
from teekond.model.exercise import Exercise
from teekond.reader.context import spot


def check_exercise(exercise: Exercise, workspace: Workspace) -> Iterator[Diagnostic]:
    """Yield the canvases and decks that an exercise names in vain."""
    for sheet in exercise.canvases:
        _, found = load_canvas(sheet.canvas, workspace, sheet.place.key("canvas"))
        yield from (each for each in found if each.code == UNKNOWN_CANVAS.code)
    for at, ident in enumerate(exercise.decks):
        deck = load_deck(ident, workspace, spot(exercise.place, "decks", at))
        if isinstance(deck, Diagnostic):
            yield deck
