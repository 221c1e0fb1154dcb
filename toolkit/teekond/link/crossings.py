"""Which journeys a crossing shows."""

from __future__ import annotations

from teekond.diagnostics import say
from teekond.link.assembly import Assembly
from teekond.link.references import Finder
from teekond.reader import codes
from teekond.reader.context import spot
from teekond.reader.texts import shown
from teekond.values import replace


def resolve_crossings(assembly: Assembly, finder: Finder) -> None:
    """Write the journeys of every crossing with their ids; one that is not there stays as it is written."""
    for at, (draft, crossing) in enumerate(assembly.crossings):
        found: list[str] = []
        for number, name in enumerate(crossing.journeys):
            span = spot(crossing.place, "journeys", number)
            member = finder.journey(name, span, draft.findings)
            ident = name if member is None else member.journey.id
            if ident in found:
                message = say("the journey “{journey}” stands here twice", journey=shown(name))
                draft.findings.add(codes.SAID_TWICE.error(span, message, say("keep one of the two")))
            else:
                found.append(ident)
        assembly.crossings[at] = (draft, replace(crossing, journeys=tuple(found)))
