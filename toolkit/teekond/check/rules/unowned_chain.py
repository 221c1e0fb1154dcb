"""TK336: a chain to a customer that begins at nobody's step."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.check.blind import told
from teekond.check.rule import Rule, Values
from teekond.diagnostics import Diagnostic, Severity, say
from teekond.link.workspace import Workspace


def find(workspace: Workspace, _: Values) -> Iterator[Diagnostic]:
    """Yield a finding for each of them."""
    hint = say("add “owner” to the step, its lane, its stage or its journey")
    return told(RULE, workspace, hint)


RULE = Rule(
    "TK336",
    "unowned-chain",
    Severity.WARNING,
    problem=say(
        "A chain of links leads from an employee's step to a customer, nothing leads to that step, and nobody "
        "owns it: neither the step, nor its lane, stage or journey."
    ),
    why=say(
        "The chain ends there: what is to change has to change in that step. Without an owner the trail goes "
        "cold at its most useful point."
    ),
    bad="""
journey: first-call
kind: customer
stages:
  - The call:
      - Tells the story again
---
journey: first-workday
kind: employee
stages:
  - At the desk:
      - Sees no history: {enables: first-call/tells-the-story-again}   # TK336
""",
    good="""
journey: first-call
kind: customer
stages:
  - The call:
      - Tells the story again
---
journey: first-workday
kind: employee
stages:
  - At the desk:
      - Sees no history: {enables: first-call/tells-the-story-again, owner: it-services}
""",
    find=find,
)
