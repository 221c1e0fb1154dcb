"""TK348: an initiative that does not pass the gate."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.check.rule import Rule, Values
from teekond.check.walk import told
from teekond.diagnostics import Diagnostic, Severity, say
from teekond.link.workspace import Workspace


def find(workspace: Workspace, _: Values) -> Iterator[Diagnostic]:
    """Yield a finding for each initiative that leaves a question of the gate open."""
    if workspace.organisation is None:
        return
    from teekond.analysis.promise import gates

    hints = {
        "goal": say("“supports_goal”: which goal of ours does it support?"),
        "promise": say("“serves_promise”: which part of the promise does it serve?"),
        "values": say("“from_values”: which values of ours does it come from?"),
    }
    for gate in gates(workspace.organisation):
        missing = [hints[name] for name in gate.missing if name in hints]
        if missing:
            title = told(gate.initiative.text, *workspace.settings.languages)
            message = say("“{initiative}” stops at the gate", initiative=title)
            yield RULE.found(gate.initiative.place.span, message, *missing)


RULE = Rule(
    "TK348",
    "initiative-gate",
    Severity.WARNING,
    problem=say(
        "An initiative does not name a goal of the organisation, the promise that it serves, or values that "
        "the organisation has."
    ),
    why=say(
        "Three questions before the first meeting are cheaper than the project. What cannot answer them is "
        "somebody's favourite, or somebody else's fashion."
    ),
    bad="""
organisation: helge
initiatives:
  - A new app                              # TK348
""",
    good="""
organisation: helge
values: [Simple]
strategy: [{id: solved-at-once, text: Solved in the first call}]
initiatives:
  - text: One view of the customer's story
    supports_goal: solved-at-once
    serves_promise: You tell your story once
    from_values: Simple
""",
    find=find,
)
