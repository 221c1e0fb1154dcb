"""Findings as SARIF 2.1.0, which code scanning and many editors read: rules with their manual, results with places."""

from __future__ import annotations

import json
from collections.abc import Sequence
from urllib.parse import quote

from teekond import __version__
from teekond.check.codes import rule_of
from teekond.check.manual import manual, problem
from teekond.check.pages import Page, page
from teekond.check.rule import Rule
from teekond.cli.report_formats import hints_of
from teekond.cli.report_machines import Known
from teekond.diagnostics import Diagnostic, Severity, Span
from teekond.locale import Words

Object = dict[str, object]

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT = "teekond/v1"
"""What our way to tell findings apart is called; another way would be another version."""
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def as_sarif(findings: Sequence[Known], words: Words) -> str:
    """Return one run with the findings, and of the rules those that were broken."""
    first = {each.finding.code: each.finding for each in reversed(findings)}
    codes = sorted(first)
    driver: Object = {
        "name": "Teekond",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [_rule(first[code], words) for code in codes],
    }
    run: Object = {
        "tool": {"driver": driver},
        "language": words.lang,
        "columnKind": "unicodeCodePoints",
        "results": [_result(each, codes.index(each.finding.code), words) for each in findings],
    }
    log: Object = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _rule(finding: Diagnostic, words: Words) -> Object:
    """Return what stands in the manual about a code."""
    subject = rule_of(finding.code) or page(finding.code)
    rule: Object = {
        "id": finding.code,
        "name": finding.name,
        "defaultConfiguration": {"level": _LEVELS[finding.severity if subject is None else subject.severity]},
    }
    if subject is None:
        return rule
    short = problem(subject, words)
    whole = manual(subject, words)
    return rule | {
        "shortDescription": {"text": short},
        "fullDescription": {"text": " ".join([short, *_why(subject, words)])},
        "help": {"text": whole, "markdown": whole},
    }


def _why(subject: Rule | Page, words: Words) -> list[str]:
    return [words.message(subject.why)] if isinstance(subject, Rule) else [*subject.paragraphs(words.lang)[1:2]]


def _result(known: Known, rule: int, words: Words) -> Object:
    finding = known.finding
    place: Object = {
        "artifactLocation": {"uri": quote(finding.span.path, errors="replace"), "uriBaseId": "%SRCROOT%"},
        "region": _region(finding.span),
    }
    return {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": "\n".join([words.message(finding.message), *hints_of(finding, words)])},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {FINGERPRINT: known.fingerprint},
    }


def _region(span: Span) -> Object:
    if span == Span(span.path):
        return {"startLine": 1}
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }
