"""TK319: lanes in an order in which the lines of the blueprint cannot be drawn."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from teekond.check.rule import Rule, Values
from teekond.check.walk import BLUEPRINT, told
from teekond.diagnostics import Diagnostic, Severity, say
from teekond.link.workspace import Workspace


def find(workspace: Workspace, _: Values) -> Iterator[Diagnostic]:
    """Yield a finding for each lane that stands below one that belongs under it."""
    for journey in workspace.journeys.values():
        for above, lane in pairwise(journey.lanes):
            if BLUEPRINT.index(lane.role) >= BLUEPRINT.index(above.role):
                continue
            message = say(
                "“{lane}” ({role}) stands below “{above}” ({other}): no line can be drawn between them",
                lane=told(lane.title, *workspace.settings.languages),
                role=lane.role.value,
                above=told(above.title, *workspace.settings.languages),
                other=above.role.value,
            )
            hint = say("the order is: {roles}", roles=", ".join(role.value for role in BLUEPRINT))
            yield RULE.found(lane.place.span, message, hint)


RULE = Rule(
    "TK319",
    "lane-order",
    Severity.WARNING,
    problem=say(
        "A lane stands below one that comes after it in a service blueprint: "
        "evidence, actor, frontstage, backstage, support."
    ),
    why=say(
        "The lines of interaction, visibility and internal interaction run where one kind of lane ends "
        "and the next begins. In another order there is no such place, and the map has to leave the line out."
    ),
    bad="""
journey: first-call
kind: customer
lanes:
  - customer: {role: actor}
  - network: {role: backstage}
  - agent: {role: frontstage}             # TK319
stages:
  - Trouble:
      - Calls the service line:
          with: {agent: Answers}
""",
    good="""
journey: first-call
kind: customer
lanes:
  - customer: {role: actor}
  - agent: {role: frontstage}
  - network: {role: backstage}
stages:
  - Trouble:
      - Calls the service line:
          with: {agent: Answers}
""",
    find=find,
)
