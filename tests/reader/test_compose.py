from __future__ import annotations

import pytest
from tests.reader.compose_cases import data, names

from teekond.diagnostics import Span
from teekond.reader.compose import compose
from teekond.reader.node import Kind
from teekond.reader.yaml_pure import PurePython
from teekond.reader.yaml_tree import Tree

JOURNEY = """\
# a comment
journey: first-day
title: {et: Päev, "en": 'Day'}
stages:
  - Hommik:
      - Saabub majja   # comment
      - id: x
        notes: |
          Text.
  - "Lõuna"
"""


def test_every_key_and_value_knows_where_it_stands() -> None:
    (root,), found = compose(JOURNEY, "a.yaml")
    assert found == []
    title = root.pairs[1]
    assert title[0].span == Span("a.yaml", 3, 1, 3, 6)
    assert JOURNEY[title[1].start : title[1].end] == "{et: Päev, \"en\": 'Day'}"
    assert [JOURNEY[v.start : v.end] for _, v in title[1].pairs] == ["Päev", "'Day'"]
    stages = root.pairs[2][1]
    assert (stages.span.line, stages.span.column) == (5, 3)
    assert stages.items[1].span == Span("a.yaml", 10, 5, 10, 12)
    assert JOURNEY[stages.items[1].start : stages.items[1].end] == '"Lõuna"'


def test_a_block_ends_where_its_last_value_ends() -> None:
    (root,), _ = compose("a:\n  b: 1\n\n# behind\nc: 2\n", "a.yaml")
    assert root.pairs[0][1].span == Span("a.yaml", 2, 3, 2, 7)
    assert root.span == Span("a.yaml", 1, 1, 5, 5)


def test_nodes_tell_how_they_were_written() -> None:
    (root,), _ = compose(JOURNEY, "a.yaml")
    title = root.pairs[1][1]
    assert (title.flow, title.kind) == (True, Kind.MAPPING)
    assert [v.plain for _, v in title.pairs] == [True, False]
    notes = root.pairs[2][1].items[0].pairs[0][1].items[1].pairs[1][1]
    assert (notes.block, notes.plain, notes.raw) == (True, False, "Text.\n")


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("no", "no"), ("on", "on"), ("ja", "ja"), ("y", "y"), ("true", True), ("False", False), ("null", None),
        ("~", None), ("", None), ("09:30", "09:30"), ("10:30", "10:30"), ("1:30:00", "1:30:00"),
        ("2026-09-01", "2026-09-01"),
        ("010", 10), ("0o17", 15), ("0x1F", 31), ("0b101", "0b101"), ("1_000", "1_000"), ("1.10", 1.1), ("-4", -4),
        ("+1", 1), ("1e3", 1000.0), (".5", 0.5), ("-", None), ("=", "="), ('"1"', "1"), ("'no'", "no"),
        (".inf", float("inf")),
        ("9" * 5000, "9" * 5000), ("3.12.2026", "3.12.2026"), ("1,5 h", "1,5 h"),
    ],
)  # fmt: skip
def test_values_follow_the_core_schema(written: str, value: object) -> None:
    (root,), _ = compose(f"a: {written}\n" if written != "-" else "a:\n  -\n", "a.yaml")
    found = root.pairs[0][1]
    assert (found.items[0].value if found.items else found.value) == value


def test_text_keeps_its_source_characters() -> None:
    (root,), _ = compose("a: 1.10\nb: 010\nc: true\n", "a.yaml")
    assert [v.raw for _, v in root.pairs] == ["1.10", "010", "true"]


def test_one_file_may_hold_several_documents() -> None:
    roots, found = compose("---\na: 1\n---\n# nothing\n---\nb: 2\n...\n---\nc: 3", "a.yaml")
    assert ([data(root) for root in roots], found) == ([{"a": 1}, {"b": 2}, {"c": 3}], [])


@pytest.mark.parametrize("text", ["", "\n", "# only a comment\n", "---\n", "--- # x\n"])
def test_nothing_gives_no_documents(text: str) -> None:
    assert compose(text, "a.yaml") == ([], [])


def test_duplicate_key_names_both_lines_and_keeps_the_first() -> None:
    (root,), found = compose("a: 1\nb: 2\n'a': 3\n", "a.yaml")
    assert data(root) == {"a": 1, "b": 2}
    assert found[0].span == Span("a.yaml", 3, 1, 3, 4)
    assert found[0].message.english() == "the key “a” stands here twice, first on line 1"


def test_number_and_text_of_the_same_letters_are_the_same_key() -> None:
    assert names("1: a\n'1': b\n") == ["duplicate-key"]


def test_twins_in_composed_and_decomposed_letters_are_duplicates() -> None:
    _, found = compose("töö: 1\nto\u0308o\u0308: 2\n", "a.yaml")
    assert found[0].name == "duplicate-key"
    assert "two ways" in found[0].hints[0].english()


