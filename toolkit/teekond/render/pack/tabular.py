"""The run sheet as a table for spreadsheets, and as Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.exchange.write import csv_table
from teekond.render.pack.frame import Pack
from teekond.render.pack.run_sheet import ending
from teekond.render.twin import marked
from teekond.workshop.agenda import DayPlan, Slot, clock


def separator(pack: Pack) -> str:
    """Return what parts columns in the spreadsheets of the language: a semicolon where numbers have a comma."""
    return "," if pack.words.lang == "en" else ";"


def run_csv(pack: Pack) -> bytes:
    """Return the run sheet as CSV: a row for each item, and one for each of its parts."""
    words = pack.words
    heads = (
        words("Day"),
        words("Start"),
        words("End"),
        words("Minutes"),
        words("Kind"),
        words("What"),
        words("Part"),
        words("Who"),
        words("Where"),
        words("Sheets"),
        words("Needed"),
        words("If you are late"),
    )
    return csv_table(heads, _rows(pack), separator(pack))


def _rows(pack: Pack) -> Iterator[tuple[str, ...]]:
    for day in pack.plan.days:
        date = day.day.date.isoformat() if day.day.date is not None else str(day.number)
        for slot in day.slots:
            yield _item(slot, date, pack)
            for each in slot.parts:
                title, text = pack.read(slot.item.title), pack.read(each.part.text)
                times = clock(each.start), clock(each.start + each.part.minutes), str(each.part.minutes)
                yield (date, *times, "", title, text, "", "", "", "", "")


def _item(slot: Slot, date: str, pack: Pack) -> tuple[str, ...]:
    item = slot.item
    return (
        date,
        clock(slot.start),
        clock(slot.end),
        str(item.minutes),
        kind(item.kind, pack),
        pack.read(item.title),
        "",
        pack.read(item.by),
        pack.place_of(slot),
        ", ".join(badges(slot, pack)),
        "; ".join(pack.read(need) for need in item.needs),
        pack.read(item.if_late),
    )


def kind(name: str, pack: Pack) -> str:
    """Return what an item is, in the language of the pages."""
    words = pack.words
    names = {
        "talk": words("talk"),
        "exercise": words("exercise"),
        "story": words("story"),
        "conversation": words("conversation"),
        "break": words("break"),
        "vote": words("vote"),
        "takeaway": words("takeaway"),
    }
    return names.get(name, words("other"))


def badges(slot: Slot, pack: Pack) -> list[str]:
    """Return the ids of the sheets and the letters of the decks of an item."""
    sheets = [sheet.badge for sheet in pack.plan.sheets_of(slot)]
    return sheets + [planned.deck.code for planned in pack.plan.decks_of(slot)]


def run_markdown(pack: Pack) -> bytes:
    """Return the run sheet as Markdown."""
    lines = [f"# {marked(pack.title)}", "", marked(pack.people())]
    for day in pack.plan.days:
        lines += [
            "",
            f"## {marked(pack.day_title(day) or pack.words('Run sheet'))}",
            "",
            marked(pack.day_lead(day)),
            "",
        ]
        lines += [*_table(day, pack), "", marked(ending(day, pack))]
    return ("\n".join(lines) + "\n").encode("utf-8", "replace")


def _table(day: DayPlan, pack: Pack) -> Iterator[str]:
    words = pack.words
    yield _line(words("time"), words("minutes"), words("what happens"), words("who, and what is needed"))
    yield "|---|---:|---|---|"
    for slot in day.slots:
        item = slot.item
        told = [f"**{marked(pack.read(item.title))}**", *(f"`{name}`" for name in badges(slot, pack))]
        parts = [f"{pack.time(each.start)} {marked(pack.read(each.part.text))}" for each in slot.parts]
        if item.if_late is not None:
            parts.append(f"*{words('If you are late:')}* {marked(pack.read(item.if_late))}")
        who = [pack.read(item.by), pack.place_of(slot), *(pack.read(need) for need in item.needs)]
        yield _line(
            pack.time(slot.start),
            str(item.minutes),
            "<br>".join([" ".join(told), *parts]),
            marked(" · ".join(each for each in who if each)),
        )


def _line(*cells: str) -> str:
    return "| " + " | ".join(" ".join(cell.split()) for cell in cells) + " |"
