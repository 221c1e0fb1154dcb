"""Notes in a shape: none over an edge, none on another, each exactly as large as it is."""

from __future__ import annotations

from itertools import combinations
from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teekond.canvas.drawings.iceberg import BODY, TIP
from teekond.canvas.drawings.packing import GAP, across, around, in_rows, in_wedge, whole
from teekond.canvas.drawings.regions import Outline, Ring, Wedge, crosses, meet, towards
from teekond.canvas.sheet import Area
from teekond.model.canvas import Note

NOTES = st.sampled_from([Note(76, 76), Note(51, 38), Note(127, 76), Note(38, 51)])
RINGS = st.builds(
    lambda inner, wide: Ring(400.0, 300.0, inner, inner + wide),
    st.floats(0, 250),
    st.floats(20, 150),
)


def _corners(area: Area) -> list[tuple[float, float]]:
    return [(x, y) for x in (area.x, area.right) for y in (area.y, area.bottom)]


def _apart(places: tuple[Area, ...]) -> bool:
    return not any(meet(one, other, GAP - 1e-6) for one, other in combinations(places, 2))


@given(RINGS, NOTES, st.integers(1, 24))
def test_notes_around_a_ring_are_inside_of_it_with_all_four_corners(ring: Ring, note: Note, wanted: int) -> None:
    places = around(ring, note, wanted)
    assert len(places) <= wanted
    assert _apart(places)
    for place in places:
        assert (place.width, place.height) == (note.width, note.height)
        assert all(hypot(x - ring.x, y - ring.y) <= ring.outer for x, y in _corners(place))
        assert ring.holds(place)
        assert not (place.x < ring.x < place.right and place.y < ring.y < place.bottom and ring.inner > 0)


@given(RINGS, NOTES, st.integers(2, 6), st.integers(1, 4))
def test_notes_in_a_part_of_a_ring_keep_off_its_lines(ring: Ring, note: Note, parts: int, wanted: int) -> None:
    for index in range(parts):
        wedge = Wedge(ring, index * 360 / parts, (index + 1) * 360 / parts, 2.0)
        places = in_wedge(wedge, note, wanted)
        assert len(places) <= wanted
        assert _apart(places)
        for place in places:
            assert ring.holds(place)
            for angle in (wedge.start, wedge.end):
                line = towards(ring.x, ring.y, angle, ring.inner), towards(ring.x, ring.y, angle, ring.outer)
                assert not crosses(*line, place)


@given(st.floats(20, 900), st.floats(20, 600), NOTES, st.integers(1, 30))
def test_rows_in_a_rectangle_hold_as_many_as_there_is_room_for(
    width: float, height: float, note: Note, most: int
) -> None:
    area = Area(10, 20, width, height)
    places = in_rows(whole(area), area, note, most=most)
    assert len(places) == min(most, across(width, note.width) * across(height, note.height))
    assert _apart(places)
    for place in places:
        assert area.x - 1e-6 <= place.x
        assert place.right <= area.right + 1e-6
        assert area.y - 1e-6 <= place.y
        assert place.bottom <= area.bottom + 1e-6


@given(st.floats(200, 1100), st.floats(200, 700), NOTES)
def test_notes_on_an_iceberg_do_not_touch_its_outline(width: float, height: float, note: Note) -> None:
    below = [(x * width, y * height) for x, y in ((TIP[-1][0], 0.0), *BODY, (TIP[0][0], 0.0))]
    outline = Outline(tuple(below))
    bounds = Area(0, 1, width, height - 2)
    for place in in_rows(outline, bounds, note):
        ends = zip(below, [*below[1:], below[0]], strict=True)
        assert not any(crosses(one, other, place) for one, other in ends)


@pytest.mark.parametrize("inner", [0, 60, 120])
def test_the_left_half_of_a_ring_is_as_the_right_one(inner: float) -> None:
    ring = Ring(0, 0, inner, inner + 120)
    for wanted in (2, 4, 6, 8):
        places = around(ring, Note(51, 38), wanted)
        turned = {(round(-place.right, 3), round(place.y, 3)) for place in places}
        assert {(round(place.x, 3), round(place.y, 3)) for place in places} == turned


def test_a_note_that_is_too_large_has_no_place() -> None:
    assert around(Ring(0, 0, 100, 150), Note(76, 76), 4) == ()
    assert in_rows(whole(Area(0, 0, 70, 70)), Area(0, 0, 70, 70), Note(76, 76)) == ()


def test_places_keep_clear_of_what_is_taken() -> None:
    taken = (Area(-60, -225, 120, 20),)
    ring = Ring(0, 0, 100, 220)
    assert not any(meet(place, taken[0]) for place in around(ring, Note(51, 38), 12, taken))
