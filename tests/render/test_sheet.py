from __future__ import annotations

import io
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any, Unpack

import pytest
from pypdf import PdfReader
from tests.canvas.made import DAY
from tests.canvas.sheets import grid_of

from teekond.canvas.choose import Choices, lay_out
from teekond.canvas.load import load_canvas
from teekond.canvas.placed import Sheet
from teekond.diagnostics import Diagnostic
from teekond.link.workspace import Workspace
from teekond.model.canvas import Canvas
from teekond.render.prints import prints
from teekond.render.sheet_typst import PPI, literal, main_file
from teekond.theme import Theme, load_theme

WORKSPACE = Workspace(None, journeys={"day": DAY})
POINT = 25.4 / 72


@pytest.fixture(scope="module")
def canvas() -> Canvas:
    found, diagnostics = load_canvas("journey", WORKSPACE)
    assert diagnostics == []
    assert found is not None
    return found


@pytest.fixture(scope="module")
def theme() -> Theme:
    return load_theme("default", {})


@pytest.fixture(scope="module")
def sheet(canvas: Canvas) -> Sheet:
    made = lay_out(canvas, WORKSPACE, journey="day", fill="stages", lang="et")
    assert isinstance(made, Sheet)
    return made


def drawn(
    canvas: Canvas, workspace: Workspace, form: str, theme: Theme, *, ppi: float = PPI, **choices: Unpack[Choices]
) -> bytes:
    made = lay_out(canvas, workspace, **choices)
    assert isinstance(made, Sheet)
    return prints([made], form, theme, ppi=ppi)[0]


@pytest.fixture(scope="module")
def pdf(canvas: Canvas, theme: Theme) -> bytes:
    return drawn(canvas, WORKSPACE, "pdf", theme, journey="day", fill="stages", lang="et")


def test_the_page_is_exact_and_there_is_one(pdf: bytes) -> None:
    pages = PdfReader(io.BytesIO(pdf)).pages
    assert len(pages) == 1
    assert float(pages[0].mediabox.width) * POINT == pytest.approx(420, abs=0.01)
    assert float(pages[0].mediabox.height) * POINT == pytest.approx(297, abs=0.01)


def test_the_same_sheet_has_the_same_bytes(canvas: Canvas, theme: Theme, pdf: bytes) -> None:
    assert drawn(canvas, WORKSPACE, "pdf", theme, journey="day", fill="stages", lang="et") == pdf


def test_every_font_is_embedded(pdf: bytes) -> None:
    page: Any = PdfReader(io.BytesIO(pdf)).pages[0]
    fonts = page["/Resources"]["/Font"]
    assert fonts
    for each in fonts.values():
        descriptor = each.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
        assert "/FontFile3" in descriptor or "/FontFile2" in descriptor


def test_it_claims_to_be_accessible_and_names_its_language(pdf: bytes) -> None:
    catalog: Any = PdfReader(io.BytesIO(pdf)).trailer["/Root"]
    assert catalog["/Lang"] == "et"
    assert catalog["/MarkInfo"]["/Marked"]
    assert b"pdfuaid:part" in catalog["/Metadata"].get_data()


