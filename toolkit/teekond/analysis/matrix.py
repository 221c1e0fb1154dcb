"""The matrix of employee stages and customer stages, and the gap of feelings where two people meet."""

from __future__ import annotations

from teekond.analysis.figures import mean
from teekond.analysis.graph import Graph, Tie
from teekond.model.journey import LinkKind
from teekond.values import dataclass


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
    customers = graph.customers
    for tie in graph.ties:
        _, source, target = tie
        if customers[target] and not customers[source]:
            found.setdefault((stages[source], stages[target]), []).append(tie)
    rows, columns = _stages(graph, customer=False), _stages(graph, customer=True)
    order = {stage: place for place, stage in enumerate((*rows, *columns))}
    pairs = sorted(found, key=lambda pair: (order[pair[0]], order[pair[1]]))
    return Matrix(rows, columns, tuple([_cell(graph, *pair, found[pair]) for pair in pairs]))


def _stages(graph: Graph, *, customer: bool) -> tuple[str, ...]:
    side = [journey for journey in graph.journeys if (journey.side.value == "customer") is customer]
    return tuple(f"{journey.id}/{stage.id}" for journey in side for stage in journey.stages)


def _cell(graph: Graph, employee: str, customer: str, ties: list[Tie]) -> Cell:
    if len(ties) == 1:
        return _single(graph, employee, customer, ties[0])
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


def _single(graph: Graph, employee: str, customer: str, tie: Tie) -> Cell:
    """Return the cell of one link, which most cells of a large matrix are."""
    kind, source, target = tie
    one, other = graph.feelings[source], graph.feelings[target]
    return Cell(
        employee,
        customer,
        meets=1 if kind is LinkKind.MEETS else 0,
        enables=1 if kind is LinkKind.ENABLES else 0,
        learns_from=1 if kind is LinkKind.LEARNS_FROM else 0,
        employee_mean=one,
        customer_mean=other,
        lowest=None if one is None or other is None else (graph.refs[source], graph.refs[target]),
    )


def _mean(graph: Graph, places: set[int]) -> float | None:
    feelings = graph.feelings
    return mean([value for place in sorted(places) if (value := feelings[place]) is not None])


def _lowest(graph: Graph, ties: list[Tie]) -> tuple[str, str] | None:
    feelings = graph.feelings
    pairs = [
        (one + other, source, target)
        for _, source, target in ties
        if (one := feelings[source]) is not None and (other := feelings[target]) is not None
    ]
    if not pairs:
        return None
    _, source, target = min(pairs)
    return graph.refs[source], graph.refs[target]


def gaps(graph: Graph) -> tuple[Gap, ...]:
    """Return every meeting with the gap between its two feelings, in document order of the employee's steps."""
    pairs = sorted([(source, target) for kind, source, target in graph.ties if kind is LinkKind.MEETS])
    return tuple([_gap(graph, *pair) for pair in pairs])


def _gap(graph: Graph, employee: int, customer: int) -> Gap:
    one, other = graph.feelings[employee], graph.feelings[customer]
    rated = one is not None and other is not None
    return Gap(
        graph.refs[employee],
        graph.refs[customer],
        gap=one - other if one is not None and other is not None else None,
        both_low=rated and max(one or 0.0, other or 0.0) < 0,
    )
