"""What the page of a report of crossings shows more than its text: chains as pictures, the links of a cell."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from teekond.analysis.graph import Graph
from teekond.layout.crossings.inline import lay_out_inline
from teekond.layout.crossings.tell import Teller
from teekond.layout.crossings.tree import tree_of
from teekond.link.workspace import Link
from teekond.locale import Words
from teekond.render.svg import svg

if TYPE_CHECKING:
    from teekond.theme import Theme

MOST_STEPS = 40
"""Steps of a chain that can be read on a screen; a longer one is for `teekond crossings --from`, on sheets."""
MOST_LINKS = 12
"""Links of one cell that are told."""


class Pictures:
    """Draws and tells what stands behind figures, in one theme and language; each picture has ids of its own."""

    def __init__(self, graph: Graph, words: Words, theme: Theme) -> None:
        self.graph, self.words, self.theme = graph, words, theme
        self._made = 0
        self._teller = Teller(graph, words)

    def after(self, start: str) -> str:
        """Return the picture of all that a step leads to; empty where it would be too large."""
        return self._drawn(start, down=True)

    def behind(self, end: str) -> str:
        """Return the picture of all that leads to a step; empty where it would be too large."""
        return self._drawn(end, down=False)

    def elsewhere(self, step: str, *, down: bool) -> str:
        """Return what draws a chain that the page has no picture of."""
        command = f"teekond crossings {'--from' if down else '--to'} {step} -o chain.pdf"
        return self.words("drawn by: {command}", command=command)

    def links(self, employee: str, customer: str) -> tuple[str, ...]:
        """Return the links between two stages in words, the first of many."""
        found = self._by_stages.get((employee, customer), ())
        more = len(found) - MOST_LINKS
        told = [self._teller.link(link) for link in found[:MOST_LINKS]]
        return (*told, *([self.words.plural("{n} more link", "{n} more links", more)] if more > 0 else []))

    @cached_property
    def _by_stages(self) -> dict[tuple[str, str], list[Link]]:
        found: dict[tuple[str, str], list[Link]] = {}
        for link in self.graph.links:
            pair = self._teller.stage_of(link.source), self._teller.stage_of(link.target)
            found.setdefault(pair, []).append(link)
        return found

    def _drawn(self, step: str, *, down: bool) -> str:
        tree = tree_of(self.graph, step, down=down)
        if len(tree.nodes) > MOST_STEPS:
            return ""
        layout = lay_out_inline(self.graph, tree, self.words)
        self._made += 1
        return svg(layout, 0, self.theme, fonts="none", id_prefix=f"picture-{self._made}--")
