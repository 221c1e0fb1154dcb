"""The table to type into, as a workbook: the rows of the CSV, lists to choose from, the same bytes each time."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Mapping

import pytest

from teekond.render.pack.frame import Pack
from teekond.render.pack.whole import pack_files

openpyxl = pytest.importorskip("openpyxl")

Files = Mapping[str, bytes]


def test_the_workbook_has_the_rows_of_the_table(files: Files) -> None:
    written = list(csv.reader(io.StringIO(files["transcription.csv"].decode("utf-8-sig"), newline=""), delimiter=";"))
    sheet = openpyxl.load_workbook(io.BytesIO(files["transcription.xlsx"])).worksheets[0]
    assert [["" if cell is None else cell for cell in row] for row in sheet.iter_rows(values_only=True)] == written


def test_an_empty_cell_takes_a_note_that_begins_like_a_formula(files: Files) -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(files["transcription.xlsx"])).worksheets[0]
    assert {each.number_format for each in sheet.column_dimensions.values()} == {"@"}
    assert all(each.alignment.wrap_text for each in sheet.column_dimensions.values())
    assert sheet.data_validations.count > 1


def test_the_workbook_has_the_same_bytes_each_time(pack: Pack, files: Files) -> None:
    assert dict(pack_files(pack, ["transcription"]))["transcription.xlsx"] == files["transcription.xlsx"]


def test_without_the_package_for_workbooks_the_table_is_there(pack: Pack, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    assert [name for name, _ in pack_files(pack, ["transcription"])] == ["transcription.pdf", "transcription.csv"]
