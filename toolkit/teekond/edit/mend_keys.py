"""Misspelt keys put right: where one key can be meant and no other, and it is not there yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from teekond.diagnostics import Diagnostic
from teekond.edit.fmt_order import document_shape, item_shape, known_keys, means, value_shapes
from teekond.edit.original import Original, Splice
from teekond.edit.proof import is_same
from teekond.language.kinds import FIRST_KEYS, kind_meant
from teekond.language.near import one_edit
from teekond.language.shapes import Shape
from teekond.reader.codes import UNKNOWN_KEY, UNKNOWN_KIND
from teekond.reader.node import Kind, Node

CODES = frozenset((UNKNOWN_KEY.code, UNKNOWN_KIND.code))
Place = tuple[int, int]


def misspelt(roots: Sequence[Node], findings: Iterable[Diagnostic], path: str) -> dict[int, str]:
    """Return what keys should be called, by where they begin in the text, as far as that is beyond doubt."""
    suggested = {
        (each.span.line, each.span.column): each.suggest
        for each in findings
        if each.code in CODES and each.suggest is not None
    }
    found: dict[int, str] = {}
    for root in roots:
        if root.pairs:
            found |= _first(root.pairs[0][0], suggested)
            found |= _within(root, document_shape(root, path), suggested)
    return found


def with_keys(original: Original, roots: Sequence[Node], found: dict[int, str]) -> bytes:
    """Return a file with keys put right."""
    ends = {key.start: key.end for key in _keys(roots)}
    return original.changed([Splice(start, ends[start], name) for start, name in found.items()])


def keys_are_proved(old: bytes, new: bytes, found: dict[int, str]) -> bool:
    """Tell whether a new file is the old one with these keys put right, and nothing else."""
    return is_same(old, new, lambda one, two: _same(one, two, found))


def _first(key: Node, suggested: dict[Place, str]) -> dict[int, str]:
    """Return what the first key of a document should be."""
    name = suggested.get(_place(key))
    if name is None or name not in FIRST_KEYS:
        return {}
    return {key.start: name} if kind_meant(key.raw) == name or _is_slip(key.raw, name, FIRST_KEYS) else {}


def _within(node: Node, shape: Shape | None, suggested: dict[Place, str]) -> dict[int, str]:
    found: dict[int, str] = {}
    if node.kind is Kind.SEQUENCE:
        for item in node.items:
            found |= _within(item, item_shape(shape), suggested)
        return found
    for (key, value), each in zip(node.pairs, value_shapes(shape, node.pairs), strict=True):
        name = suggested.get(_place(key))
        if name is not None and name in known_keys(shape):
            if means(shape, key.raw) == name or _is_slip(key.raw, name, known_keys(shape)):
                found[key.start] = name
        found |= _within(value, each, suggested)
    return _once(node, found)


def _once(node: Node, found: dict[int, str]) -> dict[int, str]:
    """Leave out what would be there twice in a mapping: beside a key of that name, or another that is to bear it."""
    named = [found.get(key.start, key.raw) for key, _ in node.pairs]
    twice = {key.start for (key, _), name in zip(node.pairs, named, strict=True) if named.count(name) > 1}
    return {start: name for start, name in found.items() if start not in twice}


def _is_slip(word: str, name: str, known: Iterable[str]) -> bool:
    """Tell whether a word is but for case and hyphens, or one letter, this name, and one letter from no other."""
    folded = word.strip().casefold().replace(" ", "_").replace("-", "_")
    if folded == name.casefold().replace("-", "_"):
        return True
    return [each for each in known if one_edit(word.casefold(), each)] == [name]


def _place(node: Node) -> Place:
    return node.span.line, node.span.column


def _keys(nodes: Iterable[Node]) -> Iterator[Node]:
    for node in nodes:
        yield from (key for key, _ in node.pairs)
        yield from _keys(value for _, value in node.pairs)
        yield from _keys(node.items)


def _same(old: Node, new: Node, found: dict[int, str]) -> bool:
    if old.kind is not new.kind or len(old.pairs) != len(new.pairs) or len(old.items) != len(new.items):
        return False
    if old.kind is Kind.SCALAR:
        return old.raw == new.raw and type(old.value) is type(new.value)
    names = ((found.get(one.start, one.raw), two.raw) for (one, _), (two, _) in zip(old.pairs, new.pairs, strict=True))
    if any(one != two for one, two in names):
        return False
    values = zip(
        (*old.items, *(value for _, value in old.pairs)), (*new.items, *(value for _, value in new.pairs)), strict=True
    )
    return all(_same(one, two, found) for one, two in values)
