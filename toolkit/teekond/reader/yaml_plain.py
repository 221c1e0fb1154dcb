"""Plain YAML, which most documents are: one key or item a line. Such a text needs no parser to become nodes.

Whatever may mean more than it seems - texts over several lines, escapes, anchors, mistakes - is left to the parser.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any
from unicodedata import is_normalized

from teekond.patterns import pattern
from teekond.reader.node import Kind, Node, Value
from teekond.reader.yaml_core import resolve
from teekond.source.lines import Lines
from teekond.values import dataclass

DEEPEST = 50
LONGEST = 1000
"""A key, or a value in brackets, with more characters is left to the parser."""
MOST = 90_000
"""So many nodes at most are made here."""

_FIRST = r"""(?:[^\s\-?:,\[\]{}#&*!|>'\"%@`]|-(?=[\d.]))"""
_QUOTED = r"""(?:"[^"\\\n]*+"|'[^'\n]*+')"""
_PART = rf"(?:{_QUOTED}|{_FIRST}[^,:?#\[\]{{}}\n]*+)"


def _brackets(value: str) -> str:
    """Return the pattern of a list or a mapping in brackets, of values that have a pattern."""
    pair = rf"{_PART}: ++{value}"
    return rf"(?:\[ *+(?:{value} *+(?:, *+{value} *+)*+)?\]|\{{ *+(?:{pair} *+(?:, *+{pair} *+)*+)?\}})"


_INNER = rf"(?:{_brackets(_PART)}|{_PART})"
_FLOW = _brackets(_INNER)
_TEXT = rf"{_FIRST}[^:#\n]*+(?:(?::(?=\S)|(?<=\S)#)[^:#\n]*+)*+"
_LINE = pattern(
    r"( *+)((?:- ++){0,3})(?:(\w[^:#\n]*+)(:(?: ++|(?=\n))))?+"
    rf"(?:(?(3)|(?![a-z_]++:[^\s/]))({_TEXT})|({_QUOTED}|{_FLOW}))?+"
    r"( *+(?:(?<![^ \n])#(?=[ \n])[^\n]*+)?\n)|.+\n"
)
"""A line: its indentation, hyphens, key, colon, plain text or another value, and comment."""
_PARTS = pattern(_INNER)
_SCALAR = Kind.SCALAR
_SHORT = 5
"""No longer word means anything but itself, and no text that begins with a letter."""

class _Odd(Exception):
    """Something that the parser has to look at; it says whether that is a mistake."""


_known = lru_cache(2000)(resolve)
"""What short texts mean: they repeat."""


@lru_cache(2000)
def _meaning(key: str) -> Value:
    """Return what a key means, where it is written as a plain key should be."""
    if key[-1] == " " or len(key) > LONGEST or not is_normalized("NFC", key):
        raise _Odd
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
    except _Odd:
        return None
    return reading.roots, reading.flows


class _Reading:
    """What was read so far of a text."""

    def __init__(self, lines: Lines) -> None:
        self.roots: list[Node] = []
        self.flows: list[Node] = []
        self._lines = lines
        self._levels = [_Level(-1, Node(Kind.SEQUENCE, lines, 0, 0), self.roots)]
        self._key: Node | None = None
        """The key whose value has not come yet."""

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
                    raise _Odd
            if text:
                self._text(text, at)
            elif other:
                self._add(self._part(other, at))
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
            raise _Odd
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
            raise _Odd
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
        raise _Odd

    def _open(self, kind: Kind, column: int, at: int) -> _Level:
        members: list[Any] = []
        if kind is Kind.MAPPING:
            level = _Level(column, Node(kind, self._lines, at, at, pairs=members), members, set())
        else:
            level = _Level(column, Node(kind, self._lines, at, at, items=members), members)
        self._add(level.node)
        self._levels.append(level)
        if len(self._levels) > DEEPEST:
            raise _Odd
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
        value = raw if len(raw) > _SHORT and raw[0].isalpha() else _known(raw)
        self._add(Node(_SCALAR, self._lines, at, at + len(raw), raw, value, True))

    def _add(self, node: Node) -> None:
        level = self._levels[-1]
        if level.seen is None:
            level.members.append(node)
        else:
            level.members.append((self._key, node))
            self._key = None

    def _part(self, part: str, at: int) -> Node:
        """Return the node of a value in brackets or in quotes, or of a plain text in brackets."""
        first = part[0]
        if first in "[{":
            return self._flow(part, at)
        if first in "\"'":
            return Node(_SCALAR, self._lines, at, at + len(part), part[1:-1], part[1:-1])
        raw = part.rstrip(" ")
        return Node(_SCALAR, self._lines, at, at + len(raw), raw, _known(raw), True)

    def _flow(self, flow: str, at: int) -> Node:
        if len(flow) > LONGEST:
            raise _Odd
        parts = [self._part(match[0], at + match.start()) for match in _PARTS.finditer(flow, 1)]
        if flow[0] == "[":
            node = Node(Kind.SEQUENCE, self._lines, at, at + len(flow), flow=True, items=parts)
        else:
            pairs = list(zip(parts[::2], parts[1::2], strict=True))
            names = {key.raw for key, _ in pairs}
            if len(names) < len(pairs) or not is_normalized("NFC", "".join(names)) or "" in names:
                raise _Odd
            node = Node(Kind.MAPPING, self._lines, at, at + len(flow), flow=True, pairs=pairs)
        self.flows.append(node)
        return node
