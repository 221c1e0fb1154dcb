"""Building an exercise from its draft."""

from __future__ import annotations

from teekond.diagnostics import Findings, say
from teekond.model.exercise import Exercise, Reply
from teekond.reader.canvas_codes import STEPS_AND_MINUTES
from teekond.reader.context import Entry
from teekond.reader.document import Draft
from teekond.reader.journey import title_of
from teekond.reader.supplies import supplies
from teekond.reader.workshop import read_sheet

_AS_READ = frozenset(
    """
    purpose group phase icon per decks do needs before say watch goes_wrong if_late after licence credit
    """.split()
)


def build_exercise(draft: Draft) -> Exercise | None:
    """Make an exercise of the model, and tell where its minutes do not add up."""
    entry = draft.entry
    if entry is None:
        return None
    return Exercise(
        id=draft.id,
        title=entry.text("title") or title_of(draft.id),
        takes=_minutes(entry, draft.findings),
        canvases=tuple(read_sheet(each) for each in entry.many("canvases")),
        materials=supplies(entry, draft.findings),
        if_you_hear=tuple(Reply(each.values["hear"], each.values["ask"]) for each in entry.many("if_you_hear")),
        place=entry.place(),
        **{"do": (), **entry.written(_AS_READ)},
    )


def _minutes(entry: Entry, findings: Findings) -> int:
    """Return how long it takes: as written, and as long as its parts."""
    parts: int = sum(part.minutes for part in entry.many("do"))
    takes: int = entry.values.get("takes", parts)
    if parts and parts != takes and not any(each.severity == "error" for each in findings.items):
        message = say("its parts take {n} min together, not {all}", n=parts, all=takes)
        fix = say("write {fix}", fix=f"takes: {parts} min")
        findings.add(STEPS_AND_MINUTES.error(entry.at("takes"), message, fix, suggest=f"{parts} min"))
    return takes
