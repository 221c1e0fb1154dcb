"""The steps of the chosen journeys and the links between them, from the employee's side to the customer's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache

from teekond.link.workspace import Link, Located, Workspace
from teekond.model.journey import Journey, LinkKind, Role, Side

Edges = dict[int, list[tuple[int, int]]]
"""By a step's place, the places that links lead to and what each costs: `meets` 0, `enables` 1."""

Tie = tuple[LinkKind, int, int]
"""A link by the places of its ends."""


class Graph:
    """Steps by their place in document order, with links that lead down to the customer.

    `learns_from` runs the other way and stands apart; the flow inside a journey is no link.
    """

    def __init__(self, workspace: Workspace, journeys: Iterable[str] | None = None) -> None:
        """Take the named journeys, or all of the workspace; files count in the order of their paths."""
        names = workspace.journeys if journeys is None else dict.fromkeys(journeys)
        self.workspace = workspace
        self.journeys: tuple[Journey, ...] = tuple(sorted((workspace.journeys[name] for name in names), key=_where))
        self.refs = tuple(f"{journey.id}/{step.id}" for journey in self.journeys for step in journey.all_steps())
        self.places = {ref: place for place, ref in enumerate(self.refs)}
        self.located: tuple[Located, ...] = tuple(workspace.steps[ref] for ref in self.refs)
        self.customers = tuple(each.journey.side is Side.CUSTOMER for each in self.located)
        self.feelings = tuple(_feeling(each) for each in self.located)
        """On −2 … +2, the mean where one changes, None where a step is not rated."""
        self.links: tuple[Link, ...] = tuple(
            link for link in workspace.links if link.source in self.places and link.target in self.places
        )

    @property
    def both_sides(self) -> bool:
        """Tell whether there are journeys of employees and of customers."""
        return len({journey.side for journey in self.journeys}) == 2

    @cached_property
    def ties(self) -> tuple[Tie, ...]:
        """The links by the places of their ends, in the workspace's order."""
        places = self.places
        return tuple([(link.kind, places[link.source], places[link.target]) for link in self.links])

    @cached_property
    def down(self) -> Edges:
        """Where `meets` and `enables` lead from each step."""
        edges: Edges = {}
        for kind, source, target in self.ties:
            if kind is not LinkKind.LEARNS_FROM:
                edges.setdefault(source, []).append((target, 0 if kind is LinkKind.MEETS else 1))
        return edges

    @cached_property
    def up(self) -> Edges:
        """The same links, turned."""
        edges: Edges = {}
        for source, targets in self.down.items():
            for target, cost in targets:
                edges.setdefault(target, []).append((source, cost))
        return edges

    @cached_property
    def downstream(self) -> dict[int, list[tuple[int, int]]]:
        """The customers' steps that each employee's step reaches, in document order, each with its least distance.

        Steps that reach none are left out.
        """
        found: dict[int, list[tuple[int, int]]] = {}
        for place in self.side(customer=False):
            reached = self._reached_from(place)
            customers = self.customers
            pairs = sorted([pair for pair in reached.items() if customers[pair[0]]])
            if pairs:
                found[place] = pairs
        return found

    def _reached_from(self, place: int) -> dict[int, int]:
        """Return what a step leads to; at once where nothing of that leads further, as is the rule."""
        edges = self.down
        least: dict[int, int] = {}
        for target, cost in edges.get(place, ()):
            if target in edges:
                return self.reached(edges, (place,))
            least[target] = min(cost, least.get(target, cost))
        return least

    @cached_property
    def roles(self) -> tuple[Role | None, ...]:
        """The role of the lane that each step stands in."""
        lanes = {journey.id: {lane.id: lane.role for lane in journey.lanes} for journey in self.journeys}
        return tuple(lanes[each.journey.id].get(each.step.lane) for each in self.located)

    def side(self, *, customer: bool) -> Iterator[int]:
        """Return the places of one side's steps, in document order."""
        return (place for place, own in enumerate(self.customers) if own is customer)

    def reached(self, edges: Edges, starts: Sequence[int]) -> dict[int, int]:
        """Return what `edges` lead to from the starts, and at what least distance; the starts are left out."""
        least = dict.fromkeys(starts, 0)
        ring, distance = list(starts), 0
        while ring:
            following: list[int] = []
            for place in ring:  # grows: what costs nothing belongs to the same ring
                if least[place] != distance:
                    continue
                for target, cost in edges.get(place, ()):
                    if distance + cost < least.get(target, distance + cost + 1):
                        least[target] = distance + cost
                        (following if cost else ring).append(target)
            ring, distance = following, distance + 1
        for place in starts:
            del least[place]
        return least


def _where(journey: Journey) -> tuple[str, int]:
    return journey.place.path, journey.place.span.line


def _feeling(located: Located) -> float | None:
    felt = located.step.feeling
    return felt.mean if felt is not None and felt.values else None


def owner_of(located: Located) -> str | None:
    """Return who owns a step: itself, else its lane, stage or journey says it."""
    journey, step = located.journey, located.step
    lane = next((lane for lane in journey.lanes if lane.id == step.lane), None)
    return step.owner or (lane.owner if lane is not None else None) or located.stage.owner or journey.owner


def whole_graph(workspace: Workspace) -> Graph:
    """Return the graph of all journeys, made once for all who ask."""
    return _whole(_Same(workspace))


class _Same:
    """A workspace that equals itself alone, so that what is made of it can be kept."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.workspace is other.workspace

    def __hash__(self) -> int:
        return id(self.workspace)


@lru_cache(1)
def _whole(same: _Same) -> Graph:
    return Graph(same.workspace)
