"""Ways through a journey that several rules take."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.model.journey import Journey, Role, Step
from teekond.model.text import Text
from teekond.reader.texts import named

BLUEPRINT = tuple(Role)
"""The roles of lanes in the order of a service blueprint."""


def roles_of(journey: Journey) -> dict[str, Role]:
    """Return the role of each lane by its id."""
    return {lane.id: lane.role for lane in journey.lanes}


def actor_steps(journey: Journey) -> Iterator[Step]:
    """Yield the steps of the person whose journey it is."""
    actors = {lane.id for lane in journey.lanes if lane.role is Role.ACTOR}
    return (step for step in journey.all_steps() if step.lane in actors)


def columns(journey: Journey) -> Iterator[tuple[Step, ...]]:
    """Yield what happens at each moment: a main step, then those beside it."""
    return ((step, *step.beside) for step in journey.steps())


def flows(journey: Journey) -> Iterator[tuple[Step, Step]]:
    """Yield each pair of main steps of which the second follows the first."""
    main = journey.steps()
    by_id: dict[str, Step] = {}
    if any(step.after for step in main):
        by_id = {step.id: step for step in main}
    previous: Step | None = None
    for step in main:
        if step.after is None:
            if previous is not None:
                yield previous, step
        else:
            yield from ((by_id[after.step], step) for after in step.after if after.step in by_id)
        previous = step


def told(text: Text, *languages: str) -> str:
    """Return a text as a message names it: in its reader's language where it has that, cut where it is long."""
    return named(text, *languages)
