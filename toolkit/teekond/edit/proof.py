"""The proof that a changed file is the old one with additions: read again, every old value in its place, every comment.

What was meant to be added is not asked of the code that added it: both files are read, laid over each other, and what
the new one has more is compared with what was meant.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from teekond.diagnostics import Diagnostic, Severity
from teekond.edit.change import Addition
from teekond.edit.original import Original
from teekond.edit.paths import Path, node_at
from teekond.edit.words import Data
from teekond.language.steps import STEP
from teekond.patterns import pattern
from teekond.reader.compose import compose
from teekond.reader.items import is_short
from teekond.reader.node import Kind, Node, scalars
from teekond.reader.texts import is_null

_COMMENT = pattern(r"(?m)(?:^|(?<=[ \t]))#.*$")
Found = tuple[Path, bool, str]
"""Where something stands that is new, whether it is a single value, and the value."""


class _Other(Exception):
    """Something of the old file is not in the new one."""


def is_proved(old: bytes, new: bytes, additions: Iterable[Addition]) -> bool:
    """Tell whether the new file says what the old one says, in its order, and the additions, and nothing else."""
    before, after = (compose(Original(data).text, "") for data in (old, new))
    if _errors(after[1]) > _errors(before[1]):
        return False
    try:
        found = Counter(_items(before[0], after[0], (), strict=True))
    except _Other:
        return False
    wanted = Counter((_place(before[0], each), each.single, _told(each.value)) for each in additions)
    texts = (Original(data).text for data in (old, new))
    return found == wanted and [*comments(next(texts), before[0])] == [*comments(next(texts), after[0])]


def is_same(old: bytes, new: bytes, same: Callable[[Node, Node], bool]) -> bool:
    """Tell whether each document of a new file is the `same` as the old one, with its comments and no new problem."""
    texts = [Original(data).text for data in (old, new)]
    (before, told), (after, more) = (compose(text, "") for text in texts)
    if len(more) > len(told) or len(before) != len(after):
        return False
    if not all(same(one, two) for one, two in zip(before, after, strict=True)):
        return False
    return [*comments(texts[0], before)] == [*comments(texts[1], after)]


def _errors(found: Iterable[Diagnostic]) -> int:
    return sum(each.severity is Severity.ERROR for each in found)


def comments(text: str, roots: Sequence[Node]) -> Iterator[str]:
    """Yield the comments of a file; a `#` within a text is none."""
    spans = sorted((node.start, node.end) for node in scalars(roots) if node.end > node.start)
    at = 0
    while match := _COMMENT.search(text, at):
        start, end = spans[bisect_right(spans, (match.start(), len(text))) - 1] if spans else (0, 0)
        if start <= match.start() < end:
            at = end
        else:
            yield match[0].rstrip()
            at = match.end()


def _place(roots: Sequence[Node], addition: Addition) -> Path:
    """Return where an addition belongs; the keys of `- Arrives: {feeling: 1}` stand behind its title."""
    if addition.key is None:
        return addition.path
    node = node_at(roots, addition.path)
    if node is not None and len(node.pairs) == 1 and is_short(STEP, node):
        title, body = node.pairs[0]
        if body.kind is Kind.MAPPING:
            return (*addition.path, title.raw, addition.key)
    return (*addition.path, addition.key)


def _told(value: Data) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _data(node: Node) -> object:
    if node.kind is Kind.SEQUENCE:
        return [_data(item) for item in node.items]
    if node.kind is Kind.MAPPING:
        return {key.raw: _data(value) for key, value in node.pairs}
    return node.value


def _new(path: Path, node: Node, *, single: bool) -> Found:
    return path, single, json.dumps(_data(node), ensure_ascii=False, sort_keys=True)


def _grown(old: Node, new: Node, path: Path) -> list[Found]:
    """Return what a node has more than it had; `_Other` where it lacks anything."""
    if new.kind is Kind.SEQUENCE:
        if old.kind is Kind.SEQUENCE:
            return _items(old.items, new.items, path)
        if is_null(old):
            return [_new(path, item, single=False) for item in new.items]
        return _items((old,), new.items, path)
    if old.kind is Kind.MAPPING and new.kind is Kind.MAPPING:
        return _keys(old, new, path)
    if old.kind is Kind.SCALAR and new.kind is Kind.SCALAR and _same(old, new):
        return []
    if old.kind is Kind.SCALAR and new.kind is Kind.MAPPING:
        return _titled(old, new, path)
    raise _Other


def _same(old: Node, new: Node) -> bool:
    if isinstance(old.value, str) and isinstance(new.value, str):
        return old.raw.rstrip("\n") == new.raw.rstrip("\n")
    return old.raw == new.raw or (old.value == new.value and type(old.value) is type(new.value))


def _titled(old: Node, new: Node, path: Path) -> list[Found]:
    """Return what stands beside a title that stood alone: it became a key, or the value of `title`."""
    (key, value), *rest = new.pairs
    short = is_null(value) and key.raw == old.raw.strip()
    if not short and (key.raw != "title" or _grown(old, value, path)):
        raise _Other
    return [found for key, value in rest for found in _under(key, value, path)]


def _keys(old: Node, new: Node, path: Path) -> list[Found]:
    waiting = list(old.pairs)
    if waiting and new.pairs and new.pairs[0][0].raw == "title" and all(key.raw != "title" for key, _ in waiting):
        if _keys(old, new.pairs[0][1], path):
            raise _Other
        return [found for key, value in new.pairs[1:] for found in _under(key, value, path)]
    found: list[Found] = []
    for key, value in new.pairs:
        if waiting and waiting[0][0].raw == key.raw:
            found += _grown(waiting.pop(0)[1], value, (*path, key.raw))
        else:
            found += _under(key, value, path)
    if waiting:
        raise _Other
    return found


def _under(key: Node, value: Node, path: Path) -> list[Found]:
    """Return a new key: the items of its list, or its only value."""
    if value.kind is Kind.SEQUENCE:
        return [_new((*path, key.raw), item, single=False) for item in value.items]
    return [_new((*path, key.raw), value, single=True)]


def _items(old: Sequence[Node], new: Sequence[Node], path: Path, *, strict: bool = False) -> list[Found]:
    """Return what a list has more than it had; a `strict` one may only have items that have grown."""
    found: list[Found] = []
    done = 0
    for node in new:
        grown = _try(old[done], node, (*path, done)) if done < len(old) else None
        if grown is not None:
            found, done = [*found, *grown], done + 1
        elif strict:
            raise _Other
        else:
            found.append(_new(path, node, single=False))
    if done < len(old):
        raise _Other
    return found


def _try(old: Node, new: Node, path: Path) -> list[Found] | None:
    try:
        return _grown(old, new, path)
    except _Other:
        return None
