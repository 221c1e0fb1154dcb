"""TK335: a customer's low that no employee's step stands behind."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.check.blind import told
from teekond.check.rule import Rule, Values
from teekond.diagnostics import Diagnostic, Severity, say
from teekond.link.workspace import Workspace


def find(workspace: Workspace, _: Values) -> Iterator[Diagnostic]:
    """Yield a finding for each of them."""
    hint = say("ask who makes this moment, and link that step with “meets” or “enables”")
    return told(RULE, workspace, hint)


RULE = Rule(
    "TK335",
    "low-without-upstream",
    Severity.WARNING,
    problem=say("A customer's step feels −1 or worse, and no employee's step meets or enables it."),
    why=say(
        "A low has makers. Where none is linked, one can only comfort the customer, and nobody learns what "
        "would have to change at work."
    ),
    bad="""
journey: first-call
kind: customer
stages:
  - The call:
      - Tells the story again: {feeling: -2}        # TK335
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
stages:
  - The call:
      - Tells the story again: {feeling: -2}
---
journey: first-workday
kind: employee
stages:
  - At the desk:
      - Sees no history: {enables: first-call/tells-the-story-again}
""",
    find=find,
)
