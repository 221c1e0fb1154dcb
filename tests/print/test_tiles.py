"""A sheet in pieces: which piece shows what, and what stands around it."""

from __future__ import annotations

import io
import re
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader
from tests.print.pictures import THREE_A_MM, Picture, differing, needs_poppler, pictures

from teekond.canvas.fit import width
from teekond.canvas.marks import Mark, Path, Rectangle, Words
from teekond.canvas.placed import Sheet
from teekond.canvas.tiles import MARGIN, MOST, OVERLAP, Tiling, tiling
from teekond.canvas.tiles_assembly import assembly
from teekond.canvas.tiles_frame import RULER, Framed, framed
from teekond.canvas.variants import Finish, Wish, copies
from teekond.diagnostics import Diagnostic
from teekond.link.workspace import Workspace
from teekond.locale import catalogue
from teekond.model.canvas import Canvas
from teekond.model.paper import SIZES
from teekond.render.prints import prints
from teekond.theme import Theme

A0 = (1189.0, 841.0)
PAPERS = ("A3", "A4", "A5", "Letter", "Tabloid", "A4 portrait", "A4 landscape", "200x280 mm")
SHEETS = st.tuples(st.floats(60, 1300), st.floats(60, 1300))


def plan(width: float, height: float, paper: str) -> Tiling:
    made = tiling(width, height, paper)
    assert isinstance(made, Tiling)
    return made


def page(made: Tiling, row: int, column: int, size: tuple[float, float] = A0) -> Framed:
    tile = next(each for each in made.tiles if (each.row, each.column) == (row, column))
    return framed(made, tile, catalogue("en"), "FW3", size)


def texts(marks: tuple[Mark, ...]) -> list[str]:
    return [" ".join(each.block.lines) for each in marks if isinstance(each, Words)]


def test_a0_stands_on_twenty_five_a4_that_lie() -> None:
    made = plan(*A0, "A4")
    assert (made.columns, made.rows, made.lying) == (5, 5, True)
    assert [*made.usable, *made.step] == [277, 190, 267, 180]
    assert [each.name for each in made.tiles[:6]] == ["1.1", "1.2", "1.3", "1.4", "1.5", "2.1"]


@pytest.mark.parametrize(("size", "count"), [((841, 594), 15), ((594, 420), 8), ((420, 297), 4)])
def test_the_way_round_with_fewer_pages_is_taken(size: tuple[float, float], count: int) -> None:
    made = plan(*size, "A4")
    assert made.rows * made.columns == count
    for asked in ("A4 landscape", "A4 portrait"):
        other = plan(*size, asked)
        assert other.lying == asked.endswith("landscape")
        assert other.rows * other.columns >= count


@given(SHEETS, st.sampled_from(PAPERS))
def test_every_spot_of_a_sheet_stands_on_a_page_and_neighbours_share_a_flap(
    size: tuple[float, float], paper: str
) -> None:
    made = tiling(*size, paper)
    if isinstance(made, Diagnostic):
        return
    (wide, high), tiles = made.usable, made.tiles
    assert len({each.name for each in tiles}) == len(tiles) == made.rows * made.columns <= MOST
    assert tiles[-1].x + wide >= size[0] - 1e-6
    assert tiles[-1].y + high >= size[1] - 1e-6
    assert tiles[-1].x < size[0]
    assert tiles[-1].y < size[1]
    for one, other in pairwise(tiles):
        if one.row == other.row:
            assert one.x + wide - other.x == pytest.approx(OVERLAP)
    assert {each.y for each in tiles} == {row * (high - OVERLAP) for row in range(made.rows)}


@pytest.mark.parametrize("paper", ["A9", "A6", "A7", "A0", "2A0", ""])
def test_paper_that_cannot_take_pieces_is_refused_with_a_way_out(paper: str) -> None:
    made = tiling(*A0, paper)
    assert isinstance(made, Diagnostic)
    assert made.code == "TK409"
    assert made.hints


def test_a_page_names_itself_and_its_neighbours_at_the_middle_of_each_side() -> None:
    made = page(plan(*A0, "A4"), 3, 3)
    assert made.name.lines == ("3.3",)
    middles = {" ".join(each.block.lines): each.block for each in made.marks if isinstance(each, Words)}
    assert middles["↑ 2.3"].x == middles["↓ 4.3"].x == 297 / 2
    assert {(each.block.lines[0], each.degrees) for each in made.turned} == {("3.2 ↑", -90), ("↑ 3.4", 90)}
    assert {each.block.y for each in made.turned} == {210 / 2}
    assert "FW3 · page 13 of 25" in texts(made.marks)


