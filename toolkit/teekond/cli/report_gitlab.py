"""Findings as GitLab's Code Quality report: a list, of which a merge request shows what is new and what is mended."""

from __future__ import annotations

import json
from collections.abc import Sequence

from teekond.cli.report_formats import hints_of
from teekond.cli.report_machines import Known
from teekond.diagnostics import Severity
from teekond.locale import Words

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def as_gitlab(findings: Sequence[Known], words: Words) -> str:
    """Return the findings as GitLab reads them."""
    return json.dumps([_issue(each, words) for each in findings], ensure_ascii=False, indent=1) + "\n"


def _issue(known: Known, words: Words) -> dict[str, object]:
    finding, span = known.finding, known.finding.span
    return {
        "description": " – ".join([words.message(finding.message), *hints_of(finding, words)]),
        "check_name": f"{finding.code} {finding.name}",
        "fingerprint": known.fingerprint,
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": span.path, "lines": {"begin": span.line, "end": max(span.line, span.end_line)}},
    }
