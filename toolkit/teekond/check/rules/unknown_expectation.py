"""TK352: a moment of truth that was felt, and nobody knows what was expected."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.check.rule import Rule, Values
from teekond.check.walk import told
from teekond.diagnostics import Diagnostic, Severity, say
from teekond.link.workspace import Workspace


def find(workspace: Workspace, _: Values) -> Iterator[Diagnostic]:
    """Yield a finding for each rated moment of truth without an expectation."""
    for journey in workspace.journeys.values():
        for step in journey.all_steps():
            felt = step.feeling
            if felt is None or not step.moment_of_truth or step.expects is not None or felt.expected is not None:
                continue
            title = told(step.title, *workspace.settings.languages)
            message = say("“{step}” is a moment of truth, and nobody knows what was expected of it", step=title)
            hint = say("add “expects”, or “expected” to its feeling")
            yield RULE.found(step.place.key("feeling"), message, hint)


RULE = Rule(
    "TK352",
    "unknown-expectation",
    Severity.NOTE,
    problem=say(
        "A moment of truth is rated, and neither “expects” nor an “expected” feeling says what people hoped for."
    ),
    why=say(
        "A feeling is the distance between what was expected and what came. Without the first one cannot tell "
        "a good moment from a low hope."
    ),
    bad="""
journey: first-call
kind: customer
stages:
  - The call:
      - Hears a greeting: {moment_of_truth: true, feeling: 1}   # TK352
""",
    good="""
journey: first-call
kind: customer
stages:
  - The call:
      - Hears a greeting: {moment_of_truth: true, feeling: 1, expects: A machine}
""",
    find=find,
)
