"""The text twin and the page say what the map says; the layout as JSON tells where it stands."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from tests.render.demo import demo

from teekond.link.load import load_text
from teekond.link.workspace import Workspace
from teekond.locale import catalogue
from teekond.render.html import html
from teekond.render.layout_json import layout_json
from teekond.render.twin import breadth, markdown, table, wrapped
from teekond.theme import load_theme

WORDS = catalogue("en")
OWNED = """
organisation: helge
units: [{id: it-services, title: {et: IT ja haldus, en: IT and facilities}}]
roles: [{id: cx-manager, title: {et: Kogemusjuht, en: Experience manager}}]
---
journey: day
kind: employee
owner: cx-manager
stages:
  - A:
      - {id: one, title: One, when: "day 1, 18:30", owner: it-services}
      - {id: two, title: Two, when: nädal -2, owner: nobody-known}
      - {id: three, title: Three, when: after lunch}
"""
CUSTOMER = """
journey: call
title: A call
kind: customer
persona: Liisa
summary: What happens when she calls.
lanes:
  - liisa: {title: Liisa, role: actor}
  - shop: {title: The shop, role: frontstage}
stages:
  - Before:
      - id: waits
        title: Waits in line
        channel: phone
        feeling: {value: -2, word: angry, expected: 1, n: 12}
        thinks: Is anybody there?
        pains: [Eleven minutes, No *music* <b>]
        ideas: Call back
        waits: 11 min
        owner: service
        with: {shop: Answers another call}
        meets: day/answers
      - id: hears
        title: Hears a voice
        feeling: 1
        moment_of_truth: first words
      - id: thanks
        title: Says thanks
        feeling: 2
        wow: true
---
journey: day
title: A first day
kind: employee
persona: Mari
stages:
  - Morning:
      - id: learns
        title: Learns the system
        enables: {step: call/hears, why: the account works}
        learns_from: call/waits
      - id: answers
        title: Takes the first call
        feeling: -1
        promise: broken
"""


class Visible(HTMLParser):
    """Collects the words of a page and the tags that hold them."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember a tag."""
        del attrs
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        """Remember words."""
        if self.tags[-1:] != ["style"]:
            self.words.append(data)


@pytest.fixture(scope="module")
def workspace() -> Workspace:
    """Read the two journeys."""
    read = load_text(CUSTOMER, "call.yaml")
    assert not read.broken, read.diagnostics
    return read


def said(workspace: Workspace) -> tuple[str, ...]:
    """Return what every twin must say."""
    return (
        "A call × A first day",
        "What happens when she calls.",
        "Waits in line",
        "Phone",
        "−2 angry · expected +1 · n 12",
        "Is anybody there?",
        "Eleven minutes",
        "Call back",
        "11\u00a0min",
        "service",
        "Answers another call",
        "Moment of truth",
        "first words",
        "Wow moment",
        "Promise broken",
        "Low on both sides",
        "Takes the first call (A first day)",
        "Hears a voice (A call): the account works",
        "Learns the system (A first day)",
    )


def flat(text: str) -> str:
    """Return a text with single blanks."""
    return " ".join(text.split(" ")).replace("\\", "")


def test_markdown_says_all_that_the_map_says(workspace: Workspace) -> None:
    text = flat(markdown(workspace, ["call", "day"], WORDS))
    for each in said(workspace):
        assert each in text, each


def test_markdown_has_a_heading_for_each_journey_stage_and_step(workspace: Workspace) -> None:
    tokens = MarkdownIt("commonmark", {"html": False}).parse(markdown(workspace, ["call", "day"], WORDS))
    headings = [(one.tag, two.content) for one, two in pairwise(tokens) if one.type == "heading_open"]
    assert headings[:4] == [
        ("h1", "A call × A first day"),
        ("h2", "A call"),
        ("h3", "Before"),
        ("h4", "1\\. Waits in line"),
    ]
    assert ("h4", "Answers another call") in headings


def test_markdown_shows_people_s_signs_as_they_are(workspace: Workspace) -> None:
    shown = MarkdownIt("commonmark", {"html": False}).render(markdown(workspace, ["call", "day"], WORDS))
    assert "No *music* &lt;b&gt;" in shown
    assert "<em>" not in shown


