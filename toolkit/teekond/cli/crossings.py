"""`teekond crossings`: what the links between employees' and customers' journeys say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import click

from teekond.cli.command import command, complete_reference, option
from teekond.cli.failure import FINDINGS, OK, Failure
from teekond.cli.screen import Screen
from teekond.diagnostics import say
from teekond.language.near import did_you_mean

if TYPE_CHECKING:
    from teekond.analysis.graph import Graph
    from teekond.link.workspace import Workspace
    from teekond.render.crossings_forms import Asked

FORMS = ("text", "md", "json", "html", "svg", "pdf", "png")
DRAWN = ("svg", "pdf", "png")


@command(
    "crossings",
    say("Say where employee and customer experience meet, in figures with the steps behind each."),
    ("teekond crossings", say("all journeys of the workspace")),
    ("teekond crossings first-call first-workday -f html -o meeting.html", say("two journeys, as a page to explore")),
    ("teekond crossings --from first-workday/it-account", say("what one step leads to")),
    ("teekond crossings -f svg -o matrix.svg", say("which stages meet, as a picture")),
    ("teekond crossings --to first-call/tells-again -o why.pdf", say("what stands behind a low, as a picture")),
    ("teekond crossings --what-if first-workday/it-account=1", say("what would change if a step felt otherwise")),
)
@click.argument("refs", metavar="[REF…]", nargs=-1, shell_complete=complete_reference)
@option("-o", "--output", metavar="FILE|-", help=say("where to write; the format follows its ending"))
@option("-f", "--format", type=click.Choice(FORMS), help=say("text, md, json, html, svg, pdf, png; otherwise text"))
@option("--from", "start", metavar="STEP", help=say("only what this step leads to: journey/step"))
@option("--to", "end", metavar="STEP", help=say("only what leads to this step: journey/step"))
@option(
    "--what-if", multiple=True, metavar="STEP=FEELING", help=say("a feeling in the step's own scale; several times")
)
@option("--sheet", metavar="SIZE", help=say("of a picture: A4, A3, 'A4 portrait' …; none: as large as it is"))
@option("--theme", metavar="NAME", help=say("of a picture: default, mono, contrast, dark, or your own"))
def crossings(screen: Screen, refs: tuple[str, ...], output: str | None, format: str | None, **asked: Any) -> int:
    """Read, count, tell."""
    from teekond.analysis.graph import Graph
    from teekond.cli.output import write_pages
    from teekond.compiler.endings import format_of
    from teekond.compiler.map_options import theme_of
    from teekond.locale import catalogue
    from teekond.render.crossings_forms import written

    form = format or format_of(output, FORMS) or "text"
    look = {name: asked.pop(name) for name in ("sheet", "theme")}
    _check_look(form, look)
    workspace, journeys = chosen(screen, refs)
    if journeys is None:
        return FINDINGS
    graph = Graph(workspace, journeys)
    if form in DRAWN:
        from teekond.cli.crossings_drawn import drawn

        pages = drawn(screen, graph, _asked(graph, **asked), form, **look)
        write_pages(screen, pages, form, "crossings", output)
        return OK
    theme = theme_of(look["theme"], workspace) if form == "html" else None
    page = written(graph, _asked(graph, **asked), form, catalogue(screen.asked or workspace.language), theme)
    write_pages(screen, [page.encode()], form, "crossings", output)
    return OK


def _check_look(form: str, look: Mapping[str, str | None]) -> None:
    """Refuse a sheet for what has no sheet, and a theme for what has no pictures."""
    if form not in DRAWN and (look["sheet"] or (look["theme"] and form != "html")):
        raise Failure(say("--sheet and --theme are for pictures"), say("add -f svg, pdf or png"))


def _asked(graph: Graph, start: str | None, end: str | None, what_if: Sequence[str]) -> Asked:
    from teekond.render.crossings_forms import Asked

    return Asked(
        start=None if start is None else _step(graph, start),
        end=None if end is None else _step(graph, end),
        felt=dict(_felt(graph, each) for each in what_if),
    )


def chosen(screen: Screen, refs: Sequence[str]) -> tuple[Workspace, Sequence[str] | None]:
    """Return the workspace and the ids of the journeys; None where mistakes stand in the way."""
    from teekond.cli.findings import left_out, stops
    from teekond.cli.sources import find_drawing, here
    from teekond.link.load import load_workspace

    if refs:
        workspace, drawing = find_drawing(refs, screen.asked)
        stopped = stops(screen, workspace, drawing) or left_out(screen, workspace, refs)
        return workspace, None if stopped else drawing.journeys
    workspace = load_workspace(here())
    return workspace, None if left_out(screen, workspace, refs) else tuple(workspace.journeys)


def _step(graph: Graph, ref: str) -> str:
    if ref in graph.places:
        return ref
    tails = {each: each.rpartition("/")[2] for each in graph.refs}
    near = [each for each, tail in tails.items() if tail == ref]
    if len(near) == 1:
        return near[0]
    hints = [say("did you mean {guess}?", guess=each) for each in near] or did_you_mean(
        ref, graph.refs if "/" in ref else tails.values()
    )
    raise Failure(say("there is no step {name} in the chosen journeys", name=ref), *hints)


def _felt(graph: Graph, word: str) -> tuple[str, float]:
    """Return a step and how it would feel on −2 … +2, from `journey/step=feeling` in the step's own scale."""
    name, sign, value = word.rpartition("=")
    if not sign:
        raise Failure(say("{word} is not STEP=FEELING", word=word), say("write it as {fix}", fix=f"{word}=1"))
    ref = _step(graph, name)
    low, high = graph.located[graph.places[ref]].journey.scale
    try:
        felt = float(value.replace(",", ".").replace("−", "-"))
    except ValueError:
        raise Failure(say("{word} is no number", word=value)) from None
    if not low <= felt <= high:
        raise Failure(
            say("{word} lies outside the scale of the journey, {low} … {high}", word=value, low=low, high=high)
        )
    return ref, (felt - low) / (high - low) * 4 - 2
