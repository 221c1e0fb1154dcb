"""Legible on paper: sizes, sheets, the bar of 50 mm and every word, measured in the PDF."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest
from tests.map import made
from tests.map.pdfs import Drawn, drawn, sheets
from tests.map.sample import DEFAULT, samples, words

from teekond.layout.build import lay_out
from teekond.layout.options import MapOptions, parse_sheet
from teekond.layout.scene import MapLayout
from teekond.link.workspace import Workspace
from teekond.render.paper import pdf
from teekond.render.written import texts

MM = 72 / 25.4
ROUNDED = 0.005
A0, A2, A3, A4 = (1189, 841), (594, 420), (420, 297), (297, 210)
TITLES = [len(title) for title in made.TITLES]


def printed(given: Workspace, names: Sequence[str], sheet: str) -> bytes:
    """Print the map of some journeys on a sheet."""
    return pdf(lay_out(given, names, MapOptions(sheet=parse_sheet(sheet)), words()), DEFAULT)


def size_of(page: Drawn) -> tuple[float, float]:
    """Return the size of a page in millimetres."""
    return page.size[0] / MM, page.size[1] / MM


def lost_words(layout: MapLayout, file: Path) -> dict[int, Counter[str]]:
    """Return, per page, the words of the map that are not found in its PDF, inside the page."""
    found = sheets(file)
    lost = {}
    for at, page in enumerate(layout.pages):
        width, height = found.sizes[at]
        inside = [
            word.text
            for word in found.words
            if word.page == at and word.left >= 0 and word.top >= 0 and word.right <= width and word.bottom <= height
        ]
        wanted = Counter(part for group in page.groups for mark in texts(group) for part in mark.text.split())
        lost[at] = wanted - Counter(inside)
    return {at: each for at, each in lost.items() if each}


def test_the_cards_are_as_full_as_those_of_the_samples() -> None:
    assert sum(TITLES) / len(TITLES) == pytest.approx(35, abs=0.5)
    assert 50 <= max(TITLES) <= 55


@pytest.mark.parametrize(
    ("given", "names", "sheet", "size", "pages", "least"),
    [
        (made.one(24), ["calls"], "A3", A3, 1, 7),
        (made.one(24), ["calls"], "A4", A4, None, 6),
        (made.two(), ["calls", "answers"], "A2", A2, 1, 7),
        (made.two(), ["calls", "answers"], "A3", A3, 1, 6),
        (made.one(300, rows=False), ["calls"], "A0", A0, 1, 6),
        (made.one(300, rows=False), ["calls"], "A3", A3, None, 7),
    ],
    ids=["24 steps A3", "24 steps A4", "two journeys A2", "two journeys A3", "300 steps A0", "300 steps A3"],
)
def test_every_text_is_legible(
    given: Workspace, names: list[str], sheet: str, size: tuple[int, int], pages: int | None, least: float
) -> None:
    data = printed(given, names, sheet)
    measured = drawn(data)
    assert pages is None or len(measured) == pages
    assert all(size_of(page) == pytest.approx(size, abs=0.01) for page in measured)
    assert min(min(page.texts) for page in measured) >= least - ROUNDED


@pytest.mark.parametrize("sheet", ["A3", "A4"])
def test_every_word_of_every_sample_is_on_its_page(sheet: str, tmp_path: Path) -> None:
    for sample in samples(sheet):
        file = tmp_path / f"{sample.drawing.id}.pdf"
        file.write_bytes(pdf(sample.layout, DEFAULT))
        assert lost_words(sample.layout, file) == {}, sample.name


@pytest.mark.parametrize(
    ("sheet", "size", "least"),
    [("A3", A3, {1: 7, 2: 6}), ("A4", A4, {1: 6, 2: 0})],
    ids=["A3", "A4"],
)
def test_samples_are_legible_on_exact_sheets_with_a_bar_of_fifty_millimetres(
    sheet: str, size: tuple[int, int], least: dict[int, float]
) -> None:
    small = {}
    for sample in samples(sheet):
        for page in drawn(pdf(sample.layout, DEFAULT)):
            assert size_of(page) == pytest.approx(size, abs=0.01), sample.name
            assert any(length / MM == pytest.approx(50, abs=0.05) for length in page.lines), sample.name
            if min(page.texts) < least[len(sample.drawing.journeys)] - ROUNDED:
                small[sample.name] = min(page.texts)
    assert not small


def test_a_size_of_ones_own_is_exact() -> None:
    data = printed(made.one(8), ["calls"], "500x700mm")
    assert [size_of(page) for page in drawn(data)] == [pytest.approx((500, 700), abs=0.01)]


def test_a_word_that_is_not_printed_is_noticed(tmp_path: Path) -> None:
    sample = samples()[0]
    file = tmp_path / "other.pdf"
    file.write_bytes(pdf(samples()[1].layout, DEFAULT))
    assert lost_words(sample.layout, file)
