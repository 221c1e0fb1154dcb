"""What a map says, in words: the values that the text twins are written from."""

from __future__ import annotations

from teekond.values import dataclass


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that is said of a step or a journey: what it is, and one or more values."""

    label: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ToldStep:
    """A step in words."""

    number: str
    """Empty for what other lanes do at the same moment."""
    title: str
    lane: str
    channel: str
    feeling: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class ToldStage:
    """A stage in words."""

    title: str
    steps: tuple[ToldStep, ...]


@dataclass(frozen=True, slots=True)
class ToldJourney:
    """A journey in words."""

    title: str
    facts: tuple[Fact, ...]
    stages: tuple[ToldStage, ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """A map in words."""

    title: str
    language: str
    facts: tuple[Fact, ...]
    journeys: tuple[ToldJourney, ...]
