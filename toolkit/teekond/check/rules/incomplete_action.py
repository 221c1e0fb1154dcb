"""TK361: something is under way, or due, and nobody answers for it."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.check.rule import Rule, Values
from teekond.check.walk import told
from teekond.diagnostics import Diagnostic, Message, Severity, say
from teekond.link.workspace import Workspace
from teekond.model.journey import Idea


def find(workspace: Workspace, _: Values) -> Iterator[Diagnostic]:
    """Yield a finding for each idea that is being done or has a day, and no owner."""
    for journey in workspace.journeys.values():
        for step in journey.all_steps():
            for idea in step.ideas:
                if (
                    idea.owner is None
                    and idea.status not in ("done", "dropped")
                    and (why := _promised(workspace, idea))
                ):
                    hint = say("add an “owner”: a unit or a role")
                    yield RULE.found(step.place.key("ideas"), why, hint)


def _promised(workspace: Workspace, idea: Idea) -> Message | None:
    title = told(idea.text, *workspace.settings.languages)
    if idea.due is not None:
        return say("“{idea}” is due on {day}, and nobody owns it", idea=title, day=idea.due)
    return say("“{idea}” is being done, and nobody owns it", idea=title) if idea.status == "doing" else None


RULE = Rule(
    "TK361",
    "incomplete-action",
    Severity.WARNING,
    problem=say("An idea is being done, or is due on a day, and has no owner."),
    why=say("Without an owner an idea is a wish: the day comes, and everybody thought that it was somebody else's."),
    bad="""
journey: first-workday
kind: employee
stages:
  - Morning:
      - Waits: {ideas: [{text: A host at the door, due: 2027-01-31}]}     # TK361
""",
    good="""
journey: first-workday
kind: employee
stages:
  - Morning:
      - Waits: {ideas: [{text: A host at the door, due: 2027-01-31, owner: team-lead}]}
""",
    find=find,
)
