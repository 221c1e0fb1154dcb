"""Adds to what a step says: a further item of a list, a key that it did not have; nothing is ever taken away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from teekond.edit.original import Splice
from teekond.edit.words import Data, block, flow, member, scalar
from teekond.language.steps import STEP as STEPS
from teekond.reader.items import is_short, is_title
from teekond.reader.node import Kind, Node
from teekond.reader.texts import is_null
from teekond.values import dataclass

LONGEST_KEY = 900
"""A title with more letters cannot be a key."""
STEP = 2
"""Blanks by which what belongs to something stands further in."""


def add_item(step: Node, key: str, *values: Data, short: bool = True) -> list[Splice]:
    """Return the changes that add values to the list under `key`, which is made where there is none.

    `short` says whether a bare title may become the key of what is added, as that of a step may.
    """
    body, pair = _body(step), _Pair(f"[{_joined(values)}]", tuple(map(block, values)))
    if body.kind is Kind.SCALAR or is_title(STEPS, body):
        return _opened(body, key, pair, short=short)
    old = next((each for name, each in body.pairs if name.raw == key), None)
    if old is None:
        return _added(body, key, pair)
    if is_null(old):
        return [Splice(old.start, old.end, f"{'' if old.end > old.start else ' '}{pair.inner}")]
    if old.kind is Kind.SEQUENCE:
        return insert_item(old, None, *values)
    return _listed(body, old, values)


def set_key(step: Node, key: str, value: Data) -> list[Splice]:
    """Return the changes that give `step` a key; none where it has that key already."""
    body = _body(step)
    pair = _Pair(flow(value), (), block(value))
    if body.kind is Kind.SCALAR or is_title(STEPS, body):
        return _opened(body, key, pair)
    return [] if any(name.raw == key for name, _ in body.pairs) else _added(body, key, pair)


def insert_item(items: Node, after: Node | None, *values: Data) -> list[Splice]:
    """Return the change that puts items into a list, behind `after` or at its end."""
    last = after or (items.items[-1] if items.items else None)
    if last is None:
        return [Splice(items.end - 1, items.end - 1, _joined(values))]
    if items.flow:
        return [Splice(last.end, last.end, f", {_joined(values)}")]
    lines = "".join(f"{' ' * _hyphen(items)}- {block(value)}\n" for value in values)
    return [_line_behind(last, lines)]


@dataclass(frozen=True, slots=True)
class _Pair:
    """What stands behind a new key: in brackets, as lines with hyphens, or on the key's own line."""

    inner: str
    lines: tuple[str, ...]
    plain: str = ""

    def written(self, key: str, column: int) -> str:
        blanks = " " * column
        if not self.lines:
            return f"{blanks}{key}: {self.plain}\n"
        return f"{blanks}{key}:\n" + "".join(f"{blanks}{' ' * STEP}- {line}\n" for line in self.lines)


def _body(step: Node) -> Node:
    """Return where the keys of a step stand: in itself, or behind its title."""
    if step.kind is Kind.MAPPING and step.pairs and is_short(STEPS, step):
        value = step.pairs[0][1]
        if value.kind is Kind.MAPPING and len(step.pairs) == 1:
            return value
    return step


def _opened(step: Node, key: str, pair: _Pair, *, short: bool = True) -> list[Splice]:
    """Turn a bare title into a step with a key."""
    text = step.lines.text
    written = text[step.start : step.end]
    column = _column(step, step.start)
    behind = _line_behind(step, pair.written(key, column))
    if step.flow or not _follows_hyphen(step):
        title = scalar(step.raw, brackets=True) if step.plain else written
        return [Splice(step.start, step.end, f"{{title: {title}, {key}: {pair.inner}}}")]
    if step.kind is Kind.MAPPING:
        head = Splice(step.start, step.start, f"title:\n{' ' * (column + STEP)}")
        return [head, *_shifted(step, " " * STEP), behind]
    if not short or step.block or "\n" in written or len(written) > LONGEST_KEY or step.raw in STEPS.by_name:
        title = f"title: {scalar(step.raw.strip(), brackets=False)}"
        return [Splice(step.start, _last(step), title), behind]
    return [Splice(step.end, step.end, ":"), behind]


