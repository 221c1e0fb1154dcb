"""The run sheet: what happens when, who does it, what is needed, what to drop when it is late."""

from __future__ import annotations

from teekond.canvas.sheet import POINT
from teekond.metrics import wrap
from teekond.model.workshop import Item
from teekond.render.pack.frame import Pack
from teekond.workshop.agenda import DayPlan, Slot

MARKS = {"exercise": "work", "vote": "work", "takeaway": "work", "break": "break"}
"""How an item stands on the rail; what is not listed is talk."""
SHORT = 90
"""A note of so many letters stands beside the time; longer ones are for the guide."""
MARKDOWN = "*_`#[]<>"
PART = (75.0, 9.5)
"""Width of the parts' column in millimetres, and size of their type in points."""
NEEDS = (33.2, 9.0)
"""The same for what is needed."""


def run_sheet(pack: Pack) -> dict[str, object]:
    """Return what stands on the run sheet."""
    words = pack.words
    return {
        "kind": words("Run sheet"),
        "lead": _lead(pack),
        "heads": [words("time"), words("what happens"), words("who, and what is needed"), words("actual time")],
        "late": words("If you are late:"),
        "legend": [["work", words("exercise")], ["talk", words("talk, story")], ["break", words("break")]],
        "days": [
            {
                "title": pack.day_title(day),
                "rows": [_row(slot, pack) for slot in day.slots],
                "end": ending(day, pack),
            }
            for day in pack.plan.days
        ],
    }


def mark(item: Item) -> str:
    """Return how an item stands on the rail: work, talk or break."""
    return MARKS.get(item.kind, "talk")


def ending(day: DayPlan, pack: Pack) -> str:
    """Return when the agenda of a day ends, and what is left or too much."""
    words = pack.words
    text = words("the agenda ends at {time}", time=pack.time(day.end))
    if day.spare is None or day.spare == 0:
        return text
    if day.spare > 0:
        return f"{text} · " + words("{n} min to spare", n=day.spare)
    return f"{text} · " + words("{n} min too long", n=-day.spare)


def needed(item: Item, pack: Pack) -> str:
    """Return what an item needs, that its time is fixed, and its note where that is short."""
    parts = [pack.read(need) for need in item.needs]
    if item.at is not None:
        parts.append(pack.words("fixed time"))
    if not item.needs and item.notes is not None:
        note = pack.read(item.notes).strip()
        if len(note) <= SHORT and "\n" not in note and not set(note) & set(MARKDOWN):
            parts.append(note)
    return " · ".join(parts)


def _lead(pack: Pack) -> str:
    workshop, first = pack.workshop, pack.plan.days[0]
    parts = [pack.people()] if workshop.expected is not None else []
    if first.day.where is not None:
        parts.append(pack.read(first.day.where))
    end = first.end if first.day.ends is None else first.day.ends
    return " · ".join([*parts, pack.span(first.day.starts, end)])


def _row(slot: Slot, pack: Pack) -> dict[str, object]:
    item = slot.item
    parts = [(pack.time(each.start), f"{each.part.minutes}′", pack.read(each.part.text)) for each in slot.parts]
    return {
        "time": pack.time(slot.start),
        "minutes": pack.minutes(item.minutes),
        "mark": mark(item),
        "title": pack.read(item.title),
        "sheets": [sheet.badge for sheet in pack.plan.sheets_of(slot)]
        + [planned.deck.code for planned in pack.plan.decks_of(slot)],
        "beside": pack.place_of(slot),
        "parts": [[time, minutes, _lines(text, PART, pack)] for time, minutes, text in parts],
        "who": pack.read(item.by),
        "needs": _lines(needed(item, pack), NEEDS, pack),
        "late": pack.read(item.if_late),
    }


def _lines(text: str, column: tuple[float, float], pack: Pack) -> list[str]:
    measure, size = column
    return list(wrap(text, measure / POINT, size, lang=pack.words.lang)) if text else []
