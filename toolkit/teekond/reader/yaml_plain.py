"""Plain YAML, which most documents are: one key or item a line. Such a text needs no parser to become nodes.

Whatever may mean more than it seems - texts over several lines, escapes, anchors, mistakes - is left to the parser.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from teekond.patterns import pattern
from teekond.reader.node import Kind, Node, Value
from teekond.reader.yaml_brackets import FIRST, QUOTED, Brackets, OddError, is_name, known
from teekond.reader.yaml_core import resolve
from teekond.source.lines import Lines
from teekond.values import dataclass

DEEPEST = 50
MOST = 90_000
"""So many nodes at most are made here."""

_TEXT = rf"{FIRST}[^:#\n]*+(?:(?::(?=\S)|(?<=\S)#)[^:#\n]*+)*+"
_LINE = pattern(
    r"( *+)((?:- ++){0,3})(?:(\w[^:#\n]*+)(:(?: ++|(?=\n))))?+"
    rf"(?:(?(3)|(?![a-z_]++:[^\s/]))({_TEXT})|({QUOTED}|[\[{{][^#\n]*[\]}}]))?+"
    r"( *+(?:(?<![^ \n])#(?=[ \n])[^\n]*+)?\n)|.+\n"
)
"""A line: its indentation, hyphens, key, colon, plain text or another value, and comment."""
_SCALAR = Kind.SCALAR
_SHORT = 5
"""No longer word means anything but itself, and no text that begins with a letter."""


@lru_cache(2000)
def _meaning(key: str) -> Value:
    """Return what a key means, where it is written as a plain key should be."""
    if key[-1] == " " or not is_name(key):
        raise OddError
    return resolve(key)


@dataclass(slots=True)
class _Level:
    """A mapping or a list that is open: how far in its members stand, and those that were read."""

    indent: int
    node: Node
    members: list[Any]
    seen: set[str] | None = None
    """The keys of a mapping; None for a list."""


def read_plain(lines: Lines) -> tuple[list[Node], list[Node]] | None:
    """Return the root nodes of a plain text and its nodes in brackets, None where the parser has to read it."""
    text = lines.text
    if "\t" in text or "\r" in text or 12 * text.count("\n") + 4 * text.count(",") > MOST:
        return None
    reading = _Reading(lines)
    try:
        reading.read()
    except OddError:
        return None
    return reading.roots, reading.flows


class _Reading:
    """What was read so far of a text."""

    def __init__(self, lines: Lines) -> None:
        self.roots: list[Node] = []
        self._lines = lines
        self._brackets = Brackets(lines)
        self._levels = [_Level(-1, Node(Kind.SEQUENCE, lines, 0, 0), self.roots)]
        self._key: Node | None = None
        """The key whose value has not come yet."""

    @property
    def flows(self) -> list[Node]:
        """Return the nodes in brackets, the inner ones first."""
        return self._brackets.flows

    def read(self) -> None:
        """Read the lines."""
        at = 0
        for indent, hyphens, key, colon, text, other, rest in _LINE.findall(self._lines.text):
            column = len(indent)
            at += column
            if hyphens:
                self._item(hyphens, column, at)
                column += len(hyphens)
                at += len(hyphens)
            if key:
                self._name(key, column, at, new=bool(hyphens))
                at += len(key) + len(colon)
            elif hyphens or text or other or not rest:
                if not hyphens or not (text or other):
                    raise OddError
            if text:
                self._text(text, at)
            elif other:
                self._add(self._brackets.read(other, at))
            at += len(text) + len(other) + len(rest)
        while len(self._levels) > 1:
            self._close()

    def _item(self, hyphens: str, column: int, at: int) -> None:
        """Begin an item of a list, which may itself begin one."""
        levels = self._levels
        while levels[-1].indent > column:
            self._close()
        level = levels[-1]
        if self._key is not None:
            self._open(Kind.SEQUENCE, column, at)
        elif level.seen is not None or level.indent != column:
            raise OddError
        inner = hyphens.find("-", 1)
        while inner > 0:
            self._open(Kind.SEQUENCE, column + inner, at + inner)
            inner = hyphens.find("-", inner + 1)

    def _name(self, key: str, column: int, at: int, *, new: bool) -> None:
        """Begin a pair of the mapping whose keys stand in a column."""
        level = self._levels[-1]
        if new or level.indent != column or level.seen is None or self._key is not None:
            level = self._mapping(column, at, new=new)
        if level.seen is None or key in level.seen:
            raise OddError
        level.seen.add(key)
        self._key = Node(_SCALAR, self._lines, at, at + len(key), key, _meaning(key), True)

    def _mapping(self, column: int, at: int, *, new: bool) -> _Level:
        """Return the mapping whose keys stand in a column, after what stands further in has come to its end."""
        levels = self._levels
        if new:
            return self._open(Kind.MAPPING, column, at)
        while levels[-1].indent > column:
            self._close()
        if levels[-1].indent == column and levels[-1].seen is None:
            self._close()
        level = levels[-1]
        if level.indent == column:
            if self._key is not None:
                self._nothing()
            return level
        if self._key is not None or (column == 0 and not self.roots):
            return self._open(Kind.MAPPING, column, at)
        raise OddError

    def _open(self, kind: Kind, column: int, at: int) -> _Level:
        members: list[Any] = []
        if kind is Kind.MAPPING:
            level = _Level(column, Node(kind, self._lines, at, at, pairs=members), members, set())
        else:
            level = _Level(column, Node(kind, self._lines, at, at, items=members), members)
        self._add(level.node)
        self._levels.append(level)
        if len(self._levels) > DEEPEST:
            raise OddError
        return level

    def _close(self) -> None:
        if self._key is not None:
            self._nothing()
        level = self._levels.pop()
        last = level.members[-1]
        level.node.end = last.end if level.seen is None else last[1].end

    def _nothing(self) -> None:
        """Give the key that waits a value that is not written."""
        assert self._key is not None
        at = self._key.end + 1
        self._add(Node(_SCALAR, self._lines, at, at, plain=True))

    def _text(self, text: str, at: int) -> None:
        """Take a plain text as the value of the key, or as the item."""
        raw = text.rstrip(" ")
        value = raw if len(raw) > _SHORT and raw[0].isalpha() else known(raw)
        self._add(Node(_SCALAR, self._lines, at, at + len(raw), raw, value, True))

    def _add(self, node: Node) -> None:
        level = self._levels[-1]
        if level.seen is None:
            level.members.append(node)
        else:
            level.members.append((self._key, node))
            self._key = None
