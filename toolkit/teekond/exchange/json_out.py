"""Writes a workspace as JSON (workspace/1): each document in full in its own keys, and the links that they make."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from teekond.diagnostics import say
from teekond.exchange.handed import Loss, Outgoing, Written
from teekond.exchange.json_full import plain_data, record_data, text_data, with_ids
from teekond.language.kinds import RECORDS, WORKSPACE_KIND
from teekond.language.schema_workspace import FORM
from teekond.link.workspace import Link, SourceFile, Workspace
from teekond.model.ident import journey_id
from teekond.reader.compose import compose
from teekond.reader.document import SCHEMA_KEY, Draft, read_documents
from teekond.reader.node import Node

_CHOSEN = ("journey", "crossing")
"""Kinds of document of which only those that are asked for are written, where some are."""


def write(asked: Outgoing) -> Written:
    """Write every document, or the journeys that are asked for and the crossing."""
    workspace = asked.workspace
    documents: list[dict[str, Any]] = []
    losses: list[Loss] = []
    for source in workspace.sources:
        told = [each for each in _documents(source, workspace, losses) if _is_asked(each, asked)]
        documents += told
        if told and any(line.lstrip().startswith("#") for line in source.text.split("\n")):
            losses.append(Loss(say("comments"), say("JSON has no place for it"), source.path))
    links = [_link(each) for each in workspace.links if asked.whole or _touches(each, asked)]
    made = {"teekond": FORM, "documents": documents, "links": links}
    return Written((json.dumps(made, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace"), tuple(losses))


def _is_asked(document: dict[str, Any], asked: Outgoing) -> bool:
    if asked.whole:
        return True
    chosen = {"journey": asked.journeys, "crossing": (asked.crossing,)}
    return document["id"] in chosen.get(document["kind"], ())


def _documents(source: SourceFile, workspace: Workspace, losses: list[Loss]) -> Iterator[dict[str, Any]]:
    """Yield the documents of one file; those with errors are left out, and told."""
    nodes, found = compose(source.text, source.path)
    drafts, _ = read_documents(nodes, source.path, found)
    waiting = list(nodes)
    for draft in drafts:
        node = waiting[0] if draft.entry is None else draft.entry.node
        while waiting.pop(0) is not node:
            pass
        if _is_broken(draft, workspace):
            what = say("{document}", document=f"{draft.kind}: {draft.id}")
            losses.append(Loss(what, say("it has errors; teekond check tells them"), source.path))
        else:
            yield {"kind": draft.kind, "id": draft.id, "path": source.path, "document": _data(draft, node, workspace)}


def _is_broken(draft: Draft, workspace: Workspace) -> bool:
    if draft.kind in _CHOSEN:
        return draft.broken or draft.id in workspace.broken
    return draft.broken or (draft.kind, draft.id) in workspace.unsound


def _data(draft: Draft, node: Node, workspace: Workspace) -> dict[str, Any]:
    record = RECORDS.get(draft.kind)
    pairs = [pair for pair in node.pairs if pair[0].raw != SCHEMA_KEY]
    bare = Node(node.kind, node.lines, node.start, node.end, pairs=pairs)
    if record is None:
        return {draft.kind: draft.id, **{key: value for key, value in plain_data(bare).items() if key != draft.kind}}
    data = record_data(record, bare)
    if draft.kind == WORKSPACE_KIND:
        return data
    data = {draft.kind: draft.id, **{key: value for key, value in data.items() if key != draft.kind}}
    return with_ids(data, workspace.journeys[draft.id]) if draft.kind == "journey" else data


def _touches(link: Link, asked: Outgoing) -> bool:
    return any(journey_id(end) in asked.journeys for end in (link.source, link.target))


def _link(link: Link) -> dict[str, Any]:
    told: dict[str, Any] = {"kind": str(link.kind), "from": link.source, "to": link.target}
    if link.why is not None:
        told["why"] = text_data(link.why)
    if link.channel:
        told["channel"] = list(link.channel)
    for name in ("unit", "strength"):
        if getattr(link, name) is not None:
            told[name] = getattr(link, name)
    for name in ("helps", "blocks"):
        if getattr(link, name):
            told[name] = [text_data(each) for each in getattr(link, name)]
    return told
