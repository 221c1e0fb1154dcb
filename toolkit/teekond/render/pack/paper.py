"""Parts of a pack as PDF: one by one, or all in one document."""

from __future__ import annotations

from collections.abc import Mapping

from teekond.link.workspace import Workspace
from teekond.model.workshop import Workshop
from teekond.render.pack.frame import Pack, planned
from teekond.render.pack.press import Press, Setting
from teekond.render.sheet_typst import compile_files
from teekond.theme import Theme


def part_pdf(pack: Pack, key: str) -> bytes:
    """Return the A4 pages of a part as a PDF."""
    return set_pdf(Press(pack).part(key))


def counted(pack: Pack) -> Mapping[str, int]:
    """Return how many A4 pages each part of the print list has."""
    return Press(pack).counted()


def run_sheet_pdf(workshop: Workshop, workspace: Workspace, *, theme: Theme, lang: str | None = None) -> bytes:
    """Return the facilitator's run sheet as a PDF that meets PDF/UA-1."""
    return part_pdf(planned(workshop, workspace, theme, lang), "run-sheet")


def set_pdf(setting: Setting) -> bytes:
    """Return a document as a PDF that meets PDF/UA-1."""
    return compile_files(setting.files, "pdf", inputs=setting.inputs)[0]
