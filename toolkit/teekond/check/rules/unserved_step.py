"""TK331: a customer's step with a person at the other end, and no employee's step there."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.check.blind import told
from teekond.check.rule import Rule, Values
from teekond.diagnostics import Diagnostic, Severity, say
from teekond.link.workspace import Workspace


def find(workspace: Workspace, _: Values) -> Iterator[Diagnostic]:
    """Yield a finding for each of them."""
    hint = say("link it with “meets” from the employee's step of the same moment")
    return told(RULE, workspace, hint)


RULE = Rule(
    "TK331",
    "unserved-step",
    Severity.NOTE,
    problem=say(
        "A customer's step happens by a channel where a person answers, and no employee's step meets or enables it."
    ),
    why=say(
        "Somebody is at the other end of that channel. As long as nobody knows what that person goes through, "
        "the customer's side is only half designed."
    ),
    bad="""
journey: first-call
kind: customer
stages:
  - The call:
      - Hears a greeting: {channel: phone}          # TK331
---
journey: first-workday
kind: employee
stages:
  - At the desk:
      - Answers the first call: {channel: phone}
""",
    good="""
journey: first-call
kind: customer
stages:
  - The call:
      - Hears a greeting: {channel: phone}
---
journey: first-workday
kind: employee
stages:
  - At the desk:
      - Answers the first call: {channel: phone, meets: first-call/hears-a-greeting}
""",
    find=find,
)
