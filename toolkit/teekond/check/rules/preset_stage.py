"""TK316: a stage of the preset in which the journey has no step."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.check.presets import preset_names, preset_stages
from teekond.check.rule import Rule, Values
from teekond.check.walk import told
from teekond.diagnostics import Diagnostic, Severity, say
from teekond.language.near import nearest
from teekond.link.workspace import Workspace
from teekond.model.ident import compared
from teekond.model.journey import Journey, Stage


def find(workspace: Workspace, _: Values) -> Iterator[Diagnostic]:
    """Yield a finding for each stage that a journey leaves out, and for presets that are not there."""
    for journey in workspace.journeys.values():
        if journey.preset is None:
            continue
        if journey.preset in preset_names():
            yield from _left_out(journey, preset_stages(journey.preset), workspace.settings.languages)
        else:
            yield _unknown(journey, journey.preset)


def _left_out(journey: Journey, stages: tuple[Stage, ...], languages: tuple[str, ...]) -> Iterator[Diagnostic]:
    known = {name: stage for stage in journey.stages for name in _names(stage)}
    for wanted in stages:
        own = next((known[name] for name in _names(wanted) if name in known), None)
        if own is not None and own.steps:
            continue
        title = told(wanted.title, *languages)
        preset = journey.preset or ""
        if own is not None:
            message = say("the stage “{stage}” of the preset “{preset}” has no steps", stage=title, preset=preset)
            yield RULE.found(own.place.span, message, say("write what happens there"))
        else:
            message = say("the stage “{stage}” of the preset “{preset}” is missing", stage=title, preset=preset)
            hint = say("add a stage with {fix}, or take “preset” out", fix=f"id: {wanted.id}")
            yield RULE.found(journey.place.key("preset"), message, hint)


def _names(stage: Stage) -> set[str]:
    return {stage.id, *(compared(string) for _, string in stage.title.entries)}


def _unknown(journey: Journey, preset: str) -> Diagnostic:
    guess = nearest(preset, preset_names())
    hint = (
        say("did you mean “{guess}”?", guess=guess)
        if guess
        else say("the presets are: {presets}", presets=", ".join(preset_names()))
    )
    message = say("there is no preset “{preset}”", preset=preset)
    return RULE.found(journey.place.key("preset"), message, hint, suggest=guess)


RULE = Rule(
    "TK316",
    "preset-stage",
    Severity.WARNING,
    problem=say("A journey names a “preset”, and a stage of that preset is missing or has no steps."),
    why=say(
        "A preset lists the stages that this kind of journey has nearly everywhere. "
        "The one that was left out is often the one where nobody looks."
    ),
    bad="""
journey: our-complaints
kind: customer
preset: complaint                         # TK316
stages:
  - id: trouble
    title: Trouble arises
    steps: [Notices that something is wrong]
  - id: telling
    title: Telling us
    steps: [Writes the complaint]
  - id: waiting
    title: Waiting
    steps: [Waits for an answer]
  - id: solving
    title: Solving
    steps: [Gets an explanation]
  - id: making-good
    title: Making good
    steps: [Is made good to]
""",
    good="""
journey: our-complaints
kind: customer
preset: complaint
stages:
  - id: trouble
    title: Trouble arises
    steps: [Notices that something is wrong]
  - id: telling
    title: Telling us
    steps: [Writes the complaint]
  - id: waiting
    title: Waiting
    steps: [Waits for an answer]
  - id: solving
    title: Solving
    steps: [Gets an explanation]
  - id: making-good
    title: Making good
    steps: [Is made good to]
  - id: after
    title: Afterwards
    steps: [Decides whether to stay]
""",
    find=find,
)
