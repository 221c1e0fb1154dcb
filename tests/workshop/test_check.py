from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests.canvas.made import DAY
from tests.workshop.made import item, plain, workshop

from teekond.diagnostics import Diagnostic
from teekond.link.workspace import Workspace
from teekond.model.workshop import Group, Item, Room, Sheet, Workshop
from teekond.workshop.check import check_workshop

EXERCISE = item("Harjutus", 60, kind="exercise", canvases=(Sheet("journey", "day"),))
PLAIN = workshop(EXERCISE)
WORKSPACE = Workspace(None, journeys={"day": DAY})
MEMBERS = tuple(map(plain, ("Ave", "Mart", "Liis", "Jaan")))


def using(sheet: Sheet) -> Workshop:
    return workshop(replace(EXERCISE, canvases=(sheet,)))


def said(found: list[Diagnostic]) -> list[tuple[str, str]]:
    return [(each.name, each.message.english()) for each in found]


def hints(found: list[Diagnostic]) -> list[str]:
    return [hint.english() for each in found for hint in each.hints]


def check(made: Workshop, workspace: Workspace = WORKSPACE) -> list[Diagnostic]:
    return check_workshop(made, workspace)


def test_a_sound_workshop_has_no_findings() -> None:
    assert check(PLAIN) == []


def test_an_unknown_canvas_and_journey_are_told_with_a_guess() -> None:
    found = check(using(Sheet("jurney", "dey")))
    assert sorted((each.name, each.suggest) for each in found) == [
        ("unknown-canvas", "journey"),
        ("unknown-journey", "day"),
    ]


@pytest.mark.parametrize(
    ("sheet", "says"),
    [
        (Sheet("journey", "day", stage="hommmik"), "there is no stage “hommmik” in the journey “day”"),
        (Sheet("journey", "day", persona="mary"), "there is no persona “mary”"),
        (Sheet("crossing", crossing="x"), "there is no crossing “x”"),
    ],
)
def test_what_fills_a_sheet_has_to_be_there(sheet: Sheet, says: str) -> None:
    assert said(check(using(sheet))) == [("unknown-choice", says)]


def test_an_unknown_deck_is_told_with_a_guess() -> None:
    found = check(workshop(replace(EXERCISE, decks=("questoins",))))
    assert [(each.name, each.suggest) for each in found] == [("unknown-deck", "questions")]


def test_an_unknown_handout_is_told() -> None:
    found = check(workshop(EXERCISE, takeaways=Sheet("takeawy")))
    assert [(each.name, each.suggest) for each in found] == [("unknown-canvas", "takeaway")]


def test_a_sheet_that_is_used_again_was_used_before() -> None:
    first, again = Sheet("persona"), Sheet("persona", again=True)
    assert check(workshop(replace(EXERCISE, canvases=(first, again)))) == []
    found = check(workshop(replace(EXERCISE, canvases=(again, first))))
    assert said(found) == [
        ("nothing-before", "no item before uses the canvas “persona” in this way: a new sheet is printed")
    ]


def test_a_journey_with_errors_of_its_own_is_not_told_again() -> None:
    assert check(using(Sheet("journey", "ill")), replace(WORKSPACE, broken=frozenset({"ill"}))) == []


def test_times_that_do_not_add_up_are_among_the_findings() -> None:
    assert [each.name for each in check(workshop(EXERCISE, ends=600))] == ["agenda-overrun"]


def test_an_exercise_that_the_library_does_not_have_needs_its_minutes() -> None:
    found = check(workshop(item("uni", kind="exercise", exercise="uni-uni-uni")))
    assert said(found)[0] == ("missing-key", "how long “uni-uni-uni” takes is not said")
    assert check(workshop(item("uni", 60, kind="exercise", exercise="uni-uni-uni"))) == []


def work(*minutes: int, kind: str = "exercise") -> list[Item]:
    return [item(f"Töö {at}", each, kind=kind) for at, each in enumerate(minutes)]


REST = item("Paus", 15, kind="break")


def test_more_than_ninety_minutes_without_a_break_are_named_with_the_place_for_one() -> None:
    found = check(workshop(*work(40, 50, 30), REST, *work(60)))
    assert said(found) == [("long-without-break", "120 min without a break: from 09:30 to 11:30")]
    assert hints(found) == ["put a break before “Töö 2”"]


def test_one_long_item_is_to_be_parted() -> None:
    found = check(workshop(*work(100)))
    assert said(found) == [("long-without-break", "100 min without a break: from 09:30 to 11:10")]
    assert hints(found) == ["part “Töö 0” in two, with a break between them"]


def test_ninety_minutes_are_not_too_long_and_each_stretch_is_told_once() -> None:
    assert check(workshop(*work(45, 45), REST, *work(90))) == []
    found = check(workshop(*work(60, 60, 60), REST, *work(95, kind="story")))
    assert [each.message.english() for each in found] == [
        "180 min without a break: from 09:30 to 12:30",
        "95 min without a break: from 12:45 to 14:20",
    ]


def test_minutes_before_a_fixed_time_are_as_good_as_a_break() -> None:
    later = item("Hiljem", 60, kind="exercise", at=11 * 60)
    assert [each.name for each in check(workshop(*work(60), later))] == ["agenda-gap"]
    soon = item("Kohe", 60, kind="exercise", at=10 * 60 + 35)
    assert [each.name for each in check(workshop(*work(60), soon))] == ["agenda-gap", "long-without-break"]


