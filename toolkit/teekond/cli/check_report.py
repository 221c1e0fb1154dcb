"""What `teekond check` has found, of one workspace or several, and how it is told."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Literal, cast

from teekond.cli.findings import report
from teekond.cli.report import STYLES, Style, sort
from teekond.cli.report_machines import SERVICES, Known, Service, machine_report
from teekond.cli.screen import Screen
from teekond.cli.sources import Source
from teekond.diagnostics import Diagnostic, Severity
from teekond.values import dataclass, replace

Format = Literal[Style, Service]
FORMATS: tuple[Format, ...] = (*STYLES, *SERVICES)
_OF_REPOSITORY = frozenset(("github", *SERVICES))
"""Formats read by what shows findings beside the files of a repository, not of a workspace within it."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What was read, and what was found in the files that were asked for, in their order."""

    source: Source
    findings: tuple[Diagnostic, ...]
    told_apart: tuple[str, ...] = ()
    """The fingerprints, where others that were found beside these are left out: alike ones keep their numbers."""

    def marks(self) -> tuple[str, ...]:
        """Return the fingerprint of each finding."""
        if self.told_apart or not self.findings:
            return self.told_apart
        from teekond.check.fingerprint import fingerprints

        workspace = self.source.workspace
        return fingerprints(self.findings, workspace.sources, workspace.settings.languages)

    def files(self) -> list[str]:
        """Return the paths of the files that were asked for."""
        return [each.path for each in self.source.workspace.sources if self.source.holds(each.path)]


def checked(source: Source, findings: Iterable[Diagnostic]) -> Checked:
    """Return the findings that lie in the files that were asked for."""
    return Checked(source, tuple(sort(each for each in findings if source.holds(each.span.path))))


def usual_format() -> Format:
    """Return the format where none is asked for: annotations in a workflow of GitHub, else what people read."""
    return "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "full"


def told(screen: Screen, all_checked: Sequence[Checked], style: Format, *, strict: bool) -> str:
    """Return the report of what was found."""
    starts = [_start(each) if style in _OF_REPOSITORY else "" for each in all_checked]
    if style not in SERVICES:
        found = [_moved(each, start) for one, start in zip(all_checked, starts, strict=True) for each in one.findings]
        return report(screen, [each.source.workspace for each in all_checked], found, cast("Style", style))
    known = [
        Known(_moved(finding, start), mark)
        for one, start in zip(all_checked, starts, strict=True)
        for finding, mark in zip(one.findings, one.marks(), strict=True)
    ]
    known.sort(key=lambda each: each.finding.span.path)
    files = [start + path for one, start in zip(all_checked, starts, strict=True) for path in one.files()]
    return machine_report(style, known, files=files, words=screen.words, strict=strict)


def counted(all_checked: Sequence[Checked]) -> list[Diagnostic]:
    """Return all findings."""
    return [finding for each in all_checked for finding in each.findings]


def only_errors(each: Checked) -> Checked:
    """Return the findings that are errors alone."""
    return replace(each, findings=tuple(one for one in each.findings if one.severity is Severity.ERROR))


def _start(each: Checked) -> str:
    """Return what paths of a workspace begin with when they are told from the top of its repository."""
    root = each.source.workspace.root
    if root is None:
        return ""
    place = Path(os.path.abspath(root))
    top = next((folder for folder in (place, *place.parents) if (folder / ".git").exists()), place)
    return "".join(f"{part}/" for part in place.relative_to(top).parts)


def _moved(finding: Diagnostic, start: str) -> Diagnostic:
    return replace(finding, span=finding.span._replace(path=start + finding.span.path)) if start else finding
