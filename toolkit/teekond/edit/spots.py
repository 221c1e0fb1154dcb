"""Every key and every text of a file, with what the language's tables say of it: the way from a cursor to a meaning."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from teekond.edit.fmt_order import document_shape, is_document, item_shape, value_shapes
from teekond.language.kinds import KINDS, WORKSPACE_KIND
from teekond.language.shapes import Items, Many, Record, Shape
from teekond.reader.document import SCHEMA_KEY
from teekond.reader.node import Kind, Node
from teekond.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class Spot:
    """A key or a value that somebody wrote."""

    node: Node
    kind: str
    """The kind of the document that it stands in."""
    document: str
    """The document's id, as written; empty for the settings of a workspace."""
    record: Record | None = None
    """Whose key it is, or stands under; None where the tables know no keys."""
    key: str = ""
    """The key that it is, or stands under; `title` where it is the title of a short form."""
    shape: Shape | None = None
    """What may stand there: of a key, what may stand under it."""
    is_key: bool = False
    siblings: tuple[str, ...] = ()
    """The keys of the mapping that it stands in."""
    items: tuple[Node, ...] = ()
    """The stages, steps, lanes … that it stands in, the outermost first."""
    holder: Node | None = None
    """The mapping whose key or value it is, with the title in front of it where it is a short form; alone, itself."""


def spots(roots: Sequence[Node], path: str) -> Iterator[Spot]:
    """Yield every key and value of a file's documents, in the order of the file."""
    for root in roots:
        if root.kind is Kind.MAPPING and is_document(root, path):
            yield from _within(root, document_shape(root, path), _start(root))


def spot_at(roots: Sequence[Node], path: str, offset: int) -> Spot | None:
    """Return the key or value at an offset of the text, its end included; None where there is none."""
    return next((spot for spot in spots(roots, path) if spot.node.start <= offset <= spot.node.end), None)


def _start(root: Node) -> Spot:
    first, value = next((pair for pair in root.pairs if pair[0].raw != SCHEMA_KEY), root.pairs[0])
    known = first.raw in KINDS
    return Spot(root, first.raw if known else WORKSPACE_KIND, value.raw if known else "")


def _within(node: Node, shape: Shape | None, here: Spot) -> Iterator[Spot]:
    """Yield what stands in a value; `here` is what is known of the value's own place."""
    if node.kind is Kind.SEQUENCE:
        inner = item_shape(shape)
        for item in node.items:
            into = replace(here, items=(*here.items, item)) if isinstance(inner, Items) else here
            yield from _within(item, inner, into)
    elif node.kind is Kind.MAPPING:
        yield from _pairs(node, _single(shape), here)
    else:
        yield _leaf(node, _single(shape), here)


def _pairs(node: Node, shape: Shape | None, here: Spot) -> Iterator[Spot]:
    record = _record(shape)
    names = tuple(key.raw for key, _ in node.pairs)
    holder = here.holder if here.holder is not None and _opens(here.holder, node) else node
    inside = replace(here, record=record, siblings=names, holder=holder)
    for at, ((key, value), inner) in enumerate(zip(node.pairs, value_shapes(shape, node.pairs), strict=True)):
        if record is None:
            yield replace(here, node=key, record=None, shape=shape, is_key=True, siblings=names)
            yield from _within(value, inner, replace(here, siblings=names, holder=None))
            continue
        if not at and key.raw not in record.by_name and isinstance(shape, Items):
            yield replace(inside, node=key, key="title", shape=record.by_name["title"].shape)
        else:
            yield replace(inside, node=key, key=key.raw, shape=inner, is_key=True)
        yield from _within(value, inner, replace(inside, key=key.raw))


def _opens(holder: Node, node: Node) -> bool:
    """Tell whether a mapping is what stands behind the title of a short form."""
    return bool(holder.pairs) and holder.pairs[0][1] is node


def _leaf(node: Node, shape: Shape | None, here: Spot) -> Spot:
    """Return a text or a number; alone it may stand for a whole record."""
    record = _record(shape)
    here = replace(here, holder=here.holder or node)
    bare = "title" if isinstance(shape, Items) else record.bare if record is not None else None
    if record is None or bare is None:
        return replace(here, node=node, shape=shape)
    return replace(here, node=node, record=record, key=bare, shape=_single(record.by_name[bare].shape))


def _single(shape: Shape | None) -> Shape | None:
    while isinstance(shape, Many):
        shape = shape.item
    return shape


def _record(shape: Shape | None) -> Record | None:
    if isinstance(shape, Items):
        return shape.record
    return shape if isinstance(shape, Record) else None
