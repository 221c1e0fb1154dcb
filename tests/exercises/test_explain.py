"""`teekond explain` tells of exercises, and lists them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from teekond.workshop.exercises import shipped_exercises

if TYPE_CHECKING:
    from tests.cli.running import Teekond

OWN = "exercise: our-game\ntitle: Our game\ndo:\n  - 10 min: Play\n"


@pytest.mark.usefixtures("here")
def test_an_exercise_is_explained_with_all_that_its_facilitator_needs(teekond: Teekond) -> None:
    out = teekond("explain", "first-workday").out
    assert "first-workday – exercise: First workday" in out
    for told in ("60 min · 4–6 people", "If you hear", "What goes wrong", "canvases: first-workday", "sticky notes"):
        assert told in out
    assert out.rstrip().endswith("- exercise: first-workday")


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("word", ["exercise", "exercises", "harjutused"])
def test_all_exercises_are_listed(word: str, teekond: Teekond) -> None:
    out = teekond("explain", word).out
    assert [ident for ident in shipped_exercises() if f"\n  {ident} " not in out] == []


def test_one_of_ones_own_is_explained_and_listed(here: Path, teekond: Teekond) -> None:
    (here / "own.yaml").write_text(OWN, encoding="utf-8")
    assert "our-game – exercise: Our game" in teekond("explain", "our-game").out
    assert "\n  our-game " in teekond("explain", "exercise").out


@pytest.mark.usefixtures("here")
def test_a_slip_is_answered_with_what_may_be_meant(teekond: Teekond) -> None:
    assert "how-might-we" in teekond("explain", "how-migt-we").err
