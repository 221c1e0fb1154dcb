"""A workshop: who meets, when, and what they do."""

from __future__ import annotations

from datetime import date

from teekond.diagnostics import NOWHERE, Place
from teekond.model.canvas import Part
from teekond.model.text import Text
from teekond.values import dataclass, field


@dataclass(frozen=True, slots=True)
class Sheet:
    """A canvas that an item of the agenda uses."""

    canvas: str
    journey: str | None = None
    persona: str | None = None
    stage: str | None = None
    fill: str = "blank"
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Item:
    """One item of the agenda."""

    kind: str
    """talk, exercise, story, conversation, break, vote, takeaway or other."""
    title: Text
    takes: int | None = None
    """Minutes as written; None where the parts of `do` say it."""
    at: int | None = None
    """A fixed start, in minutes after midnight."""
    by: Text | None = None
    needs: tuple[Text, ...] = ()
    if_late: Text | None = None
    per: str = "group"
    canvases: tuple[Sheet, ...] = ()
    decks: tuple[str, ...] = ()
    do: tuple[Part, ...] = ()
    notes: Text | None = None
    place: Place = field(default=NOWHERE, compare=False, repr=False)

    @property
    def minutes(self) -> int:
        """Return how long it takes."""
        return self.takes if self.takes is not None else sum(part.minutes for part in self.do)


@dataclass(frozen=True, slots=True)
class Workshop:
    """A seminar, a half-day, one meeting of a series."""

    id: str
    title: Text
    starts: int
    """Minutes after midnight."""
    agenda: tuple[Item, ...]
    day: date | None = None
    ends: int | None = None
    room: Text | None = None
    """Where it is held (`place`)."""
    people: int | None = None
    group_size: int | None = None
    groups: int | None = None
    languages: tuple[str, ...] = ()
    journeys: tuple[str, ...] = ()
    place: Place = field(default=NOWHERE, compare=False, repr=False)

    @property
    def tables(self) -> int | None:
        """Return how many groups there are: as written, else the nearest whole number for the people."""
        if self.groups is not None or self.people is None or not self.group_size:
            return self.groups
        return max(1, (2 * self.people + self.group_size) // (2 * self.group_size))
