"""What was put aside leaves its traces in the tree: entries without their values go, what held them is marked."""

from __future__ import annotations

from bisect import bisect_left

from teekond.patterns import pattern
from teekond.reader.node import SCALAR, Node
from teekond.reader.yaml_tree import Tree

_NOTHING_YET = pattern(r"[ \t]*:?(?:[ \t]*(?:#[^\n]*)?\n)*[ \t]*")


def mark(tree: Tree, masks: list[tuple[int, int]]) -> None:
    """Leave out entries whose value was put aside, and mark every node that may have lost something."""
    scars = _Scars(tree.text, masks)
    waiting: list[tuple[Node, int]] = []
    begins = [tree.text.rfind("\n---", 0, root.start) + 1 for root in tree.roots]
    for root, begin, end in zip(tree.roots, begins, [*begins[1:], len(tree.text)], strict=False):
        if scars.within(begin, end):
            root.broken = True
            waiting.append((root, end))
    while waiting:
        node, reach = waiting.pop()
        waiting += _inside(node, reach, scars)


class _Scars:
    """The pieces of a text that were put aside, in order."""

    def __init__(self, text: str, masks: list[tuple[int, int]]) -> None:
        self._text = text
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(masks):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(end, self._ends[-1])
            else:
                self._starts.append(start)
                self._ends.append(end)

    def within(self, start: int, end: int) -> bool:
        """Tell whether something was put aside between two offsets."""
        at = bisect_left(self._starts, end)
        return at > 0 and self._ends[at - 1] > start

    def took(self, value: Node) -> bool:
        """Tell whether a node is empty only because its text was put aside."""
        if value.kind is not SCALAR or value.raw or not value.plain:
            return False
        at = bisect_left(self._ends, value.end)
        if at == len(self._starts):
            return False
        return _NOTHING_YET.fullmatch(self._text, value.end, max(self._starts[at], value.end)) is not None


def _inside(node: Node, reach: int, scars: _Scars) -> list[tuple[Node, int]]:
    """Return the children that lost something, each with the offset up to which it may once have stood."""
    node.pairs = [pair for pair in node.pairs if not scars.took(pair[1])]
    node.items = [item for item in node.items if not scars.took(item)]
    children = node.items or [value for _, value in node.pairs]
    begins = [child.start for child in node.items] or [key.start for key, _ in node.pairs]
    ends = [*begins[1:], node.end if node.flow else reach]
    marked = []
    for child, end in zip(children, ends, strict=False):
        if child.kind is not SCALAR and scars.within(child.start, end):
            child.broken = True
            marked.append((child, end))
    return marked
