"""What does not add up about people: sizes of tables, roles, names that stand twice, rooms that are taken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from teekond.diagnostics import Diagnostic, Place, say
from teekond.language.near import nearest
from teekond.model.text import Text
from teekond.model.workshop import USUAL_GROUP, Group, Item, Room, Workshop
from teekond.reader import codes as shape_codes
from teekond.reader.texts import listed, shown
from teekond.workshop import codes
from teekond.workshop.agenda import shared
from teekond.workshop.tables import tables

FEWEST, MOST = USUAL_GROUP - 1, USUAL_GROUP + 1
"""People at a table who all get to speak."""


def seating(workshop: Workshop) -> list[Diagnostic]:
    """Return what is wrong with who sits where."""
    named = (*_alike(workshop.rooms), *_alike(workshop.groups))
    return [*_sizes(workshop), *_roles(workshop), *_twice(workshop), *named, *_rooms(workshop), *_tables(workshop)]


def _sizes(workshop: Workshop) -> Iterator[Diagnostic]:
    people = workshop.expected
    if people is None or workshop.tables is None:
        return
    sizes = [table.size for table in tables(workshop)]
    low, high = min(sizes), max(sizes)
    fewest, most = -(-people // MOST), people // FEWEST
    count = min(max(fewest, workshop.tables), most) if fewest <= most else max(1, round(people / USUAL_GROUP))
    if (low >= FEWEST and high <= MOST) or count == workshop.tables:
        return
    sized = str(low) if low == high else f"{low}–{high}"
    message = say("{n} tables of {size} people: at {fewest} to {most} all get to speak",
                  n=len(sizes), size=sized, fewest=FEWEST, most=MOST)  # fmt: skip
    place = workshop.place
    key = next((key for key in ("groups", "group_size", "people") if dict(place.keys).get(key)), "people")
    yield codes.TABLE_SIZE.warning(place.key(key), message, say("write {fix}", fix=f"groups: {count}"))


def _roles(workshop: Workshop) -> Iterator[Diagnostic]:
    total = sum(count for _, count in workshop.roles)
    if workshop.roles and workshop.people is not None and total != workshop.people:
        message = say("the roles add up to {n} people, not {people}", n=total, people=workshop.people)
        hint = say("write {fix}", fix=f"people: {total}")
        yield codes.ROLES.warning(workshop.place.key("people"), message, hint, suggest=str(total))
    members = sum(len(group.members) for group in workshop.groups)
    if workshop.people is not None and members > workshop.people:
        message = say("the groups name {n} people, not {people}", n=members, people=workshop.people)
        hint = say("write {fix}", fix=f"people: {members}")
        yield codes.ROLES.warning(workshop.place.key("people"), message, hint, suggest=str(members))


def _twice(workshop: Workshop) -> Iterator[Diagnostic]:
    seen: dict[str, Text] = {}
    for group in workshop.groups:
        for member in group.members:
            name = member.read()
            if name in seen:
                message = say("“{name}” sits at two tables: {one} and {other}",
                              name=shown(name), one=seen[name].read(), other=group.name.read())  # fmt: skip
                yield codes.SEATED_TWICE.warning(group.place.key("members"), message, say("keep one of the two"))
            seen.setdefault(name, group.name)


def _alike(named: Sequence[Group | Room]) -> Iterator[Diagnostic]:
    """Yield the rooms or groups that are called the same."""
    seen: set[str] = set()
    for each in named:
        name = each.name.read()
        if name in seen:
            message = say("the name “{name}” is taken already", name=shown(name))
            yield shape_codes.SAID_TWICE.error(each.place.span, message, say("give one of them another name"))
        seen.add(name)


def _rooms(workshop: Workshop) -> Iterator[Diagnostic]:
    known = {room.id: room for room in workshop.rooms}
    for item in workshop.items:
        if item.room is not None and item.room not in known:
            guess = nearest(item.room, known)
            message = say("there is no room “{room}”", room=shown(item.room))
            hint = (
                say("did you mean “{guess}”?", guess=guess)
                if guess
                else say("the rooms are: {rooms}", rooms=listed(known))
                if known
                else say("write {fix}", fix=f"rooms: [{item.room}]")
            )
            yield shape_codes.UNKNOWN_VALUE.error(item.place.key("room"), message, hint, suggest=guess)
    for item in workshop.agenda:
        yield from _taken(item)
        yield from _too_small(item, workshop)


def _taken(item: Item) -> Iterator[Diagnostic]:
    taken = Counter(each.room for each in item.parallel)
    told: set[str] = set()
    for each in item.parallel:
        if each.room is not None and taken[each.room] > 1 and each.room not in told:
            told.add(each.room)
            message = say("{n} items stand side by side in the room “{room}”", n=taken[each.room], room=each.room)
            yield codes.ROOM.warning(each.place.key("room"), message, say("give each a room of its own"))


def _too_small(item: Item, workshop: Workshop) -> Iterator[Diagnostic]:
    seated = tables(workshop)
    shares = shared(item, workshop.tables or 0) if item.parallel else [item.tables]
    for each, share in zip(item.whole, shares, strict=True):
        room = next((room for room in workshop.rooms if room.id == each.room), None)
        people = sum(table.size for table in seated if not share or table.number in share)
        if room is not None and room.seats is not None and people > room.seats:
            message = say("{people} people, but “{room}” has {seats} seats",
                          people=people, room=room.name.read(), seats=room.seats)  # fmt: skip
            yield codes.ROOM.warning(each.place.key("room"), message, say("move a table to another room"))


def _tables(workshop: Workshop) -> Iterator[Diagnostic]:
    """Yield the tables that are named and not there, or in two rooms at once."""
    count = workshop.tables or 0
    for item in workshop.agenda:
        seen: set[int] = set()
        for each in item.parallel:
            for table in each.tables:
                if table > count or table in seen:
                    yield _wrong_table(table, each.place, count, twice=table in seen)
                seen.add(table)


def _wrong_table(table: int, place: Place, count: int, *, twice: bool) -> Diagnostic:
    if twice:
        message = say("table {table} is in two places at the same time", table=table)
        return shape_codes.SAID_TWICE.error(place.key("tables"), message, say("keep one of the two"))
    message = say("there is no table {table}: there are {count}", table=table, count=count)
    return shape_codes.OUT_OF_RANGE.error(place.key("tables"), message)
