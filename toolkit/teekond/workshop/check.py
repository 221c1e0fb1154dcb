"""What is wrong with a workshop beyond its keys: canvases and journeys that are not there, times that do not add up."""

from __future__ import annotations

from teekond.canvas.load import load_canvas
from teekond.diagnostics import Diagnostic, say
from teekond.language.near import nearest
from teekond.link.workspace import Workspace
from teekond.model.workshop import Sheet, Workshop
from teekond.source.codes import Code
from teekond.workshop.agenda import agenda

UNKNOWN_JOURNEY = Code("TK417", "unknown-journey")


def check_workshop(workshop: Workshop, workspace: Workspace) -> list[Diagnostic]:
    """Return the findings about a workshop, in the order of the file."""
    found = [
        each
        for item in workshop.agenda
        for sheet in item.canvases
        for each in (*_canvas(sheet, workspace), *_journey(sheet, workspace))
    ]
    return sorted([*found, *agenda(workshop)[1]], key=lambda each: (each.span, each.code))


def _canvas(sheet: Sheet, workspace: Workspace) -> list[Diagnostic]:
    canvas, found = load_canvas(sheet.canvas, workspace, sheet.place.key("canvas"))
    return [] if canvas is not None else found


def _journey(sheet: Sheet, workspace: Workspace) -> list[Diagnostic]:
    if sheet.journey is None or sheet.journey in workspace.journeys or sheet.journey in workspace.broken:
        return []
    guess = nearest(sheet.journey, workspace.journeys)
    hints = (say("did you mean “{guess}”?", guess=guess),) if guess else ()
    message = say("there is no journey “{journey}”", journey=sheet.journey)
    return [UNKNOWN_JOURNEY.error(sheet.place.key("journey"), message, *hints, suggest=guess)]
