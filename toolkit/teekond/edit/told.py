"""What a file says, line by line: `path = value`, in which items go by their ids and not by their numbers.

It is read without its workspace, so that git can ask for it file by file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from teekond.diagnostics import Severity
from teekond.edit.fmt_order import document_shape, is_document, item_shape, order, value_shapes
from teekond.language.shapes import Items, Many, Record, Shape
from teekond.model.ident import slug
from teekond.reader.compose import compose
from teekond.reader.items import is_short, is_title
from teekond.reader.node import Kind, Node
from teekond.reader.texts import is_languages
from teekond.source.decode import decode
from teekond.values import dataclass, field

Path = tuple[str, ...]
_HEADS = {"beside": "step"}


@dataclass(frozen=True, slots=True)
class Said:
    """A single value: the thing that it is said of, where below that it stands, and what it is."""

    owner: Path
    """Such as `("stages[morning]", "steps[arrives]")`; empty of the document itself."""
    key: str
    value: str


@dataclass(slots=True)
class Told:
    """Everything that a file says."""

    said: list[Said] = field(default_factory=list)
    things: list[tuple[Path, str]] = field(default_factory=list)
    """Stages, steps, lanes and what else has an id, in their order, each with its kind."""
    orders: dict[Path, list[str]] = field(default_factory=dict)
    """By list: the ids of its items."""


def told(data: bytes, path: str) -> tuple[Told, Sequence[Node]] | None:
    """Return what a file says, with its nodes; None where it has errors, or is no document of ours."""
    text, found = decode(data, path)
    if text is None:
        return None
    roots, more = compose(text, path)
    if any(each.severity is Severity.ERROR for each in (*found, *more)):
        return None
    if not all(is_document(root, path) for root in roots):
        return None
    reading = _Reading()
    for root in roots:
        reading.document(root, path)
    return reading.told, roots


def outline(data: bytes, path: str) -> str | None:
    """Return a file as lines that say for themselves of what they speak; None where it cannot be read."""
    read = told(data, path)
    return None if read is None else "".join(f"{line}\n" for line in _outlined(read[0]))


def _outlined(told: Told) -> Iterator[str]:
    kinds = dict(told.things)
    last: Path | None = None
    for said in told.said:
        if said.key == "id":
            continue
        owner = _headed(said.owner, kinds)
        if owner and owner != last:
            yield f"{_HEADS.get(kinds[owner], kinds[owner])} {'/'.join(map(_headline, owner))}"
        last = owner or last
        below = ".".join((*said.owner[len(owner) :], said.key))
        name = f"{_ident(owner[-1])}.{below}" if owner else below
        first, *rest = said.value.rstrip("\n").split("\n")
        yield f"{name} = {first}"
        yield from (f"{name} | {line}" for line in rest)


def _headed(owner: Path, kinds: dict[Path, str]) -> Path:
    """Return the stage, step, lane or item of an agenda around a thing, which has a heading of its own."""
    while owner and not kinds.get(owner):
        owner = owner[:-1]
    return owner


def _headline(part: str) -> str:
    """Return how a thing is called in a head line: what stands beside a step with the lane that it stands under."""
    lane = part.partition("[")[0].partition("with.")[2]
    return f"{lane}/{_ident(part)}" if lane else _ident(part)


def _ident(part: str) -> str:
    return part.partition("[")[2].removesuffix("]") or part


class _Reading:
    """Walks through the nodes of a file."""

    def __init__(self) -> None:
        self.told = Told()

    def document(self, root: Node, path: str) -> None:
        """Read a document; in a file of several each is a thing of its own."""
        first = next((value.raw for key, value in root.pairs if value.kind is Kind.SCALAR), "")
        kind = root.pairs[0][0].raw if root.pairs else ""
        owner: Path = ()
        if any(not said.owner for said in self.told.said):
            owner = (f"{kind}[{first}]",)
            self.told.things.append((owner, "document"))
        self._pairs(root, document_shape(root, path), owner, "")

    def _pairs(self, node: Node, shape: Shape | None, owner: Path, above: str) -> None:
        pairs = node.pairs
        shapes = value_shapes(shape, pairs)
        ranked = order(shape, pairs) or range(len(pairs))
        for at in ranked:
            key, value = pairs[at]
            self._value(value, shapes[at], owner, f"{above}.{key.raw}" if above else key.raw)

    def _value(self, node: Node, shape: Shape | None, owner: Path, key: str) -> None:
        if isinstance(shape, Items):
            self._items(node, shape, owner, key)
        elif isinstance(shape, Many) and isinstance(shape.item, Items):
            self._items(node, shape.item, owner, key)
        elif node.kind is Kind.SCALAR:
            self.told.said.append(Said(owner, key, node.raw))
        elif node.kind is Kind.MAPPING:
            self._pairs(node, shape, owner, key)
        else:
            self._list(node, item_shape(shape), owner, key)

    def _list(self, node: Node, shape: Shape | None, owner: Path, key: str) -> None:
        for item in node.items:
            if item.kind is Kind.MAPPING and not is_languages(item):
                ident, fixed = _name(item)
                below = (*owner, f"{key}[{ident}]")
                if fixed:
                    self._thing(below, "", (*owner, key), ident)
                self._pairs(item, shape, below, "")
            else:
                self._value(item, shape, owner, f"{key}[]")

    def _items(self, node: Node, shape: Items, owner: Path, key: str) -> None:
        for item in node.items if node.kind is Kind.SEQUENCE else (node,):
            if item.kind is Kind.SEQUENCE or (item.kind is Kind.SCALAR and not item.raw):
                self._value(item, None, owner, f"{key}[]")
                continue
            title, pairs, shapes = _unfolded(item, shape.record)
            written = next((value.raw for name, value in pairs if name == "id"), "")
            ident = written or slug(title)
            below = (*owner, f"{key}[{ident}]")
            self._thing(below, shape.record.name, (*owner, key), ident)
            for (name, value), known in _ranked(shape.record, pairs, shapes):
                self._value(value, known, below, name)

    def _thing(self, path: Path, kind: str, above: Path, ident: str) -> None:
        self.told.things.append((path, kind))
        self.told.orders.setdefault(above, []).append(ident)


Named = tuple[str, Node]


def _unfolded(item: Node, record: Record) -> tuple[str, list[Named], list[Shape | None]]:
    """Return the title of an item, and its keys as its full form would have them."""
    shapes = {name: key.shape for name, key in record.by_name.items()}
    if item.kind is Kind.SCALAR or is_title(record, item):
        pairs = [("title", item)]
    elif is_short(record, item):
        (key, value), *rest = item.pairs
        pairs = [("title", key), *_body(value, record), *((other.raw, each) for other, each in rest)]
    else:
        pairs = [(key.raw, value) for key, value in item.pairs]
    if sum(name == "title" for name, _ in pairs) > 1:
        pairs[0] = ("id", pairs[0][1])
    title = next((value for name, value in pairs if name == "title"), None)
    return _first(title), pairs, [shapes.get(name) for name, _ in pairs]


def _body(value: Node, record: Record) -> Iterable[Named]:
    """Return what stands behind the title of a short form, by its keys."""
    if value.kind is Kind.MAPPING and not (record.body and is_title(record, value)):
        return [(key.raw, each) for key, each in value.pairs]
    if record.body is None or (value.kind is Kind.SCALAR and not value.raw):
        return []
    return [(record.body, value)]


def _first(title: Node | None) -> str:
    if title is None:
        return ""
    return title.raw if title.kind is Kind.SCALAR else next((value.raw for _, value in title.pairs), "")


def _ranked(
    record: Record, pairs: Sequence[Named], shapes: Sequence[Shape | None]
) -> Iterator[tuple[Named, Shape | None]]:
    ranks = {name: at for at, name in enumerate(record.by_name)}
    for at in sorted(range(len(pairs)), key=lambda at: ranks.get(pairs[at][0], len(ranks))):
        yield pairs[at], shapes[at]


def _name(item: Node) -> tuple[str, bool]:
    """Return what an item of a list goes by, and whether that is an id."""
    for key, value in item.pairs:
        if key.raw == "id" and value.kind is Kind.SCALAR:
            return value.raw, True
    return slug(next((_first(value) for _, value in item.pairs), "")), False
