"""The chains behind or after one step as a tree: every step once, on its shortest chain."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from teekond.analysis.chains import between
from teekond.analysis.graph import Graph
from teekond.link.workspace import Link
from teekond.model.journey import LinkKind
from teekond.values import dataclass


@dataclass(frozen=True, slots=True)
class Node:
    """A step of a tree."""

    ref: str
    depth: int
    """How many links it is from the root."""
    distance: int
    """How many of those are `enables`: a meeting costs nothing."""
    parent: int | None
    """The place of the step before it on the chain."""
    link: Link | None
    """What ties it to that one."""


@dataclass(frozen=True, slots=True)
class Tree:
    """A root and all steps that links lead to; `more` are links between them that are on no shortest chain."""

    nodes: tuple[Node, ...]
    more: tuple[Link, ...]
    down: bool
    """Whether it follows links to the customers, else back to the employees."""

    def children(self, at: int) -> list[int]:
        """Return the places of the steps behind one."""
        return [place for place, node in enumerate(self.nodes) if node.parent == at]


def chained(graph: Graph) -> list[Link]:
    """Return the links of which chains are made."""
    return [link for link in graph.links if link.kind is not LinkKind.LEARNS_FROM]


def tree_of(graph: Graph, root: str, *, down: bool) -> Tree:
    """Return all that a step leads to, or all that leads to it."""
    links = chained(graph)
    ways: dict[str, list[tuple[str, Link]]] = {}
    for link in links:
        here, there = (link.source, link.target) if down else (link.target, link.source)
        ways.setdefault(here, []).append((there, link))
    nodes = [Node(root, 0, 0, None, None)]
    known, ring = {root}, [0]
    while ring:
        found = _ring(graph, nodes, ring, ways, known)
        ring = list(range(len(nodes), len(nodes) + len(found)))
        nodes += found
        known |= {node.ref for node in found}
    used = {id(node.link) for node in nodes}
    more = tuple(link for link in links if {link.source, link.target} <= known and id(link) not in used)
    return Tree(tuple(nodes), more, down)


def _ring(
    graph: Graph, nodes: Sequence[Node], ring: Iterable[int], ways: dict[str, list[tuple[str, Link]]], known: set[str]
) -> list[Node]:
    """Return the steps one link further, each by the chain with the fewest `enables`, in document order."""
    best: dict[str, Node] = {}
    for place in ring:
        node = nodes[place]
        for there, link in ways.get(node.ref, ()):
            distance = node.distance + (link.kind is LinkKind.ENABLES)
            if there not in known and (there not in best or distance < best[there].distance):
                best[there] = Node(there, node.depth + 1, distance, place, link)
    return [best[ref] for ref in sorted(best, key=lambda ref: graph.places[ref])]


def path_of(graph: Graph, start: str, end: str) -> Tree | None:
    """Return the shortest chain from one step to another as a tree that begins with the end; nothing where none is."""
    chain = between(graph, start, end)
    if len(chain) < 2:
        return None
    links = {(link.source, link.target): link for link in chained(graph)}
    nodes = [Node(chain[-1], 0, 0, None, None)]
    for source, target in zip(chain[-2::-1], chain[:0:-1], strict=True):
        link = links[source, target]
        before = nodes[-1]
        cost = int(link.kind is LinkKind.ENABLES)
        nodes.append(Node(source, before.depth + 1, before.distance + cost, len(nodes) - 1, link))
    return Tree(tuple(nodes), (), down=False)
