"""TK301: a journey that does not say when it starts, or when it ends."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.check.rule import Rule, Values
from teekond.diagnostics import Diagnostic, Severity, say
from teekond.link.workspace import Workspace


def find(workspace: Workspace, _: Values) -> Iterator[Diagnostic]:
    """Yield a finding for each journey with an open end."""
    for journey in workspace.journeys.values():
        if journey.starts_when is None and journey.ends_when is None:
            message = say("this journey does not say when it starts and when it ends")
            hint = say("add “starts_when” and “ends_when”")
        elif journey.starts_when is None:
            message = say("this journey does not say when it starts")
            hint = say("add “starts_when”")
        elif journey.ends_when is None:
            message = say("this journey does not say when it ends")
            hint = say("add “ends_when”")
        else:
            continue
        yield RULE.found(journey.place.span, message, hint)


RULE = Rule(
    "TK301",
    "missing-start-or-end",
    Severity.NOTE,
    problem=say("A journey does not say what sets it off, or what it ends with."),
    why=say(
        "Two people who draw the same journey soon find that one of them begins a week earlier. "
        "A start and an end, written down, say what the map is about and what it leaves out."
    ),
    bad="""
journey: first-call                       # TK301
kind: customer
ends_when: The connection works again
stages:
  - Trouble: [Calls the service line]
""",
    good="""
journey: first-call
kind: customer
starts_when: The connection breaks down
ends_when: The connection works again
stages:
  - Trouble: [Calls the service line]
""",
    find=find,
)
