"""Reports for services, of any text: they stay well-formed, and lose nothing that can be written."""

from __future__ import annotations

import json
from xml.etree import ElementTree as Tree

from hypothesis import given
from hypothesis import strategies as st

from teekond.cli.report_machines import SERVICES, Known, machine_report
from teekond.diagnostics import Diagnostic, Severity, Span, say
from teekond.locale import catalogue

TEXTS = st.text(max_size=30) | st.text(alphabet="<>&\"'%\x00\x1b\n\r\t\u2028\ufffe\uffff\ud800]]>õ日", max_size=20)
SPANS = st.builds(
    lambda path, line, column, more: Span(path, line, column, line + more, column + more),
    TEXTS, st.integers(1, 99), st.integers(1, 99), st.integers(0, 2),
)  # fmt: skip
FINDINGS = st.builds(
    lambda severity, span, text, hint: Diagnostic(
        "TK102", "unknown-key", severity, span, say("{text}", text=text), (say("{hint}", hint=hint),), text
    ),
    st.sampled_from(Severity), SPANS, TEXTS, TEXTS,
)  # fmt: skip


@given(st.lists(FINDINGS, max_size=4), st.lists(TEXTS, max_size=3), st.booleans())
def test_any_text_can_be_told(findings: list[Diagnostic], files: list[str], strict: bool) -> None:
    known = [Known(each, f"{at:032}") for at, each in enumerate(sorted(findings, key=lambda each: each.span.path))]
    reports = {
        style: machine_report(style, known, files=files, words=catalogue("en"), strict=strict) for style in SERVICES
    }
    assert len(json.loads(reports["gitlab"])) == len(findings)
    assert len(json.loads(reports["sarif"])["runs"][0]["results"]) == len(findings)
    top = Tree.fromstring(reports["junit"])
    counted = {tag: len([*top.iter(tag)]) for tag in ("testcase", "failure", "skipped")}
    silent = len({*files} - {each.span.path for each in findings})
    assert counted["testcase"] == len(findings) + silent == int(top.get("tests", 0))
    assert counted["failure"] + counted["skipped"] == len(findings)
    assert not (strict and counted["skipped"])
