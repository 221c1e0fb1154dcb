"""TK333: an employee alone on a channel of customers."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.check.blind import told
from teekond.check.rule import Rule, Values
from teekond.diagnostics import Diagnostic, Severity, say
from teekond.link.workspace import Workspace


def find(workspace: Workspace, _: Values) -> Iterator[Diagnostic]:
    """Yield a finding for each of them."""
    hint = say("add “meets”, or name the channel that is really used")
    return told(RULE, workspace, hint)


RULE = Rule(
    "TK333",
    "meets-nobody",
    Severity.NOTE,
    problem=say(
        "An employee's step stands alone on a channel by which customers are met elsewhere, and it is linked "
        "to nothing. Steps that share their column with a colleague's are not asked."
    ),
    why=say(
        "Whoever waits on such a channel may have a customer on the other end. Either the link is missing, or "
        "the step belongs to another channel."
    ),
    bad="""
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
      - Picks up again: {channel: phone}            # TK333
""",
    good="""
journey: first-call
kind: customer
stages:
  - The call:
      - Hears a greeting: {channel: phone}
      - Calls back: {channel: phone}
---
journey: first-workday
kind: employee
stages:
  - At the desk:
      - Answers the first call: {channel: phone, meets: first-call/hears-a-greeting}
      - Picks up again: {channel: phone, meets: first-call/calls-back}
""",
    find=find,
)
