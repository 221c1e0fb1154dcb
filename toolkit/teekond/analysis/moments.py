"""Moments: designed or accidental, distinctive, confusing, and for whom somebody is ready."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.analysis.graph import Graph
from teekond.analysis.sight import lane_of
from teekond.model.journey import Role
from teekond.values import dataclass

LOW_READINESS = 2
"""Of 1 … 5: at most so much is little."""


@dataclass(frozen=True, slots=True)
class Designed:
    """How many moments of a stage somebody has thought through."""

    stage: str
    """`journey/stage`."""
    designed: tuple[str, ...]
    accidental: tuple[str, ...]
    unknown: tuple[str, ...]

    @property
    def share(self) -> float | None:
        """Return the designed part of those that say it, 0 … 1; None where none does."""
        said = len(self.designed) + len(self.accidental)
        return len(self.designed) / said if said else None


@dataclass(frozen=True, slots=True)
class HotSpot:
    """Where people get confused: the dots, or mentions, counted in a step."""

    step: str
    dots: int
    unit: str | None
    """That of the step's lane."""


@dataclass(frozen=True, slots=True)
class Readiness:
    """A step for which somebody is hardly ready."""

    step: str
    scores: tuple[tuple[str, int], ...]
    """1 … 5 by kind: emotional, digital, technical."""

    @property
    def low(self) -> tuple[str, ...]:
        """Return the kinds that are low."""
        return tuple(kind for kind, score in self.scores if score <= LOW_READINESS)


def designed(graph: Graph) -> tuple[Designed, ...]:
    """Return for each stage the actor's steps by whether they were designed; stages without any are left out."""
    stages: dict[str, dict[bool | None, list[str]]] = {}
    for place, located in enumerate(graph.located):
        if graph.roles[place] is Role.ACTOR:
            by = stages.setdefault(f"{located.journey.id}/{located.stage.id}", {True: [], False: [], None: []})
            by[located.step.designed].append(graph.refs[place])
    return tuple(Designed(stage, tuple(by[True]), tuple(by[False]), tuple(by[None])) for stage, by in stages.items())


def accidental_lows(graph: Graph) -> tuple[str, ...]:
    """Return the steps that nobody designed and that feel low, the lowest first."""
    found = [
        (felt, place)
        for place, felt in enumerate(graph.feelings)
        if felt is not None and felt < 0 and graph.located[place].step.designed is False
    ]
    return tuple(graph.refs[place] for _, place in sorted(found))


def distinctive(graph: Graph) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each journey with the steps that say why they set us apart."""
    for journey in graph.journeys:
        yield journey.id, tuple(f"{journey.id}/{step.id}" for step in journey.all_steps() if step.distinctive)


def hot_spots(graph: Graph) -> tuple[HotSpot, ...]:
    """Return the steps where confusion was counted, most dots first, equals in the order of the files."""
    found = []
    for place, located in enumerate(graph.located):
        if located.step.confusion:
            lane = lane_of(located)
            found.append(HotSpot(graph.refs[place], located.step.confusion, lane.unit if lane is not None else None))
    return tuple(sorted(found, key=lambda spot: -spot.dots))


def hardly_ready(graph: Graph) -> tuple[Readiness, ...]:
    """Return the steps with a low readiness, in document order."""
    every = (Readiness(ref, located.step.readiness) for ref, located in zip(graph.refs, graph.located, strict=True))
    return tuple(each for each in every if each.low)
