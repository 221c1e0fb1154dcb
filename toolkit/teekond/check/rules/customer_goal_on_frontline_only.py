"""TK344: goals about customers on the frontline and nowhere else."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.check.rule import Rule, Values
from teekond.check.walk import told
from teekond.diagnostics import Diagnostic, Severity, say
from teekond.link.workspace import Workspace


def find(workspace: Workspace, _: Values) -> Iterator[Diagnostic]:
    """Yield a finding where no unit behind the frontline has a goal about customers."""
    if workspace.organisation is None:
        return
    from teekond.analysis.units import on_frontline_only

    units = on_frontline_only(workspace.organisation)
    if units:
        names = ", ".join(told(unit.title, *workspace.settings.languages) for unit in units)
        message = say("only the frontline has goals about customers; these have none: {units}", units=names)
        hint = say("ask each of them which part of the customer's experience it makes")
        yield RULE.found(units[0].place.span, message, hint)


RULE = Rule(
    "TK344",
    "customer-goal-on-frontline-only",
    Severity.WARNING,
    problem=say("Units of the frontline have goals about customers, and no unit of support has one."),
    why=say(
        "Much of what the frontline is measured by is made behind it. Where only the frontline answers for "
        "customers, it apologises for what others decide."
    ),
    bad="""
organisation: helge
units:
  - {id: sales, kind: frontline, goals: [{text: Thanks, about: customer}]}
  - {id: billing, kind: support, goals: [{text: Fewer windows, about: employee}]}   # TK344
""",
    good="""
organisation: helge
units:
  - {id: sales, kind: frontline, goals: [{text: Thanks, about: customer}]}
  - {id: billing, kind: support, goals: [{text: A bill that needs no call, about: customer}]}
""",
    find=find,
)
