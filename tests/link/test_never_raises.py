"""Whatever stands in a file, reading it tells and never raises."""

from __future__ import annotations

import random

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from tests.language.documents import SEEDS, mutated

from teekond.diagnostics import Severity
from teekond.link.load import load_text
from teekond.link.workspace import Workspace

NAMES = ("a.yaml", "teekond.yaml", "-", "con.yaml", "")
SLIPS = (
    "\n",
    "  ",
    "- ",
    ": ",
    "{",
    "}",
    "[",
    "]",
    '"',
    "'",
    "#",
    "|",
    "---\n",
    "&a ",
    "*a",
    "!x ",
    "\t",
    "~",
    "õ",
    "\x00",
    "with: ",
)


def hold(found: Workspace, text: str) -> None:
    """What holds of every workspace, however broken its files are."""
    for each in found.diagnostics:
        assert each.message.english()
        assert all(hint.english() for hint in each.hints)
        assert 1 <= each.span.line <= text.count("\n") + 2
    for link in found.links:
        assert link.source in found.steps
        assert link.target in found.steps
    assert not found.broken & {*found.journeys, *found.crossings}
    assert all(ident in found.journeys for crossing in found.crossings.values() for ident in crossing.journeys)
    assert found.broken <= {""} or any(each.severity is Severity.ERROR for each in found.diagnostics)


@given(st.integers(0, 2**32), st.sampled_from(NAMES))
def test_documents_with_changed_values(seed: int, name: str) -> None:
    chance = random.Random(seed)
    documents = [mutated(SEEDS[chance.choice(sorted(SEEDS))], chance) for _ in range(chance.randint(1, 4))]
    text = "---\n".join(yaml.safe_dump(each, allow_unicode=True, sort_keys=False) for each in documents)
    hold(load_text(text, name), text)


@given(st.integers(0, 2**32), st.lists(st.tuples(st.floats(0, 1), st.sampled_from(SLIPS)), max_size=5))
def test_documents_with_changed_characters(seed: int, slips: list[tuple[float, str]]) -> None:
    chance = random.Random(seed)
    text = yaml.safe_dump(SEEDS[chance.choice(sorted(SEEDS))], allow_unicode=True, sort_keys=False)
    for where, slip in slips:
        at = int(where * len(text))
        text = text[:at] + slip + text[at + chance.randint(0, 3) :]
    hold(load_text(text, "a.yaml"), text)


@given(st.text(max_size=200))
def test_any_text(text: str) -> None:
    hold(load_text(text, "a.yaml"), text)


@pytest.mark.parametrize(
    "text", ["journey: &a [*a]\n", "journey: " + "[" * 5000, "a: " * 200, "journey: x\nstages: " + "{" * 70]
)
def test_hostile_texts(text: str) -> None:
    assert load_text(text, "a.yaml").journeys == {}
