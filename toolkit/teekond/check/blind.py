"""What the rules about blind crossings share: they ask the links of all journeys."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.check.rule import Rule
from teekond.diagnostics import Diagnostic, Message
from teekond.link.workspace import Workspace


def told(rule: Rule, workspace: Workspace, *hints: Message) -> Iterator[Diagnostic]:
    """Yield a finding for each place where one side goes past the other."""
    from teekond.analysis.blind import LOOKS
    from teekond.analysis.graph import whole_graph

    for found in LOOKS[rule.code](whole_graph(workspace)):
        yield rule.found(found.span, found.message, *hints)
