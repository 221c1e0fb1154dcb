"""Which parts the pack of a workshop can have."""

from __future__ import annotations

from teekond.diagnostics import Message, say
from teekond.render.pack.frame import Pack
from teekond.render.pack.parts import NAMES, PARTS
from teekond.render.pack.sheets import handed_back, worked_on


def lacking(pack: Pack) -> dict[str, Message]:
    """Return the parts that this workshop cannot have, and why."""
    found: dict[str, Message] = {}
    if not worked_on(pack):
        found["canvases"] = say("no item of the agenda has a canvas")
    if not pack.plan.decks:
        found["cards"] = say("no item of the agenda has cards")
    if not handed_back(pack):
        found["feedback"] = say(
            "no feedback is asked for: write {fix}", fix="feedback: {canvas: feedback-form, per: person}"
        )
    if not pack.plan.sheets:
        found["transcription"] = say("no sheet has anything to type up")
    if all(day.day.date is None for day in pack.plan.days):
        found["ics"] = say("the workshop has no date")
    return found


def offered(pack: Pack) -> tuple[str, ...]:
    """Return the parts that are written where nobody asks for some: the cover stands in the whole alone."""
    gone = lacking(pack)
    return tuple(name for name in NAMES if name not in gone and name != "cover")


def printed(pack: Pack) -> tuple[str, ...]:
    """Return the parts that stand in the whole pack."""
    gone = lacking(pack)
    return tuple(key for key in PARTS if key not in gone)
