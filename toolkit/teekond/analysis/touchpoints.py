"""Touchpoints: what the person meets, by whom it is carried, and how it holds up against what was expected."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.analysis.graph import Graph, owner_of
from teekond.link.workspace import Located
from teekond.model.journey import Lane, Role
from teekond.values import dataclass

UNSEEN = (Role.BACKSTAGE, Role.SUPPORT)
EXCEEDED, MET, MISSED = "exceeded", "met", "missed"


@dataclass(frozen=True, slots=True)
class Touchpoint:
    """A moment in which the person whose journey it is meets something or somebody."""

    step: str
    owner: str | None
    feeling: float | None
    expected: float | None
    """On −2 … +2."""
    seen: tuple[Lane, ...]
    """Lanes of the same moment that the person meets, top to bottom."""
    unseen: tuple[Lane, ...]
    """Lanes of the same moment below the line of visibility: what the iceberg hides."""

    @property
    def gap(self) -> float | None:
        """Return the feeling less what was expected; None where one of them is not said."""
        return None if self.feeling is None or self.expected is None else self.feeling - self.expected

    @property
    def outcome(self) -> str | None:
        """Return what became of the expectation: exceeded, met or missed; None where it is not known."""
        gap = self.gap
        return None if gap is None else EXCEEDED if gap > 0 else MISSED if gap < 0 else MET


def touchpoints(graph: Graph) -> tuple[Touchpoint, ...]:
    """Return the actors' steps with a touchpoint or a channel, the lowest feeling first, unrated ones last.

    Those that feel alike stay in the order of the files.
    """
    found = tuple(_touchpoints(graph))
    return tuple(sorted(found, key=lambda each: (each.feeling is None, each.feeling or 0.0)))


def _touchpoints(graph: Graph) -> Iterator[Touchpoint]:
    columns = _columns(graph)
    for place, located in enumerate(graph.located):
        step = located.step
        if graph.roles[place] is not Role.ACTOR or not (step.touchpoint or step.channel):
            continue
        lanes = [lane for lane in located.journey.lanes if lane.id in columns[located.journey.id, located.column]]
        yield Touchpoint(
            graph.refs[place],
            owner_of(located),
            graph.feelings[place],
            step.feeling.expected if step.feeling is not None else None,
            tuple(lane for lane in lanes if lane.role is Role.FRONTSTAGE),
            tuple(lane for lane in lanes if lane.role in UNSEEN),
        )


def _columns(graph: Graph) -> dict[tuple[str, int], set[str]]:
    """Return the lanes at work in each column of each journey."""
    found: dict[tuple[str, int], set[str]] = {}
    for located in graph.located:
        found.setdefault(_column(located), set()).add(located.step.lane)
    return found


def _column(located: Located) -> tuple[str, int]:
    return located.journey.id, located.column
