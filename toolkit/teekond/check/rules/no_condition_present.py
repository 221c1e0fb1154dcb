"""TK362: a team that finds none of the conditions of a good experience present."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.check.rule import Option, Rule, Values
from teekond.check.walk import told
from teekond.diagnostics import Diagnostic, Severity, say
from teekond.link.workspace import Workspace


def find(workspace: Workspace, values: Values) -> Iterator[Diagnostic]:
    """Yield a finding for each unit whose newest answers all lie below what counts as present."""
    from teekond.analysis.conditions import checklists

    languages = workspace.settings.languages
    for checked in checklists(workspace, values["present"]):
        if not checked.answers or checked.present:
            continue
        best = max(checked.answers, key=lambda each: each.value)
        item = checked.catalogue.find(best.condition)
        message = say(
            "“{unit}” finds no condition present of those that it was asked about ({n}); the best of them is “{best}”",
            unit=told(checked.unit.title, *languages),
            n=len(checked.answers),
            best=best.condition if item is None else told(item.title, *languages),
        )
        hint = say("begin with one of them together with the team, before anything new is built on it")
        yield RULE.found(checked.unit.place.key("conditions"), message, hint)


RULE = Rule(
    "TK362",
    "no-condition-present",
    Severity.WARNING,
    problem=say(
        "A team answered the checklist of conditions, and by its newest answers none of them is present: "
        "all lie in the lower part of the scale."
    ),
    why=say(
        "Where nobody feels safe, knows what is expected or has what the work needs, no journey that is drawn for "
        "employees or customers will be lived. The conditions come first."
    ),
    bad="""
organisation: helge
units:
  - id: service
    title: Service
    conditions:
      - {condition: safety, value: 2, n: 6}   # TK362
      - {condition: clarity, value: 1.5, n: 6}
""",
    good="""
organisation: helge
units:
  - id: service
    title: Service
    conditions:
      - {condition: safety, value: 3.5, n: 6}
      - {condition: clarity, value: 1.5, n: 6}
""",
    find=find,
    options=(Option("present", 0.5, say("the part of the scale from which on a condition is present")),),
)
