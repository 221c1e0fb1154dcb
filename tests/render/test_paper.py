"""PDF and PNG have the size of the sheet, the words as text, the shipped fonts, and the same bytes each time."""

from __future__ import annotations

import io
import struct

import pypdf
import pytest
from tests.render.demo import HEIGHT, WIDTH, demo

from teekond.layout.scene import Group, MapLayout, Page, TextMark
from teekond.render.paper import pdf, png, printed
from teekond.theme import load_theme

DEFAULT = load_theme("default", {})


@pytest.fixture(scope="module")
def document() -> bytes:
    """Print the demo on two pages."""
    return pdf(demo(pages=2, scale=0.9), DEFAULT)


def test_each_page_is_as_large_as_its_sheet(document: bytes) -> None:
    reader = pypdf.PdfReader(io.BytesIO(document))
    assert len(reader.pages) == 2
    for page in reader.pages:
        assert float(page.mediabox.width) == pytest.approx(WIDTH * 0.9, abs=0.01)
        assert float(page.mediabox.height) == pytest.approx(HEIGHT * 0.9, abs=0.01)


def test_words_are_found_in_the_pdf(document: bytes) -> None:
    text = pypdf.PdfReader(io.BytesIO(document)).pages[0].extract_text()
    for word in ("Räägib oma", "mure teist korda", "kõnelejaga <siis>", "−2"):
        assert word in text


def test_all_four_weights_are_embedded(document: bytes) -> None:
    for weight in (b"Inter-Regular", b"Inter-Medium", b"Inter-SemiBold", b"Inter-Bold"):
        assert weight in document


def test_the_pdf_is_tagged_and_names_its_language(document: bytes) -> None:
    reader = pypdf.PdfReader(io.BytesIO(document))
    assert str(reader.root_object["/Lang"]) == "et"
    assert b"/Marked true" in document
    assert reader.metadata is not None
    assert reader.metadata.title == "Esimene kõne × Esimene tööpäev"


def test_the_same_map_gives_the_same_bytes(document: bytes) -> None:
    assert pdf(demo(pages=2, scale=0.9), DEFAULT) == document


def test_a_png_has_as_many_pixels_as_asked() -> None:
    picture = png(demo(), 0, DEFAULT, 144.0)
    assert picture.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", picture[16:24])
    assert (width, height) == (round(WIDTH * 2), round(HEIGHT * 2))


def test_letters_that_no_font_has_are_printed_as_a_square() -> None:
    text = "a\U00012000b\x07"
    assert printed(text) == "a□b"
    page = Page(100, 50, 1.0, (Group("", (TextMark(10, 20, text, 8, 400, "ink", 30),)),))
    made = pdf(MapLayout("a", text, "", "et", (page,)), DEFAULT)
    assert "a□b" in pypdf.PdfReader(io.BytesIO(made)).pages[0].extract_text()
