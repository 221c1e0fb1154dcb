"""What reading carries along: the findings, how each shape is read, and what was read so far."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from teekond.diagnostics import Diagnostic, Findings, Place, Span
from teekond.language.shapes import Shape
from teekond.model.text import Text
from teekond.reader.node import Kind, Node
from teekond.values import dataclass, field

Handler = Callable[["Reader", Any, Node], Any]
"""Reads a node by its shape; None where it cannot, after saying why."""


@dataclass(slots=True)
class Reader:
    """Reads nodes by the tables, and collects what is wrong with them."""

    findings: Findings
    handlers: Mapping[type[Shape], Handler]

    def read(self, shape: Shape, node: Node) -> Any:
        """Return what a node says, or None after telling what is wrong."""
        return self.handlers[type(shape)](self, shape, node)

    def tell(self, diagnostic: Diagnostic) -> None:
        """Note a finding."""
        self.findings.items.append(diagnostic)


@dataclass(slots=True)
class Entry:
    """A record as read: its values by key, not yet of the model."""

    node: Node
    span: Span
    """Where it is pointed at: its title, else where it begins."""
    values: dict[str, Any] = field(default_factory=dict)
    spans: list[tuple[str, Span]] = field(default_factory=list)
    label: Node | None = None
    """The key of a short form."""

    def place(self) -> Place:
        """Return where it is written."""
        return Place(self.span, tuple(self.spans))

    def at(self, key: str) -> Span:
        """Return the span of a key's value, or the entry's own."""
        return next((span for name, span in self.spans if name == key), self.span)

    def spot(self, key: str, at: int) -> Span:
        """Return the span of one item of a list."""
        return spot(self.place(), key, at)

    def text(self, key: str) -> Text | None:
        """Return a text."""
        found: Text | None = self.values.get(key)
        return found

    def word(self, key: str) -> str | None:
        """Return a word, or a choice."""
        found: str | None = self.values.get(key)
        return found

    def many(self, key: str) -> tuple[Any, ...]:
        """Return a list, empty where it is not written."""
        found: tuple[Any, ...] = self.values.get(key, ())
        return found


def spot(place: Place, key: str, at: int) -> Span:
    """Return the span of one item of a list of words, which is kept as `KEY.NUMBER`."""
    return dict(place.keys).get(f"{key}.{at}") or place.key(key)


def pointed(node: Node) -> Span:
    """Return where to point for a node: never a whole block, but its first key or item."""
    if node.flow or node.kind is Kind.SCALAR:
        return node.span
    if node.pairs:
        return node.pairs[0][0].span
    if node.items:
        return Span(node.span.path, node.span.line, node.span.column, node.span.line, node.span.column + 1)
    return node.span
