"""Finds exercises: the workspace's own first, then those that are shipped."""

from __future__ import annotations

from functools import cache

from teekond.diagnostics import Diagnostic, Span, say
from teekond.language.near import slip_of
from teekond.link.load import load_text
from teekond.link.workspace import Workspace
from teekond.model.exercise import Exercise
from teekond.model.ident import compared
from teekond.reader import codes
from teekond.resources import resource

ENDING = ".yaml"


def load_exercise(ident: str, workspace: Workspace, at: Span | None = None) -> Exercise | Diagnostic | None:
    """Return the exercise of that id; None for a title of one's own, and where the workspace's own has errors.

    A word that is one edit away from a known exercise is a slip; `at` is where it is written.
    """
    if ident in workspace.exercises:
        return workspace.exercises[ident]
    if ("exercise", ident) in workspace.unsound:
        return None
    if ident in shipped_exercises():
        return shipped_exercise(ident)
    guess = slip_of(compared(ident), known_exercises(workspace))
    if guess is None:
        return None
    message = say("there is no exercise “{exercise}”", exercise=ident)
    hint = say("did you mean “{guess}”?", guess=guess)
    return codes.NEAR_NAME.error(at or Span("teekond.yaml"), message, hint, suggest=guess)


def known_exercises(workspace: Workspace) -> tuple[str, ...]:
    """Return the ids of all exercises that an agenda can name, the workspace's own among them."""
    unsound = {ident for kind, ident in workspace.unsound if kind == "exercise"}
    return tuple(sorted({*workspace.exercises, *shipped_exercises()} - unsound))


@cache
def shipped_exercises() -> tuple[str, ...]:
    """Return the ids of the exercises that are shipped."""
    return tuple(sorted(path.stem for path in resource("templates", "exercises").glob(f"*{ENDING}")))


@cache
def shipped_exercise(ident: str) -> Exercise:
    """Return an exercise that is shipped."""
    path = resource("templates", "exercises", ident + ENDING)
    return load_text(path.read_text(encoding="utf-8"), path.name).exercises[ident]