def test_the_first_page_needs_no_cut_and_the_last_one_has_no_flap() -> None:
    made = plan(*A0, "A4")
    first, last = texts(page(made, 1, 1).marks), texts(page(made, 5, 5).marks)
    assert not any("cut" in each for each in first)
    assert any("flap" in each for each in first)
    assert any("cut" in each for each in last)
    assert not any("flap" in each for each in last)
    dashed = [each for each in page(made, 5, 5).marks if isinstance(each, Path) and each.dash]
    assert dashed == []


def test_solid_ticks_say_where_to_cut_and_dashed_ones_where_the_flap_begins() -> None:
    ticks = [each for each in page(plan(*A0, "A4"), 3, 3).marks if isinstance(each, Path)]
    solid = {each.points for each in ticks if each.weight == 1.0}
    assert ((MARGIN, 3.0), (MARGIN, 9.0)) in solid
    assert ((3.0, MARGIN), (9.0, MARGIN)) in solid
    dashed = {each.points[0][0] for each in ticks if each.dash and each.points[0][0] == each.points[1][0]}
    assert dashed == {297 - MARGIN - OVERLAP}


@pytest.mark.parametrize("lang", ["et", "en"])
def test_no_tick_runs_through_words_or_the_map_where_the_sheet_ends(lang: str) -> None:
    size = (841.0, 594.0)
    made = plan(*size, "A4")
    for tile in made.tiles:
        around = framed(made, tile, catalogue(lang), "IC1", size)
        end = MARGIN + size[0] - tile.x
        if tile.column < made.columns:
            continue
        for mark in around.marks:
            if isinstance(mark, Words):
                long = width(mark.block.lines[0], mark.block.size, mark.block.weight)
                left = mark.block.x - {"left": 0, "center": long / 2, "right": long}[mark.block.align]
                assert end <= left or left + long <= end
            elif isinstance(mark, Rectangle):
                assert end <= mark.area.x or mark.area.right <= end
        assert tile.row == made.rows or any("10 mm:" in each for each in texts(around.marks))
        assert any(isinstance(mark, Rectangle) for mark in around.marks)


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("lang", ["et", "en"])
def test_words_around_a_piece_stand_in_the_margin_and_clear_of_each_other(paper: str, lang: str) -> None:
    made = plan(*A0, paper)
    for tile in made.tiles:
        around = framed(made, tile, catalogue(lang), "FW3", A0)
        boxes = [box(each.block) for each in around.marks if isinstance(each, Words)] + [box(around.name)]
        boxes += [rectangle for rectangle in [_map(around)] if rectangle is not None] + [_ruler(around)]
        for left, top, right, bottom in boxes:
            assert left >= 5
            assert right <= made.width - 5
            assert top >= 5 - 1e-6
            assert bottom <= made.height - 5 + 1e-6
            assert bottom <= MARGIN or top >= made.height - MARGIN
        for at, one in enumerate(boxes):
            for other in boxes[at + 1 :]:
                assert one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]


def box(block: Any) -> tuple[float, float, float, float]:
    wide = max(width(each, block.size, block.weight) for each in block.lines)
    left = block.x - {"left": 0, "center": wide / 2, "right": wide}[block.align]
    return left, block.y, left + wide, block.bottom


def _map(around: Framed) -> tuple[float, float, float, float] | None:
    cells = [each.area for each in around.marks if isinstance(each, Rectangle)]
    assert sum(isinstance(each, Rectangle) and each.fill == "ink" for each in around.marks) == 1
    return (
        min(each.x for each in cells),
        min(each.y for each in cells),
        max(each.right for each in cells),
        max(each.bottom for each in cells),
    )


def _ruler(around: Framed) -> tuple[float, float, float, float]:
    lines = [each for each in around.marks if isinstance(each, Path) and len({y for _, y in each.points}) == 1]
    ruler = next(each for each in lines if each.points[1][0] - each.points[0][0] == RULER)
    (left, y), (right, _) = ruler.points
    return left, y - 2.6, right, y


