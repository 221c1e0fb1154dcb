"""TK342: a unit without a goal about customers."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.check.rule import Rule, Values
from teekond.check.walk import told
from teekond.diagnostics import Diagnostic, Severity, say
from teekond.link.workspace import Workspace


def find(workspace: Workspace, _: Values) -> Iterator[Diagnostic]:
    """Yield a finding for each unit with goals of which none is about customers."""
    organisation = workspace.organisation
    for unit in organisation.units if organisation is not None else ():
        if unit.goals and all(goal.about != "customer" for goal in unit.goals):
            title = told(unit.title, *workspace.settings.languages)
            message = say("“{unit}” has goals, and none of them is about customers", unit=title)
            yield RULE.found(unit.place.key("goals"), message, say("add one with {fix}", fix="about: customer"))


RULE = Rule(
    "TK342",
    "unit-without-customer-goal",
    Severity.NOTE,
    problem=say("A unit has goals, and none of them is about customers."),
    why=say(
        "What is on the scorecard gets the time. A unit whose goals know no customer will serve the customer "
        "when everything else is done."
    ),
    bad="""
organisation: helge
units:
  - id: it-services
    goals:
      - {text: Fewer systems, about: business}   # TK342
""",
    good="""
organisation: helge
units:
  - id: it-services
    goals:
      - {text: Fewer systems, about: business}
      - {text: The story shows before the greeting, about: customer}
""",
    find=find,
)
