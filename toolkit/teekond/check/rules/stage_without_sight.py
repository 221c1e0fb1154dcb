"""TK334: an employee's stage from which nothing leads to a customer."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.check.blind import told
from teekond.check.rule import Rule, Values
from teekond.diagnostics import Diagnostic, Severity, say
from teekond.link.workspace import Workspace


def find(workspace: Workspace, _: Values) -> Iterator[Diagnostic]:
    """Yield a finding for each of them."""
    hint = say("ask whom this stage serves, and link it with “enables”")
    return told(RULE, workspace, hint)


RULE = Rule(
    "TK334",
    "stage-without-sight",
    Severity.NOTE,
    problem=say("From no step of an employee's stage does a chain of links lead to a customer."),
    why=say(
        "What people do there either reaches customers by a way that nobody wrote down, or it does not reach "
        "them. Both are worth a question to those who work in it."
    ),
    bad="""
journey: first-call
kind: customer
stages:
  - The call:
      - Hears a greeting
---
journey: first-workday
kind: employee
stages:
  - At the desk:
      - Answers: {meets: first-call/hears-a-greeting}
  - Afterwards:                                   # TK334
      - Fills in a form
""",
    good="""
journey: first-call
kind: customer
stages:
  - The call:
      - Hears a greeting
---
journey: first-workday
kind: employee
stages:
  - At the desk:
      - Answers: {meets: first-call/hears-a-greeting}
  - Afterwards:
      - Fills in a form: {enables: first-call/hears-a-greeting}
""",
    find=find,
)
