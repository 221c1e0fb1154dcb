"""`teekond report`: what the organisation and its journeys say, one question at a time."""

from __future__ import annotations

import click

from teekond.cli.command import command, complete_reference, option
from teekond.cli.failure import FINDINGS, OK, Failure
from teekond.cli.screen import Screen
from teekond.diagnostics import say
from teekond.patterns import pattern

FORMS = ("text", "md", "json", "html", "csv", "pdf")
NAMES = (
    "chain",
    "parity",
    "promise",
    "outside-in",
    "profile",
    "actions",
    "voices",
    "touchpoints",
    "moments",
    "trace",
    "value",
    "units",
)
DAY = pattern(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@command(
    "report",
    say("Tell of the organisation one question at a time: chain, promise, touchpoints, actions, voices and others."),
    ("teekond report chain", say("how each unit reaches the customer")),
    ("teekond report actions --today 2027-01-15", say("what is open, and what is late on that day")),
    ("teekond report chain -o chain.pdf", say("the same on paper")),
    ("teekond report profile first-call -f html -o profile.html", say("the tags of one journey, as a page")),
)
@click.argument("name", metavar="REPORT", type=click.Choice(NAMES))
@click.argument("refs", metavar="[REF…]", nargs=-1, shell_complete=complete_reference)
@option("-o", "--output", metavar="FILE|-", help=say("where to write; the format follows its ending"))
@option(
    "-f",
    "--format",
    type=click.Choice(FORMS),
    help=say("text, md, json, html, csv or pdf; text where nothing says another"),
)
@option("--theme", metavar="NAME", help=say("of the pdf: default, mono, contrast, or one of the workspace's own"))
@option("--today", metavar="DATE", help=say("the day against which due dates are held: 2027-01-15"))
def report(
    screen: Screen,
    name: str,
    refs: tuple[str, ...],
    output: str | None,
    format: str | None,
    *,
    theme: str | None,
    today: str | None,
) -> int:
    """Read, count, tell."""
    from teekond.analysis.graph import Graph
    from teekond.cli.crossings import chosen
    from teekond.cli.output import write_pages
    from teekond.compiler.endings import format_of
    from teekond.compiler.map_options import theme_of
    from teekond.locale import catalogue
    from teekond.render.reports.forms import written
    from teekond.render.reports.tell import Teller

    if today is not None and not _is_day(today):
        raise Failure(say("{word} is no day", word=today), say("write it as {fix}", fix="2027-01-15"))
    form = format or format_of(output, FORMS) or "text"
    workspace, journeys = chosen(screen, refs)
    if journeys is None:
        return FINDINGS
    words = catalogue(screen.asked or workspace.language)
    if theme is not None and form != "pdf":
        raise Failure(say("only a pdf has a theme"), say("ask for one: -f pdf"))
    look = theme_of(theme, workspace) if form == "pdf" else None
    page = written(name, Teller(Graph(workspace, journeys), words, today), form, words, look)
    write_pages(screen, [page], form, name, output)
    return OK


def _is_day(word: str) -> bool:
    """Tell whether a word is a day that the calendar has."""
    from datetime import date

    try:
        return DAY.fullmatch(word) is not None and bool(date.fromisoformat(word))
    except ValueError:
        return False
