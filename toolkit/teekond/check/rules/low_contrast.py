"""TK501: a theme of the workspace whose colours cannot be told apart."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.check.rule import Rule, Values
from teekond.diagnostics import Diagnostic, Severity, say
from teekond.link.workspace import Workspace


def find(workspace: Workspace, _: Values) -> Iterator[Diagnostic]:
    """Yield a finding for each pair of colours of the workspace's themes that is too alike."""
    if workspace.themes:
        from teekond.theme import contrast_findings, load_theme

        for name in sorted(workspace.themes):
            yield from contrast_findings(load_theme(name, workspace.themes))


RULE = Rule(
    "TK501",
    "low-contrast",
    Severity.WARNING,
    problem=say("In a theme of the workspace, text or a line that means something is too like its ground."),
    why=say(
        "Text needs a contrast of 4.5 to 1, lines that mean something 3 to 1: "
        "otherwise people with weak sight, a beamer by day and a tired printer lose them."
    ),
    bad="""
theme: our-house
colours: {customer: "#6FB7E0"}            # TK501
""",
    good="""
theme: our-house
colours: {customer: "#00507D"}
""",
    find=find,
)
