"""TK305: a flow that jumps over a lane of the blueprint."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from teekond.check.rule import Option, Rule, Values
from teekond.check.walk import BLUEPRINT, flows, roles_of, told
from teekond.diagnostics import Diagnostic, Severity, say
from teekond.link.workspace import Workspace
from teekond.model.journey import Journey, Role, Step


def find(workspace: Workspace, values: Values) -> Iterator[Diagnostic]:
    """Yield a finding for each flow that crosses more lines than it may."""
    for journey in workspace.journeys.values():
        roles = roles_of(journey)
        present = [role for role in BLUEPRINT if role is not Role.EVIDENCE and role in roles.values()]
        if len(present) - 1 > values["lines"]:
            yield from _jumps(journey, roles, present, values["lines"], workspace.settings.languages)


def _jumps(
    journey: Journey, roles: dict[str, Role], present: Sequence[Role], most: float, languages: tuple[str, ...]
) -> Iterator[Diagnostic]:
    ranks = {lane: present.index(role) for lane, role in roles.items() if role in present}
    for source, target in flows(journey):
        if source.lane == target.lane or source.lane not in ranks or target.lane not in ranks:
            continue
        jumped = _jumped(source, target, ranks)
        if len(jumped) < most:
            continue
        missing = [each for each in jumped if not _carried(each, (source, target), ranks)]
        if len(missing) < most:
            continue
        message = say(
            "from “{source}” to “{target}” the flow jumps over the {role} lane",
            source=told(source.title, *languages),
            target=told(target.title, *languages),
            role=present[missing[0]].value,
        )
        yield RULE.found(target.place.span, message, say("say who hands it over, or set the flow right with “after”"))


def _jumped(source: Step, target: Step, ranks: dict[str, int]) -> range:
    low, high = sorted((ranks[source.lane], ranks[target.lane]))
    return range(low + 1, high)


def _carried(rank: int, ends: tuple[Step, Step], ranks: dict[str, int]) -> bool:
    """Say whether somebody of that rank acts at the same moment as one of the ends."""
    return any(ranks.get(each.lane) == rank for end in ends for each in end.beside)


RULE = Rule(
    "TK305",
    "jumped-line",
    Severity.WARNING,
    problem=say(
        "The flow runs between two lanes that are no neighbours in the blueprint: "
        "actor, frontstage, backstage, support. Roles without a lane do not count, "
        "and somebody of the lane between who acts at the same moment (“with”) carries the flow."
    ),
    why=say(
        "Nobody rings a server room: between the person and what is behind the scenes somebody hands over. "
        "A jump is a step that was forgotten, and forgotten hand-overs are where things get lost."
    ),
    bad="""
journey: first-call
kind: customer
lanes:
  - customer: {role: actor}
  - agent: {role: frontstage}
  - network: {title: Network team, role: backstage}
stages:
  - Trouble:
      - Tells what is broken
      - title: Restarts the line          # TK305
        lane: network
""",
    good="""
journey: first-call
kind: customer
lanes:
  - customer: {role: actor}
  - agent: {role: frontstage}
  - network: {title: Network team, role: backstage}
stages:
  - Trouble:
      - Tells what is broken
      - title: Passes it on
        lane: agent
      - title: Restarts the line
        lane: network
""",
    find=find,
    options=(Option("lines", 1, say("a flow is told that jumps over so many lanes, or more")),),
)
