"""Outside-in coverage: from whose side each HR or service process is looked at, with the steps behind each yes."""

from __future__ import annotations

from collections.abc import Iterable

from teekond.analysis.graph import Graph
from teekond.model.journey import LinkKind
from teekond.values import dataclass


@dataclass(frozen=True, slots=True)
class Coverage:
    """A process and the steps that show each view; an empty view is not covered."""

    process: str
    employee: tuple[str, ...] = ()
    """Carry an employee's need, pain or quote, or stand in a stage with the employee's needs."""
    internal_customer: tuple[str, ...] = ()
    """Enable a step of another employee: of another journey, or of another lane."""
    external_customer: tuple[str, ...] = ()
    """Meet or enable a customer's step."""
    learns: tuple[str, ...] = ()
    """Learn from a customer."""


def outside_in(graph: Graph, processes: Iterable[str] = ()) -> tuple[Coverage, ...]:
    """Return the coverage of the processes named by stages, in document order, and of others given here."""
    members: dict[str, list[int]] = {}
    for place, located in enumerate(graph.located):
        if located.stage.process is not None:
            members.setdefault(located.stage.process, []).append(place)
    for process in processes:
        members.setdefault(process, [])
    internal, external, learns = _ends(graph)
    return tuple(
        Coverage(
            process,
            employee=_refs(graph, (place for place in places if _is_heard(graph, place))),
            internal_customer=_refs(graph, internal.intersection(places)),
            external_customer=_refs(graph, external.intersection(places)),
            learns=_refs(graph, learns.intersection(places)),
        )
        for process, places in members.items()
    )


def _refs(graph: Graph, places: Iterable[int]) -> tuple[str, ...]:
    return tuple(graph.refs[place] for place in sorted(places))


def _ends(graph: Graph) -> tuple[set[int], set[int], set[int]]:
    """Return the steps that serve another employee, those that serve a customer, and those that learn from one."""
    internal: set[int] = set()
    external: set[int] = set()
    learns: set[int] = set()
    for kind, source, target in graph.ties:
        if kind is LinkKind.LEARNS_FROM:
            learns.add(source)
        elif graph.customers[target]:
            external.add(source)
        elif _are_others(graph, source, target):
            internal.add(source)
    return internal, external, learns


def _are_others(graph: Graph, source: int, target: int) -> bool:
    one, other = graph.located[source], graph.located[target]
    return one.journey.id != other.journey.id or one.step.lane != other.step.lane


def _is_heard(graph: Graph, place: int) -> bool:
    if graph.customers[place]:
        return False
    step, stage = graph.located[place].step, graph.located[place].stage
    return bool(step.needs or step.pains or step.says) or any(
        side == "employee" and needs for side, needs in stage.needs
    )
