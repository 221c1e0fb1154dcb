"""Routes over generated grids: no shared line, no card crossed, ends on the right borders."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from teekond.layout.route.grid import Grid, Net
from teekond.layout.route.measure import column_measures, row_measures
from teekond.layout.route.router import Measures, points, route
from teekond.layout.scene import Box

Way = tuple[tuple[float, float], ...]
KINDS = ("flow", "meets", "enables", "learns-from")


@st.composite
def grids(draw: st.DrawFn) -> tuple[Grid, list[Net]]:
    rows, columns = draw(st.integers(1, 9)), draw(st.integers(1, 14))
    cells = [(r, c) for r in range(rows) for c in range(columns)]
    cards = draw(st.lists(st.sampled_from(cells), min_size=1, max_size=min(60, len(cells)), unique=True))
    ends = st.sampled_from(cards)
    count = draw(st.integers(0, 3 * len(cards)))
    nets = [
        Net(i, kind, source, target)
        for i, (kind, source, target) in enumerate(
            draw(st.lists(st.tuples(st.sampled_from(KINDS), ends, ends), min_size=count, max_size=count))
        )
    ]
    free = [cell for cell in cells if cell not in cards]
    blocked = draw(st.lists(st.sampled_from(free), max_size=3)) if free else []
    seams = draw(st.frozensets(st.integers(1, rows), max_size=2))
    grid = Grid(
        columns,
        (50.0,) * rows,
        tuple(48.0 if h in seams else 8.4 for h in range(rows + 1)),
        frozenset(cards),
        seams,
        frozenset(blocked),
    )
    return grid, nets


def place(grid: Grid, nets: list[Net], width: float = 80.3, height: float = 44.0) -> tuple[Measures, list[Way]]:
    routing = route(grid, nets)
    columns = column_measures(routing.gutters, (width,) * grid.columns, left=100.0)
    rows = row_measures(routing.channels, (height,) * grid.rows, grid.seams, top=200.0)
    cards = {(r, c): Box(columns.cards[c], rows.cards[r], width, height) for r, c in grid.cards}
    measures = Measures(cards, rows.tracks, columns.tracks)
    return measures, [points(routing, at, measures) for at in range(len(nets))]


def shared(first: Way, second: Way) -> bool:
    """Whether two ways run along each other for more than a hundredth of a point."""
    for (ax, ay), (bx, by) in pairwise(first):
        for (cx, cy), (dx, dy) in pairwise(second):
            if ax == bx and cx == dx and abs(ax - cx) < 0.01:
                if min(max(ay, by), max(cy, dy)) - max(min(ay, by), min(cy, dy)) > 0.01:
                    return True
            if ay == by and cy == dy and abs(ay - cy) < 0.01:
                if min(max(ax, bx), max(cx, dx)) - max(min(ax, bx), min(cx, dx)) > 0.01:
                    return True
    return False


def crosses(way: Way, box: Box) -> bool:
    for (ax, ay), (bx, by) in pairwise(way):
        if min(ax, bx) < box.right - 0.01 and max(ax, bx) > box.x + 0.01:
            if min(ay, by) < box.bottom - 0.01 and max(ay, by) > box.y + 0.01:
                return True
    return False


def on_border(point: tuple[float, float], box: Box) -> bool:
    x, y = point
    inside = box.x - 0.01 <= x <= box.right + 0.01 and box.y - 0.01 <= y <= box.bottom + 0.01
    edge = min(abs(x - box.x), abs(x - box.right), abs(y - box.y), abs(y - box.bottom)) < 0.01
    return inside and edge


@settings(max_examples=300, deadline=None)
@given(grids())
def test_no_two_links_share_a_piece_of_line_and_none_passes_through_a_card(case: tuple[Grid, list[Net]]) -> None:
    grid, nets = case
    measures, ways = place(grid, nets)
    for net, way in zip(nets, ways, strict=True):
        assert on_border(way[0], measures.cards[net.source])
        assert on_border(way[-1], measures.cards[net.target])
        assert all(ax == bx or ay == by for (ax, ay), (bx, by) in pairwise(way))
        assert not any(crosses(way, box) for box in measures.cards.values())
    for at, way in enumerate(ways):
        for other in ways[at + 1 :]:
            assert not shared(way, other)


@settings(max_examples=100, deadline=None)
@given(grids())
def test_routes_are_the_same_when_asked_twice(case: tuple[Grid, list[Net]]) -> None:
    grid, nets = case
    assert place(grid, nets)[1] == place(grid, nets)[1]


def cut(one: Way, other: Way) -> bool:
    """Whether a level piece of one way cuts an upright piece of the other."""
    for (ax, ay), (bx, by) in pairwise(one):
        for (cx, cy), (dx, dy) in pairwise(other):
            if ay == by and cx == dx and min(ax, bx) < cx < max(ax, bx) and min(cy, dy) < ay < max(cy, dy):
                return True
    return False


def test_two_links_into_one_side_of_a_card_do_not_cross_beside_it() -> None:
    cards = frozenset((row, column) for row in range(4) for column in range(2))
    grid = Grid(2, (50.0,) * 4, (8.4, 8.4, 8.4, 48.0, 8.4), cards, frozenset({3}))
    nets = [Net(0, "flow", (0, 0), (0, 1)), Net(1, "meets", (3, 1), (0, 1)), Net(2, "enables", (3, 0), (0, 1))]
    _, ways = place(grid, nets)
    assert not cut(ways[1], ways[2])
    assert not cut(ways[2], ways[1])
    assert abs(ways[1][-1][1] - ways[2][-1][1]) >= 10
