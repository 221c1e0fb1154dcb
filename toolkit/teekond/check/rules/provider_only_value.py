"""TK351: a value that nobody but us has judged."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.check.rule import Rule, Values
from teekond.check.walk import told
from teekond.diagnostics import Diagnostic, Severity, say
from teekond.link.workspace import Workspace


def find(workspace: Workspace, _: Values) -> Iterator[Diagnostic]:
    """Yield a finding for each step whose value was not judged by those who get it."""
    for journey in workspace.journeys.values():
        for step in journey.all_steps():
            if step.value and step.judged_by != "receiver":
                title = told(step.title, *workspace.settings.languages)
                if step.judged_by is None:
                    message = say("“{step}” claims a value, and does not say who judged it", step=title)
                else:
                    message = say("“{step}” claims a value that only we have judged", step=title)
                hint = say("ask those who get it, and write {fix}", fix="judged_by: receiver")
                yield RULE.found(step.place.key("value"), message, hint)


RULE = Rule(
    "TK351",
    "provider-only-value",
    Severity.NOTE,
    problem=say(
        "A step says what value it has, and those who get it were not asked: “judged_by” is “provider”, or missing."
    ),
    why=say(
        "Value is judged by the one for whom it is made, by what that person expected. Until then it is a "
        "guess of ours."
    ),
    bad="""
journey: first-call
kind: customer
stages:
  - The call:
      - Gets an answer: {value: {customer: Peace of mind, judged_by: provider}}   # TK351
""",
    good="""
journey: first-call
kind: customer
stages:
  - The call:
      - Gets an answer: {value: {customer: Peace of mind, judged_by: receiver}}
""",
    find=find,
)
