"""TK353: a goal for the relationship that nothing measures."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.check.rule import Rule, Values
from teekond.check.walk import told
from teekond.diagnostics import Diagnostic, Severity, say
from teekond.link.workspace import Workspace


def find(workspace: Workspace, _: Values) -> Iterator[Diagnostic]:
    """Yield a finding for each journey with such a goal and no measure in any step."""
    for journey in workspace.journeys.values():
        if journey.relationship_goal is None or any(step.measures for step in journey.all_steps()):
            continue
        title = told(journey.title, *workspace.settings.languages)
        message = say(
            "“{journey}” should lead to {goal}, and nothing measures it", journey=title, goal=journey.relationship_goal
        )
        hint = say("add “measures” to the step where it would show")
        yield RULE.found(journey.place.key("relationship_goal"), message, hint)


RULE = Rule(
    "TK353",
    "relationship-without-measure",
    Severity.NOTE,
    problem=say("A journey says what the relationship should grow into, and no step of it names a measure."),
    why=say(
        "Satisfaction, trust, commitment and loyalty are of different strength. Which one was reached is known "
        "by asking, not by wishing."
    ),
    bad="""
journey: first-call
kind: customer
relationship_goal: trust                  # TK353
stages:
  - The call: [Hears a greeting]
""",
    good="""
journey: first-call
kind: customer
relationship_goal: trust
stages:
  - The call:
      - Hears a greeting: {measures: call-trust}
""",
    find=find,
)
