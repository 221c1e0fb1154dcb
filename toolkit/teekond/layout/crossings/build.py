"""The pictures of what is counted along links."""

from __future__ import annotations

from teekond.analysis.graph import Graph
from teekond.layout.crossings.chain import chain_picture
from teekond.layout.crossings.matrix import matrix_picture
from teekond.layout.crossings.sheet import lay_out_picture
from teekond.layout.crossings.tell import Teller
from teekond.layout.crossings.tree import Tree, path_of, tree_of
from teekond.layout.options import MapOptions
from teekond.layout.scene import MapLayout
from teekond.locale import Words


def lay_out_crossings(
    graph: Graph, options: MapOptions, words: Words, *, start: str | None = None, end: str | None = None
) -> MapLayout | None:
    """Lay out the chain of a step, or the matrix of stages where none is named; nothing where no chain leads there."""
    teller = Teller(graph, words)
    tree = _tree(graph, start, end)
    if tree is None and start is not None and end is not None:
        return None
    picture = chain_picture(graph, tree, teller) if tree is not None else matrix_picture(graph, teller)
    digests = {source.path: source.digest for source in graph.workspace.sources}
    return lay_out_picture(picture, options, digests, words)


def _tree(graph: Graph, start: str | None, end: str | None) -> Tree | None:
    if start is not None and end is not None:
        return path_of(graph, start, end)
    root = start if start is not None else end
    return tree_of(graph, root, down=start is not None) if root is not None else None
