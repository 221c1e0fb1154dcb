"""The matrix of employee stages and customer stages, and the gap of feelings where two people meet."""

from __future__ import annotations

from teekond.analysis.figures import mean
from teekond.analysis.graph import Graph
from teekond.model.journey import LinkKind
from teekond.values import dataclass

Tie = tuple[LinkKind, int, int]
"""A link by the places of its ends."""


@dataclass(frozen=True, slots=True)
class Cell:
    """The links between an employee's stage and a customer's; stages as `journey/stage`."""

    employee: str
    customer: str
    meets: int
    enables: int
    learns_from: int
    employee_mean: float | None
    """Of the steps at the employee's ends, each counted once; −2 … +2."""
    customer_mean: float | None
    lowest: tuple[str, str] | None
    """The two ends of the link with the least sum of feelings; None where no link has both ends rated."""


@dataclass(frozen=True, slots=True)
class Matrix:
    """Stages in file order, and the cells that hold a link."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """How differently one moment feels to the two who meet."""

    employee: str
    customer: str
    gap: float | None
    """The employee's feeling less the customer's; None where one is not rated."""
    both_low: bool


def matrix(graph: Graph) -> Matrix:
    """Return links, feelings and the lowest pair by employee stage × customer stage."""
    stages = [f"{located.journey.id}/{located.stage.id}" for located in graph.located]
    found: dict[tuple[str, str], list[Tie]] = {}
    for link in graph.links:
        source, target = graph.places[link.source], graph.places[link.target]
        if graph.customers[target] and not graph.customers[source]:
            found.setdefault((stages[source], stages[target]), []).append((link.kind, source, target))
    rows, columns = _stages(graph, customer=False), _stages(graph, customer=True)
    order = {stage: place for place, stage in enumerate((*rows, *columns))}
    cells = sorted(found, key=lambda pair: (order[pair[0]], order[pair[1]]))
    return Matrix(rows, columns, tuple(_cell(graph, *pair, found[pair]) for pair in cells))


def _stages(graph: Graph, *, customer: bool) -> tuple[str, ...]:
    side = [journey for journey in graph.journeys if (journey.side.value == "customer") is customer]
    return tuple(f"{journey.id}/{stage.id}" for journey in side for stage in journey.stages)


def _cell(graph: Graph, employee: str, customer: str, ties: list[Tie]) -> Cell:
    kinds = [kind for kind, _, _ in ties]
    return Cell(
        employee,
        customer,
        meets=kinds.count(LinkKind.MEETS),
        enables=kinds.count(LinkKind.ENABLES),
        learns_from=kinds.count(LinkKind.LEARNS_FROM),
        employee_mean=_mean(graph, {source for _, source, _ in ties}),
        customer_mean=_mean(graph, {target for _, _, target in ties}),
        lowest=_lowest(graph, ties),
    )


def _mean(graph: Graph, places: set[int]) -> float | None:
    return mean(value for place in sorted(places) if (value := graph.feelings[place]) is not None)


def _lowest(graph: Graph, ties: list[Tie]) -> tuple[str, str] | None:
    pairs = []
    for _, source, target in ties:
        one, other = graph.feelings[source], graph.feelings[target]
        if one is not None and other is not None:
            pairs.append((one + other, source, target))
    if not pairs:
        return None
    _, source, target = min(pairs)
    return graph.refs[source], graph.refs[target]


def gaps(graph: Graph) -> tuple[Gap, ...]:
    """Return every meeting with the gap between its two feelings, in document order of the employee's steps."""
    pairs = sorted((graph.places[link.source], graph.places[link.target]) for link in graph.of_kind(LinkKind.MEETS))
    return tuple(_gap(graph, *pair) for pair in pairs)


def _gap(graph: Graph, employee: int, customer: int) -> Gap:
    one, other = graph.feelings[employee], graph.feelings[customer]
    rated = one is not None and other is not None
    return Gap(
        graph.refs[employee],
        graph.refs[customer],
        gap=one - other if one is not None and other is not None else None,
        both_low=rated and max(one or 0.0, other or 0.0) < 0,
    )
