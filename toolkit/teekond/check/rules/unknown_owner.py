"""TK355: an owner that the organisation does not know."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.check.rule import Rule, Values
from teekond.diagnostics import Diagnostic, Severity, say
from teekond.link.workspace import Workspace
from teekond.model.journey import Journey, Lane, Stage, Step
from teekond.reader.texts import shown


def find(workspace: Workspace, _: Values) -> Iterator[Diagnostic]:
    """Yield a finding for each owner of a journey, lane, stage or step who is no unit and no role; each name once."""
    organisation = workspace.organisation
    if organisation is None or not (organisation.units or organisation.roles):
        return
    from teekond.analysis.units import Units

    units = Units(organisation)
    seen: set[str] = set()
    for journey in workspace.journeys.values():
        parts: list[Journey | Lane | Stage | Step] = [journey, *journey.lanes, *journey.stages, *journey.all_steps()]
        for each in parts:
            name = each.owner
            if name is None or name in seen:
                continue
            seen.add(name)
            if not units.known(name):
                message = say(
                    "“{owner}” owns something, and is no unit and no role of the organisation", owner=shown(name)
                )
                yield RULE.found(each.place.key("owner"), message, say("add it to “units” or “roles”"))


RULE = Rule(
    "TK355",
    "unknown-owner",
    Severity.NOTE,
    problem=say("Something has an owner who is neither a unit nor a role of the organisation. Each name is told once."),
    why=say("An owner whom nobody knows cannot be asked. Often it is a second name for somebody who is there already."),
    bad="""
organisation: helge
units: [{id: sales, serves: customers}]
---
journey: first-call
kind: customer
owner: the shop people                    # TK355
stages:
  - The call: [Waits]
""",
    good="""
organisation: helge
units: [{id: sales, serves: customers}]
---
journey: first-call
kind: customer
owner: sales
stages:
  - The call: [Waits]
""",
    find=find,
)
