"""Clock times: when each item of the agenda and each of its parts starts, and where the plan does not add up."""

from __future__ import annotations

from teekond.diagnostics import Diagnostic, Findings, Message, Severity, Span, say
from teekond.model.canvas import Part
from teekond.model.workshop import Item, Workshop
from teekond.values import dataclass

DAY = 24 * 60
OVERRUN = ("TK411", "agenda-overrun")
GAP = ("TK412", "agenda-gap")
PARTS = ("TK413", "parts-differ")
MIDNIGHT = ("TK414", "past-midnight")


@dataclass(frozen=True, slots=True)
class TimedPart:
    """A part of an item with its start, in minutes after midnight."""

    start: int
    part: Part


@dataclass(frozen=True, slots=True)
class Slot:
    """An item of the agenda with its start, in minutes after midnight."""

    start: int
    item: Item
    parts: tuple[TimedPart, ...]

    @property
    def end(self) -> int:
        """Return when it is over."""
        return self.start + self.item.minutes


@dataclass(frozen=True, slots=True)
class Agenda:
    """The whole day."""

    slots: tuple[Slot, ...]
    end: int
    spare: int | None
    """Minutes left before the workshop must be over, negative where it runs over; None where no end is given."""


def clock(minutes: int) -> str:
    """Return `09:30`."""
    return f"{minutes // 60 % 24:02}:{minutes % 60:02}"


def agenda(workshop: Workshop) -> tuple[Agenda, list[Diagnostic]]:
    """Return the agenda with clock times, and where it does not add up.

    An item with a fixed time waits for it; where the time has passed, it starts late.
    """
    findings = Findings()
    now = workshop.starts
    slots: list[Slot] = []
    for item in workshop.agenda:
        if item.at is not None:
            _fixed(findings, item, now, item.at)
            now = max(now, item.at)
        _parts(findings, item)
        slots.append(_slot(item, now))
        now += item.minutes
    if now > DAY:
        message = say("the agenda runs past midnight: it ends at {end} of the next day", end=clock(now))
        hint = say("look at “starts” and at the longest items")
        _add(findings, MIDNIGHT, Severity.WARNING, workshop.place.span, message, hint)
    spare = None if workshop.ends is None else workshop.ends - now
    if spare is not None and workshop.ends is not None:
        _ending(findings, workshop.place.key("ends"), now, workshop.ends)
    return Agenda(tuple(slots), now, spare), findings.items


def _slot(item: Item, start: int) -> Slot:
    timed, at = [], start
    for part in item.do:
        timed.append(TimedPart(at, part))
        at += part.minutes
    return Slot(start, item, tuple(timed))


def _fixed(findings: Findings, item: Item, now: int, at: int) -> None:
    name = item.title.read()
    span = item.place.key("at")
    if now > at:
        message = say("{n} min too long: what comes before “{title}” ends at {now}, not at {at}",
                      n=now - at, title=name, now=clock(now), at=clock(at))  # fmt: skip
        _add(findings, OVERRUN, Severity.WARNING, span, message, say("shorten what comes before, or move “at”"))
    elif now < at:
        message = say("{n} min are free before “{title}”: from {now} to {at}",
                      n=at - now, title=name, now=clock(now), at=clock(at))  # fmt: skip
        _add(findings, GAP, Severity.NOTE, span, message)


def _parts(findings: Findings, item: Item) -> None:
    total = sum(part.minutes for part in item.do)
    if item.takes is None or not item.do or total == item.takes:
        return
    message = say("the parts of “{title}” take {parts} min, but the whole takes {takes} min",
                  title=item.title.read(), parts=total, takes=item.takes)  # fmt: skip
    hint = say("write {fix}", fix=f"takes: {total} min")
    _add(findings, PARTS, Severity.WARNING, item.place.key("takes"), message, hint)


def _ending(findings: Findings, span: Span, now: int, ends: int) -> None:
    if now > ends:
        message = say(
            "{n} min too long: the agenda ends at {now}, not at {ends}", n=now - ends, now=clock(now), ends=clock(ends)
        )
        _add(findings, OVERRUN, Severity.WARNING, span, message, say("shorten an item, or move “ends”"))
    elif now < ends:
        message = say("{n} min are free at the end: the agenda is over at {now}, not at {ends}",
                      n=ends - now, now=clock(now), ends=clock(ends))  # fmt: skip
        _add(findings, GAP, Severity.NOTE, span, message)


def _add(
    findings: Findings, code: tuple[str, str], severity: Severity, span: Span, message: Message, *hints: Message
) -> None:
    findings.add(Diagnostic(*code, severity, span, message, hints))