@pytest.fixture(scope="module")
def poster(canvas: Canvas, workspace: Workspace) -> tuple[Sheet, ...]:
    made = copies(canvas, workspace, Wish(), journey="day", fill="all", sheet="A0", lang="et")
    assert not isinstance(made, Diagnostic)
    return made


@pytest.fixture(scope="module")
def pieces(poster: tuple[Sheet, ...], theme: Theme) -> bytes:
    return prints(poster, "pdf", theme, Finish(plan(*A0, "A4")))[0]


def test_the_same_pieces_have_the_same_bytes(poster: tuple[Sheet, ...], theme: Theme, pieces: bytes) -> None:
    assert prints(poster, "pdf", theme, Finish(plan(*A0, "A4")))[0] == pieces


def test_the_assembly_page_comes_first_and_each_page_has_its_bookmark(pieces: bytes) -> None:
    reader = PdfReader(io.BytesIO(pieces))
    assert len(reader.pages) == 26
    assert {(round(float(each.mediabox.width)), round(float(each.mediabox.height))) for each in reader.pages} == {
        (842, 595)
    }
    first = reader.pages[0].extract_text()
    assert all(f"{row}.{column}" in first for row in range(1, 6) for column in range(1, 6))
    marks: Any = reader.outline
    assert [each.title for each in marks[1] if "." in each.title] == [
        f"DA1 {row}.{column}" for row in range(1, 6) for column in range(1, 6)
    ]


def test_words_of_pieces_are_no_text_but_their_places_are(pieces: bytes) -> None:
    # what stands on a piece may be cut in two: it is told once, by the whole sheet
    tagged = re.findall(rb"/StructParents \d+", pieces)
    assert len(tagged) == 26
    assert b"/Figure" not in pieces


@needs_poppler
def test_pieces_put_together_are_the_poster(poster: tuple[Sheet, ...], theme: Theme, pieces: bytes) -> None:
    whole = pictures(prints(poster, "pdf", theme)[0], THREE_A_MM, "-gray")[0]
    board = put_together(pictures(pieces, THREE_A_MM, "-gray")[1:], columns=5)
    wide, high = 1189 * 3, 841 * 3
    rows = [whole.row(y, 0, wide) for y in range(high)]
    assert differing(rows, [bytes(each[:wide]) for each in board[:high]]) / (wide * high) <= 0.001


def put_together(pages: list[Picture], columns: int) -> list[bytearray]:
    """Glue pieces as people do: each one over the flaps of those before it."""
    margin, wide, high, across, down = (round(each * 3) for each in (MARGIN, 277, 190, 267, 180))
    rows = len(pages) // columns
    board = [bytearray(b"\xff" * (columns * wide)) for _ in range(rows * high)]
    for at, piece in enumerate(pages):
        row, column = divmod(at, columns)
        for y in range(high):
            board[row * down + y][column * across : column * across + wide] = piece.row(
                y + margin, margin, margin + wide
            )
    return board


@needs_poppler
def test_rulers_of_pages_are_fifty_millimetres(pieces: bytes) -> None:
    drawn = pictures(pieces, 254, "-gray", "-f", "14", "-l", "14")[0]
    y = (210 - 5) * 10
    dark = [x for x, value in enumerate(drawn.row(y - 1, 120, 680)) if value < 128]
    assert (dark[-1] - dark[0]) / 10 == pytest.approx(RULER, abs=0.5)


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("lang", ["et", "en"])
def test_the_assembly_page_keeps_its_words_on_the_page_and_apart(
    paper: str, lang: str, canvas: Canvas, workspace: Workspace
) -> None:
    for sheet in ("A0", "A1 portrait", "A2"):
        made = copies(canvas, workspace, Wish(), sheet=sheet, lang=lang)
        assert not isinstance(made, Diagnostic)
        cut = tiling(made[0].width, made[0].height, paper)
        if isinstance(cut, Diagnostic):
            continue
        shown = assembly(cut, made[0], catalogue(lang))
        boxes = [box(each.block) for each in shown.marks if isinstance(each, Words)]
        for left, top, right, bottom in boxes:
            assert left >= 5
            assert top >= 5
            assert right <= cut.width - 5
            assert bottom <= cut.height - 5
        for at, one in enumerate(boxes):
            for other in boxes[at + 1 :]:
                assert one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1], (
                    one,
                    other,
                    texts(shown.marks),
                )


def test_all_papers_by_name_are_known_here() -> None:
    assert {"A4", "A3", "Letter", "Tabloid"} <= set(SIZES)
