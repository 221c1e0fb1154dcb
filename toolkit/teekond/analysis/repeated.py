"""Repeated pains: what is told as an incident in one journey after another is likely how things are."""

from __future__ import annotations

from teekond.analysis.graph import Graph
from teekond.analysis.units import Units
from teekond.model.ident import compared, journey_id
from teekond.model.journey import Pain
from teekond.model.organisation import Organisation
from teekond.model.text import Text
from teekond.values import dataclass

SYSTEMIC = "systemic"
WORDING, CAUSE = "wording", "cause"


@dataclass(frozen=True, slots=True)
class Repeated:
    """Pains that are alike in several journeys, and not told as systemic yet."""

    by: str
    """wording, or cause: what they share."""
    name: str
    """The wording of the first, or the cause: the id of a unit, or the text."""
    pains: tuple[tuple[str, Pain], ...]
    """Each with its step, in document order."""

    @property
    def journeys(self) -> tuple[str, ...]:
        """Return the journeys that have one."""
        return tuple(dict.fromkeys(journey_id(ref) for ref, _ in self.pains))


def repeated(graph: Graph, journeys: int) -> tuple[Repeated, ...]:
    """Return the likenesses that span so many journeys or more: same words first, then same causes."""
    organisation = graph.workspace.organisation or Organisation("", Text.plain(""))
    units = Units(organisation)
    found: dict[tuple[str, str], list[tuple[str, Pain]]] = {}
    names: dict[tuple[str, str], str] = {}
    lang = graph.workspace.language
    for ref, located in zip(graph.refs, graph.located, strict=True):
        for pain in located.step.pains:
            if pain.kind == SYSTEMIC:
                continue
            words = pain.text.read(lang)
            keys = {(WORDING, compared(words)): words}
            if pain.cause is not None:
                unit = units.of_lane(located, pain.cause)
                cause = unit.id if unit is not None else pain.cause
                keys[CAUSE, compared(cause)] = cause
            for key, name in keys.items():
                found.setdefault(key, []).append((ref, pain))
                names.setdefault(key, name)
    every = [Repeated(by, names[by, key], tuple(pains)) for (by, key), pains in found.items()]
    wide = [each for each in every if len(each.journeys) >= journeys]
    return tuple(sorted(wide, key=lambda each: each.by != WORDING))
