"""Whole workshops to begin with: read without a finding, times that add up, breaks, and a mix of what people do."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.running import Teekond  # noqa: TC002  # our own

from teekond.cli.new import WORKSHOPS, starter
from teekond.compiler.pipeline import check
from teekond.link.load import load_workspace
from teekond.link.workspace import Workspace
from teekond.model.workshop import Workshop
from teekond.workshop.plan import plan

LONGEST = 90
LIBRARY = {"seminar-2023": 5, "seminar-2021": 5, "half-day": 6, "competence-series": 8, "leaders": 6}
"""How many exercises of the library each preset shows, at least."""
EVERY = pytest.mark.parametrize("preset", WORKSHOPS)


def made(folder: Path, preset: str, lang: str = "et") -> Workspace:
    (folder / "teekond.yaml").write_text(f"languages: [{lang}]\n", encoding="utf-8")
    (folder / "mine.yaml").write_text(starter("workshop", "mine", lang, preset=preset), encoding="utf-8")
    return load_workspace(folder)


def days(workspace: Workspace) -> list[tuple[Workshop, list[tuple[str, int, int]]]]:
    """Return each workshop, and what kind of thing happens in it from when to when."""
    plans = [plan(workshop, workspace) for workshop in workspace.workshops.values()]
    return [(one.workshop, [(slot.item.kind, slot.start, slot.end) for slot in one.slots]) for one in plans]


@pytest.mark.parametrize("lang", ["et", "en"])
@EVERY
def test_a_preset_is_read_without_a_finding(preset: str, lang: str, tmp_path: Path) -> None:
    workspace = made(tmp_path, preset, lang)
    assert check(workspace) == []
    assert all(plan(workshop, workspace).findings == () for workshop in workspace.workshops.values())


@EVERY
def test_its_times_add_up(preset: str, tmp_path: Path) -> None:
    for workshop, slots in days(made(tmp_path, preset)):
        assert slots[0][1] == workshop.days[0].starts
        assert slots[-1][2] == workshop.days[-1].ends
        assert [a[2] for a in slots[:-1]] == [b[1] for b in slots[1:]]


@EVERY
def test_nobody_sits_too_long(preset: str, tmp_path: Path) -> None:
    for workshop, slots in days(made(tmp_path, preset)):
        rested = workshop.days[0].starts
        for kind, _, end in slots:
            rested = end if kind == "break" else rested
            assert end - rested <= LONGEST, workshop.id


@EVERY
def test_each_has_a_story_and_an_exercise_of_the_library(preset: str, tmp_path: Path) -> None:
    workspace = made(tmp_path, preset)
    plans = [plan(workshop, workspace) for workshop in workspace.workshops.values()]
    assert all({"story", "exercise", "break"} <= {slot.item.kind for slot in each.slots} for each in plans)
    assert len({ident for each in plans for ident, _ in each.exercises}) >= LIBRARY[preset]


@EVERY
def test_its_texts_are_in_both_languages(preset: str, tmp_path: Path) -> None:
    for workshop in made(tmp_path, preset).workshops.values():
        for item in workshop.items:
            texts = [text for text in (item.title, item.notes, *(part.text for part in item.do)) if text is not None]
            assert item.exercise or all(text.languages() == ("et", "en") for text in texts)


def test_the_meetings_of_a_series_follow_each_other(tmp_path: Path) -> None:
    workshops = list(made(tmp_path, "competence-series").workshops.values())
    assert [workshop.edition for workshop in workshops] == [1, 2, 3, 4, 5, 6]
    assert {workshop.series for workshop in workshops} == {"mine"}
    assert [workshop.previous for workshop in workshops] == [None, *(workshop.id for workshop in workshops[:-1])]


@EVERY
def test_the_command_writes_it(preset: str, here: Path, teekond: Teekond) -> None:
    assert teekond("new", "workshop", "autumn", "--preset", preset).code == 0
    assert (here / "workshops" / "autumn.yaml").is_file()
    assert teekond("check", "--strict").code == 0


@pytest.mark.usefixtures("here")
def test_an_unknown_preset_is_told_with_a_guess(teekond: Teekond) -> None:
    done = teekond("new", "workshop", "autumn", "--preset", "seminar-2032", "-o", "-")
    assert done.code == 2
    assert "seminar-2023" in done.err


def test_a_shipped_exercise_can_be_made_ones_own(here: Path, teekond: Teekond) -> None:
    assert teekond("new", "exercise", "our-iceberg", "--preset", "iceberg").code == 0
    assert teekond("new", "exercise", "crossing").code == 0
    loaded = load_workspace(here)
    assert loaded.diagnostics == ()
    assert set(loaded.exercises) == {"our-iceberg", "crossing"}
