"""Finds the node of a step in a file, by its reference."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from teekond.diagnostics import Place, Span
from teekond.model.journey import Journey, Step
from teekond.reader.context import pointed
from teekond.reader.node import Kind, Node


def step_node(roots: Sequence[Node], step: Step) -> Node | None:
    """Return the node of a step: an item of a list, or a value under `with`."""
    return item_at(roots, step.place)


def stage_steps(roots: Sequence[Node], journey: Journey, stage: str) -> Node | None:
    """Return the list of a stage's steps; None where the stage has none, or is written as one value."""
    found = next((each for each in journey.stages if each.id == stage), None)
    if found is None:
        return None
    item = item_at(roots, found.place)
    if item is None or item.kind is not Kind.MAPPING or not item.pairs:
        return None
    named = next((value for key, value in item.pairs if key.raw == "steps"), None)
    listed = named if named is not None else item.pairs[0][1]
    return listed if listed.kind is Kind.SEQUENCE else None


def item_at(roots: Sequence[Node], place: Place) -> Node | None:
    """Return the item whose title stands at a place; of a short form that is its first key."""
    where = place.span
    for node in _items(roots):
        if any((at.line, at.column) == (where.line, where.column) for at in titles(node)):
            return node
    return None


def titles(node: Node) -> Iterator[Span]:
    """Return where the title of an item may stand: all of it, its first key, what stands under `title`."""
    if node.kind is Kind.SCALAR or node.flow:
        yield node.span
    if node.pairs:
        yield node.pairs[0][0].span
        yield from (pointed(value) for key, value in node.pairs if key.raw == "title")


def _items(nodes: Iterable[Node]) -> Iterator[Node]:
    """Return members of lists and values of mappings, outer ones first."""
    for node in nodes:
        yield node
        yield from _items(node.items)
        yield from _items(value for _, value in node.pairs)
