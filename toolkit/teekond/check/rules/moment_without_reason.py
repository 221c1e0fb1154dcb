"""TK306: a moment of truth that does not say why it is one."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.check.rule import Rule, Values
from teekond.check.walk import told
from teekond.diagnostics import Diagnostic, Severity, say
from teekond.link.workspace import Workspace


def find(workspace: Workspace, _: Values) -> Iterator[Diagnostic]:
    """Yield a finding for each moment of truth without a reason."""
    for journey in workspace.journeys.values():
        for step in journey.all_steps():
            if step.moment_of_truth and step.moment_of_truth_reason is None:
                title = told(step.title, *workspace.settings.languages)
                message = say("“{step}” is a moment of truth, and nobody says why", step=title)
                hint = say("write the reason instead of “true”: what is decided here?")
                yield RULE.found(step.place.key("moment_of_truth"), message, hint)


RULE = Rule(
    "TK306",
    "moment-without-reason",
    Severity.NOTE,
    problem=say("A step is marked “moment_of_truth: true” without a reason."),
    why=say(
        "A moment of truth is where a person decides what to think of us. What is decided there is the whole point, "
        "and it is what the team must agree on; a diamond on the map alone does not tell it."
    ),
    bad="""
journey: first-call
kind: customer
stages:
  - Trouble:
      - Hears the first sentence:
          moment_of_truth: true           # TK306
          if_it_fails: The agent calls back
""",
    good="""
journey: first-call
kind: customer
stages:
  - Trouble:
      - Hears the first sentence:
          moment_of_truth: Here she decides whether we want to help
          if_it_fails: The agent calls back
""",
    find=find,
)
