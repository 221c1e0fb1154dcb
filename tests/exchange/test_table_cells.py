"""Cells that people filled: feelings, scales and durations in the forms in which they are typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teekond.exchange.table_cells import feeling, minutes, scale_of
from teekond.exchange.table_out import duration


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("−1", -1),
        ("1,5", 1.5),
        ("+2", 2),
        ("Hea", 1),
        ("suurepärane!", 2),
        ("teribble", None),
        ("terible", -2),
        ("☹️", -1),
        ("🙂", 1),
        ("😢😐", -1),
        (":-)", 1),
        ("--", -2),
        ("+", 1),
        ("so-so", None),
    ],
)
def test_feelings_are_numbers_words_and_faces(cell: str, value: float | None) -> None:
    assert feeling(cell) == value


@pytest.mark.parametrize(
    ("numbers", "scale"),
    [
        ([], None),
        ([-2, 2], None),
        ([1, 2], None),
        ([3, 4], (1, 5)),
        ([0, 7], (0, 10)),
        ([-5, 4], (-5, 5)),
        ([80], (0, 100)),
    ],
)
def test_numbers_beyond_two_have_a_scale_of_their_own(numbers: list[float], scale: tuple[int, int] | None) -> None:
    assert scale_of(numbers) == scale


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("45 min", 45),
        ("1,5 h", 90),
        ("2 päeva", 2880),
        ("1 t 5 min", 65),
        ("2 hours and 3 min", None),
        ("45", None),
        ("", None),
    ],
)
def test_durations_have_units(cell: str, found: int | None) -> None:
    assert minutes(cell) == found


@given(st.integers(0, 10**6), st.sampled_from(("en", "et")))
def test_a_duration_that_is_written_is_read(length: int, lang: str) -> None:
    assert minutes(duration(length, lang)) == length