def _added(step: Node, key: str, pair: _Pair) -> list[Splice]:
    """Give a mapping a further key, behind the last one."""
    if not step.flow:
        name, value = step.pairs[-1]
        column = _column(step, step.pairs[0][0].start)
        return [_line_behind(value, pair.written(key, column), key=name)]
    if not step.pairs:
        return [Splice(step.end - 1, step.end - 1, f"{key}: {pair.inner}")]
    name, value = step.pairs[-1]
    at, further = max(value.end, name.end), f", {key}: {pair.inner}"
    if step.lines.text[step.start] != "{":
        return [Splice(step.start, step.start, "{"), Splice(at, at, f"{further}}}")]
    return [Splice(at, at, further)]


def _joined(values: Sequence[Data]) -> str:
    return ", ".join(map(member, values))


def _listed(step: Node, old: Node, values: Sequence[Data]) -> list[Splice]:
    """Make a list of one value and further ones."""
    text = old.lines.text
    written = text[old.start : old.end]
    if old.kind is Kind.SCALAR and (step.flow or not (old.block or "\n" in written)):
        first = scalar(old.raw, brackets=True) if old.plain else written
        return [Splice(old.start, old.end, f"[{first}, {_joined(values)}]")]
    if old.kind is Kind.MAPPING and old.flow:
        return [Splice(old.start, old.start, "["), Splice(old.end, old.end, f", {_joined(values)}]")]
    column = _column(step, step.pairs[0][0].start)
    if old.kind is Kind.SCALAR:
        first = scalar(old.raw.rstrip("\n"), brackets=False)
        further = [first, *map(block, values)]
        return [Splice(old.start, _line_end(text, _last(old)), _items(column, further).rstrip("\n"))]
    lines = "".join(f"{' ' * (column + STEP)}- {block(value)}\n" for value in values)
    return [*_indented(old, column), _line_behind(old, lines)]


def _indented(old: Node, column: int) -> Iterator[Splice]:
    """Make the keys of a mapping, one below the other, the first item of a list."""
    text, own = old.lines.text, _column(old, old.start)
    first = _line_start(text, old.start)
    yield Splice(first, first + own, f"{' ' * (column + STEP)}- ")
    yield from _shifted(old, " " * max(0, column + STEP + 2 - own))


def _shifted(node: Node, blanks: str) -> Iterator[Splice]:
    """Set the lines of a node further in, all but its first."""
    text = node.lines.text
    at = text.find("\n", node.start) + 1
    while 0 < at < _last(node):
        if text[at] != "\n":
            yield Splice(at, at, blanks)
        at = text.find("\n", at) + 1


def _items(column: int, lines: list[str]) -> str:
    return "\n" + "".join(f"{' ' * (column + STEP)}- {line}\n" for line in lines)


def _line_behind(node: Node, text: str, key: Node | None = None) -> Splice:
    """Put lines below the last line of a node, or of its key where it is empty; a comment behind it stays there."""
    last = _last(node) if node.end > node.start or key is None else key.end
    at = _line_end(node.lines.text, last) + 1
    return Splice(at, at, text)


def _last(node: Node) -> int:
    """Return where the last letter of a node stands: the lines below a block text are no part of it."""
    return node.start + len(node.lines.text[node.start : node.end].rstrip(" \n"))


def _line_end(text: str, offset: int) -> int:
    end = text.find("\n", offset)
    return len(text) if end < 0 else end


def _line_start(text: str, offset: int) -> int:
    return text.rfind("\n", 0, offset) + 1


def _column(node: Node, offset: int) -> int:
    return offset - _line_start(node.lines.text, offset)


def _hyphen(items: Node) -> int:
    """Return the column of a list's hyphens."""
    first = items.items[0]
    text = first.lines.text
    return _column(first, text.rfind("-", 0, first.start))


def _follows_hyphen(step: Node) -> bool:
    """Tell whether nothing but hyphens stands before it on its line."""
    text = step.lines.text
    before = text[_line_start(text, step.start) : step.start]
    return "-" in before and not before.strip("- ")
