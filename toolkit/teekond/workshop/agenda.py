"""Clock times: when each item of the agenda and each of its parts starts, day by day, and what does not add up."""

from __future__ import annotations

from teekond.diagnostics import Diagnostic, Findings, Span, say
from teekond.model.canvas import Part
from teekond.model.workshop import Day, Item, Workshop
from teekond.values import dataclass
from teekond.workshop import codes

MIDNIGHT = 24 * 60


@dataclass(frozen=True, slots=True)
class TimedPart:
    """A part of an item with its start, in minutes after midnight."""

    start: int
    part: Part


@dataclass(frozen=True, slots=True)
class Slot:
    """An item of the agenda with its start, in minutes after midnight; items side by side have one each."""

    day: int
    """The number of the day, from 1."""
    number: int
    """Its place in the day, from 1."""
    start: int
    item: Item
    parts: tuple[TimedPart, ...] = ()
    tables: tuple[int, ...] | None = None
    """The numbers of the tables that are there; None where all are."""
    beside: tuple[int, int] | None = None
    """Which of how many items side by side it is, from 1."""

    @property
    def end(self) -> int:
        """Return when it is over."""
        return self.start + self.item.minutes

    @property
    def key(self) -> tuple[int, int]:
        """Return day and number."""
        return self.day, self.number


@dataclass(frozen=True, slots=True)
class DayPlan:
    """A day with clock times."""

    number: int
    day: Day
    slots: tuple[Slot, ...]
    end: int
    """When the agenda is over."""

    @property
    def spare(self) -> int | None:
        """Return the minutes left before it must be over, negative where it runs over; None where no end is given."""
        return None if self.day.ends is None else self.day.ends - self.end


def clock(minutes: int) -> str:
    """Return `09:30`."""
    return f"{minutes // 60 % 24:02}:{minutes % 60:02}"


def agenda(workshop: Workshop) -> tuple[tuple[DayPlan, ...], list[Diagnostic]]:
    """Return the days with clock times, and where they do not add up.

    An item with a fixed time waits for it; where the time has passed, it starts late.
    """
    findings = Findings()
    tables = workshop.tables or 0
    days = tuple(_day(number, day, tables, findings) for number, day in enumerate(workshop.days, 1))
    return days, findings.items


def _day(number: int, day: Day, tables: int, findings: Findings) -> DayPlan:
    now = day.starts
    slots: list[Slot] = []
    for item in day.agenda:
        if item.at is not None:
            _fixed(findings, item, now, item.at)
            now = max(now, item.at)
        slots += _slots(item, (number, len(slots)), now, tables)
        for each in item.whole:
            _parts(findings, each)
        _beside(findings, item)
        now += item.minutes
    if now > MIDNIGHT:
        message = say("the agenda runs past midnight: it ends at {end} of the next day", end=clock(now))
        hint = say("look at “starts” and at the longest items")
        findings.add(codes.MIDNIGHT.warning(day.place.span, message, hint))
    if day.ends is not None:
        _ending(findings, day.place.key("ends"), now, day.ends)
    return DayPlan(number, day, tuple(slots), now)


def _slots(item: Item, after: tuple[int, int], start: int, tables: int) -> list[Slot]:
    day, count = after
    if not item.parallel:
        return [Slot(day, count + 1, start, item, _timed(item, start), item.tables or None)]
    shares = shared(item, tables)
    return [
        Slot(day, count + at, start, each, _timed(each, start), shares[at - 1] or None, (at, len(item.parallel)))
        for at, each in enumerate(item.parallel, 1)
    ]


def shared(item: Item, tables: int) -> list[tuple[int, ...]]:
    """Return the tables at each of the items side by side: those that it names, the others in equal runs."""
    named = {table for each in item.parallel for table in each.tables}
    free = [table for table in range(1, tables + 1) if table not in named]
    open_ = [at for at, each in enumerate(item.parallel) if not each.tables]
    found = [each.tables for each in item.parallel]
    for turn, at in enumerate(open_):
        found[at] = tuple(free[turn * len(free) // len(open_) : (turn + 1) * len(free) // len(open_)])
    return found


def _timed(item: Item, start: int) -> tuple[TimedPart, ...]:
    timed = []
    for part in item.do:
        timed.append(TimedPart(start, part))
        start += part.minutes
    return tuple(timed)


def _fixed(findings: Findings, item: Item, now: int, at: int) -> None:
    name = item.title.read()
    span = item.place.key("at")
    if now > at:
        message = say("{n} min too long: what comes before “{title}” ends at {now}, not at {at}",
                      n=now - at, title=name, now=clock(now), at=clock(at))  # fmt: skip
        findings.add(codes.OVERRUN.warning(span, message, say("shorten what comes before, or move “at”")))
    elif now < at:
        message = say("{n} min are free before “{title}”: from {now} to {at}",
                      n=at - now, title=name, now=clock(now), at=clock(at))  # fmt: skip
        findings.add(codes.GAP.note(span, message))


def _parts(findings: Findings, item: Item) -> None:
    total = sum(part.minutes for part in item.do)
    if item.takes is None or not item.do or total == item.takes:
        return
    message = say("the parts of “{title}” take {parts} min, but the whole takes {takes} min",
                  title=item.title.read(), parts=total, takes=item.takes)  # fmt: skip
    hint = say("write {fix}", fix=f"takes: {total} min")
    findings.add(codes.PARTS.warning(item.place.key("takes"), message, hint, suggest=f"{total} min"))


def _beside(findings: Findings, item: Item) -> None:
    """Tell of items side by side that end before the longest one: people wait at a door."""
    for each in item.parallel:
        left = item.minutes - each.minutes
        if left:
            message = say("“{title}” ends {n} min before what stands beside it", title=each.title.read(), n=left)
            hint = say("write {fix}", fix=f"takes: {item.minutes} min")
            findings.add(codes.BESIDE.note(each.place.key("takes"), message, hint))


def _ending(findings: Findings, span: Span, now: int, ends: int) -> None:
    if now > ends:
        message = say(
            "{n} min too long: the agenda ends at {now}, not at {ends}", n=now - ends, now=clock(now), ends=clock(ends)
        )
        findings.add(codes.OVERRUN.warning(span, message, say("shorten an item, or move “ends”")))
    elif now < ends:
        message = say("{n} min are free at the end: the agenda is over at {now}, not at {ends}",
                      n=ends - now, now=clock(now), ends=clock(ends))  # fmt: skip
        findings.add(codes.GAP.note(span, message))
