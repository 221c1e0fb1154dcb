"""TK337: a moment of truth that nothing measures."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.check.blind import told
from teekond.check.rule import Rule, Values
from teekond.diagnostics import Diagnostic, Severity, say
from teekond.link.workspace import Workspace


def find(workspace: Workspace, _: Values) -> Iterator[Diagnostic]:
    """Yield a finding for each of them."""
    hint = say("add “measures”: what would tell that this moment went well?")
    return told(RULE, workspace, hint)


RULE = Rule(
    "TK337",
    "moment-without-measure",
    Severity.NOTE,
    problem=say("A step is a moment of truth, journeys of both sides are there, and the step names no “measures”."),
    why=say(
        "Much is decided in such a moment. What nobody counts or asks about is judged by the last story that "
        "somebody told."
    ),
    bad="""
journey: first-call
kind: customer
stages:
  - The call:
      - Hears a greeting: {moment_of_truth: true}   # TK337
---
journey: first-workday
kind: employee
stages:
  - At the desk:
      - Answers: {meets: first-call/hears-a-greeting}
""",
    good="""
journey: first-call
kind: customer
stages:
  - The call:
      - Hears a greeting: {moment_of_truth: true, measures: call-csat}
---
journey: first-workday
kind: employee
stages:
  - At the desk:
      - Answers: {meets: first-call/hears-a-greeting}
""",
    find=find,
)
