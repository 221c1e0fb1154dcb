from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.workshop.made import item, plain, workshop

from teekond.canvas.deck_load import shipped_deck
from teekond.canvas.placed import Sheet as Placed
from teekond.link.load import load_workspace
from teekond.link.workspace import Workspace
from teekond.model.canvas import Part
from teekond.model.exercise import Exercise
from teekond.model.workshop import Group, Item, Paper, Room, Sheet, Supply, Workshop
from teekond.workshop.plan import Plan, plan

WALL = item("Esimene tööpäev", 60, kind="exercise", canvases=(Sheet("first-workday"),))
HANDOUT = Sheet("takeaway", per="person")
NOWHERE = Workspace(None)


def planned(made: Workshop, workspace: Workspace = NOWHERE) -> Plan:
    return plan(made, workspace, "en")


@pytest.fixture(scope="module")
def sample(root: Path) -> Workspace:
    return load_workspace(root)


def test_each_table_has_a_sheet_of_its_own_with_its_id() -> None:
    (sheet,) = planned(workshop(WALL, people=32, group_size=5)).sheets
    assert [copy.id for copy in sheet.copies] == ["FW1", "FW2", "FW3", "FW4", "FW5", "FW6"]
    assert [copy.table.number for copy in sheet.copies if copy.table is not None] == [1, 2, 3, 4, 5, 6]
    assert (sheet.badge, sheet.count, sheet.size) == ("FW1–FW6", 6, "A1")
    assert sheet.codes[0].code == "A1"


def test_the_ids_of_the_plan_are_those_on_the_sheets() -> None:
    made = planned(workshop(WALL, WALL, people=10))
    assert [sheet.placed.head.sheet.lines for sheet in made.sheets] == [("FW1",), ("FI1",)]


def test_two_sheets_of_one_canvas_have_letters_of_their_own_unless_it_is_used_again() -> None:
    again = replace(WALL, canvases=(Sheet("first-workday", again=True),))
    made = planned(workshop(WALL, WALL, again))
    assert [(sheet.letters, sheet.slots) for sheet in made.sheets] == [("FW", ((1, 1),)), ("FI", ((1, 2), (1, 3)))]
    assert [len(made.sheets_of(slot)) for slot in made.slots] == [1, 1, 1]


def test_sheets_for_each_person_are_counted_by_table_with_some_to_spare() -> None:
    made = planned(workshop(WALL, people=32, takeaways=HANDOUT))
    handed = made.handouts[0]
    assert [(copy.id, copy.count) for copy in handed.copies] == [
        ("TA1", 7), ("TA2", 7), ("TA3", 6), ("TA4", 6), ("TA5", 5), ("TA6", 5),
    ]  # fmt: skip
    assert handed.count == 36


def test_a_sheet_for_the_room_is_one() -> None:
    vote = item("Hääletus", 10, kind="vote", per="room", canvases=(Sheet("wall-scale"),))
    (sheet,) = planned(workshop(vote, people=32)).sheets
    assert [(copy.id, copy.table, copy.count) for copy in sheet.copies] == [("WS1", None, 1)]


def test_only_the_tables_that_are_there_get_a_sheet() -> None:
    side = Item("parallel", plain("kõrvuti"), parallel=(WALL, item("Muu", 60, kind="exercise")))
    (sheet,) = planned(workshop(side, people=20)).sheets
    assert (sheet.badge, sheet.count) == ("FW1–FW2", 2)
    other = replace(side, parallel=(replace(WALL, tables=(2, 4)), side.parallel[1]))
    assert planned(workshop(other, people=20)).sheets[0].badge == "FW2, FW4"


def test_the_print_list_says_who_prints_what_on_how_many_papers() -> None:
    made = planned(workshop(WALL, people=32, takeaways=HANDOUT, paper=Paper("A1", "A4")))
    shop, office = made.runs
    assert (shop.by, shop.size, shop.pages, shop.papers) == ("shop", "A1", 6, 6)
    assert (shop.rows[0].tiles, shop.rows[0].tile) == (15, "A4")
    assert (office.by, office.size, office.papers, office.rows[0].up, office.rows[0].copies) == (
        "office",
        "A4",
        9,
        4,
        36,
    )


