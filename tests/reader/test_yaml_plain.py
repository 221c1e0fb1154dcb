"""A plain text read line by line becomes just the nodes that the parser makes of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reader.compose_cases import cases

from teekond.reader.compose import compose
from teekond.reader.yaml_plain import read_plain
from teekond.reader.yaml_slips import slips
from teekond.reader.yaml_tree import Tree
from teekond.source.lines import Lines

PLAIN = """\
journey: first-call   # who calls
title: Esimene kõne, kell 10:30
scale: {from: 1, to: 5}
languages: [et, en]
lanes:
- liisa: {title: {et: Klient, en: "Customer"}, role: actor}
- desk:
    role: frontstage

# the flow
stages:
  - Trouble, at ten:
      - Calls the service line (again)
      - 'Waits: in the queue'
      - Waits again:
          feeling: -1.5
      - id: ends
        title: "She said # 5"
        with:
          desk:
          -  Answers
          -   Takes notes
        notes:
        needs: []
  - - -1
    - https://example.org/#top
"""
ODD = {
    "text over lines": "a: b\n  c\n",
    "text under its key": "a:\n  b\n",
    "block text": "a: |\n  b\n",
    "escape": 'a: "\\n"\n',
    "anchor": "a: &b c\n",
    "tab": "a:\tb\n",
    "key twice": "a: 1\na: 2\n",
    "key in two spellings": "tö: 1\nto\u0308: 2\n",
    "key in brackets twice": "a: {b: 1, b: 2}\n",
    "two documents": "a: 1\n---\nb: 2\n",
    "wrong indentation": "a:\n    b: 1\n  c: 2\n",
    "list at the root": "- a\n",
    "comment without a blank": "a: b #c\n",
    "key without a value in braces": "a: {b, c: d}\n",
    "item without a blank": "a:\n  -b\n",
    "colon without a blank": "a:\n  - b:c\n",
    "very deep": "".join(f"{' ' * n}a:\n" for n in range(60)) + " " * 60 + "b: c\n",
    "very long key": f"{'a' * 1100}: b\n",
}
LINES = st.lists(
    st.tuples(
        st.integers(0, 3),
        st.sampled_from(["", "", "", "- ", "-  ", "- - "]),
        st.sampled_from(["", "a: ", "b: ", "c:  ", "a b: ", "õ-x: ", "null: ", "1: ", "a : ", "a:", "'a': "]),
        st.sampled_from(
            [
                "", "", "b", "b c ", "-1", "1.5", "~", "a:b", "a#b", "# c", " # c", "#c", "'x'", '"x: y"', "[]", "{}",
                "[a, b]", "[a , -2 ]", "{a: b}", "{a: [b, c], d: 'e'}", "[a: b]", "{a}", "[a,b]", "{a:b}", "[a, a]",
                "'x' # c", "[a] # c", "[a]b", "'x'y", "a, b", "a]", "-", "?", "- a", "|", "„x“", "-b", "a: b",
                "{'a': b}", "[[a], {b: c}]", "[ ]", "{a: b, a: c}", "a - b", "\u00a0x", "x\u00a0", "---", "...",
            ]
        ),
    ),
    max_size=8,
)  # fmt: skip


def same(text: str) -> bool:
    """Check that a text becomes the same nodes in both ways; tell whether it was plain."""
    plain = read_plain(Lines(text, "a.yaml"))
    if plain is not None:
        tree = Tree(text, "a.yaml")
        roots, found = compose(text, "a.yaml")
        assert tree.problem is None
        assert not tree.found
        assert plain == (tree.roots, tree.flows)
        assert (roots, found) == (tree.roots, slips(tree.lines, tree.roots, tree.flows, tree.texts))
    return plain is not None


def test_plain_text_needs_no_parser() -> None:
    assert same(PLAIN)


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_whatever_may_be_odd_is_left_to_the_parser(text: str) -> None:
    assert read_plain(Lines(text, "a.yaml")) is None


@pytest.mark.parametrize("title", cases())
def test_mistakes_are_left_to_the_parser_or_change_no_node(title: str) -> None:
    same(cases()[title][0])


def test_most_sample_journeys_are_plain(root: Path) -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted((root / "journeys").glob("*.yaml"))]
    assert sum(map(same, texts)) > len(texts) / 2


@settings(max_examples=400)
@given(LINES)
def test_any_lines_become_the_same_nodes_or_are_left_to_the_parser(lines: list[tuple[int, str, str, str]]) -> None:
    text = "".join(f"{'  ' * indent}{hyphens}{key}{value}\n" for indent, hyphens, key, value in lines)
    same(text)


@settings(max_examples=400)
@given(st.text("ab:- \n#{}[],'\"1?é", max_size=40))
def test_any_characters_become_the_same_nodes_or_are_left_to_the_parser(text: str) -> None:
    same(text + "\n")


@settings(max_examples=400)
@given(st.data())
def test_a_changed_journey_becomes_the_same_nodes_or_is_left_to_the_parser(data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(PLAIN)))
    cut = data.draw(st.integers(0, 12))
    put = data.draw(st.text(":- \n#{}[],'\"&*!|>%@`?~\u00a0\u3000xÕ", max_size=3))
    same(PLAIN[:at] + put + PLAIN[at + cut :] + "\n")
