"""Markdown of notes: what it means is kept, what it could do is not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teekond.render.pack.markdown import blocks


def words(tree: Any) -> Iterator[str]:
    if isinstance(tree, dict):
        if "text" in tree:
            yield tree["text"]
        for each in tree.values():
            yield from words(each)
    elif isinstance(tree, list):
        for each in tree:
            yield from words(each)


def test_paragraphs_lists_titles_and_quotes_are_blocks() -> None:
    made = blocks("# Pea\n\nTekst\n\n- üks\n- kaks\n\n3. kolm\n\n> öeldud\n\n---\n")
    assert [each["kind"] for each in made] == ["title", "text", "list", "numbers", "quote", "rule"]
    assert made[3]["start"] == 3
    assert list(words(made)) == ["Pea", "Tekst", "üks", "kaks", "kolm", "öeldud"]


def test_strong_and_stressed_words_may_stand_in_each_other() -> None:
    runs = blocks("a **b *c*** d")[0]["runs"]
    shown = [(run["text"], run["strong"], run["stressed"]) for run in runs if run["text"]]
    assert shown == [("a ", False, False), ("b ", True, False), ("c", True, True), (" d", False, False)]


@pytest.mark.parametrize("target", ["javascript:alert(1)", "file:///etc/passwd", "x.html"])
def test_links_lead_nowhere_but_to_the_web(target: str) -> None:
    runs = blocks(f"[x]({target}) [y](https://a.example)")[0]["runs"]
    assert {run["link"] for run in runs} == {"", "https://a.example"}
    assert [run["text"] for run in runs if run["link"]] == ["y"]


def test_html_and_pictures_are_text() -> None:
    assert "".join(words(blocks("<b>x</b> ![a](https://a.example/b.png)"))) == "<b>x</b> !a"


@given(st.text())
def test_any_text_becomes_blocks(text: str) -> None:
    assert all(isinstance(each["kind"], str) for each in blocks(text))
