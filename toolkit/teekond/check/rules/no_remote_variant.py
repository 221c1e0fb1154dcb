"""TK360: a journey of people who work in two places, and only one of them is told."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.check.rule import Rule, Values
from teekond.check.walk import told
from teekond.diagnostics import Diagnostic, Severity, Span, say
from teekond.link.workspace import Workspace
from teekond.model.journey import Journey

HYBRID, REMOTE = "hybrid", "remote"


def find(workspace: Workspace, _: Values) -> Iterator[Diagnostic]:
    """Yield a finding for each employee's journey with a hybrid step and no journey of the same stage from afar."""
    for journey in workspace.journeys.values():
        if journey.side != "employee" or not (hybrid := _first(journey)) or _is_told_elsewhere(workspace, journey):
            continue
        title = told(journey.title, *workspace.settings.languages)
        message = say("“{journey}” is lived in two places, and only one of them is told", journey=title)
        hint = say("tell it again from afar: “teekond new journey --preset first-workday-remote”, with the same “of”")
        yield RULE.found(hybrid, message, hint)


def _first(journey: Journey) -> Span | None:
    return next((step.place.key("place") for step in journey.all_steps() if step.place_kind == HYBRID), None)


def _is_told_elsewhere(workspace: Workspace, journey: Journey) -> bool:
    return journey.of is not None and any(
        other is not journey and other.of == journey.of and any(step.place_kind == REMOTE for step in other.all_steps())
        for other in workspace.journeys.values()
    )


RULE = Rule(
    "TK360",
    "no-remote-variant",
    Severity.NOTE,
    problem=say(
        "A step of an employee's journey is hybrid, and no other journey of the same larger stage tells how it is "
        "from afar."
    ),
    why=say(
        "A first day at home is another day: nobody meets one at the door, and the computer is the building. "
        "Who tells only the one on site plans only that one."
    ),
    bad="""
journey: first-workday
kind: employee
of: employment/onboarding
stages:
  - Morning:
      - Meets the team: {place: hybrid}   # TK360
---
journey: employment
kind: employee
stages: [{id: onboarding, title: Onboarding, steps: [Begins]}]
""",
    good="""
journey: first-workday
kind: employee
of: employment/onboarding
stages:
  - Morning:
      - Meets the team: {place: hybrid}
---
journey: first-workday-remote
kind: employee
of: employment/onboarding
stages:
  - Morning:
      - Meets the team on a screen: {place: remote}
---
journey: employment
kind: employee
stages: [{id: onboarding, title: Onboarding, steps: [Begins]}]
""",
    find=find,
)