@pytest.mark.parametrize(
    ("text", "name", "column"),
    [
        ("a: &x 1\n", "yaml-anchor", 4),
        ("a: &x [1]\n", "yaml-anchor", 4),
        ("a: *x\n", "yaml-anchor", 4),
        ("a: !!python/object:os.system {}\n", "yaml-tag", 4),
        ("a: !important text\n", "yaml-tag", 4),
        ("<<: {a: 1}\n", "merge-key", 1),
        ("{a: 1}: 2\n", "complex-key", 1),
        ("? [a]\n: 2\n", "complex-key", 3),
        ("a: {{ x }}\n", "complex-key", 5),
        ("%YAML 1.2\n---\na: 1\n", "yaml-directive", 1),
        (": 1\n", "empty-key", 1),
    ],
)
def test_what_is_no_part_of_the_language_is_refused_at_its_place(text: str, name: str, column: int) -> None:
    _, found = compose(text, "a.yaml")
    assert [(finding.name, finding.span.line, finding.span.column) for finding in found] == [(name, 1, column)]


def test_merge_with_an_alias_is_one_mistake() -> None:
    assert names("b:\n  <<: *x\n  c: 1\n") == ["merge-key"]


def test_merge_sign_as_a_value_is_text() -> None:
    assert data(compose("a: <<\n", "a.yaml")[0][0]) == {"a": "<<"}


def test_nesting_has_a_limit_of_64_levels() -> None:
    assert names("a: " + "[" * 63 + "]" * 63 + "\n") == []
    assert names("a: " + "[" * 65 + "]" * 65 + "\n") == ["nested-too-deep"]


def test_a_missing_last_newline_changes_nothing() -> None:
    assert data(compose("a: |\n  x", "a.yaml")[0][0]) == {"a": "x\n"}


@pytest.mark.parametrize("text", [JOURNEY, "a: 'x'\nb: [1, {c: d}]\n", "- - x\n- |\n  õ\n"])
def test_the_parser_in_python_gives_the_same_nodes(text: str) -> None:
    assert Tree(text, "a.yaml", PurePython).roots == Tree(text, "a.yaml").roots


def test_broken_pieces_leave_the_rest_in_its_place() -> None:
    text = """\
journey: x
title: "Esimene
kind: employee
stages:
  - id: a
    steps:
      - id: one
        title: Küsib: kas
      - id: two
        notes: [a, b
        lane: mari
      - id: three
       title: x
  - id: b
owner: @team
"""
    (root,), found = compose(text, "a.yaml")
    assert [(finding.name, finding.span.line) for finding in found] == [
        ("unclosed-quote", 2),
        ("colon-in-text", 8),
        ("unclosed-bracket", 10),
        ("wrong-indentation", 13),
        ("text-needs-quotes", 15),
    ]
    assert data(root) == {
        "journey": "x",
        "kind": "employee",
        "stages": [
            {
                "id": "a",
                "steps": [{"id": "one", "title": "Küsib∶ kas"}, {"id": "two", "lane": "mari"}, {"id": "three"}],
            },
            {"id": "b"},
        ],
        "owner": "＠team",
    }
    first, second = {key.raw: value for key, value in root.pairs}["stages"].items
    steps = first.pairs[1][1]
    assert [step.broken for step in steps.items] == [False, True, True]
    assert (root.broken, first.broken, second.broken) == (True, True, False)


def test_a_broken_document_leaves_its_neighbours_alone() -> None:
    roots, found = compose("a: 1\n---\nb: [\n---\nc: 3\n", "a.yaml")
    assert [data(root) for root in roots] == [{"a": 1}, {}, {"c": 3}]
    assert [root.broken for root in roots] == [False, True, False]
    assert [(finding.name, finding.span.line) for finding in found] == [("unclosed-bracket", 3)]


def test_of_a_merge_conflict_the_first_side_is_read_on() -> None:
    text = "a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> theirs\nc: {x}\n"
    roots, found = compose(text, "a.yaml")
    assert data(roots[0]) == {"a": 1, "b": 2, "c": {"x": None}}
    assert [(finding.name, finding.span.line) for finding in found] == [
        ("conflict-marker", 2),
        ("key-without-value", 7),
    ]


def test_line_ends_of_old_systems_are_line_ends() -> None:
    (root,), found = compose("a: 1\rb:\r\n  - c\r", "a.yaml")
    assert (data(root), found) == ({"a": 1, "b": ["c"]}, [])
    assert root.pairs[1][0].span.line == 2
    text = "\u2010journey: a\nlanes:\n\r  \tari\n  - A:\n  \n     - c:\n      \u25cf    feeling: ? \n"
    _, found = compose(text, "a.yaml")
    assert found
