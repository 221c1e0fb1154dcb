"""TK354: a role that does not say what value it creates, for whom and how."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.check.rule import Rule, Values
from teekond.check.walk import told
from teekond.diagnostics import Diagnostic, Severity, say
from teekond.link.workspace import Workspace


def find(workspace: Workspace, _: Values) -> Iterator[Diagnostic]:
    """Yield a finding for each role whose statement of value is begun and not finished, or not begun."""
    organisation = workspace.organisation
    for role in organisation.roles if organisation is not None else ():
        said = {
            "what": role.what,
            "whom": role.whom,
            "how": role.how,
            "reaches_customer_by": role.reaches_customer_by,
        }
        missing = [key for key, text in said.items() if text is None]
        if missing:
            title = told(role.title, *workspace.settings.languages)
            message = say("the value of “{role}” does not say: {keys}", role=title, keys=", ".join(missing))
            yield RULE.found(role.place.key("value"), message, say("ask those who have the role; it takes ten minutes"))


RULE = Rule(
    "TK354",
    "incomplete-role-value",
    Severity.NOTE,
    problem=say(
        "The value of a role lacks one of four parts: what it creates, for whom, how, and how it reaches the customer."
    ),
    why=say("Who can say these four in one breath knows what to do when no instruction fits."),
    bad="""
organisation: helge
roles:
  - id: agent
    value: {what: The problem is gone, whom: the customer}   # TK354
""",
    good="""
organisation: helge
roles:
  - id: agent
    value: {what: The problem is gone, whom: the customer, how: by listening, reaches_customer_by: the call}
""",
    find=find,
)
