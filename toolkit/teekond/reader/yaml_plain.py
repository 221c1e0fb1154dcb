"""Plain YAML, which most documents are: one key or item a line. Such a text needs no parser to become nodes.

Whatever may mean more than it seems - texts over several lines, escapes, anchors, mistakes - is left to the parser.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any
from unicodedata import is_normalized

from teekond.patterns import pattern
from teekond.reader.node import Kind, Node
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
    rf"(?:(?(3)|(?![a-z_]++:[^\s/]))({_TEXT})|({_QUOTED})|({_FLOW}))?+"
    r"( *+(?:(?<![^ \n])#(?=[ \n])[^\n]*+)?\n)|.+\n"
)
"""A line: its indentation, hyphens, key, colon, plain text, text in quotes, text in brackets, and comment."""
_PARTS = pattern(_INNER)

_known = lru_cache(2000)(resolve)
"""Keys repeat; so do the words behind them."""


class _Odd(Exception):
    """Something that the parser has to look at; it says whether that is a mistake."""


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
        for indent, hyphens, key, colon, text, quoted, flow, rest in _LINE.findall(self._lines.text):
            column = len(indent)
            at += column
            if hyphens:
                self._item(hyphens, column, at)
                column += len(hyphens)
                at += len(hyphens)
            if key:
                self._name(key, self._mapping(column, at, new=bool(hyphens)), at)
                at += len(key) + len(colon)
            if text or quoted or flow:
                if not key and not hyphens:
                    raise _Odd
                at = self._value(text, quoted, flow, at)
            elif not rest or (hyphens and not key):
                raise _Odd
            at += len(rest)
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

    def _mapping(self, column: int, at: int, *, new: bool) -> _Level:
        """Return the mapping whose keys stand in a column."""
        levels = self._levels
        if new:
            return self._open(Kind.MAPPING, column, at)
        while levels[-1].indent > column:
            self._close()
        level = levels[-1]
        if level.indent == column:
            if level.seen is None:
                self._close()
                level = levels[-1]
            if self._key is not None:
                self._nothing()
            if level.indent == column:
                return level
        elif self._key is not None or (column == 0 and not self.roots):
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
        self._add(Node(Kind.SCALAR, self._lines, at, at, plain=True))

    def _name(self, key: str, level: _Level, at: int) -> None:
        seen = level.seen
        assert seen is not None
        if key in seen or key[-1] == " " or len(key) > LONGEST or not (key.isascii() or is_normalized("NFC", key)):
            raise _Odd
        seen.add(key)
        self._key = Node(Kind.SCALAR, self._lines, at, at + len(key), key, _known(key), True)

    def _value(self, text: str, quoted: str, flow: str, at: int) -> int:
        """Take the value that a line ends with; return where it ends."""
        if text:
            raw = text.rstrip(" ") if text[-1] == " " else text
            self._add(Node(Kind.SCALAR, self._lines, at, at + len(raw), raw, resolve(raw), True))
            return at + len(text)
        if quoted:
            raw = quoted[1:-1]
            self._add(Node(Kind.SCALAR, self._lines, at, at + len(quoted), raw, raw))
            return at + len(quoted)
        self._add(self._flow(flow, at))
        return at + len(flow)

    def _add(self, node: Node) -> None:
        level = self._levels[-1]
        if level.seen is None:
            level.members.append(node)
        else:
            level.members.append((self._key, node))
            self._key = None

    def _flow(self, flow: str, at: int) -> Node:
        """Return the node of a value in brackets."""
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

    def _part(self, part: str, at: int) -> Node:
        if part[0] in "[{":
            return self._flow(part, at)
        if part[0] in "\"'":
            return Node(Kind.SCALAR, self._lines, at, at + len(part), part[1:-1], part[1:-1])
        raw = part.rstrip(" ")
        return Node(Kind.SCALAR, self._lines, at, at + len(raw), raw, _known(raw), True)
