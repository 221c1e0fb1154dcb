"""`teekond canvases`: the catalogue of sheets that can be printed."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from teekond.cli.command import command, option
from teekond.cli.screen import Screen, colour_wanted
from teekond.diagnostics import say

if TYPE_CHECKING:
    from teekond.canvas.catalogue import Listed
    from teekond.locale import Words
    from teekond.model.canvas import Canvas

FORMS = ("txt", "json", "pdf", "svg", "png")


@command(
    "canvases",
    say("List the canvases that can be printed."),
    ("teekond canvases", say("id, title, people, minutes and sheet, by phase of the work")),
    ("teekond canvases -o overview.pdf", say("one printed sheet with a small picture of each")),
    ("teekond canvases -f json", say("for programs")),
)
@option("-o", "--output", metavar="FILE|-", help=say("where to write; the format follows its ending"))
@option("-f", "--format", type=click.Choice(FORMS), help=say("txt, json, or a printed overview as pdf, svg or png"))
@option("--phase", type=click.IntRange(1, 5), metavar="N", help=say("only those of one phase, 1 to 5"))
@option("--own", is_flag=True, help=say("only those of this workspace"))
@option(
    "--sheet", type=click.Choice(("A4", "A3", "A2", "A1")), help=say("the paper of the overview; else what it needs")
)
@option("--theme", metavar="NAME", help=say("the overview in default, mono, contrast, or one of the workspace's own"))
@option("--ppi", type=click.IntRange(18, 600), default=150, metavar="N", help=say("dots an inch of a png, 18 to 600"))
def canvases(screen: Screen, output: str | None, format: str | None, theme: str | None, ppi: int, **only: Any) -> int:
    """List them."""
    from teekond.canvas.catalogue import listed
    from teekond.cli.canvas_source import workspace_around
    from teekond.cli.findings import show
    from teekond.cli.output import write_pages
    from teekond.compiler.endings import format_of
    from teekond.locale import catalogue

    workspace = workspace_around()
    form = format or format_of(output, FORMS[1:]) or "txt"
    found, faults = listed(workspace)
    kept = [each for each in found if only["phase"] in (None, each.canvas.phase) and (each.own or not only["own"])]
    if form == "txt":
        pages = [table(kept, screen.words, colour=output is None and colour_wanted(sys.stdout)).encode()]
    elif form == "json":
        pages = [as_json(kept, screen.asked or workspace.language).encode()]
    else:
        from teekond.canvas.overview import overview
        from teekond.compiler.map_options import theme_of
        from teekond.render.preview_catalogue import draw_overview

        words = catalogue(screen.asked or workspace.language)
        placed = overview(kept, workspace, words, only["sheet"])
        pages = draw_overview(placed, form, theme_of(theme, workspace), ppi=ppi)
    write_pages(screen, pages, form, "canvases", output)
    return show(screen, workspace, faults)


def table(found: Sequence[Listed], words: Words, *, colour: bool = False) -> str:
    """Return the canvases one a line, those of a phase together."""
    from teekond.canvas.phases import phases

    rows = [(each.canvas.phase, _row(each, words)) for each in found]
    heads = (words("id"), words("title"), words("people"), words("min"), words("sheet"))
    widths = [max(len(line[at]) for line in (heads, *(row for _, row in rows))) for at in range(len(heads))]
    lines = [_line(heads, widths)]
    for number, name in enumerate(phases(words), start=1):
        of_phase = [row for phase, row in rows if phase == number]
        if of_phase:
            title = f"{number} {name}"
            lines += ["", click.style(title, bold=True) if colour else title]
            lines += [_line(row, widths) for row in of_phase]
    own = sum(each.own for each in found)
    told = [words.plural("{n} canvas", "{n} canvases", len(found))]
    if own:
        told.append(words("{n} of them, marked *, are of this workspace", n=own))
    return "\n".join([*lines, "", "; ".join(told)]) + "\n"


def _row(each: Listed, words: Words) -> tuple[str, ...]:
    canvas = each.canvas
    return (
        f"{canvas.id}{' *' if each.own else ''}",
        canvas.title.read(words.lang),
        span(canvas.group),
        "" if canvas.takes is None else str(canvas.takes),
        sheet_of(canvas, words),
    )


def sheet_of(canvas: Canvas, words: Words) -> str:
    """Return the paper of a canvas: `A2 landscape`."""
    return f"{canvas.size} {words('landscape') if canvas.orientation == 'landscape' else words('portrait')}"


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    people, minutes = 2, 3
    padded = [
        cell.rjust(width) if at in (people, minutes) else cell.ljust(width)
        for at, (cell, width) in enumerate(zip(cells, widths, strict=True))
    ]
    return "  ".join(padded).rstrip()


def span(group: tuple[int, int] | None) -> str:
    """Return how many people work at one sheet: `3–5`."""
    if group is None:
        return ""
    low, high = group
    return str(low) if low == high else f"{low}–{high}"


def as_json(found: Sequence[Listed], lang: str) -> str:
    """Return the canvases for programs."""
    import json

    entries = [
        {
            "id": each.canvas.id,
            "title": each.canvas.title.read(lang),
            "purpose": None if each.canvas.purpose is None else each.canvas.purpose.read(lang),
            "group": None if each.canvas.group is None else list(each.canvas.group),
            "minutes": each.canvas.takes,
            "sheet": f"{each.canvas.size} {each.canvas.orientation}",
            "phase": each.canvas.phase,
            "form": each.form,
            "own": each.own,
        }
        for each in found
    ]
    return json.dumps({"teekond": "canvases/1", "canvases": entries}, ensure_ascii=False, indent=2) + "\n"
