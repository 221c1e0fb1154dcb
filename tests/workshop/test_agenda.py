from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.workshop.made import item, plain, sound, workshop

from teekond.diagnostics import Severity
from teekond.model.workshop import Day, Item, Workshop
from teekond.workshop.agenda import agenda, clock

SAMPLE_DAY = """\
workshop: day
title: Inimene fookuses
starts: 09:30
ends: 16:30
people: 32
agenda:
  - {talk: Ühine mõtteruum, takes: 20 min}
  - exercise: Tuttavaks
    do: [3 min: leia, 10 min: räägi, 2 min: lause]
  - exercise: Esimene tööpäev
    do: [10 min: meenuta, 20 min: kleebi, 10 min: kõver, 20 min: ideaal]
  - {break: Kohvipaus, takes: 15 min}
  - exercise: Persoona
    do: [5 min: vali, 25 min: kirjuta, 15 min: lugu]
  - {story: Kolm esmaspäeva, takes: 25 min}
  - {break: Lõuna, takes: 45 min, at: "12:30"}
  - exercise: Kus teekonnad ristuvad?
    do: [10 min: loe, 15 min: täida, 25 min: kleebi, 10 min: vali]
  - exercise: Jäämägi
    do: [5 min: vali, 20 min: miks, 20 min: jooned]
  - {break: Kohvipaus, takes: 15 min}
  - {conversation: Esmaspäev, takes: 50 min}
  - {vote: Kolm sammu, takes: 10 min}
  - {takeaway: Mõte, takes: 15 min}
"""


def test_the_sample_day_by_hand() -> None:
    (day,), found = agenda(sound(SAMPLE_DAY))
    assert [clock(slot.start) for slot in day.slots] == [
        "09:30", "09:50", "10:05", "11:05", "11:20", "12:05", "12:30", "13:15", "14:15", "15:00", "15:15", "16:05",
        "16:15",
    ]  # fmt: skip
    assert [clock(part.start) for part in day.slots[2].parts] == ["10:05", "10:15", "10:35", "10:45"]
    assert [clock(part.start) for part in day.slots[7].parts] == ["13:15", "13:25", "13:40", "14:05"]
    assert (clock(day.end), day.spare) == ("16:30", 0)
    assert found == []


def test_each_item_starts_where_the_one_before_ends() -> None:
    (day,), found = agenda(workshop(item("Avamine", 20), item("Harjutus", 60), item("Paus", 15)))
    assert [clock(slot.start) for slot in day.slots] == ["09:30", "09:50", "10:50"]
    assert clock(day.end) == "11:05"
    assert found == []


def test_parts_have_clock_times_of_their_own_and_add_up_where_nothing_else_is_said() -> None:
    (day,), found = agenda(workshop(item("Harjutus", do=(10, 25, 5)), item("Paus", 15)))
    assert [clock(part.start) for part in day.slots[0].parts] == ["09:30", "09:40", "10:05"]
    assert clock(day.slots[1].start) == "10:10"
    assert found == []


def test_a_fixed_time_is_waited_for_and_the_gap_named_in_minutes() -> None:
    (day,), found = agenda(workshop(item("Avamine", 20), item("Lõuna", 45, at=12 * 60)))
    assert clock(day.slots[1].start) == "12:00"
    assert [(each.name, each.severity) for each in found] == [("agenda-gap", Severity.NOTE)]
    assert found[0].message.english() == "130 min are free before “Lõuna”: from 09:50 to 12:00"


def test_a_fixed_time_that_has_passed_is_an_overrun_named_in_minutes() -> None:
    (day,), found = agenda(workshop(item("Avamine", 50), item("Lõuna", 45, at=10 * 60), item("Edasi", 5)))
    assert [clock(slot.start) for slot in day.slots] == ["09:30", "10:20", "11:05"]
    assert [(each.name, each.severity) for each in found] == [("agenda-overrun", Severity.WARNING)]
    assert found[0].message.english() == "20 min too long: what comes before “Lõuna” ends at 10:20, not at 10:00"


