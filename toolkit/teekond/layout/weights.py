"""How heavily each link weighs: what of an employee's pain reaches customers along it."""

from __future__ import annotations

from collections.abc import Mapping

from teekond.analysis.graph import whole_graph
from teekond.analysis.ripple import Ripple, ripple
from teekond.link.workspace import Workspace
from teekond.model.journey import LinkKind

Key = tuple[str, str, str]
"""The kind of a link, its source and its target."""
STEPS = (0.0, 0.5, 1.0, 2.0)
"""The weights up to which a line is of one thickness; heavier ones are of the last."""
MORE = (0.0, 0.6, 1.0, 1.4, 1.8)
"""What the line is thicker by, in points: tracks stand 3.6 apart."""


def link_weights(workspace: Workspace) -> dict[Key, float]:
    """Return, by link, the part of its employee's ripple score whose shortest chains begin with it.

    Links that no pain runs along have no weight and are left out.
    """
    graph = whole_graph(workspace)
    kinds = {(source, target): kind for kind, source, target in graph.ties if kind is not LinkKind.LEARNS_FROM}
    found: dict[Key, float] = {}
    for row in ripple(graph):
        source = graph.places[row.step]
        for target, cost in graph.down.get(source, ()) if row.score > 0 else ():
            far = graph.reached(graph.down, (target,)) | {target: 0}
            distances = {graph.refs[place]: distance + cost for place, distance in far.items()}
            weight = _along(row, distances)
            if weight > 0:
                found[kinds[source, target].value, row.step, graph.refs[target]] = weight
    return found


def _along(row: Ripple, distances: Mapping[str, int]) -> float:
    return sum(term.weight for term in row.terms if distances.get(term.step) == term.distance)


def thicker(weight: float) -> float:
    """Return by how many points the line of a link of this weight is thicker."""
    return next((more for most, more in zip(STEPS, MORE, strict=False) if weight <= most), MORE[-1])
