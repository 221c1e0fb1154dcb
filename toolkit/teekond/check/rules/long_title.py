"""TK318: a step's title that needs more lines than its card has."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.check.rule import Option, Rule, Values
from teekond.check.walk import roles_of, told
from teekond.diagnostics import Diagnostic, Severity, say
from teekond.link.workspace import Workspace
from teekond.metrics import advance, wrap
from teekond.model.journey import Role, Step

SIZE = 8.3
ACTOR, OTHER = 600, 500
SHORT = 8
"""Titles of fewer letters fit whatever they are."""


def find(workspace: Workspace, values: Values) -> Iterator[Diagnostic]:
    """Yield a finding for each title that is too long in one of its languages."""
    most, width = int(values["lines"]), values["width"]
    for journey in workspace.journeys.values():
        roles = roles_of(journey)
        for step in journey.all_steps():
            for code, title in step.title.entries:
                if len(title) < SHORT:
                    continue
                lines = _lines(title, width, ACTOR if roles[step.lane] is Role.ACTOR else OTHER, most)
                if lines > most:
                    yield _finding(step, code, lines, most, workspace.settings.languages)


def _lines(title: str, width: float, weight: int, most: int) -> int:
    """Return the number of lines; of two neighbouring lines none is half empty, so most titles need no wrapping."""
    if most >= 3 and advance(title, SIZE, weight) <= 2 * width and "\n" not in title:
        return most
    return len(wrap(title, width, SIZE, weight))


def _finding(step: Step, code: str, lines: int, most: int, languages: tuple[str, ...]) -> Diagnostic:
    message = say(
        "“{step}” takes {lines} lines on its card, {most} is the most that reads well",
        step=told(step.title, code, *languages),
        lines=lines,
        most=most,
    )
    return RULE.found(step.place.key("title"), message, say("shorten it, and move the rest to “notes” or “thinks”"))


RULE = Rule(
    "TK318",
    "long-title",
    Severity.WARNING,
    problem=say("The title of a step needs more than three lines on a card of ordinary width."),
    why=say(
        "Nothing is cut off, so one long title makes every card of its lane higher and the whole map smaller. "
        "A title says what happens, in a handful of words."
    ),
    bad="""
journey: first-call
kind: customer
stages:
  - Trouble:
      - Calls the service line again because nobody has called back as was promised on Monday   # TK318
""",
    good="""
journey: first-call
kind: customer
stages:
  - Trouble:
      - Calls again:
          notes: Nobody has called back as was promised on Monday.
""",
    find=find,
    options=(
        Option("lines", 3, say("so many lines a title may have")),
        Option("width", 68.3, say("the room for a title on a card, in points")),
    ),
)
