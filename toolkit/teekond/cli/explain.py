"""`teekond explain`: what a rule, a key or a term means."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from teekond.cli.command import command
from teekond.cli.failure import OK, Failure
from teekond.cli.screen import Screen
from teekond.diagnostics import say
from teekond.model.ident import compared
from teekond.model.workspace import Term
from teekond.source.files import find_root

if TYPE_CHECKING:
    from teekond.locale import Words


@command(
    "explain",
    say("Explain a rule, a key or a term."),
    ("teekond explain TK102", say("a finding's code: what it means, with a bad and a good example")),
    ("teekond explain moment_of_truth", say("a key of the language")),
    ("teekond explain NPS", say("a term of the workspace's glossary")),
)
@click.argument("word")
def explain(screen: Screen, word: str) -> int:
    """Print the page."""
    page = _page(word, screen.words)
    if page is None:
        raise Failure(
            say("there is nothing to explain about {word}", word=word),
            say("it takes a code such as TK102, a rule, a key, or a term of the glossary"),
        )
    screen.result(page)
    return OK


def _page(word: str, words: Words) -> str | None:
    from teekond.language.explain import explain as explain_word

    parts = (_finding(word, words), explain_word(word, words.lang), _term(word, words.lang))
    return "\n\n".join(part.rstrip("\n") for part in parts if part) or None


def _finding(word: str, words: Words) -> str | None:
    """Return the page of a rule; of a mistake that reading finds, how it is named."""
    from teekond.check.codes import known_codes, rule_of
    from teekond.check.manual import manual

    rule = rule_of(word)
    if rule is not None:
        return manual(rule, words)
    for code, name in known_codes().items():
        if word.upper() == code or word.casefold() == name:
            return f"# {code} {name}\n\n" + words("Found while reading. The message at the place says what to mend.")
    return None


def _term(word: str, lang: str) -> str | None:
    """Return what a glossary of the workspace around us says about a word."""
    root = find_root(Path.cwd())
    if root is None:
        return None
    from teekond.link.load import load_workspace

    asked = compared(word)
    for glossary in load_workspace(root).glossaries.values():
        for term in glossary.terms:
            names = {term.id, compared(term.short or ""), *(compared(name) for _, name in term.term.entries)}
            if asked in names:
                return "\n\n".join((_head(term, lang), term.means.read(lang)))
    return None


def _head(term: Term, lang: str) -> str:
    name = term.term.read(lang)
    return f"{term.short} – {name}" if term.short and term.short != name else name
