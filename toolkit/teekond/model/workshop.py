"""A workshop: who meets, when, and what they do."""

from __future__ import annotations

from datetime import date

from teekond.diagnostics import NOWHERE, Place
from teekond.model.canvas import Note, Part
from teekond.model.text import Text
from teekond.values import dataclass, field

GROUP, PERSON, ROOM = "group", "person", "room"
"""For whom there is one of something."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A canvas that an item of the agenda uses, or that is handed out."""

    canvas: str
    journey: str | None = None
    persona: str | None = None
    stage: str | None = None
    fill: str = "blank"
    crossing: str | None = None
    stages: int | None = None
    """Empty columns, where no journey is given."""
    size: str | None = None
    """A size and maybe an orientation: `A1 portrait`; None where canvas and workshop say it."""
    per: str | None = None
    """group, person or room; None where the item says it."""
    again: bool = False
    """Whether it is the sheet that was used before."""
    unit: str | None = None
    """The unit that it is about."""
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Supply:
    """Something to buy or to bring."""

    what: Text
    count: int = 1
    per: str = ROOM
    """group, person or room: for whom there are so many."""
    kind: str | None = None
    """The word of the language for it, such as `notes`; None for anything else."""
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Item:
    """One item of the agenda."""

    kind: str
    """talk, exercise, story, conversation, break, vote, takeaway, other; parallel where it holds items side by side."""
    title: Text
    takes: int | None = None
    """Minutes as written; None where the parts of `do` say it."""
    at: int | None = None
    """A fixed start, in minutes after midnight."""
    by: Text | None = None
    needs: tuple[Text, ...] = ()
    if_late: Text | None = None
    per: str | None = None
    """group, person or room: for whom its sheets are printed."""
    canvases: tuple[Sheet, ...] = ()
    decks: tuple[str, ...] = ()
    do: tuple[Part, ...] = ()
    notes: Text | None = None
    votes: int | None = None
    """Dots for each person."""
    materials: tuple[Supply, ...] = ()
    room: str | None = None
    """The id of the room that it is in."""
    tables: tuple[int, ...] = ()
    """The tables that are there; none where all are, or where items side by side share them."""
    parallel: tuple[Item, ...] = ()
    """Items side by side."""
    exercise: str | None = None
    """The id that it was written as, where that may be an exercise of the library."""
    place: Place = field(default=NOWHERE, compare=False, repr=False)

    @property
    def minutes(self) -> int:
        """Return how long it takes."""
        if self.parallel:
            return max(each.minutes for each in self.parallel)
        return self.takes if self.takes is not None else sum(part.minutes for part in self.do)

    @property
    def whole(self) -> tuple[Item, ...]:
        """Return what happens in it: the items side by side, else itself."""
        return self.parallel or (self,)


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a workshop."""

    starts: int
    """Minutes after midnight."""
    agenda: tuple[Item, ...]
    ends: int | None = None
    date: date | None = None
    where: Text | None = None
    """Where it is held (`place`)."""
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Group:
    """A table with a name."""

    name: Text
    members: tuple[Text, ...] = ()
    persona: str | None = None
    unit: str | None = None
    """The unit that sits there."""
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Room:
    """A room."""

    id: str
    name: Text
    seats: int | None = None
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Paper:
    """What the sheets are printed on."""

    large: str | None = None
    """The paper of sheets for the wall."""
    tile_on: str | None = None
    """The paper for pieces of a large sheet."""
    colour: bool = True


@dataclass(frozen=True, slots=True)
class Workshop:
    """A seminar, a half-day, one meeting of a series."""

    id: str
    title: Text
    days: tuple[Day, ...]
    people: int | None = None
    group_size: int | None = None
    group_count: int | None = None
    """How many groups there are, where that is written."""
    groups: tuple[Group, ...] = ()
    roles: tuple[tuple[str, int], ...] = ()
    """How many of each role come, in the order of the file."""
    rooms: tuple[Room, ...] = ()
    languages: tuple[str, ...] = ()
    journeys: tuple[str, ...] = ()
    paper: Paper = Paper()
    sticky_notes: tuple[Note, ...] = ()
    """The sticky notes at hand; none where each canvas says its own."""
    materials: tuple[Supply, ...] = ()
    spare: int = 10
    """Percent more of what is used up."""
    takeaways: Sheet | None = None
    feedback: Sheet | None = None
    series: str | None = None
    edition: int | None = None
    previous: str | None = None
    notes: Text | None = None
    place: Place = field(default=NOWHERE, compare=False, repr=False)

    @property
    def agenda(self) -> tuple[Item, ...]:
        """Return the items of all days."""
        return tuple(item for day in self.days for item in day.agenda)

    @property
    def items(self) -> tuple[Item, ...]:
        """Return the items of all days, those side by side one by one."""
        return tuple(each for item in self.agenda for each in item.whole)

    @property
    def expected(self) -> int | None:
        """Return how many people come: as written, or all roles, or all members; None where nothing says it."""
        members = sum(len(group.members) for group in self.groups)
        return max(self.people or 0, sum(count for _, count in self.roles), members) or None

    @property
    def tables(self) -> int | None:
        """Return how many groups there are: as written, else the nearest whole number for the people."""
        people = self.expected
        if self.group_count is not None or people is None:
            return self.group_count
        size = self.group_size or USUAL_GROUP
        return max(1, (2 * people + size) // (2 * size))


USUAL_GROUP = 5
"""So many people work well at a table, one more or one less."""
