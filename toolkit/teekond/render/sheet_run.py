"""The run sheet of a workshop: the day as a rail, with clock times, on A4."""

from __future__ import annotations

from teekond.canvas.sheet import POINT
from teekond.link.workspace import Workspace
from teekond.locale import Words, catalogue
from teekond.metrics import wrap
from teekond.model.workshop import Workshop
from teekond.render.sheet_palette import palette
from teekond.render.sheet_typst import compile_sheet, main_file
from teekond.theme import Theme
from teekond.workshop.agenda import DayPlan, Slot, clock
from teekond.workshop.plan import Plan, plan

MARKS = {"exercise": "work", "vote": "work", "takeaway": "work", "break": "break"}
"""How an item stands on the rail; what is not listed is talk."""
SHORT = 90
"""A note of so many letters stands beside the time; longer ones are for the guide."""
MARKDOWN = "*_`#[]<>"
PART = (75.0, 9.5)
"""Width of the parts' column in millimetres, and size of their type in points."""
NEEDS = (33.2, 9.0)
"""The same for what is needed."""


def run_sheet_pdf(workshop: Workshop, workspace: Workspace, *, theme: Theme, lang: str | None = None) -> bytes:
    """Return the facilitator's run sheet as a PDF that meets PDF/UA-1."""
    made = plan(workshop, workspace, lang)
    words, first = catalogue(made.lang), workshop.days[0]
    title = words("Run sheet")
    data = {
        "palette": palette(theme),
        "pack": workshop.title.read(words.lang),
        "date": words.date(first.date.isoformat()) if first.date is not None else "",
        "title": title,
        "lead": _lead(made, words),
        "foot": f"{workshop.id} · {title[:1].lower()}{title[1:]}",
        "heads": [words("time"), words("what happens"), words("who, and what is needed"), words("actual time")],
        "late": words("If you are late:"),
        "days": [
            {"name": _name(day, made, words), "rows": [_row(slot, made, words) for slot in day.slots]}
            for day in made.days
        ],
        "legend": [["work", words("exercise")], ["talk", words("talk, story")], ["break", words("break")]],
        "end": " · ".join(_end(day, words) for day in made.days),
    }
    values = {"title": f"{title} · {data['pack']}", "lang": words.lang}
    return compile_sheet(main_file("run.typ.j2", values), data, "pdf")


def time(minutes: int, words: Words) -> str:
    """Return a clock time as the language writes it: 09.30 in Estonian, 09:30 elsewhere."""
    return clock(minutes).replace(":", ".") if words.lang == "et" else clock(minutes)


def _lines(text: str, column: tuple[float, float], words: Words) -> list[str]:
    measure, size = column
    return list(wrap(text, measure / POINT, size, lang=words.lang)) if text else []


def _lead(made: Plan, words: Words) -> str:
    workshop, first = made.workshop, made.days[0]
    parts = []
    if workshop.expected is not None:
        parts.append(words.plural("{n} person", "{n} people", workshop.expected))
    if workshop.tables is not None:
        parts.append(words.plural("{n} table", "{n} tables", workshop.tables))
    if first.day.where is not None:
        parts.append(first.day.where.read(words.lang))
    end = first.end if first.day.ends is None else first.day.ends
    return " · ".join([*parts, f"{time(first.day.starts, words)}–{time(end, words)}"])


def _end(day: DayPlan, words: Words) -> str:
    text = words("the agenda ends at {time}", time=time(day.end, words))
    if day.spare is None or day.spare == 0:
        return text
    if day.spare > 0:
        return f"{text} · " + words("{n} min to spare", n=day.spare)
    return f"{text} · " + words("{n} min too long", n=-day.spare)


def _name(day: DayPlan, made: Plan, words: Words) -> str:
    """Return what a day is called; nothing where it is the only one."""
    if len(made.days) == 1:
        return ""
    parts = [words("day {n}", n=day.number)]
    if day.day.date is not None:
        parts.append(words.date(day.day.date.isoformat()))
    if day.day.where is not None and day.number > 1:
        parts.append(day.day.where.read(words.lang))
    return " · ".join(parts)


def _row(slot: Slot, made: Plan, words: Words) -> dict[str, object]:
    item = slot.item
    return {
        "time": time(slot.start, words),
        "minutes": words("{n} min", n=item.minutes).replace(" ", "\u00a0"),
        "mark": MARKS.get(item.kind, "talk"),
        "title": item.title.read(words.lang),
        "sheets": [
            *(sheet.badge for sheet in made.sheets_of(slot)),
            *(planned.deck.code for planned in made.decks_of(slot)),
        ],
        "parts": [
            [time(each.start, words), f"{each.part.minutes}′", _lines(each.part.text.read(words.lang), PART, words)]
            for each in slot.parts
        ],
        "who": item.by.read(words.lang) if item.by is not None else "",
        "needs": _lines(" · ".join(_needs(slot, made, words)), NEEDS, words),
        "late": item.if_late.read(words.lang) if item.if_late is not None else "",
        "fixed": item.at is not None,
    }


def _needs(slot: Slot, made: Plan, words: Words) -> list[str]:
    item, room = slot.item, made.room_of(slot)
    needed = [] if room is None else [room.name.read(words.lang)]
    if slot.beside is not None and slot.tables is not None:
        numbers = ", ".join(map(str, slot.tables))
        needed.append(words.plural("table {numbers}", "tables {numbers}", len(slot.tables), numbers=numbers))
    needed += [need.read(words.lang) for need in item.needs]
    if item.at is not None:
        needed.append(words("fixed time"))
    if not item.needs and item.notes is not None:
        note = item.notes.read(words.lang).strip()
        if len(note) <= SHORT and "\n" not in note and not set(note) & set(MARKDOWN):
            needed.append(note)
    return needed
