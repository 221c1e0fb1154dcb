"""Finds workshops in a workspace."""

from __future__ import annotations

from teekond.diagnostics import Diagnostic, Severity, Span, say
from teekond.language.near import nearest
from teekond.link.kinds import other_kind
from teekond.link.workspace import Workspace
from teekond.model.workshop import Workshop
from teekond.reader.texts import listed, shown
from teekond.workshop.codes import UNKNOWN_WORKSHOP


def load_workshop(ident: str, workspace: Workspace) -> tuple[Workshop | None, list[Diagnostic]]:
    """Return the workshop of that id, or why there is none: its own mistakes, or that nobody wrote it."""
    found = workspace.workshops.get(ident)
    if found is not None:
        return found, []
    if ("workshop", ident) in workspace.unsound:
        return None, [each for each in workspace.diagnostics if each.severity is Severity.ERROR]
    return None, [unknown_workshop(ident, workspace, Span("teekond.yaml"))]


def unknown_workshop(ident: str, workspace: Workspace, span: Span) -> Diagnostic:
    """Return the error about a workshop that is not there."""
    known = workshops(workspace)
    guess = nearest(ident, known)
    hints = other_kind(ident, workspace)
    if guess:
        hints += (say("did you mean “{guess}”?", guess=guess),)
    elif known:
        hints += (say("the workshops are: {workshops}", workshops=listed(known)),)
    return UNKNOWN_WORKSHOP.error(
        span, say("there is no workshop “{workshop}”", workshop=shown(ident)), *hints, suggest=guess
    )


def workshops(workspace: Workspace) -> tuple[str, ...]:
    """Return the ids of the workspace's workshops, also of those with mistakes."""
    unsound = {ident for kind, ident in workspace.unsound if kind == "workshop"}
    return tuple(dict.fromkeys((*workspace.workshops, *sorted(unsound))))
