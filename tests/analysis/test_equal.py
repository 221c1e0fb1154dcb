"""Every figure equals what an independent, plain implementation counts, on generated workspaces."""

from __future__ import annotations

import json

import pytest
from hypothesis import given

from teekond.analysis.crossings import crossings
from teekond.analysis.figures import rounded
from teekond.link.workspace import Workspace
from tests.analysis.networks import networks
from tests.analysis.simple import Simple


@given(networks())
def test_sight_and_its_paths_equal(workspace: Workspace) -> None:
    found = [{"step": row.step, "distance": row.distance, "path": list(row.path)} for row in crossings(workspace).sight]
    assert found == Simple(workspace).sight()


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
