"""TK391: a rule, or a threshold of one, that is not there."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.check.rule import Rule, Values
from teekond.diagnostics import Diagnostic, Severity, say
from teekond.link.workspace import Workspace


def find(workspace: Workspace, _: Values) -> Iterator[Diagnostic]:
    """Yield a finding for each word under `check:`, or behind `# teekond: ignore`, that means no rule."""
    from teekond.check.codes import strange_settings
    from teekond.check.suppress import comments

    for span, message, hints, guess in strange_settings(workspace.settings):
        yield RULE.found(span, message, *hints, suggest=guess)
    for comment in comments(workspace.sources):
        for span, message, hints, guess in comment.strange():
            yield RULE.found(span, message, *hints, suggest=guess)


RULE = Rule(
    "TK391",
    "unknown-rule",
    Severity.WARNING,
    problem=say(
        "The settings under “check:” in teekond.yaml, or a comment “# teekond: ignore …”, "
        "name a rule or a threshold that is not there."
    ),
    why=say(
        "A rule that is switched off under a wrong name is not switched off, and the next person looks for it in vain."
    ),
    bad="""
journey: first-call
kind: customer
stages:
  - Trouble:
      # teekond: ignore low-without-ideas -- TK391
      - Calls the service line
""",
    good="""
journey: first-call
kind: customer
stages:
  - Trouble:
      # teekond: ignore low-without-idea
      - Calls the service line:
          feeling: -1
""",
    find=find,
)
