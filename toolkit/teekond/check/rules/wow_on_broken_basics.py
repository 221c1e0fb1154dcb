"""TK307: a wow moment where the basics do not hold."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.check.rule import Rule, Values
from teekond.check.walk import told
from teekond.diagnostics import Diagnostic, Message, Severity, say
from teekond.link.workspace import Workspace
from teekond.model.journey import Step


def find(workspace: Workspace, _: Values) -> Iterator[Diagnostic]:
    """Yield a finding for each wow that something at the same step belies."""
    for journey in workspace.journeys.values():
        for step in journey.all_steps():
            if not step.wow:
                continue
            message = _belied(step, told(step.title, *workspace.settings.languages))
            if message is not None:
                yield RULE.found(step.place.key("wow"), message, say("mend the basics first, then think of wow"))


def _belied(step: Step, title: str) -> Message | None:
    if step.promise == "broken":
        return say("“{step}” is a wow moment, and breaks a promise", step=title)
    feeling = step.feeling
    if feeling is None:
        return None
    if feeling.mean < 0:
        return say("“{step}” is a wow moment, and feels bad", step=title)
    if feeling.expected is not None and feeling.mean < feeling.expected:
        return say("“{step}” is a wow moment, and feels worse than expected", step=title)
    return None


RULE = Rule(
    "TK307",
    "wow-on-broken-basics",
    Severity.WARNING,
    problem=say(
        "A step is marked “wow” although it feels bad, breaks a promise, or feels worse than the person expected."
    ),
    why=say(
        "A surprise on top of a broken promise is remembered as mockery: flowers do not make up for a missing account. "
        "Either the mark is wishful, or the basics come first."
    ),
    bad="""
journey: first-workday
kind: employee
stages:
  - Morning:
      - Gets flowers, but no computer:
          feeling: -1
          ideas: Order the computer when the contract is signed
          wow: true                       # TK307
""",
    good="""
journey: first-workday
kind: employee
stages:
  - Morning:
      - Gets a computer that knows the name, and flowers:
          feeling: 2
          wow: true
""",
    find=find,
)
