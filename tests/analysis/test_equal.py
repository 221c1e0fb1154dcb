"""Every figure equals what an independent, plain implementation counts, on generated workspaces."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teekond.analysis.chains import between
from teekond.analysis.crossings import crossings
from teekond.analysis.figures import rounded
from teekond.analysis.graph import Graph
from teekond.analysis.ripple import what_if
from teekond.analysis.sight import shares
from teekond.link.workspace import Workspace
from tests.analysis.networks import networks
from tests.analysis.simple import Simple


@given(networks())
def test_sight_and_its_paths_equal(workspace: Workspace) -> None:
    found = [{"step": row.step, "distance": row.distance, "path": list(row.path)} for row in crossings(workspace).sight]
    assert found == Simple(workspace).sight()


@pytest.mark.parametrize("by", ["lane", "unit", "journey"])
@given(networks())
def test_the_share_of_steps_with_sight_equals(by: str, workspace: Workspace) -> None:
    found = shares(Graph(workspace), crossings(workspace).sight, by)
    simple = Simple(workspace)
    assert {row.of: (row.steps, row.seeing, row.median) for row in found} == simple.shares(by)
    seeing = {row["step"] for row in simple.sight() if row["distance"] is not None}
    for row in found:
        assert (len(row.seen), len(row.unseen)) == (row.seeing, row.steps - row.seeing)
        assert set(row.seen) <= seeing
        assert seeing.isdisjoint(row.unseen)


@given(networks(), st.data())
def test_what_if_equals_counting_again(workspace: Workspace, data: st.DataObject) -> None:
    refs = sorted(workspace.steps)
    if not refs:
        return
    felt = data.draw(st.dictionaries(st.sampled_from(refs), st.sampled_from((-2.0, -0.5, 0.0, 1.0)), max_size=3))
    before, after = (Simple(workspace, given).ripple() for given in ({}, felt))
    wanted = {
        ref: (before[ref]["score"], after[ref]["score"])
        for ref in before
        if before[ref]["score"] != after[ref]["score"]
    }
    found = what_if(Graph(workspace), felt)
    assert {row.step: (row.before, row.after) for row in found} == wanted
    sizes = [abs(row.after - row.before) for row in found]
    assert sizes == sorted(sizes, reverse=True)


@given(networks(), st.data())
def test_a_chain_between_two_steps_is_a_shortest_one(workspace: Workspace, data: st.DataObject) -> None:
    refs = sorted(workspace.steps)
    if not refs:
        return
    start, end = data.draw(st.sampled_from(refs)), data.draw(st.sampled_from(refs))
    chain = between(Graph(workspace), start, end)
    simple = Simple(workspace)
    assert bool(chain) is (start != end and end in simple.far[start])
    if chain:
        assert (chain[0], chain[-1]) == (start, end)
        costs = [simple.ways[one][other] for one, other in pairwise(chain)]
        assert sum(costs) == simple.far[start][end]


@given(networks())
def test_the_steps_behind_parity_are_as_many_as_its_figures(workspace: Workspace) -> None:
    for row in crossings(workspace).parity:
        for figure, steps in ((row.employee, row.employee_steps), (row.customer, row.customer_steps)):
            assert len(steps) >= figure
            assert bool(steps) is bool(figure)
            if row.what not in {"sources", "owners"}:
                assert len(steps) == figure


@given(networks())
def test_ripple_equals_term_by_term(workspace: Workspace) -> None:
    rows = crossings(workspace).ripple
    simple = Simple(workspace)
    wanted = simple.ripple()
    assert [row.step for row in rows] == sorted(
        wanted, key=lambda ref: (-wanted[ref]["score"], simple.order.index(ref))
    )
    for row in rows:
        terms = [(term.step, term.distance, term.low, term.moment, term.weight) for term in row.terms]
        assert row.score == pytest.approx(wanted[row.step]["score"])
        assert (row.quiet, terms) == (wanted[row.step]["quiet"], wanted[row.step]["terms"])


@given(networks())
def test_upstream_equals(workspace: Workspace) -> None:
    found = {
        row.step: {(source.step, source.distance) for source in row.sources} for row in crossings(workspace).upstream
    }
    assert found == Simple(workspace).upstream()


@given(networks())
def test_matrix_equals(workspace: Workspace) -> None:
    wanted = Simple(workspace).matrix()
    cells = {(cell.employee, cell.customer): cell for cell in crossings(workspace).matrix.cells}
    assert list(cells) == list(wanted)
    for place, cell in cells.items():
        assert [cell.meets, cell.enables, cell.learns_from] == wanted[place]["count"]
        means = [float("nan") if mean is None else mean for mean in (cell.employee_mean, cell.customer_mean)]
        assert means == pytest.approx(wanted[place]["means"], nan_ok=True)
        assert cell.lowest == wanted[place]["lowest"]


@given(networks())
def test_gaps_equal(workspace: Workspace) -> None:
    found = {(row.employee, row.customer, row.gap, row.both_low) for row in crossings(workspace).gaps}
    assert found == Simple(workspace).gaps()


@given(networks())
def test_parity_equals(workspace: Workspace) -> None:
    found = {row.what: (row.employee, row.customer) for row in crossings(workspace).parity}
    assert found == Simple(workspace).parity()


@given(networks())
def test_outside_in_equals(workspace: Workspace) -> None:
    found = {
        row.process: [set(row.employee), set(row.internal_customer), set(row.external_customer), set(row.learns)]
        for row in crossings(workspace).outside_in
    }
    assert found == Simple(workspace).outside_in()


@given(networks())
def test_json_holds_no_longer_numbers_than_it_promises(workspace: Workspace) -> None:
    def numbers(value: object) -> None:
        if isinstance(value, dict | list):
            for each in value.values() if isinstance(value, dict) else value:
                numbers(each)
        elif isinstance(value, float):
            assert value == rounded(value)

    data = crossings(workspace).data()
    numbers(data)
    assert json.loads(json.dumps(data)) == data


@pytest.mark.parametrize(
    ("number", "wanted"),
    [(0.0005, 0.001), (-0.0005, -0.001), (2.6875, 2.688), (-0.0001, 0.0), (1 / 3, 0.333), (None, None)],
)
def test_numbers_have_three_decimals_and_halves_go_away_from_zero(number: float | None, wanted: float | None) -> None:
    assert rounded(number) == wanted
    assert str(rounded(number)) != "-0.0"


@given(networks())
def test_blind_crossings_equal(workspace: Workspace) -> None:
    assert {(code, row.step) for code, row in crossings(workspace).blind} == Simple(workspace).blind()
