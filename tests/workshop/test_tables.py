from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from tests.workshop.made import item, plain, workshop

from teekond.model.workshop import Group, Workshop
from teekond.workshop.tables import Table, tables

SEVEN = (
    ("hr", 8), ("service", 7), ("marketing", 5), ("leaders", 4), ("it", 4), ("sales", 3), ("guests", 1),
)  # fmt: skip


def made(**more: Any) -> Workshop:
    return workshop(item("x", 10), **more)


def sizes(seated: tuple[Table, ...]) -> list[int]:
    return [table.size for table in seated]


def test_thirty_two_people_of_seven_roles_at_six_tables() -> None:
    seated = tables(made(people=32, group_size=5, roles=SEVEN))
    assert sizes(seated) == [6, 6, 5, 5, 5, 5]
    assert dict(seated[0].roles) == {"hr": 2, "service": 1, "marketing": 1, "it": 1, "sales": 1}
    assert dict(seated[5].roles) == {"hr": 1, "service": 1, "marketing": 1, "leaders": 1, "sales": 1}


def test_the_same_people_sit_the_same_way_each_time() -> None:
    workshop = made(people=32, group_size=5, roles=SEVEN)
    assert tables(workshop) == tables(workshop)


def test_people_without_a_role_fill_the_tables_up() -> None:
    seated = tables(made(people=10, group_count=2, roles=(("hr", 3),)))
    assert [(table.size, dict(table.roles)) for table in seated] == [(5, {"hr": 2}), (5, {"hr": 1})]


def test_where_nobody_says_how_many_come_there_is_one_table_without_people() -> None:
    assert sizes(tables(made())) == [0]


def test_one_person_and_four_hundred_have_tables() -> None:
    assert sizes(tables(made(people=1))) == [1]
    assert set(sizes(tables(made(people=400)))) == {5}
    assert len(tables(made(people=400))) == 80


def test_named_tables_keep_their_people_and_the_others_fill_the_smaller_ones() -> None:
    sea = Group(plain("Meri"), (plain("Ave"), plain("Mart"), plain("Liis")), "mari")
    bog = Group(plain("Raba"), (plain("Tiina"),))
    seated = tables(made(people=8, groups=(sea, bog), group_count=2))
    assert [(table.name, table.persona, table.size) for table in seated] == [
        (plain("Meri"), "mari", 4),
        (plain("Raba"), None, 4),
    ]
    assert [member.name for member in seated[0].members] == [plain("Ave"), plain("Mart"), plain("Liis"), None]


def test_more_tables_than_people_leave_some_empty() -> None:
    assert sizes(tables(made(people=2, group_count=4))) == [1, 1, 0, 0]


ROLES = st.lists(st.integers(1, 40), min_size=1, max_size=9)


@given(ROLES, st.integers(1, 25), st.integers(0, 30))
def test_sizes_differ_by_one_at_most_and_no_role_sits_together_more_than_it_must(
    counts: list[int], count: int, others: int
) -> None:
    roles = tuple((f"role-{at}", each) for at, each in enumerate(counts))
    people = sum(counts) + others
    seated = tables(made(people=people, group_count=count, roles=roles))
    assert sum(sizes(seated)) == people
    assert max(sizes(seated)) - min(sizes(seated)) <= 1
    for role, all_of_it in roles:
        at_tables = [dict(table.roles).get(role, 0) for table in seated]
        assert sum(at_tables) == all_of_it
        assert max(at_tables) <= -(-all_of_it // count)


@given(ROLES, st.integers(1, 25))
def test_no_table_is_of_one_role_while_somebody_else_could_sit_there(counts: list[int], count: int) -> None:
    roles = tuple((f"role-{at}", each) for at, each in enumerate(counts))
    seated = tables(made(group_count=count, roles=roles))
    others = sum(counts) - max(counts)
    alone = [table for table in seated if table.size > 1 and len(table.roles) == 1]
    assert len(alone) <= max(0, count - others)


@given(st.integers(1, 400), st.integers(2, 9))
def test_without_groups_tables_are_as_near_to_their_size_as_whole_numbers_can_be(people: int, size: int) -> None:
    workshop = made(people=people, group_size=size)
    count = workshop.tables
    assert count is not None
    assert abs(people / count - size) <= abs(people / (count + 1) - size) or abs(count - people / size) <= 0.5
    assert count == max(1, round(people / size + 1e-9))
