"""Ids written down that were made from titles: from then on a title may be put better, and links and history hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from teekond.diagnostics import Place
from teekond.edit.change import Addition
from teekond.edit.find import titles
from teekond.edit.paths import Path, nodes
from teekond.model.journey import Journey
from teekond.reader.node import Kind, Node

_Found = dict[tuple[int, int], tuple[Path, Node]]


def missing_ids(roots: Sequence[Node], journeys: Sequence[Journey]) -> list[Addition]:
    """Return the ids of stages and steps of a file's journeys that are not written there."""
    places: _Found = {}
    for path, node in nodes(roots):
        for at in titles(node):
            places.setdefault((at.line, at.column), (path, node))
    return [each for journey in journeys for each in _of_journey(journey, places)]


def _of_journey(journey: Journey, places: _Found) -> Iterator[Addition]:
    for stage in journey.stages:
        yield from _of_item(stage.id, stage.place, places)
        for step in stage.steps:
            yield from _of_item(step.id, step.place, places)
            for beside in step.beside:
                yield from _of_item(beside.id, beside.place, places, alone=True)


def _of_item(ident: str, place: Place, places: _Found, *, alone: bool = False) -> Iterator[Addition]:
    """Yield the id of an item; `alone`, it may also be a value that stands for a list of one."""
    found = places.get((place.span.line, place.span.column))
    if found is None or _has_id(found[1]):
        return
    if alone or isinstance(found[0][-1], int):
        yield Addition(found[0], ident, "id", single=True)


def _has_id(node: Node) -> bool:
    keys = [key.raw for key, _ in node.pairs]
    if node.pairs and node.pairs[0][1].kind is Kind.MAPPING and "title" not in keys:
        keys += [key.raw for key, _ in node.pairs[0][1].pairs]
    return "id" in keys
