"""A document in its full form, as plain data: short forms written out, texts as they stand, every id given."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from teekond.language.journeys import JOURNEY, STAGE
from teekond.language.shapes import Flag, Items, Many, Number, Points, Record, Shape, Table, TextShape, Whole
from teekond.language.sheet_shapes import CountShape
from teekond.language.steps import BESIDE, STEP
from teekond.model.journey import Journey, Lane, Stage, Step
from teekond.model.text import Text
from teekond.reader.items import is_short, is_title
from teekond.reader.node import Kind, Node
from teekond.reader.texts import is_languages, is_null

Json = Any
_VALUES = (Whole, Number, Points, Flag, CountShape)
"""Shapes whose numbers, and yes and no, are told from texts."""


def record_data(record: Record, node: Node) -> dict[str, Json]:
    """Return a mapping with known keys in full, its keys in the order of the tables."""
    if record.bare is not None and _is_bare(record, node):
        return {record.bare: _data(record.by_name[record.bare].shape, node)}
    return _keys(record, node.pairs)


def plain_data(node: Node) -> Json:
    """Return a node of which no table says anything."""
    if node.kind is Kind.MAPPING:
        return {key.raw: plain_data(value) for key, value in node.pairs}
    if node.kind is Kind.SEQUENCE:
        return [plain_data(item) for item in node.items]
    return node.value


def with_ids(data: dict[str, Json], journey: Journey) -> dict[str, Json]:
    """Return a journey's data with every id and every lane written, and what is the case where nothing is written."""
    data |= {"title": text_data(journey.title), "kind": str(journey.side), "state": journey.state}
    data["lanes"] = [_lane(lane) for lane in journey.lanes]
    data["stages"] = [
        _ordered(STAGE, {**told, "id": stage.id, **_steps(stage, told)})
        for stage, told in zip(journey.stages, data["stages"], strict=True)
    ]
    return _ordered(JOURNEY, data)


def _steps(stage: Stage, told: dict[str, Json]) -> dict[str, Json]:
    written = []
    for step, each in zip(stage.steps, told.get("steps", ()), strict=True):
        more = {"with": _beside(step, each["with"])} if step.beside else {}
        written.append(_ordered(STEP, {**each, "id": step.id, "lane": step.lane, **more}))
    return {"steps": written} if written else {}


def text_data(text: Text) -> Json:
    """Return a text: one string, or one a language."""
    plain = next((string for code, string in text.entries if not code), None)
    return dict(text.entries) if plain is None else plain


def _lane(lane: Lane) -> dict[str, Json]:
    told = {"id": lane.id, "title": text_data(lane.title), "role": str(lane.role), "unit": lane.unit}
    return {key: value for key, value in {**told, "owner": lane.owner}.items() if value is not None}


def _beside(step: Step, written: Mapping[str, Sequence[dict[str, Json]]]) -> dict[str, Json]:
    """Return what stands beside a step by the ids of lanes, each with its own id."""
    found: dict[str, list[Json]] = {}
    told = [each for items in written.values() for each in items]
    for beside, each in zip(step.beside, told, strict=True):
        found.setdefault(beside.lane, []).append(_ordered(BESIDE, {**each, "id": beside.id}))
    return found


def _keys(record: Record, pairs: Sequence[tuple[Node, Node]]) -> dict[str, Json]:
    found: dict[str, Json] = {}
    for key, value in pairs:
        known = record.by_name.get(key.raw)
        shape = record.extra if known is None else known.shape
        if shape is not None and not (is_null(value) and not isinstance(shape, Items)):
            found[key.raw] = _data(shape, value)
    return _ordered(record, found)


def _ordered(record: Record, data: dict[str, Json]) -> dict[str, Json]:
    order = {name: at for at, name in enumerate(record.by_name)}
    return dict(sorted(data.items(), key=lambda pair: order.get(pair[0], len(order))))


def _data(shape: Shape, node: Node) -> Json:
    form = next((form for kind, form in _FORMS.items() if isinstance(shape, kind)), None)
    if form is not None:
        return form(shape, node)
    if node.kind is Kind.MAPPING:
        return {key.raw: _data(shape, value) for key, value in node.pairs if not is_null(value)}
    if node.kind is Kind.SEQUENCE:
        return [_data(shape, item) for item in node.items]
    return node.value if isinstance(shape, _VALUES) else node.raw


def _many(shape: Many, node: Node) -> Json:
    if isinstance(shape, CountShape) and node.kind is Kind.SCALAR:
        return node.value
    return [_data(shape.item, item) for item in (node.items if node.kind is Kind.SEQUENCE else (node,))]


def _table(shape: Table, node: Node) -> Json:
    return {key.raw: _data(shape.item, value) for key, value in node.pairs if not is_null(value)}


def _items(shape: Items, node: Node) -> Json:
    if is_null(node):
        return []
    return [_item(shape.record, item) for item in (node.items if node.kind is Kind.SEQUENCE else (node,))]


def _item(record: Record, node: Node) -> dict[str, Json]:
    """Return a lane, a stage or a step in full."""
    if node.pairs and node.pairs[0][0].raw in record.by_name:
        return _keys(record, node.pairs)
    if node.kind is Kind.SCALAR or is_title(record, node):
        return {"title": _data(record.by_name["title"].shape, node)}
    if not is_short(record, node):
        return _keys(record, node.pairs)
    (key, value), *others = node.pairs
    found = _keys(record, [*_inner(record, value), *others])
    body = record.body
    if body is not None and body not in found and not is_null(value) and not _has_keys(record, value):
        found[body] = _items(_items_shape(record, body), _listed(value))
    return found if "title" in found else {"title": key.raw, **found}


def _inner(record: Record, value: Node) -> Iterator[tuple[Node, Node]]:
    if _has_keys(record, value):
        yield from value.pairs


def _has_keys(record: Record, value: Node) -> bool:
    """Tell whether keys stand behind the title of a short form."""
    return value.kind is Kind.MAPPING and not (record.body is not None and is_title(record, value))


def _items_shape(record: Record, body: str) -> Items:
    shape = record.by_name[body].shape
    assert isinstance(shape, Items)
    return shape


def _listed(value: Node) -> Node:
    if value.kind is Kind.SEQUENCE:
        return value
    return Node(Kind.SEQUENCE, value.lines, value.start, value.end, items=[value])


def _is_bare(record: Record, node: Node) -> bool:
    if node.kind is not Kind.MAPPING:
        return True
    bare = record.by_name[record.bare or ""].shape
    named = any(key.raw in record.by_name for key, _ in node.pairs)
    return isinstance(bare, TextShape) and is_languages(node) and not named


_FORMS: dict[type[Shape], Callable[[Any, Node], Json]] = {
    Many: _many,
    Table: _table,
    Items: _items,
    Record: record_data,
}
