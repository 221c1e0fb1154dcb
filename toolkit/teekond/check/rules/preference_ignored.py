"""TK359: a process that comes to somebody otherwise than they would like."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.check.rule import Rule, Values
from teekond.check.texts import texts_of
from teekond.check.walk import told
from teekond.diagnostics import Diagnostic, Severity, Span, say
from teekond.link.workspace import Workspace
from teekond.model.ident import compared
from teekond.model.journey import Stage
from teekond.model.text import Text

SHORTEST, ROOT = 4, 4
"""Letters of a word that counts, and those that two forms of a word share."""


def find(workspace: Workspace, _: Values) -> Iterator[Diagnostic]:
    """Yield a finding for each stage that has a preference of the persona as its process, and no word of it."""
    for journey in workspace.journeys.values():
        persona = workspace.personas.get(journey.persona or "")
        for key, wish in persona.preferences if persona is not None else ():
            for stage in journey.stages:
                if key not in (stage.process, stage.id) or _roots(wish) & _roots(*texts_of(stage)):
                    continue
                languages = workspace.settings.languages
                message = say(
                    "nothing in “{stage}” says what {name} would like: “{wish}”",
                    stage=told(stage.title, *languages),
                    name=told(persona.name if persona is not None else wish, *languages),
                    wish=told(wish, *languages),
                )
                yield RULE.found(_where(stage), message, say("ask the person, and write what is done into a step"))


def _where(stage: Stage) -> Span:
    return stage.place.key("process") if stage.process is not None else stage.place.span


def _roots(*texts: Text) -> set[str]:
    words = (word for text in texts for _, string in text.entries for word in compared(string).split("-"))
    return {word[:ROOT] for word in words if len(word) >= SHORTEST}


RULE = Rule(
    "TK359",
    "preference-ignored",
    Severity.NOTE,
    problem=say(
        "A persona says what they prefer, such as how to be recognised, and the stage of that process in their "
        "journey does not say a word of it."
    ),
    why=say(
        "Not everybody wants to be thanked on a stage, or with a thing. Recognition that ignores the person is "
        "paid for and not felt."
    ),
    bad="""
persona: mari
kind: employee
preferences: {recognition: Free hours}
---
journey: work
kind: employee
persona: mari
stages:
  - title: Thanks
    process: recognition                  # TK359
    steps: [Stands on a stage]
""",
    good="""
persona: mari
kind: employee
preferences: {recognition: Free hours}
---
journey: work
kind: employee
persona: mari
stages:
  - title: Thanks
    process: recognition
    steps: [Gets two free hours]
""",
    find=find,
)
