from __future__ import annotations

import pytest
from tests.canvas.sheets import EMPTY, canvas

from teekond.canvas.choose import lay_out
from teekond.canvas.paper import dimensions, larger, scale_of
from teekond.canvas.placed import Sheet
from teekond.model.paper import SIZES, read_paper


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("A2 landscape", ("A2", "landscape")),
        ("a2", ("A2", "")),
        ("letter PORTRAIT", ("Letter", "portrait")),
        ("300x500 mm", ("300x500 mm", "")),
        ("300 × 500 mm portrait", ("300x500 mm", "portrait")),
        ("A9", None),
        ("10x20 mm", None),
        ("", None),
    ],
)
def test_sheets_are_read_as_people_write_them(written: str, found: tuple[str, str] | None) -> None:
    assert read_paper(written) == found


def test_every_size_lies_and_stands() -> None:
    for size, (short, long) in SIZES.items():
        assert dimensions(size, "landscape") == (long, short)
        assert dimensions(size, "portrait") == (short, long)
    assert dimensions("300x500 mm", "landscape") == (300, 500)


def test_a_sheet_of_ones_own_is_read_as_the_largest_that_is_hardly_larger() -> None:
    assert scale_of("600x850 mm") == scale_of("A1")
    assert scale_of("300x500 mm") == scale_of("A3")
    assert scale_of("60x60 mm") == scale_of("A7")


def test_larger_sheets_of_an_office_are_of_its_kind() -> None:
    assert larger("A3") == ("A2", "A1", "A0")
    assert larger("Letter")[0] == "Tabloid"
    assert larger("A0") == ()


@pytest.mark.parametrize(
    "size",
    ["A4 portrait", "A4 landscape", "A5 portrait", "A5 landscape", "Letter portrait", "A3 landscape", "200x300 mm"],
)
def test_a_sheet_for_a_pen_prints_on_what_is_at_hand(size: str) -> None:
    made = lay_out(canvas("value-word"), EMPTY, sheet=size, lang="et")
    assert isinstance(made, Sheet) or "smallest" in made.hints[-1].english()


def test_a_card_is_printed_on_a6() -> None:
    made = lay_out(canvas("takeaway"), EMPTY, lang="et")
    assert isinstance(made, Sheet)
    assert (made.width, made.height) == (148, 105)
    assert made.head.fields == ()
