"""`teekond explain`: what a rule, a key, a canvas, an exercise or a term means."""

from __future__ import annotations

import click

from teekond.cli.command import command
from teekond.cli.failure import OK, Failure
from teekond.cli.screen import Screen
from teekond.diagnostics import Message, say
from teekond.language.near import did_you_mean


@command(
    "explain",
    say("Explain a rule, a key, a canvas, an exercise or a term."),
    ("teekond explain TK102", say("a finding's code: what it means, with a bad and a good example")),
    ("teekond explain moment_of_truth", say("a key of the language")),
    ("teekond explain NPS", say("a term of the workspace's glossary")),
    ("teekond explain persona", say("a canvas: what it is for, and what it asks")),
    ("teekond explain first-workday", say("an exercise: what people do, and what goes wrong")),
)
@click.argument("word")
def explain(screen: Screen, word: str) -> int:
    """Print the page."""
    from teekond.check.manual import manual_of
    from teekond.cli.explain_canvas import explain_canvas
    from teekond.cli.explain_exercise import explain_exercise
    from teekond.cli.explain_term import explain_term
    from teekond.language.explain import explain as explain_word

    words = screen.words
    parts = (
        manual_of(word, words),
        explain_word(word, words.lang),
        explain_canvas(word, words),
        explain_exercise(word, words),
        explain_term(word, words),
    )
    page = "\n\n".join(part.rstrip("\n") for part in parts if part)
    if not page:
        raise Failure(
            say("there is nothing to explain about {word}", word=word),
            *_guess(word),
            say("it takes a code such as TK102, a rule, a key, a canvas, an exercise, or a term of the glossary"),
        )
    screen.result(page)
    return OK


def _guess(word: str) -> tuple[Message, ...]:
    """Return the hint that names what may have been meant."""
    from teekond.canvas.load import shipped_canvases
    from teekond.check.codes import known_codes
    from teekond.cli.explain_term import names_of, terms
    from teekond.language.explain import every_record
    from teekond.language.twins import names_of_key, names_of_record
    from teekond.workshop.exercises import shipped_exercises

    records = tuple(every_record())
    keys = [name for record in records for key in record.keys for name in (key.name, *names_of_key(key.name))]
    keys += [name for record in records for name in names_of_record(record.name)]
    sheets = (*shipped_canvases(), *shipped_exercises())
    known = [name for term in terms() for name in names_of(term)]
    return did_you_mean(word, (*known, *keys, *sheets, *known_codes(), *known_codes().values()))
