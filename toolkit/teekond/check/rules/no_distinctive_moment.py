"""TK356: a journey without a moment that sets it apart, where others have one."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.check.rule import Option, Rule, Values
from teekond.check.walk import told
from teekond.diagnostics import Diagnostic, Severity, say
from teekond.link.workspace import Workspace


def find(workspace: Workspace, values: Values) -> Iterator[Diagnostic]:
    """Yield a finding for each longer journey without such a moment, where any journey was asked for them."""
    journeys = workspace.journeys.values()
    apart = {journey.id for journey in journeys if any(step.distinctive for step in journey.all_steps())}
    for journey in journeys if apart else ():
        if journey.id not in apart and len(journey.steps()) >= values["steps"]:
            title = told(journey.title, *workspace.settings.languages)
            message = say("no moment of “{journey}” says why it sets you apart", journey=title)
            hint = say("add “distinctive: …” to the moment that people would miss elsewhere, or make one")
            yield RULE.found(journey.place.span, message, hint)


RULE = Rule(
    "TK356",
    "no-distinctive-moment",
    Severity.NOTE,
    problem=say(
        "Some journeys of the workspace say which moment sets them apart (“distinctive”), and this one does not."
    ),
    why=say(
        "A journey in which all is as it is elsewhere is chosen for its price. Which moment would people miss? "
        "Let everybody put one dot on it, and write down why."
    ),
    bad="""
journey: first-call
kind: customer
stages:
  - The call:
      - Gets an answer: {distinctive: We solve it in one call}
---
journey: complaint                        # TK356
kind: customer
stages:
  - The letter: [Writes it down, Waits, Gets an answer]
""",
    good="""
journey: first-call
kind: customer
stages:
  - The call:
      - Gets an answer: {distinctive: We solve it in one call}
---
journey: complaint
kind: customer
stages:
  - The letter:
      - Writes it down
      - Waits
      - Gets an answer: {distinctive: The complainer hears what changed}
""",
    find=find,
    options=(Option("steps", 3, say("a journey with fewer steps is not asked")),),
)
