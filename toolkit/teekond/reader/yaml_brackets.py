"""Lists and mappings in brackets, on one line and without anything odd, become nodes."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar
from unicodedata import is_normalized

from teekond.patterns import pattern
from teekond.reader.node import MAPPING, SCALAR, SEQUENCE, Node
from teekond.reader.yaml_core import resolve
from teekond.source.lines import Lines

DEEPEST = 20
LONGEST = 1000
"""A key, or a value in brackets, with more characters is left to the parser."""

FIRST = r"""(?:[^\s\-?:,\[\]{}#&*!|>'\"%@`]|-(?=[\d.]))"""
"""What a plain text begins with."""
QUOTED = r"""(?:"[^"\\\n]*+"|'[^'\n]*+')"""
_TOKEN = pattern(rf" *+(?:([\[\]{{}},]|:(?= ))|({QUOTED}|{FIRST}[^,:?#\[\]{{}}\n]*+)|(.|\n))")
"""A bracket, comma or colon, or else a text, or else what is neither."""
_EMPTY = ("''", '""')
_CLOSING = {"[": "]", "{": "}"}

T = TypeVar("T")

known = lru_cache(2000)(resolve)
"""What short texts mean: they repeat."""


class OddError(Exception):
    """Something that the parser has to look at: it says whether that is a mistake."""


def is_name(key: str) -> bool:
    """Say whether a key is neither too long nor spelt in a way in which another one may look alike."""
    return len(key) <= LONGEST and (key.isascii() or is_normalized("NFC", key))


class Brackets:
    """Reads a value in brackets or in quotes; `flows` are the nodes in brackets, the inner ones first."""

    def __init__(self, lines: Lines) -> None:
        self.flows: list[Node] = []
        self._lines = lines
        self._at = 0
        """Where the value stands that is read."""
        self._tokens: list[re.Match[str]] = []
        """What is still to be read of it, last first."""

    def read(self, text: str, at: int) -> Node:
        """Return the node of a text that begins with a bracket or a quote."""
        if text[0] not in _CLOSING:
            return self._scalar(text, at)
        if len(text) > LONGEST:
            raise OddError
        self._at = at
        self._tokens = list(_TOKEN.finditer(f"{text}\n"))[::-1]
        node = self._value(0)
        if len(self._tokens) > 1:
            raise OddError
        return node

    def _value(self, depth: int) -> Node:
        token = self._tokens.pop()
        sign, text, _ = token.groups()
        if text:
            return self._scalar(text, self._at + token.start(2))
        closing = _CLOSING.get(sign)
        if closing is None or depth > DEEPEST:
            raise OddError
        at = self._at + token.start(1)
        node = Node(SEQUENCE if sign == "[" else MAPPING, self._lines, at, at, flow=True)
        if sign == "[":
            node.items = self._members(closing, depth, self._value)
        else:
            node.pairs = self._members(closing, depth, self._pair)
            names = {key.raw for key, _ in node.pairs}
            if len(names) < len(node.pairs) or not all(map(is_name, names)):
                raise OddError
        node.end = self._at + self._tokens.pop().end()
        self.flows.append(node)
        return node

    def _members(self, closing: str, depth: int, read: Callable[[int], T]) -> list[T]:
        """Read what stands between brackets, up to the closing one."""
        found: list[T] = []
        while self._tokens[-1][1] != closing:
            if found:
                self._take(",")
            found.append(read(depth + 1))
        return found

    def _pair(self, depth: int) -> tuple[Node, Node]:
        token = self._tokens.pop()
        text = token[2]
        if not text or text in _EMPTY:
            raise OddError
        self._take(":")
        return self._scalar(text, self._at + token.start(2)), self._value(depth)

    def _take(self, sign: str) -> None:
        if self._tokens.pop()[1] != sign:
            raise OddError

    def _scalar(self, text: str, at: int) -> Node:
        if text[0] in "\"'":
            return Node(SCALAR, self._lines, at, at + len(text), text[1:-1], text[1:-1])
        raw = text.rstrip(" ")
        return Node(SCALAR, self._lines, at, at + len(raw), raw, known(raw), True)
