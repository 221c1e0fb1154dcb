"""Which links are routed in a band: flows, links between journeys, and the hair lines of a column."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from teekond.layout.content import LINK_CLASS, Content, MapContent
from teekond.layout.route.grid import Cell, Net
from teekond.values import dataclass

Flows = Callable[[dict[str, Cell], int], list[tuple[Net, tuple[Cell, ...]]]]
ORDER = ("meets", "enables", "learns-from")


@dataclass(frozen=True, slots=True)
class Ends:
    """Where the steps of a map stand, and which of them stand in this band."""

    content: MapContent
    columns: tuple[tuple[int, ...], ...]
    refs: dict[str, Cell]
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Flow:
    """That one step follows another, maybe under a condition."""

    source: Content
    target: Content
    condition: str = ""


def flows_of(content: MapContent, read: Callable[[object], str]) -> list[Flow]:
    """Return the flows of every journey: from the steps in `after`, else from the step written before."""
    flows = []
    for journey in content.journeys:
        main = [each for each in journey.steps if each.main]
        by_id = {each.ref.partition("/")[2]: each for each in main}
        previous: Content | None = None
        for step in main:
            if step.after is None:
                if previous is not None:
                    flows.append(Flow(previous, step))
            else:
                flows += [
                    Flow(by_id[after.step], step, read(after.condition) if after.condition else "")
                    for after in step.after
                    if after.step in by_id
                ]
            previous = step
    return flows


def flow_nets(ends: Ends) -> tuple[Flows, bool, bool]:
    """Return how to make the band's flow nets, and whether flows come in from the left or go on to the right."""
    column = {
        each.ref: ends.columns[journey.index][each.column]
        for journey in ends.content.journeys
        for each in journey.steps
        if each.main
    }
    chosen = []
    for flow in flows_of(ends.content, lambda _: ""):
        source, target = flow.source.ref, flow.target.ref
        if source in ends.refs or target in ends.refs:
            chosen.append((source, target))
    left = any(_outside(column[ref], ends) < 0 for pair in chosen for ref in pair)
    right = any(_outside(column[ref], ends) > 0 for pair in chosen for ref in pair)

    def nets(refs: dict[str, Cell], count: int) -> list[tuple[Net, tuple[Cell, ...]]]:
        made = []
        for source, target in chosen:
            here = refs.get(source) or refs[target]
            cut = []
            cells = []
            for ref in (source, target):
                if ref in refs:
                    cells.append(refs[ref])
                else:
                    cells.append((here[0], 0 if _outside(column[ref], ends) < 0 else count - 1))
                    cut.append(cells[-1])
            made.append((Net(("flow", source, target), "flow", cells[0], cells[1]), tuple(cut)))
        return made

    return nets, left, right


def _outside(column: int, ends: Ends) -> int:
    return -1 if column < ends.first else 1 if column >= ends.last else 0


def link_nets(content: MapContent, refs: dict[str, Cell]) -> list[Net]:
    """Return the links with both ends in the band, those that meet first; a voice runs from the customer's step."""
    nets = []
    for at, link in enumerate(content.links):
        if link.source in refs and link.target in refs:
            kind = LINK_CLASS[link.kind]
            ends = [refs[link.source], refs[link.target]]
            start, end = reversed(ends) if kind == "learns-from" else ends
            nets.append(Net(("link", at), kind, start, end))
    return sorted(nets, key=lambda net: ORDER.index(net.kind))


def with_nets(cells: dict[Cell, Content]) -> Iterable[Net]:
    """Return the hair lines between neighbouring cards of a column that belong to the same moment."""
    columns: dict[tuple[int, int], list[int]] = {}
    for (row, column), content in cells.items():
        columns.setdefault((content.journey, column), []).append(row)
    for (_, column), rows in sorted(columns.items()):
        for upper, lower in zip(sorted(rows), sorted(rows)[1:], strict=False):
            yield Net(("with", column, upper, lower), "with", (upper, column), (lower, column))