@pytest.mark.parametrize(
    ("ends", "spare", "name", "says"),
    [
        (10 * 60, -30, "agenda-overrun", "30 min too long: the agenda ends at 10:30, not at 10:00"),
        (11 * 60, 30, "agenda-gap", "30 min are free at the end: the agenda is over at 10:30, not at 11:00"),
    ],
)
def test_the_end_is_checked_in_minutes(ends: int, spare: int, name: str, says: str) -> None:
    (day,), found = agenda(workshop(item("Harjutus", 60), ends=ends))
    assert day.spare == spare
    assert [(each.name, each.message.english()) for each in found] == [(name, says)]


def test_an_agenda_that_ends_in_time_says_nothing() -> None:
    (day,), found = agenda(workshop(item("Harjutus", 60), ends=10 * 60 + 30))
    assert day.spare == 0
    assert found == []


def test_parts_that_do_not_add_up_are_named_in_minutes_with_the_fix() -> None:
    _, found = agenda(workshop(item("Harjutus", 60, do=(10, 25))))
    assert [(each.message.english(), each.suggest) for each in found] == [
        ("the parts of “Harjutus” take 35 min, but the whole takes 60 min", "35 min")
    ]


def test_a_day_past_midnight_is_told() -> None:
    _, found = agenda(workshop(item("Pikk", 15 * 60)))
    assert [each.name for each in found] == ["past-midnight"]


def beside(*minutes: int, tables: tuple[tuple[int, ...], ...] = ()) -> Item:
    items = tuple(
        item(f"Tuba {at}", each, kind="exercise", tables=tables[at] if tables else ())
        for at, each in enumerate(minutes)
    )
    return Item("parallel", plain("kõrvuti"), parallel=items)


def test_three_rooms_side_by_side_begin_together_and_the_longest_decides_what_comes_next() -> None:
    made = workshop(item("Avamine", 30), beside(60, 45, 60), item("Kokkuvõte", 20), group_count=6)
    (day,), found = agenda(made)
    assert [clock(slot.start) for slot in day.slots] == ["09:30", "10:00", "10:00", "10:00", "11:00"]
    assert [slot.beside for slot in day.slots] == [None, (1, 3), (2, 3), (3, 3), None]
    assert [slot.tables for slot in day.slots] == [None, (1, 2), (3, 4), (5, 6), None]
    assert [slot.number for slot in day.slots] == [1, 2, 3, 4, 5]
    assert [each.message.english() for each in found] == ["“Tuba 1” ends 15 min before what stands beside it"]


def test_tables_that_are_named_go_where_they_are_named_and_the_others_share_the_rest() -> None:
    (day,), _ = agenda(workshop(beside(60, 60, 60, tables=((2, 5), (), ())), group_count=7))
    assert [slot.tables for slot in day.slots] == [(2, 5), (1, 3), (4, 6, 7)]


def test_two_days_begin_each_at_their_own_time() -> None:
    first = Day(570, (item("Avamine", 60), item("Paus", 15)), ends=11 * 60)
    second = Day(9 * 60, (item("Jätk", 45),), ends=9 * 60 + 30)
    days, found = agenda(Workshop("two", plain("Kaks"), (first, second)))
    assert [(day.number, clock(day.slots[0].start), clock(day.end), day.spare) for day in days] == [
        (1, "09:30", "10:45", 15),
        (2, "09:00", "09:45", -15),
    ]
    assert [slot.key for day in days for slot in day.slots] == [(1, 1), (1, 2), (2, 1)]
    assert [each.name for each in found] == ["agenda-gap", "agenda-overrun"]


@given(st.lists(st.integers(0, 120), min_size=1, max_size=20))
def test_without_fixed_times_the_end_is_the_start_and_all_minutes(minutes: list[int]) -> None:
    (day,), _ = agenda(workshop(*(item("x", each) for each in minutes)))
    assert day.end == 9 * 60 + 30 + sum(minutes)
    assert day.slots[-1].end == day.end
