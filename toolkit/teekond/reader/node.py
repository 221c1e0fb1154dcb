"""YAML as a tree of nodes that know where they stand."""

from __future__ import annotations

from enum import Enum

from teekond.diagnostics import Span
from teekond.values import dataclass, field


class Kind(Enum):
    """What a node is."""

    SCALAR = "scalar"
    MAPPING = "mapping"
    SEQUENCE = "sequence"


Value = bool | int | float | str | None


@dataclass(slots=True)
class Node:
    """One YAML node.

    `raw` is a scalar's text as decoded from its source (quotes and escapes resolved), `value` the same under
    the YAML 1.2 core schema, `plain` whether it stood without quotes and is no block text.
    `items` are the members of a sequence, `pairs` the key and value nodes of a mapping.
    """

    kind: Kind
    span: Span
    raw: str = ""
    value: Value = None
    plain: bool = False
    block: bool = False
    flow: bool = False
    items: list[Node] = field(default_factory=list)
    pairs: list[tuple[Node, Node]] = field(default_factory=list)
    start: int = 0
    """Offset of the first code point in the file's text."""
    end: int = 0
    broken: bool = False
    """Something in here could not be read and was left out: what is missing is not to be told."""
