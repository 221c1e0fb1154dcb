"""Profiles: how often each value of a catalogue is tagged, stage by stage."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from teekond.analysis.graph import Graph
from teekond.link.catalogues import Catalogues
from teekond.link.workspace import Located
from teekond.model.ident import journey_id
from teekond.model.journey import Journey, Step, Tags
from teekond.values import dataclass

if TYPE_CHECKING:
    from teekond.model.catalogue import Catalogue

IMPLIED = (("level", "ex-levels"), ("dimension", "ex-environments"))
"""Keys of a pain that say the value of a catalogue without a tag."""


@dataclass(frozen=True, slots=True)
class Profile:
    """A catalogue, and the steps that bear each of its values, by stage."""

    name: str
    """What tags write."""
    catalogue: Catalogue
    stages: tuple[str, ...]
    """`journey/stage`, of the journeys that have such tags."""
    steps: tuple[tuple[tuple[str, str], tuple[str, ...]], ...]
    """By (stage, value) the steps, one for each tag; a stage's own tag counts with the stage in place of a step."""

    def at(self, stage: str, value: str) -> tuple[str, ...]:
        """Return what bears a value in a stage."""
        return dict(self.steps).get((stage, value), ())

    def total(self, value: str) -> int:
        """Return how often a value is tagged."""
        return sum(len(refs) for (_, each), refs in self.steps if each == value)

    @property
    def unused(self) -> tuple[str, ...]:
        """Return the values that nothing is tagged with."""
        return tuple(item.id for item in self.catalogue.items if not self.total(item.id))

    def side(self, side: str) -> int:
        """Return how many tags are of one side: functional or emotional."""
        return sum(self.total(item.id) for item in self.catalogue.items if item.side == side)


def profiles(graph: Graph) -> tuple[Profile, ...]:
    """Return the profile of every catalogue that something in the journeys is tagged with, by name."""
    every = Catalogues(graph.workspace.catalogues, graph.workspace.settings)
    found: dict[str, dict[tuple[str, str], list[str]]] = {}
    for stage, ref, name, word in _tags(graph):
        catalogue = every.find(name)
        item = catalogue.find(word) if catalogue is not None else None
        if item is not None:
            found.setdefault(name, {}).setdefault((stage, item.id), []).append(ref)
    return tuple(_profile(graph, name, every, found[name]) for name in sorted(found))


def _profile(graph: Graph, name: str, every: Catalogues, cells: dict[tuple[str, str], list[str]]) -> Profile:
    catalogue = every.find(name)
    assert catalogue is not None
    journeys = {journey_id(stage) for stage, _ in cells}
    stages = [f"{each.id}/{stage.id}" for each in graph.journeys if each.id in journeys for stage in each.stages]
    return Profile(name, catalogue, tuple(stages), tuple((key, tuple(refs)) for key, refs in cells.items()))


def _tags(graph: Graph) -> Iterator[tuple[str, str, str, str]]:
    """Yield stage, bearer, catalogue and value of every tag."""
    for journey in graph.journeys:
        for stage in journey.stages:
            ref = f"{journey.id}/{stage.id}"
            yield from ((ref, ref, name, word) for name, words in stage.tags for word in words)
    for ref, located in zip(graph.refs, graph.located, strict=True):
        stage_ref = f"{located.journey.id}/{located.stage.id}"
        for name, words in _borne(located):
            yield from ((stage_ref, ref, name, word) for word in words)


def _borne(located: Located) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield from located.step.tags
    for pain in located.step.pains:
        yield from pain.tags
        told: Tags = tuple((name, (word,)) for key, name in IMPLIED if (word := getattr(pain, key)) is not None)
        yield from told
    for idea in located.step.ideas:
        yield from idea.tags


def tagged(journey: Journey) -> bool:
    """Say whether a journey may bear a tag: on a stage, a step, a pain or an idea."""
    for stage in journey.stages:
        if stage.tags:
            return True
        for step in stage.steps:
            if step.tags or step.pains or step.ideas or (step.beside and any(map(_may_bear, step.beside))):
                return True
    return False


def _may_bear(step: Step) -> bool:
    return bool(step.tags or step.pains or step.ideas)
