"""Plain YAML, which most documents are: one key or item a line. Such a text needs no parser to become nodes.

Whatever may mean more than it seems - texts over several lines, escapes, anchors, mistakes - is left to the parser.
"""

from __future__ import annotations

from functools import lru_cache

from teekond.patterns import pattern
from teekond.reader.node import MAPPING, SCALAR, SEQUENCE, Node, Value
from teekond.reader.yaml_brackets import FIRST, QUOTED, Brackets, OddError, is_name, known
from teekond.reader.yaml_core import resolve
from teekond.source.lines import Lines

DEEPEST = 50
MOST = 90_000
"""So many nodes at most are made here."""

_TEXT = rf"{FIRST}[^:#\n]*+(?>(?:(?::(?=\S)|(?<=\S)#)[^:#\n]*+)*)"
_LINE = pattern(
    r"(?m)^(( *+)((?>(?:- ++){0,3}))(?>(\w[^:#\n]*+)(:(?: ++|(?=\n)))|)"
    rf"(?>(?(4)|(?![a-z_]++:[^\s/]))({_TEXT})|({QUOTED}|[\[{{][^#\n]*[\]}}])|)"
    r"(?:\n| *+(?:(?<![^ \n])#(?=[ \n])[^\n]*+)?\n))"
)
"""A line, and of it indentation, hyphens, key, colon, plain text or another value; most end at once, few in a comment.
"""
_SHORT = 5
"""No longer word means anything but itself, and no text that begins with a letter."""

_Row = tuple[int, int, str, str, str, str, str]
"""A line that says something: where that begins in the text and in the line, hyphens, key, colon, text, other value."""
_END: _Row = (0, -1, "", "", "", "", "")


@lru_cache(2000)
def _meaning(key: str) -> Value:
    """Return what a key means, where it is written as a plain key should be."""
    if key[-1] == " " or not is_name(key):
        raise OddError
    return resolve(key)


def read_plain(lines: Lines) -> tuple[list[Node], list[Node]] | None:
    """Return the root nodes of a plain text and its nodes in brackets, None where the parser has to read it."""
    text = lines.text
    count = text.count("\n")
    if "\t" in text or "\r" in text or 12 * count + 4 * text.count(",") > MOST:
        return None
    found = _LINE.findall(text)
    if len(found) != count:
        return None
    reading = _Reading(lines, _rows(found))
    try:
        return reading.roots(), reading.flows
    except OddError:
        return None


def _rows(lines: list[tuple[str, str, str, str, str, str, str]]) -> list[_Row]:
    """Return the lines that say something."""
    rows: list[_Row] = []
    at = 0
    for line, indent, hyphens, key, colon, text, other in lines:
        if key or hyphens or text or other:
            column = len(indent)
            rows.append((at + column, column, hyphens, key, colon, text, other))
        at += len(line)
    return rows


class _Reading:
    """Makes nodes of rows: each reads its own, and those below that stand further in."""

    def __init__(self, lines: Lines, rows: list[_Row]) -> None:
        self._lines = lines
        self._brackets = Brackets(lines)
        self._rows = [_END, *reversed(rows)]
        """What is still to be read, last first."""

    @property
    def flows(self) -> list[Node]:
        """Return the nodes in brackets, the inner ones first."""
        return self._brackets.flows

    def roots(self) -> list[Node]:
        """Read all rows."""
        if len(self._rows) == 1:
            return []
        _, column, hyphens, *_ = self._rows[-1]
        if column or hyphens:
            raise OddError
        root = self._block(1)
        if len(self._rows) > 1:
            raise OddError
        return [root]

    def _block(self, depth: int) -> Node:
        """Read the list or the mapping that begins with the next row."""
        row = self._rows[-1]
        column, hyphens, key = row[1], row[2], row[3]
        if depth == DEEPEST:
            raise OddError
        if hyphens:
            return self._sequence(column, depth)
        if key:
            return self._mapping(column, depth)
        raise OddError

    def _mapping(self, column: int, depth: int) -> Node:
        """Read the mapping whose keys stand in a column."""
        rows, lines = self._rows, self._lines
        pairs: list[tuple[Node, Node]] = []
        names: set[str] = set()
        while rows[-1][1] == column:
            at, _, hyphens, name, colon, text, other = rows.pop()
            if hyphens or not name:
                raise OddError
            names.add(name)
            end = at + len(name)
            key = Node(SCALAR, lines, at, end, name, _meaning(name), True)
            if text:
                value = self._text(text, end + len(colon))
            elif other:
                value = self._brackets.read(other, end + len(colon))
            elif rows[-1][1] > column or (rows[-1][1] == column and rows[-1][2]):
                value = self._block(depth + 1)
            else:
                value = Node(SCALAR, lines, end + 1, end + 1, "", None, True)
            pairs.append((key, value))
        if rows[-1][1] > column or len(names) < len(pairs):
            raise OddError
        return Node(MAPPING, lines, pairs[0][0].start, value.end, pairs=pairs)

    def _sequence(self, column: int, depth: int) -> Node:
        """Read the list whose hyphens stand in a column."""
        rows = self._rows
        items: list[Node] = []
        start = rows[-1][0]
        while rows[-1][1] == column and rows[-1][2]:
            items.append(self._item(depth))
        if rows[-1][1] > column:
            raise OddError
        return Node(SEQUENCE, self._lines, start, items[-1].end, items=items)

    def _item(self, depth: int) -> Node:
        """Read one item of a list: what stands behind its hyphen begins there as if on a row of its own."""
        at, column, hyphens, key, colon, text, other = self._rows.pop()
        inner = hyphens.find("-", 1)
        width = inner if inner > 0 else len(hyphens)
        if key or inner > 0:
            self._rows.append((at + width, column + width, hyphens[width:], key, colon, text, other))
            return self._block(depth + 1)
        if text:
            return self._text(text, at + width)
        if other:
            return self._brackets.read(other, at + width)
        raise OddError

    def _text(self, text: str, at: int) -> Node:
        """Return the node of a plain text."""
        raw = text.rstrip(" ")
        size = len(raw)
        value = raw if size > _SHORT and raw[0].isalpha() else known(raw)
        return Node(SCALAR, self._lines, at, at + size, raw, value, True)
