"""The trace from what customers need to what tells us whether they get it, and measures that stand alone."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.analysis.graph import Graph
from teekond.model.organisation import Goal, Organisation
from teekond.values import dataclass


@dataclass(frozen=True, slots=True)
class Orphan:
    """A measure that is named on one side alone."""

    measure: str
    goals: tuple[tuple[str, Goal], ...]
    """The goals that name it, each with its unit's id, empty for one of the strategy; none where steps alone do."""
    steps: tuple[str, ...]


def needing(graph: Graph) -> tuple[str, ...]:
    """Return the customers' steps that say what is needed, in document order."""
    return tuple(graph.refs[place] for place in graph.side(customer=True) if graph.located[place].step.needs)


def orphans(graph: Graph) -> tuple[Orphan, ...]:
    """Return the measures that no goal names, or no step, by name."""
    steps: dict[str, list[str]] = {}
    for ref, located in zip(graph.refs, graph.located, strict=True):
        for measure in located.step.measures:
            steps.setdefault(measure, []).append(ref)
    goals: dict[str, list[tuple[str, Goal]]] = {}
    for unit, goal in _goals(graph.workspace.organisation):
        if goal.measure is not None:
            goals.setdefault(goal.measure, []).append((unit, goal))
    alone = sorted(steps.keys() ^ goals.keys())
    return tuple(Orphan(name, tuple(goals.get(name, ())), tuple(steps.get(name, ()))) for name in alone)


def _goals(organisation: Organisation | None) -> Iterator[tuple[str, Goal]]:
    if organisation is not None:
        yield from (("", goal) for goal in organisation.goals)
        yield from ((unit.id, goal) for unit in organisation.units for goal in unit.goals)
