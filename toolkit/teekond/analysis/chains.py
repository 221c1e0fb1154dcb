"""Chains: along which links one step reaches another."""

from __future__ import annotations

from collections.abc import Sequence

from teekond.analysis.graph import Graph


class Ways:
    """The shortest ways down to some steps, from every step that leads there."""

    def __init__(self, graph: Graph, ends: Sequence[int]) -> None:
        """Measure how far each step is from the nearest of `ends`."""
        self.graph = graph
        self.far = graph.reached(graph.up, ends)
        self.ends = frozenset(ends)
        self._left = {**self.far, **dict.fromkeys(ends, 0)}

    def path(self, place: int) -> tuple[str, ...]:
        """Return a shortest chain from a step, itself first; of several the one whose steps stand first in the files.

        Empty where there is none.
        """
        if place not in self.far:
            return ()
        path = [place]
        while path[-1] not in self.ends:
            left = self._left[path[-1]]
            path.append(min(to for to, cost in self.graph.down[path[-1]] if self._left.get(to) == left - cost))
        return tuple(self.graph.refs[each] for each in path)


def between(graph: Graph, start: str, end: str) -> tuple[str, ...]:
    """Return a shortest chain from one step to another, both included; empty where links do not lead there."""
    return Ways(graph, (graph.places[end],)).path(graph.places[start])
