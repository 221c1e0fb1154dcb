"""`teekond export`: journeys in formats of others, and what these have no place for."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from teekond.cli.command import STDIN, command, complete_reference, option
from teekond.cli.exchange_help import Exporting
from teekond.cli.failure import FINDINGS, OK, Failure
from teekond.cli.screen import Screen
from teekond.compiler.endings import is_folder
from teekond.diagnostics import say
from teekond.exchange.formats import FORMATS, WRITTEN, Format
from teekond.values import replace

if TYPE_CHECKING:
    from teekond.compiler.pipeline import Drawing
    from teekond.exchange.handed import Loss, Outgoing, Written
    from teekond.layout.scene import MapLayout
    from teekond.link.workspace import Workspace
    from teekond.locale import Words
    from teekond.theme import Theme


@command(
    "export",
    say("Write journeys for another tool, and say what it has no place for."),
    ("teekond export mermaid first-workday -o first-workday.mmd", say("a diagram for a README")),
    ("teekond export mermaid -o diagrams/", say("each journey of the workspace, one file each")),
    ("teekond export table first-call first-workday -o both.xlsx", say("a workbook with a sheet for each")),
    ("teekond export pptx first-workday-x-first-call -o both.pptx", say("slides to go on editing")),
    ("teekond export json > workspace.json", say("everything, for programs")),
    cls=Exporting,
)
@click.argument("format", type=click.Choice(WRITTEN), metavar="FORMAT")
@click.argument("refs", metavar="[REF…]", nargs=-1, shell_complete=complete_reference)
@option("-o", "--output", metavar="FILE|-", help=say("where to write; a folder takes one file a journey"))
def export(screen: Screen, format: str, refs: tuple[str, ...], output: str | None) -> int:
    """Read, write, tell what was lost."""
    from teekond.cli.findings import stops

    workspace, drawing = _chosen(refs, screen)
    whole = FORMATS[format].whole and not refs
    if not whole and not drawing.journeys and not workspace.broken:
        raise Failure(say("this workspace holds no journey"), say("teekond new journey ID starts one"))
    if not whole and stops(screen, workspace, drawing):
        return FINDINGS
    asked = replace(_asked(screen, workspace, drawing, _variant(format, output)), whole=whole)
    losses = [] if refs or whole else _broken(workspace)
    for ident, part in _files(asked, FORMATS[format], output):
        made = FORMATS[format].write(part)
        _give(screen, made, ident, FORMATS[asked.form], output)
        losses += made.losses
    from teekond.cli.losses import tell_losses

    tell_losses(screen, losses)
    return OK


def _broken(workspace: Workspace) -> list[Loss]:
    """Return the journeys that are left out where all are asked for, as they have errors."""
    from teekond.exchange.handed import Loss

    names = sorted(workspace.broken)
    return [Loss(say("{document}", document=name), say("it has errors; teekond check tells them")) for name in names]


def _chosen(refs: Sequence[str], screen: Screen) -> tuple[Workspace, Drawing]:
    from teekond.cli.sources import find_drawing, here
    from teekond.compiler.pipeline import Drawing
    from teekond.link.load import load_workspace

    if refs:
        return find_drawing(refs, screen.asked)
    workspace = load_workspace(here())
    title = workspace.settings.title
    name = "" if title is None else title.read(*((screen.asked,) if screen.asked else ()), workspace.language)
    return workspace, Drawing("workspace", name, tuple(workspace.journeys))


def _variant(format: str, output: str | None) -> str:
    """Return the format that the ending of a file chooses among the variants of one; else the format itself."""
    if output is None or output == STDIN or is_folder(output):
        return format
    ending = Path(output).suffix[1:].casefold()
    known = FORMATS[format]
    if ending in known.variants:
        return ending
    others = [name for name, each in FORMATS.items() if each.ending == ending and each.writer]
    if ending and ending not in (known.ending, *known.also) and others:
        raise Failure(
            say("{path} ends as {other} does, not {format}", path=output, other=others[0], format=format),
            say("write it as {fix}", fix=f"teekond export {others[0]} … -o {output}"),
        )
    return format


def _asked(screen: Screen, workspace: Workspace, drawing: Drawing, form: str) -> Outgoing:
    from teekond.exchange.handed import Outgoing
    from teekond.locale import catalogue

    words = catalogue(screen.asked or workspace.language)
    crossing = drawing.id if drawing.crossing else ""
    asked = Outgoing(workspace, drawing.journeys, words, drawing.title, crossing, form)
    if FORMATS[form].rendered:
        return replace(asked, rendered=_rendered(workspace, drawing, words, form))
    if not FORMATS[form].layout:
        return asked
    layout, theme = _drawn(workspace, drawing, words)
    return replace(asked, layout=layout, theme=theme)


def _rendered(workspace: Workspace, drawing: Drawing, words: Words, form: str) -> bytes:
    """Return the map as `map` writes it, on the workspace's sheet."""
    from teekond.compiler.formats import Look
    from teekond.compiler.map_options import build_options, theme_of
    from teekond.compiler.pipeline import lay_out, render

    look = Look(theme=theme_of(None, workspace), words=words)
    layout = lay_out(workspace, drawing, build_options(workspace), look)
    return render(form, layout, workspace, drawing.journeys, look)[0]


def _drawn(workspace: Workspace, drawing: Drawing, words: Words) -> tuple[MapLayout, Theme]:
    from teekond.compiler.formats import Look
    from teekond.compiler.map_options import theme_of
    from teekond.compiler.pipeline import lay_out
    from teekond.layout.options import MapOptions

    theme = theme_of(None, workspace)
    return lay_out(workspace, drawing, MapOptions(), Look(theme=theme, words=words)), theme


def _files(asked: Outgoing, format: Format, output: str | None) -> list[tuple[str, Outgoing]]:
    """Return what goes into each file, and what the file is called in a folder."""
    if not format.single or len(asked.journeys) == 1:
        return [(asked.crossing or "--".join(asked.journeys[:3]) or "workspace", asked)]
    if output is None or not is_folder(output):
        raise Failure(
            say("one file holds one journey here, and {count} are asked for", count=len(asked.journeys)),
            say("name one; or write them into a folder: {fix}", fix=f"-o {'journeys' + os.sep}"),
        )
    return [(ident, replace(asked, journeys=(ident,))) for ident in asked.journeys]


def _give(screen: Screen, made: Written, ident: str, format: Format, output: str | None) -> None:
    if output is None or output == STDIN:
        if format.binary and screen.stdout_is_terminal:
            raise Failure(
                say("a {format} is not for a terminal", format=format.ending.upper()),
                say("write it to a file: -o FILE"),
            )
        screen.data(made.data)
        return
    from teekond.compiler.plan import stem_of
    from teekond.output.write import write_whole

    path = Path(output)
    if is_folder(output):
        path /= f"{stem_of(ident)}.{format.ending}"
    write_whole(path, made.data)
    screen.tell(say("{path} is written", path=str(path)))
