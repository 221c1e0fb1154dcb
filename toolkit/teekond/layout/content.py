"""What the map says of each step, in one language, before anything is measured."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from teekond.layout.changes import CardChange, MapChanges
from teekond.layout.content_words import cells_of, feet_of, head_of, tooltip_of, wait_of
from teekond.layout.feelings import feeling_label
from teekond.layout.foot import Foot
from teekond.layout.look import SMALL_STRONG
from teekond.layout.survey import Survey
from teekond.layout.texts import Reader
from teekond.link.workspace import Link, Workspace
from teekond.locale import Words
from teekond.metrics import advance
from teekond.model.ident import journey_id
from teekond.model.journey import After, Feeling, Journey, Lane, LinkKind, Role, Side, Step
from teekond.model.text import Text
from teekond.values import dataclass, field

MADE_LANE = "--evidence"
"""Holds what can be seen where the file has no lane for it."""
SHORT_NAME = 46.0
"""So wide a journey's title may be to stand at the foot of a card."""
LINK_CLASS = {LinkKind.MEETS: "meets", LinkKind.ENABLES: "enables", LinkKind.LEARNS_FROM: "learns-from"}


@dataclass(frozen=True, slots=True)
class Content:
    """What is said of one step (or of what can be seen at it: then `ref` is empty)."""

    ref: str
    journey: int
    lane: str
    column: int
    """Index of the main step whose column it stands in."""
    title: str
    stage: str = ""
    main: bool = False
    number: str = ""
    icon: str = ""
    head: str = ""
    feeling: Feeling | None = None
    badges: tuple[str, ...] = ()
    low: bool = False
    suggested: bool = False
    feet: tuple[Foot, ...] = ()
    cells: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """What the rows below say of it, by the name of the row; rows that say nothing are left out."""
    wait: str = ""
    after: tuple[After, ...] | None = None
    tooltip: str = ""
    felt: str = ""
    """Number and word of the feeling."""
    change: CardChange | None = None
    """What became of it, on a map of what changed."""

    @property
    def state(self) -> str:
        """Return the state that its mark tells, on a map of what changed; nothing where it is the same."""
        return self.change.states[0] if self.change else ""


@dataclass(frozen=True, slots=True)
class JourneyContent:
    """A journey as it is drawn."""

    journey: Journey
    index: int
    title: str
    side: str
    """customer or employee."""
    lanes: tuple[Lane, ...]
    steps: tuple[Content, ...]
    stages: tuple[tuple[str, str, int, int], ...]
    """Id, title, first and last main step; stages without steps are not drawn."""
    rated: tuple[Content, ...] = ()
    """The rated steps of the whole journey, also where a view shows a part of it."""


@dataclass(frozen=True, slots=True)
class MapContent:
    """Everything a map can say."""

    journeys: tuple[JourneyContent, ...]
    links: tuple[Link, ...]
    """All that touch a step of these journeys."""
    inner: tuple[Link, ...]
    """Those with both ends on these journeys."""
    both_low: frozenset[str]
    """Steps that meet where both sides are low."""
    sight: Mapping[str, int]
    """Steps of the whole workspace with a line of sight to a customer, and how long it is."""
    outside: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Journeys that are not on the map, by id: what a card calls each, and its title."""
    whole: bool = True
    """False for a view of a part of the journeys."""
    complete: bool = True
    """False where journeys with errors may hold links: then nobody is said to be without sight."""
    changes: MapChanges | None = None
    """What changed, where the map shows that."""
    weights: Mapping[tuple[str, str, str], float] | None = None
    """How heavily links weigh, by kind, source and target, where the map shows that."""


def read_content(
    workspace: Workspace, journeys: Sequence[str], words: Words, survey: Survey | None = None
) -> MapContent:
    """Collect what a map of these journeys (top to bottom) says; many maps of a workspace share its survey."""
    survey = survey or Survey.of(workspace)
    reader = survey.reader(workspace, words)
    names = frozenset(journeys)
    touching = survey.touching(names)
    inner = tuple(link for link in touching if {journey_id(link.source), journey_id(link.target)} <= names)
    low = _both_low(workspace, inner)
    known = Known(low, {} if workspace.broken else survey.sight)
    built = tuple(_journey(workspace.journeys[name], index, reader, known) for index, name in enumerate(journeys))
    others = {
        owner: workspace.journeys[owner] for link in touching for owner in map(journey_id, (link.source, link.target))
    }
    outside = {name: reader.read(journey.title) for name, journey in sorted(others.items()) if name not in names}
    return MapContent(built, touching, inner, low, survey.sight, _short_names(outside), complete=not workspace.broken)


def _short_names(titles: dict[str, str]) -> dict[str, tuple[str, str]]:
    """Call a journey by its title where a card has room for it, else by a letter that the legend explains."""
    short: dict[str, tuple[str, str]] = {}
    for name, title in titles.items():
        fits = advance(title, SMALL_STRONG.size, SMALL_STRONG.weight) <= SHORT_NAME
        short[name] = (title if fits else chr(ord("A") + len(short) % 26), title)
    return short


def _both_low(workspace: Workspace, links: Iterable[Link]) -> frozenset[str]:
    low = set()
    for link in links:
        ends = [workspace.steps[ref].step.feeling for ref in (link.source, link.target) if ref in workspace.steps]
        if link.kind is LinkKind.MEETS and len(ends) == 2 and all(end is not None and end.mean < 0 for end in ends):
            low |= {link.source, link.target}
    return frozenset(low)


def _lanes(journey: Journey, steps: Sequence[Content], words: Words) -> tuple[Lane, ...]:
    """Return the lanes that are drawn: those of the file, and one for evidence where a step has some."""
    if any(step.lane == MADE_LANE for step in steps):
        return (Lane(MADE_LANE, Text.plain(words("evidence")), Role.EVIDENCE), *journey.lanes)
    return journey.lanes


def _stages(journey: Journey, reader: Reader) -> tuple[tuple[str, str, int, int], ...]:
    stages, first = [], 0
    for stage in journey.stages:
        if stage.steps:
            stages.append((stage.id, reader.read(stage.title), first, first + len(stage.steps) - 1))
            first += len(stage.steps)
    return tuple(stages)


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the steps of all journeys together."""

    low: frozenset[str]
    """Those that meet where both sides are low."""
    sight: Mapping[str, int]
    """How far a customer is, by employee step; empty where no link leads to one, or not all journeys could be read."""


