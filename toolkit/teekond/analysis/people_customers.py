"""People × customers: how each unit's people feel beside how the customers feel whom its work reaches."""

from __future__ import annotations

from collections.abc import Iterable

from teekond.analysis.figures import mean
from teekond.analysis.graph import Graph
from teekond.analysis.sight import NOT_PEOPLE, lane_of
from teekond.analysis.units import Units
from teekond.model.journey import Role
from teekond.model.organisation import Unit
from teekond.values import dataclass


@dataclass(frozen=True, slots=True)
class Side:
    """The rated steps of one side."""

    steps: tuple[str, ...]
    feeling: float | None
    """Their mean, −2 … +2."""
    people: int
    """How many people's answers stand behind the feelings, where that is written (`n`)."""


@dataclass(frozen=True, slots=True)
class Point:
    """A unit on the 2 × 2."""

    unit: Unit
    employee: Side
    """Of its people's own journeys."""
    customer: Side
    """Of the customers whom its steps meet or enable, and beside whom its lanes work."""

    @property
    def field(self) -> tuple[bool, bool] | None:
        """Return whether its people, and its customers, feel well (0 counts as well); None where a side is unrated."""
        if self.employee.feeling is None or self.customer.feeling is None:
            return None
        return self.employee.feeling >= 0, self.customer.feeling >= 0


def people_by_customers(graph: Graph) -> tuple[Point, ...]:
    """Return every unit of the organisation with both sides, in the order of the file."""
    organisation = graph.workspace.organisation
    if organisation is None:
        return ()
    units = Units(organisation)
    own: dict[str, set[int]] = {}
    reached: dict[str, set[int]] = {}
    columns = _actors(graph)
    for place, located in enumerate(graph.located):
        lane = lane_of(located)
        unit = units.find(lane.unit) if lane is not None and lane.role not in NOT_PEOPLE else None
        if unit is None:
            continue
        if graph.customers[place]:
            beside = columns.get((located.journey.id, located.column), ())
            reached.setdefault(unit.id, set()).update(beside)
        else:
            own.setdefault(unit.id, set()).add(place)
    return tuple(
        _point(graph, unit, own.get(unit.id, set()), reached.get(unit.id, set())) for unit in organisation.units
    )


def _actors(graph: Graph) -> dict[tuple[str, int], list[int]]:
    """Return the customers' own steps by the column that they stand in."""
    found: dict[tuple[str, int], list[int]] = {}
    for place in graph.side(customer=True):
        if graph.roles[place] is Role.ACTOR:
            located = graph.located[place]
            found.setdefault((located.journey.id, located.column), []).append(place)
    return found


def _point(graph: Graph, unit: Unit, own: set[int], beside: set[int]) -> Point:
    down = graph.reached(graph.down, sorted(own))
    customers = beside | {place for place in down if graph.customers[place]}
    return Point(unit, _side(graph, own), _side(graph, customers))


def _side(graph: Graph, places: Iterable[int]) -> Side:
    rated = [place for place in sorted(places) if graph.feelings[place] is not None]
    feelings = [graph.located[place].step.feeling for place in rated]
    return Side(
        tuple(graph.refs[place] for place in rated),
        mean(felt for place in rated if (felt := graph.feelings[place]) is not None),
        sum(felt.n or 0 for felt in feelings if felt is not None),
    )
