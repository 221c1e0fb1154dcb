"""What exercises of the library bring along becomes part of the agenda: what an item writes itself goes before it."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.diagnostics import Diagnostic, say
from teekond.link.workspace import Workspace
from teekond.model.canvas import Part
from teekond.model.exercise import Exercise
from teekond.model.workshop import Item, Workshop
from teekond.reader.codes import MISSING_KEY
from teekond.values import replace
from teekond.workshop.exercises import load_exercise


def resolved(workshop: Workshop, workspace: Workspace) -> Workshop:
    """Return the workshop with everything that its exercises bring along."""
    days = tuple(replace(day, agenda=tuple(_resolved(item, workspace) for item in day.agenda)) for day in workshop.days)
    return replace(workshop, days=days)


def exercise_of(item: Item, workspace: Workspace) -> Exercise | None:
    """Return the exercise of the library that an item is; None where its title is its own."""
    found = None if item.exercise is None else load_exercise(item.exercise, workspace, item.place.key(item.kind))
    return found if isinstance(found, Exercise) else None


def strangers(workshop: Workshop, workspace: Workspace) -> Iterator[Diagnostic]:
    """Yield what is wrong with items that may be exercises of the library and are not."""
    for item in workshop.items:
        if item.exercise is None:
            continue
        found = load_exercise(item.exercise, workspace, item.place.key(item.kind))
        if isinstance(found, Diagnostic):
            yield found
        elif found is None and not item.minutes and ("exercise", item.exercise) not in workspace.unsound:
            message = say("how long “{title}” takes is not said", title=item.exercise)
            own = say("no exercise of the library is called so; teekond explain exercise lists them")
            yield MISSING_KEY.error(item.place.span, message, say("write {fix}", fix="takes: 30 min"), own)


def _resolved(item: Item, workspace: Workspace) -> Item:
    if item.parallel:
        return replace(item, parallel=tuple(_resolved(each, workspace) for each in item.parallel))
    exercise = exercise_of(item, workspace)
    if exercise is None:
        return replace(item, exercise=None)
    return replace(
        item,
        title=exercise.title,
        takes=item.takes if item.takes is not None or item.do else exercise.takes,
        per=item.per or exercise.per,
        canvases=item.canvases or exercise.canvases,
        decks=item.decks or exercise.decks,
        do=item.do or _stretched(exercise.do, item.takes),
        needs=item.needs or exercise.needs,
        if_late=item.if_late or exercise.if_late,
        materials=item.materials or exercise.materials,
    )


def _stretched(parts: tuple[Part, ...], takes: int | None) -> tuple[Part, ...]:
    """Return parts that take so long together, in whole minutes, each as near to its share as can be."""
    whole = sum(part.minutes for part in parts)
    if takes is None or not whole or takes == whole:
        return parts
    minutes, before, now = [], 0, 0
    for part in parts:
        before += part.minutes
        until = (2 * before * takes + whole) // (2 * whole)
        minutes.append(until - now)
        now = until
    return tuple(replace(part, minutes=each) for part, each in zip(parts, minutes, strict=True))
