"""What exercises of the library bring along becomes part of the agenda: what an item writes itself goes before it."""

from __future__ import annotations

from teekond.link.workspace import Workspace
from teekond.model.workshop import Workshop


def resolved(workshop: Workshop, workspace: Workspace) -> Workshop:
    """Return the workshop with everything that its exercises bring along."""
    return workshop
