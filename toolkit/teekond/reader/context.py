"""What reading carries along: the findings, how each shape is read, and what was read so far."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from teekond.diagnostics import Diagnostic, Findings, Place, Span
from teekond.language.shapes import Shape
from teekond.model.text import Text
from teekond.reader.node import SCALAR, Node
from teekond.source.lines import Written
from teekond.values import dataclass, field

Handler = Callable[["Reader", Any, Node], Any]
"""Reads a node by its shape; None where it cannot, after saying why."""


@dataclass(slots=True)
class Reader:
    """Reads nodes by the tables, and collects what is wrong with them."""

    findings: Findings
    handlers: Mapping[type[Shape], Handler]
    tags: list[Node] = field(default_factory=list)
    """The tags that were read: catalogues and their values, to be held against them when all files are read."""

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
    pointer: Node
    """What is pointed at for it: its title, else all of it."""
    values: dict[str, Any] = field(default_factory=dict)
    marks: dict[str, Node] = field(default_factory=dict)
    """The nodes of the values by key; those of a list of words also as `KEY.NUMBER`."""
    label: Node | None = None
    """The key of a short form."""

    @property
    def span(self) -> Span:
        """Return where to point for it."""
        return pointed(self.pointer)

    @property
    def spans(self) -> list[tuple[str, Span]]:
        """Return the span of each key's value."""
        return [(name, pointed(node)) for name, node in self.marks.items()]

    def place(self) -> Place:
        """Return where it is written."""
        return place_of(self.pointer, self.marks)

    def at(self, key: str) -> Span:
        """Return the span of a key's value, or the entry's own."""
        return pointed(self.marks.get(key, self.pointer))

    def spot(self, key: str, at: int) -> Span:
        """Return the span of one item of a list."""
        return spot(self.place(), key, at)

    def written(self, keys: Collection[str]) -> dict[str, Any]:
        """Return the values of some keys, of those that are written."""
        return {key: value for key, value in self.values.items() if key in keys}

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


def place_of(node: Node, marks: Mapping[str, Node] = MappingProxyType({})) -> Place:
    """Return the place of a node, and of those that stand under keys."""
    offsets: list[int] = []
    for each in (node, *marks.values()):
        if each.kind is SCALAR:
            offsets.append(each.start)
            offsets.append(each.end)
        else:
            offsets += reach(each)
    return Written(node.lines, _same(*marks), tuple(offsets))


@lru_cache(1000)
def _same(*names: str) -> tuple[str, ...]:
    """Return names as they were before: most things of one kind have the same keys."""
    return names


def spot(place: Place, key: str, at: int) -> Span:
    """Return the span of one item of a list of words, which is kept as `KEY.NUMBER`."""
    return dict(place.keys).get(f"{key}.{at}") or place.key(key)


def reach(node: Node) -> tuple[int, int]:
    """Return the offsets of what is pointed at for a node: never a whole block, but its first key or item."""
    if node.flow or node.kind is SCALAR:
        return node.start, node.end
    if node.pairs:
        key = node.pairs[0][0]
        return key.start, key.end
    return node.start, node.start + 1 if node.items else node.end


def pointed(node: Node) -> Span:
    """Return where to point for a node."""
    return node.lines.between(*reach(node))
