"""TK358: actions at one level, while the causes lie at another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from teekond.check.rule import Rule, Values
from teekond.check.walk import told
from teekond.diagnostics import Diagnostic, Severity, Span, say
from teekond.link.catalogues import Catalogues
from teekond.link.workspace import Workspace
from teekond.model.journey import Journey, Tags

LEVELS = "ex-levels"


def find(workspace: Workspace, _: Values) -> Iterator[Diagnostic]:
    """Yield a finding for each journey whose ideas and pains name levels, and none of them the same."""
    for journey in workspace.journeys.values():
        if not any(idea.tags for step in journey.all_steps() for idea in step.ideas):
            continue
        causes = _levels(workspace, (_of(pain.level, pain.tags) for step in journey.all_steps() for pain in step.pains))
        actions = _levels(workspace, (_of(None, idea.tags) for step in journey.all_steps() for idea in step.ideas))
        if causes and actions and not causes.keys() & actions.keys():
            title = told(journey.title, *workspace.settings.languages)
            message = say(
                "the pains of “{journey}” come from {causes}, and all that is to be done is at {actions}",
                journey=title,
                causes=", ".join(causes.values()),
                actions=", ".join(actions.values()),
            )
            yield RULE.found(_first_idea(journey), message, say("at which level can you act on the cause itself?"))


def _levels(workspace: Workspace, words: Iterable[Iterable[str]]) -> dict[str, str]:
    """Return the levels that words name, with their titles, each once."""
    catalogue = Catalogues(workspace.catalogues, workspace.settings).find(LEVELS)
    items = [catalogue.find(word) for found in words for word in found] if catalogue is not None else []
    return {item.id: told(item.title, *workspace.settings.languages) for item in items if item is not None}


def _of(level: str | None, tags: Tags) -> Iterator[str]:
    if level is not None:
        yield level
    yield from (word for name, words in tags if name == LEVELS for word in words)


def _first_idea(journey: Journey) -> Span:
    steps = (step for step in journey.all_steps() if any(list(_of(None, idea.tags)) for idea in step.ideas))
    return next(step.place.key("ideas") for step in steps)


RULE = Rule(
    "TK358",
    "level-mismatch",
    Severity.NOTE,
    problem=say(
        "In a journey the causes of pains lie at one level of the employee's experience, and all ideas act at others."
    ),
    why=say(
        "A course for people mends no rule of the organisation, and a new rule mends nobody's day. Whoever acts "
        "at the wrong level works hard, and nothing changes."
    ),
    bad="""
journey: first-workday
kind: employee
stages:
  - Morning:
      - Waits for an account:
          pains: [{text: No rule says who orders it, level: organisation}]
          ideas: [{text: Patience training, tags: {ex-levels: individual}}]     # TK358
""",
    good="""
journey: first-workday
kind: employee
stages:
  - Morning:
      - Waits for an account:
          pains: [{text: No rule says who orders it, level: organisation}]
          ideas: [{text: The account comes with the contract, tags: {ex-levels: organisation}}]
""",
    find=find,
)
