"""A map of what changed: what became of each part, read from the union of both states."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from teekond.diff.changes import JourneyChange, Kind, LaneChange, StageChange, StepChange
from teekond.diff.union import Union
from teekond.layout.changed_title import changed_title
from teekond.layout.changed_words import ORDER, StepTeller, states_of
from teekond.layout.changes import CardChange, MapChanges, OldPlace, PartChange
from teekond.layout.content import LINK_CLASS, Content, JourneyContent, MapContent
from teekond.layout.survey import Survey
from teekond.layout.texts import Reader
from teekond.layout.title_words import TitleText
from teekond.locale import Words
from teekond.model.journey import Journey, LinkKind, Role
from teekond.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class Shown:
    """What a map of changes shows: the union of both states, and what they are called."""

    union: Union
    before: str
    after: str

    def survey(self) -> Survey:
        """Return the union seen as a whole: only links that are left give sight, and what went needs none."""
        union = self.union
        survey = Survey.of(union.workspace)
        gone = {key for key, change in union.links.items() if change.after is None}
        left = tuple(each for each in union.workspace.links if (each.kind, each.source, each.target) not in gone)
        sight = Survey.of(replace(union.workspace, links=left)).sight
        ghosts = (ref for ref, step in union.steps.items() if step.after is None)
        return replace(survey, sight={**sight, **dict.fromkeys(ghosts, 0)} if sight else sight)

    def on(self, content: MapContent, words: Words) -> MapContent:
        """Return what a map says, with what became of each part."""
        names = [journey.journey.id for journey in content.journeys]
        return changed_content(content, self.changes(names, words))

    def titled(self, text: TitleText, content: MapContent, words: Words) -> TitleText:
        """Return what stands above the map."""
        return changed_title(text, content, words)

    def changes(self, journeys: Sequence[str], words: Words) -> MapChanges:
        """Return what changed on the map of some journeys."""
        reader = Reader(self.union.workspace, words)
        chosen = [self.union.journeys[name] for name in journeys if name in self.union.journeys]
        steps = {ref: card for change in chosen for ref, card in _cards(change, reader)}
        return MapChanges(
            self.before,
            self.after,
            steps,
            {key: part for key, lane in self.union.lanes.items() if (part := _part(lane, reader))},
            {key: part for key, stage in self.union.stages.items() if (part := _part(stage, reader))},
            dict(self._links()),
            {
                ref: step.before.feeling.mean
                for ref, step in self.union.steps.items()
                if step.before and step.before.feeling
            },
            {name: tuple(self._moves(name, reader)) for name in journeys},
            tuple(_counts(chosen)),
            tuple(_old_titles(chosen, reader)),
        )

    def _links(self) -> Iterator[tuple[tuple[str, str, str], str]]:
        for (kind, source, target), change in self.union.links.items():
            states = states_of(change.kinds)
            if states:
                yield (LINK_CLASS[kind], source, target), states[0]
        for (source, target), state in self.union.flows.items():
            yield ("flow", source, target), state.value

    def _moves(self, name: str, reader: Reader) -> Iterator[OldPlace]:
        for move in self.union.moves.get(name, ()):
            step = self.union.workspace.steps[move.ref].step
            yield OldPlace(move.ref, reader.read(step.title), move.behind, move.beside)


def _cards(journey: JourneyChange, reader: Reader) -> Iterator[tuple[str, CardChange]]:
    teller = StepTeller(reader, journey.before, journey.after)
    numbers = _numbers(journey.before)
    for step in journey.steps():
        if step.kinds:
            number = numbers.get(step.id, "") if step.after is None else ""
            yield (
                f"{journey.id}/{step.id}",
                CardChange(states_of(step.kinds), teller.feet(step), teller.sentence(step), number, _was(step)),
            )


def _was(step: StepChange) -> float | None:
    """Return the earlier feeling of a step that feels otherwise now."""
    if step.before is None or step.after is None or step.before.feeling is None or step.after.feeling is None:
        return None
    old, new = step.before.feeling.mean, step.after.feeling.mean
    return old if old != new else None


def _numbers(journey: Journey | None) -> dict[str, str]:
    """Return the numbers that the steps of the earlier state had."""
    if journey is None:
        return {}
    actors = {lane.id for lane in journey.lanes if lane.role is Role.ACTOR}
    own = [step.id for step in journey.steps() if step.lane in actors]
    return {ident: str(at) for at, ident in enumerate(own, 1)}


def _part(change: LaneChange | StageChange, reader: Reader) -> PartChange | None:
    states = states_of(change.kinds)
    if not states:
        return None
    titles = [reader.read(side.title) for side in (change.before, change.after) if side is not None]
    return PartChange(states[0], titles[0] if len(titles) == 2 and titles[0] != titles[1] else "")


def _counts(journeys: Sequence[JourneyChange]) -> Iterator[tuple[str, int]]:
    """Count the steps in each state; one that changed and moved counts as both."""
    steps: list[StepChange] = [step for journey in journeys for step in journey.steps()]
    for kind in ORDER:
        count = sum(kind in step.kinds for step in steps)
        if count:
            yield kind.value, count


def _old_titles(journeys: Sequence[JourneyChange], reader: Reader) -> Iterator[str]:
    for journey in journeys:
        if journey.before is not None and journey.after is not None:
            old, new = (reader.read(side.title) for side in (journey.before, journey.after))
            if old != new:
                yield old


def changed_content(content: MapContent, changes: MapChanges) -> MapContent:
    """Give every card what became of it; numbers, low moments and tags are those of the later state."""
    low = frozenset(
        ref
        for link in content.inner
        if link.kind is LinkKind.MEETS
        and link.source in content.both_low
        and link.target in content.both_low
        and changes.link("meets", link.source, link.target) != Kind.REMOVED.value
        for ref in (link.source, link.target)
    )
    journeys = tuple(_journey(journey, changes, low) for journey in content.journeys)
    return replace(content, journeys=journeys, both_low=low, changes=changes)


def _journey(journey: JourneyContent, changes: MapChanges, low: frozenset[str]) -> JourneyContent:
    number = 0
    steps: list[Content] = []
    for step in journey.steps:
        change = changes.steps.get(step.ref)
        gone = change is not None and "removed" in change.states
        number += bool(step.number) and not gone
        shown = "" if not step.number else change.number if gone and change else str(number)
        steps.append(_card(replace(step, number=shown, low=step.ref in low), change))
    rated = tuple(step for step in steps if step.main and step.feeling)
    return replace(journey, steps=tuple(steps), rated=rated)


def _card(step: Content, change: CardChange | None) -> Content:
    cells = dict(step.cells)
    if "title" in cells:
        cells["title"] = (f"{step.number} {step.title}".strip(),)
    if change is None:
        return replace(step, cells=cells)
    told = {foot.icon for foot in change.feet}
    feet = tuple(foot for foot in step.feet if foot.icon not in told and (foot.needed or not told))
    tooltip = f"{step.tooltip} · {change.told}"
    return replace(step, cells=cells, change=change, feet=feet, tooltip=tooltip)
