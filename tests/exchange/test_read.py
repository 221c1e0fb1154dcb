"""Whatever bytes come in, every cell comes out as the text that stood there, or it is said why not."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teekond.exchange.read import read_grids
from teekond.exchange.write import Column, csv_table, guarded, unguarded
from teekond.exchange.write_workbook import workbook

openpyxl = pytest.importorskip("openpyxl")
LETTERS = st.characters(blacklist_categories=["Cs", "Cc", "Cf", "Zl", "Zp", "Cn"])
CELLS = st.text(LETTERS, max_size=12)
TABLES = st.lists(st.lists(CELLS, min_size=3, max_size=3).filter(lambda row: any(map(str.strip, row))), max_size=6)


def cells(data: bytes) -> list[tuple[str, ...]]:
    (grid,), found = read_grids(data, "notes")
    assert found == []
    return [line.cells for line in grid.lines]


def told(data: bytes) -> list[str]:
    return [each.message.english() for each in read_grids(data, "notes")[1]]


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_the_separator_is_found(separator: str) -> None:
    data = separator.join(("sheet", "code", "text")) + "\n" + separator.join(("FW1", "A1", "hi. there"))
    assert cells(data.encode()) == [("sheet", "code", "text"), ("FW1", "A1", "hi. there")]


def test_commas_in_texts_do_not_make_it_a_comma() -> None:
    data = "leht;kood;tekst\nFW1;A1;tere, kuidas\nFW2;B1;hästi, aitäh\nFW2;B1;aga, sina\n"
    assert [len(row) for row in cells(data.encode())] == [3, 3, 3, 3]


def test_a_decimal_comma_stays_in_its_cell() -> None:
    assert cells(b"a;b\n1,5;2,25\n")[1] == ("1,5", "2,25")


def test_excel_says_what_separates() -> None:
    (grid,), _ = read_grids(b"sep=|\na|b;c\n1|2\n", "notes")
    assert [(line.number, line.cells) for line in grid.lines] == [(2, ("a", "b;c")), (3, ("1", "2"))]


def test_short_and_long_lines_stay_so() -> None:
    assert cells(b"a,b,c\n1\n1,2,3,4\n") == [("a", "b", "c"), ("1",), ("1", "2", "3", "4")]


def test_a_line_in_quotes_counts_where_it_begins() -> None:
    (grid,), _ = read_grids(b'a,b\n"one\ntwo",x\ny,z\n', "notes")
    assert [(line.number, line.cells[0]) for line in grid.lines] == [(1, "a"), (2, "one\ntwo"), (4, "y")]


def test_a_quote_that_never_closes_swallows_nothing() -> None:
    assert cells(b'a,b\n"one,x\ny,z\n')[1:] == [('"one', "x"), ("y", "z")]


@pytest.mark.parametrize(
    ("codec", "name"), [("cp1257", "Windows-1257"), ("cp1252", "Windows-1252"), ("utf-16", ""), ("utf-8-sig", "")]
)
def test_old_and_wide_letters_are_read(codec: str, name: str) -> None:
    text = "leht;tekst\nFW1;Õhtul „šokk“ ja žest\n"
    (grid,), found = read_grids(text.encode(codec), "notes")
    assert grid.lines[1].cells[1] == "Õhtul „šokk“ ja žest"
    assert [each.message.english() for each in found] == (
        [f"the file is not UTF-8; its letters are read as {name}"] if name else []
    )


def test_wide_letters_without_a_mark_are_read() -> None:
    assert cells("leht;tekst\nFW1;öö\n".encode("utf-16-le"))[1] == ("FW1", "öö")


@pytest.mark.parametrize("data", [b"", b"\n\n", b" ; ; \n", "\ufeff".encode()])
def test_an_empty_file_is_told(data: bytes) -> None:
    assert told(data) == ["the file is empty: there is no table in it"]


@pytest.mark.parametrize("data", [b"PK\x03\x04 no zip", b"%PDF-1.7", b"\xd0\xcf\x11\xe0 old", b"PK\x03\x04"])
def test_what_is_no_table_is_told(data: bytes) -> None:
    assert len(told(data)) == 1


def book(*rows: tuple[object, ...]) -> bytes:
    made = openpyxl.Workbook()
    for row in rows:
        made.active.append(row)
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def test_formulas_in_a_workbook_are_texts() -> None:
    (grid,), found = read_grids(book(("a", "b"), ("=1+1", '=HYPERLINK("http://x")'), ("x", 3.0)), "notes")
    assert found == []
    assert grid.lines[1].cells == ("=1+1", '=HYPERLINK("http://x")')
    assert grid.lines[1].formulas == {0, 1}
    assert grid.lines[2].cells == ("x", "3")


def test_a_workbook_that_declares_entities_is_refused() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book(("a",)))) as old, zipfile.ZipFile(made, "w") as new:
        for part in old.infolist():
            text = old.read(part)
            if part.filename == "xl/workbook.xml":
                text = b'<!DOCTYPE a [<!ENTITY b "bb">]>' + text
            new.writestr(part, text)
    assert told(made.getvalue()) == ["the workbook holds XML entities, which no spreadsheet writes"]


@given(st.binary(max_size=300))
def test_any_bytes_are_a_table_or_told(data: bytes) -> None:
    found, diagnostics = read_grids(data, "notes")
    assert found or diagnostics


@given(st.integers(0, 3000), st.binary(min_size=1, max_size=8))
def test_a_damaged_workbook_is_told(at: int, noise: bytes) -> None:
    data = book(("a", "b"), ("c", 1))
    found, diagnostics = read_grids(data[:at] + noise + data[at + len(noise) :], "notes")
    assert found or diagnostics


@given(TABLES, st.sampled_from([";", ","]))
def test_what_is_written_as_csv_is_read_again(rows: list[list[str]], separator: str) -> None:
    head = ["sheet", "code", "text"]
    data = csv_table(head, rows, separator)
    (grid,), _ = read_grids(data, "notes")
    assert [[unguarded(cell) for cell in line.cells] for line in grid.lines] == [head, *rows]


@given(CELLS)
def test_no_cell_of_a_csv_file_computes(text: str) -> None:
    shown = guarded(text)
    assert not shown.startswith(("=", "@"))
    assert not shown.startswith(("+", "-")) or shown[1:2].isdecimal()
    assert unguarded(shown) == text


def test_a_workbook_offers_lists_and_computes_nothing() -> None:
    columns = [Column("sheet", choices=("FW1", "FW2")), Column("text", 40)]
    data = workbook("Notes: [all]", columns, [("FW1", "=1+1"), ("FW2", "")])
    assert data == workbook("Notes: [all]", columns, [("FW1", "=1+1"), ("FW2", "")])
    made = openpyxl.load_workbook(io.BytesIO(data))
    sheet = made.worksheets[0]
    assert sheet["B2"].data_type == "s"
    (rule,) = sheet.data_validations.dataValidation
    assert (rule.formula1, str(rule.sqref)) == ("'_'!$A$1:$A$2", "A2:A303")
    (grid,), _ = read_grids(data, "notes")
    assert [line.cells for line in grid.lines] == [("sheet", "text"), ("FW1", "=1+1"), ("FW2",)]
    assert grid.lines[1].formulas == frozenset()
