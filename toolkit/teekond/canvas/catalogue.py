"""All canvases that can be printed here: the shipped ones, and the workspace's own, which win by name."""

from __future__ import annotations

from teekond.canvas.load import load_canvas, shipped_canvases
from teekond.diagnostics import Diagnostic, Severity
from teekond.link.workspace import Workspace
from teekond.model.canvas import Canvas
from teekond.resources import resource
from teekond.values import dataclass


@dataclass(frozen=True, slots=True)
class Listed:
    """A canvas of the catalogue."""

    canvas: Canvas
    own: bool
    """Whether the workspace made it."""

    @property
    def form(self) -> str:
        """Return what it is: a grid, a crossing, areas, or the name of its drawing."""
        if self.canvas.repeat is not None:
            return "grid" if self.canvas.repeat == "stages" else self.canvas.repeat
        return "areas" if self.canvas.drawing is None else self.canvas.drawing.kind


def listed(workspace: Workspace) -> tuple[tuple[Listed, ...], list[Diagnostic]]:
    """Return the canvases by phase and id, and what is wrong with those that cannot be read."""
    own = own_canvases(workspace)
    found: list[Listed] = []
    faults: list[Diagnostic] = []
    for ident in sorted({*shipped_canvases(), *own}):
        canvas, findings = load_canvas(ident, workspace)
        if canvas is None:
            faults += [each for each in findings if each.severity is Severity.ERROR]
        else:
            found.append(Listed(canvas, ident in own))
    return tuple(sorted(found, key=lambda each: (each.canvas.phase, each.canvas.id))), faults


def own_canvases(workspace: Workspace) -> frozenset[str]:
    """Return the ids of the workspace's own canvases, also of those with mistakes."""
    paths = {ident: each.place.path for ident, each in workspace.canvases.items()}
    paths |= {ident: findings[0].span.path for ident, findings in workspace.broken_canvases.items() if findings}
    return frozenset(ident for ident, path in paths.items() if not _shipped(workspace, path))


def _shipped(workspace: Workspace, path: str) -> bool:
    """Say whether a file of the workspace is the shipped one itself, as in the toolkit's own repository."""
    if workspace.root is None:
        return False
    shipped = resource("templates", "canvases")
    return (workspace.root / path).resolve().parent == shipped.resolve()
