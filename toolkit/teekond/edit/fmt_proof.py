"""The proof that a formatted file says what the old one says: the same data, the same comments at the same things.

The new text is read and formatted again. It has to come back unchanged, with every value in its place, mappings in
their old order but for known keys, every comment beside what it stood beside, and no finding more.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from teekond.diagnostics import Diagnostic
from teekond.edit.fmt_entries import Block, Document, documents
from teekond.edit.fmt_lines import printed
from teekond.edit.fmt_order import document_order, document_shape, item_shape, order, value_shapes
from teekond.edit.proof import comments
from teekond.language.shapes import Shape
from teekond.reader.compose import compose
from teekond.reader.node import Kind, Node

Read = tuple[Sequence[Node], Sequence[Document], Sequence[Diagnostic]]
Place = tuple[int | str, ...]


def is_same(old: Read, text: str, path: str) -> bool:
    """Tell whether a new text says what an old one said, and is in canonical form."""
    before, _, found = old
    roots, told = compose(text, path)
    if len(told) > len(found) or len(roots) != len(before):
        return False
    again = documents(roots, path) if all(root.pairs for root in roots) else []
    if printed(again) != text or not all(map(_same_document, before, roots, [path] * len(roots))):
        return False
    return "#" not in before[0].lines.text or _same_comments(old, (roots, again, told))


def _same_comments(old: Read, new: Read) -> bool:
    before, after = (Counter(comments(roots[0].lines.text, roots)) for roots, _, _ in (old, new))
    return before == after and Counter(_remarks(old[1])) == Counter(_remarks(new[1]))


def _same_document(old: Node, new: Node, path: str) -> bool:
    shape = document_shape(old, path)
    return _same_pairs(old, new, shape, document_order(old, path))


def _same(old: Node, new: Node, shape: Shape | None) -> bool:
    if old.kind is not new.kind:
        return False
    if old.kind is Kind.SCALAR:
        return old.raw == new.raw and type(old.value) is type(new.value)
    if old.kind is Kind.MAPPING:
        return _same_pairs(old, new, shape, order(shape, old.pairs))
    each = item_shape(shape)
    return len(old.items) == len(new.items) and all(
        _same(one, two, each) for one, two in zip(old.items, new.items, strict=True)
    )


def _same_pairs(old: Node, new: Node, shape: Shape | None, arranged: list[int] | None) -> bool:
    """Compare mappings, the old one in the order that its keys should have."""
    if len(old.pairs) != len(new.pairs):
        return False
    numbers = range(len(old.pairs)) if arranged is None else arranged
    shapes = value_shapes(shape, old.pairs)
    return all(
        _same(old.pairs[number][0], key, None) and _same(old.pairs[number][1], value, shapes[number])
        for number, (key, value) in zip(numbers, new.pairs, strict=True)
    )


def _remarks(pages: Sequence[Document]) -> Iterator[tuple[Place, str]]:
    """Yield each comment with the place of what it belongs to."""
    for number, page in enumerate(pages):
        around = (*page.before, page.marker[3:], *page.above, *page.end)
        yield from (((number,), each.strip()) for each in around if each)
        yield from _of_block(page.block, (number,))


def _of_block(block: Block, place: Place) -> Iterator[tuple[Place, str]]:
    for number, entry in enumerate(block.entries):
        first = number == 0 and isinstance(place[-1], int) and len(place) > 1
        own = place if first and entry.key is not None else (*place, number if entry.key is None else entry.key.raw)
        yield from ((own, each.strip()) for each in (*entry.above, entry.behind) if each)
        if entry.inner is not None:
            yield from _of_block(entry.inner, own)
    yield from ((place, each) for each in block.below if each)
