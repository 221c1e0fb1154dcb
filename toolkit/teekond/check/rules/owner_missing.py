"""TK314: steps that nobody owns."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.check.rule import Rule, Values
from teekond.check.walk import told
from teekond.diagnostics import Diagnostic, Severity, say
from teekond.link.workspace import Workspace
from teekond.model.journey import Step


def find(workspace: Workspace, _: Values) -> Iterator[Diagnostic]:
    """Yield a finding for each step that nobody owns, or one for a journey in which nobody owns anything."""
    for journey in workspace.journeys.values():
        if journey.owner is not None:
            continue
        owned = {lane.id for lane in journey.lanes if lane.owner is not None}
        stages = [stage for stage in journey.stages if stage.owner is None]
        free: list[Step] = [
            step
            for stage in stages
            for main in stage.steps
            for step in (main, *main.beside)
            if step.owner is None and step.lane not in owned
        ]
        if free and len(free) == len(journey.all_steps()):
            message = say("nobody owns this journey, nor any step of it")
            yield RULE.found(journey.place.span, message, say("add “owner” to the journey: a unit or a role"))
            continue
        for step in free:
            message = say("nobody owns “{step}”", step=told(step.title, *workspace.settings.languages))
            hint = say("add “owner” to the step, its lane, its stage or the journey")
            yield RULE.found(step.place.span, message, hint)


RULE = Rule(
    "TK314",
    "owner-missing",
    Severity.NOTE,
    problem=say("A step has no “owner”, and neither has its lane, its stage or its journey."),
    why=say("What nobody owns nobody mends. An owner is who answers for the step, a unit or a role, not who does it."),
    bad="""
journey: first-call
kind: customer
stages:
  - Trouble:
      - Calls the service line:
          owner: customer-service
      - Waits in the queue                # TK314
""",
    good="""
journey: first-call
kind: customer
owner: customer-service
stages:
  - Trouble:
      - Calls the service line
      - Waits in the queue:
          owner: planning
""",
    find=find,
)
