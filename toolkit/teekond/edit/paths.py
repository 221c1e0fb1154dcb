"""Where a node stands in its file, in words that outlive changes: document, items by number, values by key."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from teekond.reader.node import Kind, Node

Path = tuple[int | str, ...]


def path_of(roots: Sequence[Node], wanted: Node) -> Path | None:
    """Return the path of a node; None where it is none of these documents' values."""
    return next((path for path, node in nodes(roots) if node is wanted), None)


def node_at(roots: Sequence[Node], path: Path) -> Node | None:
    """Return the node at a path; None where there is nothing."""
    within: Node | None = None
    for part in path:
        if isinstance(part, int):
            items = roots if within is None else within.items
            within = items[part] if part < len(items) else None
        else:
            pairs = () if within is None else within.pairs
            within = next((value for key, value in pairs if key.raw == part), None)
        if within is None:
            return None
    return within


def nodes(items: Sequence[Node], above: Path = ()) -> Iterator[tuple[Path, Node]]:
    """Yield items with their paths, and all that stands in them, outer ones first."""
    for at, node in enumerate(items):
        yield from _within(node, (*above, at))


def _within(node: Node, path: Path) -> Iterator[tuple[Path, Node]]:
    yield path, node
    if node.kind is Kind.SEQUENCE:
        yield from nodes(node.items, path)
    for key, value in node.pairs:
        yield from _within(value, (*path, key.raw))
