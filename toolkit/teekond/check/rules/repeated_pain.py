"""TK357: a pain that comes back in several journeys, and is not told as systemic."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.check.rule import Option, Rule, Values
from teekond.diagnostics import Diagnostic, Severity, say
from teekond.link.workspace import Workspace
from teekond.reader.texts import shown


def find(workspace: Workspace, values: Values) -> Iterator[Diagnostic]:
    """Yield a finding for each likeness that spans enough journeys, at the first step that has it."""
    hurting = sum(any(step.pains for step in journey.all_steps()) for journey in workspace.journeys.values())
    if hurting < values["journeys"]:
        return
    from teekond.analysis.graph import whole_graph
    from teekond.analysis.repeated import WORDING, repeated

    for each in repeated(whole_graph(workspace), int(values["journeys"])):
        ref, _ = each.pains[0]
        journeys = len(each.journeys)
        message = (
            say("“{pain}” hurts in {n} journeys", pain=shown(each.name), n=journeys)
            if each.by == WORDING
            else say("pains caused by “{cause}” come back in {n} journeys", cause=shown(each.name), n=journeys)
        )
        hint = say("if it is how you work, write “kind: systemic”, and mend it where it comes from")
        yield RULE.found(workspace.steps[ref].step.place.key("pains"), message, hint)


RULE = Rule(
    "TK357",
    "repeated-pain",
    Severity.NOTE,
    problem=say(
        "Pains with the same words, or the same cause, stand in several journeys as incidents, or without a kind."
    ),
    why=say(
        "What happens to one is an incident, what happens to many is the system. An apology helps the first, "
        "only a change helps the second."
    ),
    bad="""
journey: first-call
kind: customer
stages:
  - The call:
      - Waits: {pains: [Nobody knows]}    # TK357
---
journey: complaint
kind: customer
stages:
  - The letter:
      - Asks: {pains: [Nobody knows]}
---
journey: visit
kind: customer
stages:
  - The shop:
      - Looks: {pains: [Nobody knows]}
""",
    good="""
journey: first-call
kind: customer
stages:
  - The call:
      - Waits: {pains: [{text: Nobody knows, kind: systemic}]}
---
journey: complaint
kind: customer
stages:
  - The letter:
      - Asks: {pains: [{text: Nobody knows, kind: systemic}]}
---
journey: visit
kind: customer
stages:
  - The shop:
      - Looks: {pains: [Nobody knows]}
""",
    find=find,
    options=(Option("journeys", 3, say("in so many journeys a pain is told")),),
)
