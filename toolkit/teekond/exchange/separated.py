"""Tables in text files: the separator is found, quotes that never close are letters, short and long lines stay so."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from teekond.exchange.tables import Line

SEPARATORS = (";", "\t", ",", "|")
LOOKED_AT = 200
"""So many lines tell what separates the cells."""
_QUOTED = r'"([^"]*+(?>(?:""[^"]*+)*))"'
"""A cell in quotes, in which a doubled quote is one."""


def lines(text: str) -> tuple[Line, ...]:
    """Return the lines of a table; a first line `sep=;`, as Excel writes it, says what separates."""
    head, _, rest = text.partition("\n")
    told = re.fullmatch(r'"?sep=(.)"?', head.strip("\n"), re.IGNORECASE)
    if told:
        return tuple(_lines(rest, told[1], 2))
    return tuple(_lines(text, separator(text), 1))


def separator(text: str) -> str:
    """Return what stands between cells: what makes the most cuts in lines that have the same number of them."""
    return max(SEPARATORS, key=lambda each: (*_alike(text, each), -SEPARATORS.index(each)))


def _alike(text: str, between: str) -> tuple[int, int]:
    """Return how many cuts the lines of the usual width have, and how many these are; one cell a line is no table."""
    widths: Counter[int] = Counter()
    for line in _lines(text, between, 1):
        if len(line.cells) > 1:
            widths[len(line.cells)] += 1
        if widths.total() == LOOKED_AT:
            break
    if not widths:
        return 0, 0
    usual, count = max(widths.items(), key=lambda each: (each[1], each[0]))
    return count * (usual - 1), count


def _lines(text: str, between: str, first: int) -> Iterator[Line]:
    cell = re.compile(rf"(?:{_QUOTED}(?={re.escape(between)}|\n|\Z)|([^{re.escape(between)}\n]*))(.?)", re.DOTALL)
    number, begun, at, cells = first, first, 0, list[str]()
    while at < len(text):
        match = cell.match(text, at)
        assert match is not None
        quoted, plain, end = match.groups()
        cells.append(plain if quoted is None else quoted.replace('""', '"'))
        number += match[0].count("\n")
        at = match.end()
        if end != between:
            yield Line(begun, tuple(cells))
            begun, cells = number, []
    if cells:
        yield Line(begun, (*cells, ""))
