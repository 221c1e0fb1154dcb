"""What became of each stage, lane and step of a journey."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol, TypeVar

from teekond.diff.changes import (
    JourneyChange,
    Kind,
    Kinds,
    LaneChange,
    Spot,
    StageChange,
    StepChange,
    either,
)
from teekond.diff.fields import field_changes
from teekond.diff.matching import Matched, Pair, T, match
from teekond.diff.order import moved, woven
from teekond.diff.references import step_fields
from teekond.model.journey import Journey, Lane, Stage, Step
from teekond.values import dataclass, field, replace

C = TypeVar("C", StageChange, LaneChange)


class Named(Protocol):
    """What has an id."""

    @property
    def id(self) -> str:
        """Return the id."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A step with where it stands."""

    step: Step
    spot: Spot


def journey_change(
    before: Journey | None, after: Journey | None, *, likeness: float | None = None, paired: bool = False
) -> JourneyChange:
    """Return what became of a journey and of everything in it; `paired` ones may have ids of their own."""
    old = before or replace(either(after, before), stages=(), lanes=())
    new = after or replace(either(before, after), stages=(), lanes=())
    matched = match(old, new)
    steps = step_changes(old, new, matched)
    stages = _filled(_woven(stage_changes(matched.stages)), steps)
    fields = field_changes(before, after, skip=("id", "stages", "lanes")) if before and after else ()
    kinds = kinds_of(before, after, moved=False, changed=bool(fields))
    if paired:
        kinds -= {Kind.RENAMED}
    lanes = _woven(lane_changes(matched.lanes))
    return JourneyChange(before, after, kinds, fields, likeness, tuple(stages), tuple(lanes))


def _woven(changes: Sequence[C]) -> list[C]:
    """Put the removed ones behind what they followed."""
    old = sorted((each for each in changes if each.origin is not None), key=lambda each: each.origin or 0)
    return woven([each for each in changes if each.after is not None], old)


def _filled(stages: list[StageChange], steps: Sequence[StepChange]) -> list[StageChange]:
    """Give the stages their steps, in the order of a map."""
    now = {step.before.id: step.after.id for step in steps if step.before and step.after}
    stage_ids = {stage.before.id: stage.id for stage in stages if stage.before}
    rows: dict[tuple[str, bool], _Row] = {}
    for step in steps:
        origin = _row(step.origin, stage_ids, now) if step.origin else None
        target = _row(step.target, {}, {}) if step.target else None
        row = rows.setdefault(either(target, origin), _Row())
        if target:
            row.after.append(step)
        if origin and origin == (target or origin):
            row.before.append(step)

    def told(row: tuple[str, bool]) -> Iterator[StepChange]:
        own = rows.get(row, _Row())
        for step in woven(own.after, sorted(own.before, key=lambda each: each.origin.position if each.origin else 0)):
            yield step
            yield from told((step.id, True))

    return [replace(stage, steps=tuple(told((stage.id, False)))) for stage in stages]


@dataclass(slots=True)
class _Row:
    """The steps that stand side by side in a stage, or beside one step: after in their order, and before."""

    after: list[StepChange] = field(default_factory=list)
    before: list[StepChange] = field(default_factory=list)


def _row(spot: Spot, stages: Mapping[str, str], steps: Mapping[str, str]) -> tuple[str, bool]:
    """Return the stage, or the step, in whose row a spot is, by its id after; whether it is a step."""
    if spot.beside is not None:
        return steps.get(spot.beside, spot.beside), True
    return stages.get(spot.stage, spot.stage), False


def kinds_of(before: Named | None, after: Named | None, *, moved: bool, changed: bool) -> Kinds:
    """Return what became of a thing."""
    if before is None or after is None:
        return frozenset({Kind.REMOVED if after is None else Kind.ADDED})
    told = {Kind.MOVED: moved, Kind.CHANGED: changed, Kind.RENAMED: before.id != after.id}
    return frozenset(kind for kind, holds in told.items() if holds)


def out_of_order(pairs: Sequence[Pair[T]]) -> set[str]:
    """Return the ids, after, of the fewest things that have to be put elsewhere."""
    points = [(pair.origin, pair.target, pair.name) for pair in pairs if pair.before and pair.after]
    names = {pair.target: pair.after.id for pair in pairs if pair.after is not None}
    return {names[target] for _, target, _ in moved(points)}


