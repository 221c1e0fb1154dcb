"""The rules of JSON Canvas 1.0, as its specification states them: a strict reader."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

SIDES = {"top", "right", "bottom", "left"}
ENDS = {"none", "arrow"}
NODE = {"id", "type", "x", "y", "width", "height", "color"}
MORE = {
    "text": {"text"},
    "file": {"file", "subpath"},
    "link": {"url"},
    "group": {"label", "background", "backgroundStyle"},
}
NEEDED = {"text": {"text"}, "file": {"file"}, "link": {"url"}, "group": set[str]()}
EDGE = {"id", "fromNode", "fromSide", "fromEnd", "toNode", "toSide", "toEnd", "color", "label"}


def faults(data: bytes) -> list[str]:
    """Return what breaks the rules."""
    whole = json.loads(data)
    assert set(whole) <= {"nodes", "edges"}
    return [*_nodes(whole.get("nodes", [])), *_edges(whole)]


def _nodes(nodes: list[Any]) -> Iterator[str]:
    seen: set[str] = set()
    for node in nodes:
        kind = node["type"]
        if not NODE - {"color"} <= set(node) or not NEEDED[kind] <= set(node):
            yield f"{node['id']}: lacks a key"
        if not set(node) <= NODE | MORE[kind]:
            yield f"{node['id']}: has keys of its own"
        if node["id"] in seen or not isinstance(node["id"], str):
            yield f"{node['id']}: no unique id"
        seen.add(node["id"])
        lengths = [node[key] for key in ("x", "y", "width", "height")]
        if not all(type(length) is int for length in lengths) or node["width"] <= 0 or node["height"] <= 0:
            yield f"{node['id']}: {lengths}"
        if not isinstance(node.get("text", ""), str) or not isinstance(node.get("label", ""), str):
            yield f"{node['id']}: words are no text"
        yield from _colour(node)


def _edges(whole: dict[str, Any]) -> Iterator[str]:
    ids = {node["id"] for node in whole.get("nodes", [])}
    seen: set[str] = set()
    for edge in whole.get("edges", []):
        if not {"id", "fromNode", "toNode"} <= set(edge) <= EDGE:
            yield f"{edge['id']}: keys"
        if edge["id"] in seen:
            yield f"{edge['id']}: stands twice"
        seen.add(edge["id"])
        if edge["fromNode"] not in ids or edge["toNode"] not in ids:
            yield f"{edge['id']}: leads nowhere"
        if not {edge.get("fromSide", "top"), edge.get("toSide", "top")} <= SIDES:
            yield f"{edge['id']}: sides"
        if not {edge.get("fromEnd", "none"), edge.get("toEnd", "arrow")} <= ENDS:
            yield f"{edge['id']}: ends"
        yield from _colour(edge)


def _colour(thing: dict[str, Any]) -> Iterator[str]:
    if not re.fullmatch(r"[1-6]|#[0-9A-Fa-f]{6}", thing.get("color", "1")):
        yield f"{thing['id']}: colour"
