"""TK345: an organisation that does not say its purpose, values, promise or strategy."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.check.rule import Rule, Values
from teekond.diagnostics import Diagnostic, Severity, say
from teekond.link.workspace import Workspace


def find(workspace: Workspace, _: Values) -> Iterator[Diagnostic]:
    """Yield a finding for each of the four that is not written."""
    organisation = workspace.organisation
    if organisation is None:
        return
    from teekond.analysis.promise import missing_prerequisites

    messages = {
        "purpose": say("the organisation does not say what it is there for: “purpose”"),
        "values": say("the organisation does not say what it holds dear: “values”"),
        "promise": say("the organisation does not say what it promises to customers: “promise”"),
        "strategy": say("the organisation does not say where it is going: “strategy”"),
    }
    for name in missing_prerequisites(organisation):
        yield RULE.found(organisation.place.span, messages[name])


RULE = Rule(
    "TK345",
    "prerequisite-missing",
    Severity.NOTE,
    problem=say(
        "An organisation lacks one of the four that come before any initiative: purpose, values, promise to "
        "customers, strategy."
    ),
    why=say("A plan that stands on none of them can be right or wrong, and nobody could tell which."),
    bad="""
organisation: helge                    # TK345
purpose: That nobody is cut off
values: [Honest]
strategy: [Fewer calls]
""",
    good="""
organisation: helge
purpose: That nobody is cut off
values: [Honest]
strategy: [Fewer calls]
promise: {customers: You tell your story once}
""",
    find=find,
)
