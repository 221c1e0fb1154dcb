"""What a finding is known by: it stays when lines move, forms change and files are renamed."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from teekond.check.fingerprint import fingerprints
from teekond.check.mend import WHAT, mend
from teekond.compiler.pipeline import check
from teekond.diagnostics import Diagnostic, Severity, Span, say
from teekond.edit.fmt import format_text
from teekond.link.load import load_files, load_text

TEXT = """\
journey: first-call
kind: customer
title: {et: Kõne, en: Call}
stages:
  - Trouble:
      - Looks for help
      - title: "Calls the service line"
        feeling: -1
  - title: Cure
    steps:
      - Waits
      - {id: greeting, title: Is greeted}
      - Waits: {id: waits-more}
"""


def marks(text: str, name: str = "journeys/call.yaml") -> list[tuple[str, str]]:
    workspace = load_text(text, name)
    found = check(workspace)
    made = fingerprints(found, workspace.sources, ("en", "et"))
    return [(each.code, mark) for each, mark in zip(found, made, strict=True)]


def test_all_of_a_workspace_differ() -> None:
    found = marks(TEXT)
    assert len(found) == 7
    assert len(set(found)) == len(found)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("stages:\n", "# a comment\n\nstages:\n"),
        ("      - Waits\n", '      - "Waits"\n'),
        ("      - Looks for help\n", "      - Looks for help:\n          id: looks-for-help\n"),
        ("      - Looks for help\n", "      - id: looks-for-help\n        title: Looks for help\n"),
        ("  - Trouble:\n", "  - Trouble:\n      - {title: A new one, feeling: 0}\n"),
        ("feeling: -1", "feeling: -2"),
        ("      - {id: greeting, title: Is greeted}\n      - Waits: {id: waits-more}\n",
         "      - Waits: {id: waits-more}\n      - {id: greeting, title: Is greeted}\n"),
    ],
)  # fmt: skip
def test_finding_keeps_its_fingerprint_when_all_around_it_changes(old: str, new: str) -> None:
    changed = TEXT.replace(old, new)
    assert changed != TEXT
    assert sorted(marks(changed)) == sorted(marks(TEXT))


def test_finding_keeps_its_fingerprint_when_its_file_is_renamed() -> None:
    assert marks(TEXT, "elsewhere/other.yaml") == marks(TEXT)


def test_finding_keeps_its_fingerprint_in_canonical_form() -> None:
    formatted = format_text(TEXT, "journeys/call.yaml")
    assert isinstance(formatted, str)
    assert formatted != TEXT
    assert marks(formatted) == marks(TEXT)


def test_finding_keeps_its_fingerprint_when_ids_are_written() -> None:
    files = {"teekond.yaml": b"title: T\nlanguages: [en, et]\n", "call.yaml": TEXT.encode()}
    (found,) = mend(files, lambda each: load_files(each, Path("nowhere")), ["call.yaml"], WHAT)
    assert found.new.count(b"id: ") > TEXT.count("id: ")
    assert marks(found.new.decode()) == marks(TEXT)


def test_other_words_make_another_finding() -> None:
    before = set(marks(TEXT))
    after = set(marks(TEXT.replace("Looks for help", "Asks a neighbour")))
    assert len(before - after) == len(after - before) == 1


def test_alike_findings_are_numbered() -> None:
    twice = "journey: x\nkind: customer\nstages: [{title: A, oops: 1}, {title: A, id: b, steps: []}]\n"
    found = [
        Diagnostic("TK999", "alike", Severity.NOTE, Span("x.yaml", 1, 1, 1, 8), say("{n} times", n=n)) for n in range(3)
    ]
    made = fingerprints(found, load_text(twice, "x.yaml").sources, ("en",))
    assert len(set(made)) == 3


def test_finding_of_a_whole_file_and_of_a_file_that_was_not_read_have_one() -> None:
    spans = (Span("journeys/call.yaml"), Span("gone.yaml"), Span("journeys/call.yaml", 99, 7, 99, 9))
    found = [Diagnostic("TK999", "odd", Severity.ERROR, span, say("odd")) for span in spans]
    assert len(set(fingerprints(found, load_text(TEXT, "journeys/call.yaml").sources, ()))) == 3


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="abc:-[]{}#'\"\n |>&é\t", max_size=60), st.integers(1, 9), st.integers(1, 9))
def test_any_text_and_place_have_a_fingerprint(text: str, line: int, column: int) -> None:
    source = load_text(text, "x.yaml").sources
    found = Diagnostic("TK999", "odd", Severity.ERROR, Span("x.yaml", line, column, line, column + 2), say("odd"))
    (made,) = fingerprints([found], source, ("et",))
    assert len(made) == 32
