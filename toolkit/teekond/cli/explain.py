"""`teekond explain`: what a rule, a key or a term means."""

from __future__ import annotations

from pathlib import Path

import click

from teekond.cli.command import command
from teekond.cli.failure import OK, Failure
from teekond.cli.screen import Screen
from teekond.diagnostics import say
from teekond.source.files import find_root


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
    page = _page(word, screen.words.lang)
    if page is None:
        raise Failure(
            say("there is nothing to explain about {word}", word=word),
            say("it takes a code such as TK102, a rule, a key, or a term of the glossary"),
        )
    screen.result(page)
    return OK
