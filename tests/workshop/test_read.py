from __future__ import annotations

from datetime import date

import pytest
from tests.workshop.made import plain, read, sound

from teekond.model.canvas import Note
from teekond.model.workshop import Paper, Sheet, Supply

PLAIN = """\
workshop: day
title: Inimene fookuses
date: 3.12.2026
starts: 9:30
ends: 16:30
people: 32
group_size: 5
agenda:
  - talk: {et: Avamine, en: Opening}
    takes: 20 min
  - exercise: Esimene tööpäev
    canvases: [{canvas: journey, journey: first-workday, fill: stages}]
    do:
      - 10 min: Meenuta
      - 25 min: Kleebi
  - break: Lõuna
    takes: 45 min
    at: 12:30
takeaways: {canvas: takeaway, per: person}
"""


def test_a_workshop_is_read() -> None:
    workshop = sound(PLAIN)
    (day,) = workshop.days
    assert (day.date, day.starts, day.ends) == (date(2026, 12, 3), 570, 990)
    assert [item.kind for item in workshop.agenda] == ["talk", "exercise", "break"]
    assert [item.minutes for item in workshop.agenda] == [20, 35, 45]
    assert workshop.agenda[2].at == 750
    assert workshop.agenda[1].canvases == (Sheet("journey", "first-workday", fill="stages"),)
    assert workshop.takeaways == Sheet("takeaway", per="person")


def test_what_stands_around_the_agenda_is_read() -> None:
    workshop = sound(
        PLAIN + "roles: {hr: 12, customer service: 20}\nrooms: [Suur saal, {name: Kelder, seats: 12}]\n"
        "sheets: {large: A1, tile_on: A4, colour: false}\nsticky_notes: 76x76\nspare: 5\n"
        "series: Inimene fookuses\nedition: 2\nprevious: kevad\nmaterials: {notes: 10 per person, lõng: 2 per table}\n"
    )
    assert workshop.roles == (("hr", 12), ("customer service", 20))
    assert [(room.id, room.seats) for room in workshop.rooms] == [("suur-saal", None), ("kelder", 12)]
    assert workshop.paper == Paper("A1", "A4", colour=False)
    assert workshop.sticky_notes == (Note(76, 76),)
    assert (workshop.series, workshop.edition, workshop.previous, workshop.spare) == ("inimene-fookuses", 2, "kevad", 5)
    assert [(each.kind, each.count, each.per) for each in workshop.materials] == [
        ("notes", 10, "person"),
        (None, 2, "group"),
    ]
    assert workshop.materials[1] == Supply(plain("lõng"), 2, "group")


@pytest.mark.parametrize(
    ("people", "size", "tables"), [(32, 5, 6), (3, 5, 1), (27, 5, 5), (28, 5, 6), (12, 4, 3), (1, 9, 1), (400, 5, 80)]
)
def test_groups_are_the_nearest_whole_number(people: int, size: int, tables: int) -> None:
    text = PLAIN.replace("people: 32", f"people: {people}").replace("size: 5", f"size: {size}")
    assert sound(text).tables == tables


def test_groups_may_be_counted_or_listed() -> None:
    assert sound(PLAIN.replace("group_size: 5", "groups: 4")).tables == 4
    listed = sound(PLAIN.replace("group_size: 5", "groups: [Meri, {name: Raba, members: [Ave, Mart], persona: mari}]"))
    assert listed.tables == 2
    assert [(group.name, len(group.members), group.persona) for group in listed.groups] == [
        (plain("Meri"), 0, None),
        (plain("Raba"), 2, "mari"),
    ]


def test_how_many_come_is_said_by_people_roles_or_members() -> None:
    nobody = PLAIN.replace("people: 32\n", "")
    assert sound(nobody).expected is None
    assert sound(nobody + "roles: {hr: 4, it: 5}\n").expected == 9
    assert sound(nobody.replace("group_size: 5", "groups: [{name: A, members: [Ave, Mart]}]")).expected == 2


def test_a_second_day_begins_with_an_item_that_says_so() -> None:
    text = PLAIN.replace("  - break: Lõuna", "  - talk: Teine hommik\n    takes: 10 min\n    day: 2\n  - break: Lõuna")
    first, second = sound(text).days
    assert ([item.kind for item in first.agenda], [item.kind for item in second.agenda]) == (
        ["talk", "exercise"],
        ["talk", "break"],
    )
    assert (second.date, second.starts, second.ends) == (date(2026, 12, 4), 570, 990)


def test_a_day_that_begins_at_a_fixed_time_starts_then() -> None:
    text = PLAIN.replace("    at: 12:30", "    at: 12:30\n    day: 2")
    assert [day.starts for day in sound(text).days] == [570, 750]


