"""TK338: a meeting whose two ends happen by different channels."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.check.blind import told
from teekond.check.rule import Rule, Values
from teekond.diagnostics import Diagnostic, Severity, say
from teekond.link.workspace import Workspace


def find(workspace: Workspace, _: Values) -> Iterator[Diagnostic]:
    """Yield a finding for each of them."""
    hint = say("write one channel in both steps, or “channel” in the link")
    return told(RULE, workspace, hint)


RULE = Rule(
    "TK338",
    "channels-at-odds",
    Severity.NOTE,
    problem=say(
        "Two steps meet, and the channels of one have nothing in common with those of the other. A link that "
        "says its own “channel” is not asked."
    ),
    why=say(
        "They are one moment seen from two sides. Where one side says phone and the other e-mail, either the "
        "link is wrong or one of the two maps is out of date."
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
      - Answers: {channel: chat, meets: first-call/hears-a-greeting}   # TK338
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
      - Answers: {channel: [phone, chat], meets: first-call/hears-a-greeting}
""",
    find=find,
)
