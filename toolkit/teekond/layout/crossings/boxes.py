"""Where the steps of a tree stand: the root at the left, each chain in rows of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from teekond.layout.crossings.tree import Tree
from teekond.layout.route.router import Point
from teekond.layout.scene import Box
from teekond.values import dataclass

WIDTH = 150.0
BETWEEN = 12.0
LANE = 7.0
NEAR, LETTERS = 14.0, 44.0
"""What a gap keeps free beside the steps at its left and right."""
PORT = 9.0


@dataclass(frozen=True, slots=True)
class NodeText:
    """What a step of the tree says, broken into lines."""

    ref: str
    who: tuple[str, ...]
    title: tuple[str, ...]
    felt: tuple[str, ...]
    pains: tuple[tuple[str, ...], ...]
    notes: tuple[tuple[str, str, tuple[str, ...]], ...]
    """Icon, tone and lines of what else is to be said."""
    height: float


@dataclass(frozen=True, slots=True)
class Boxed:
    """The places of a tree's steps."""

    boxes: tuple[Box, ...]
    seam: float | None
    right: float
    bottom: float


def place_tree(tree: Tree, texts: Sequence[NodeText], customers: Sequence[bool], *, left: float, top: float) -> Boxed:
    """Give every step its place; where chains lead to customers, these stand in a last column of their own."""
    columns = _columns(tree, customers)
    xs, seam = _xs(tree, columns, left)
    seam = seam if any(customers) and not all(customers) else None
    heights = [max(text.height, PORT * (len(tree.children(at)) + 1)) for at, text in enumerate(texts)]
    tops: dict[int, float] = {}
    bottom = _stack(tree, heights, 0, top, tops)
    boxes = tuple(Box(xs[columns[at]], round(tops[at], 2), WIDTH, heights[at]) for at in range(len(texts)))
    return Boxed(boxes, seam, xs[-1] + WIDTH, round(bottom - BETWEEN, 2))


def _columns(tree: Tree, customers: Sequence[bool]) -> list[int]:
    depths = [node.depth for node in tree.nodes]
    if not tree.down or not any(customers):
        return depths
    own = [depth for depth, customer in zip(depths, customers, strict=True) if not customer]
    last = max([depth + 1 for depth in own] or [0])
    return [last if customer else depth for depth, customer in zip(depths, customers, strict=True)]


def _xs(tree: Tree, columns: Sequence[int], left: float) -> tuple[list[float], float | None]:
    """Return where columns begin, and where the seam runs: before the customers, or behind the one at the left."""
    count = max(columns) + 1
    lanes = [0] * count
    for at in range(len(tree.nodes)):
        lanes[columns[at]] = max(lanes[columns[at]], len(tree.children(at)))
    xs, x = [], left
    for column in range(count):
        xs.append(round(x, 2))
        x += WIDTH + NEAR + LANE * lanes[column] + LETTERS
    if count == 1:
        return xs, None
    return xs, round((xs[-1] if tree.down else xs[1]) - LETTERS + 6.0, 2)


def _stack(tree: Tree, heights: Sequence[float], at: int, top: float, tops: dict[int, float]) -> float:
    """Place a step in the middle of all that is behind it; return where its rows end."""
    children = tree.children(at)
    y = top
    for child in children:
        y = _stack(tree, heights, child, y, tops)
    own = heights[at] + BETWEEN
    if y - top < own:
        down = (own - (y - top)) / 2
        for child in _all(tree, at):
            tops[child] += down
        y = top + own
    tops[at] = top + (y - top - own) / 2
    return y


def _all(tree: Tree, at: int) -> Iterator[int]:
    for child in tree.children(at):
        yield child
        yield from _all(tree, child)


def tree_ways(tree: Tree, boxed: Boxed) -> Iterator[tuple[int, tuple[Point, ...]]]:
    """Yield, by the step at its right, the way of every link: no two share a piece of line."""
    for at, box in enumerate(boxed.boxes):
        children = tree.children(at)
        middles = [boxed.boxes[child].y + boxed.boxes[child].h / 2 for child in children]
        ports = [box.y + box.h * (n + 1) / (len(children) + 1) for n in range(len(children))]
        up = [n for n in range(len(children)) if middles[n] < ports[n]]
        down = [n for n in range(len(children)) if n not in up][::-1]
        order = {n: rank for ranked in (up, down) for rank, n in enumerate(ranked)}
        for n, child in enumerate(children):
            goal = boxed.boxes[child]
            port, middle = round(ports[n], 2), round(middles[n], 2)
            if abs(port - middle) < 1.0 and len(children) == 1:
                port = middle
            x = round(box.right + NEAR + LANE * order[n], 2)
            bends = () if port == middle else ((x, port), (x, middle))
            yield child, ((box.right, port), *bends, (goal.x, middle))
