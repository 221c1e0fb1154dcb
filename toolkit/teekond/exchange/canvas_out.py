"""Writes journeys as a JSON Canvas 1.0: a group for each journey and stage, a note for each step, links as edges."""

from __future__ import annotations

import json

from teekond.diagnostics import say
from teekond.exchange.board import Arrow, Node
from teekond.exchange.board_out import TOLD, board
from teekond.exchange.board_words import markdown
from teekond.exchange.handed import Outgoing, Written
from teekond.exchange.losses import Holds, left_out
from teekond.exchange.table_out import HELD
from teekond.layout.feelings import face

_WHY = say("a note on a canvas does not tell it")
_COLOURS = {-2: "1", -1: "2", 0: "3", 1: "4", 2: "4"}
"""Presets of the format: red, orange, yellow, green."""
_LINES = {"enables": "6", "learns_from": "5"}
"""Purple, cyan."""
_GROUPS = frozenset(("journey", "stage"))


def write(asked: Outgoing) -> Written:
    """Write the journeys onto one canvas."""
    made = board(asked)
    data = {"nodes": [_node(node) for node in made.nodes], "edges": [_edge(arrow) for arrow in made.arrows]}
    text = json.dumps(data, ensure_ascii=False, indent="\t") + "\n"
    losses = left_out(asked.workspace, asked.journeys, Holds(HELD | TOLD, _WHY), asked.languages)
    return Written(text.encode("utf-8", "replace"), losses)


def _node(node: Node) -> dict[str, object]:
    place = {"x": node.x, "y": node.y, "width": node.w, "height": node.h}
    if node.kind in _GROUPS:
        return {"id": node.ident, "type": "group", **place, "label": node.title}
    colour = {} if node.feeling is None else {"color": _COLOURS[face(node.feeling)]}
    return {"id": node.ident, "type": "text", **place, **colour, "text": markdown(node)}


def _edge(arrow: Arrow) -> dict[str, object]:
    found: dict[str, object] = {
        "id": arrow.ident,
        "fromNode": arrow.source,
        "fromSide": arrow.leaves,
        "fromEnd": "arrow" if arrow.start else "none",
        "toNode": arrow.target,
        "toSide": arrow.reaches,
        "toEnd": "arrow" if arrow.end else "none",
    }
    if arrow.kind in _LINES:
        found["color"] = _LINES[arrow.kind]
    if arrow.label:
        found["label"] = arrow.label
    return found
