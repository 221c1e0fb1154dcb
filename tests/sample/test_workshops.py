"""The workshops of the sample: the minutes add up, nobody sits too long, and every day has its parts."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from teekond.link.load import load_workspace
from teekond.workshop.plan import plan

KINDS = ("talk", "exercise", "story", "conversation", "break", "vote", "takeaway", "other")
LONGEST = 90


def minutes(written: str) -> int:
    match = re.fullmatch(r"(\d+) (min|h)", written)
    assert match, written
    return int(match[1]) * (60 if match[2] == "h" else 1)


def clock(written: str) -> int:
    hours, rest = str(written).split(":")
    return int(hours) * 60 + int(rest)


def load(root: Path, name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.load(
        (root / "workshops" / f"{name}.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader
    )
    return loaded


def length(item: dict[str, Any]) -> int:
    return minutes(item["takes"])


@pytest.mark.parametrize(
    ("name", "starts", "ends"), [("human-in-focus", "09:30", "16:30"), ("two-hours", "13:00", "15:00")]
)
def test_the_agenda_fills_the_time_exactly(root: Path, name: str, starts: str, ends: str) -> None:
    workshop = load(root, name)
    assert (workshop["starts"], workshop["ends"]) == (starts, ends)
    assert sum(map(length, workshop["agenda"])) == clock(ends) - clock(starts)


@pytest.mark.parametrize("name", ["human-in-focus", "two-hours"])
def test_parts_add_up_to_their_exercise(root: Path, name: str) -> None:
    for item in load(root, name)["agenda"]:
        if "do" in item:
            assert sum(minutes(key) for part in item["do"] for key in part) == length(item), item


@pytest.mark.parametrize("name", ["human-in-focus", "two-hours"])
def test_there_is_a_break_at_least_every_ninety_minutes(root: Path, name: str) -> None:
    sitting = 0
    for item in load(root, name)["agenda"]:
        sitting = 0 if "break" in item else sitting + length(item)
        assert sitting <= LONGEST, item


def test_lunch_comes_when_the_kitchen_expects_it(root: Path) -> None:
    workshop = load(root, "human-in-focus")
    now = clock(workshop["starts"])
    for item in workshop["agenda"]:
        assert "at" not in item or clock(item["at"]) == now
        now += length(item)
    assert any("at" in item for item in workshop["agenda"])


@pytest.mark.parametrize("name", ["human-in-focus", "two-hours"])
def test_a_day_mixes_concept_exercise_and_story(root: Path, name: str) -> None:
    kinds = {kind for item in load(root, name)["agenda"] for kind in KINDS if kind in item}
    assert {"talk", "exercise", "story", "break", "takeaway", "conversation"} <= kinds


def test_every_item_of_the_day_guides_its_facilitator(root: Path) -> None:
    assert all("notes" in item for item in load(root, "human-in-focus")["agenda"])


@pytest.mark.parametrize("name", ["human-in-focus", "two-hours"])
def test_sheets_are_about_journeys_that_are_there(root: Path, name: str) -> None:
    there = {path.stem for path in (root / "journeys").glob("*.yaml")}
    sheets = [sheet for item in load(root, name)["agenda"] for sheet in item.get("canvases", [])]
    named = {name for sheet in sheets for name in (sheet.get("journey"), sheet.get("crossing")) if name is not None}
    assert len(named) >= 2
    assert named <= there


@pytest.mark.parametrize(
    ("name", "canvases", "decks"),
    [
        (
            "human-in-focus",
            {"wall-scale", "first-workday", "crossing", "iceberg", "prioritisation", "takeaway", "feedback-form"},
            {"questions", "employee-questions"},
        ),
        ("two-hours", {"first-workday", "crossing", "takeaway"}, {"metaphors"}),
    ],
)
def test_exercises_of_the_library_bring_their_sheets_and_cards(
    root: Path, name: str, canvases: set[str], decks: set[str]
) -> None:
    workspace = load_workspace(root)
    made = plan(workspace.workshops[name], workspace)
    assert made.findings == ()
    assert made.exercises
    assert canvases <= {sheet.canvas.id for sheet in made.sheets}
    assert decks == {deck.deck.id for deck in made.decks}


def test_as_many_people_come_as_roles_say(root: Path) -> None:
    workshop = load(root, "human-in-focus")
    assert sum(map(int, workshop["roles"].values())) == int(workshop["people"])


def test_the_canvas_asks_questions_and_its_steps_add_up(root: Path) -> None:
    canvas = yaml.safe_load((root / "templates" / "canvases" / "journey.yaml").read_text(encoding="utf-8"))
    assert canvas["licence"] == "CC-BY-4.0"
    assert sum(minutes(key) for part in canvas["do"] for key in part) == minutes(canvas["takes"])
    assert all("?" in prompt for row in canvas["rows"].values() for prompt in row["prompt"].values())
    assert all(len(example) <= 90 for row in canvas["rows"].values() for example in row.get("example", {}).values())
