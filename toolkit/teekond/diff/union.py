"""Both states of a workspace as one: what went stands, as a ghost, behind what it followed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from teekond.diff.changes import (
    Comparison,
    JourneyChange,
    Kind,
    LaneChange,
    LinkChange,
    StageChange,
    StepChange,
)
from teekond.link.workspace import Link, Located, Workspace
from teekond.model.ident import journey_id
from teekond.model.journey import After, Journey, Lane, LinkKind, Role, Stage, Step
from teekond.values import dataclass, field, replace

LinkKey = tuple[LinkKind, str, str]
"""Kind, source and target of a link, by the references of the union."""


@dataclass(frozen=True, slots=True)
class Move:
    """A step that stood in another column."""

    ref: str
    behind: int
    """Index, among the journey's main steps in the union, of the step that it stood behind; −1 before all."""
    beside: bool = False
    """Whether it stood beside that step, in its column."""


@dataclass(frozen=True, slots=True)
class Union:
    """A workspace that holds what is and what was, and what became of each part.

    Its references are those of after; what went keeps the one it had. All changes are kept, by reference or by
    (journey, id), those without kinds too.
    """

    workspace: Workspace
    journeys: dict[str, JourneyChange] = field(default_factory=dict)
    stages: dict[tuple[str, str], StageChange] = field(default_factory=dict)
    lanes: dict[tuple[str, str], LaneChange] = field(default_factory=dict)
    steps: dict[str, StepChange] = field(default_factory=dict)
    links: dict[LinkKey, LinkChange] = field(default_factory=dict)
    flows: dict[tuple[str, str], Kind] = field(default_factory=dict)
    """Flows, by the references of their ends, that came or went."""
    moves: dict[str, tuple[Move, ...]] = field(default_factory=dict)
    """By journey."""


def unite(comparison: Comparison) -> Union:
    """Return both sides of a comparison as one workspace."""
    before, after = comparison.before, comparison.after
    base = after if after.journeys else before
    refs = {
        f"{journey.before.id}/{step.before.id}": f"{journey.id}/{step.id}"
        for journey in comparison.journeys
        for step in journey.steps()
        if journey.before and step.before
    }
    union = Union(base)
    journeys = dict(base.journeys)
    for change in comparison.journeys:
        journeys[change.id] = _Joining(change, union).journey()
        union.journeys[change.id] = change
    links = tuple(link for link in _links(comparison, refs, union) if _owners(link) <= journeys.keys())
    sources = {source.path: source for source in (*before.sources, *after.sources)}
    workspace = replace(
        base,
        journeys=journeys,
        links=links,
        steps=dict(_located(journeys.values())),
        sources=tuple(sources[path] for path in sorted(sources)),
    )
    return replace(union, workspace=workspace)


def _links(comparison: Comparison, refs: Mapping[str, str], union: Union) -> Iterator[Link]:
    """Yield the links of after, then those that went."""
    gone = []
    known: set[LinkKey] = set()
    for change in comparison.links:
        if change.after is not None:
            key = (change.after.kind, change.after.source, change.after.target)
            union.links[key] = change
        elif change.before is not None:
            old = change.before
            gone.append(replace(old, source=refs.get(old.source, old.source), target=refs.get(old.target, old.target)))
            union.links[gone[-1].kind, gone[-1].source, gone[-1].target] = change
    for link in (*comparison.after.links, *gone):
        key = (link.kind, link.source, link.target)
        if key not in known:
            known.add(key)
            yield link


def _owners(link: Link) -> set[str]:
    return {journey_id(ref) for ref in (link.source, link.target)}


def _located(journeys: Iterable[Journey]) -> Iterator[tuple[str, Located]]:
    for journey in journeys:
        column = 0
        for stage in journey.stages:
            for step in stage.steps:
                for each in (step, *step.beside):
                    yield f"{journey.id}/{each.id}", Located(journey, stage, each, column)
                column += 1