def _journey(journey: Journey, index: int, reader: Reader, known: Known) -> JourneyContent:
    steps = tuple(_Told(journey, index, reader, known).steps())
    rated = tuple([step for step in steps if step.main and step.feeling])
    lanes = _lanes(journey, steps, reader.words)
    title, side = reader.read(journey.title), journey.side.value
    return JourneyContent(journey, index, title, side, lanes, steps, _stages(journey, reader), rated)


class _Told:
    """What is told of the steps of a journey."""

    def __init__(self, journey: Journey, index: int, reader: Reader, known: Known) -> None:
        self.journey, self.index, self.reader, self.low = journey, index, reader, known.low
        self.lanes = {lane.id: lane for lane in journey.lanes}
        actor, evidence = Role.ACTOR, Role.EVIDENCE
        self.acting = {lane.id for lane in journey.lanes if lane.role is actor}
        self.evidence = next((lane.id for lane in journey.lanes if lane.role is evidence), MADE_LANE)
        self.sight = known.sight if journey.side is Side.EMPLOYEE else {}

    def steps(self) -> Iterable[Content]:
        """Yield every step, each main one before those beside it and what can be seen at them."""
        read = self.reader.read
        column = number = 0
        for stage in self.journey.stages:
            for step in stage.steps:
                actor = step.lane in self.acting
                number += actor
                yield self.step(step, column, stage.id, str(number) if actor else "", main=True)
                for beside in step.beside:
                    yield self.step(beside, column, stage.id)
                seen = [read(text) for each in (step, *step.beside) for text in each.evidence]
                if seen:
                    yield Content("", self.index, self.evidence, column, ", ".join(seen), stage.id)
                column += 1

    def step(self, step: Step, column: int, stage: str, number: str = "", *, main: bool = False) -> Content:
        """Tell of one step; `number` is its number among the actor's."""
        journey, reader = self.journey, self.reader
        ref = f"{journey.id}/{step.id}"
        actor = step.lane in self.acting
        icon, head = head_of(step, self.lanes[step.lane], journey, reader, actor=actor)
        broken = step.promise == "broken"
        signs = (
            ("moment", step.moment_of_truth),
            ("wow", step.wow),
            ("promise-broken", broken and not actor),
        )
        badges = tuple([name for name, on in signs if on][:2])
        blind = actor and bool(self.sight) and ref not in self.sight
        feet = tuple(feet_of(step, reader, actor=actor, main=main, broken=broken and actor, blind=blind))
        title = reader.read(step.title)
        cells = cells_of(step, reader, f"{number} {title}".strip()) if main else {}
        wait, after = wait_of(step, reader), step.after if main else None
        felt = feeling_label(step.feeling, reader.words) if step.feeling else ""
        told = tooltip_of(step, journey, reader, title, felt)
        low, suggested = ref in self.low, step.suggested
        return Content(
            ref, self.index, step.lane, column, title, stage, main, number, icon, head,
            step.feeling, badges, low, suggested, feet, cells, wait, after, told, felt,
        )  # fmt: skip
