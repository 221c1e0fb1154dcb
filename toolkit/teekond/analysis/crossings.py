"""Everything that is computed of crossings, and its stable JSON form."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from teekond.analysis.blind import Blind, blind
from teekond.analysis.figures import rounded
from teekond.analysis.graph import Graph
from teekond.analysis.matrix import Gap, Matrix, gaps, matrix
from teekond.analysis.outside_in import Coverage, outside_in
from teekond.analysis.parity import Parity, parity
from teekond.analysis.ripple import Ripple, Upstream, ripple, upstream
from teekond.analysis.sight import Sight, sight
from teekond.diagnostics import Message
from teekond.link.workspace import Workspace
from teekond.values import dataclass

FORMAT = "crossings/1"


@dataclass(frozen=True, slots=True)
class Crossings:
    """What the links of some journeys say."""

    sight: tuple[Sight, ...]
    ripple: tuple[Ripple, ...]
    upstream: tuple[Upstream, ...]
    matrix: Matrix
    gaps: tuple[Gap, ...]
    parity: tuple[Parity, ...]
    outside_in: tuple[Coverage, ...]
    blind: tuple[tuple[str, Blind], ...]
    """By the code of the rule that tells of it."""

    def data(self, told: Callable[[Message], str] = Message.english) -> dict[str, object]:
        """Return `crossings/1`: numbers with three decimals, halves away from zero; `told` says messages."""
        return {
            "teekond": FORMAT,
            "sight": [{"step": row.step, "distance": row.distance, "path": list(row.path)} for row in self.sight],
            "ripple": [_ripple(row) for row in self.ripple],
            "upstream": [_upstream(row) for row in self.upstream],
            "matrix": _matrix(self.matrix),
            "gaps": [
                {"employee": row.employee, "customer": row.customer, "gap": rounded(row.gap), "both_low": row.both_low}
                for row in self.gaps
            ],
            "parity": {
                row.what: {"employee": row.employee, "customer": row.customer, "share": rounded(row.share)}
                for row in self.parity
            },
            "outside_in": [_coverage(row) for row in self.outside_in],
            "blind": [{"code": code, "step": row.step, "message": told(row.message)} for code, row in self.blind],
        }


def crossings(workspace: Workspace, journeys: Iterable[str] | None = None) -> Crossings:
    """Return what the links of the named journeys say, or of all."""
    return count(Graph(workspace, journeys))


def count(graph: Graph) -> Crossings:
    """Return what the links of a graph say."""
    with _uncollected():
        return _counted(graph)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Leave the collector of circles off while many small values are made, none of which is in a circle."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _counted(graph: Graph) -> Crossings:
    return Crossings(
        sight=sight(graph),
        ripple=ripple(graph),
        upstream=upstream(graph),
        matrix=matrix(graph),
        gaps=gaps(graph),
        parity=parity(graph),
        outside_in=outside_in(graph, _processes(graph)),
        blind=blind(graph),
    )


def _processes(graph: Graph) -> tuple[str, ...]:
    organisation = graph.workspace.organisation
    return tuple(process.id for process in organisation.processes) if organisation is not None else ()


def _ripple(row: Ripple) -> dict[str, object]:
    terms = [
        {
            "step": term.step,
            "distance": term.distance,
            "low": rounded(term.low),
            "moment": rounded(term.moment),
            "weight": rounded(term.weight),
        }
        for term in row.terms
    ]
    return {"step": row.step, "score": rounded(row.score), "quiet": row.quiet, "terms": terms}


def _upstream(row: Upstream) -> dict[str, object]:
    sources = [{"step": source.step, "distance": source.distance} for source in row.sources]
    return {"step": row.step, "feeling": rounded(row.feeling), "from": sources}


def _matrix(table: Matrix) -> list[dict[str, object]]:
    return [
        {
            "employee": cell.employee,
            "customer": cell.customer,
            "meets": cell.meets,
            "enables": cell.enables,
            "learns_from": cell.learns_from,
            "employee_mean": rounded(cell.employee_mean),
            "customer_mean": rounded(cell.customer_mean),
            "lowest": list(cell.lowest) if cell.lowest is not None else None,
        }
        for cell in table.cells
    ]


def _coverage(row: Coverage) -> dict[str, object]:
    return {
        "process": row.process,
        "employee": list(row.employee),
        "internal_customer": list(row.internal_customer),
        "external_customer": list(row.external_customer),
        "learns": list(row.learns),
    }
