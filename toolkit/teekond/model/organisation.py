"""An organisation: why it is there, what it promises, and who does what for whom."""

from __future__ import annotations

from teekond.diagnostics import NOWHERE, Place
from teekond.model.journey import Tags
from teekond.model.text import Text
from teekond.values import dataclass, field

CUSTOMERS = "customers"
"""What `serves` names where a unit serves customers themselves."""


@dataclass(frozen=True, slots=True)
class Goal:
    """What a unit, or the organisation, wants to reach."""

    id: str
    text: Text
    about: str | None = None
    """customer, employee or business."""
    measure: str | None = None
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class CompanyValue:
    """What the organisation holds dear."""

    name: Text
    means: Text | None = None
    shows_in: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """How a team rates one of the conditions of a good employee experience."""

    condition: str
    """A value of the catalogue of conditions."""
    value: float
    """On the scale of that catalogue."""
    n: int | None = None
    """How many people answered."""
    source: Text | None = None
    date: str | None = None
    helps: tuple[Text, ...] = ()
    """What would help, as the team says it."""
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Unit:
    """A team, a department, a partner."""

    id: str
    title: Text
    kind: str | None = None
    """frontline or support."""
    serves: tuple[str, ...] = ()
    """Ids of units, or `customers`."""
    owner: str | None = None
    goals: tuple[Goal, ...] = ()
    contributes: tuple[Text, ...] = ()
    conditions: tuple[Answer, ...] = ()
    """How the team rates the conditions of a good experience, one time after the other."""
    notes: Text | None = None
    place: Place = field(default=NOWHERE, compare=False, repr=False)

    @property
    def newest(self) -> dict[str, Answer]:
        """Return by condition the answer that counts: that of the latest day, of several the one that stands last."""
        return {answer.condition: answer for answer in sorted(self.conditions, key=lambda each: each.date or "")}


@dataclass(frozen=True, slots=True)
class Job:
    """A role that people have, and the value that it creates."""

    id: str
    title: Text
    unit: str | None = None
    what: Text | None = None
    whom: Text | None = None
    how: Text | None = None
    reaches_customer_by: Text | None = None
    competences: tuple[str, ...] = ()
    notes: Text | None = None
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Process:
    """An HR or service process; the views say what is done from whose side."""

    id: str
    title: Text
    owner: str | None = None
    wave: int | None = None
    looks: str | None = None
    """mirror or window."""
    employee: tuple[Text, ...] = ()
    internal_customer: tuple[Text, ...] = ()
    external_customer: tuple[Text, ...] = ()
    tags: Tags = ()
    notes: Text | None = None
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Initiative:
    """Something that is planned beside daily work."""

    id: str
    text: Text
    supports_goal: str | None = None
    serves_promise: Text | None = None
    from_values: tuple[str, ...] = ()
    owner: str | None = None
    due: str | None = None
    tags: Tags = ()
    notes: Text | None = None
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Organisation:
    """All that is written of an organisation, in one file or several."""

    id: str
    title: Text
    purpose: Text | None = None
    values: tuple[CompanyValue, ...] = ()
    to_customers: Text | None = None
    """The promise to customers."""
    to_employees: Text | None = None
    """The promise to employees."""
    strategy: Text | None = None
    goals: tuple[Goal, ...] = ()
    """Of the strategy."""
    principles: tuple[Text, ...] = ()
    units: tuple[Unit, ...] = ()
    roles: tuple[Job, ...] = ()
    processes: tuple[Process, ...] = ()
    initiatives: tuple[Initiative, ...] = ()
    notes: Text | None = None
    place: Place = field(default=NOWHERE, compare=False, repr=False)
