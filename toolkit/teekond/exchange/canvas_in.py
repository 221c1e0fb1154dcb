"""Reads a JSON Canvas 1.0: what is no such file, or breaks its rules, is told by the place in the file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from teekond.diagnostics import Diagnostic, Message, Span, say
from teekond.exchange.board_arrows import Line
from teekond.exchange.board_in import Found, read_board
from teekond.exchange.board_words import Told, told
from teekond.exchange.codes import WRONG_FORMAT
from teekond.exchange.handed import Brought, Incoming, Loss
from teekond.exchange.incoming import text_of
from teekond.exchange.letters import whole
from teekond.values import replace

MOST = 20_000
"""The most notes and arrows of a canvas."""
FAR = 1e9
"""No note lies further out."""
_HINT = say("a canvas is a JSON object with the lists {names}", names="nodes, edges")
_KINDS = {"text": "text", "file": "file", "link": "url", "group": ""}
"""The kinds of notes, and the key that each must have."""


def read(file: Incoming) -> Brought:
    """Read every journey on a canvas."""
    text, found = text_of(file.data, file.path, _HINT)
    if text is None:
        return Brought((), findings=tuple(found))
    data = _parsed(text, file.path)
    if isinstance(data, Diagnostic):
        return Brought((), findings=(*found, data))
    faults = [WRONG_FORMAT.error(Span(file.path), each, _HINT) for each in _faults(data)]
    if faults:
        return Brought((), findings=(*found, *faults[:20]))
    nodes = data.get("nodes", [])
    items = [_found(node) for node in nodes if node["type"] in ("text", "group")]
    edges = [
        Line(edge["id"], edge["fromNode"], edge["toNode"], edge.get("label", "")) for edge in data.get("edges", [])
    ]
    name = PurePath(file.path).name
    brought = read_board(items, edges, file, say("Read from {file}, a JSON Canvas.", file=name))
    lost = [
        Loss(say("a note of the kind {kind}", kind=node["type"]), say("a step has words, not another file"), file.path)
        for node in nodes
        if node["type"] in ("file", "link")
    ]
    return replace(brought, losses=(*brought.losses, *lost), findings=(*found, *brought.findings))


def _parsed(text: str, path: str) -> dict[str, Any] | Diagnostic:
    try:
        data = whole(json.loads(text, parse_constant=_refuse))
    except RecursionError:
        return WRONG_FORMAT.error(Span(path), say("the file is nested too deep"), _HINT)
    except json.JSONDecodeError as error:
        return WRONG_FORMAT.error(Span(path, error.lineno, error.colno), say("this is no JSON"), _HINT)
    except ValueError:
        return WRONG_FORMAT.error(Span(path), say("a number in the file is none"), _HINT)
    if not isinstance(data, dict) or not ("nodes" in data or "edges" in data):
        return WRONG_FORMAT.error(Span(path), say("this is no JSON Canvas"), _HINT)
    return data


def _refuse(name: str) -> None:
    raise ValueError(name)


def _faults(data: dict[str, Any]) -> Iterator[Message]:
    """Yield what breaks the rules of the format."""
    lists = {name: data.get(name, []) for name in ("nodes", "edges")}
    for name, each in lists.items():
        if not isinstance(each, list):
            yield say("“{key}” is no list", key=name)
            return
        if len(each) > MOST:
            yield say("“{key}” has more than {most} entries", key=name, most=MOST)
            return
    ids: set[str] = set()
    for at, node in enumerate(lists["nodes"]):
        yield from _node_faults(node, f"nodes[{at}]", ids)
    for at, edge in enumerate(lists["edges"]):
        yield from _edge_faults(edge, f"edges[{at}]", ids)


def _node_faults(node: object, where: str, ids: set[str]) -> Iterator[Message]:
    if not isinstance(node, dict):
        yield say("{where} is no object", where=where)
        return
    kind = node.get("type")
    kind = kind if isinstance(kind, str) else ""
    texts = ["id", *([_KINDS[kind]] if _KINDS.get(kind) else [])]
    for key in texts:
        if not isinstance(node.get(key), str):
            yield say("{where} has no “{key}”", where=where, key=key)
    if kind not in _KINDS:
        yield say("{where} has no “{key}”", where=where, key="type")
    for key in ("x", "y", "width", "height"):
        if not _is_length(node.get(key)):
            yield say("{where} has no “{key}”", where=where, key=key)
    if not isinstance(node.get("label", ""), str):
        yield say("“{key}” of {where} is no text", where=where, key="label")
    ident = node.get("id")
    if isinstance(ident, str):
        if ident in ids:
            yield say("the id “{ident}” stands twice", ident=ident[:60])
        ids.add(ident)


def _is_length(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < FAR


def _edge_faults(edge: object, where: str, ids: set[str]) -> Iterator[Message]:
    if not isinstance(edge, dict):
        yield say("{where} is no object", where=where)
        return
    for key in ("id", "fromNode", "toNode"):
        if not isinstance(edge.get(key), str):
            yield say("{where} has no “{key}”", where=where, key=key)
        elif key != "id" and edge[key] not in ids:
            yield say("“{key}” of {where} names no note: {ident}", where=where, key=key, ident=edge[key][:60])
    if not isinstance(edge.get("label", ""), str):
        yield say("“{key}” of {where} is no text", where=where, key="label")


def _found(node: dict[str, Any]) -> Found:
    group = node["type"] == "group"
    words = Told(node.get("label", "")) if group else told(node["text"])
    return Found(node["id"], words, node["x"], node["y"], node["width"], node["height"], group)
