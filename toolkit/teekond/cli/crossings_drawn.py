"""`teekond crossings -f svg|pdf`: the matrix of stages, or the chain of one step, as a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from teekond.cli.failure import Failure
from teekond.diagnostics import say

if TYPE_CHECKING:
    from teekond.analysis.graph import Graph
    from teekond.cli.screen import Screen
    from teekond.render.crossings_forms import Asked


def drawn(
    screen: Screen, graph: Graph, asked: Asked, form: str, *, sheet: str | None, theme: str | None
) -> list[bytes]:
    """Return the pages of a picture: with a step its chain, else the matrix of stages."""
    from teekond.compiler.formats import FORMATS, Look, Placed
    from teekond.compiler.map_options import sheet_of, theme_of
    from teekond.layout.crossings.build import lay_out_crossings
    from teekond.layout.options import MapOptions
    from teekond.locale import catalogue

    if asked.felt:
        raise Failure(say("--what-if has no picture"), say("leave -f {format} out", format=form))
    workspace = graph.workspace
    words = catalogue(screen.asked or workspace.language)
    look = Look(theme_of(theme, workspace), words)
    settings = workspace.settings.sheet
    paper = sheet_of(sheet or settings.size, settings)
    logo = look.theme.picture.ratio if look.theme.picture is not None else 0.0
    layout = lay_out_crossings(graph, MapOptions(sheet=paper, logo=logo), words, start=asked.start, end=asked.end)
    if layout is None:
        raise Failure(
            say("no chain of links leads from {start} to {end}", start=asked.start or "", end=asked.end or ""),
            say("leave --from or --to out to see what there is"),
        )
    for note in layout.notes:
        screen.note(note)
    journeys = tuple(journey.id for journey in graph.journeys)
    return FORMATS[form](Placed(layout, workspace, journeys, look))
