"""Whatever differs can be told in every format, and nothing that differs is told as nothing."""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema_rs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from tests.diff.generate import workspaces

from teekond.diff.compare import compare
from teekond.link.load import load_files, load_workspace
from teekond.link.workspace import Workspace
from teekond.locale import catalogue
from teekond.render import diff_json, diff_markdown, diff_text
from teekond.resources import resource

NAMES = ("main", "HEAD")
SCHEMA = jsonschema_rs.validator_for(
    json.loads(resource("templates", "schemas", "diff-1.json").read_text(encoding="utf-8"))
)


@settings(max_examples=60)
@given(workspaces(), workspaces(), st.sampled_from(["et", "en"]))
def test_every_difference_can_be_told_in_every_format(before: Workspace, after: Workspace, lang: str) -> None:
    found = compare(before, after)
    words = catalogue(lang)
    text = diff_text.written(found, NAMES, words)
    assert (len(text.splitlines()) > 2) is found.differs
    page = diff_markdown.written(found, NAMES, words)
    assert page.count("<details>") == page.count("</details>")
    data = json.loads(diff_json.written(found, NAMES, words))
    assert data["differs"] is found.differs
    assert [error.message for error in SCHEMA.iter_errors(data)] == []
    told = sum(sum(kinds.values()) for kinds in data["counts"].values())
    assert (told > 0) is found.differs


@pytest.mark.parametrize("lang", ["et", "en"])
def test_the_whole_sample_can_be_told_as_new_and_as_gone(lang: str, root: Path) -> None:
    sample, nothing = load_workspace(root), load_files({}, root)
    for before, after in ((nothing, sample), (sample, nothing)):
        found = compare(before, after)
        words = catalogue(lang)
        assert diff_text.written(found, NAMES, words).count("\n") > 100
        assert len(diff_markdown.written(found, NAMES, words)) < 65_000
        data = json.loads(diff_json.written(found, NAMES, words))
        assert [error.message for error in SCHEMA.iter_errors(data)] == []


HOSTILE = "<img src=x> @mari #12 [a](http://x.example) `b` **c** | d </summary>"


def test_no_name_is_markup_where_a_comment_shows_it() -> None:
    steps = [f"{{id: s{n}, title: '{n} {HOSTILE}'}}" for n in range(20)]
    journey = "journey: a\ntitle: '%s'\nkind: employee\nstages:\n  - {id: x, title: '%s', steps: [%s]}\n"
    files = [{"a.yaml": (journey % (HOSTILE, HOSTILE, ", ".join(each))).encode()} for each in (steps[:1], steps)]
    before, after = (load_files(each, None) for each in files)
    page = diff_markdown.written(compare(before, after), NAMES, catalogue("en"))
    assert "<details><summary>" in page
    shown = MarkdownIt("gfm-like", {"html": True, "linkify": False}).render(page)
    assert not re.search(r"<(img|a|em|table)\b", shown)
    assert shown.count("</summary>") == 1
    assert shown.count("<code>") == len(NAMES)
    assert not re.search(r"[@#](?=\w)", re.sub(r"&[#\w]+;", "", page))
