"""TK303: a stage without steps."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.check.rule import Rule, Values
from teekond.check.walk import told
from teekond.diagnostics import Diagnostic, Severity, say
from teekond.link.workspace import Workspace


def find(workspace: Workspace, _: Values) -> Iterator[Diagnostic]:
    """Yield a finding for each stage where nothing happens."""
    for journey in workspace.journeys.values():
        for stage in journey.stages:
            if not stage.steps:
                title = told(stage.title, *workspace.settings.languages)
                message = say("the stage “{stage}” has no steps, so the map leaves it out", stage=title)
                yield RULE.found(stage.place.span, message, say("write what happens there, or take the stage out"))


RULE = Rule(
    "TK303",
    "empty-stage",
    Severity.WARNING,
    problem=say("A stage has no steps."),
    why=say("The map has columns for steps alone: a stage without any is not drawn, and readers will not miss it."),
    bad="""
journey: first-call
kind: customer
stages:
  - Trouble: [Calls the service line]
  - Repair:                               # TK303
""",
    good="""
journey: first-call
kind: customer
stages:
  - Trouble: [Calls the service line]
  - Repair: [Watches the technician]
""",
    find=find,
)