def test_cards_are_printed_on_both_sides_for_each_table_once() -> None:
    talk = item("Tuttavaks", 15, kind="exercise", decks=("questions",))
    made = planned(workshop(talk, talk, people=32))
    (deck,) = made.decks
    assert (deck.copies, deck.slots) == (6, ((1, 1), (1, 2)))
    papers = -(-len(deck.deck.cards) // 4) * 6
    assert [(row.papers, row.pages, row.both_sides) for row in made.prints] == [(papers, 2 * papers, True)]


def test_a_deck_lies_on_each_table_even_where_each_person_has_a_sheet() -> None:
    each = item("Rolli väärtus", 15, kind="exercise", per="person", decks=("questions",))
    assert planned(workshop(each, people=32)).decks[0].copies == 6
    one = item("Rolli väärtus", 15, kind="exercise", per="room", decks=("questions",))
    assert planned(workshop(one, people=32)).decks[0].copies == 1


def test_a_group_with_a_persona_has_it_on_its_sheet(sample: Workspace) -> None:
    groups = (Group(plain("Meri"), persona="mari"), Group(plain("Raba"), persona="keegi"))
    made = planned(workshop(WALL, groups=groups, group_count=2, people=10), sample)
    (sheet,) = made.sheets
    heads = [placed.head for placed in (made.place(sheet, copy) for copy in sheet.copies) if isinstance(placed, Placed)]
    assert [head.table.lines for head in heads if head.table is not None] == [("Meri",), ("Raba",)]
    values = [[field.value.lines for field in head.fields if field.value is not None] for head in heads]
    assert values[0] != values[1]


def test_the_letters_of_a_sheet_are_no_letters_of_cards(sample: Workspace) -> None:
    deck = replace(shipped_deck("questions"), code="FW")
    talk = replace(WALL, decks=("questions",))
    made = planned(workshop(talk, people=10), replace(NOWHERE, decks={"questions": deck}))
    assert [sheet.letters for sheet in made.sheets] == ["FI"]


def test_a_room_and_the_minutes_of_each_day_can_be_asked_for() -> None:
    hall = Room("saal", plain("Suur saal"))
    made = planned(workshop(replace(WALL, room="saal"), rooms=(hall,)))
    assert made.room_of(made.slots[0]) == hall
    assert [(day.number, day.end) for day in made.days] == [(1, 570 + 60)]


def test_what_cannot_be_drawn_is_a_finding_and_the_rest_is_planned() -> None:
    tiny = replace(WALL, canvases=(Sheet("first-workday", size="A7"), Sheet("persona")))
    made = planned(workshop(tiny, people=10))
    assert [sheet.canvas.id for sheet in made.sheets] == ["persona"]
    assert len(made.findings) == 1


EXERCISE = Exercise(
    "our-own",
    plain("Meie harjutus"),
    60,
    (Part(10, plain("loe")), Part(20, plain("kirjuta")), Part(30, plain("vali"))),
    canvases=(Sheet("first-workday"),),
    decks=("questions",),
    materials=(Supply(plain("Lipikud"), 10, "person", "notes"),),
    if_late=plain("jäta lugemine ära"),
)
LIBRARY = Workspace(None, exercises={"our-own": EXERCISE})


def named(**more: Any) -> Workshop:
    return workshop(item("our-own", kind="exercise", exercise="our-own", **more), people=10)


def test_an_exercise_of_the_library_brings_its_minutes_sheets_and_cards_along() -> None:
    made = planned(named(), LIBRARY)
    (slot,) = made.slots
    assert slot.item.title == plain("Meie harjutus")
    assert [part.start - slot.start for part in slot.parts] == [0, 10, 30]
    assert (slot.item.minutes, slot.item.if_late) == (60, plain("jäta lugemine ära"))
    assert [sheet.canvas.id for sheet in made.sheets_of(slot)] == ["first-workday"]
    assert [deck.deck.id for deck in made.decks_of(slot)] == ["questions"]
    assert made.exercise_of(slot) == EXERCISE


def test_what_an_item_writes_itself_goes_before_its_exercise() -> None:
    made = planned(named(takes=30, canvases=(Sheet("persona"),)), LIBRARY)
    (slot,) = made.slots
    assert [part.part.minutes for part in slot.parts] == [5, 10, 15]
    assert [sheet.canvas.id for sheet in made.sheets] == ["persona"]


@pytest.mark.parametrize("takes", [1, 7, 25, 59, 61, 100])
def test_parts_are_stretched_to_the_whole_in_whole_minutes(takes: int) -> None:
    (slot,) = planned(named(takes=takes), LIBRARY).slots
    minutes = [part.part.minutes for part in slot.parts]
    assert sum(minutes) == takes
    assert all(abs(each - whole * takes / 60) <= 1 for each, whole in zip(minutes, (10, 20, 30), strict=True))


def test_the_sample_day_is_planned_the_same_way_each_time(sample: Workspace) -> None:
    day = sample.workshops["human-in-focus"]
    assert plan(day, sample) == plan(day, sample)
    assert plan(day, sample).findings == ()


@pytest.mark.parametrize("people", [1, 400])
def test_one_person_and_four_hundred_can_be_planned_for(people: int) -> None:
    made = planned(workshop(WALL, people=people, takeaways=HANDOUT))
    assert sum(table.size for table in made.tables) == people
    assert made.sheets[0].count == len(made.tables)
    assert made.handouts[0].count == -(-people * 110 // 100)


def test_a_workshop_without_canvases_has_nothing_to_print() -> None:
    made = planned(workshop(item("Jutt", 30, kind="conversation"), people=10))
    assert (made.sheets, made.prints, made.runs, made.findings) == ((), (), (), ())


CANVASES = ("first-workday", "persona", "iceberg", "takeaway", "prioritisation", "feedback-form")
USES = st.lists(st.tuples(st.sampled_from(CANVASES), st.sampled_from(["group", "person", "room"])), max_size=5)


@settings(max_examples=15, deadline=None)
@given(USES, st.integers(1, 60), st.integers(0, 30))
def test_all_parts_of_a_plan_count_the_same(uses: list[tuple[str, str]], people: int, spare: int) -> None:
    items = [item("x", 10, kind="exercise", per=per, canvases=(Sheet(canvas),)) for canvas, per in uses]
    made = planned(workshop(*items, item("Paus", 10, kind="break"), people=people, spare=spare))
    ids = [copy.id for sheet in made.sheets for copy in sheet.copies]
    assert len(set(ids)) == len(ids)
    assert [row.copies for row in made.prints] == [sheet.count for sheet in made.sheets]
    assert [row.code for row in made.prints] == [sheet.badge for sheet in made.sheets]
    assert sum(run.papers for run in made.runs) == sum(row.papers for row in made.prints)
    for sheet, (_, per) in zip(made.sheets, uses, strict=True):
        wanted = {"room": 1, "group": len(made.tables), "person": -(-people * (100 + spare) // 100)}
        assert sheet.count == wanted[per]
        assert sum(count.notes for count in sheet.notes) == sheet.capacity
