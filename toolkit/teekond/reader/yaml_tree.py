"""Events become nodes: strictly, at their places, and never deeper or larger than the limits."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import Any

from teekond.diagnostics import Diagnostic, Span, say
from teekond.reader.node import MAPPING, SCALAR, SEQUENCE, Node
from teekond.reader.yaml_codes import (
    ANCHOR,
    COMPLEX_KEY,
    DIRECTIVE,
    DUPLICATE,
    EMPTY_KEY,
    FINDING_LIMIT,
    MERGE,
    TAG,
)
from teekond.reader.yaml_core import quoted, resolve
from teekond.reader.yaml_parser import Fastest, Problem, problem_of
from teekond.reader.yaml_quick import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    YAMLError,
)
from teekond.source.lines import Lines

DEPTH_LIMIT = 64
NODE_LIMIT = 100_000
TOO_DEEP = "nested too deep"
TOO_MANY = "too many nodes"
TOO_BAD = "too many mistakes"

Parsed = Any
"""An event or a mark: PyYAML's own types say that marks may be missing, a parser's never are."""

_BLOCK = frozenset("|>")

Frame = tuple[Node, Node | None, dict[str, Node]]


class _Limit(Exception):
    """A text that is deeper or larger than is ever read."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.what)
        self.problem = problem


