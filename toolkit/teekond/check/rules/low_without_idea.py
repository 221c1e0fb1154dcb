"""TK308: a low that nobody has an idea for."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.check.rule import Option, Rule, Values
from teekond.check.walk import columns, told
from teekond.diagnostics import Diagnostic, Severity, say
from teekond.link.workspace import Workspace


def find(workspace: Workspace, values: Values) -> Iterator[Diagnostic]:
    """Yield a finding for each low step at whose moment no idea is written."""
    most = values["feeling"]
    for journey in workspace.journeys.values():
        for column in columns(journey):
            low = [step for step in column if (feeling := step.feeling) is not None and feeling.mean <= most]
            if low and not any(step.ideas for step in column):
                for step in low:
                    message = say(
                        "“{step}” is a low without an idea", step=told(step.title, *workspace.settings.languages)
                    )
                    hint = say("add “ideas”: what would make it better?")
                    yield RULE.found(step.place.key("feeling"), message, hint)


RULE = Rule(
    "TK308",
    "low-without-idea",
    Severity.NOTE,
    problem=say("A step feels bad, and neither it nor what stands beside it has “ideas”."),
    why=say(
        "A map that shows where it hurts and not what to do is a complaint. The lows are where an idea is worth most."
    ),
    bad="""
journey: first-call
kind: customer
stages:
  - Trouble:
      - Tells the story a third time:
          feeling: -2                     # TK308
""",
    good="""
journey: first-call
kind: customer
stages:
  - Trouble:
      - Tells the story a third time:
          feeling: -2
          ideas: The agent sees the earlier calls
""",
    find=find,
    options=(Option("feeling", -1, say("a feeling of so much or less is a low, on the scale from −2 to +2")),),
)
