"""TK315: one owner for more than half of what is owned."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from teekond.check.rule import Option, Rule, Values
from teekond.check.walk import told
from teekond.diagnostics import Diagnostic, Severity, say
from teekond.link.workspace import Workspace
from teekond.model.journey import Journey


def find(workspace: Workspace, values: Values) -> Iterator[Diagnostic]:
    """Yield a finding for each journey that rests on one owner."""
    for journey in workspace.journeys.values():
        owners = Counter(_owners(journey))
        owned = owners.total()
        if not owned or owned < values["steps"]:
            continue
        owner, count = owners.most_common(1)[0]
        if count > values["share"] * owned:
            name = _called(workspace, owner)
            message = say("“{owner}” owns {count} of the {owned} owned steps", owner=name, count=count, owned=owned)
            hint = say("share them out: who else could answer for some?")
            yield RULE.found(journey.place.span, message, hint)


def _called(workspace: Workspace, owner: str) -> str:
    from teekond.analysis.units import Units

    title = Units(workspace.organisation).title(owner) if workspace.organisation is not None else None
    return told(title, *workspace.settings.languages) if title is not None else owner


def _owners(journey: Journey) -> Iterator[str]:
    """Yield the owner of each step that has one of its own, its lane's or its stage's."""
    lanes = {lane.id: lane.owner for lane in journey.lanes}
    for stage in journey.stages:
        for main in stage.steps:
            for step in (main, *main.beside):
                owner = step.owner or lanes[step.lane] or stage.owner
                if owner is not None:
                    yield owner


RULE = Rule(
    "TK315",
    "owner-concentration",
    Severity.WARNING,
    problem=say(
        "One owner answers for more than half of the owned steps of a journey. "
        "Counted are owners of steps, lanes and stages; the journey's own owner answers for the whole, not for steps."
    ),
    why=say(
        "A journey crosses units. When one of them owns most of it, the others have handed it over on paper, "
        "and one absence stops everything."
    ),
    bad="""
journey: first-workday                    # TK315
kind: employee
stages:
  - Morning:
      - Arrives at work: {owner: people-team}
      - Gets a badge: {owner: people-team}
      - Gets a computer: {owner: people-team}
      - Meets the lead: {owner: team-lead}
""",
    good="""
journey: first-workday
kind: employee
stages:
  - Morning:
      - Arrives at work: {owner: people-team}
      - Gets a badge: {owner: people-team}
      - Gets a computer: {owner: it-services}
      - Meets the lead: {owner: team-lead}
""",
    find=find,
    options=(
        Option("share", 0.5, say("an owner of more than this share of the owned steps is told")),
        Option("steps", 4, say("a journey with fewer owned steps is not asked")),
    ),
)
