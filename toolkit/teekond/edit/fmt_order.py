"""The order of keys: that of the language's tables, wherever a mapping's keys are known there.

The first key of a document and the title of a short form stay first. Keys that are nobody's but the writer's - lanes
under `with`, catalogues, channels, languages of a text - stay in the order in which they were written, because that
order may mean something, and because no file then needs its workspace to be formatted. A key that no table knows
comes after those that one does.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from teekond.language.kinds import KINDS, RECORDS, WORKSPACE_KIND
from teekond.language.shapes import Items, Many, Record, Shape, Table
from teekond.reader.document import SCHEMA_KEY, WORKSPACE_FILE
from teekond.reader.node import Kind, Node

Pair = tuple[Node, Node]

STDIN_NAME = "<stdin>"
_LAST = 10_000


def is_document(root: Node, path: str) -> bool:
    """Tell whether this is a document of ours: its first key says so, or the name of its file."""
    first = _kind_key(root.pairs)
    return root.kind is Kind.MAPPING and first is not None and (first in KINDS or _is_settings(first, path))


def document_shape(root: Node, path: str) -> Shape | None:
    """Return what may stand in a document; None where this version does not read its kind."""
    first = _kind_key(root.pairs)
    if first is None or _is_settings(first, path):
        return RECORDS[WORKSPACE_KIND]
    return RECORDS.get(first)


def document_order(root: Node, path: str) -> list[int]:
    """Return the numbers of a document's pairs in canonical order: `$schema`, what it is, then the table's order."""
    shape = document_shape(root, path)
    if not isinstance(shape, Record):
        return list(range(len(root.pairs)))
    first = _kind_key(root.pairs) if shape is not RECORDS[WORKSPACE_KIND] else None
    ranks = {name: at for at, name in enumerate(shape.by_name)}
    ranks |= {SCHEMA_KEY: -2, **({first: -1} if first else {})}
    return sorted(range(len(root.pairs)), key=lambda at: ranks.get(root.pairs[at][0].raw, _LAST))


def order(shape: Shape | None, pairs: Sequence[Pair]) -> list[int] | None:
    """Return the numbers of a mapping's pairs in canonical order; None where they stand in it."""
    known = None if shape is None else _known(shape)
    if known is None or len(pairs) < 2:
        return None
    ranks = known.ranks
    found = [ranks.get(key.raw, _LAST) for key, _ in pairs]
    if known.short and found[0] == _LAST:
        found[0] = -1
    if all(one <= two for one, two in pairwise(found)):
        return None
    return sorted(range(len(pairs)), key=found.__getitem__)


def value_shapes(shape: Shape | None, pairs: Sequence[Pair]) -> Sequence[Shape | None]:
    """Return what stands under each key of a mapping, the first of which may be the title of a short form."""
    known = None if shape is None else _known(shape)
    if known is None:
        return [None] * len(pairs)
    shapes, other = known.shapes, known.other
    found = [shapes.get(key.raw, other) for key, _ in pairs]
    if known.short and pairs and pairs[0][0].raw not in shapes:
        found[0] = known.body if pairs[0][1].kind is Kind.SEQUENCE else known.record
    return found


@lru_cache(500)
def item_shape(shape: Shape | None) -> Shape | None:
    """Return what each item of a list is."""
    if isinstance(shape, Many):
        return shape.item
    return shape if isinstance(shape, Items) else None


def known_keys(shape: Shape | None) -> Sequence[str]:
    """Return the keys that a mapping may have; none where they are the writer's."""
    known = None if shape is None else _known(shape)
    return () if known is None else tuple(known.ranks)


def means(shape: Shape | None, word: str) -> str | None:
    """Return the key of a mapping that a word stands for, as one of another language does."""
    known = None if shape is None else _known(shape)
    return None if known is None or known.record is None else known.record.meant(word)


class _Known(NamedTuple):
    """What is known of a mapping's keys: their ranks and shapes, the shape of others, and those of a short form."""

    ranks: Mapping[str, int]
    shapes: Mapping[str, Shape]
    other: Shape | None = None
    short: bool = False
    record: Record | None = None
    body: Shape | None = None


@lru_cache(500)
def _known(shape: Shape) -> _Known | None:
    """Return what is known of the keys of a mapping that stands for a shape: for a list it is its only item."""
    while isinstance(shape, Many):
        shape = shape.item
    if isinstance(shape, Table):
        return _Known({}, {}, shape.item)
    record = shape.record if isinstance(shape, Items) else shape
    if not isinstance(record, Record):
        return None
    ranks = {name: at for at, name in enumerate(record.by_name)}
    shapes = {name: key.shape for name, key in record.by_name.items()}
    body = shapes[record.body] if record.body else None
    return _Known(ranks, shapes, record.extra, isinstance(shape, Items), record, body)


def _is_settings(first: str, path: str) -> bool:
    """Tell whether a document with this first key is what a workspace is set to; from standard input it has no name."""
    name = path.replace("\\", "/").rsplit("/", 1)[-1]
    if name == WORKSPACE_FILE:
        return first not in KINDS or first in RECORDS[WORKSPACE_KIND].by_name
    return name == STDIN_NAME and first not in KINDS


def _kind_key(pairs: Sequence[Pair]) -> str | None:
    return next((key.raw for key, _ in pairs if key.raw != SCHEMA_KEY), None)
