from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teekond.diagnostics import Severity
from teekond.model.canvas import Part
from teekond.model.text import Text
from teekond.model.workshop import Item, Workshop
from teekond.workshop.agenda import agenda, clock

plain = Text.plain


def item(title: str, takes: int | None = None, *, at: int | None = None, do: tuple[int, ...] = ()) -> Item:
    return Item("talk", plain(title), takes, at, do=tuple(Part(minutes, plain("osa")) for minutes in do))


def day(*items: Item, ends: int | None = None) -> Workshop:
    return Workshop("day", plain("Päev"), 9 * 60 + 30, items, ends=ends)


def test_each_item_starts_where_the_one_before_ends() -> None:
    plan, found = agenda(day(item("Avamine", 20), item("Harjutus", 60), item("Paus", 15)))
    assert [clock(slot.start) for slot in plan.slots] == ["09:30", "09:50", "10:50"]
    assert clock(plan.end) == "11:05"
    assert found == []


def test_parts_have_clock_times_of_their_own_and_add_up_where_nothing_else_is_said() -> None:
    plan, found = agenda(day(item("Harjutus", do=(10, 25, 5)), item("Paus", 15)))
    assert [clock(part.start) for part in plan.slots[0].parts] == ["09:30", "09:40", "10:05"]
    assert clock(plan.slots[1].start) == "10:10"
    assert found == []


def test_a_fixed_time_is_waited_for_and_the_gap_named_in_minutes() -> None:
    plan, found = agenda(day(item("Avamine", 20), item("Lõuna", 45, at=12 * 60)))
    assert clock(plan.slots[1].start) == "12:00"
    assert [(each.name, each.severity) for each in found] == [("agenda-gap", Severity.NOTE)]
    assert found[0].message.english() == "130 min are free before “Lõuna”: from 09:50 to 12:00"


def test_a_fixed_time_that_has_passed_is_an_overrun_named_in_minutes() -> None:
    plan, found = agenda(day(item("Avamine", 50), item("Lõuna", 45, at=10 * 60), item("Edasi", 5)))
    assert [clock(slot.start) for slot in plan.slots] == ["09:30", "10:20", "11:05"]
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
    plan, found = agenda(day(item("Harjutus", 60), ends=ends))
    assert plan.spare == spare
    assert [(each.name, each.message.english()) for each in found] == [(name, says)]


def test_an_agenda_that_ends_in_time_says_nothing() -> None:
    plan, found = agenda(day(item("Harjutus", 60), ends=10 * 60 + 30))
    assert plan.spare == 0
    assert found == []


def test_parts_that_do_not_add_up_are_named_in_minutes() -> None:
    _, found = agenda(day(item("Harjutus", 60, do=(10, 25))))
    assert [each.message.english() for each in found] == [
        "the parts of “Harjutus” take 35 min, but the whole takes 60 min"
    ]


def test_a_day_past_midnight_is_told() -> None:
    _, found = agenda(day(item("Pikk", 15 * 60)))
    assert [each.name for each in found] == ["past-midnight"]


@given(st.lists(st.integers(0, 120), min_size=1, max_size=20))
def test_without_fixed_times_the_end_is_the_start_and_all_minutes(minutes: list[int]) -> None:
    plan, _ = agenda(day(*(item("x", each) for each in minutes)))
    assert plan.end == 9 * 60 + 30 + sum(minutes)
    assert plan.slots[-1].end == plan.end
