from __future__ import annotations

import json

import pytest

from teekond.cli.report import Style, render
from teekond.cli.report_excerpt import excerpt, visible, width
from teekond.diagnostics import Diagnostic, Message, Severity, Span, say

SOURCE = "journey: x\ntitel: Päev\n\tindented: 日本 õ\u0303 👩‍👧 end\nlong: " + "abc " * 60 + "\n"


class English:
    """The words of a test: the templates themselves."""

    def __call__(self, template: str, /, **holes: object) -> str:
        return template.format(**holes) if holes else template

    def plural(self, one: str, many: str, n: int, /, **holes: object) -> str:
        return (one if n == 1 else many).format(n=n, **holes)

    def message(self, message: Message) -> str:
        return message.english()


def finding(
    span: Span,
    text: str = "something is wrong",
    *hints: Message,
    suggest: str | None = None,
    severity: Severity = Severity.ERROR,
) -> Diagnostic:
    return Diagnostic("TK102", "unknown-key", severity, span, say("{text}", text=text), hints, suggest)


def report(*findings: Diagnostic, style: Style = "full", colour: bool = False, files: int = 1) -> str:
    return render(findings, style=style, sources={"a.yaml": SOURCE}, words=English(), colour=colour, files=files)


def carets(span: Span, source: str = SOURCE) -> tuple[str, str]:
    shown = excerpt(span, source)
    assert shown is not None
    return shown.text, shown.carets


KEY = Span("a.yaml", 2, 1, 2, 6)


def test_full_shows_place_line_carets_sentence_and_hints() -> None:
    told = report(finding(KEY, "unknown key “titel”", say("keys are listed in the docs"), suggest="title"))
    assert told == (
        "TK102 unknown-key  a.yaml:2:1\n"
        "  2 │ titel: Päev\n"
        "    │ ^^^^^\n"
        "error: unknown key “titel”\n"
        "  → did you mean “title”?\n"
        "  → keys are listed in the docs\n"
        "\n"
        "1 error in 1 file\n"
    )


def test_summary_counts_each_severity() -> None:
    told = report(
        finding(KEY),
        finding(KEY, "b"),
        finding(KEY, "c", severity=Severity.WARNING),
        finding(KEY, "d", severity=Severity.NOTE),
        files=3,
    )
    assert told.endswith("\n2 errors, 1 warning, 1 note in 3 files\n")


def test_nothing_wrong_is_said_in_one_line() -> None:
    assert report(files=12) == "nothing to mend: 12 files\n"


def test_findings_are_sorted_by_place_and_told_once() -> None:
    late, early = finding(Span("a.yaml", 3, 1, 3, 2)), finding(Span("a.yaml", 1, 9, 1, 10))
    told = report(late, early, late, style="concise")
    assert told == "a.yaml:1:9: TK102 something is wrong\na.yaml:3:1: TK102 something is wrong\n"


def test_finding_about_a_whole_file_has_no_excerpt() -> None:
    assert report(finding(Span("a.yaml"))).startswith("TK102 unknown-key  a.yaml\nerror: something is wrong\n")


def test_file_without_a_source_has_no_excerpt() -> None:
    assert "│" not in report(finding(Span("b.yaml", 3, 1, 3, 2)))
    assert "│" not in report(finding(Span("a.yaml", 99, 1, 99, 2)))


@pytest.mark.parametrize(
    ("column", "end", "lead", "run"),
    [(2, 10, 4, 8), (12, 14, 14, 4), (15, 17, 19, 1), (18, 21, 21, 2), (22, 25, 24, 3)],
)
def test_carets_are_measured_in_columns_of_the_terminal(column: int, end: int, lead: int, run: int) -> None:
    text, under = carets(Span("a.yaml", 3, column, 3, end))
    assert text == "    indented: 日本 õ\u0303 👩‍👧 end"
    assert under == " " * lead + "^" * run


def test_empty_span_and_span_over_lines_get_at_least_one_caret() -> None:
    assert carets(Span("a.yaml", 1, 11, 1, 11))[1] == " " * 10 + "^"
    assert carets(Span("a.yaml", 1, 10, 3, 4))[1] == " " * 9 + "^"
    assert carets(Span("a.yaml", 2, 1, 3, 4))[1] == "^" * 11


def test_long_line_is_cut_around_the_carets() -> None:
    text, under = carets(Span("a.yaml", 4, 103, 4, 106))
    assert text.startswith("…")
    assert text.endswith("…")
    assert width(text) <= 102
    assert text[under.index("^") : under.index("^") + len(under.strip())] == "abc"


def test_nothing_can_steer_the_terminal() -> None:
    assert visible("a\x1b[31m\nb\u202ec") == "a\ufffd[31m b\ufffdc"
    told = render(
        [finding(Span("\x1b.yaml", 1, 1, 1, 9), "key “\x1b[2J”")],
        style="full",
        sources={"\x1b.yaml": "\x1b[2Jx: 1\u202e\n"},
        words=English(),
        colour=False,
        files=1,
    )
    assert "\x1b" not in told
    assert "\u202e" not in told


def test_colour_only_where_it_is_wanted() -> None:
    assert "\x1b[1;31m" in report(finding(KEY), colour=True)
    assert "\x1b" not in report(finding(KEY))


def test_json_has_the_agreed_form() -> None:
    told = json.loads(report(finding(KEY, "unknown key", say("hint"), suggest="title"), style="json", files=12))
    assert told == {
        "teekond": "check/1",
        "findings": [
            {
                "code": "TK102",
                "name": "unknown-key",
                "severity": "error",
                "path": "a.yaml",
                "line": 2,
                "column": 1,
                "end_line": 2,
                "end_column": 6,
                "message": "unknown key",
                "hints": ["hint"],
                "suggest": "title",
            }
        ],
        "files": 12,
    }


def test_github_commands_are_escaped() -> None:
    odd = Span("a,b:c%.yaml", 2, 1, 2, 6)
    told = report(finding(odd, "50 %\nof: it", severity=Severity.NOTE), style="github")
    assert told == (
        "::notice file=a%2Cb%3Ac%25.yaml,line=2,endLine=2,col=1,endColumn=6,title=TK102 unknown-key::50 %25%0Aof: it\n"
    )


def test_github_gives_no_columns_for_several_lines() -> None:
    assert "col=" not in report(finding(Span("a.yaml", 2, 1, 3, 6)), style="github")
