from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.workshop.made import item, plain, workshop

from teekond.diagnostics import Message
from teekond.link.workspace import Workspace
from teekond.locale import catalogue
from teekond.model.workshop import Paper, Sheet, Supply, Workshop
from teekond.workshop.materials import Material, amount
from teekond.workshop.plan import plan
from teekond.workshop.terms import Term, summed, told, with_spare

WALL = item("Esimene tööpäev", 60, kind="exercise", canvases=(Sheet("first-workday"),))
HAND = item("Mõte", 10, kind="takeaway", per="person", canvases=(Sheet("takeaway"),))
VOTE = item("Hääletus", 10, kind="vote", per="room")


def counted(made: Workshop) -> dict[str, Material]:
    found = plan(made, Workspace(None), "en").materials
    return {_name(each): each for each in found}


def _name(material: Material) -> str:
    return material.what.english() if isinstance(material.what, Message) else material.what.read("en")


def rule(material: Material) -> str:
    assert material.rule is not None
    return material.rule.english()


def test_a_wall_sheet_for_six_tables_of_thirty_two_people_by_hand() -> None:
    """First workday on A1: six stages by five rows of one note; 76 mm; is, pains, could be."""
    made = counted(workshop(WALL, people=32, group_size=5))
    yellow, pink, green = (made[name] for name in made if name.startswith("Sticky notes 76 × 76"))
    assert (yellow.count, yellow.pieces, rule(yellow)) == (1, 80, "6 tables × 12 = 72, + 10 % = 80")
    assert (pink.count, pink.pieces, rule(pink)) == (1, 40, "6 tables × 6 = 36, + 10 % = 40")
    assert (green.count, green.pieces, rule(green)) == (1, 80, "6 tables × 12 = 72, + 10 % = 80")
    assert (made["Markers, black, fine"].count, rule(made["Markers, black, fine"])) == (
        36,
        "32 people × 1 = 32, + 10 % = 36",
    )
    tape = made["Masking tape 25 mm"]
    assert (tape.count, tape.pieces) == (1, 14)
    assert rule(tape) == "6 large sheets × 2 m = 12 m, + 10 % = 14 m, 25 m on a roll"
    assert made["Ruler"].count == made["Camera or phone"].count == 1
    assert "Pens" not in made
    assert "Scissors or a cutter" not in made


def test_the_notes_of_all_colours_are_those_that_fit_on_all_sheets() -> None:
    made = plan(workshop(WALL, people=32, spare=0), Workspace(None), "en")
    (sheet,) = made.sheets
    assert sum(count for _, count in sheet.notes) == sheet.capacity == sheet.placed.capacity
    assert sum(each.pieces for each in made.materials if each.kind == "notes") == 6 * sheet.capacity


def test_two_sheets_at_all_tables_are_added_in_one_bracket() -> None:
    twice = counted(workshop(WALL, WALL, people=32))
    pink = next(each for name, each in twice.items() if "pink" in name)
    assert rule(pink) == "6 tables × (6 + 6) = 72, + 10 % = 80"


def test_votes_are_three_dots_each_unless_they_say_otherwise() -> None:
    assert rule(counted(workshop(VOTE, people=32))["Dots 12 mm"]) == "32 people × 3 = 96, + 10 % = 106"
    five = item("Hääletus", 10, kind="vote", votes=5)
    assert rule(counted(workshop(VOTE, five, people=32, spare=0))["Dots 12 mm"]) == "32 people × (3 + 5) = 256"
    assert "Dots 12 mm" not in counted(workshop(item("Hääletus", 10, kind="vote", votes=0), people=32))


def test_sheets_with_lines_take_pens_and_small_ones_are_cut() -> None:
    made = counted(workshop(HAND, people=32))
    assert made["Pens"].count == 36
    assert made["Scissors or a cutter"].count == 1
    assert "Markers, black, fine" not in made


def supplied(*supplies: Supply, count: int = 1) -> Workshop:
    return workshop(*(item("x", 10, materials=supplies) for _ in range(count)), people=32, group_size=5)


