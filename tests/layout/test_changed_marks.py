"""The marks of a card on a map of what changed: one for each of its states."""

from __future__ import annotations

from teekond.diff.compare import compare
from teekond.diff.union import unite
from teekond.layout.build import lay_out
from teekond.layout.changed import Shown
from teekond.layout.changed_marks import marks_of
from teekond.layout.options import MapOptions
from teekond.layout.scene import CircleMark, TextMark
from teekond.link.load import load_text
from teekond.locale import catalogue
from tests.layout.invariants import all_groups, faults

DAY = """\
journey: day
kind: employee
stages:
  - Morning:
      - {id: comes, title: Comes in, feeling: 1, moment_of_truth: true}
      - {id: sits, title: Sits down, feeling: 0}
"""


def test_a_step_in_several_states_bears_the_mark_of_each() -> None:
    after = DAY.replace("id: comes, title: Comes in", "id: enters, title: Walks in")
    union = unite(compare(load_text(DAY, "day.yaml"), load_text(after, "day.yaml")))
    layout = lay_out(union.workspace, ("day",), MapOptions(), catalogue("en"), shown=Shown(union, "main", "now"))
    page = layout.pages[0]
    (card,) = [each for each in all_groups(page.groups) if {"step", "changed"} <= set(each.cls.split())]
    marks = [mark for mark in card.children if isinstance(mark, CircleMark) and mark.cls.startswith("mark")]
    assert [mark.cls for mark in marks] == ["mark changed", "mark renamed"]
    assert marks[1].x - marks[0].x >= 2 * marks[0].r
    legend = [mark for group in all_groups(page.groups) if group.cls == "legend" for mark in group.children]
    assert {"changed", "renamed"} <= {mark.text for mark in legend if isinstance(mark, TextMark)}
    assert faults(page) == []


def test_marks_that_have_no_room_beside_the_badges_are_left_out() -> None:
    drawn = [mark.cls for mark in marks_of(("changed", "renamed", "moved"), 0.0, 0.0, 6.0, 14.0)]
    assert list(dict.fromkeys(drawn)) == ["mark changed", "mark renamed"]
    assert [mark.cls for mark in marks_of(("moved",), 0.0, 0.0, 6.0, -20.0)] == ["mark moved"] * 2
