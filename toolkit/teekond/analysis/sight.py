"""Line of sight: how far an employee's step is from a customer, along links."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from teekond.analysis.chains import Ways
from teekond.analysis.figures import median
from teekond.analysis.graph import Graph
from teekond.link.workspace import Located
from teekond.model.journey import Lane, Role
from teekond.values import dataclass

NOT_PEOPLE = (Role.EVIDENCE, Role.SUPPORT)


@dataclass(frozen=True, slots=True)
class Sight:
    """What an employee's step sees of the customer."""

    step: str
    distance: int | None
    """0 where it meets a customer, one more for each `enables` on the way; None where no chain leads to one."""
    path: tuple[str, ...] = ()
    """One of the shortest chains, the step itself first; of several the one whose steps stand first in the files."""


@dataclass(frozen=True, slots=True)
class Share:
    """How many steps of a lane, unit or journey see the customer."""

    of: str
    """`journey/lane`, the unit, or the journey."""
    steps: int
    seeing: int
    median: float | None
    """Of the distances of those that see one."""
    seen: tuple[str, ...] = ()
    """The steps that see one, in document order."""
    unseen: tuple[str, ...] = ()

    @property
    def share(self) -> float:
        """Return the part that sees the customer, 0 … 1."""
        return self.seeing / self.steps


def sight(graph: Graph) -> tuple[Sight, ...]:
    """Return the line of sight of every employee's step, in document order."""
    ways = Ways(graph, list(graph.side(customer=True)))
    return tuple(
        Sight(graph.refs[place], ways.far.get(place), ways.path(place)) for place in graph.side(customer=False)
    )


def shares(graph: Graph, seen: tuple[Sight, ...], by: str) -> tuple[Share, ...]:
    """Return the share of steps with sight by `lane`, `unit` or `journey`; evidence and support lanes are no people."""
    groups: dict[str, list[Sight]] = {}
    for each in seen:
        located = graph.workspace.steps[each.step]
        lane = lane_of(located)
        if lane is not None and lane.role in NOT_PEOPLE:
            continue
        for name in KEYS[by](located, lane):
            groups.setdefault(name, []).append(each)
    return tuple(_share(name, found) for name, found in groups.items())


def _share(name: str, found: list[Sight]) -> Share:
    known = [each.distance for each in found if each.distance is not None]
    seen = tuple(each.step for each in found if each.distance is not None)
    unseen = tuple(each.step for each in found if each.distance is None)
    return Share(name, len(found), len(known), median(known), seen, unseen)


def lane_of(located: Located) -> Lane | None:
    """Return the lane of a step."""
    return next((lane for lane in located.journey.lanes if lane.id == located.step.lane), None)


def _lane(located: Located, lane: Lane | None) -> Iterator[str]:
    if lane is not None:
        yield f"{located.journey.id}/{lane.id}"


def _unit(_: Located, lane: Lane | None) -> Iterator[str]:
    if lane is not None and lane.unit is not None:
        yield lane.unit


def _journey(located: Located, _: Lane | None) -> Iterator[str]:
    yield located.journey.id


KEYS: dict[str, Callable[[Located, Lane | None], Iterator[str]]] = {"lane": _lane, "unit": _unit, "journey": _journey}
