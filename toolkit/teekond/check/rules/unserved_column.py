"""TK332: work for a customer that no employee's journey knows of."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.check.blind import told
from teekond.check.rule import Rule, Values
from teekond.diagnostics import Diagnostic, Severity, say
from teekond.link.workspace import Workspace


def find(workspace: Workspace, _: Values) -> Iterator[Diagnostic]:
    """Yield a finding for each of them."""
    hint = say("link a step of this column from the employee's journey that holds the same work")
    return told(RULE, workspace, hint)


RULE = Rule(
    "TK332",
    "unserved-column",
    Severity.NOTE,
    problem=say(
        "A frontstage lane of a customer's journey shows what somebody does for the customer, and no "
        "employee's step meets or enables any step of that column."
    ),
    why=say(
        "The customer's map already says that an employee is at work here. The employee's own journey goes "
        "past it, so nobody sees what that work takes."
    ),
    bad="""
journey: first-call
kind: customer
lanes:
  - liisa: {role: actor}
  - agent: {role: frontstage}
stages:
  - The call:
      - Hears a greeting:
          with: {agent: Greets by name}             # TK332
---
journey: first-workday
kind: employee
stages:
  - At the desk:
      - Answers the first call
""",
    good="""
journey: first-call
kind: customer
lanes:
  - liisa: {role: actor}
  - agent: {role: frontstage}
stages:
  - The call:
      - Hears a greeting:
          with: {agent: Greets by name}
---
journey: first-workday
kind: employee
stages:
  - At the desk:
      - Answers the first call: {meets: first-call/hears-a-greeting}
""",
    find=find,
)
