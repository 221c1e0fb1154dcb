"""TK341: a unit from which no chain of internal customers leads to a customer."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.check.rule import Rule, Values
from teekond.check.walk import told
from teekond.diagnostics import Diagnostic, Severity, say
from teekond.link.workspace import Workspace
from teekond.model.organisation import CUSTOMERS


def find(workspace: Workspace, _: Values) -> Iterator[Diagnostic]:
    """Yield a finding for each unit that reaches no customer."""
    if workspace.organisation is None:
        return
    from teekond.analysis.units import paths

    for each in paths(workspace.organisation):
        if not each.path:
            title = told(each.unit.title, *workspace.settings.languages)
            message = say("from “{unit}” no chain of those whom it serves leads to a customer", unit=title)
            hint = say("write under “serves” the unit that it serves, or {word}", word=CUSTOMERS)
            yield RULE.found(each.unit.place.span, message, hint)


RULE = Rule(
    "TK341",
    "unit-without-path",
    Severity.WARNING,
    problem=say("A unit serves nobody, or only units that reach no customer themselves."),
    why=say(
        "Everybody at work has a customer: outside, or a colleague who has one. A unit that cannot name its "
        "own does not know what its work is for."
    ),
    bad="""
organisation: helge
units:
  - {id: customer-service, serves: customers}
  - {id: archive, title: Archive}            # TK341
""",
    good="""
organisation: helge
units:
  - {id: customer-service, serves: customers}
  - {id: archive, title: Archive, serves: customer-service}
""",
    find=find,
)
