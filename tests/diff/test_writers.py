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
from teekond.link.load import load_files, load_text, load_workspace
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


MOVED = """\
journey: day
kind: employee
lanes: [mari: {role: actor}, it: {title: IT, role: backstage}]
stages:
  - Morning:
      - {id: a, title: Arrives, with: {it: {id: p, title: Prints the card}}}
      - {id: b, title: Gets the card}
      - {id: c, title: Drinks coffee}
      - {id: d, title: Sits down}
  - Noon: [{id: e, title: Eats}]
  - Evening: [{id: f, title: Goes home}]
"""


@pytest.mark.parametrize(
    ("edits", "told"),
    [
        (
            (
                "      - {id: d, title: Sits down}\n",
                "",
                "  - Morning:\n",
                "  - Morning:\n      - {id: d, title: Sits down}\n",
            ),
            "Sits down – moved: now first, before that behind “Drinks coffee”",
        ),
        (
            ("{id: b, title: Gets the card}", "{id: b, title: Gets the card, lane: it}"),
            "Gets the card – moved: lane: mari → IT",
        ),
        (
            (
                "      - {id: c, title: Drinks coffee}\n",
                "",
                "[{id: e, title: Eats}]",
                "[{id: e, title: Eats}, {id: c, title: Drinks coffee}]",
            ),
            "Drinks coffee – moved: stage: Morning → Noon",
        ),
        (
            (
                ", with: {it: {id: p, title: Prints the card}}",
                "",
                "Gets the card}",
                "Gets the card, with: {it: {id: p, title: Prints the card}}}",
            ),
            "moved: now at the same moment as “Gets the card”, before that “Arrives”",
        ),
        (
            (
                ", with: {it: {id: p, title: Prints the card}}",
                "",
                "Sits down}",
                "Sits down}\n      - {id: p, lane: it, title: Prints the card}",
            ),
            "Prints the card – moved: now a moment of its own",
        ),
        (
            (
                "  - Evening: [{id: f, title: Goes home}]\n",
                "",
                "  - Morning:",
                "  - Evening: [{id: f, title: Goes home}]\n  - Morning:",
            ),
            "> Evening – moved: now first, before that behind “Noon”",
        ),
    ],
)
def test_a_move_says_where_from_and_where_to(edits: tuple[str, ...], told: str) -> None:
    text = MOVED
    for old, new in zip(edits[::2], edits[1::2], strict=True):
        assert old in text
        text = text.replace(old, new)
    found = compare(load_text(MOVED, "day.yaml"), load_text(text, "day.yaml"))
    lines = diff_text.written(found, NAMES, catalogue("en")).splitlines()
    assert sum("moved:" in line for line in lines) == 1
    assert any(told in line for line in lines)


def test_what_came_back_from_a_workshop_is_told_by_what_it_says() -> None:
    before = {
        "mari.yaml": b"persona: mari\nname: Mari\nkind: employee\nbased_on: [{source: Team day, n: 3}]\n",
        "helge.yaml": b"organisation: helge\nunits: [{id: it, title: IT}]\n",
    }
    after = {
        "mari.yaml": b"persona: mari\nname: Mari\nkind: employee\nbased_on:\n  - {source: Team day, n: 3}\n"
        b"  - {source: Team day, n: 4, finding: Stepping back is not falling.}\n",
        "helge.yaml": b"organisation: helge\nunits:\n  - id: it\n    title: IT\n"
        b"    conditions: [{condition: safety, value: 3, n: 5, source: Team day}]\n",
    }
    told = diff_text.written(compare(load_files(before, None), load_files(after, None)), NAMES, catalogue("en"))
    assert "Stepping back is not falling." in told
    assert "safety" in told
    assert "+ Team day" not in told
