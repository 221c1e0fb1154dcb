"""Whether people can last the day and do something in it: breaks, exercises, stories, the share of hands-on work."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.diagnostics import Diagnostic, say
from teekond.model.workshop import Item, Workshop
from teekond.workshop import codes
from teekond.workshop.agenda import DayPlan, Slot, clock

LONGEST = 90
"""Minutes that people sit without a break."""
REST = 10
"""Free minutes before a fixed time that are as good as a break."""
HANDS_ON = frozenset({"exercise", "vote", "takeaway", "conversation"})
"""What people do themselves, instead of listening."""
SHARE = 30
"""Percent of the working time that people do something, at least."""
WORK = 60
"""Minutes of work from which an agenda needs an exercise."""
FULL_DAY = 240
"""Minutes of work from which an agenda needs a story."""


def rhythm(workshop: Workshop, days: tuple[DayPlan, ...]) -> list[Diagnostic]:
    """Return what is wrong with the mix of an agenda."""
    return [*(each for day in days for each in _breaks(day)), *_mix(workshop)]


def _breaks(day: DayPlan) -> Iterator[Diagnostic]:
    """Yield each stretch that is too long, at the item that makes it so."""
    since, told = day.day.starts, False
    before = since
    for slots in _moments(day.slots):
        slot = slots[0]
        if _rests(slots) or slot.start - before >= REST:
            since, told = slot.start, False
        before = max(each.end for each in slots)
        if _rests(slots):
            since = before
        elif before - since > LONGEST and not told:
            told = True
            yield _too_long(slot, since, _end_of_stretch(day, slot, before))


def _moments(slots: tuple[Slot, ...]) -> Iterator[list[Slot]]:
    """Yield what happens at the same time together."""
    together: list[Slot] = []
    for slot in slots:
        if slot.beside is None or slot.beside[0] == 1:
            if together:
                yield together
            together = []
        together.append(slot)
    if together:
        yield together


def _rests(slots: list[Slot]) -> bool:
    return all(slot.item.kind == "break" for slot in slots)


def _end_of_stretch(day: DayPlan, first: Slot, end: int) -> int:
    for slots in _moments(day.slots):
        if slots[0].number > first.number:
            if _rests(slots) or slots[0].start - end >= REST:
                break
            end = max(each.end for each in slots)
    return end


def _too_long(slot: Slot, since: int, until: int) -> Diagnostic:
    message = say("{n} min without a break: from {since} to {until}",
                  n=until - since, since=clock(since), until=clock(until))  # fmt: skip
    title = slot.item.title.read()
    hint = (
        say("put a break before “{title}”", title=title)
        if slot.start > since
        else say("part “{title}” in two, with a break between them", title=title)
    )
    return codes.NO_BREAK.warning(slot.item.place.span, message, hint)


def _mix(workshop: Workshop) -> Iterator[Diagnostic]:
    work = [item for item in workshop.agenda if item.kind != "break"]
    minutes = sum(item.minutes for item in work)
    span = workshop.place.span
    kinds = {each.kind for item in work for each in item.whole}
    if minutes >= WORK and "exercise" not in kinds:
        message = say("{n} min without an exercise: people only listen and talk", n=minutes)
        yield codes.NO_EXERCISE.warning(span, message, say("add {fix}", fix="exercise: first-workday"))
        return
    share = 100 * sum(item.minutes for item in work if _is_hands_on(item)) // max(minutes, 1)
    if minutes >= WORK and share < SHARE:
        message = say("people do something themselves in {share} % of the time only", share=share)
        hint = say("{least} % is a good measure: shorten a talk, or make it a conversation", least=SHARE)
        yield codes.LITTLE_WORK.warning(span, message, hint)
    if minutes >= FULL_DAY and "story" not in kinds:
        message = say("a day without a story: nobody tells what they lived through")
        yield codes.NO_STORY.note(span, message, say("add {fix}", fix="story: …"))


def _is_hands_on(item: Item) -> bool:
    return all(each.kind in HANDS_ON for each in item.whole)
