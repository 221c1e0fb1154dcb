"""Finds workshops in a workspace."""

from __future__ import annotations

from teekond.diagnostics import Diagnostic, Message, Span, say
from teekond.language.near import nearest
from teekond.link.workspace import Workspace
from teekond.model.workshop import Workshop
from teekond.reader.compose import compose
from teekond.reader.node import Kind
from teekond.reader.texts import listed
from teekond.source.codes import Code
from teekond.source.files import read_document
from teekond.workshop.read import read_workshop

UNKNOWN_WORKSHOP = Code("TK416", "unknown-workshop")


def load_workshop(ident: str, workspace: Workspace) -> tuple[Workshop | None, list[Diagnostic]]:
    """Return the workshop of that id, and what is wrong with it."""
    known = [(own, path) for kind, own, path in workspace.unread if kind == "workshop"]
    path = next((path for own, path in known if own == ident), None)
    if path is None or workspace.root is None:
        guess = nearest(ident, [own for own, _ in known])
        hints: tuple[Message, ...] = ()
        if guess:
            hints = (say("did you mean “{guess}”?", guess=guess),)
        elif known:
            hints = (say("the workshops are: {workshops}", workshops=listed(own for own, _ in known)),)
        message = say("there is no workshop “{workshop}”", workshop=ident)
        return None, [UNKNOWN_WORKSHOP.error(Span("teekond.yaml"), message, *hints, suggest=guess)]
    document = read_document(workspace.root / path, workspace.root)
    if document.text is None:
        return None, list(document.diagnostics)
    nodes, found = compose(document.text, document.path)
    found = [*document.diagnostics, *found]
    for node in nodes:
        if node.kind is Kind.MAPPING and node.pairs and node.pairs[0][0].raw == "workshop":
            workshop, more = read_workshop(node, ident)
            if workshop is None or workshop.id == ident:
                return workshop, [*found, *more]
    return None, found


def workshops(workspace: Workspace) -> tuple[str, ...]:
    """Return the ids of the workspace's workshops."""
    return tuple(own for kind, own, _ in workspace.unread if kind == "workshop")