def test_an_agenda_needs_an_exercise_and_a_day_a_story() -> None:
    talk = workshop(*work(30, 30, kind="talk"))
    assert said(check(talk)) == [("no-exercise", "60 min without an exercise: people only listen and talk")]
    day = workshop(*work(80), REST, *work(80), REST, *work(80))
    assert [each.name for each in check(day)] == ["no-story"]
    assert check(workshop(*work(80), REST, *work(80), REST, *work(80, kind="story"))) == []


def test_the_share_of_hands_on_work_leaves_breaks_out() -> None:
    little = workshop(*work(60, kind="talk"), REST, *work(25))
    assert said(check(little)) == [("little-hands-on", "people do something themselves in 29 % of the time only")]
    assert check(workshop(*work(60, kind="talk"), REST, *work(26))) == []


@pytest.mark.parametrize(
    ("people", "more", "says", "fix"),
    [
        (32, {"group_count": 4}, "4 tables of 8 people: at 4 to 6 all get to speak", "write groups: 6"),
        (32, {"group_size": 3}, "11 tables of 2–3 people: at 4 to 6 all get to speak", "write groups: 8"),
        (13, {"group_count": 4}, "4 tables of 3–4 people: at 4 to 6 all get to speak", "write groups: 3"),
        (7, {"group_count": 7}, "7 tables of 1 people: at 4 to 6 all get to speak", "write groups: 1"),
    ],
)
def test_tables_of_four_to_six_are_asked_for(people: int, more: dict[str, Any], says: str, fix: str) -> None:
    found = check(workshop(EXERCISE, people=people, **more))
    assert said(found) == [("table-size", says)]
    assert hints(found) == [fix]


@pytest.mark.parametrize("people", [1, 2, 3, 4, 5, 6, 7, 8, 32, 400])
def test_usual_tables_are_right_and_nothing_is_said_where_nothing_helps(people: int) -> None:
    assert check(workshop(EXERCISE, people=people)) == []


def test_roles_and_names_have_to_add_up_to_the_people() -> None:
    found = check(workshop(EXERCISE, people=12, roles=(("hr", 4), ("it", 6))))
    assert [(each.message.english(), each.suggest) for each in found] == [
        ("the roles add up to 10 people, not 12", "10")
    ]


def test_who_sits_at_two_tables_is_named() -> None:
    groups = (Group(plain("Meri"), MEMBERS), Group(plain("Raba"), (*MEMBERS[:1], *map(plain, "BCD"))))
    found = check(workshop(EXERCISE, groups=groups, group_count=2))
    assert said(found) == [("seated-twice", "“Ave” sits at two tables: Meri and Raba")]


def test_tables_and_rooms_have_names_of_their_own() -> None:
    groups, rooms = (Group(plain("Meri")),) * 2, (Room("saal", plain("Saal")),) * 2
    found = check(workshop(EXERCISE, groups=groups, group_count=2, people=10, rooms=rooms))
    assert said(found) == [
        ("said-twice", "the name “Saal” is taken already"),
        ("said-twice", "the name “Meri” is taken already"),
    ]


def beside(*items: Item) -> Item:
    return Item("parallel", plain("kõrvuti"), parallel=items)


def test_rooms_are_known_free_and_large_enough() -> None:
    rooms = (Room("saal", plain("Saal"), 4), Room("kelder", plain("Kelder")))
    first, second, third = (
        item(f"Tuba {at}", 60, kind="exercise", room=room) for at, room in enumerate(("saal", "saal", "keldr"))
    )
    found = check(workshop(beside(first, second, third), people=15, rooms=rooms))
    assert sorted(each.message.english() for each in found) == [
        "2 items stand side by side in the room “saal”",
        "5 people, but “Saal” has 4 seats",
        "there is no room “keldr”",
    ]


def test_a_table_is_in_one_place_at_a_time() -> None:
    first, second = (item(f"Tuba {at}", 60, kind="exercise", tables=(1, 3 + at)) for at in range(2))
    found = check(workshop(beside(first, second), people=15))
    assert [each.message.english() for each in found] == [
        "there is no table 4: there are 3",
        "table 1 is in two places at the same time",
    ]


def series(edition: int, name: str = "sari", previous: str | None = "kevad", ident: str = "sügis") -> Workshop:
    return replace(PLAIN, id=ident, series=name, edition=edition, previous=previous)


def test_a_workshop_follows_one_of_its_series() -> None:
    spring = series(1, previous=None, ident="kevad")
    workspace = replace(WORKSPACE, workshops={"kevad": spring})
    assert check(series(2), workspace) == []
    assert said(check(series(1), workspace)) == [("series-order", "number 1 of the series follows number 1")]
    assert said(check(series(2, "muu"), workspace)) == [("series-order", "“kevad” is not of the series “muu”")]
    assert [(each.name, each.suggest) for each in check(series(2, previous="kevd"), workspace)] == [
        ("unknown-workshop", "kevad")
    ]
    round_ = replace(WORKSPACE, workshops={"kevad": replace(spring, previous="sügis"), "sügis": series(2)})
    assert said(check(series(2), round_)) == [("series-order", "the workshops follow each other in a circle")]
