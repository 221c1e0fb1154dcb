"""TK347: a promise that no step keeps or breaks."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.check.rule import Rule, Values
from teekond.diagnostics import Diagnostic, Severity, say
from teekond.link.workspace import Workspace
from teekond.model.journey import Side


def find(workspace: Workspace, _: Values) -> Iterator[Diagnostic]:
    """Yield a finding for each side whose journeys say nothing of what it was promised."""
    organisation = workspace.organisation
    if organisation is None:
        return
    hint = say("write {fix} or {other} where it is decided", fix="promise: kept", other="promise: broken")
    if organisation.to_customers is not None and _silent(workspace, Side.CUSTOMER):
        message = say("customers are promised something, and no step of theirs says whether it is kept")
        yield RULE.found(organisation.place.key("promise.customers"), message, hint)
    if organisation.to_employees is not None and _silent(workspace, Side.EMPLOYEE):
        message = say("employees are promised something, and no step of theirs says whether it is kept")
        yield RULE.found(organisation.place.key("promise.employees"), message, hint)


def _silent(workspace: Workspace, side: Side) -> bool:
    journeys = [journey for journey in workspace.journeys.values() if journey.side is side]
    return bool(journeys) and not any(
        step.promise in ("kept", "broken") for journey in journeys for step in journey.all_steps()
    )


RULE = Rule(
    "TK347",
    "promise-untouched",
    Severity.NOTE,
    problem=say(
        "A side is promised something, it has journeys, and no step of them says that the promise is kept or broken."
    ),
    why=say("A promise is kept in moments. As long as no moment is named, it is a sentence on a wall."),
    bad="""
organisation: helge
promise:
  customers: You tell your story once     # TK347
---
journey: first-call
kind: customer
stages:
  - The call: [Tells the story]
""",
    good="""
organisation: helge
promise:
  customers: You tell your story once
---
journey: first-call
kind: customer
stages:
  - The call:
      - Tells the story: {promise: broken}
""",
    find=find,
)
