"""TK311: a workspace whose personas are all contented and average."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.check.rule import Rule, Values
from teekond.diagnostics import Diagnostic, Severity, say
from teekond.link.workspace import Workspace


def find(workspace: Workspace, _: Values) -> Iterator[Diagnostic]:
    """Yield one finding where no persona is demanding or dissatisfied."""
    personas = sorted(workspace.personas.values(), key=lambda persona: persona.place.span)
    if personas and not any(persona.extreme or persona.stance == "hater" for persona in personas):
        message = say("no persona is extreme or dissatisfied")
        hint = say("add one with “extreme: true” or “stance: hater”, or mark the one who is")
        yield RULE.found(personas[0].place.span, message, hint)


RULE = Rule(
    "TK311",
    "no-extreme-persona",
    Severity.NOTE,
    problem=say("The workspace has personas, and none of them has “extreme: true” or “stance: hater”."),
    why=say(
        "What works for the most demanding person works for everyone else too, and what breaks first breaks for them. "
        "Average personas agree with every plan."
    ),
    bad="""
persona: mari                             # TK311
kind: employee
name: Mari
stance: neutral
---
persona: grete
kind: customer
name: Grete
stance: lover
""",
    good="""
persona: mari
kind: employee
name: Mari
stance: neutral
---
persona: heino
kind: customer
name: Heino
extreme: true
also_serves: Everyone who calls from a noisy bus
""",
    find=find,
)
