"""The fills below and above the curve: they follow the very curve, and end on the neutral line."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teekond.layout.curve_areas import areas
from teekond.layout.monotone import Bow, bows, drawn
from teekond.layout.scene import Command

LEVEL = 50.0
PLACES = st.lists(st.sampled_from((10.0, 30.0, 49.0, 50.0, 51.0, 70.0, 90.0)), min_size=2, max_size=30)


def filled(curve: list[Bow]) -> tuple[list[Command], list[Command]]:
    """Return what is filled above and below the line."""
    return areas(curve, drawn(curve), LEVEL)


def outlines(commands: list[Command]) -> list[list[tuple[Any, ...]]]:
    """Return the closed pieces of a path."""
    pieces: list[list[tuple[Any, ...]]] = []
    for command in commands:
        if command[0] == "M":
            pieces.append([])
        pieces[-1].append(command)
    return pieces


def surface(piece: list[tuple[Any, ...]]) -> float:
    """Return how large the piece is: over the level, each cubic holds the mean of its four heights."""
    x = float(piece[0][1])
    before = float(piece[0][2])
    total = 0.0
    for name, *values in piece[1:]:
        if name == "C":
            total += (values[4] - x) * ((before + values[1] + values[3] + values[5]) / 4 - LEVEL)
        if name != "Z":
            x, before = values[-2], values[-1]
    return total


@given(PLACES, st.booleans(), st.booleans())
def test_both_sides_together_are_what_lies_between_the_curve_and_the_line(
    ys: list[float], left: bool, right: bool
) -> None:
    curve = bows([(20.0 * at, y) for at, y in enumerate(ys)], (left, right))
    above, below = filled(curve)
    whole = sum((bow[6] - bow[0]) * ((bow[1] + bow[3] + bow[5] + bow[7]) / 4 - LEVEL) for bow in curve)
    found = sum(map(surface, outlines(above))) + sum(map(surface, outlines(below)))
    assert found == pytest.approx(whole, abs=0.2 * len(ys))


@given(PLACES)
def test_each_outline_begins_and_ends_on_the_line_and_stays_on_its_side(ys: list[float]) -> None:
    above, below = filled(bows([(20.0 * at, y) for at, y in enumerate(ys)]))
    for commands, sign in ((above, -1), (below, 1)):
        for piece in outlines(commands):
            assert piece[0][0] == "M"
            assert piece[0][2] == LEVEL
            assert piece[-1] == ("Z",)
            assert piece[-2][-1] == LEVEL
            assert all(sign * (float(values[-1]) - LEVEL) >= 0 for name, *values in piece if name != "Z")


def test_a_curve_on_the_line_fills_nothing() -> None:
    assert filled(bows([(0.0, LEVEL), (20.0, LEVEL), (40.0, LEVEL)])) == ([], [])


def test_a_curve_that_passes_the_line_is_parted_where_it_does() -> None:
    above, below = filled(bows([(0.0, 30.0), (20.0, 70.0)]))
    assert [command[0] for command in above] == ["M", "L", "C", "Z"]
    assert [command[0] for command in below] == ["M", "C", "L", "Z"]
    assert list(above[2])[-2:] == [10.0, LEVEL]
    assert below[0] == ("M", 10.0, LEVEL)
