"""Finds canvases: the workspace's own first, then those that are shipped."""

from __future__ import annotations

from pathlib import Path

from teekond.canvas.read import printable, read_canvas
from teekond.diagnostics import Diagnostic, Span, say
from teekond.language.near import nearest
from teekond.link.workspace import Workspace
from teekond.model.canvas import Canvas
from teekond.reader.compose import compose
from teekond.reader.node import Kind, Node
from teekond.resources import resource
from teekond.source.codes import Code
from teekond.source.files import read_document

UNKNOWN_CANVAS = Code("TK407", "unknown-canvas")


def load_canvas(ident: str, workspace: Workspace, at: Span | None = None) -> tuple[Canvas | None, list[Diagnostic]]:
    """Return the canvas of that id and what is wrong with it; `at` is where it is asked for."""
    for kind, own, path in workspace.unread:
        if kind == "canvas" and own == ident and workspace.root is not None:
            return _read(workspace.root / path, workspace.root, ident)
    shipped = resource("templates", "canvases", f"{ident}.yaml") if ident in shipped_canvases() else None
    if shipped is not None:
        return _read(shipped, None, ident)
    known = sorted({*shipped_canvases(), *(own for kind, own, _ in workspace.unread if kind == "canvas")})
    guess = nearest(ident, known)
    hint = say("did you mean “{guess}”?", guess=guess) if guess else say("one of: {words}", words=", ".join(known))
    message = say("there is no canvas “{canvas}”", canvas=ident)
    return None, [UNKNOWN_CANVAS.error(at or Span("teekond.yaml"), message, hint, suggest=guess)]


def shipped_canvases() -> tuple[str, ...]:
    """Return the ids of the canvases that are shipped."""
    return tuple(sorted(path.stem for path in resource("templates", "canvases").glob("*.yaml")))


def _read(path: Path, root: Path | None, ident: str) -> tuple[Canvas | None, list[Diagnostic]]:
    document = read_document(path, root)
    if document.text is None:
        return None, list(document.diagnostics)
    nodes, found = compose(document.text, document.path if root is not None else path.name)
    found = [*document.diagnostics, *found]
    node = next((each for each in nodes if _says(each, ident, path.stem)), None)
    if node is None or any(each.severity == "error" for each in found):
        return None, found
    canvas, more = read_canvas(node, path.stem)
    found += more
    reason = printable(canvas) if canvas is not None else None
    return (canvas, found) if reason is None else (None, [*found, reason])


def _says(node: Node, ident: str, stem: str) -> bool:
    if node.kind is not Kind.MAPPING or not node.pairs or node.pairs[0][0].raw != "canvas":
        return False
    return node.pairs[0][1].raw in (ident, "") or stem == ident
