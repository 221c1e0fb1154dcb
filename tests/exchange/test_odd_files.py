"""Workbooks without a table or with one cell far away, JSON with half a letter, heads that say the same."""

from __future__ import annotations

import io
import json
import time

import pytest
from tests.exchange.made import bring, findings

from teekond.link.load import load_text

openpyxl = pytest.importorskip("openpyxl")


def book(*cells: tuple[int, int, str]) -> bytes:
    """Return a workbook with these cells: row, column, text."""
    made = openpyxl.Workbook()
    for row, column, text in cells:
        made.active.cell(row, column, text)
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


@pytest.mark.parametrize("form", ["xlsx", "notes"])
def test_a_workbook_without_a_word_is_told_as_empty(form: str) -> None:
    found = bring(book(), form)
    assert [each.message.english() for each in found.findings] == ["the file is empty: there is no table in it"]


@pytest.mark.parametrize("form", ["xlsx", "notes"])
def test_a_cell_far_below_is_told_at_once(form: str) -> None:
    began = time.perf_counter()
    found = bring(book((1, 1, "Step"), (1, 2, "Feeling"), (2, 1, "a"), (1_048_576, 16_384, "x")), form)
    assert time.perf_counter() - began < 5
    assert [each.message.english() for each in found.findings] == ["the sheet “Sheet” has more than 20000 lines"]
    assert found.findings[0].hints[0].english() == "delete what stands far below the table"


def test_a_sheet_of_many_rows_is_read_quickly() -> None:
    cells = [(row, column, f"{row}-{column}") for row in range(2, 2_001) for column in (1, 2)]
    file = book((1, 1, "Stage"), (1, 2, "Step"), *cells)
    began = time.perf_counter()
    assert bring(file, "xlsx").documents
    assert time.perf_counter() - began < 5


def test_half_a_letter_in_json_becomes_a_sign_that_shows_it() -> None:
    node = {"id": "a\ud800", "type": "text", "text": "hi \ud800", "x": 1, "y": 1, "width": 100, "height": 100}
    (board,) = bring(json.dumps({"nodes": [node], "edges": []}).encode(), "json-canvas").documents
    assert "hi \ufffd" in board.text.encode().decode()
    journey = {"journey": "tea", "title": "Tea \udc00", "stages": [{"title": "S", "steps": ["Go"]}]}
    told = {"teekond": "workspace/1", "documents": [{"kind": "journey", "document": journey}]}
    (document,) = bring(json.dumps(told).encode(), "json").documents
    assert "Tea \ufffd" in document.text.encode().decode()


def test_what_is_no_json_is_told_without_words_of_the_machine() -> None:
    assert findings('{"teekond":', "json") == [(1, "this is no JSON")]


def test_a_column_that_stands_twice_is_told_as_such() -> None:
    assert findings("Stage,Step,Feeling,step\nA,b,1,c\n", "csv") == [
        (1, "the column “step” means the same as “Step”, and is left out")
    ]


def test_signs_that_turn_a_line_around_do_not_come_in() -> None:
    node = {"id": "a", "type": "text", "text": "ab\u202ecd\u0001", "x": 1, "y": 1, "width": 100, "height": 100}
    (board,) = bring(json.dumps({"nodes": [node]}).encode(), "json-canvas").documents
    cell = (
        '<mxCell id="a" value="ab\u202ecd&amp;#x202e;" style="html={html}" vertex="1" parent="1">'
        "<mxGeometry {at}/></mxCell>"
    )
    for html in (0, 1):
        inner = cell.format(html=html, at='x="1" y="1" width="100" height="40"')
        drawing = f'<mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/>{inner}</root></mxGraphModel>'
        (document,) = bring(drawing.encode(), "drawio").documents
        assert "ab cd" in document.text
        assert "\u202e" not in document.text + board.text
        assert [each for each in load_text(document.text, "a.yaml").diagnostics if each.severity == "error"] == []
    assert [each for each in load_text(board.text, "a.yaml").diagnostics if each.severity == "error"] == []
