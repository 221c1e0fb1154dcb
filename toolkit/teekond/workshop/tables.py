"""Who sits where: tables whose sizes differ by at most one, with every role spread over them as far as it goes."""

from __future__ import annotations

from teekond.model.text import Text
from teekond.model.workshop import Workshop
from teekond.values import dataclass


@dataclass(frozen=True, slots=True)
class Member:
    """A seat: whose it is, where that is known, and of which role somebody sits there."""

    name: Text | None = None
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table with the people at it."""

    number: int
    name: Text | None = None
    members: tuple[Member, ...] = ()
    persona: str | None = None
    """The persona that it works with."""
    unit: str | None = None
    """The unit that sits there."""

    @property
    def size(self) -> int:
        """Return how many people sit at it."""
        return len(self.members)

    @property
    def roles(self) -> tuple[tuple[str, int], ...]:
        """Return how many of each role sit at it, in the order of their seats."""
        seated = [each.role for each in self.members if each.role is not None]
        return tuple((role, seated.count(role)) for role in dict.fromkeys(seated))


def tables(workshop: Workshop) -> tuple[Table, ...]:
    """Return the tables; one without people where nobody says how many come."""
    count = workshop.tables or 1
    groups = workshop.groups
    named = [group.members for group in groups] or [()] * count
    guests = _guests(workshop, sum(map(len, named)))
    dealt = _deal(guests, _room([len(each) for each in named], len(guests)))
    return tuple(
        Table(
            number=at + 1,
            name=groups[at].name if groups else None,
            members=(*(Member(name) for name in named[at]), *dealt[at]),
            persona=groups[at].persona if groups else None,
            unit=groups[at].unit if groups else None,
        )
        for at in range(count)
    )


def _guests(workshop: Workshop, named: int) -> list[Member]:
    """Return the people who are not named; the largest role first, so that the others meet it at every table."""
    roles = sorted(workshop.roles, key=lambda role: -role[1])
    guests = [Member(role=role) for role, count in roles for _ in range(count)]
    free = (workshop.expected or 0) - named
    return (guests + [Member()] * (free - len(guests)))[: max(free, 0)]


def _room(taken: list[int], guests: int) -> list[int]:
    """Return the free seats of each table such that, all taken, their sizes are as even as they can be."""
    sizes = list(taken)
    for _ in range(guests):
        sizes[sizes.index(min(sizes))] += 1
    return [size - before for size, before in zip(sizes, taken, strict=True)]


def _deal(guests: list[Member], room: list[int]) -> list[list[Member]]:
    """Deal people like cards, one to each table in turn, so that those of one role go to different tables."""
    dealt: list[list[Member]] = [[] for _ in room]
    at = 0
    for guest in guests:
        while len(dealt[at]) >= room[at]:
            at = (at + 1) % len(room)
        dealt[at].append(guest)
        at = (at + 1) % len(room)
    return dealt
