"""`teekond deck`: print cards, or list the decks that there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from teekond.cli.command import command, option
from teekond.cli.failure import FINDINGS, OK, Failure
from teekond.cli.screen import Screen
from teekond.compiler.pipeline import READ, RENDER, STAGES, WRITE
from teekond.diagnostics import say
from teekond.values import dataclass

if TYPE_CHECKING:
    from teekond.link.workspace import Workspace
    from teekond.model.deck import Deck

FORMS = ("pdf", "svg", "png")
LISTS = ("txt", "json")


@dataclass(frozen=True, slots=True)
class DeckFlags:
    """How cards are printed, as typed."""

    only: str | None
    theme: str | None
    ppi: int


def complete_deck(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """Return the decks whose ids begin so."""
    from teekond.canvas.deck_load import known_decks
    from teekond.cli.canvas_source import workspace_around

    return [each for each in known_decks(workspace_around()) if each.startswith(incomplete)]


@command(
    "deck",
    say("Print cards: fronts and backs on A4, to cut."),
    ("teekond deck questions -o cards.pdf", say("a whole deck; print it on both sides, turned over the long edge")),
    ("teekond deck terms --lang en --only 3,7-9 -o lost.pdf", say("some cards once more, with their numbers")),
    ("teekond deck questions --only trust -f png -o trust.png", say("one theme, one picture a page")),
    ("teekond deck --list", say("the decks that there are; with -f json for programs")),
)
@click.argument("ident", metavar="[ID|FILE]", required=False, shell_complete=complete_deck)
@option("-o", "--output", metavar="FILE|-", help=say("where to write; the format follows its ending"))
@option("-f", "--format", type=click.Choice((*FORMS, *LISTS)), help=say("pdf, svg or png; of a list txt or json"))
@option("--only", metavar="CARDS", help=say("only these cards, by number or theme, such as 3,7-9 or trust"))
@option("--theme", metavar="NAME", help=say("default, mono, contrast, or one of the workspace's own"))
@option("--ppi", type=click.IntRange(18, 600), default=150, metavar="N", help=say("dots an inch of a png, 18 to 600"))
@option("--list", "listing", is_flag=True, help=say("list the decks instead"))
def deck(screen: Screen, ident: str | None, output: str | None, format: str | None, listing: bool, **flags: Any) -> int:
    """Read, place, draw, write."""
    from teekond.cli.deck_source import find_deck
    from teekond.cli.output import write_pages
    from teekond.compiler.endings import format_of

    forms = LISTS if listing else FORMS
    form = format or format_of(output, forms) or forms[0]
    _suits(form, listing=listing)
    if listing:
        return _list(screen, form, output)
    with screen.stage(READ, STAGES[READ - 1]):
        workspace, found = find_deck(screen, ident)
    if found is None:
        return FINDINGS
    with screen.stage(RENDER, STAGES[RENDER - 1]):
        pages = _draw(screen, workspace, found, DeckFlags(**flags), form)
    if pages is None:
        return FINDINGS
    with screen.stage(WRITE, STAGES[WRITE - 1]):
        write_pages(screen, pages, form, found.id, output)
    return OK


def _suits(form: str, *, listing: bool) -> None:
    if listing and form not in LISTS:
        raise Failure(say("a list of decks is written as txt or json, not as {format}", format=form))
    if not listing and form in LISTS:
        raise Failure(say("cards are not written as {format}", format=form), say("--list lists the decks"))


def _list(screen: Screen, form: str, output: str | None) -> int:
    from teekond.cli.canvas_source import workspace_around
    from teekond.cli.deck_list import as_json, listed, table
    from teekond.cli.findings import show_errors
    from teekond.cli.output import write_pages

    workspace = workspace_around()
    lang = screen.asked or workspace.language
    found = listed(workspace)
    text = as_json(found, lang) if form == "json" else table(found, screen.words, lang)
    write_pages(screen, [text.encode()], form, "decks", output)
    return show_errors(screen, workspace) if any(kind == "deck" for kind, _ in workspace.unsound) else OK


def _draw(screen: Screen, workspace: Workspace, found: Deck, flags: DeckFlags, form: str) -> list[bytes] | None:
    from teekond.canvas.deck_layout import lay_out_deck
    from teekond.cli.deck_source import chosen
    from teekond.cli.findings import show
    from teekond.compiler.map_options import theme_of
    from teekond.render.deck import deck_pages

    numbers = chosen(found, flags.only) if flags.only is not None else None
    languages = workspace.settings.languages
    made = lay_out_deck(found, screen.asked or workspace.language, languages, only=numbers)
    if isinstance(made, tuple):
        show(screen, workspace, made)
        return None
    for note in made.notes:
        screen.tell(note)
    return deck_pages(made, form, theme_of(flags.theme, workspace), ppi=flags.ppi)
