"""Many additions to one file: made a few at a time, so that none meets another."""

from __future__ import annotations

from collections.abc import Sequence

from teekond.edit.add import add_item, insert_item, set_key
from teekond.edit.original import Original, Splice
from teekond.edit.paths import Path, node_at
from teekond.edit.words import Data
from teekond.reader.compose import compose
from teekond.reader.node import Kind, Node
from teekond.values import dataclass


@dataclass(frozen=True, slots=True)
class Addition:
    """One thing to be added to a file: an item of a list, or a key."""

    path: Path
    """Of what it is added to."""
    value: Data
    key: str | None = None
    """Of the list that it joins, or its own; None where the path is that of the list."""
    single: bool = False
    """Whether it is the key's only value, and left out where the key has one."""
    short: bool = True
    """Whether a bare title may become the key of what is added, as that of a step may."""
    behind: int | None = None
    """The number of the item that it follows in the list at the path; left out, it comes last."""


def changed(original: Original, additions: Sequence[Addition]) -> bytes:
    """Return the file with everything added; what has no place any more is left out."""
    data, waiting = original.changed(()), sorted(additions, key=lambda each: each.key is None)
    while waiting:
        now = _apart(waiting)
        taken = {id(each) for group in now for each in group}
        waiting = [each for each in waiting if id(each) not in taken]
        original = Original(data)
        roots, _ = compose(original.text, "")
        data = original.changed([splice for group in now for splice in _splices(roots, group)])
    return data


def _apart(waiting: Sequence[Addition]) -> list[list[Addition]]:
    """Return groups of additions to one list or key each, none of which lies within what another adds to."""
    groups: dict[tuple[Path, str | None, int | None], list[Addition]] = {}
    listed = waiting[0].key is None
    for each in waiting:
        name = (each.path, each.key, each.behind)
        if name in groups:
            groups[name].append(each)
        elif (each.key is None) is listed and (listed or not any(_meet(each.path, path) for path, *_ in groups)):
            groups[name] = [each]
    return list(groups.values())


def _meet(one: Path, other: Path) -> bool:
    shorter = min(len(one), len(other))
    return one[:shorter] == other[:shorter]


def _splices(roots: Sequence[Node], group: Sequence[Addition]) -> list[Splice]:
    first, values = group[0], [each.value for each in group]
    node = node_at(roots, first.path)
    if node is None:
        return []
    if first.key is None:
        if node.kind is not Kind.SEQUENCE:
            return []
        behind = node.items[first.behind] if first.behind is not None and first.behind < len(node.items) else None
        return insert_item(node, behind, *values)
    return (
        set_key(node, first.key, values[0]) if first.single else add_item(node, first.key, *values, short=first.short)
    )
