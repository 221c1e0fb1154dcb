"""The tags of peak, low and end: over nothing else, near their faces, left out only where there is no room."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from teekond.layout.curve_tags import FAR, TAG_HEIGHT, Tag, tag_marks
from teekond.layout.scene import Box, RectMark

ROW = Box(100.0, 200.0, 300.0, 66.0)
PLACES = st.tuples(st.floats(100, 400), st.floats(210, 256), st.sampled_from((-2.0, -0.5, 0.0, 1.0, 2.0)))
TAKEN = st.builds(Box, st.floats(80, 400), st.floats(190, 260), st.floats(5, 80), st.floats(5, 20))
WORDS = ("MADALHETK", "KÕRGHETK = LÕPP", "LÕPP")


def boxes(tags: list[Tag], taken: list[Box], *, optional: bool = False) -> list[Box]:
    """Return where tags came to stand."""
    edges = [(box.x, box.y, box.right, box.bottom) for box in taken]
    marks = list(tag_marks(tags, edges, ROW, optional=optional))
    return [Box(mark.x, mark.y, mark.w, mark.h) for mark in marks if isinstance(mark, RectMark)]


def apart(one: Box, other: Box) -> bool:
    """Tell whether two boxes lie beside each other, but for what rounding moves."""
    across = one.right <= other.x + 0.02 or other.right <= one.x + 0.02
    return across or one.bottom <= other.y + 0.02 or other.bottom <= one.y + 0.02


@given(
    st.lists(PLACES, min_size=1, max_size=3),
    st.lists(st.builds(Box, st.floats(80, 400), st.floats(190, 260), st.floats(5, 80), st.floats(5, 20)), max_size=12),
)
def test_tags_stand_over_nothing_and_near_their_faces(felt: list[tuple[float, float, float]], taken: list[Box]) -> None:
    tags = [Tag(word, *place) for word, place in zip(WORDS, felt, strict=False)]
    found = boxes(tags, taken)
    for at, box in enumerate(found):
        assert all(apart(box, other) for other in [*taken, *found[:at]])
        assert ROW.y <= box.y + 0.01
        assert box.bottom <= ROW.bottom + 0.01
        assert min(abs(box.x + box.w / 2 - tag.x) for tag in tags) <= FAR + 30.0


def test_two_tags_that_want_one_place_both_get_one() -> None:
    tags = [Tag("MADALHETK", 250.0, 233.0, -1.0), Tag("KÕRGHETK = LÕPP", 254.0, 233.0, 1.0)]
    wall = [Box(100.0, 200.0, 110.0, 66.0), Box(300.0, 200.0, 100.0, 66.0), Box(210.0, 226.0, 90.0, 14.0)]
    assert len(boxes(tags, wall)) == 2


def test_a_tag_without_any_room_is_left_out_and_the_other_one_stays() -> None:
    tags = [Tag("MADALHETK", 250.0, 233.0, -1.0), Tag("KÕRGHETK", 254.0, 233.0, 1.0)]
    full = [
        Box(90.0, 200.0, 130.0, 66.0),
        Box(280.0, 200.0, 140.0, 66.0),
        Box(220.0, 200.0 + TAG_HEIGHT + 1.0, 60.0, 60.0),
    ]
    assert len(boxes(tags, full)) == 1


def test_an_optional_tag_is_not_sought_a_place_further_off() -> None:
    near = [Box(210.0, 200.0, 80.0, 66.0)]
    tags = [Tag("MADALHETK", 250.0, 233.0, -1.0)]
    assert boxes(tags, near, optional=True) == []
    assert len(boxes(tags, near)) == 1
