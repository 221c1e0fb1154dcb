"""Which employee steps have a line of sight to a customer, and how long it is."""

from __future__ import annotations

from teekond.analysis.chains import Ways
from teekond.analysis.graph import whole_graph
from teekond.link.workspace import Workspace


def steps_with_sight(workspace: Workspace) -> dict[str, int]:
    """Return, by employee step, how far the nearest customer's step is: 0 meets, one more for each `enables`.

    A step from which no chain of links leads to a customer's step is left out.
    """
    if not workspace.links:
        return {}
    graph = whole_graph(workspace)
    far = Ways(graph, list(graph.side(customer=True))).far
    return {graph.refs[place]: distance for place, distance in far.items()}
