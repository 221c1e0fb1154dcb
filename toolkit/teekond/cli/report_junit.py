"""Findings as JUnit XML, which Jenkins, GitLab and others show as tests.

A case is a finding, and a file without one is a case that passes: so a service tells which are new and which are
gone, and counts something also where all is well. What fails the run is a failure; any other finding is a skipped
case with its sentence, which is shown and breaks nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from xml.etree import ElementTree as Tree

from teekond.cli.report_excerpt import visible
from teekond.cli.report_formats import hints_of
from teekond.cli.report_machines import Known, fails
from teekond.diagnostics import Diagnostic
from teekond.locale import Words

_NO_XML = str.maketrans({"\ufffe": "\ufffd", "\uffff": "\ufffd"})
"""No characters of XML, though they can be printed."""


def as_junit(findings: Sequence[Known], files: Sequence[str], words: Words, *, strict: bool) -> str:
    """Return the findings as one suite a file."""
    by_file = {path: [*group] for path, group in groupby(findings, lambda each: each.finding.span.path)}
    top = Tree.Element("testsuites", {"name": "teekond check"})
    for path in sorted({*files, *by_file}):
        top.append(_suite(path, [each.finding for each in by_file.get(path, ())], words, strict=strict))
    for count in ("tests", "failures", "errors", "skipped"):
        top.set(count, str(sum(int(suite.get(count, 0)) for suite in top)))
    Tree.indent(top)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{Tree.tostring(top, encoding="unicode")}\n'


def _suite(path: str, findings: Sequence[Diagnostic], words: Words, *, strict: bool) -> Tree.Element:
    failing = sum(fails(each, strict=strict) for each in findings)
    counts = {"tests": len(findings) or 1, "failures": failing, "errors": 0, "skipped": len(findings) - failing}
    suite = Tree.Element("testsuite", {"name": _text(path), **{name: str(count) for name, count in counts.items()}})
    if not findings:
        Tree.SubElement(suite, "testcase", {"classname": _text(path), "name": "teekond check", "file": _text(path)})
    seen: Counter[str] = Counter()
    for finding in findings:
        name = f"{finding.code} {finding.name}: {words.message(finding.message)}"
        seen[name] += 1
        suite.append(_case(finding, name if seen[name] == 1 else f"{name} ({seen[name]})", words, strict=strict))
    return suite


def _case(finding: Diagnostic, name: str, words: Words, *, strict: bool) -> Tree.Element:
    span, message = finding.span, _text(words.message(finding.message))
    told = {"classname": _text(span.path), "name": _text(name), "file": _text(span.path), "line": str(span.line)}
    case = Tree.Element("testcase", told)
    place = f"{span.path}:{span.line}:{span.column}"
    lines = [f"{place}: {message}", *(f"  → {hint}" for hint in hints_of(finding, words))]
    if fails(finding, strict=strict):
        outcome = Tree.SubElement(case, "failure", {"message": message, "type": f"{finding.code} {finding.name}"})
    else:
        outcome = Tree.SubElement(case, "skipped", {"message": f"{finding.severity}: {message}"})
    outcome.text = "\n".join(map(_text, lines))
    return case


def _text(text: str) -> str:
    return visible(text).translate(_NO_XML)
