"""Which canvas a command line means, and what is told where it cannot be printed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from teekond.cli.failure import Failure
from teekond.cli.findings import show
from teekond.cli.screen import Screen
from teekond.compiler.pipeline import errors_of
from teekond.diagnostics import Diagnostic, say
from teekond.link.load import load_workspace
from teekond.link.workspace import Workspace
from teekond.source.files import WORKSPACE_FILE, find_root

if TYPE_CHECKING:
    from teekond.cli.canvas_flags import CanvasFlags
    from teekond.model.canvas import Canvas


def workspace_around() -> Workspace:
    """Return the workspace that we stand in; shipped canvases need none."""
    root = find_root(Path.cwd())
    return Workspace(None) if root is None else load_workspace(root)


def find_canvas(screen: Screen, word: str) -> tuple[Workspace, Canvas | None]:
    """Return the canvas of an id or a file, or tell what is wrong with it; an own one wins over a shipped one."""
    from teekond.canvas.load import UNKNOWN_CANVAS, load_canvas

    workspace, ident = _meant(word)
    found, findings = load_canvas(ident, workspace)
    for each in findings:
        if each.code == UNKNOWN_CANVAS.code:
            raise Failure(each.message, *each.hints, say("teekond canvases lists them all"))
    if found is None:
        show(screen, workspace, findings)
    return workspace, found


def _meant(word: str) -> tuple[Workspace, str]:
    """Return the workspace and the id that a word means, which may be a file."""
    from teekond.cli.sources import looks_like_path, read_path
    from teekond.model.ident import slug

    if not looks_like_path(word):
        return workspace_around(), slug(word)
    source = read_path(word)
    workspace = source.workspace
    paths = {ident: each.place.path for ident, each in workspace.canvases.items()}
    paths |= {ident: told[0].span.path for ident, told in workspace.broken_canvases.items() if told}
    for ident, path in paths.items():
        if source.holds(path):
            return workspace, ident
    raise Failure(say("{path} holds no canvas", path=word), say("teekond canvases lists them all"))


def stops(screen: Screen, workspace: Workspace, flags: CanvasFlags) -> bool:
    """Tell whether what is to fill the sheet has mistakes, and show them."""
    from teekond.model.ident import slug

    asked = {slug(each) for each in (flags.journey or "", *(flags.crossing or "").split(",")) if each}
    if not asked & workspace.broken:
        return False
    show(screen, workspace, errors_of(workspace))
    return True


def refuse(screen: Screen, workspace: Workspace, reason: Diagnostic) -> None:
    """Tell why a sheet cannot be printed: with its place in a file of the workspace, else as a slip of the flags."""
    written = any(source.path == reason.span.path for source in workspace.sources)
    if written and reason.span.path != WORKSPACE_FILE:
        show(screen, workspace, [reason])
        return
    raise Failure(reason.message, *reason.hints)
