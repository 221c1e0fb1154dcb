"""TK343: a team without a goal about employees, or without one about the result."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.check.rule import Rule, Values
from teekond.check.walk import told
from teekond.diagnostics import Diagnostic, Severity, say
from teekond.link.workspace import Workspace


def find(workspace: Workspace, _: Values) -> Iterator[Diagnostic]:
    """Yield a finding for each of the other two goals that a unit has not set."""
    organisation = workspace.organisation
    for unit in organisation.units if organisation is not None else ():
        title = told(unit.title, *workspace.settings.languages)
        about = {goal.about for goal in unit.goals}
        span = unit.place.key("goals")
        if unit.goals and "employee" not in about:
            message = say("“{unit}” has goals, and none of them is about its own people", unit=title)
            yield RULE.found(span, message, say("add one with {fix}", fix="about: employee"))
        if unit.goals and "business" not in about:
            message = say("“{unit}” has goals, and none of them is about the result", unit=title)
            yield RULE.found(span, message, say("add one with {fix}", fix="about: business"))


RULE = Rule(
    "TK343",
    "team-goal-missing",
    Severity.NOTE,
    problem=say(
        "A unit has goals, but none about its own people, or none about the result of the business. That one "
        "about customers is missing is told by unit-without-customer-goal."
    ),
    why=say(
        "A team keeps its balance on three legs: its people, its customers, its result. With one of them "
        "missing the other two are paid for by it."
    ),
    bad="""
organisation: helge
units:
  - id: sales
    goals:
      - {text: Honest advice, about: customer}   # TK343 TK343
""",
    good="""
organisation: helge
units:
  - id: sales
    goals:
      - {text: Honest advice, about: customer}
      - {text: Nobody is ashamed of a sale, about: employee}
      - {text: Nine of ten stay, about: business}
""",
    find=find,
)
