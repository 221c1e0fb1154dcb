"""Peak, low and end of a feeling curve."""

from __future__ import annotations

import pytest

from teekond.layout.content import read_content
from teekond.layout.curve_words import tags_of
from teekond.link.load import load_text
from teekond.locale import catalogue


@pytest.mark.parametrize(
    ("feelings", "tags"),
    [
        ((-2,), {}),
        ((2, -2), {"s0": "PEAK", "s1": "LOW"}),
        ((-1, -2), {"s1": "LOW"}),
        ((0, 0), {}),
        ((2, -2, 1), {"s0": "PEAK", "s1": "LOW", "s2": "END"}),
        ((2, -1, -2), {"s0": "PEAK", "s2": "LOW = END"}),
    ],
)
def test_a_low_is_tagged_as_soon_as_there_is_another_feeling_beside_it(
    feelings: tuple[int, ...], tags: dict[str, str]
) -> None:
    steps = "".join(f"      - {{id: s{at}, title: S, feeling: {felt}}}\n" for at, felt in enumerate(feelings))
    workspace = load_text(f"journey: day\nkind: employee\nstages:\n  - title: A\n    steps:\n{steps}", "day.yaml")
    words = catalogue("en")
    rated = read_content(workspace, ["day"], words).journeys[0].rated
    assert {ref.partition("/")[2]: tag for (ref, _), tag in tags_of(rated, words).items()} == tags
