"""TK392: a comment that silences a rule which says nothing there."""

from __future__ import annotations

from collections.abc import Iterable

from teekond.check.rule import Rule, Values
from teekond.diagnostics import Diagnostic, Severity, say
from teekond.link.workspace import Workspace


def find(_workspace: Workspace, _: Values) -> Iterable[Diagnostic]:
    """Yield nothing: only when all rules have spoken it is known which comments were needed."""
    return ()


RULE = Rule(
    "TK392",
    "unused-suppression",
    Severity.WARNING,
    problem=say("A comment “# teekond: ignore …” silences a rule that says nothing at this place."),
    why=say(
        "What was ignored once has been mended since, or the comment stands on another line than the finding. "
        "Left where it is, it will silence the next mistake."
    ),
    bad="""
journey: first-call
kind: customer
stages:
  - Trouble:
      - Calls the service line:
          # teekond: ignore low-without-idea -- TK392
          feeling: 1
""",
    good="""
journey: first-call
kind: customer
stages:
  - Trouble:
      - Calls the service line:
          # teekond: ignore low-without-idea
          feeling: -1
""",
    find=find,
)
