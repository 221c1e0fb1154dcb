"""TK304: in a blueprint, a step of the person at which nobody and nothing is met."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.check.rule import Rule, Values
from teekond.check.walk import columns, flows, roles_of, told
from teekond.diagnostics import Diagnostic, Severity, say
from teekond.link.workspace import Workspace
from teekond.model.journey import Journey, LinkKind, Role, Step
from teekond.reader.known import BUILT_IN

HIDDEN = {Role.BACKSTAGE, Role.SUPPORT}
ALONE = ("self-service", "automated")
"""Kinds of channel that are themselves what the person meets."""
IN_PERSON = "face-to-face"
"""The channel that says that somebody is met."""


def find(workspace: Workspace, _: Values) -> Iterator[Diagnostic]:
    """Yield a finding for each step of a blueprint with an empty front."""
    meeting = {end for link in workspace.links if link.kind is LinkKind.MEETS for end in (link.source, link.target)}
    machines = {channel.id for channel in (*BUILT_IN, *workspace.settings.channels) if channel.kind in ALONE}
    met = machines | {IN_PERSON}
    for journey in workspace.journeys.values():
        roles = roles_of(journey)
        if not HIDDEN.isdisjoint(roles.values()):
            for step in _bare(journey, roles):
                if f"{journey.id}/{step.id}" not in meeting and met.isdisjoint(step.channel):
                    title = told(step.title, *workspace.settings.languages)
                    message = say("nothing says who or what the person meets at “{step}”", step=title)
                    hint = say(
                        "say who or what stands in front: a frontstage lane under “with”, “evidence”, "
                        "or the channel “face-to-face” or a self-service one"
                    )
                    yield RULE.found(step.place.span, message, hint)


def _bare(journey: Journey, roles: dict[str, Role]) -> Iterator[Step]:
    """Yield the person's steps with nothing in front, neither beside them nor before or behind them in the flow."""
    front = {lane for lane, role in roles.items() if role in (Role.FRONTSTAGE, Role.EVIDENCE)}
    met = {step.id for pair in flows(journey) for step, other in (pair, pair[::-1]) if other.lane in front}
    for column in columns(journey):
        step = column[0]
        if roles[step.lane] is Role.ACTOR and step.touchpoint is None and step.id not in met:
            if not any(each.evidence or each.lane in front for each in column):
                yield step


RULE = Rule(
    "TK304",
    "nothing-frontstage",
    Severity.NOTE,
    problem=say(
        "The journey is a service blueprint (it has backstage or support lanes), "
        "and at one of the person's steps there is no frontstage card, before, beside or behind it, "
        "no “evidence”, no “touchpoint”, "
        "no channel that says whom or what one meets (face-to-face, or a machine such as website or ivr), "
        "and no step of another journey that it “meets”."
    ),
    why=say(
        "A blueprint shows how each moment of the person is delivered. Where the front is empty, "
        "either the touchpoint was forgotten, or people are left alone there."
    ),
    bad="""
journey: first-call
kind: customer
lanes:
  - customer: {role: actor}
  - agent: {role: frontstage}
  - network: {role: backstage}
stages:
  - Trouble:
      - Calls the service line:
          with: {agent: Answers}
      - Waits at home                     # TK304
""",
    good="""
journey: first-call
kind: customer
lanes:
  - customer: {role: actor}
  - agent: {role: frontstage}
  - network: {role: backstage}
stages:
  - Trouble:
      - Calls the service line:
          with: {agent: Answers}
      - Waits at home:
          evidence: A message that says when the technician comes
""",
    find=find,
)
