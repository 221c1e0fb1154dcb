"""Findings for services that keep them from one run to the next: which of them, and what they are known by there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from teekond.diagnostics import Diagnostic, Severity
from teekond.locale import Words
from teekond.values import dataclass

Service = Literal["gitlab", "sarif", "junit"]
SERVICES: tuple[Service, ...] = ("gitlab", "sarif", "junit")


@dataclass(frozen=True, slots=True)
class Known:
    """A finding, and the fingerprint that it keeps when its line moves."""

    finding: Diagnostic
    fingerprint: str


def machine_report(
    style: Service, findings: Sequence[Known], *, files: Sequence[str], words: Words, strict: bool
) -> str:
    """Return findings, in the order of the files, as a service reads them.

    `files` are those that were looked at; with `strict` every finding fails the run, else errors do.
    """
    if style == "gitlab":
        from teekond.cli.report_gitlab import as_gitlab

        return as_gitlab(findings, words)
    if style == "sarif":
        from teekond.cli.report_sarif import as_sarif

        return as_sarif(findings, words)
    from teekond.cli.report_junit import as_junit

    return as_junit(findings, files, words, strict=strict)


def fails(finding: Diagnostic, *, strict: bool) -> bool:
    """Tell whether a finding fails the run."""
    return strict or finding.severity is Severity.ERROR
