"""TK309: a stage with the needs of one side alone."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.check.rule import Rule, Values
from teekond.check.walk import told
from teekond.diagnostics import Diagnostic, Severity, say
from teekond.link.workspace import Workspace


def find(workspace: Workspace, _: Values) -> Iterator[Diagnostic]:
    """Yield a finding for each stage where one side was not asked."""
    for journey in workspace.journeys.values():
        for stage in journey.stages:
            sides = {side for side, texts in stage.needs if texts}
            if not sides or {"organisation", "employee"} <= sides:
                continue
            title = told(stage.title, *workspace.settings.languages)
            if "employee" in sides:
                message = say("the stage “{stage}” says what the employee needs, and not the organisation", stage=title)
            elif "organisation" in sides:
                message = say("the stage “{stage}” says what the organisation needs, and not the employee", stage=title)
            else:
                message = say("the stage “{stage}” says what was agreed, and not what each side needs", stage=title)
            hint = say("write both “organisation” and “employee” under “needs”")
            yield RULE.found(stage.place.key("needs"), message, hint)


RULE = Rule(
    "TK309",
    "one-sided-needs",
    Severity.NOTE,
    problem=say("The “needs” of a stage name one side only."),
    why=say(
        "Two-sided design begins with both lists side by side. Where one is missing, "
        "what was agreed is what one side wanted."
    ),
    bad="""
journey: first-workday
kind: employee
stages:
  - id: morning
    title: Morning
    needs:
      organisation: A person who can start work   # TK309
    steps: [Arrives at work]
""",
    good="""
journey: first-workday
kind: employee
stages:
  - id: morning
    title: Morning
    needs:
      organisation: A person who can start work
      employee: To know who is waiting
      agreed: The lead meets newcomers at the door
    steps: [Arrives at work]
""",
    find=find,
)