def test_what_is_used_up_is_added_and_what_is_used_again_is_not() -> None:
    notes = Supply(plain("Lipikud"), 10, "person", "notes")
    made = counted(supplied(notes, Supply(plain("Taimer"), 1, "room", "timer"), count=2))
    notes_ = next(each for name, each in made.items() if "any colour" in name)
    assert (notes_.count, rule(notes_)) == (8, "32 people × (10 + 10) = 640, + 10 % = 704")
    assert (made["Taimer"].count, rule(made["Taimer"])) == (1, "1 for all")


def test_ones_own_things_are_counted_as_they_are_written() -> None:
    made = counted(supplied(Supply(plain("lõng"), 2, "group"), Supply(plain("lina"), 3, "room")))
    assert (made["lõng"].count, rule(made["lõng"])) == (12, "6 tables × 2 = 12")
    assert (made["lina"].count, rule(made["lina"])) == (3, "3 for all")


def test_notes_that_are_written_are_those_of_the_sheets_and_what_goes_beyond() -> None:
    """The sheets hold 30 at each of 6 tables; 10 for each of 32 people are 140 more than these 180."""
    writing = item(
        "x", 60, kind="exercise", canvases=(Sheet("first-workday"),),
        materials=(Supply(plain("Lipikud"), 10, "person", "notes"),),
    )  # fmt: skip
    made = plan(workshop(writing, people=32, spare=0), Workspace(None), "en")
    assert sum(each.pieces for each in made.materials if each.kind == "notes") == 320
    more = [each for each in made.materials if each.kind == "notes"][-1]
    assert (rule(more), amount(more, catalogue("en"))) == ("140 in all", "2 pads")


def test_where_nobody_says_how_many_come_one_table_of_five_is_planned_for() -> None:
    made = plan(workshop(HAND), Workspace(None), "en")
    assert (made.heads.people, made.heads.tables) == (5, 1)
    assert made.sheets[0].count == 6


def test_what_items_need_is_brought_once() -> None:
    lens = item("x", 10, needs=(plain("mikrofon"), plain("klikker")))
    made = plan(workshop(lens, lens), Workspace(None), "en").materials
    assert [each.what for each in made if each.kind == "bring"] == [plain("mikrofon"), plain("klikker")]


def test_the_large_paper_of_the_workshop_is_taken_where_the_sheet_fits_on_it() -> None:
    small = plan(workshop(WALL, paper=Paper("A2")), Workspace(None), "en").sheets[0]
    assert (small.size, small.placed.note) == ("A2", "51 × 38")


@pytest.mark.parametrize(
    ("terms", "spare", "says"),
    [
        ([Term(6, 30)], 10, "6 tables × 30 = 180, + 10 % = 198"),
        (
            [Term(6, 30), Term(6, 10), Term(6, 48), Term(6, 22)],
            10,
            "6 tables × (30 + 10 + 48 + 22) = 660, + 10 % = 726",
        ),
        ([Term(6, 30), Term(2, 10)], 0, "6 × 30 + 2 × 10 = 200"),
        ([Term(1, 4, "room")], 0, "4 for all"),
        ([Term(1, 30)], 10, "30 in all, + 10 % = 33"),
    ],
)
def test_sums_are_told_as_people_would_write_them(terms: list[Term], spare: int, says: str) -> None:
    assert told(terms, spare).english() == says


@given(st.lists(st.tuples(st.integers(1, 80), st.integers(1, 99)), min_size=1, max_size=6), st.integers(0, 100))
def test_the_last_number_of_a_rule_is_the_sum_with_the_spare_ones(pairs: list[tuple[int, int]], spare: int) -> None:
    terms = [Term(times, each) for times, each in pairs]
    expected = sum(times * each for times, each in pairs)
    assert summed(terms) == expected
    exact = expected * (100 + spare) / 100
    assert exact <= with_spare(expected, spare) < exact + 1
    last = told(terms, spare).english().removesuffix(" in all").rpartition(" ")[2]
    assert last == str(with_spare(expected, spare))