def lane_changes(pairs: Sequence[Pair[Lane]]) -> list[LaneChange]:
    """Return what became of each lane."""
    elsewhere = out_of_order(pairs)
    found = []
    for pair in pairs:
        fields = field_changes(pair.before, pair.after, skip=("id",)) if pair.before and pair.after else ()
        away = pair.after is not None and pair.after.id in elsewhere
        kinds = kinds_of(pair.before, pair.after, moved=away, changed=bool(fields))
        places = [at + 1 if at >= 0 else None for at in (pair.origin, pair.target)]
        found.append(LaneChange(pair.before, pair.after, kinds, fields, places[0], places[1], pair.likeness))
    return found


def stage_changes(pairs: Sequence[Pair[Stage]]) -> list[StageChange]:
    """Return what became of each stage, without its steps."""
    elsewhere = out_of_order(pairs)
    found = []
    for pair in pairs:
        fields = field_changes(pair.before, pair.after, skip=("id", "steps")) if pair.before and pair.after else ()
        away = pair.after is not None and pair.after.id in elsewhere
        kinds = kinds_of(pair.before, pair.after, moved=away, changed=bool(fields))
        places = [at + 1 if at >= 0 else None for at in (pair.origin, pair.target)]
        found.append(StageChange(pair.before, pair.after, kinds, fields, places[0], places[1], pair.likeness))
    return found


def standings(journey: Journey) -> dict[str, Standing]:
    """Return where every step of a journey stands, by its id."""
    found = {}
    for stage in journey.stages:
        for at, step in enumerate(stage.steps, 1):
            found[step.id] = Standing(step, Spot(stage.id, step.lane, at))
            for below, other in enumerate(step.beside, 1):
                found[other.id] = Standing(other, Spot(stage.id, other.lane, below, step.id))
    return found


def step_changes(before: Journey, after: Journey, matched: Matched) -> list[StepChange]:
    """Return what became of each step: those of after in their order, then the removed ones."""
    origins, targets = standings(before), standings(after)
    elsewhere = _elsewhere(origins, targets, matched)
    found = []
    for pair in matched.steps:
        origin = origins[pair.before.id].spot if pair.before else None
        target = targets[pair.after.id].spot if pair.after else None
        fields = step_fields(pair.before, pair.after, matched.step_ids) if pair.before and pair.after else ()
        away = pair.after is not None and pair.after.id in elsewhere
        kinds = kinds_of(pair.before, pair.after, moved=away, changed=bool(fields))
        found.append(StepChange(pair.before, pair.after, kinds, fields, origin, target, pair.likeness))
    return found


def _elsewhere(origins: Mapping[str, Standing], targets: Mapping[str, Standing], matched: Matched) -> set[str]:
    """Return the ids, after, of the steps that stand in another place.

    Another stage, another lane, beside another step; or, in the same ones, out of the order of the others. A step
    beside another goes where that one goes, and has not moved by that.
    """
    found: set[str] = set()
    kept: dict[tuple[str, str | None], list[Pair[Step]]] = {}
    for pair in matched.steps:
        if pair.before is None or pair.after is None:
            continue
        origin, target = origins[pair.before.id].spot, targets[pair.after.id].spot
        home = "" if target.beside else target.stage
        same = (
            matched.lane_ids.get(origin.lane) == target.lane
            and _same_host(origin, target, matched)
            and (target.beside is not None or matched.stage_ids.get(origin.stage) == target.stage)
        )
        if not same:
            found.add(pair.after.id)
        if same or _same_row(origin, target, matched):
            kept.setdefault((home, target.beside), []).append(
                replace(pair, origin=origin.position, target=target.position)
            )
    for pairs in kept.values():
        found |= out_of_order(pairs)
    return found


def _same_host(origin: Spot, target: Spot, matched: Matched) -> bool:
    """Tell whether a step stands beside the same one before and after, or beside none."""
    if origin.beside is None or target.beside is None:
        return origin.beside is target.beside
    return matched.step_ids.get(origin.beside) == target.beside


def _same_row(origin: Spot, target: Spot, matched: Matched) -> bool:
    """Tell whether a step stands in the same list, whatever its lane."""
    if target.beside is not None or origin.beside is not None:
        return _same_host(origin, target, matched)
    return matched.stage_ids.get(origin.stage) == target.stage
