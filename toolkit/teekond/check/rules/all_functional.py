"""TK349: a journey whose tags are all functional."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.check.rule import Option, Rule, Values
from teekond.check.walk import told
from teekond.diagnostics import Diagnostic, Severity, say
from teekond.link.workspace import Workspace


def find(workspace: Workspace, values: Values) -> Iterator[Diagnostic]:
    """Yield a finding for each journey that speaks of getting things done, and hardly of feelings."""
    from teekond.analysis.graph import Graph
    from teekond.analysis.profile import profiles, tagged

    for journey in workspace.journeys.values():
        if not tagged(journey):
            continue
        found = profiles(Graph(workspace, [journey.id]))
        functional = sum(each.side("functional") for each in found)
        both = functional + sum(each.side("emotional") for each in found)
        if both >= values["tags"] and functional >= values["share"] * both:
            title = told(journey.title, *workspace.settings.languages)
            message = say(
                "of {both} tags of “{journey}” {functional} are functional",
                both=both,
                journey=title,
                functional=functional,
            )
            yield RULE.found(journey.place.span, message, say("what does it feel like, and who else is there?"))


RULE = Rule(
    "TK349",
    "all-functional",
    Severity.NOTE,
    problem=say(
        "The tags of a journey are all, or nearly all, of values that ask whether the job gets done, and not "
        "how it feels."
    ),
    why=say(
        "What works is forgotten by the evening; how it felt is told for years. A map of functions alone leads "
        "to ideas about functions alone."
    ),
    bad="""
journey: first-call                       # TK349
kind: customer
stages:
  - The call:
      - Calls: {tags: {cx-dimensions: [instrumental, cognitive]}}
      - Waits: {tags: {cx-dimensions: [instrumental]}}
""",
    good="""
journey: first-call
kind: customer
stages:
  - The call:
      - Calls: {tags: {cx-dimensions: [instrumental, cognitive]}}
      - Waits: {tags: {cx-dimensions: [instrumental, emotional]}}
""",
    find=find,
    options=(
        Option("share", 1, say("so large a share of functional tags is told")),
        Option("tags", 3, say("a journey with fewer such tags is not asked")),
    ),
)
