"""Each definition on an example small enough to count by hand."""

from __future__ import annotations

import pytest

from teekond.analysis import sight
from teekond.analysis.crossings import Crossings, crossings
from teekond.analysis.graph import Graph
from teekond.analysis.ripple import what_if
from teekond.link.load import load_text
from teekond.link.workspace import Workspace

TEXT = """\
journey: work
kind: employee
owner: people
lanes:
  - Mari: {role: actor}
  - IT: {role: support, unit: services}
stages:
  - id: morning
    title: Morning
    process: onboarding
    steps:
      - id: account
        title: Waits for the account
        feeling: -2
        enables: answers
        with: {IT: {id: opens, title: Opens it, enables: account}}
      - {id: coffee, title: Drinks coffee, feeling: 1}
  - id: day
    title: Day
    steps:
      - {id: answers, title: Answers, feeling: -1, pains: [no history], meets: call/asks, enables: call/gets}
---
journey: call
kind: customer
stages:
  - id: phone
    title: Phone
    steps:
      - {id: asks, title: Asks, feeling: [-2, -1], moment_of_truth: true}
      - {id: gets, title: Gets an answer, feeling: -1, says: [{quote: At last!, source: review 3}]}
      - {id: thanks, title: Thanks, feeling: 2}
"""


@pytest.fixture(scope="module")
def workspace() -> Workspace:
    made = load_text(TEXT, "both.yaml")
    assert set(made.journeys) == {"work", "call"}, made.diagnostics
    return made


@pytest.fixture(scope="module")
def counted(workspace: Workspace) -> Crossings:
    return crossings(workspace)


def test_sight_is_zero_where_one_meets_and_grows_with_every_enables(counted: Crossings) -> None:
    assert {row.step: row.distance for row in counted.sight} == {
        "work/account": 1,
        "work/opens": 2,
        "work/coffee": None,
        "work/answers": 0,
    }
    assert counted.sight[1].path == ("work/opens", "work/account", "work/answers", "call/asks")


def test_people_are_counted_and_systems_are_not(workspace: Workspace, counted: Crossings) -> None:
    (lane,) = sight.shares(Graph(workspace), counted.sight, "lane")
    assert (lane.of, lane.steps, lane.seeing, lane.median) == ("work/mari", 3, 2, 0.5)
    assert lane.share == pytest.approx(2 / 3)
    assert sight.shares(Graph(workspace), counted.sight, "unit") == ()


def test_ripple_halves_with_distance_and_doubles_at_a_moment_of_truth(counted: Crossings) -> None:
    first, second, *quiet = counted.ripple
    assert (first.step, first.score) == ("work/answers", 1.5 * 2 + 1 * 1 * 0.5)
    assert (second.step, second.score) == ("work/account", (1.5 * 2) / 2 + 1 / 4)
    assert [(row.step, row.score, row.quiet) for row in quiet] == [("work/opens", 0, True), ("work/coffee", 0, True)]
    assert [(term.step, term.weight) for term in quiet[0].terms] == [("call/asks", 0.75), ("call/gets", 0.125)]


def test_upstream_names_the_nearest_first(counted: Crossings) -> None:
    asks = counted.upstream[0]
    assert (asks.step, asks.feeling) == ("call/asks", -1.5)
    assert [(source.step, source.distance) for source in asks.sources] == [
        ("work/answers", 0),
        ("work/account", 1),
        ("work/opens", 2),
    ]


def test_matrix_counts_links_and_each_rated_step_once(counted: Crossings) -> None:
    (cell,) = counted.matrix.cells
    assert (cell.employee, cell.customer) == ("work/day", "call/phone")
    assert (cell.meets, cell.enables, cell.learns_from) == (1, 1, 0)
    assert (cell.employee_mean, cell.customer_mean) == (-1, -1.25)
    assert cell.lowest == ("work/answers", "call/asks")


def test_gap_is_the_employee_less_the_customer(counted: Crossings) -> None:
    (gap,) = counted.gaps
    assert (gap.gap, gap.both_low) == (0.5, True)


def test_parity_counts_what_steps_say_themselves(counted: Crossings) -> None:
    rows = {row.what: (row.employee, row.customer) for row in counted.parity}
    assert (rows["steps"], rows["quotes"], rows["owners"], rows["ideas"]) == ((4, 3), (0, 1), (1, 0), (0, 0))


def test_share_is_the_employees_part_and_nothing_where_both_are_zero(counted: Crossings) -> None:
    shares = {row.what: row.share for row in counted.parity}
    assert (shares["steps"], shares["quotes"], shares["owners"], shares["ideas"]) == (4 / 7, 0, 1, None)


def test_outside_in_shows_the_steps_behind_each_yes(counted: Crossings) -> None:
    (row,) = counted.outside_in
    assert (row.process, row.employee, row.external_customer, row.learns) == ("onboarding", (), (), ())
    assert row.internal_customer == ("work/opens",)


def test_what_if_tells_only_what_changes(workspace: Workspace) -> None:
    changes = what_if(Graph(workspace), {"call/asks": 1.0})
    assert [(change.step, change.before, change.after) for change in changes] == [
        ("work/answers", 3.5, 0.5),
        ("work/account", 1.75, 0.25),
    ]


def test_chosen_journeys_alone_take_part(workspace: Workspace) -> None:
    alone = crossings(workspace, ["work"])
    assert {row.distance for row in alone.sight} == {None}
    assert alone.matrix.cells == ()
