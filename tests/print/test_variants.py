"""Copies for tables, the bleed of a print shop, sheets in black, sheets that save ink."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from tests.print.pictures import needs_poppler, pictures

from teekond.canvas.placed import Sheet
from teekond.canvas.variants import Finish, Wish, conflict, copies, finish
from teekond.canvas.variants_shop import SLUG
from teekond.diagnostics import Diagnostic
from teekond.link.workspace import Workspace
from teekond.model.canvas import Canvas
from teekond.render.prints import prints
from teekond.theme import Theme, load_theme

POINT = 25.4 / 72


def placed(canvas: Canvas, workspace: Workspace, wish: Wish = Wish(), **choices: Any) -> tuple[Sheet, ...]:  # noqa: B008 - frozen
    made = copies(canvas, workspace, wish, **{"journey": "day", "fill": "stages", "lang": "et", **choices})
    assert not isinstance(made, Diagnostic), made
    return made


@pytest.fixture(scope="module")
def sheet(canvas: Canvas, workspace: Workspace) -> tuple[Sheet, ...]:
    return placed(canvas, workspace)


def test_each_table_has_its_own_id_name_and_code(canvas: Canvas, workspace: Workspace) -> None:
    made = placed(canvas, workspace, Wish(copies=6))
    assert [each.head.sheet.lines[0] for each in made] == ["DA1", "DA2", "DA3", "DA4", "DA5", "DA6"]
    assert [each.head.table and each.head.table.lines[0] for each in made] == [f"laud {n}/6" for n in range(1, 7)]
    assert [each.head.payload for each in made] == [f"teekond:day/DA{n}" for n in range(1, 7)]


def test_tables_with_names_show_them(canvas: Canvas, workspace: Workspace) -> None:
    made = placed(canvas, workspace, Wish(tables=("Meri", "Mets")))
    assert [each.head.table and each.head.table.lines[0] for each in made] == ["Meri", "Mets"]
    assert [each.head.sheet.lines[0] for each in made] == ["DA1", "DA2"]


def test_the_name_of_a_table_stands_large_on_the_line_of_the_group(canvas: Canvas, workspace: Workspace) -> None:
    head = placed(canvas, workspace, Wish(tables=("Meri", "Mets"), form="pdf"), sheet="A2")[0].head
    group, name = head.fields[0], head.table
    assert name is not None
    assert (group.label.lines, name.x) == (("Rühm",), group.line.x)
    assert group.label.bottom < name.y < name.bottom < group.line.y
    assert name.size > 1.5 * group.label.size
    assert name.tone == "ink"


def test_two_tables_of_one_name_are_refused() -> None:
    wrong = conflict(Wish(tables=("Meri", "Mets", "meri")))
    assert wrong is not None
    assert wrong.code == "TK420"
    assert "two tables are called “meri”" in wrong.message.english()


def test_one_copy_names_no_table(sheet: tuple[Sheet, ...]) -> None:
    assert sheet[0].head.table is None


def test_a_name_that_would_run_into_the_id_is_refused(canvas: Canvas, workspace: Workspace) -> None:
    wish = Wish(tables=("Meri", "Klienditeeninduse ja personaliosakonna laud"))
    made = copies(canvas, workspace, wish, lang="et")
    assert isinstance(made, Diagnostic)
    assert made.code == "TK402"
    assert "Klienditeeninduse" in made.message.english()


def test_copies_stand_in_one_file_with_a_bookmark_each(canvas: Canvas, workspace: Workspace, theme: Theme) -> None:
    made = prints(placed(canvas, workspace, Wish(copies=3)), "pdf", theme)
    assert len(made) == 1
    reader = PdfReader(io.BytesIO(made[0]))
    assert len(reader.pages) == 3
    marks: Any = reader.outline
    titles = [each.title for each in marks if not isinstance(each, list)]
    assert titles == [f"DA{n} · laud {n}/3 · Esimene tööpäev" for n in (1, 2, 3)]
    for number, page in enumerate(reader.pages, start=1):
        assert f"DA{number}" in page.extract_text()


@pytest.mark.skipif(shutil.which("zbarimg") is None or shutil.which("pdftoppm") is None, reason="zbar is not installed")
def test_each_copys_code_can_be_read(canvas: Canvas, workspace: Workspace, theme: Theme, tmp_path: Path) -> None:
    for number, picture in enumerate(prints(placed(canvas, workspace, Wish(copies=2)), "png", theme, ppi=110), start=1):
        file = tmp_path / f"{number}.png"
        file.write_bytes(picture)
        read = subprocess.run(
            ["zbarimg", "-q", "--raw", file], capture_output=True, encoding="utf-8", check=True
        ).stdout
        assert read.strip() == f"teekond:day/DA{number}"


@pytest.mark.parametrize("bleed", [3.0, 5.0])
def test_boxes_of_a_print_shop_are_exact(sheet: tuple[Sheet, ...], theme: Theme, bleed: float) -> None:
    data = prints(sheet, "pdf", theme, Finish(bleed=bleed))[0]
    page = PdfReader(io.BytesIO(data), strict=True).pages[0]
    assert edges(page.trimbox) == pytest.approx([SLUG + bleed] * 2 + [420, 297], abs=0.01)
    assert edges(page.bleedbox) == pytest.approx([SLUG] * 2 + [420 + 2 * bleed, 297 + 2 * bleed], abs=0.01)
    assert edges(page.mediabox) == pytest.approx([0, 0, 420 + 2 * (bleed + SLUG), 297 + 2 * (bleed + SLUG)], abs=0.01)


def edges(box: Any) -> list[float]:
    return [float(each) * POINT for each in (box.left, box.bottom, box.width, box.height)]


def test_every_address_in_a_print_shops_file_is_right(canvas: Canvas, workspace: Workspace, theme: Theme) -> None:
    data = prints(placed(canvas, workspace, Wish(copies=3)), "pdf", theme, Finish(bleed=3))[0]
    table = int(re.findall(rb"startxref\n(\d+)", data)[-1])
    assert data[table : table + 4] == b"xref"
    for number, entry in enumerate(re.findall(rb"(\d{10}) \d{5} [nf]", data[table:])):
        assert number == 0 or data[int(entry) :].startswith(b"%d 0 obj" % number)
    assert data.count(b"/BleedBox[") == 3


@needs_poppler
def test_crop_marks_stand_outside_the_bleed_at_the_edges_of_the_trimmed_sheet(
    sheet: tuple[Sheet, ...], theme: Theme
) -> None:
    drawn = pictures(prints(sheet, "pdf", theme, Finish(bleed=3))[0], 254, "-gray")[0]
    for edge in (10.0, 430.0):
        x = round(edge * 10)
        column = [min(drawn.row(y, x - 2, x + 3)) for y in range(100)]
        dark = [y / 10 for y, value in enumerate(column) if value < 200]
        assert dark, edge
        assert 0.5 <= dark[0] <= 1.5
        assert dark[-1] <= SLUG
    bleed = [drawn.row(y, 75, 4325) for y in range(72, 98)]
    assert all(min(row) == 255 for row in bleed)


@needs_poppler
def test_mono_has_no_coloured_pixel_and_the_same_words(sheet: tuple[Sheet, ...], theme: Theme) -> None:
    black = prints(sheet, "pdf", load_theme("mono", {}))[0]
    assert pictures(black, 40)[0].coloured == 0
    texts = [PdfReader(io.BytesIO(each)).pages[0].extract_text() for each in (black, prints(sheet, "pdf", theme)[0])]
    assert texts[0] == texts[1]


@needs_poppler
def test_saving_ink_saves_ink_and_no_word(sheet: tuple[Sheet, ...], theme: Theme) -> None:
    full, saved = (prints(sheet, "pdf", theme, Finish(saving=each))[0] for each in (False, True))
    assert pictures(saved, 40, "-gray")[0].ink < pictures(full, 40, "-gray")[0].ink * 0.9
    texts = [PdfReader(io.BytesIO(each)).pages[0].extract_text() for each in (full, saved)]
    assert texts[0] == texts[1]


def test_pictures_of_copies_are_files_of_their_own(canvas: Canvas, workspace: Workspace, theme: Theme) -> None:
    made = placed(canvas, workspace, Wish(copies=2))
    assert len(prints(made, "svg", theme)) == len(prints(made, "png", theme, ppi=20)) == 2


@pytest.mark.parametrize(
    "wish",
    [
        Wish(variant="print-shop", tile="A4"),
        Wish(bleed=3, tile="A4"),
        Wish(variant="office", bleed=3),
        Wish(variant="print-shop", form="png"),
        Wish(copies=3, tables=("Meri", "Mets")),
    ],
)
def test_wishes_that_exclude_each_other_are_told(wish: Wish, sheet: tuple[Sheet, ...]) -> None:
    wrong = conflict(wish)
    assert wrong is not None
    assert wrong.code == "TK420"
    assert wrong.hints
    assert finish(wish, sheet[0]) == wrong


@pytest.mark.parametrize(
    ("wish", "made"),
    [
        (Wish(), Finish()),
        (Wish(variant="office"), Finish()),
        (Wish(variant="print-shop"), Finish(bleed=3)),
        (Wish(variant="print-shop", bleed=5), Finish(bleed=5)),
        (Wish(bleed=5), Finish(bleed=5)),
        (Wish(ink="saving"), Finish(saving=True)),
    ],
)
def test_wishes_become_what_is_done(wish: Wish, made: Finish, sheet: tuple[Sheet, ...]) -> None:
    assert finish(wish, sheet[0]) == made
