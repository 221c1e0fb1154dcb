"""TK346: a promise to one side alone."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.check.rule import Rule, Values
from teekond.diagnostics import Diagnostic, Severity, say
from teekond.link.workspace import Workspace


def find(workspace: Workspace, _: Values) -> Iterator[Diagnostic]:
    """Yield a finding where only one side is promised something."""
    organisation = workspace.organisation
    if organisation is None or (organisation.to_customers is None) is (organisation.to_employees is None):
        return
    span = next(each.place.key("promise") for each in workspace.organisations if each.to_customers or each.to_employees)
    if organisation.to_employees is None:
        hint = say("what would employees have to be promised, so that they can keep it?")
        yield RULE.found(span, say("customers are promised something, and employees are not"), hint)
    else:
        hint = say("what do customers get from it?")
        yield RULE.found(span, say("employees are promised something, and customers are not"), hint)


RULE = Rule(
    "TK346",
    "one-sided-promise",
    Severity.NOTE,
    problem=say("The organisation words its promise to customers or to employees, and not to both."),
    why=say(
        "One promise has two ends. Customers are promised what employees have to keep, and employees keep what "
        "is kept to them."
    ),
    bad="""
organisation: helge
promise: {customers: You tell your story once}   # TK346
""",
    good="""
organisation: helge
promise:
  customers: You tell your story once
  employees: You see the whole story
""",
    find=find,
)
