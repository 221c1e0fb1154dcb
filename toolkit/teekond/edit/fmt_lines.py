"""Blocks of entries as lines of canonical YAML."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from teekond.edit.fmt_entries import Block, Document, Entry, opened
from teekond.edit.fmt_order import item_shape, order, value_shapes
from teekond.edit.fmt_texts import DEEPER, can_be_plain, lines_of, name, on_one_line
from teekond.language.shapes import Shape
from teekond.reader.node import Kind, Node
from teekond.reader.yaml_commas import seem_split

WIDTH = 120
"""Lists and mappings in brackets that would make a line longer are opened: one entry a line."""
_FOR_ONE_LINE = "teekond:"
"""What a comment has that silences a rule on the line below it."""


class _Lines(list[str]):
    """The lines of a file as they come; `shut` is how many there were when a text ended that takes blank lines in."""

    shut = -1


def printed(pages: Sequence[Document]) -> str:
    """Return documents as the text of a file."""
    lines = _Lines()
    for page in pages:
        _remarks(lines, page.before, "", first=not lines)
        if page.marker:
            lines.append(page.marker)
        _remarks(lines, page.above, "", first=True)
        _block(lines, page.block, 0)
        _remarks(lines, page.end, "", first=False)
    while not lines[-1] and len(lines) != lines.shut:
        lines.pop()
    return "\n".join(lines) + "\n"


def _remarks(lines: _Lines, remarks: Sequence[str], pad: str, *, first: bool) -> None:
    """Add comments and blank lines, of which no two follow each other and none begins a block."""
    blank = first or len(lines) == lines.shut
    for remark in remarks:
        if remark or not blank:
            lines.append(pad + remark if remark else "")
        blank = not remark


def _block(lines: _Lines, block: Block, indent: int, first: str | None = None) -> None:
    """Add entries; `first` is what the first line begins with where that is a hyphen."""
    pad = " " * indent
    for number, entry in enumerate(block.entries):
        if entry.above:
            _remarks(lines, entry.above, pad, first=number == 0)
        _entry(lines, entry, indent, pad if number or first is None else first)
    _remarks(lines, block.below, pad, first=False)


def _entry(lines: _Lines, entry: Entry, indent: int, before: str) -> None:
    value, key = entry.value, entry.key
    head = f"{before}-" if key is None else f"{before}{name(key, inside=False)}:"
    if entry.inner is not None:
        _inner(lines, entry, entry.inner, head, indent)
    elif entry.text is not None:
        pad = " " * (indent + DEEPER)
        lines.append(f"{head} {entry.text.sign}{entry.behind}")
        lines += [pad + line if line else "" for line in entry.text.lines]
        if entry.text.sign.endswith("+"):
            lines.shut = len(lines)
    elif value.kind is Kind.SCALAR:
        if value.end == value.start:
            lines.append(head + entry.behind)
            return
        begins, *others = lines_of(value)
        lines.append(f"{head} {begins}")
        pad = " " * (indent + DEEPER)
        lines += [pad + line if line else "" for line in others]
        lines[-1] += entry.behind
    else:
        text = in_brackets(value, entry.shape)
        if len(head) + 1 + len(text) > WIDTH and _may_open(entry):
            _inner(lines, entry, opened(value, entry.shape), head, indent)
        else:
            lines.append(f"{head} {text}{entry.behind}")


def _may_open(entry: Entry) -> bool:
    """Tell whether what is in brackets may become several lines: not where a comment speaks of the one."""
    silenced = bool(entry.above) and _FOR_ONE_LINE in entry.above[-1]
    return not entry.behind and not silenced and bool(entry.value.items or entry.value.pairs)


def _inner(lines: _Lines, entry: Entry, inner: Block, head: str, indent: int) -> None:
    """Add a block below its key, or behind its hyphen."""
    at = len(lines)
    if entry.key is None and inner.entries:
        _block(lines, inner, indent + DEEPER, f"{head} ")
    else:
        lines.append(head)
        _block(lines, inner, indent + DEEPER)
    lines[at] += entry.behind


def in_brackets(node: Node, shape: Shape | None) -> str:
    """Return a value as it stands on one line, in brackets of its own where it is a list or a mapping."""
    if node.kind is Kind.SEQUENCE:
        return f"[{', '.join(_members(node.items, item_shape(shape)))}]"
    if node.kind is Kind.SCALAR:
        return on_one_line(node, inside=True)
    pairs = node.pairs
    shapes = value_shapes(shape, pairs)
    found = [
        f"{name(key, inside=True)}: {in_brackets(value, each)}"
        for (key, value), each in zip(pairs, shapes, strict=True)
    ]
    arranged = order(shape, pairs)
    return f"{{{', '.join(found if arranged is None else [found[at] for at in arranged])}}}"


def _members(items: Sequence[Node], shape: Shape | None) -> list[str]:
    """Return the items of a list; quotes stay where without them a comma would seem to split a text."""
    kept = [False] * len(items)
    for at, (one, two) in enumerate(pairwise(items)):
        if _is_plain(one) and _is_plain(two) and seem_split(one.raw, two.raw):
            kept[at : at + 2] = [True, True]
    return [
        on_one_line(item, inside=True, quoted=keep) if item.kind is Kind.SCALAR else _member(item, shape)
        for item, keep in zip(items, kept, strict=True)
    ]


def _member(item: Node, shape: Shape | None) -> str:
    """Return a list or mapping in a list; a pair that does without braces goes on doing so: `[Morning: [Arrives]]`."""
    text = in_brackets(item, shape)
    bare = len(item.pairs) == 1 and item.start == item.pairs[0][0].start
    return text[1:-1] if bare else text


def _is_plain(node: Node) -> bool:
    """Tell whether a text has no quotes, or needs none."""
    return isinstance(node.value, str) and (node.plain or can_be_plain(node.raw, inside=True))
