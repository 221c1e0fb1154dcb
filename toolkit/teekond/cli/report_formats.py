"""Findings for machines: JSON, and the annotations of GitHub's workflows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from teekond.diagnostics import Diagnostic, Message, Severity

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


class ReportWords(Protocol):
    """What a report needs of a language."""

    def __call__(self, template: str, /, **holes: object) -> str:
        """Return a sentence."""

    def plural(self, one: str, many: str, n: int, /, **holes: object) -> str:
        """Return a sentence for a count."""

    def message(self, message: Message) -> str:
        """Return the sentence of a finding."""


def hints_of(finding: Diagnostic, words: ReportWords) -> list[str]:
    """Return the hints of a finding, with its suggestion where none of them says it."""
    hints = [words.message(hint) for hint in finding.hints]
    if finding.suggest is not None and not any(finding.suggest in hint for hint in hints):
        hints.insert(0, words("did you mean “{word}”?", word=finding.suggest))
    return hints


def as_json(findings: Sequence[Diagnostic], words: ReportWords, files: int) -> str:
    """Return the findings in the form `check/1`."""
    rows = [_row(finding, words) for finding in findings]
    import json

    return json.dumps({"teekond": "check/1", "findings": rows, "files": files}, ensure_ascii=False, indent=1) + "\n"


def _row(finding: Diagnostic, words: ReportWords) -> dict[str, object]:
    span = finding.span
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "path": span.path,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "message": words.message(finding.message),
        "hints": [words.message(hint) for hint in finding.hints],
        "suggest": finding.suggest,
    }


def as_github(findings: Sequence[Diagnostic], words: ReportWords) -> str:
    """Return one workflow command a finding, which GitHub shows beside the changed lines."""
    return "".join(_command(finding, words) + "\n" for finding in findings)


def _command(finding: Diagnostic, words: ReportWords) -> str:
    span = finding.span
    fields = {"file": span.path, "line": str(span.line), "endLine": str(span.end_line)}
    if span.line == span.end_line:
        fields |= {"col": str(span.column), "endColumn": str(span.end_column)}
    fields["title"] = f"{finding.code} {finding.name}"
    told = ",".join(f"{name}={_property(value)}" for name, value in fields.items())
    text = "\n".join([words.message(finding.message), *hints_of(finding, words)])
    return f"::{_COMMANDS[finding.severity]} {told}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
