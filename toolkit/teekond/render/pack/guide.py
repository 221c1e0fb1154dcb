"""The facilitator's guide: a page for each exercise, then what is to be said and done in between."""

from __future__ import annotations

from teekond.model.exercise import Exercise
from teekond.model.workshop import PERSON, ROOM, Item
from teekond.render.pack.agenda import icon
from teekond.render.pack.frame import Pack
from teekond.render.pack.markdown import blocks
from teekond.render.pack.overview import picture
from teekond.workshop.agenda import Slot
from teekond.workshop.sheets import PlannedSheet

WORK = ("exercise", "vote", "takeaway")
"""What people do themselves: it has a page of its own."""
EXPLAIN = 1
"""The phase of a page whose exercise is of none."""


def guide(pack: Pack) -> dict[str, object]:
    """Return what stands in the guide."""
    words = pack.words
    slots = [slot for slot in pack.plan.slots if _told(slot, pack)]
    return {
        "kind": words("Facilitator's guide"),
        "lead": f"{pack.people()} · {words('one page for each exercise')}",
        "notes": blocks(pack.read(pack.workshop.notes)),
        "heads": [words("time"), words("what happens"), words("who")],
        "contents": [
            [pack.span(slot.start, slot.end), pack.read(slot.item.title), pack.read(slot.item.by)]
            for slot in pack.plan.slots
        ],
        "pages": [_page(slot, pack) for slot in slots if _own_page(slot, pack)],
        "between": {
            "title": words("In between"),
            "lead": words("Talks, stories and breaks"),
            "items": [_item(slot, pack) for slot in slots if not _own_page(slot, pack)],
        },
        "words": {
            "why": words("What for"),
            "before": words("Before it starts"),
            "steps": words("Steps"),
            "say": words("To begin with, say"),
            "hear": [words("If you hear …"), words("… ask")],
            "hear-title": words("What to answer"),
            "wrong": words("What goes wrong"),
            "watch": words("Watch"),
            "after": words("Afterwards"),
            "late": words("If you are late"),
            "own": words("For this day"),
        },
    }


def _told(slot: Slot, pack: Pack) -> bool:
    item = slot.item
    return bool(_own_page(slot, pack) or item.notes is not None or item.needs or item.by is not None or item.do)


def _own_page(slot: Slot, pack: Pack) -> bool:
    """Tell whether an item has a page of its own: an exercise that says more than its name."""
    if pack.plan.exercise_of(slot) is not None:
        return True
    return slot.item.kind in WORK and bool(slot.item.do or pack.plan.sheets_of(slot))


def _item(slot: Slot, pack: Pack) -> dict[str, object]:
    item = slot.item
    needs = " · ".join(pack.read(need) for need in item.needs)
    return {
        "icon": icon(slot, pack),
        "title": pack.read(item.title),
        "when": f"{pack.span(slot.start, slot.end)} · {pack.minutes(item.minutes)}",
        "who": " · ".join(part for part in (pack.read(item.by), needs, pack.place_of(slot)) if part),
        "notes": blocks(pack.read(item.notes)),
        "steps": _steps(slot, pack),
    }


def _page(slot: Slot, pack: Pack) -> dict[str, object]:
    item, exercise = slot.item, pack.plan.exercise_of(slot)
    sheets = pack.plan.sheets_of(slot)
    known = exercise or Exercise("", item.title, item.minutes, item.do, after=None)
    return {
        "title": pack.read(item.title),
        "icon": icon(slot, pack),
        "phase": known.phase or (sheets[0].canvas.phase if sheets else EXPLAIN),
        "lead": _lead(slot, pack),
        "bar": _bar(slot, known, pack),
        "why": pack.read(known.purpose or (sheets[0].canvas.purpose if sheets else None)),
        "before": [*(pack.read(each) for each in known.before), *_needs(item, pack)],
        "pictures": [{"svg": picture(each, pack), "code": each.badge} for each in sheets[:2]],
        "say": blocks(pack.read(known.say)),
        "steps": _steps(slot, pack),
        "hear": [[pack.read(each.hear), pack.read(each.ask)] for each in known.if_you_hear],
        "wrong": [pack.read(each) for each in known.goes_wrong],
        "watch": blocks(pack.read(known.watch)),
        "after": blocks(pack.read(known.after)),
        "late": pack.read(item.if_late),
        "notes": blocks(pack.read(item.notes)),
    }


def _needs(item: Item, pack: Pack) -> list[str]:
    return [pack.read(need) for need in item.needs]


def _lead(slot: Slot, pack: Pack) -> str:
    told = [pack.read(slot.item.by), pack.place_of(slot)]
    return " · ".join(part for part in told if part) or pack.words("How to lead this exercise")


def _bar(slot: Slot, exercise: Exercise, pack: Pack) -> list[list[str]]:
    """Return the facts: icon, the large word, the small one."""
    words, plan = pack.words, pack.plan
    tables = len(plan.tables) if slot.tables is None else len(slot.tables)
    group = _group(exercise, pack)
    bar = [
        ["clock", pack.minutes(slot.item.minutes), pack.span(slot.start, slot.end)],
        ["people", group, words.plural("{n} table", "{n} tables", tables)],
    ]
    sheets = plan.sheets_of(slot)
    notes = sum(sheet.capacity for sheet in sheets)
    if notes:
        sizes = " · ".join(dict.fromkeys(sheet.placed.note for sheet in sheets if sheet.placed.note))
        bar.append(
            [
                "note",
                words.plural("{n} sticky note", "{n} sticky notes", notes),
                _each(sheets[0], sizes, pack),
            ]
        )
    bar += [["printer", f"{sheet.count} × {sheet.size}", sheet.badge] for sheet in sheets[:1]]
    decks = plan.decks_of(slot)[:1]
    bar += [["choice", words.plural("{n} deck", "{n} decks", each.copies), each.deck.code] for each in decks]
    return bar


def _each(sheet: PlannedSheet, size: str, pack: Pack) -> str:
    words = pack.words
    if sheet.per == ROOM:
        return size
    return words("{size}, each person", size=size) if sheet.per == PERSON else words("{size}, each table", size=size)


def _group(exercise: Exercise, pack: Pack) -> str:
    sizes = exercise.group
    if sizes is None:
        seated = sorted({table.size for table in pack.plan.tables if table.size})
        sizes = (seated[0], seated[-1]) if seated else None
    if sizes is None:
        return pack.words("all tables")
    low, high = sizes
    return (
        pack.words.plural("{n} person", "{n} people", low)
        if low == high
        else pack.words("{low}–{high} people", low=low, high=high)
    )


def _steps(slot: Slot, pack: Pack) -> list[list[str]]:
    return [
        [str(number), f"{each.part.minutes}′", pack.time(each.start), pack.read(each.part.text)]
        for number, each in enumerate(slot.parts, 1)
    ]