def test_every_word_can_be_found(pdf: bytes, canvas: Canvas) -> None:
    words = PdfReader(io.BytesIO(pdf)).pages[0].extract_text().split()
    asked = [box.title.read("et") for box in canvas.rows]
    asked += [box.prompt.read("et") for box in canvas.rows if box.prompt]
    for text in (*asked, "Esimene tööpäev", "Hommik", "Saabub", "ärevus", "„Tore!“", "DA1", "B3"):
        assert set(text.split()) <= set(words)


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="measures with pdftotext")
def test_the_codes_of_the_cells_are_printed_where_they_were_placed(pdf: bytes, sheet: Sheet, tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    path.write_bytes(pdf)
    found = subprocess.run(["pdftotext", "-bbox", str(path), "-"], capture_output=True, check=True).stdout.decode()
    boxes = {
        word: (float(left) * POINT, float(right) * POINT)
        for left, right, word in re.findall(r'xMin="([\d.]+)"[^>]*xMax="([\d.]+)"[^>]*>([A-C][1-5])<', found)
    }
    cells = [cell for row in grid_of(sheet).rows for cell in row.cells]
    assert len(boxes) == len(cells)
    for cell in cells:
        assert boxes[cell.code.lines[0]][1] == pytest.approx(cell.code.x, abs=0.5)


@pytest.mark.skipif(shutil.which("pdftoppm") is None, reason="measures with pdftoppm")
def test_a_row_line_is_drawn_where_it_was_placed(pdf: bytes, sheet: Sheet, tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    path.write_bytes(pdf)
    dots = 254
    subprocess.run(["pdftoppm", "-gray", "-r", str(dots), str(path), str(tmp_path / "page")], check=True)
    width, height, pixels = _grey((tmp_path / "page-1.pgm").read_bytes())
    column = round((grid_of(sheet).rows[0].area.x + 3) / 25.4 * dots)
    assert width > column
    dark = [y for y in range(height) if pixels[y * width + column] < 120]
    for row in (grid_of(sheet).rows[0], grid_of(sheet).rows[-1]):
        nearest = min(dark, key=lambda y: abs(y - row.area.y / 25.4 * dots))
        assert nearest / dots * 25.4 == pytest.approx(row.area.y, abs=0.5)


def _grey(data: bytes) -> tuple[int, int, bytes]:
    found = re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", data)
    assert found is not None
    return int(found[1]), int(found[2]), data[found.end() :]


def test_the_ink_of_a_sheet_stays_in_its_budget(canvas: Canvas, theme: Theme) -> None:
    from struct import unpack
    from zlib import decompress

    png = drawn(canvas, WORKSPACE, "png", theme, lang="et", ppi=48)
    width, height, depth, kind = unpack(">IIBB", png[16:26])
    assert (depth, kind) == (8, 6)
    data, at = b"", 8
    while at < len(png):
        length = int.from_bytes(png[at : at + 4], "big")
        data += png[at + 8 : at + 8 + length] if png[at + 4 : at + 8] == b"IDAT" else b""
        at += length + 12
    assert 0.005 < _ink(decompress(data), width, height) <= 0.06


def _ink(raw: bytes, width: int, height: int) -> float:
    stride, total = width * 4, 0
    above = bytearray(stride)
    for row in range(height):
        start = row * (stride + 1)
        line = bytearray(raw[start + 1 : start + 1 + stride])
        _unfilter(line, above, raw[start])
        total += sum(255 * 3 - sum(line[x : x + 3]) for x in range(0, stride, 4))
        above = line
    return total / (width * height * 255 * 3)


def _unfilter(line: bytearray, above: bytearray, kind: int) -> None:
    for x in range(len(line)):
        left, up, corner = (line[x - 4], above[x], above[x - 4]) if x >= 4 else (0, above[x], 0)
        paeth = min((left, up, corner), key=lambda each: abs(left + up - corner - each))
        line[x] = (line[x] + (0, left, up, (left + up) // 2, paeth)[kind]) & 255


def test_mono_has_no_colour_and_the_same_words(canvas: Canvas, theme: Theme) -> None:
    mono = drawn(canvas, WORKSPACE, "svg", load_theme("mono", {}), journey="day", fill="stages", lang="et").decode()
    for colour in set(re.findall(r"#([0-9a-fA-F]{6})\b", mono)):
        assert colour[:2] == colour[2:4] == colour[4:]
    pages = [
        PdfReader(io.BytesIO(drawn(canvas, WORKSPACE, "pdf", each, journey="day", lang="et"))).pages[0].extract_text()
        for each in (theme, load_theme("mono", {}))
    ]
    assert pages[0] == pages[1]


def test_svg_is_a_picture_of_the_sheet(canvas: Canvas, theme: Theme) -> None:
    svg = drawn(canvas, WORKSPACE, "svg", theme, lang="en").decode()
    assert svg.startswith("<svg")
    assert "http://www.w3.org/2000/svg" in svg


def test_a_sheet_that_cannot_be_drawn_says_which_one_can(canvas: Canvas) -> None:
    made = lay_out(canvas, WORKSPACE, sheet="A4")
    assert isinstance(made, Diagnostic)
    assert made.hints[0].english() == "A3 is the smallest sheet that can"


@pytest.mark.parametrize(("size", "lang"), [("A0", "et"), ("A1", "en"), ("A2", "et"), ("A2 portrait", "en")])
def test_the_shipped_canvas_is_drawn_on_every_larger_sheet(canvas: Canvas, theme: Theme, size: str, lang: str) -> None:
    made = drawn(canvas, WORKSPACE, "pdf", theme, journey="day", fill="all", sheet=size, lang=lang)
    assert made.startswith(b"%PDF")


@pytest.mark.parametrize("hostile", ['"#panic(1)" $x$ ] \\ *b*', "<b>&amp;", "a\nb\tc", "\\", "#{}", "<< x >>"])
def test_no_text_becomes_markup(canvas: Canvas, theme: Theme, hostile: str) -> None:
    from dataclasses import replace

    from teekond.model.text import Text

    workspace = Workspace(None, journeys={"day": replace(DAY, title=Text.plain(hostile))})
    made = drawn(canvas, workspace, "pdf", theme, journey="day", fill="stages", lang="et")
    words = PdfReader(io.BytesIO(made)).pages[0].extract_text()
    assert set(hostile.split()) <= set(words.split())


@pytest.mark.skipif(shutil.which("zbarimg") is None, reason="reads with zbarimg")
def test_the_code_can_be_read_by_a_camera(canvas: Canvas, theme: Theme, tmp_path: Path) -> None:
    path = tmp_path / "sheet.png"
    path.write_bytes(drawn(canvas, WORKSPACE, "png", theme, journey="day", lang="et", ppi=100))
    read = subprocess.run(["zbarimg", "-q", "--raw", str(path)], capture_output=True, check=True).stdout.decode()
    assert read.strip() == "teekond:day/DA1"


@pytest.mark.parametrize(
    "rare", ["你好 abc", "กิ", "☐", "\ue000", "שלום", "👍🏽 🇪🇪", "a\u200bb", "\u202eabc", "kätte\u00adsaamine"]
)
def test_letters_that_no_font_has_are_printed_as_a_substitute(canvas: Canvas, theme: Theme, rare: str) -> None:
    from dataclasses import replace

    from teekond.model.text import Text

    workspace = Workspace(None, journeys={"day": replace(DAY, title=Text.plain(rare))})
    assert drawn(canvas, workspace, "pdf", theme, journey="day", fill="stages").startswith(b"%PDF")


def test_literals_are_closed_whatever_they_hold() -> None:
    assert literal('a"b\\c') == '"a\\"b\\\\c"'
    assert main_file("prints.typ.j2", _values('x"\n#panic()')).count("#panic") == 1


def _values(title: str) -> dict[str, object]:
    return {"library": "grid.typ", "title": title, "lang": "et", "width": 1.0, "height": 1.0, "around": 0}
