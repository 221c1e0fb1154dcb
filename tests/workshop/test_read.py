from __future__ import annotations

from datetime import date

import pytest

from teekond.diagnostics import Diagnostic
from teekond.model.workshop import Workshop
from teekond.reader.compose import compose
from teekond.workshop.read import read_workshop


def read(text: str) -> tuple[Workshop | None, list[Diagnostic]]:
    nodes, found = compose(text, "day.yaml")
    assert not found
    return read_workshop(nodes[0], "day")


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
    workshop, found = read(PLAIN)
    assert found == []
    assert workshop is not None
    assert (workshop.day, workshop.starts, workshop.ends) == (date(2026, 12, 3), 570, 990)
    assert [item.kind for item in workshop.agenda] == ["talk", "exercise", "break"]
    assert [item.minutes for item in workshop.agenda] == [20, 35, 45]
    assert workshop.agenda[2].at == 750
    assert workshop.agenda[1].canvases[0].fill == "stages"


@pytest.mark.parametrize(
    ("people", "size", "tables"), [(32, 5, 6), (3, 5, 1), (27, 5, 5), (28, 5, 6), (12, 4, 3), (1, 9, 1)]
)
def test_groups_are_the_nearest_whole_number(people: int, size: int, tables: int) -> None:
    workshop, _ = read(PLAIN.replace("people: 32", f"people: {people}").replace("size: 5", f"size: {size}"))
    assert workshop is not None
    assert workshop.tables == tables


def test_groups_may_be_counted_or_listed() -> None:
    counted, _ = read(PLAIN.replace("group_size: 5", "groups: 4"))
    listed, _ = read(PLAIN.replace("group_size: 5", "groups: [{name: A}, {name: B}]"))
    assert counted is not None
    assert counted.tables == 4
    assert listed is not None
    assert listed.tables == 2


@pytest.mark.parametrize(
    ("wrong", "line", "name", "suggest"),
    [
        (PLAIN.replace("starts: 9:30", "starts: 9.75"), 4, "out-of-range", None),
        (PLAIN.replace("starts: 9:30", "starts: early"), 4, "bad-word", None),
        (PLAIN.replace("starts: 9:30\n", ""), 2, "missing-key", None),
        (PLAIN.replace("people:", "peple:"), 6, "unknown-key", "people"),
        (PLAIN.replace("break:", "brake:"), 16, "unknown-key", "break"),
        (PLAIN.replace("    takes: 20 min\n", ""), 9, "missing-key", None),
        (PLAIN.replace("45 min", "45"), 17, "bad-duration", "45 min"),
        (PLAIN.replace("fill: stages", "fill: stage"), 12, "unknown-value", "stages"),
    ],
)
def test_a_mistake_is_named_with_its_line_and_what_was_meant(
    wrong: str, line: int, name: str, suggest: str | None
) -> None:
    workshop, found = read(wrong)
    assert workshop is None
    assert (line, name, suggest) in [(each.span.line, each.name, each.suggest) for each in found]


def test_an_item_is_one_thing() -> None:
    workshop, found = read(PLAIN.replace("    takes: 20 min\n", "    takes: 20 min\n    story: Lugu\n"))
    assert workshop is None
    assert found[0].message.english() == "an item is one thing, not talk, story"
