"""The agenda for participants: when, what, and in a line what for."""

from __future__ import annotations

from teekond.canvas.load import load_canvas
from teekond.model.workshop import Item
from teekond.render.pack.frame import Pack
from teekond.render.pack.run_sheet import mark
from teekond.workshop.agenda import DayPlan, Slot

ICONS = {
    "talk": "talk",
    "story": "book",
    "conversation": "voice",
    "break": "cup",
    "vote": "choice",
    "takeaway": "bag",
    "exercise": "people",
}


def agenda(pack: Pack) -> dict[str, object]:
    """Return what stands on the agenda."""
    words = pack.words
    return {
        "kind": words("Agenda"),
        "days": [
            {"title": pack.day_title(day), "lead": pack.day_lead(day), "rows": _rows(day, pack)}
            for day in pack.plan.days
        ],
        "table": words("Your table:"),
        "promise": words("Sheets and photos reach you within a week. We write down no names."),
        "payload": f"{pack.home}:{pack.workshop.id}",
    }


def icon(slot: Slot, pack: Pack) -> str:
    """Return the pictogram of an item: that of its exercise or its first sheet, else of its kind."""
    exercise = pack.plan.exercise_of(slot)
    if exercise is not None:
        return exercise.icon
    sheets = pack.plan.sheets_of(slot)
    return sheets[0].canvas.icon if sheets else ICONS.get(slot.item.kind, "info")


def _rows(day: DayPlan, pack: Pack) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = [
        {
            "time": pack.time(slot.start),
            "mark": mark(slot.item),
            "title": pack.read(slot.item.title),
            "lines": _lines(slot, pack),
            "icon": icon(slot, pack),
            "minutes": pack.minutes(slot.item.minutes),
        }
        for slot in day.slots
    ]
    end: dict[str, object] = {
        "time": pack.time(day.end),
        "mark": "break",
        "title": pack.words("End"),
        "lines": [],
        "icon": "",
        "minutes": "",
    }
    return [*rows, end]


def _lines(slot: Slot, pack: Pack) -> list[str]:
    """Return where people go, where not all go to one place; then what it is for, or who speaks."""
    return [line for line in (pack.place_of(slot), _about(slot.item, pack)) if line]


def _about(item: Item, pack: Pack) -> str:
    """Return what an item is for; people are named where they speak, not where they only lead."""
    if item.kind in ("talk", "story", "conversation"):
        return pack.read(item.by)
    for sheet in item.canvases:
        canvas, _ = load_canvas(sheet.canvas, pack.workspace)
        if canvas is not None and canvas.purpose is not None:
            return pack.read(canvas.purpose)
    return ""
