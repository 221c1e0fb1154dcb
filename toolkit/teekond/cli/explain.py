"""`teekond explain`: what a rule, a key, a canvas, an exercise or a term means."""

from __future__ import annotations

from pathlib import Path

import click

from teekond.cli.command import command
from teekond.cli.failure import OK, Failure
from teekond.cli.screen import Screen
from teekond.diagnostics import Message, say
from teekond.language.near import did_you_mean
from teekond.model.ident import compared
from teekond.model.workspace import Glossary, Term
from teekond.source.files import find_root


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
    from teekond.language.explain import explain as explain_word

    words = screen.words
    glossaries = _glossaries()
    parts = (
        manual_of(word, words),
        explain_word(word, words.lang),
        explain_canvas(word, words),
        explain_exercise(word, words),
        _term(word, glossaries, words.lang),
    )
    page = "\n\n".join(part.rstrip("\n") for part in parts if part)
    if not page:
        raise Failure(
            say("there is nothing to explain about {word}", word=word),
            *_guess(word, glossaries),
            say("it takes a code such as TK102, a rule, a key, a canvas, an exercise, or a term of the glossary"),
        )
    screen.result(page)
    return OK


def _glossaries() -> tuple[Glossary, ...]:
    """Return the glossaries of the workspace around us."""
    root = find_root(Path.cwd())
    if root is None:
        return ()
    from teekond.link.load import load_workspace

    return tuple(load_workspace(root).glossaries.values())


def _term(word: str, glossaries: tuple[Glossary, ...], lang: str) -> str | None:
    """Return what a glossary says about a word."""
    asked = compared(word)
    for term in (term for glossary in glossaries for term in glossary.terms):
        if asked in {compared(name) for name in _names(term)}:
            return "\n\n".join((_head(term, lang), term.means.read(lang)))
    return None


def _names(term: Term) -> tuple[str, ...]:
    return (term.id, *((term.short,) if term.short else ()), *(name for _, name in term.term.entries))


def _guess(word: str, glossaries: tuple[Glossary, ...]) -> tuple[Message, ...]:
    """Return the hint that names what may have been meant."""
    from teekond.canvas.load import shipped_canvases
    from teekond.check.codes import known_codes
    from teekond.language.explain import every_record
    from teekond.workshop.exercises import shipped_exercises

    keys = [key.name for record in every_record() for key in record.keys]
    sheets = (*shipped_canvases(), *shipped_exercises())
    terms = [name for glossary in glossaries for term in glossary.terms for name in _names(term)]
    return did_you_mean(word, (*terms, *keys, *sheets, *known_codes(), *known_codes().values()))


def _head(term: Term, lang: str) -> str:
    name = term.term.read(lang)
    return f"{term.short} – {name}" if term.short and term.short != name else name
