"""What crossings say, as a report that a person can read: every figure with the steps behind it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from teekond.analysis.crossings import Crossings
from teekond.analysis.graph import Graph
from teekond.analysis.ripple import Change
from teekond.locale import Words
from teekond.render.crossings_links import LinkSections
from teekond.render.crossings_sides import SideSections
from teekond.render.crossings_words import Speaker
from teekond.render.report import Report

if TYPE_CHECKING:
    from teekond.render.crossings_pictures import Pictures

MOST_TITLES = 3


def crossings_report(
    graph: Graph,
    found: Crossings,
    words: Words,
    changes: Sequence[Change] | None = None,
    pictures: Pictures | None = None,
) -> Report:
    """Return the report of the journeys of a graph; `changes` are those of a what-if, None where none was asked.

    With `pictures` the chains are drawn, and each pair of stages has its links behind it.
    """
    say = Speaker(graph, words)
    links, sides = LinkSections(say, found, pictures), SideSections(say, found)
    lead = words(
        "Everything here is counted along links that people wrote. A chain is a question to ask, no proof of a cause."
    )
    what_if = (links.what_if(changes),) if changes is not None else ()
    sections = (links.ripple(), links.upstream(), links.matrix(), links.gaps())
    others = (sides.sight(), sides.parity(), sides.outside_in(), sides.blind())
    return Report(_title(graph, say), words.lang, lead, (*what_if, *sections, *others))


def _title(graph: Graph, say: Speaker) -> str:
    """Name the journeys; of many, the workspace."""
    titles = [say.reader.read(journey.title) for journey in graph.journeys]
    home = graph.workspace.settings.title
    if len(titles) > MOST_TITLES and home is not None:
        titles = [say.reader.read(home)]
    return say.words("Where employee and customer experience meet: {journeys}", journeys=" × ".join(titles))
