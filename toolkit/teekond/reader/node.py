"""YAML as a tree of nodes that know where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum

from teekond.diagnostics import Span
from teekond.source.lines import Lines
from teekond.values import dataclass, field


class Kind(Enum):
    """What a node is."""

    SCALAR = "scalar"
    MAPPING = "mapping"
    SEQUENCE = "sequence"


SCALAR, MAPPING, SEQUENCE = Kind
"""The same as words of their own: to ask an enumeration for a member takes longer than to read a node's key."""

Value = bool | int | float | str | None


@dataclass(slots=True)
class Node:
    """One YAML node.

    `start` and `end` are offsets in the text of its file, whose `lines` tell the place when it is asked for.
    `raw` is a scalar's text as decoded from its source (quotes and escapes resolved), `value` the same under
    the YAML 1.2 core schema, `plain` whether it stood without quotes and is no block text.
    `items` are the members of a sequence, `pairs` the key and value nodes of a mapping.
    """

    kind: Kind
    lines: Lines = field(compare=False, repr=False)
    start: int
    end: int
    raw: str = ""
    value: Value = None
    plain: bool = False
    block: bool = False
    flow: bool = False
    items: Sequence[Node] = ()
    pairs: Sequence[tuple[Node, Node]] = ()
    broken: bool = False
    """Something in here could not be read and was left out: what is missing is not to be told."""

    @property
    def span(self) -> Span:
        """Return where it stands."""
        return self.lines.between(self.start, self.end)


def scalars(nodes: Iterable[Node]) -> list[Node]:
    """Return all texts and numbers within nodes, keys too, in no order."""
    found: list[Node] = []
    waiting = list(nodes)
    while waiting:
        node = waiting.pop()
        if node.kind is SCALAR:
            found.append(node)
        waiting += node.items
        for pair in node.pairs:
            waiting += pair
    return found
