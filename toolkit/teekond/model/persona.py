"""A persona: whose journey it is."""

from __future__ import annotations

from teekond.diagnostics import NOWHERE, Place
from teekond.model.journey import Side, Tags
from teekond.model.text import Text
from teekond.values import dataclass, field


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a persona is based on."""

    source: Text
    n: int | None = None
    date: str | None = None
    finding: Text | None = None
    """What it taught us about the persona."""


@dataclass(frozen=True, slots=True)
class Persona:
    """An invented person who stands for a group, based on evidence."""

    id: str
    name: Text
    side: Side | None = None
    age: int | None = None
    role: Text | None = None
    stance: str | None = None
    """lover, neutral or hater."""
    extreme: bool = False
    also_serves: tuple[Text, ...] = ()
    quote: Text | None = None
    story: Text | None = None
    goals: tuple[Text, ...] = ()
    needs: tuple[Text, ...] = ()
    pains: tuple[Text, ...] = ()
    gains: tuple[Text, ...] = ()
    channels: tuple[str, ...] = ()
    skills: tuple[tuple[str, int], ...] = ()
    preferences: tuple[tuple[str, Text], ...] = ()
    roles_over_time: tuple[Text, ...] = ()
    based_on: tuple[Evidence, ...] = ()
    tags: Tags = ()
    notes: Text | None = None
    place: Place = field(default=NOWHERE, compare=False, repr=False)
