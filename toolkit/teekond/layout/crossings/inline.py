"""The chain of a step as it stands within a page that already says whose it is: no head, no foot, as wide as it is."""

from __future__ import annotations

from teekond.analysis.graph import Graph
from teekond.layout.crossings.chain import chain_picture
from teekond.layout.crossings.entries import entries_group, lowest, set_entries, shared_out
from teekond.layout.crossings.sheet import BELOW
from teekond.layout.crossings.tell import Teller
from teekond.layout.crossings.tree import Tree
from teekond.layout.poster.help import Help
from teekond.layout.poster.look import MARGIN
from teekond.layout.scene import MapLayout, Page
from teekond.layout.shift import shifted
from teekond.locale import Words

LEAST = 560.0
"""Points that legend and reasons need."""
TOP = 18.0


def lay_out_inline(graph: Graph, tree: Tree, words: Words) -> MapLayout:
    """Lay out a chain with its legend, reasons and further links, one below the other."""
    picture = chain_picture(graph, tree, Teller(graph, words))
    body = picture.body(LEAST)
    width = round(max(LEAST, body.right + MARGIN), 2)
    assistance = Help(picture.items, picture.reasons, width, words)
    sets = set_entries(picture.entries, width, words.lang)
    space = lowest(sets, width) + BELOW if sets else 0.0
    below = TOP + body.height + BELOW
    groups = [shifted(group, TOP) for group in body.groups]
    groups += [entries_group(lists, width, below) for lists in shared_out(sets, width, space)[:1]] if sets else []
    groups += assistance.group(round(below + space, 2))
    height = round(below + space + assistance.height, 2)
    page = Page(width, height, 1.0, tuple(groups))
    return MapLayout(picture.id, picture.said.headline, picture.said.description, words.lang, (page,), ())
