"""`teekond map`: draw journeys as a map."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from teekond.cli.command import command, complete_reference, option
from teekond.cli.failure import FINDINGS, OK
from teekond.cli.screen import Screen
from teekond.compiler.formats import ENGINES, FONTS, FORMATS, WEIGHTS, WORDS_ONLY
from teekond.compiler.pipeline import LAY_OUT, READ, RENDER, STAGES, WRITE, Drawing, lay_out, render
from teekond.diagnostics import say

if TYPE_CHECKING:
    from teekond.cli.map_output import Drawn
    from teekond.compiler.map_options import MapFlags
    from teekond.link.workspace import Workspace


@command(
    "map",
    say("Draw journeys as a map, one or several that meet."),
    ("teekond map first-workday -o first-workday.svg", say("one journey")),
    ("teekond map first-call first-workday --sheet A3 -o meeting.pdf", say("two journeys that meet, folded onto A3")),
    ("teekond map - < draft.yaml > draft.svg", say("from standard input to standard output")),
)
@click.argument("refs", metavar="REF…", nargs=-1, required=True, shell_complete=complete_reference)
@option("-o", "--output", metavar="FILE|-", help=say("where to write; the format follows its ending"))
@option("-f", "--format", type=click.Choice(tuple(FORMATS)), help=say("the format; svg where nothing says another"))
@option("--view", default="full", metavar="VIEW", help=say("full, crossings, curve, stage:ID or lane:ID"))
@option("--rows", metavar="ROWS", help=say("the text rows, such as thinks,pains,ideas; none for no row"))
@option("--theme", metavar="NAME", help=say("default, mono, contrast, dark, or one of the workspace's own"))
@option("--sheet", metavar="SIZE", help=say("A0 to A5, Letter, Tabloid, 500x700mm, 'A4 portrait'; none: no fold"))
@option("--no-fold", is_flag=True, help=say("shrink to the sheet instead of folding"))
@option("--engine", type=click.Choice(ENGINES), default="own", help=say("who draws; Graphviz if it is installed"))
@option("--labels", is_flag=True, help=say("print the reason of each link beside it"))
@option("--weights", type=click.Choice(WEIGHTS), help=say("draw links as thick as they weigh on customers"))
@option("--sight", is_flag=True, help=say("print on employees' cards how many links a customer is away"))
@option("--posters", metavar="N|all", help=say("of --view crossings: so many pairs of journeys, the weightiest; 12"))
@option("--stamp", is_flag=True, help=say("print the commit and the day in the footer"))
@option("--id-prefix", default="", metavar="TEXT", help=say("put this before every id, for several maps in one page"))
@option("--fonts", type=click.Choice(FONTS), default="embed", help=say("the font of an svg"))
@option("--ppi", type=click.IntRange(36, 1200), default=144, metavar="N", help=say("dots an inch of a png, 36 to 1200"))
def map_(screen: Screen, refs: tuple[str, ...], output: str | None, format: str | None, **flags: Any) -> int:
    """Read, lay out, render, write."""
    from teekond.cli.findings import stops
    from teekond.cli.map_output import write_map
    from teekond.cli.sources import find_drawing
    from teekond.compiler.map_options import MapFlags, read_format

    wanted = MapFlags(**flags)
    kind = read_format(format, output, wanted.engine)
    with screen.stage(READ, STAGES[READ - 1]):
        workspace, drawing = find_drawing(refs, screen.asked)
    if stops(screen, workspace, drawing):
        return FINDINGS
    drawn = _draw(screen, workspace, drawing, wanted, kind)
    with screen.stage(WRITE, STAGES[WRITE - 1]):
        write_map(screen, drawn, output)
    for note in drawn.layout.notes if drawn.layout is not None else ():
        screen.note(note)
    return OK


def _draw(screen: Screen, workspace: Workspace, drawing: Drawing, flags: MapFlags, kind: str) -> Drawn:
    from teekond.cli.map_output import Drawn
    from teekond.cli.rendering import render_by_graphviz
    from teekond.compiler.map_options import look_of, read_options

    look = look_of(flags, workspace, screen.asked)
    options = read_options(flags, workspace, drawing, stamp=_stamp(workspace, flags))
    layout = None
    if kind not in WORDS_ONLY:
        with screen.stage(LAY_OUT, STAGES[LAY_OUT - 1]):
            layout = lay_out(workspace, drawing, options, look)
    with screen.stage(RENDER, STAGES[RENDER - 1]):
        draw = render_by_graphviz if flags.engine == "graphviz" else render
        return Drawn(drawing, kind, draw(kind, layout, workspace, drawing.journeys, look), layout, look)


def _stamp(workspace: Workspace, flags: MapFlags) -> str:
    if not flags.stamp:
        return ""
    from teekond.cli.stamp import stamp

    return stamp(workspace.root or Path.cwd())
