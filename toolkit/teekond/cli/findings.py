"""Which findings a command shows, and what they mean for its exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from teekond.cli.failure import FINDINGS, OK
from teekond.cli.screen import Screen, colour_wanted
from teekond.compiler.pipeline import Drawing, errors_of
from teekond.diagnostics import Diagnostic, Severity

if TYPE_CHECKING:
    from teekond.cli.report import Style
    from teekond.link.workspace import Workspace


def report(screen: Screen, workspaces: Iterable[Workspace], findings: Sequence[Diagnostic], style: Style) -> str:
    """Return findings as they look in a style, coloured where standard output takes colour."""
    from teekond.cli.report import render

    sources = {source.path: source.text for workspace in workspaces for source in workspace.sources}
    colour = colour_wanted(sys.stdout)
    return render(findings, style=style, sources=sources, words=screen.words, colour=colour, files=len(sources))


def code_of(findings: Iterable[Diagnostic], *, strict: bool = False) -> int:
    """Return the exit code: errors count, with `strict` every finding does."""
    counted = [each for each in findings if strict or each.severity is Severity.ERROR]
    return FINDINGS if counted else OK


def show_errors(screen: Screen, workspace: Workspace) -> int:
    """Show, on standard error, what keeps documents of a workspace from being drawn; return the exit code."""
    return show(screen, workspace, errors_of(workspace))


def stops(screen: Screen, workspace: Workspace, drawing: Drawing) -> bool:
    """Tell whether a map cannot be drawn for mistakes in its documents, and show them."""
    asked = {drawing.id, *drawing.journeys} if drawing.crossing else set(drawing.journeys)
    whole = all(each in workspace.journeys for each in drawing.journeys) and bool(drawing.journeys)
    if whole and not asked & workspace.broken:
        return False
    errors = errors_of(workspace)
    paths = {workspace.journeys[each].place.path for each in drawing.journeys if each in workspace.journeys}
    near = [each for each in errors if each.span.path in paths]
    show(screen, workspace, near or errors)
    return True


def left_out(screen: Screen, workspace: Workspace, refs: Sequence[str]) -> bool:
    """Tell whether mistakes keep a part of what is to be counted out of it, and show them: the figures would be wrong.

    `refs` are what was asked for: files, ids, or nothing, which is all.
    """
    files = {os.path.abspath(ref) for ref in refs}
    root = workspace.root

    def asked(path: str) -> bool:
        return not refs or root is None or os.path.abspath(root / path) in files

    errors = [each for each in errors_of(workspace) if asked(each.span.path)]
    show(screen, workspace, errors)
    return bool(errors)


def show(screen: Screen, workspace: Workspace, errors: Sequence[Diagnostic]) -> int:
    """Show findings on standard error; return the exit code."""
    if errors:
        from teekond.cli.report import render

        sources = {source.path: source.text for source in workspace.sources}
        colour = colour_wanted(sys.stderr)
        text = render(errors, style="full", sources=sources, words=screen.words, colour=colour, files=len(sources))
        screen.print_error(text.rstrip("\n"))
    return code_of(errors)
