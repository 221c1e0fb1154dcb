"""Finds canvases: the workspace's own first, then those that are shipped."""

from __future__ import annotations

from teekond.diagnostics import Diagnostic, Span, say
from teekond.language.near import nearest
from teekond.link.kinds import other_kind
from teekond.link.workspace import Workspace
from teekond.model.canvas import Canvas
from teekond.reader.canvas import build_canvas
from teekond.reader.compose import compose
from teekond.reader.document import read_documents
from teekond.reader.texts import listed
from teekond.resources import resource
from teekond.source.codes import Code
from teekond.source.files import read_document

UNKNOWN_CANVAS = Code("TK407", "unknown-canvas")


def load_canvas(ident: str, workspace: Workspace, at: Span | None = None) -> tuple[Canvas | None, list[Diagnostic]]:
    """Return the canvas of that id and what is wrong with it; `at` is where it is asked for.

    Mistakes in a workspace's own canvas were told when it was read.
    """
    own = workspace.canvases.get(ident)
    if own is not None:
        return own, []
    if ident in workspace.broken_canvases:
        return None, list(workspace.broken_canvases[ident])
    if ident in shipped_canvases():
        return _shipped(ident)
    known = sorted({*shipped_canvases(), *workspace.canvases})
    guess = nearest(ident, known)
    hint = say("did you mean “{guess}”?", guess=guess) if guess else say("one of: {words}", words=listed(known))
    message = say("there is no canvas “{canvas}”", canvas=ident)
    return None, [
        UNKNOWN_CANVAS.error(at or Span("teekond.yaml"), message, *other_kind(ident, workspace), hint, suggest=guess)
    ]


def shipped_canvases() -> tuple[str, ...]:
    """Return the ids of the canvases that are shipped."""
    return tuple(sorted(path.stem for path in resource("templates", "canvases").glob("*.yaml")))


def _shipped(ident: str) -> tuple[Canvas | None, list[Diagnostic]]:
    document = read_document(resource("templates", "canvases", f"{ident}.yaml"), None)
    if document.text is None:
        return None, list(document.diagnostics)
    nodes, found = compose(document.text, document.path)
    drafts, loose = read_documents(nodes, document.path, [*document.diagnostics, *found])
    canvas = None
    for draft in drafts:
        if draft.kind == "canvas" and draft.id == ident:
            canvas = build_canvas(draft)
            canvas = None if draft.broken else canvas
    return canvas, [*loose, *(each for draft in drafts for each in draft.findings.items)]