class _Joining:
    """Makes one journey of what it was and what it is."""

    def __init__(self, change: JourneyChange, union: Union) -> None:
        self.change, self.union = change, union
        self.lane_ids = {lane.before.id: lane.id for lane in change.lanes if lane.before}
        self.by_old = {step.before.id: step for step in change.steps() if step.before}
        self.guests: dict[str, list[Step]] = {}
        """By the id of a main step, the ghosts beside it."""

    def journey(self) -> Journey:
        """Return the union, and note what became of its parts."""
        change = self.change
        whole = change.after or change.before
        assert whole is not None
        lanes = tuple(self._lane(each) for each in change.lanes if not self._is_still_made(each))
        for step in change.steps():
            self.union.steps[f"{change.id}/{step.id}"] = step
            if step.before is not None and step.after is None and self._host(step) is not None:
                self.guests.setdefault(self._host(step) or "", []).append(self._ghost(step.before, lanes))
        stages = tuple(self._stage(each, lanes) for each in change.stages)
        joined = replace(whole, lanes=lanes, stages=stages)
        joined = self._flowing(joined)
        self.union.moves[change.id] = tuple(self._moves(joined))
        return joined

    def _lane(self, lane: LaneChange) -> Lane:
        self.union.lanes[self.change.id, lane.id] = lane
        found = lane.after or lane.before
        assert found is not None
        return found

    def _is_still_made(self, lane: LaneChange) -> bool:
        """Tell whether a lane for evidence is no more in the file, but drawn as before for what is seen at a step."""
        if lane.after is not None or lane.before is None or lane.before.role is not Role.EVIDENCE:
            return False
        own = any(step.before is not None and step.before.lane == lane.before.id for step in self.change.steps())
        return not own and any(step.after is not None and step.after.evidence for step in self.change.steps())

    def _stage(self, stage: StageChange, lanes: Sequence[Lane]) -> Stage:
        self.union.stages[self.change.id, stage.id] = stage
        found = stage.after or stage.before
        assert found is not None
        steps = []
        for step in stage.steps:
            if step.after is not None and step.target is not None and step.target.beside is None:
                steps.append(step.after)
            elif step.after is None and step.before is not None and self._host(step) is None:
                steps.append(self._ghost(step.before, lanes))
        return replace(found, steps=tuple(self._with_guests(step) for step in steps))

    def _host(self, step: StepChange) -> str | None:
        """Return the main step of the union beside which a removed step is drawn; None where it was a main one."""
        if step.origin is None or step.origin.beside is None:
            return None
        main = self.by_old[step.origin.beside]
        if main.after is not None and main.target is not None and main.target.beside is not None:
            return main.target.beside
        return main.id

    def _with_guests(self, step: Step) -> Step:
        return replace(step, beside=(*step.beside, *self.guests.get(step.id, ())))

    def _ghost(self, step: Step, lanes: Sequence[Lane]) -> Step:
        """What is left of a step that went: its name, its place, its channel."""
        known = {lane.id for lane in lanes}
        lane = self.lane_ids.get(step.lane, step.lane)
        return Step(step.id, step.title, lane if lane in known else lanes[0].id, step.channel, place=step.place)

    def _flowing(self, journey: Journey) -> Journey:
        """Write every flow of the union down: those that are, and those from or to a step that went.

        The same way between two steps that stayed is told by what stands between them now; one that was written
        (`after`) and is no more is kept.
        """
        change = self.change
        main = {step.id for step in journey.steps()}
        now = {(one, other): (after, told) for one, other, after, told in _flows(change.after)}
        into: dict[str, list[After]] = {ident: [] for ident in main}
        for (_, other), (after, _) in now.items():
            into[other].append(after)
        for old_one, old_other, after, told in _flows(change.before):
            ends = self.by_old[old_one], self.by_old[old_other]
            one, other = (end.id for end in ends)
            if (one, other) in now or not {one, other} <= main or one == other:
                continue
            if told or any(end.after is None for end in ends):
                into[other].append(replace(after, step=one))
                self.union.flows[self._ref(one), self._ref(other)] = Kind.REMOVED
        if change.before is not None and change.after is not None:
            self._mark_new_branches(now)
        stages = [
            replace(stage, steps=tuple(replace(step, after=tuple(into[step.id])) for step in stage.steps))
            for stage in journey.stages
        ]
        return replace(journey, stages=tuple(stages))

    def _mark_new_branches(self, now: Mapping[tuple[str, str], tuple[After, bool]]) -> None:
        """Note the written flows between two steps that were there already, and had none."""
        had = {tuple(self.by_old[each].id for each in pair[:2]) for pair in _flows(self.change.before)}
        stayed = {step.id for step in self.by_old.values() if step.after is not None}
        for (one, other), (_, told) in now.items():
            if told and (one, other) not in had and {one, other} <= stayed:
                self.union.flows[self._ref(one), self._ref(other)] = Kind.ADDED

    def _ref(self, ident: str) -> str:
        return f"{self.change.id}/{ident}"

    def _moves(self, joined: Journey) -> Iterator[Move]:
        """Yield where the steps stood that stand in another column now."""
        if self.change.before is None:
            return
        column = {each.id: at for at, step in enumerate(joined.steps()) for each in (step, *step.beside)}
        main = {step.id for step in joined.steps()}
        behind = -1
        for old in self.change.before.steps():
            step = self.by_old[old.id]
            if step.id in main and Kind.MOVED not in step.kinds:
                behind = column[step.id]
            elif Kind.MOVED in step.kinds and behind not in (column[step.id] - 1, column[step.id]):
                yield Move(self._ref(step.id), behind)
            for each in old.beside:
                guest = self.by_old[each.id]
                if Kind.MOVED in guest.kinds and column[guest.id] != column[step.id]:
                    yield Move(self._ref(guest.id), column[step.id], beside=True)


def _flows(journey: Journey | None) -> Iterator[tuple[str, str, After, bool]]:
    """Yield the flows between main steps: both ids, how it is written, whether it is written at all."""
    steps = journey.steps() if journey is not None else ()
    main = {step.id for step in steps}
    previous: Step | None = None
    for step in steps:
        if step.after is not None:
            yield from ((each.step, step.id, each, True) for each in step.after if each.step in main)
        elif previous is not None:
            yield previous.id, step.id, After(previous.id), False
        previous = step