def test_peak_low_and_end_are_told(workspace: Workspace) -> None:
    text = markdown(workspace, ["call"], WORDS)
    assert "−2 angry · expected +1 · n 12 · low" in text
    assert "+2 great · peak · end" in text


def test_table_says_all_that_the_map_says_in_aligned_columns(workspace: Workspace) -> None:
    text = table(workspace, ["call", "day"], WORDS)
    whole = " ".join(text.split())
    for each in (
        "Waits in line",
        "Phone",
        "−2 angry",
        "Eleven minutes; No *music* <b>",
        "Promise broken",
        "Is anybody there?",
    ):
        assert each in whole, each
    rule = next(line for line in text.splitlines() if line.startswith("---  "))
    starts = [n for n in range(len(rule)) if rule[n] == "-" and (n == 0 or rule[n - 1] == " ")]
    first = next(line for line in text.splitlines() if line.startswith("1  "))
    assert all(first[start - 1] == " " for start in starts[1:])
    assert all(breadth(line) <= len(rule) for line in text.splitlines())


def test_a_terminal_is_given_no_orders() -> None:
    assert wrapped("a\x1b[31mb\u202ec", 40) == ["a[31mbc"]


def test_lines_are_cut_by_columns_not_letters() -> None:
    lines = wrapped("中文字符很长很长 koos", 6)
    assert all(breadth(line) <= 6 for line in lines)
    assert "".join(lines).replace(" ", "") == "中文字符很长很长koos"
    assert wrapped("", 10) == []


def test_the_page_holds_every_sheet_and_all_words_and_no_script(workspace: Workspace) -> None:
    page = html(demo(pages=2), load_theme("default", {}), workspace, ["call", "day"], WORDS)
    seen = Visible()
    seen.feed(page)
    text = " ".join("".join(seen.words).split(" "))
    for each in said(workspace)[1:]:
        assert each in text, each
    assert seen.tags.count("svg") == 2
    assert "script" not in seen.tags
    assert "No *music* <b>" in text
    ids = [part.split('"')[0] for part in page.split(' id="')[1:]]
    assert len(ids) == len(set(ids))
    assert "http://" not in page.replace("http://www.w3.org/2000/svg", "").replace(
        "http://www.inkscape.org/namespaces", ""
    )


def test_layout_json_tells_what_stands_where() -> None:
    layout = demo()
    data = json.loads(layout_json(layout))
    assert data["teekond"] == "layout/1"
    page = data["pages"][0]
    assert page["cards"][0] == {"step": "first-call/one", "lane": "liisa", "column": 0, "box": [125, 190, 80.3, 49.4]}
    assert page["routes"][0]["from"] == "first-workday/one"
    texts = {text["text"]: text for text in page["texts"]}
    assert texts["mure teist korda"]["in"] in {"first-call--one", "first-workday--one"}
    x, _, width, _ = texts["2 sammu"]["box"]
    assert x + width == pytest.approx(292, abs=0.02)
    assert layout_json(layout) == layout_json(demo())


def test_the_sample_journeys_are_told_in_both_languages(root: Path) -> None:
    from teekond.link.load import load_workspace

    sample = load_workspace(root)
    for lang in ("et", "en"):
        for text in (
            markdown(sample, sorted(sample.journeys), catalogue(lang)),
            table(sample, sorted(sample.journeys), catalogue(lang)),
        ):
            for step in (located.step for located in sample.steps.values()):
                assert step.title.read(lang, "et")[:12] in text.replace("\\", "")


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("et", ["Vastutaja**: Kogemusjuht", "Vastutaja**: IT ja haldus", "Millal**: päev 1, 18:30", "nädal −2"]),
        ("en", ["Owner**: Experience manager", "Owner**: IT and facilities", "When**: day 1, 18:30", "week −2"]),
    ],
)
def test_offsets_and_owners_are_told_in_the_language_of_the_twin(lang: str, told: list[str]) -> None:
    text = markdown(load_text(OWNED, "day.yaml"), ["day"], catalogue(lang))
    assert [each for each in [*told, ": after lunch", ": nobody-known"] if each not in text] == []
