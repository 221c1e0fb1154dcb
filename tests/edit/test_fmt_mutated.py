"""Whatever a file looks like, its canonical form says the same, with the same comments, and is its own form."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from random import Random

import yaml12
from hypothesis import given, settings
from hypothesis import strategies as st

from teekond.edit.fmt import Formatted, format_text
from teekond.edit.proof import comments
from teekond.link.load import load_text
from teekond.reader.compose import compose
from teekond.reader.node import Kind, Node
from tests.edit.generate import generated
from tests.edit.mutate import SOURCES, mutated
from tests.edit.test_fmt import places_gone


@given(source=st.sampled_from(SOURCES), random=st.randoms(use_true_random=False))
@settings(max_examples=300)
def test_a_mutated_file_keeps_what_it_says(source: Path, random: Random) -> None:
    prove(mutated(source.read_text(encoding="utf-8"), random))


@given(random=st.randoms(use_true_random=False))
@settings(max_examples=150)
def test_a_generated_file_keeps_what_it_says(random: Random) -> None:
    prove(generated(random))


@given(random=st.randoms(use_true_random=False))
@settings(max_examples=150)
def test_a_generated_and_mutated_file_keeps_what_it_says(random: Random) -> None:
    prove(mutated(generated(random), random))


def prove(old: str) -> str:
    """Fail where the form of a text says something else; return whether it was formatted, left or wrong."""
    new = format_text(old, "day.yaml")
    if isinstance(new, Formatted):
        assert new.errors, f"not proved:\n{old}"
        return "wrong"
    if new == old:
        return "same"
    assert format_text(new, "day.yaml") == new
    if (meant := read_elsewhere(old)) == read_here(old):
        assert read_elsewhere(new) == meant
    assert Counter(remarks(new)) == Counter(remarks(old))
    before, after = (load_text(text, "day.yaml") for text in (old, new))
    assert places_gone(after.journeys) == places_gone(before.journeys)
    assert len(after.diagnostics) <= len(before.diagnostics)
    assert not any(line != line.rstrip() for line in new.split("\n") if line.lstrip().startswith("#"))
    return "formatted"


def read_elsewhere(text: str) -> object:
    """Return what another program reads of a text; None where it refuses it."""
    try:
        return yaml12.parse_yaml(text, multi=True)
    except ValueError:
        return None


def read_here(text: str) -> object:
    return [data(root) for root in compose(text, "day.yaml")[0]]


def data(node: Node) -> object:
    if node.kind is Kind.SEQUENCE:
        return [data(item) for item in node.items]
    if node.kind is Kind.MAPPING:
        return {key.value: data(value) for key, value in node.pairs}
    return node.value


def remarks(text: str) -> list[str]:
    return list(comments(text, compose(text, "day.yaml")[0]))
