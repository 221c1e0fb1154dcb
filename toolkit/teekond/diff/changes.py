"""A comparison as values: what stood before, what stands after, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Any, TypeAlias, TypeVar

from teekond.link.workspace import Link, Workspace
from teekond.model.journey import Journey, Lane, Stage, Step
from teekond.values import dataclass, field


class Kind(StrEnum):
    """What became of a thing; a thing may be several of the last three at once."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"
    RENAMED = "renamed"
    """It has another id, and is taken for the same by its likeness."""


Kinds: TypeAlias = frozenset[Kind]
UNCHANGED: Kinds = frozenset()
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One thing that is said differently.

    `path` is written as in the file: `title`, `feeling`, `pains[2].cause`, `units[service].goals[growth].text`; an
    index counts from 1, where a list's items have ids these stand instead. Of an item that came or went the path ends
    with the list's name, `pains`. `old` and `new` are values of the model (Text, Feeling, Pain, Quote, str, int, …);
    None where nothing was or is said.
    """

    path: str
    old: object
    new: object
    order: tuple[int, int] | None = None
    """Of an item of a list that says the same at another place: its places before and after, from 1."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a step stands."""

    stage: str
    """The id of its stage."""
    lane: str
    position: int
    """From 1: among the stage's main steps, or among those beside the same step."""
    beside: str | None = None
    """The id of the main step whose column it shares (`with`); None of a main step."""


@dataclass(frozen=True, slots=True)
class StepChange:
    """A step before and after: one of them is None where it came or went."""

    before: Step | None
    after: Step | None
    kinds: Kinds = UNCHANGED
    fields: tuple[FieldChange, ...] = ()
    origin: Spot | None = None
    """Where it stood before; given whenever `before` is."""
    target: Spot | None = None
    """Where it stands after; given whenever `after` is."""
    likeness: float | None = None
    """0 … 1, where it is taken for the same step by likeness; None where it is found by its id."""

    @property
    def id(self) -> str:
        """Return the id that it has, or had."""
        return either(self.after, self.before).id


@dataclass(frozen=True, slots=True)
class StageChange:
    """A stage before and after, with the steps that stand in it and those that were taken out of it."""

    before: Stage | None
    after: Stage | None
    kinds: Kinds = UNCHANGED
    fields: tuple[FieldChange, ...] = ()
    origin: int | None = None
    """Its place among the stages before, from 1."""
    target: int | None = None
    likeness: float | None = None
    steps: tuple[StepChange, ...] = ()
    """In the order of after, each main step before those beside it; a removed one behind what it followed.

    A step that moved to another stage stands in that one only.
    """

    @property
    def id(self) -> str:
        """Return the id that it has, or had."""
        return either(self.after, self.before).id


@dataclass(frozen=True, slots=True)
class LaneChange:
    """A lane before and after."""

    before: Lane | None
    after: Lane | None
    kinds: Kinds = UNCHANGED
    fields: tuple[FieldChange, ...] = ()
    origin: int | None = None
    """Its place among the lanes before, from 1."""
    target: int | None = None
    likeness: float | None = None

    @property
    def id(self) -> str:
        """Return the id that it has, or had."""
        return either(self.after, self.before).id


@dataclass(frozen=True, slots=True)
class JourneyChange:
    """A journey before and after; `kinds` and `fields` are of the journey itself, not of what stands in it."""

    before: Journey | None
    after: Journey | None
    kinds: Kinds = UNCHANGED
    fields: tuple[FieldChange, ...] = ()
    likeness: float | None = None
    stages: tuple[StageChange, ...] = ()
    """In the order of after; a removed one behind what it followed."""
    lanes: tuple[LaneChange, ...] = ()

    @property
    def id(self) -> str:
        """Return the id that it has, or had."""
        return either(self.after, self.before).id

    def steps(self) -> Iterator[StepChange]:
        """Yield every step, stage by stage."""
        for stage in self.stages:
            yield from stage.steps

    @property
    def differs(self) -> bool:
        """Tell whether anything of it, or in it, became another."""
        return bool(self.kinds) or any(
            part.kinds for parts in (self.stages, self.lanes, self.steps()) for part in parts
        )


@dataclass(frozen=True, slots=True)
class LinkChange:
    """A link before and after, with its ends as each side calls them.

    A link is the same when kind and ends are; an end that was renamed is the same end. Of one whose kind changed the
    fields name `kind`; one that is `moved` has another step at one of its ends.
    """

    before: Link | None
    after: Link | None
    kinds: Kinds = UNCHANGED
    fields: tuple[FieldChange, ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentChange:
    """Another document before and after: a persona, a crossing, the organisation, a canvas, the settings."""

    document: str
    """The first key of its file, such as `persona`; `workspace` for teekond.yaml."""
    id: str
    before: Any
    after: Any
    kinds: Kinds = UNCHANGED
    fields: tuple[FieldChange, ...] = ()
    likeness: float | None = None
    was: str | None = None
    """The id that it had, where that is another one."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A document that is not compared, because one side of it has errors."""

    side: str
    """before or after: on which side it has errors."""
    document: str
    id: str
    path: str
    """The file with the errors; empty where it is not known."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two states of a workspace, and everything that differs between them."""

    before: Workspace
    after: Workspace
    journeys: tuple[JourneyChange, ...] = ()
    """All that are compared, also those that are the same, in the order of after."""
    links: tuple[LinkChange, ...] = ()
    """All links that touch the compared journeys, also those that are the same."""
    documents: tuple[DocumentChange, ...] = ()
    """Only those that differ."""
    left_out: tuple[LeftOut, ...] = ()
    renamed: dict[str, str] = field(default_factory=dict)
    """Steps, as `journey/step`, that have another reference after: the old one to the new one."""

    @property
    def differs(self) -> bool:
        """Tell whether anything became another."""
        return (
            any(journey.differs for journey in self.journeys)
            or any(link.kinds for link in self.links)
            or bool(self.documents)
        )


def either(first: T | None, second: T | None) -> T:
    """Return the one of two that is there."""
    found = first if first is not None else second
    assert found is not None
    return found
