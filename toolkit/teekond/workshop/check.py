"""What is wrong with a workshop beyond its keys: canvases and journeys that are not there, times that do not add up."""

from __future__ import annotations

from teekond.canvas.deck_load import load_deck
from teekond.canvas.load import load_canvas
from teekond.diagnostics import Diagnostic
from teekond.language.near import nearest
from teekond.link.references import unknown_journey
from teekond.link.workspace import Workspace
from teekond.model.workshop import Item, Sheet, Workshop
from teekond.reader.context import spot
from teekond.workshop.agenda import agenda


def check_workshop(workshop: Workshop, workspace: Workspace) -> list[Diagnostic]:
    """Return the findings about a workshop, in the order of the file."""
    found = [
        each
        for item in workshop.agenda
        for sheet in item.canvases
        for each in (*_canvas(sheet, workspace), *_journey(sheet, workspace))
    ]
    found += [each for item in workshop.agenda for each in _decks(item, workspace)]
    return sorted([*found, *agenda(workshop)[1]], key=lambda each: (each.span, each.code))


def _canvas(sheet: Sheet, workspace: Workspace) -> list[Diagnostic]:
    canvas, found = load_canvas(sheet.canvas, workspace, sheet.place.key("canvas"))
    return [] if canvas is not None else found


def _decks(item: Item, workspace: Workspace) -> list[Diagnostic]:
    found = (load_deck(deck, workspace, spot(item.place, "decks", at)) for at, deck in enumerate(item.decks))
    return [each for each in found if isinstance(each, Diagnostic)]


def _journey(sheet: Sheet, workspace: Workspace) -> list[Diagnostic]:
    if sheet.journey is None or sheet.journey in workspace.journeys or sheet.journey in workspace.broken:
        return []
    guess = nearest(sheet.journey, workspace.journeys)
    return [unknown_journey(sheet.journey, sheet.place.key("journey"), workspace.journeys, guess)]
