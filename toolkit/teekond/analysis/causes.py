"""Causes: which units the pains come from, and who owns most of what is owned."""

from __future__ import annotations

from collections import Counter

from teekond.analysis.graph import Graph, owner_of
from teekond.analysis.sight import lane_of
from teekond.analysis.units import FRONTLINE, SUPPORT, Units
from teekond.model.journey import Pain
from teekond.model.organisation import Organisation, Unit
from teekond.model.text import Text
from teekond.values import dataclass


@dataclass(frozen=True, slots=True)
class Cause:
    """A pain that comes from a unit."""

    step: str
    pain: Pain
    unit: Unit
    pushed: bool
    """Felt on the frontline or by a customer, and caused by a unit that neither of them meets."""


@dataclass(frozen=True, slots=True)
class Owning:
    """How many steps an owner has, and the share of all that are owned."""

    owner: str
    steps: tuple[str, ...]
    share: float


def causes(graph: Graph) -> tuple[Cause, ...]:
    """Return the pains whose cause is a unit of the organisation, in document order."""
    organisation = graph.workspace.organisation
    if organisation is None:
        return ()
    units = Units(organisation)
    found = []
    for place, located in enumerate(graph.located):
        lane = lane_of(located)
        home = units.find(lane.unit) if lane is not None else None
        felt_in_front = graph.customers[place] or (home is not None and home.kind == FRONTLINE)
        for pain in located.step.pains:
            unit = units.of_lane(located, pain.cause) if pain.cause is not None else None
            if unit is not None:
                found.append(Cause(graph.refs[place], pain, unit, felt_in_front and unit.kind == SUPPORT))
    return tuple(found)


def owning(graph: Graph) -> tuple[Owning, ...]:
    """Return the owners by how many steps they have, most first; those with as many in the order of the files."""
    units = Units(graph.workspace.organisation or Organisation("", Text.plain("")))
    steps = zip(graph.refs, graph.located, strict=True)
    owners = {ref: units.called(owner) for ref, each in steps if (owner := owner_of(each))}
    counts = Counter(owners.values())
    total = counts.total()
    ranked = sorted(counts, key=lambda owner: -counts[owner])
    return tuple(
        Owning(owner, tuple(ref for ref, each in owners.items() if each == owner), counts[owner] / total)
        for owner in ranked
    )


def first_owners(rows: tuple[Owning, ...]) -> tuple[Owning, ...]:
    """Return the owner with most steps, and all who have as many."""
    return tuple(row for row in rows if len(row.steps) == len(rows[0].steps))
