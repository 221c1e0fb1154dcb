"""Writes tables that spreadsheets open: a text that looks like a formula stays a text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from teekond.values import dataclass

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet compute a cell."""
GUARD = "'"
"""Before such a text it says that it is one."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table that people fill in."""

    name: str
    width: int = 12
    """Letters that fit."""
    choices: tuple[str, ...] = ()
    """What a list offers; anything else may be typed too."""


def guarded(text: str) -> str:
    """Return a text as it must stand in a CSV file so that nothing computes it."""
    return GUARD + text if _would_compute(text) else text


def unguarded(text: str) -> str:
    """Return the text that was guarded."""
    return text[1:] if text.startswith(GUARD) and _would_compute(text) else text


def _would_compute(text: str) -> bool:
    return text.lstrip(GUARD).startswith(FORMULA_STARTS) and not _is_number(text)


def _is_number(text: str) -> bool:
    return text[1:].replace(",", "", 1).replace(".", "", 1).isdecimal()


def csv_table(heads: Sequence[str], rows: Iterable[Sequence[str]], separator: str = ",") -> bytes:
    """Return a CSV file in UTF-8 with the mark by which Excel knows it."""
    lines = [separator.join(_quoted(guarded(cell), separator) for cell in row) for row in (heads, *rows)]
    return ("\ufeff" + "\r\n".join(lines) + "\r\n").encode("utf-8", "replace")


def _quoted(cell: str, separator: str) -> str:
    if cell.strip() == cell and not {separator, '"', "\n", "\r"} & set(cell):
        return cell
    return '"' + cell.replace('"', '""') + '"'
