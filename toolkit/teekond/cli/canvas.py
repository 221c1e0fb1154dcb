"""`teekond canvas`: print a canvas."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from teekond.cli.command import command, option
from teekond.cli.failure import FINDINGS, OK
from teekond.cli.screen import Screen
from teekond.compiler.pipeline import READ, RENDER, STAGES, WRITE
from teekond.diagnostics import say

if TYPE_CHECKING:
    from teekond.cli.canvas_flags import CanvasFlags
    from teekond.link.workspace import Workspace
    from teekond.model.canvas import Canvas

FORMS = ("pdf", "svg", "png", "html")
FILLS = ("blank", "stages", "all")


def complete_canvas(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """Return the canvases whose ids begin so: the workspace's own, and the shipped ones."""
    from teekond.canvas.load import shipped_canvases
    from teekond.cli.canvas_source import workspace_around

    known = sorted({*shipped_canvases(), *workspace_around().canvases})
    return [each for each in known if each.startswith(incomplete)]


@command(
    "canvas",
    say("Print a canvas: a sheet that people fill in together."),
    ("teekond canvas persona -o persona.pdf", say("an empty sheet")),
    (
        "teekond canvas journey --journey first-workday --fill stages --sheet A0 --tile A4 -o wall.pdf",
        say("a wall poster with the stages that the file has, in pieces for an A4 printer"),
    ),
    (
        "teekond canvas iceberg --copies 6 --lang et,en -o tables.pdf",
        say("six tables; titles and questions in both languages, what to do and examples in the first"),
    ),
    ("teekond canvas journey -f png --ppi 100 -o board.png", say("the background of an online whiteboard")),
)
@click.argument("ident", metavar="ID", shell_complete=complete_canvas)
@option("-o", "--output", metavar="FILE|-", help=say("where to write; the format follows its ending"))
@option("-f", "--format", type=click.Choice(FORMS), help=say("the format; pdf where nothing says another"))
@option("--journey", metavar="ID", help=say("the journey that fills it"))
@option("--stage", metavar="ID", help=say("only this stage of the journey"))
@option("--crossing", metavar="ID", help=say("the crossing that fills it, or two journeys: ID,ID"))
@option("--persona", metavar="ID", help=say("whose journey it is, or who fills it"))
@option("--unit", metavar="ID", help=say("the unit that it is about"))
@option(
    "--fill",
    type=click.Choice(FILLS),
    help=say(
        "blank: only the questions; stages: what happens, is felt and said, with room to add; "
        "all: pains and ideas too; left out, stages where something fills it, else blank"
    ),
)
@option("--stages", type=click.IntRange(1, 26), metavar="N", help=say("empty columns where no journey is given: six"))
@option("--sheet", metavar="SIZE", help=say("A0 to A7, Letter, Tabloid, '300x500 mm', 'A4 portrait'"))
@option("--tile", metavar="SIZE", help=say("in pieces on this smaller sheet, to cut and glue"))
@option("--copies", type=click.IntRange(1, 99), metavar="N", help=say("one sheet for each of N tables"))
@option("--tables", metavar="NAMES", help=say("one sheet for each table by name, such as Sea,Forest,Bog"))
@option("--theme", metavar="NAME", help=say("default, mono, contrast, or one of the workspace's own"))
@option("--ink", type=click.Choice(("full", "saving")), help=say("saving: outlines instead of coloured areas"))
@option("--variant", type=click.Choice(("office", "print-shop")), help=say("print-shop: 3 mm of bleed and crop marks"))
@option("--bleed", metavar="MM", help=say("another bleed for the print shop, such as 5mm"))
@option("--ppi", type=click.IntRange(18, 600), default=150, metavar="N", help=say("dots an inch of a png, 18 to 600"))
def canvas(screen: Screen, ident: str, output: str | None, format: str | None, **flags: Any) -> int:
    """Read, place, draw, write."""
    from teekond.cli.canvas_flags import CanvasFlags, stem_of
    from teekond.cli.canvas_source import find_canvas, stops
    from teekond.cli.output import write_pages
    from teekond.compiler.endings import format_of

    wanted = CanvasFlags(**flags)
    form = format or format_of(output, FORMS) or FORMS[0]
    with screen.stage(READ, STAGES[READ - 1]):
        workspace, found = find_canvas(screen, ident)
    if found is None or stops(screen, workspace, wanted):
        return FINDINGS
    with screen.stage(RENDER, STAGES[RENDER - 1]):
        pages = _draw(screen, workspace, found, wanted, form)
    if pages is None:
        return FINDINGS
    with screen.stage(WRITE, STAGES[WRITE - 1]):
        write_pages(screen, pages, form, found.id if output else stem_of(found, wanted, screen.asked), output)
    return OK


def _draw(screen: Screen, workspace: Workspace, found: Canvas, wanted: CanvasFlags, form: str) -> list[bytes] | None:
    from teekond.canvas.variants import copies, finish
    from teekond.cli.canvas_flags import read_choices, read_wish
    from teekond.cli.canvas_source import refuse
    from teekond.compiler.map_options import theme_of
    from teekond.diagnostics import Diagnostic
    from teekond.render.prints import prints

    theme, wish = theme_of(wanted.theme, workspace), read_wish(wanted, form)
    sheets = copies(found, workspace, wish, **read_choices(wanted, screen.asked or workspace.language))
    if isinstance(sheets, Diagnostic):
        refuse(screen, workspace, sheets)
        return None
    if sheets[0].stands_in is not None:
        words = say(
            "some texts are not in `{lang}`: they stand in `{other}`", lang=sheets[0].lang, other=sheets[0].stands_in
        )
        screen.tell(words)
    finished = finish(wish, sheets[0])
    if isinstance(finished, Diagnostic):
        refuse(screen, workspace, finished)
        return None
    return prints(sheets, form, theme, finished, ppi=wanted.ppi)
