"""Which links are routed in a band: flows, links between journeys, and the hair lines of a column."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise

from teekond.layout.content import LINK_CLASS, Content, MapContent
from teekond.layout.route.grid import Cell, Net
from teekond.model.text import Text
from teekond.values import dataclass

ORDER = ("meets", "enables", "learns-from")


@dataclass(frozen=True, slots=True)
class Flow:
    """That one step follows another, maybe under a condition."""

    source: str
    target: str
    condition: Text | None = None


def flows_of(content: MapContent) -> Iterable[Flow]:
    """Return the flows of every journey: from the steps in `after`, else from the step written before."""
    for journey in content.journeys:
        main = [each for each in journey.steps if each.main]
        known = {each.ref for each in main}
        previous = ""
        for step in main:
            if step.after is not None:
                for after in step.after:
                    source = f"{journey.journey.id}/{after.step}"
                    if source in known:
                        yield Flow(source, step.ref, after.condition)
            elif previous:
                yield Flow(previous, step.ref)
            previous = step.ref


def flow_nets(flows: Iterable[Flow], refs: Mapping[str, Cell], outside: Mapping[str, int]) -> list[Net]:
    """Return the flows of a band as nets; what leaves it ends in the row of its other end, in the column `outside`."""
    nets = []
    for flow in flows:
        source, target = refs.get(flow.source), refs.get(flow.target)
        if source is None or target is None:
            row, _ = refs.get(flow.source) or refs[flow.target]
            source = source or (row, outside[flow.source])
            target = target or (row, outside[flow.target])
        nets.append(Net(("flow", flow.source, flow.target), "flow", source, target))
    return nets


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
    places = sorted([(content.journey, column, row) for (row, column), content in cells.items()])
    for (journey, column, upper), (its, same, lower) in pairwise(places):
        if journey == its and column == same:
            yield Net(("with", column, upper, lower), "with", (upper, column), (lower, column))
