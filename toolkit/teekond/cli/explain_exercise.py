"""What `explain` tells of an exercise, and which exercises there are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from teekond.cli.canvas_source import workspace_around
from teekond.model.exercise import Exercise
from teekond.model.ident import slug

if TYPE_CHECKING:
    from teekond.link.workspace import Workspace
    from teekond.locale import Words
    from teekond.model.text import Text

_ALL = frozenset(("exercise", "exercises", "harjutus", "harjutused"))


def explain_exercise(word: str, words: Words) -> str | None:
    """Return what an exercise is for and how it is led; None where none is called so."""
    from teekond.workshop.exercises import load_exercise

    ident, workspace = slug(word), workspace_around()
    if ident in _ALL:
        return overview(workspace, words)
    found = load_exercise(ident, workspace)
    return page(found, words) if isinstance(found, Exercise) else None


def overview(workspace: Workspace, words: Words) -> str:
    """Return the exercises that an agenda can name, with their minutes."""
    from teekond.workshop.exercises import known_exercises, load_exercise

    found = (load_exercise(ident, workspace) for ident in known_exercises(workspace))
    every = [each for each in found if isinstance(each, Exercise)]
    width = max(len(each.id) for each in every)
    rows = (f"  {each.id:<{width}}  {each.takes:>3} min  {each.title.read(words.lang)}" for each in every)
    return "\n".join((words("The exercises that an agenda can name:"), *rows))


def page(exercise: Exercise, words: Words) -> str:
    """Return the page about an exercise."""
    lang = words.lang
    lines = [
        *([] if exercise.purpose is None else [exercise.purpose.read(lang)]),
        _facts(exercise, words),
        "",
        words("What people do:"),
        *(f"  {words('{n} min', n=part.minutes)}  {part.text.read(lang)}" for part in exercise.do),
        *_listed(words("Before it begins:"), exercise.before, lang),
        *_listed(words("What goes wrong:"), exercise.goes_wrong, lang),
        *_heard(exercise, words),
        *_brought(exercise, words),
        "",
        f"- exercise: {exercise.id}",
    ]
    head = words("{id} – exercise: {title}", id=exercise.id, title=exercise.title.read(lang))
    return "\n".join((head, *(f"  {line}".rstrip() for line in lines)))


def _facts(exercise: Exercise, words: Words) -> str:
    from teekond.canvas.phases import phases
    from teekond.cli.canvases import span

    people = words("{n} people", n=span(exercise.group)) if exercise.group is not None else ""
    phase = "" if exercise.phase is None else f"{exercise.phase} {phases(words)[exercise.phase - 1]}"
    return " · ".join(filter(None, (words("{n} min", n=exercise.takes), people, phase)))


def _listed(head: str, texts: tuple[Text, ...], lang: str) -> Iterator[str]:
    if texts:
        yield from ("", head, *(f"  {text.read(lang)}" for text in texts))


def _heard(exercise: Exercise, words: Words) -> Iterator[str]:
    if exercise.if_you_hear:
        told = ((each.hear.read(words.lang), each.ask.read(words.lang)) for each in exercise.if_you_hear)
        yield from ("", words("If you hear … ask …"), *(f"  {heard} → {asked}" for heard, asked in told))


def _brought(exercise: Exercise, words: Words) -> Iterator[str]:
    """Yield its sheets and cards, and what else it takes."""
    sheets = ", ".join(dict.fromkeys(sheet.canvas for sheet in exercise.canvases))
    cards = ", ".join(exercise.decks)
    things = ", ".join(each.what.read(words.lang).lower() for each in exercise.materials)
    rows = ((words("canvases"), sheets), (words("decks"), cards), (words("materials"), things))
    if sheets or cards or things:
        yield ""
    yield from (f"{name}: {what}" for name, what in rows if what)
