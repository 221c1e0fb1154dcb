"""What `build` prints besides maps: the canvases that the workspace asks for, the run sheets of its workshops."""

from __future__ import annotations

from collections.abc import Sequence

from teekond.diagnostics import Diagnostic, Severity
from teekond.link.workspace import Workspace
from teekond.model.workspace import Print
from teekond.theme import Theme


class NotPrintable(Exception):
    """A sheet cannot be made for mistakes in its documents."""

    def __init__(self, findings: Sequence[Diagnostic]) -> None:
        super().__init__("; ".join(finding.message.english() for finding in findings))
        self.findings = tuple(findings)


def check_sheets(workspace: Workspace) -> list[Diagnostic]:
    """Return what is wrong with the workspace's canvases and workshops, and with what it asks to print."""
    from teekond.workshop.check import check_workshop
    from teekond.workshop.load import load_workshop

    found: list[Diagnostic] = []
    for kind, ident, _ in workspace.unread:
        if kind == "workshop":
            workshop, findings = load_workshop(ident, workspace)
            found += [*findings, *(check_workshop(workshop, workspace) if workshop is not None else ())]
    for wanted in workspace.settings.prints:
        found += _check_print(wanted, workspace)
    return found


def _check_print(wanted: Print, workspace: Workspace) -> list[Diagnostic]:
    """Return what is wrong with what an entry of `prints` asks for."""
    from teekond.canvas.choose import wrong_choice
    from teekond.canvas.load import UNKNOWN_CANVAS, load_canvas

    if wanted.journey in workspace.broken:
        return []
    canvas, findings = load_canvas(wanted.canvas, workspace, wanted.place.key("canvas"))
    if canvas is None:
        return [each for each in findings if each.code == UNKNOWN_CANVAS.code]
    wrong = wrong_choice(
        canvas,
        workspace,
        journey=wanted.journey,
        stage=wanted.stage,
        persona=wanted.persona,
        sheet=wanted.sheet,
        place=wanted.place,
    )
    return [wrong] if wrong is not None else []


def canvas_sheet(wanted: Print, workspace: Workspace, theme: Theme, lang: str) -> bytes:
    """Return a canvas as PDF."""
    from teekond.canvas.load import load_canvas
    from teekond.render.sheet import DoesNotFit, canvas_pdf

    canvas, findings = load_canvas(wanted.canvas, workspace, wanted.place.key("canvas"))
    if canvas is None:
        raise NotPrintable(_errors(findings))
    try:
        return canvas_pdf(
            canvas,
            workspace,
            theme=theme,
            journey=wanted.journey,
            stage=wanted.stage,
            persona=wanted.persona,
            fill=wanted.fill,
            sheet=wanted.sheet,
            lang=lang,
            place=wanted.place,
        )
    except DoesNotFit as refusal:
        raise NotPrintable([refusal.diagnostic]) from refusal


def run_sheet(ident: str, workspace: Workspace, theme: Theme, lang: str | None) -> bytes:
    """Return a workshop's run sheet as PDF."""
    from teekond.render.sheet_run import run_sheet_pdf
    from teekond.workshop.load import load_workshop

    workshop, findings = load_workshop(ident, workspace)
    if workshop is None:
        raise NotPrintable(_errors(findings))
    return run_sheet_pdf(workshop, workspace, theme=theme, lang=lang)


def _errors(findings: Sequence[Diagnostic]) -> list[Diagnostic]:
    return [finding for finding in findings if finding.severity is Severity.ERROR] or list(findings)