class Tree:
    """The nodes of one text. `problem` says why reading stopped before its end."""

    def __init__(self, text: str, path: str, parser: type[Any] = Fastest) -> None:
        self.path = path
        self.text = text
        self.lines = Lines(text, path)
        self.roots: list[Node] = []
        self.found: list[Diagnostic] = []
        self.flows: list[Node] = []
        self.texts: list[Node] = []
        """Scalars worth a second look: quoted ones, and plain ones that run over lines."""
        self._stack: list[Frame] = []
        self._count = 0
        self.problem = self._read(parser)

    def _read(self, parser: type[Any]) -> Problem | None:
        try:
            self._events(parser(self.text).get_event)
        except YAMLError as error:
            return problem_of(error)
        except _Limit as limit:
            return limit.problem
        return None

    def _events(self, get: Callable[[], Parsed]) -> None:
        """Turn the events into nodes, by a loop and a stack: texts may be deep, Python's own stack is not."""
        into = Node(SEQUENCE, self.lines, 0, 0, items=self.roots)
        key: Node | None = None
        seen: dict[str, Node] = {}
        while (event := get()) is not None:
            kind = event.__class__
            if kind is ScalarEvent:
                node = self._scalar(event)
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                self._stack.append((into, key, seen))
                into, key, seen = self._open(event), None, {}
                continue
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                node = self._close(into, event)
                into, key, seen = self._stack.pop()
            else:
                other = self._other(event, key)
                if other is None:
                    continue
                node = other
            if into.kind is SEQUENCE:
                into.items.append(node)  # type: ignore[attr-defined]  # here they are lists
            elif key is None:
                key = node
            else:
                self._pair(into, key, node, seen)
                key = None
        self.roots[:] = [root for root in self.roots if root.kind is not SCALAR or root.raw or not root.plain]

    def _tell(self, finding: Diagnostic) -> None:
        self.found.append(finding)
        if len(self.found) > FINDING_LIMIT:
            line = finding.span.line
            raise _Limit(Problem(TOO_BAD, "", self.lines.start(line - 1)))

    def _scalar(self, event: Parsed) -> Node:
        self._count += 1
        if self._count > NODE_LIMIT:
            raise _Limit(Problem(TOO_MANY, "", event.start_mark.index))
        start, end, style, raw = event.start_mark, event.end_mark, event.style, event.value
        value = raw if style else resolve(raw)
        block = style in _BLOCK
        node = Node(SCALAR, self.lines, start.index, end.index, raw, value, not style, block)
        if (style and not block) or (not style and start.line != end.line):
            self.texts.append(node)
        if event.tag is not None or event.anchor is not None:
            self._decorated(event)
        return node

    def _pair(self, into: Node, key: Node, value: Node, seen: dict[str, Node]) -> None:
        name = key.raw
        if not name or key.kind is not SCALAR or name == "<<":
            if not self._named(key):
                into.broken = True
                return
        same = name if name.isascii() else unicodedata.normalize("NFC", name)
        first = seen.setdefault(same, key)
        if first is key:
            into.pairs.append((key, value))  # type: ignore[attr-defined]  # here they are lists
        else:
            self._twice(key, first)

    def _other(self, event: Parsed, key: Node | None) -> Node | None:
        if event.__class__ is AliasEvent:
            return self._alias(event, told=key is not None and key.raw == "<<")
        if event.__class__ is DocumentStartEvent and (event.version or event.tags):
            self._tell(directive(self._line(event.start_mark)))
        return None

    def _alias(self, event: Parsed, *, told: bool) -> Node:
        span = self._line(event.start_mark)
        name = "*" + event.anchor
        if not told:
            self._tell(
                ANCHOR.error(
                    span,
                    say("YAML aliases such as {name} are not used here", name=name),
                    say("write the text out; or, if it is a text, quote it: {fix}", fix=quoted(name)),
                )
            )
        return Node(SCALAR, self.lines, event.start_mark.index, event.end_mark.index, name, name, plain=True)

    def _open(self, event: Parsed) -> Node:
        start = event.start_mark
        self._count += 1
        if len(self._stack) > DEPTH_LIMIT:
            raise _Limit(Problem(TOO_DEEP, "", start.index))
        if event.tag is not None or event.anchor is not None:
            self._decorated(event)
        flow = bool(event.flow_style)
        if event.__class__ is MappingStartEvent:
            return Node(MAPPING, self.lines, start.index, start.index, flow=flow, pairs=[])
        return Node(SEQUENCE, self.lines, start.index, start.index, flow=flow, items=[])

    def _close(self, node: Node, event: Parsed) -> Node:
        if node.flow:
            node.end = event.end_mark.index
            self.flows.append(node)
        else:
            last = node.items[-1] if node.items else node.pairs[-1][1] if node.pairs else node
            node.end = last.end
        return node

    def _twice(self, key: Node, first: Node) -> None:
        hint = say("keep one of the two")
        if key.raw != first.raw:
            hint = say("the two look alike, but a letter such as õ is written in two ways: type one of them again")
        message = say("the key “{key}” stands here twice, first on line {line}", key=key.raw, line=first.span.line)
        self._tell(DUPLICATE.error(key.span, message, hint))

    def _complex(self, key: Node) -> None:
        source = self.text[key.start : key.end].split("\n")[0]
        written = "{" + source + "}" if self.text[key.start - 1 : key.start] == "{" else source
        hints = (say("if it is meant as text, quote it: {fix}", fix=quoted(written)),) if key.flow else ()
        while self.found and self.found[-1].code == COMPLEX_KEY.code and self.found[-1].span >= key.span:
            self.found.pop()
        while self.flows and self.flows[-1].start >= key.start:
            self.flows.pop()
        span = Span(self.path, key.span.line, key.span.column, key.span.line, key.span.column + max(1, len(source)))
        self._tell(COMPLEX_KEY.error(span, say("a key must be a plain text, not a list or a mapping"), *hints))

    def _named(self, key: Node) -> bool:
        if key.kind is not SCALAR:
            self._complex(key)
        elif key.plain:
            self._nameless(key)
        else:
            return True
        return False

    def _nameless(self, key: Node) -> None:
        if key.raw:
            message = say("YAML merge keys (<<) are not used here")
            self._tell(MERGE.error(key.span, message, say("write the keys out")))
        else:
            hint = say("write the key before the colon, or quote the text")
            self._tell(EMPTY_KEY.error(key.span, say("the key before this colon is missing"), hint))

    def _decorated(self, event: Parsed) -> None:
        start = event.start_mark
        line_end = self.text.find("\n", start.index)
        written = self.text[start.index : line_end if line_end >= 0 else len(self.text)].split(" #")[0].rstrip()
        word = written.split()[0] if written.split() else written
        span = Span(self.path, start.line + 1, start.column + 1, start.line + 1, start.column + 1 + max(1, len(word)))
        hint = say("if it is meant as text, quote it: {fix}", fix=quoted(written))
        if written.startswith("!"):
            self._tell(TAG.error(span, say("YAML tags such as {word} are not used here", word=word), hint))
        else:
            self._tell(ANCHOR.error(span, say("YAML anchors such as {word} are not used here", word=word), hint))

    def _line(self, mark: Parsed) -> Span:
        """Return the span from a mark to the end of what its line says."""
        end = self.text.find("\n", mark.index)
        written = self.text[mark.index : end if end >= 0 else len(self.text)].split(" #")[0].rstrip()
        return Span(self.path, mark.line + 1, mark.column + 1, mark.line + 1, mark.column + 1 + max(1, len(written)))


def directive(span: Span) -> Diagnostic:
    """Return the error about a line that begins with `%`."""
    return DIRECTIVE.error(
        span, say("YAML directives (lines that begin with %) are not used here"), say("delete the line")
    )
