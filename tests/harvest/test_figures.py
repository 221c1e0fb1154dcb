"""Shares with their intervals, against values worked out by hand; dots, votes and themes."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.harvest.made import bring, notes, workspace

from teekond.workshop.harvest_figures import wilson
from teekond.workshop.harvest_themes import themes


@pytest.mark.parametrize(
    ("count", "n", "low", "high"),
    [
        (0, 10, 0.0, 0.2775),
        (1, 10, 0.0179, 0.4042),
        (5, 10, 0.2366, 0.7634),
        (10, 10, 0.7225, 1.0),
        (8, 32, 0.1325, 0.4211),
        (0, 0, 0.0, 1.0),
    ],
)
def test_the_interval_is_that_of_wilson(count: int, n: int, low: float, high: float) -> None:
    assert wilson(count, n) == pytest.approx((low, high), abs=1e-4)


@given(st.integers(0, 500).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_interval_holds_the_share(pair: tuple[int, int]) -> None:
    count, n = pair
    low, high = wilson(count, n)
    assert 0 <= low <= (count / n if n else 0.5) <= high <= 1


def test_dots_before_and_after_are_measured_with_decimal_commas(tmp_path: Path) -> None:
    found = workspace(tmp_path)
    rows = [("WS1", "A1", "5", "3"), ("WS1", "A1", "9"), ("WS1", "B1", "9,5", "2"), ("WS1", "B1", "10 – because", "2")]
    before, after = bring(notes(*rows), found).dots
    assert (before.n, before.mean, before.share.count, before.top) == (4, 6.0, 1, (9, 10))
    assert (after.n, after.mean, after.share.part) == (4, 9.75, 1.0)
    assert [each.text for each in bring(notes(*rows), found).others] == ["because"]


def test_votes_are_shares_of_their_canvas(tmp_path: Path) -> None:
    found = workspace(tmp_path)
    brought = bring(notes(("DA1", "B4", "Loud", "3"), ("DA2", "B6", "Quiet room", "1"), ("DA1", "B4", "Hot")), found)
    assert [(each.text, each.share.count, each.share.n) for each in brought.votes] == [
        ("Loud", 3, 4),
        ("Quiet room", 1, 4),
    ]


def test_takeaways_share_words_whatever_their_case() -> None:
    texts = ["Kliendi lugu", "Kuulan klienti", "Vaikus on vastus", "Üks klientide päev"]
    found = themes(texts)
    assert [(each.word, each.texts) for each in found] == [
        ("kliendi", ("Kliendi lugu", "Kuulan klienti", "Üks klientide päev")),
        ("", ("Vaikus on vastus",)),
    ]


@given(st.lists(st.text(max_size=30), max_size=12))
def test_every_takeaway_is_in_one_theme(texts: list[str]) -> None:
    found = themes(texts)
    assert sorted(text for each in found for text in each.texts) == sorted(texts)
    assert all(each.word for each in found[:-1])
    assert themes(texts) == found
