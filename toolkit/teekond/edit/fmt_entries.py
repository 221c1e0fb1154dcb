"""Nodes, with the comments and blank lines that belong to them, as blocks of entries in canonical order.

A comment above a key or an item belongs to it, one behind it too; comments at the end of a block, further in than
what comes next, belong to the block; those before the first key of a document belong to the document.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from teekond.edit.fmt_margin import Edge, Margin
from teekond.edit.fmt_order import document_order, document_shape, item_shape, order, value_shapes
from teekond.edit.fmt_texts import BlockText, block_text
from teekond.language.shapes import Shape
from teekond.patterns import pattern
from teekond.reader.node import Kind, Node
from teekond.values import dataclass, field

_MARKER = pattern(r"(?m)^(---|\.\.\.)(?=[ \n])((?: +#[^\n]*)?)")
_SCALAR, _MAPPING = Kind.SCALAR, Kind.MAPPING


@dataclass(slots=True)
class Entry:
    """A pair of a mapping, or an item of a list; `shape` is what its value is, `inner` the entries within it."""

    key: Node | None
    value: Node
    shape: Shape | None
    above: list[str]
    behind: str = ""
    inner: Block | None = None
    text: BlockText | None = None


@dataclass(slots=True)
class Block:
    """Entries one below the other, and the comments after them."""

    entries: list[Entry]
    below: list[str]


@dataclass(slots=True)
class Document:
    """A document: what stands above its marker, the marker with its comment, what stands above its first key, keys."""

    before: list[str]
    marker: str
    above: list[str]
    block: Block
    end: list[str] = field(default_factory=list)


def documents(roots: Sequence[Node], path: str) -> list[Document]:
    """Return the documents of a file whose roots are mappings."""
    text = roots[0].lines.text
    margin = Margin(text)
    builder = _Builder(margin)
    markers = [*_MARKER.finditer(text)] if "---" in text or "..." in text else []
    made: list[Document] = []
    for root in roots:
        passed = [each for each in markers if each.start() < root.start]
        del markers[: len(passed)]
        marker = next((f"---{each[2].rstrip()}" for each in reversed(passed) if each[1] == "---"), "---" * bool(made))
        before = margin.above(passed[0].start()) if passed and marker else []
        above = margin.above(root.start)
        edge = Edge(markers[0].start() if markers else len(text), -1)
        arranged = document_order(root, path)
        block = builder.block(root, document_shape(root, path), edge, arranged=arranged)
        first = block.entries[0]
        above, first.above = [*above, *first.above], []
        made.append(Document(before, marker, above, block))
    made[-1].end = margin.above(len(text) + 1)
    return made


def opened(node: Node, shape: Shape | None) -> Block:
    """Return a list or mapping in brackets, without comments, as a block."""
    return _Builder(Margin("")).block(node, shape, Edge(0, -1))


class _Builder:
    """Makes blocks, from first to last, as the comments between them are taken."""

    def __init__(self, margin: Margin) -> None:
        self._margin = margin

    def block(
        self, node: Node, shape: Shape | None, edge: Edge, *, above: int = -1, arranged: list[int] | None = None
    ) -> Block:
        """Return what stands in a mapping or list; `above` is the column of the mapping that it is a value of."""
        column = _column(node)
        if node.kind is _MAPPING:
            entries = [*self._pairs(node, shape, edge, column)]
            arranged = arranged or order(shape, node.pairs)
            if arranged is not None:
                entries = [entries[number] for number in arranged]
        else:
            entries = [*self._items(node, shape, edge, column)]
        if node.flow:
            return Block(entries, self._margin.below(0, Edge(node.end, -1)))
        return Block(entries, self._margin.below(column if column > above else column + 1, edge))

    def _pairs(self, node: Node, shape: Shape | None, edge: Edge, column: int) -> Iterator[Entry]:
        pairs = node.pairs
        last = len(pairs) - 1
        shapes = value_shapes(shape, pairs)
        for number, (key, value) in enumerate(pairs):
            entry = Entry(key, value, shapes[number], self._margin.above(key.start))
            ends = edge if number == last else Edge(pairs[number + 1][0].start, column)
            self._fill(entry, key.end, ends, column)
            yield entry

    def _items(self, node: Node, shape: Shape | None, edge: Edge, column: int) -> Iterator[Entry]:
        items, each = node.items, item_shape(shape)
        last = len(items) - 1
        marks = [_hyphen(item, column) if not node.flow else item.start for item in items]
        for number, item in enumerate(items):
            entry = Entry(None, item, each, self._margin.above(marks[number]))
            ends = edge if number == last else Edge(marks[number + 1], column)
            self._fill(entry, marks[number] + (not node.flow), ends, column)
            if entry.inner is not None and entry.inner.entries:
                _raise(entry, entry.inner.entries[0])
            yield entry

    def _fill(self, entry: Entry, head: int, edge: Edge, column: int) -> None:
        """Take what stands behind a key or a hyphen, which ends at `head`."""
        value, margin = entry.value, self._margin
        if value.kind is not _SCALAR and not value.flow:
            entry.behind = margin.behind(head)
            entry.inner = self.block(value, entry.shape, edge, above=column if entry.key is not None else -1)
            return
        if value.block:
            entry.text = block_text(value, column)
            entry.above += margin.above(value.start)
            remarks = [margin.behind(head), margin.behind_header(value.start)]
            margin.skip(entry.text.end)
        elif value.end > value.start:
            remarks = self._one_line(entry, head, edge)
        else:
            remarks = [margin.behind(head)]
        if margin.commented:
            *others, entry.behind = [each for each in remarks if each] or [""]
            entry.above += [each.strip() for each in others]

    def _one_line(self, entry: Entry, head: int, edge: Edge) -> list[str]:
        """Take a text or something in brackets, which may still have lines; return the comments behind its parts."""
        value, margin = entry.value, self._margin
        entry.above += margin.above(value.start)
        remarks = [margin.behind(head)]
        if value.kind is not _SCALAR and margin.within(value):
            remarks.append(margin.behind(value.start + 1))
            if value.items or value.pairs:
                entry.inner = self.block(value, entry.shape, edge)
            entry.above += [each for each in margin.above(value.end) if each]
        margin.skip(value.end)
        return [*remarks, margin.behind(value.end)]


def _raise(item: Entry, first: Entry) -> None:
    """Put above an item what stands between its hyphen and its first key."""
    if item.behind:
        item.above.append(item.behind.strip())
        item.behind = ""
    if any(first.above):
        item.above += first.above
    first.above = []


def _column(node: Node) -> int:
    return node.start - node.lines.text.rfind("\n", 0, node.start) - 1


def _hyphen(item: Node, column: int) -> int:
    """Return where the hyphen of an item stands, whose column is known; seldom it has a line of its own."""
    text = item.lines.text
    start = text.rfind("\n", 0, item.start) + 1
    while start and not (start + column <= item.start and text[start : start + column + 1].lstrip(" ") == "-"):
        start = text.rfind("\n", 0, start - 1) + 1
    return start + column
