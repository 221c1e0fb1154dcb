"""TK318: a step's title that needs more lines than its card has."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.check.rule import Option, Rule, Values
from teekond.check.walk import roles_of, told
from teekond.diagnostics import Diagnostic, Severity, say
from teekond.link.workspace import Workspace
from teekond.metrics import advance, wrap
from teekond.model.journey import Role, Step
from teekond.patterns import pattern

SIZE = 8.3
ACTOR, OTHER = 600, 500
SHORT = 8
"""Titles of fewer letters fit whatever they are."""
ODD = pattern(r"[^\S ]|[\d\u00ad/=→×·—–]|(?:^| )-(?: |$)|^ |  | $")
"""What wrapping treats in its own way: numbers with units, dashes, other blanks."""


class Measure:
    """Counts the lines of titles; words are measured once."""

    def __init__(self, width: float, weight: int) -> None:
        self.width = width
        self.weight = weight
        self.blank = advance(" ", SIZE, weight)
        self.widths: dict[str, float] = {}

    def lines(self, title: str) -> int:
        """Return how many lines a title takes."""
        if len(title) < SHORT:
            return 1
        whole = self.width + self.blank
        count, left = 1, whole
        for word in title.split(" "):
            width = self.widths.get(word) or self._measured(word)
            if width > left:
                if width > whole:
                    return len(wrap(title, self.width, SIZE, self.weight))
                count, left = count + 1, whole
            left -= width
        if title.replace(" ", "").isalpha() or not ODD.search(title):
            return count
        return len(wrap(title, self.width, SIZE, self.weight))

    def _measured(self, word: str) -> float:
        width = self.widths[word] = advance(word, SIZE, self.weight) + self.blank
        return width


def find(workspace: Workspace, values: Values) -> Iterator[Diagnostic]:
    """Yield a finding for each title that is too long in one of its languages."""
    most = int(values["lines"])
    actor, other = (Measure(values["width"], weight) for weight in (ACTOR, OTHER))
    for journey in workspace.journeys.values():
        roles = roles_of(journey)
        for step in journey.all_steps():
            measure = actor if roles[step.lane] is Role.ACTOR else other
            for code, title in step.title.entries:
                lines = measure.lines(title)
                if lines > most:
                    yield _finding(step, code, lines, most, workspace.settings.languages)


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
    Severity.NOTE,
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
