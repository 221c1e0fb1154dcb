"""TK312: a critical step that does not say what happens if it fails."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.check.rule import Option, Rule, Values
from teekond.check.walk import told
from teekond.diagnostics import Diagnostic, Severity, Span, say
from teekond.link.workspace import Workspace
from teekond.model.journey import Step


def find(workspace: Workspace, values: Values) -> Iterator[Diagnostic]:
    """Yield a finding for each critical step without a second way."""
    for journey in workspace.journeys.values():
        for step in journey.all_steps():
            if step.if_it_fails is not None or not (step.moment_of_truth or step.matters):
                continue
            span = _critical(step, values["matters"])
            if span is not None:
                title = told(step.title, *workspace.settings.languages)
                message = say("“{step}” is critical, and nobody knows what to do if it fails", step=title)
                yield RULE.found(span, message, say("add “if_it_fails”: a step, or what people do then"))


def _critical(step: Step, least: float) -> Span | None:
    """Return what makes a step critical."""
    if step.moment_of_truth:
        return step.place.key("moment_of_truth")
    if any(value >= least for _, value in step.matters):
        return step.place.key("matters")
    return None


RULE = Rule(
    "TK312",
    "critical-without-fallback",
    Severity.WARNING,
    problem=say("A step is a moment of truth, or one of its “matters” is 5, and it has no “if_it_fails”."),
    why=say(
        "Where most is at stake something will go wrong one day. "
        "A way out that is agreed beforehand takes a sentence; one that is made up on the spot costs the relation."
    ),
    bad="""
journey: first-call
kind: customer
stages:
  - Repair:
      - Waits for the technician:
          matters: {urgency: 5, emotion: 4}   # TK312
""",
    good="""
journey: first-call
kind: customer
stages:
  - Repair:
      - Waits for the technician:
          matters: {urgency: 5, emotion: 4}
          if_it_fails: The agent calls and offers a spare router
""",
    find=find,
    options=(Option("matters", 5, say("so much urgency, complexity or emotion makes a step critical")),),
)
