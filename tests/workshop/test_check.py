from __future__ import annotations

from dataclasses import replace

from tests.canvas.made import DAY

from teekond.link.workspace import Workspace
from teekond.model.text import Text
from teekond.model.workshop import Item, Sheet, Workshop
from teekond.workshop.check import check_workshop

PLAIN = Workshop(
    "day",
    Text.plain("Päev"),
    570,
    (Item("exercise", Text.plain("Harjutus"), 60, canvases=(Sheet("journey", "day"),)),),
)
WORKSPACE = Workspace(None, journeys={"day": DAY})


def using(sheet: Sheet) -> Workshop:
    return replace(PLAIN, agenda=(replace(PLAIN.agenda[0], canvases=(sheet,)),))


def test_a_sound_workshop_has_no_findings() -> None:
    assert check_workshop(PLAIN, WORKSPACE) == []


def test_an_unknown_canvas_and_journey_are_told_with_a_guess() -> None:
    found = check_workshop(using(Sheet("jurney", "dey")), WORKSPACE)
    assert [(each.name, each.suggest) for each in found] == [("unknown-journey", "day"), ("unknown-canvas", "journey")]


def test_an_unknown_deck_is_told_with_a_guess() -> None:
    workshop = replace(PLAIN, agenda=(replace(PLAIN.agenda[0], decks=("questions", "employe-questions")),))
    assert [(each.name, each.suggest) for each in check_workshop(workshop, WORKSPACE)] == [
        ("unknown-deck", "employee-questions")
    ]


def test_a_journey_with_errors_of_its_own_is_not_told_again() -> None:
    assert check_workshop(using(Sheet("journey", "ill")), replace(WORKSPACE, broken=frozenset({"ill"}))) == []


def test_times_that_do_not_add_up_are_among_the_findings() -> None:
    assert [each.name for each in check_workshop(replace(PLAIN, ends=600), WORKSPACE)] == ["agenda-overrun"]
