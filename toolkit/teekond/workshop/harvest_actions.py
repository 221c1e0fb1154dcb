"""“You said – we did”: what became of the ideas of a workshop's journeys."""

from __future__ import annotations

from collections.abc import Iterable

from teekond.link.workspace import Workspace
from teekond.values import dataclass

ORDER = ("done", "doing", "dropped")
"""What has happened to an idea; one that nobody has begun is no answer yet."""


@dataclass(frozen=True, slots=True)
class Action:
    """An idea that somebody looks after."""

    said: str
    """What hurt at the step, else what the step is."""
    idea: str
    status: str
    owner: str = ""
    due: str = ""


def actions(journeys: Iterable[str], workspace: Workspace, lang: str) -> tuple[Action, ...]:
    """Return the ideas that something happened to, those that are done first."""
    found: list[Action] = []
    for journey in (workspace.journeys[each] for each in dict.fromkeys(journeys) if each in workspace.journeys):
        for step in journey.all_steps():
            said = step.pains[0].text if step.pains else step.title
            found += [
                Action(said.read(lang), idea.text.read(lang), idea.status, idea.owner or "", idea.due or "")
                for idea in step.ideas
                if idea.status in ORDER
            ]
    return tuple(sorted(found, key=lambda each: ORDER.index(each.status)))
