"""TK302: a step of the person whose journey it is, without a feeling."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.check.rule import Rule, Values
from teekond.check.walk import actor_steps, told
from teekond.diagnostics import Diagnostic, Severity, say
from teekond.link.workspace import Workspace


def find(workspace: Workspace, _: Values) -> Iterator[Diagnostic]:
    """Yield a finding for each gap in a curve, or one for a journey that has no curve at all."""
    languages = workspace.settings.languages
    for journey in workspace.journeys.values():
        steps = list(actor_steps(journey))
        unrated = [step for step in steps if step.feeling is None]
        if len(unrated) == len(steps) and steps:
            message = say("no step of this journey has a feeling, so the map has no curve")
            yield RULE.found(journey.place.span, message, say("add “feeling: -2 … +2” to the steps"))
            continue
        for step in unrated:
            message = say("“{step}” has no feeling", step=told(step.title, *languages))
            yield RULE.found(step.place.span, message, say("add “feeling: -2 … +2”, or ask somebody who was there"))


RULE = Rule(
    "TK302",
    "step-without-feeling",
    Severity.NOTE,
    problem=say("A step in the lane of the person whose journey it is has no “feeling”."),
    why=say(
        "Not rated is not the same as neutral: the curve has a hole there, and the figures leave the step out. "
        "The steps that nobody could rate are often those that nobody has asked about."
    ),
    bad="""
journey: first-call
kind: customer
starts_when: The connection breaks down
ends_when: The connection works again
stages:
  - Trouble:
      - Calls the service line:
          feeling: -1
      - Waits in the queue                # TK302
""",
    good="""
journey: first-call
kind: customer
starts_when: The connection breaks down
ends_when: The connection works again
stages:
  - Trouble:
      - Calls the service line:
          feeling: -1
      - Waits in the queue:
          feeling: -2
""",
    find=find,
)
