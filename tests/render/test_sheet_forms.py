"""One canvas of each form as a file: its page, its words, its measures, its ink."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest
from pypdf import PdfReader
from tests.canvas.sheets import EMPTY, canvas, sheet

from teekond.canvas.marks import Body, Rectangle, Ticks
from teekond.canvas.plain import plain
from teekond.render.prints import prints
from teekond.theme import Theme, load_theme

FORMS = ("persona", "iceberg", "prioritisation", "stakeholders", "crossing", "first-workday", "value-word", "takeaway")
POINT = 25.4 / 72
INK = 0.05
needs_poppler = pytest.mark.skipif(shutil.which("pdftoppm") is None, reason="measures with pdftoppm")


@cache
def theme(name: str = "default") -> Theme:
    return load_theme(name, {})


@cache
def pdf(ident: str, lang: str = "et") -> bytes:
    return prints([sheet(ident, lang)], "pdf", theme())[0]


@pytest.mark.parametrize("ident", FORMS)
def test_the_page_is_as_large_as_the_sheet(ident: str) -> None:
    (page,) = PdfReader(io.BytesIO(pdf(ident))).pages
    made = sheet(ident, "et")
    assert float(page.mediabox.width) * POINT == pytest.approx(made.width, abs=0.01)
    assert float(page.mediabox.height) * POINT == pytest.approx(made.height, abs=0.01)


@pytest.mark.parametrize("lang", ["et", "en"])
@pytest.mark.parametrize("ident", FORMS)
def test_every_word_of_the_boxes_can_be_found(ident: str, lang: str) -> None:
    found = canvas(ident)
    printed = _letters(PdfReader(io.BytesIO(pdf(ident, lang))).pages[0].extract_text())
    texts = [found.title, *(part.text for part in found.steps if found.size not in ("A6", "A7"))]
    texts += [text for box in (*found.rows, *found.boxes) for text in (box.title, box.prompt, box.example) if text]
    missing = [text.read(lang) for text in texts if _letters(plain(text.read(lang))) not in printed]
    assert missing == []


def _letters(text: str) -> str:
    """Return a text without blanks and hyphens: where lines end does not count."""
    return re.sub(r"[\s\u00a0\u00ad-]+", "", text)


@pytest.mark.parametrize("ident", ["persona", "crossing"])
def test_the_same_sheet_has_the_same_bytes(ident: str) -> None:
    assert prints([sheet(ident, "et")], "pdf", theme())[0] == pdf(ident)


@needs_poppler
@pytest.mark.parametrize("ident", ["persona", "value-word"])
def test_boxes_and_notes_are_drawn_where_they_were_placed(ident: str, tmp_path: Path) -> None:
    width, height, pixels = _page(pdf(ident), tmp_path, 200)
    body = sheet(ident, "et").body
    assert isinstance(body, Body)
    boxes = [mark.area for mark in body.marks if isinstance(mark, Rectangle) and mark.tone == "line"]
    for box in boxes[:6]:
        middle = round((box.x + box.width / 2) / 25.4 * 200)
        dark = [y for y in range(height) if pixels[y * width + middle] < 150]
        for edge in (box.y, box.bottom):
            assert min(abs(y / 200 * 25.4 - edge) for y in dark) < 0.5
    for note in [mark.area for mark in body.marks if isinstance(mark, Ticks)][:4]:
        row = round((note.y + 2) / 25.4 * 200)
        dark = [x for x in range(width) if pixels[row * width + x] < 170]
        for edge in (note.x, note.right):
            assert min(abs(x / 200 * 25.4 - edge) for x in dark) < 0.5


@needs_poppler
@pytest.mark.parametrize("ident", FORMS)
def test_the_ink_stays_in_its_budget(ident: str, tmp_path: Path) -> None:
    _, _, pixels = _page(pdf(ident), tmp_path, 30)
    most = INK if sheet(ident, "et").width > 300 else 2 * INK
    assert 1 - sum(pixels) / len(pixels) / 255 <= most


@pytest.mark.parametrize("ident", FORMS)
def test_mono_has_no_colour(ident: str) -> None:
    drawn = prints([sheet(ident, "et")], "svg", theme("mono"))[0].decode("utf-8")
    for colour in set(re.findall(r"#([0-9a-fA-F]{6})\b", drawn)):
        assert colour[:2] == colour[2:4] == colour[4:]


def test_a_sheet_of_ones_own_size_is_exact() -> None:
    made = prints([sheet("persona", "et", sheet="700x500 mm")], "pdf", theme())[0]
    page = PdfReader(io.BytesIO(made)).pages[0]
    assert float(page.mediabox.width) * POINT == pytest.approx(700, abs=0.01)
    assert float(page.mediabox.height) * POINT == pytest.approx(500, abs=0.01)
    assert EMPTY.root is None


def _page(data: bytes, folder: Path, dots: int) -> tuple[int, int, bytes]:
    path = folder / "sheet.pdf"
    path.write_bytes(data)
    subprocess.run(["pdftoppm", "-gray", "-r", str(dots), str(path), str(folder / "page")], check=True)
    read = (folder / "page-1.pgm").read_bytes()
    found = re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", read)
    assert found is not None
    return int(found[1]), int(found[2]), read[found.end() :]
