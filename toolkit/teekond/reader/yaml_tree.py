"""Events become nodes: strictly, at their places, and never deeper or larger than the limits."""

from __future__ import annotations

import unicodedata
from typing import Any

from yaml.error import YAMLError
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from teekond.diagnostics import Diagnostic, Span, say
from teekond.reader.node import Kind, Node
from teekond.reader.yaml_codes import (
    ANCHOR,
    COMPLEX_KEY,
    DIRECTIVE,
    DUPLICATE,
    EMPTY_KEY,
    MERGE,
    TAG,
)
from teekond.reader.yaml_core import quoted, resolve
from teekond.reader.yaml_parser import Fastest, Problem, problem_of

DEPTH_LIMIT = 64
NODE_LIMIT = 200_000
TOO_DEEP = "nested too deep"
TOO_MANY = "too many nodes"

Frame = tuple[Node | None, Node | None, dict[str, Node]]


class Tree:
    """The nodes of one text. `problem` says why reading stopped before its end."""

    def __init__(self, text: str, path: str, parser: type[Any] = Fastest) -> None:
        self.path = path
        self.text = text
        self.roots: list[Node] = []
        self.found: list[Diagnostic] = []
        self.flows: list[Node] = []
        self.texts: list[Node] = []
        """Scalars worth a second look: quoted ones, and plain ones that run over lines."""
        self._into: Node | None = None
        self._key: Node | None = None
        self._seen: dict[str, Node] = {}
        self._stack: list[Frame] = []
        self.problem = self._read(parser)

    def _read(self, parser: type[Any]) -> Problem | None:
        try:
            return self._events(parser(self.text).get_event)
        except YAMLError as error:
            return problem_of(error)

    def _events(self, get: Any) -> Problem | None:
        count = 0
        while (event := get()) is not None:
            kind = event.__class__
            if kind is ScalarEvent:
                self._attach(self._scalar(event))
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                if len(self._stack) >= DEPTH_LIMIT:
                    return Problem(TOO_DEEP, "", event.start_mark.index)
                self._open(event, Kind.MAPPING if kind is MappingStartEvent else Kind.SEQUENCE)
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                self._close(event)
            elif kind is AliasEvent:
                self._attach(self._alias(event))
            elif kind is DocumentStartEvent and (event.version or event.tags):
                self.found.append(directive(self._span(event)))
            count += 1
            if count > NODE_LIMIT:
                return Problem(TOO_MANY, "", event.start_mark.index)
        return None

    def _scalar(self, event: Any) -> Node:
        start, end, style, raw = event.start_mark, event.end_mark, event.style, event.value
        plain = not style
        span = Span(self.path, start.line + 1, start.column + 1, end.line + 1, end.column + 1)
        value = resolve(raw) if plain and event.implicit[0] else raw
        block = style == "|" or style == ">"
        node = Node(Kind.SCALAR, span, raw, value, plain, block, False, [], [], start.index, end.index)
        if event.tag is not None or event.anchor is not None:
            self._decorated(event)
        if (plain and start.line != end.line) or not (plain or block):
            self.texts.append(node)
        return node

    def _alias(self, event: Any) -> Node:
        span = self._span(event)
        name = "*" + event.anchor
        if not (self._key is not None and self._key.raw == "<<"):
            self.found.append(
                ANCHOR.error(
                    span,
                    say("YAML aliases such as {name} are not used here", name=name),
                    say("write the text out; or, if it is a text, quote it: {fix}", fix=quoted(name)),
                )
            )
        return Node(Kind.SCALAR, span, name, name, True, start=event.start_mark.index, end=event.end_mark.index)

    def _open(self, event: Any, kind: Kind) -> None:
        if event.tag is not None or event.anchor is not None:
            self._decorated(event)
        start = event.start_mark
        span = Span(self.path, start.line + 1, start.column + 1, start.line + 1, start.column + 1)
        node = Node(kind, span, flow=bool(event.flow_style), start=start.index, end=start.index)
        self._stack.append((self._into, self._key, self._seen))
        self._into, self._key, self._seen = node, None, {}

    def _close(self, event: Any) -> None:
        node = self._into
        if node is None:
            return
        if node.flow:
            end = event.end_mark
            self._end(node, end.index, end.line + 1, end.column + 1)
            self.flows.append(node)
        else:
            last = node.items[-1] if node.items else node.pairs[-1][1] if node.pairs else node
            self._end(node, last.end, last.span.end_line, last.span.end_column)
        self._into, self._key, self._seen = self._stack.pop()
        self._attach(node)

    @staticmethod
    def _end(node: Node, offset: int, line: int, column: int) -> None:
        node.end = offset
        node.span = Span(node.span.path, node.span.line, node.span.column, line, column)

    def _attach(self, node: Node) -> None:
        into = self._into
        if into is None:
            if node.kind is not Kind.SCALAR or node.raw or not node.plain:
                self.roots.append(node)
        elif into.kind is Kind.SEQUENCE:
            into.items.append(node)
        elif self._key is None:
            self._key = node
        else:
            key, self._key = self._key, None
            if self._good(key):
                into.pairs.append((key, node))

    def _good(self, key: Node) -> bool:
        if key.kind is not Kind.SCALAR:
            self._complex(key)
            return False
        name = key.raw
        if key.plain and (not name or name == "<<"):
            self._nameless(key)
            return False
        same = name if name.isascii() else unicodedata.normalize("NFC", name)
        first = self._seen.setdefault(same, key)
        if first is not key:
            self._twice(key, first)
            return False
        return True

    def _twice(self, key: Node, first: Node) -> None:
        hint = say("keep one of the two")
        if key.raw != first.raw:
            hint = say("the two look alike, but a letter such as õ is written in two ways: type one of them again")
        message = say("the key “{key}” stands here twice, first on line {line}", key=key.raw, line=first.span.line)
        self.found.append(DUPLICATE.error(key.span, message, hint))

    def _complex(self, key: Node) -> None:
        source = self.text[key.start : key.end].split("\n")[0]
        hints = (say("if it is meant as text, quote it: {fix}", fix=quoted(source)),) if key.flow else ()
        span = Span(self.path, key.span.line, key.span.column, key.span.line, key.span.column + max(1, len(source)))
        self.found.append(COMPLEX_KEY.error(span, say("a key must be a plain text, not a list or a mapping"), *hints))

    def _nameless(self, key: Node) -> None:
        if key.raw:
            message = say("YAML merge keys (<<) are not used here")
            self.found.append(MERGE.error(key.span, message, say("write the keys out")))
        else:
            hint = say("write the key before the colon, or quote the text")
            self.found.append(EMPTY_KEY.error(key.span, say("the key before this colon is missing"), hint))

    def _decorated(self, event: Any) -> None:
        start = event.start_mark
        line_end = self.text.find("\n", start.index)
        written = self.text[start.index : line_end if line_end >= 0 else len(self.text)].split(" #")[0].rstrip()
        word = written.split()[0] if written.split() else written
        span = Span(self.path, start.line + 1, start.column + 1, start.line + 1, start.column + 1 + max(1, len(word)))
        hint = say("if it is meant as text, quote it: {fix}", fix=quoted(written))
        if written.startswith("!"):
            self.found.append(TAG.error(span, say("YAML tags such as {word} are not used here", word=word), hint))
        else:
            self.found.append(ANCHOR.error(span, say("YAML anchors such as {word} are not used here", word=word), hint))

    def _span(self, event: Any) -> Span:
        start, end = event.start_mark, event.end_mark
        return Span(self.path, start.line + 1, start.column + 1, end.line + 1, end.column + 1)


def directive(span: Span) -> Diagnostic:
    """Return the error about a line that begins with `%`."""
    return DIRECTIVE.error(
        span, say("YAML directives (lines that begin with %) are not used here"), say("delete the line")
    )
