"""A journey: its lanes, stages and steps."""

from __future__ import annotations

from enum import StrEnum

from teekond.diagnostics import NOWHERE, Place
from teekond.model.text import Text
from teekond.values import dataclass, field

Tags = tuple[tuple[str, tuple[str, ...]], ...]
"""The workspace's own dimensions, each with the words that were chosen of it."""


class Side(StrEnum):
    """Whose journey it is."""

    CUSTOMER = "customer"
    EMPLOYEE = "employee"


class Role(StrEnum):
    """What a lane is to the person whose journey it is, in the order of a service blueprint."""

    EVIDENCE = "evidence"
    ACTOR = "actor"
    FRONTSTAGE = "frontstage"
    BACKSTAGE = "backstage"
    SUPPORT = "support"


class LinkKind(StrEnum):
    """How a step is tied to a step of another journey."""

    MEETS = "meets"
    ENABLES = "enables"
    LEARNS_FROM = "learns_from"


INVERSES = {"enabled_by": LinkKind.ENABLES, "taught": LinkKind.LEARNS_FROM}
"""What each kind is called where it is written at the step that it leads to."""


@dataclass(frozen=True, slots=True)
class Feeling:
    """How a step feels.

    `values` are on −2 … +2 in the order in which they are felt (one for most steps), `written` the same as
    the file has them, in the journey's own scale.
    """

    values: tuple[float, ...]
    written: tuple[str, ...] = ()
    word: Text | None = None
    basis: str | None = None
    """assumed, told or measured."""
    source: Text | None = None
    n: int | None = None
    expected: float | None = None
    """On −2 … +2."""

    @property
    def mean(self) -> float:
        """Return the mean, which is what figures take."""
        values = self.values
        return values[0] if len(values) == 1 else sum(values) / len(values)


@dataclass(frozen=True, slots=True)
class Quote:
    """Something that somebody said."""

    quote: Text
    source: Text | None = None
    stance: str | None = None
    """lover, neutral or hater."""


@dataclass(frozen=True, slots=True)
class Pain:
    """Where it hurts or sticks."""

    text: Text
    cause: str | None = None
    kind: str | None = None
    level: str | None = None
    dimension: str | None = None
    source: Text | None = None
    tags: Tags = ()


@dataclass(frozen=True, slots=True)
class Idea:
    """What could be done about it."""

    text: Text
    impact: int | None = None
    effort: int | None = None
    owner: str | None = None
    due: str | None = None
    goal: Text | None = None
    resources: Text | None = None
    serves_promise: Text | None = None
    status: str | None = None
    source: Text | None = None
    value: tuple[tuple[str, Text], ...] = ()
    tags: Tags = ()


@dataclass(frozen=True, slots=True)
class After:
    """A step that this one follows, under a condition where one is written."""

    step: str
    condition: Text | None = None


@dataclass(frozen=True, slots=True)
class LinkEnd:
    """A link as written in a step: the other end is a reference (`journey/step`, or `step` in the same journey)."""

    relation: str
    """meets, enables, learns_from, or the inverse enabled_by, taught."""
    step: str
    why: Text | None = None
    channel: tuple[str, ...] = ()
    unit: str | None = None
    strength: int | None = None
    helps: tuple[Text, ...] = ()
    blocks: tuple[Text, ...] = ()
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Step:
    """What happens at one moment, in one lane. Lists keep the order of the file; what is not written is empty."""

    id: str
    title: Text
    lane: str
    channel: tuple[str, ...] = ()
    """Ids of channels: the built-in English ones, or the workspace's own."""
    touchpoint: Text | None = None
    evidence: tuple[Text, ...] = ()
    feeling: Feeling | None = None
    when: Text | None = None
    expects: Text | None = None
    thinks: tuple[Text, ...] = ()
    says: tuple[Quote, ...] = ()
    needs: tuple[Text, ...] = ()
    pains: tuple[Pain, ...] = ()
    gains: tuple[Text, ...] = ()
    ideas: tuple[Idea, ...] = ()
    value: tuple[tuple[str, tuple[Text, ...]], ...] = ()
    judged_by: str | None = None
    matters: tuple[tuple[str, int], ...] = ()
    moment_of_truth: bool = False
    moment_of_truth_reason: Text | None = None
    wow: bool = False
    wow_reason: Text | None = None
    designed: bool | None = None
    promise: str | None = None
    if_it_fails: Text | None = None
    takes: int | None = None
    """Minutes."""
    waits: int | None = None
    """Minutes."""
    owner: str | None = None
    measures: tuple[str, ...] = ()
    beside: tuple[Step, ...] = ()
    """What other lanes do at the same moment (`with`): same column."""
    after: tuple[After, ...] | None = None
    """None where the flow simply comes from the step before."""
    links: tuple[LinkEnd, ...] = ()
    place_kind: str | None = None
    """on-site, remote or hybrid (`place`)."""
    tags: Tags = ()
    confusion: int | None = None
    readiness: tuple[tuple[str, int], ...] = ()
    distinctive: Text | None = None
    promise_part: Text | None = None
    notes: Text | None = None
    suggested: bool = False
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Stage:
    """A large part of a journey."""

    id: str
    title: Text
    steps: tuple[Step, ...]
    goal: Text | None = None
    process: str | None = None
    needs: tuple[tuple[str, tuple[Text, ...]], ...] = ()
    """By side: organisation, employee, agreed."""
    owner: str | None = None
    tags: Tags = ()
    notes: Text | None = None
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Lane:
    """A row of the map: a person, a group, a system."""

    id: str
    title: Text
    role: Role
    unit: str | None = None
    owner: str | None = None
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Journey:
    """A customer's or an employee's journey."""

    id: str
    title: Text
    side: Side
    lanes: tuple[Lane, ...]
    stages: tuple[Stage, ...]
    persona: str | None = None
    """The id of a persona, or a name."""
    state: str = "as-is"
    of: str | None = None
    """`journey`, or `journey/stage`."""
    starts_when: Text | None = None
    ends_when: Text | None = None
    owner: str | None = None
    summary: Text | None = None
    scale: tuple[float, float] = (-2, 2)
    preset: str | None = None
    relationship_goal: str | None = None
    notes: Text | None = None
    place: Place = field(default=NOWHERE, compare=False, repr=False)

    def steps(self) -> tuple[Step, ...]:
        """Return the steps of the main flow, in the order of the file."""
        return tuple([step for stage in self.stages for step in stage.steps])

    def all_steps(self) -> tuple[Step, ...]:
        """Return every step, each main one before those beside it."""
        main = [step for stage in self.stages for step in stage.steps]
        for step in main:
            if step.beside:
                return tuple([each for step in main for each in (step, *step.beside)])
        return tuple(main)
