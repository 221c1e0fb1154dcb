"""Columns keep both orders, share what meets, and leave none empty."""

from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from teekond.layout.columns import MEET, align, align_all


def most_meets(first: int, second: int, pairs: set[tuple[int, int]]) -> int:
    """The size of the largest set of pairs that both orders allow, by trying all of them."""
    for size in range(min(first, second, len(pairs)), 0, -1):
        for chosen in combinations(sorted(pairs), size):
            if all(a < c and b < d for (a, b), (c, d) in pairwise(chosen)):
                return size
    return 0


@given(st.integers(0, 7), st.integers(0, 7), st.sets(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=6))
def test_the_most_meetings_share_a_column_and_no_column_is_empty(
    first: int, second: int, pairs: set[tuple[int, int]]
) -> None:
    pairs = {(a, b) for a, b in pairs if a < first and b < second}
    one, other, count = align(first, second, dict.fromkeys(pairs, MEET))
    assert all(a < b for a, b in pairwise(one))
    assert all(a < b for a, b in pairwise(other))
    assert set(one) | set(other) == set(range(count))
    assert sum(one[a] == other[b] for a, b in pairs) == most_meets(first, second, pairs)


def test_without_meetings_two_journeys_take_no_more_columns_than_the_longer_one() -> None:
    assert align(3, 5, {})[2] == 5


def test_three_journeys_share_the_columns_in_which_they_meet() -> None:
    placed, count = align_all([2, 3, 2], {(0, 1, 1, 2): MEET, (0, 0, 2, 1): MEET})
    assert placed[0][1] == placed[1][2]
    assert placed[0][0] == placed[2][1]
    assert count == 4


@given(st.integers(1, 9), st.integers(1, 9), st.sets(st.tuples(st.integers(0, 8), st.integers(0, 8)), max_size=5))
def test_sharing_out_keeps_meetings_orders_and_columns(first: int, second: int, pairs: set[tuple[int, int]]) -> None:
    pairs = {(a, b) for a, b in pairs if a < first and b < second}
    _, _, count = align(first, second, dict.fromkeys(pairs, MEET))
    (one, other), same = align_all([first, second], {(0, a, 1, b): MEET for a, b in pairs})
    assert same == count
    assert all(a < b for a, b in pairwise(one))
    assert all(a < b for a, b in pairwise(other))
    assert set(one) | set(other) == set(range(count))
    assert sum(one[a] == other[b] for a, b in pairs) == most_meets(first, second, pairs)


def test_a_long_gap_is_shared_out_between_the_steps() -> None:
    (one, _), _ = align_all([4, 12], {(0, 3, 1, 11): MEET})
    assert max(b - a for a, b in pairwise(one)) <= 4