def test_days_may_stand_one_by_one() -> None:
    text = """\
workshop: two
title: Kaks päeva
starts: 9:30
place: Saal
days:
  - {date: 2026-12-03, agenda: [{talk: Avamine, takes: 20 min}]}
  - {date: 2026-12-10, starts: 10:00, ends: 12:00, place: Kelder, agenda: [{talk: Jätk, takes: 20 min}]}
"""
    first, second = sound(text).days
    assert (first.starts, first.date, first.where) == (570, date(2026, 12, 3), plain("Saal"))
    assert (second.starts, second.ends, second.where) == (600, 720, plain("Kelder"))


def test_items_side_by_side_are_one_item_of_the_agenda() -> None:
    text = PLAIN.replace(
        "  - break: Lõuna",
        "  - parallel:\n      - {exercise: Klient, takes: 60 min, room: Saal, tables: [1, 2]}\n"
        "      - {exercise: Töötaja, takes: 45 min, room: kelder}\n  - break: Lõuna",
    )
    item = sound(text).agenda[2]
    assert (item.kind, item.minutes) == ("parallel", 60)
    assert [(each.room, each.tables) for each in item.parallel] == [("saal", (1, 2)), ("kelder", ())]
    assert len(sound(text).items) == 5


def test_a_title_that_is_an_id_may_be_an_exercise_of_the_library() -> None:
    text = PLAIN.replace("exercise: Esimene tööpäev", "exercise: first-workday")
    assert [item.exercise for item in sound(text).agenda] == [None, "first-workday", None]
    assert sound(PLAIN).agenda[1].exercise is None


@pytest.mark.parametrize(
    ("wrong", "line", "name", "suggest"),
    [
        (PLAIN.replace("starts: 9:30", "starts: 9.75"), 4, "out-of-range", None),
        (PLAIN.replace("starts: 9:30", "starts: early"), 4, "bad-word", None),
        (PLAIN.replace("starts: 9:30\n", ""), 1, "missing-key", None),
        (PLAIN.replace("people:", "peple:"), 6, "unknown-key", "people"),
        (PLAIN.replace("break:", "brake:"), 16, "unknown-key", "break"),
        (PLAIN.replace("    takes: 20 min\n", ""), 9, "missing-key", None),
        (PLAIN.replace("45 min", "45"), 17, "bad-duration", "45 min"),
        (PLAIN.replace("fill: stages", "fill: stage"), 12, "unknown-value", "stages"),
        (PLAIN.replace("group_size: 5", "groups: many"), 7, "wrong-type", None),
        (PLAIN.replace("group_size: 5", "groups: 0"), 7, "wrong-type", None),
        (PLAIN + "roles: {hr: many}\n", 20, "not-a-number", None),
        (PLAIN + "sheets: {large: A9}\n", 20, "unknown-value", None),
        (PLAIN + "materials: {markerid: 1 per person}\n", 20, "near-name", "markers"),
        (PLAIN + "days: [{agenda: [{talk: x, takes: 1 min}]}]\n", 3, "not-here", None),
        (PLAIN.replace("    at: 12:30", "    at: 12:30\n    day: 2\n  - talk: x\n    takes: 1 min\n    day: 1"),
         22, "out-of-range", None),
    ],
)  # fmt: skip
def test_a_mistake_is_named_with_its_line_and_what_was_meant(
    wrong: str, line: int, name: str, suggest: str | None
) -> None:
    workspace = read(wrong)
    assert workspace.workshops == {}
    assert workspace.unsound == frozenset({("workshop", "day")})
    assert (line, name, suggest) in [(each.span.line, each.name, each.suggest) for each in workspace.diagnostics]


def test_unquoted_clock_times_are_times() -> None:
    assert sound(PLAIN.replace("9:30", "09:30")).days[0].starts == 570
    assert sound(PLAIN.replace("at: 12:30", 'at: "12.30"')).agenda[2].at == 750


def test_an_item_is_one_thing() -> None:
    found = read(PLAIN.replace("    takes: 20 min\n", "    takes: 20 min\n    story: Lugu\n")).diagnostics
    assert found[0].message.english() == "an item is one thing, not talk, story"


def test_what_belongs_to_items_side_by_side_does_not_stand_beside_them() -> None:
    text = PLAIN.replace(
        "  - break: Lõuna\n    takes: 45 min",
        "  - parallel: [{talk: A, takes: 9 min}, {talk: B, takes: 9 min}]\n    takes: 9 min",
    )
    assert [(each.name, each.message.english()) for each in read(text).diagnostics] == [
        ("not-here", "“takes” has no place beside “parallel”")
    ]
