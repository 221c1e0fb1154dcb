"""The shipped exercises: in both languages, minutes that add up, sheets and cards that are there, texts that fit."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from teekond.canvas.deck_load import shipped_decks
from teekond.canvas.load import load_canvas, shipped_canvases
from teekond.link.workspace import Workspace
from teekond.metrics import wrap
from teekond.model.exercise import Exercise
from teekond.model.text import Text
from teekond.workshop.exercises import shipped_exercise, shipped_exercises

WANTED = """
    first-workday customer-journey to-be-journey crossing outside-in promise channel-choice listening-plan scale-before
    scale-after role-value takeaways prioritising how-might-we interview-plan role-swap house-tour true-or-false
    iceberg extreme-user one-question says-does action-plan
""".split()
LANGUAGES = ("et", "en")
LONGEST = {"title": 40, "purpose": 180, "do": 90, "before": 90, "goes_wrong": 90, "if_late": 80, "after": 110}
"""Letters that fit their places on the guide page."""
REPLY = 48
STRAIGHT = re.compile("[\"']")
LINES = 48
"""Lines of body text on the guide page: 251 mm less its heads, the sheet's picture and the air between them."""
MEASURE = 440.0
"""Points: the width of a page of A4 less its margins and the numbers of the steps."""


def texts(exercise: Exercise) -> Iterator[tuple[str, Text]]:
    """Yield every text with the key that it stands under."""
    for key in ("title", "purpose", "say", "watch", "if_late", "after"):
        text = getattr(exercise, key)
        if text is not None:
            yield key, text
    for key in ("before", "goes_wrong", "needs"):
        yield from ((key, text) for text in getattr(exercise, key))
    yield from (("do", part.text) for part in exercise.do)
    for reply in exercise.if_you_hear:
        yield from (("hear", reply.hear), ("ask", reply.ask))


def test_all_exercises_are_there() -> None:
    assert set(WANTED) <= set(shipped_exercises())


@pytest.mark.parametrize("ident", shipped_exercises())
def test_every_text_is_in_both_languages(ident: str) -> None:
    assert [key for key, text in texts(shipped_exercise(ident)) if text.languages() != LANGUAGES] == []


@pytest.mark.parametrize("ident", shipped_exercises())
def test_no_step_names_minutes_for_a_workshop_may_give_the_exercise_more_or_fewer(ident: str) -> None:
    exercise = shipped_exercise(ident)
    told = [part.text.read(lang) for part in exercise.do for lang in LANGUAGES]
    assert [text for text in told if re.search(r"\b(minut|minutes?\b)", text)] == []


@pytest.mark.parametrize("ident", shipped_exercises())
def test_the_facilitator_is_told_everything(ident: str) -> None:
    exercise = shipped_exercise(ident)
    assert all((exercise.purpose, exercise.say, exercise.watch, exercise.if_late, exercise.after))
    assert all((exercise.before, exercise.goes_wrong, exercise.if_you_hear, exercise.materials or exercise.decks))
    assert exercise.phase is not None
    assert exercise.group is not None
    assert exercise.licence == "CC-BY-4.0"


@pytest.mark.parametrize("ident", shipped_exercises())
def test_minutes_add_up(ident: str) -> None:
    exercise = shipped_exercise(ident)
    assert sum(part.minutes for part in exercise.do) == exercise.takes
    assert 2 <= len(exercise.do) <= 5


@pytest.mark.parametrize("ident", shipped_exercises())
def test_sheets_and_cards_are_shipped(ident: str) -> None:
    exercise = shipped_exercise(ident)
    assert exercise.canvases or exercise.decks
    assert {sheet.canvas for sheet in exercise.canvases} <= set(shipped_canvases())
    assert set(exercise.decks) <= set(shipped_decks())


@pytest.mark.parametrize("ident", shipped_exercises())
def test_texts_fit_the_guide_page(ident: str) -> None:
    exercise = shipped_exercise(ident)
    for key, text in texts(exercise):
        most = LONGEST.get(key, REPLY if key in ("hear", "ask") else 400)
        assert [string for _, string in text.entries if len(string) > most] == [], key
    for lang in LANGUAGES:
        assert sum(lines(text, lang) for _, text in texts(exercise)) <= LINES


def lines(text: Text, lang: str) -> int:
    """Return how many lines a text takes."""
    return sum(len(wrap(line, MEASURE, 10.5, lang=lang)) for line in text.read(lang).splitlines() if line)


@pytest.mark.parametrize("ident", shipped_exercises())
def test_quotes_are_those_of_the_language(ident: str) -> None:
    for _, text in texts(shipped_exercise(ident)):
        estonian, english = text.read("et"), text.read("en")
        assert not STRAIGHT.search(estonian + english), text
        assert estonian.count("„") == estonian.count("“"), text
        assert english.count("“") == english.count("”"), text


@pytest.mark.parametrize("ident", shipped_exercises())
def test_materials_have_names_in_every_language(ident: str) -> None:
    for material in shipped_exercise(ident).materials:
        assert material.kind is not None
        assert material.what.languages() == LANGUAGES


@pytest.mark.parametrize("ident", shipped_exercises())
def test_a_sheet_is_not_hurried(ident: str) -> None:
    """An exercise never takes less than half of what its largest sheet asks for."""
    exercise = shipped_exercise(ident)
    for sheet in exercise.canvases:
        canvas, _ = load_canvas(sheet.canvas, Workspace(None))
        assert canvas is not None
        assert 2 * exercise.takes >= (canvas.takes or 0)
