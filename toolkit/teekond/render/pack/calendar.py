"""The days of a workshop as a calendar file (RFC 5545): an event a day, in the local time of the place."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from teekond.model.ident import ascii_id
from teekond.render.pack.frame import Pack
from teekond.workshop.agenda import MIDNIGHT, DayPlan

LONGEST = 75
"""Octets of a line, without its end."""
END = "\r\n"


def calendar(pack: Pack) -> bytes | None:
    """Return the file; None where no day has a date.

    No clock is read: an event is stamped with its own date, so that the same workshop makes the same file.
    """
    days = [day for day in pack.plan.days if day.day.date is not None]
    if not days:
        return None
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Teekond//Teekond//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    for day in days:
        lines += _event(day, pack)
    return "".join(_folded(line) for line in [*lines, "END:VCALENDAR"]).encode()


def _event(day: DayPlan, pack: Pack) -> Iterator[str]:
    on = day.day.date
    assert on is not None
    yield "BEGIN:VEVENT"
    yield f"UID:{ascii_id(pack.workshop.id)}-{day.number}@{ascii_id(pack.home)}"
    yield f"DTSTAMP:{on:%Y%m%d}T000000Z"
    yield from _when(day, on)
    name = pack.title if len(pack.plan.days) == 1 else f"{pack.title} · {pack.words('day {n}', n=day.number)}"
    yield f"SUMMARY:{escaped(name)}"
    if day.day.where is not None:
        yield f"LOCATION:{escaped(pack.read(day.day.where))}"
    told = [f"{pack.time(slot.start)} {pack.read(slot.item.title)}" for slot in day.slots]
    yield f"DESCRIPTION:{escaped(chr(10).join(told))}"
    yield "TRANSP:OPAQUE"
    yield "END:VEVENT"


def _when(day: DayPlan, on: date) -> Iterator[str]:
    """Yield start and end; a day whose agenda takes no time lasts all day, to the day after, which is left out."""
    end = max(day.end, day.day.ends or 0)
    if end <= day.day.starts:
        yield f"DTSTART;VALUE=DATE:{on:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{on + timedelta(days=1):%Y%m%d}"
    else:
        yield f"DTSTART:{_moment(on, day.day.starts)}"
        yield f"DTEND:{_moment(on, end)}"


def _moment(on: date, minutes: int) -> str:
    days, rest = divmod(minutes, MIDNIGHT)
    return f"{on + timedelta(days=days):%Y%m%d}T{rest // 60:02}{rest % 60:02}00"


def escaped(text: str) -> str:
    """Return a text as a value of a calendar file."""
    for letter in "\\;,":
        text = text.replace(letter, f"\\{letter}")
    return "\\n".join(text.splitlines())


def _folded(line: str) -> str:
    """Return a line in pieces of 75 octets, none of which cuts a letter."""
    pieces, piece, size = [], "", 0
    for letter in "".join(c for c in line if c >= " "):
        octets = len(letter.encode("utf-8", "replace"))
        if size + octets > LONGEST:
            pieces.append(piece)
            piece, size = " ", 1
        piece, size = piece + letter, size + octets
    return END.join([*pieces, piece]) + END
