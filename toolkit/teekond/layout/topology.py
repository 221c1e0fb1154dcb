"""The topology of a band: which card stands in which cell, and which way every link goes, before any width is known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from teekond.layout.content import Content, JourneyContent
from teekond.layout.look import STAGE
from teekond.layout.nets import Flow, flow_nets, flows_of, link_nets, with_nets
from teekond.layout.route.grid import Cell, Grid, Net
from teekond.layout.route.measure import LANE_PAD, SEAM
from teekond.layout.route.router import Routing, route
from teekond.layout.setting import Frame, RowSpec
from teekond.values import dataclass

USUAL_HEIGHT = 44.0
"""Of a card, to compare ways by length."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A pill with a duration on a flow line that runs over a gap column."""

    cell: Cell
    text: str
    ref: str
    """The step after which there is to wait."""


@dataclass(frozen=True, slots=True)
class Topology:
    """The cells of the columns from `first` up to `last`, and the ways of their links."""

    first: int
    last: int
    shift: int
    """1 where a narrow column at the left holds the ends of flows that come from an earlier band."""
    open_right: bool
    """Whether a narrow column at the right holds the ends of flows that go on to a later band."""
    rows: tuple[RowSpec, ...]
    cells: dict[Cell, Content]
    refs: dict[str, Cell]
    flows: tuple[Flow, ...]
    """Those with one end in the band, or both."""
    seams: frozenset[int]
    waiting: tuple[Waiting, ...]
    worded: dict[tuple[int, str], int]
    """Of an inner journey's stages, the column in which their words stand; no link passes there."""
    routing: Routing

    @property
    def count(self) -> int:
        """Return the number of columns, the narrow ones included."""
        return self.last - self.first + self.shift + self.open_right


def topology(frame: Frame, first: int, last: int) -> Topology:
    """Put the cards of a range of columns into cells and route their links."""
    rows = _rows(frame, first, last)
    cells, refs = _cells(frame, first, last, rows)
    flows = tuple([flow for flow in flows_of(frame.content) if flow.source in refs or flow.target in refs])
    left, right = _cut(frame, flows, refs, first)
    shift = 1 if left else 0
    if shift:
        cells = {(row, column + shift): content for (row, column), content in cells.items()}
        refs = {ref: (row, column + shift) for ref, (row, column) in refs.items()}
    count = last - first + shift + (1 if right else 0)
    made = flow_nets(flows, refs, dict.fromkeys(left, 0) | dict.fromkeys(right, count - 1))
    nets = [*with_nets(cells), *made, *link_nets(frame.content, refs)]
    cuts = frozenset([end for net in made for end in (net.source, net.target) if end not in cells])
    waiting = tuple(_waiting(cells, made))
    seams = _seams(rows)
    worded = _stage_columns(frame, rows, refs, first, last, shift)
    grid = Grid(
        count,
        tuple(USUAL_HEIGHT if row.lane else STAGE for row in rows),
        tuple(SEAM if at in seams else 2 * LANE_PAD for at in range(len(rows) + 1)),
        frozenset(cells) | cuts,
        seams,
        frozenset(pill.cell for pill in waiting) | frozenset(worded.values()),
        cuts,
    )
    columns = {key: cell[1] for key, cell in worded.items()}
    return Topology(
        first, last, shift, bool(right), rows, cells, refs, flows, seams, waiting, columns, route(grid, nets)
    )


def _cut(
    frame: Frame, flows: Iterable[Flow], refs: Collection[str], first: int
) -> tuple[frozenset[str], frozenset[str]]:
    """Return the ends of flows that stand before the columns of a band, and those that stand behind them."""
    ends = {ref for flow in flows for ref in (flow.source, flow.target) if ref not in refs}
    if not ends:
        return frozenset(), frozenset()
    before = {
        each.ref
        for journey in frame.content.journeys
        for each in journey.steps
        if each.main and frame.columns[journey.index][each.column] < first
    }
    return frozenset(ends & before), frozenset(ends - before)


def _rows(frame: Frame, first: int, last: int) -> tuple[RowSpec, ...]:
    rows: list[RowSpec] = []
    count = len(frame.content.journeys)
    for journey in frame.content.journeys:
        if 0 < journey.index < count - 1:
            rows.append(RowSpec(journey.index, None))
        if not frame.lanes:
            continue
        layers = _layers(frame, journey, first, last)
        rows += [
            RowSpec(journey.index, lane, layer) for lane in journey.lanes for layer in range(layers.get(lane.id, 1))
        ]
    return tuple(rows)


def _layers(frame: Frame, journey: JourneyContent, first: int, last: int) -> dict[str, int]:
    """Return how many cards one column of a lane holds at the most, for each lane with cards."""
    columns = frame.columns[journey.index]
    counts = Counter([(content.lane, columns[content.column]) for content in journey.steps])
    layers: dict[str, int] = {}
    for (lane, column), count in counts.items():
        if first <= column < last and count > layers.get(lane, 0):
            layers[lane] = count
    return layers


def _cells(frame: Frame, first: int, last: int, rows: Sequence[RowSpec]) -> tuple[dict[Cell, Content], dict[str, Cell]]:
    index = {(row.journey, row.lane.id, row.layer): at for at, row in enumerate(rows) if row.lane}
    cells: dict[Cell, Content] = {}
    refs: dict[str, Cell] = {}
    for journey in frame.content.journeys:
        for content in journey.steps:
            column = frame.columns[journey.index][content.column] - first
            if not frame.lanes or not 0 <= column < last - first:
                continue
            layer = 0
            while (cell := (index[journey.index, content.lane, layer], column)) in cells:
                layer += 1
            cells[cell] = content
            if content.ref:
                refs[content.ref] = cell
    return cells, refs


def _seams(rows: Sequence[RowSpec]) -> frozenset[int]:
    return frozenset(at for at in range(1, len(rows)) if rows[at].journey != rows[at - 1].journey)


def _stage_columns(
    frame: Frame, rows: Sequence[RowSpec], refs: dict[str, Cell], first: int, last: int, shift: int
) -> dict[tuple[int, str], Cell]:
    """Choose, for each stage of an inner journey, the column of its header for its words: that with fewest links."""
    busy: dict[int, int] = {}
    for link in frame.content.inner:
        for ref in (link.source, link.target):
            if ref in refs:
                busy[refs[ref][1]] = busy.get(refs[ref][1], 0) + 1
    chosen = {}
    for at, row in enumerate(rows):
        if row.lane is not None:
            continue
        columns = frame.columns[row.journey]
        for stage, _, start, end in frame.content.journeys[row.journey].stages:
            inside = [columns[each] - first + shift for each in range(start, end + 1) if first <= columns[each] < last]
            if inside:
                chosen[row.journey, stage] = (at, min(inside, key=lambda column: (busy.get(column, 0), column)))
    return chosen


def _waiting(cells: dict[Cell, Content], flows: Iterable[Net]) -> Iterable[Waiting]:
    """Pills stand in the middle gap column of a flow that runs straight on."""
    for net in flows:
        content = cells.get(net.source)
        if content is None or not content.wait:
            continue
        (row, column), (to_row, to_column) = net.source, net.target
        if row != to_row or to_column - column < 2:
            continue
        if any((row, between) in cells for between in range(column + 1, to_column)) or net.target not in cells:
            continue
        yield Waiting((row, (column + to_column) // 2), content.wait, content.ref)
