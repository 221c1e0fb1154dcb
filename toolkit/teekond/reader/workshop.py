"""Building a workshop from its draft."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import cast

from teekond.diagnostics import Findings, say
from teekond.language.workshop import DAY, KINDS, WORKSHOP
from teekond.model.ident import compared, is_id
from teekond.model.text import Text
from teekond.model.workshop import Day, Group, Item, Paper, Room, Sheet, Workshop
from teekond.reader import codes
from teekond.reader.context import Entry
from teekond.reader.document import Draft
from teekond.reader.journey import title_of
from teekond.reader.records import missing_key
from teekond.reader.supplies import supplies

PARALLEL = "parallel"
_AS_READ = ("people", "group_size", "languages", "journeys", "sticky_notes", "spare", "edition", "previous", "notes")
_ITEM_AS_READ = ("takes", "at", "by", "needs", "if_late", "per", "decks", "do", "notes", "votes", "tables")
_SHEET_AS_READ = ("canvas", "journey", "crossing", "persona", "unit", "stage", "stages", "fill", "per", "again")
_OF_A_DAY = ("agenda", "starts", "ends", "date")


def build_workshop(draft: Draft) -> Workshop | None:
    """Make a workshop of the model, and tell what does not go together in it."""
    entry, findings = draft.entry, draft.findings
    if entry is None:
        return None
    groups = entry.values.get("groups")
    listed: tuple[Entry, ...] = groups if isinstance(groups, tuple) else ()
    series = entry.word("series")
    return Workshop(
        id=draft.id,
        title=entry.text("title") or title_of(draft.id),
        days=_days(entry, findings),
        group_count=len(listed) or (groups if isinstance(groups, int) else None),
        groups=tuple(_group(each) for each in listed),
        roles=tuple((key.raw, count) for key, count in entry.many("roles")),
        rooms=tuple(_room(each) for each in entry.many("rooms")),
        paper=_paper(entry.values.get("sheets")),
        materials=supplies(entry, findings),
        takeaways=_handed_out(entry.values.get("takeaways")),
        feedback=_handed_out(entry.values.get("feedback")),
        series=None if series is None else compared(series) or series,
        place=entry.place(),
        **entry.written(_AS_READ),
    )


def _days(entry: Entry, findings: Findings) -> tuple[Day, ...]:
    days: tuple[Entry, ...] = entry.many("days")
    if not days:
        return _split(entry, findings)
    for key in _OF_A_DAY:
        if key in ("agenda", "date") and key in entry.values:
            message = say("“{key}” has no place beside “days”", key=key)
            findings.add(codes.NOT_HERE.error(entry.at(key), message, say("write it in each day")))
    found = []
    for each in days:
        starts = each.values.get("starts", entry.values.get("starts"))
        if starts is None and not each.node.broken:
            findings.add(missing_key(DAY, each, "starts"))
        found.append(_day(each, starts or 0, each.values.get("ends", entry.values.get("ends")),
                          _items(each, findings), each.text("place") or entry.text("place")))  # fmt: skip
    return tuple(found)


def _day(entry: Entry, starts: int, ends: int | None, items: Iterable[Item], where: Text | None) -> Day:
    return Day(starts, tuple(items), ends, _date(entry), where, entry.place())


def _date(entry: Entry) -> date | None:
    return date.fromisoformat(entry.values["date"]) if "date" in entry.values else None


def _split(entry: Entry, findings: Findings) -> tuple[Day, ...]:
    """Return the days of one agenda: an item with `day` begins the next one."""
    if not entry.node.broken:
        for key in ("starts", "agenda"):
            if key not in entry.values and key not in entry.marks:
                findings.add(missing_key(WORKSHOP, entry, key))
    starts, first = entry.values.get("starts", 0), _date(entry)
    found: list[tuple[int, list[Item]]] = [(1, [])]
    for each in entry.many("agenda"):
        number, now = each.values.get("day", found[-1][0]), found[-1][0]
        if number < now:
            message = say("days go upwards, not from {now} to {day}", now=now, day=number)
            findings.add(codes.OUT_OF_RANGE.error(each.at("day"), message))
        elif number > now:
            found.append((number, []))
        found[-1][1].extend(_item(each, findings))
    return tuple(
        Day(
            starts=starts if number == 1 or not items or items[0].at is None else items[0].at,
            agenda=tuple(items),
            ends=entry.values.get("ends"),
            date=None if first is None else first + timedelta(days=number - 1),
            where=entry.text("place"),
            place=entry.place(),
        )
        for number, items in found
        if items or number == 1
    )


def _items(entry: Entry, findings: Findings) -> Iterable[Item]:
    for each in entry.many("agenda"):
        if "day" in each.values:
            message = say("“{key}” has no place beside “days”", key="day")
            findings.add(codes.NOT_HERE.error(each.at("day"), message))
        yield from _item(each, findings)


def _item(entry: Entry, findings: Findings) -> Iterable[Item]:
    """Yield the item that an entry says; none where it does not say what it is."""
    beside = tuple(item for each in entry.many(PARALLEL) for item in _item(each, findings))
    kinds = [kind for kind in (*KINDS, PARALLEL) if kind in entry.values]
    if len(kinds) != 1:
        if not entry.node.broken:
            _not_one(entry, kinds, findings)
        return
    kind = kinds[0]
    title = Text.plain(" · ".join(each.title.read() for each in beside)) if kind == PARALLEL else entry.values[kind]
    room = entry.word("room")
    item = Item(
        kind=kind,
        title=title,
        canvases=tuple(read_sheet(each) for each in entry.many("canvases")),
        materials=supplies(entry, findings),
        room=None if room is None else compared(room) or room,
        parallel=beside,
        exercise=_exercise(kind, title),
        place=entry.place(),
        **entry.written(_ITEM_AS_READ),
    )
    if kind == PARALLEL:
        if not beside:
            return
        _only_beside(entry, findings)
    elif item.takes is None and not item.do and item.exercise is None and not entry.node.broken:
        message = say("how long “{title}” takes is not said", title=title.read())
        findings.add(codes.MISSING_KEY.error(entry.span, message, say("write {fix}", fix="takes: 30 min")))
    yield item


def _not_one(entry: Entry, kinds: list[str], findings: Findings) -> None:
    message = (
        say("an item says what it is with its first key")
        if not kinds
        else say("an item is one thing, not {kinds}", kinds=", ".join(kinds))
    )
    hint = say("write one of {kinds} and a title", kinds=", ".join(KINDS))
    findings.add(codes.MISSING_KEY.error(entry.span, message, hint))


def _only_beside(entry: Entry, findings: Findings) -> None:
    """Tell of what belongs to the items side by side and not to all of them."""
    for key in entry.values:
        if key not in (PARALLEL, "at", "day"):
            message = say("“{key}” has no place beside “{other}”", key=key, other=PARALLEL)
            findings.add(codes.NOT_HERE.error(entry.at(key), message, say("write it in the items side by side")))


def _exercise(kind: str, title: Text) -> str | None:
    """Return the id that a title may be of the library; a title in several languages is none."""
    only = len(title.entries) == 1 and not title.entries[0][0]
    return title.read() if kind == "exercise" and only and is_id(title.read()) else None


def read_sheet(entry: Entry) -> Sheet:
    """Return a canvas that is used, as it is written."""
    return Sheet(size=_written(entry.values.get("sheet")), place=entry.place(), **entry.written(_SHEET_AS_READ))


def _handed_out(entry: Entry | None) -> Sheet | None:
    return None if entry is None else read_sheet(entry)


def _written(paper: tuple[str, str] | None) -> str | None:
    return None if paper is None else " ".join(filter(None, paper))


def _group(entry: Entry) -> Group:
    name = cast("Text", entry.text("name"))
    return Group(name, entry.many("members"), entry.word("persona"), entry.word("unit"), entry.place())


def _room(entry: Entry) -> Room:
    name = cast("Text", entry.text("name"))
    ident = compared(name.entries[0][1]) or name.entries[0][1]
    return Room(ident, name, entry.values.get("seats"), entry.place())


def _paper(entry: Entry | None) -> Paper:
    if entry is None:
        return Paper()
    colour = entry.values.get("colour", True)
    return Paper(_written(entry.values.get("large")), _written(entry.values.get("tile_on")), colour)
