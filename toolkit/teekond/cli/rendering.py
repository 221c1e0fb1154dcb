"""Lets Graphviz draw a map for a command: where it is missing or fails, says what would help."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from teekond.cli.failure import Failure
from teekond.compiler.pipeline import render
from teekond.diagnostics import say

if TYPE_CHECKING:
    from teekond.compiler.formats import Look
    from teekond.layout.scene import MapLayout
    from teekond.link.workspace import Workspace


def render_by_graphviz(
    kind: str, layout: MapLayout | None, workspace: Workspace, journeys: Sequence[str], look: Look
) -> list[bytes]:
    """Let Graphviz write the map; where it cannot, say what would help."""
    from teekond.render.engine import EngineFailed, EngineNotFound

    try:
        return render(kind, layout, workspace, journeys, look)
    except EngineNotFound as missing:
        hint = say("install graphviz, or pip install teekond[graphviz], or leave --engine out")
        if missing.place:
            hint = say("TEEKOND_DOT says {place}, where no program is", place=missing.place)
        raise Failure(say("Graphviz is not installed: there is no program dot"), hint) from missing
    except EngineFailed as failed:
        raise Failure(say("Graphviz did not draw the map: {reason}", reason=failed.complaint[:300])) from failed
