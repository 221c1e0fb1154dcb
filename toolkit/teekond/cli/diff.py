"""`teekond diff`: what became of journeys between two states, told in steps and not in lines."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from typing import TYPE_CHECKING

import click

from teekond.cli.command import Command, command, complete_reference, option
from teekond.cli.failure import FINDINGS, OK
from teekond.cli.screen import Screen, colour_wanted
from teekond.diagnostics import Message, say

if TYPE_CHECKING:
    from teekond.cli.diff_sides import Asked
    from teekond.diff.changes import Comparison, Kind
    from teekond.locale import Words

Writer = Callable[["Comparison", tuple[str, str], "Words"], "str | bytes"]
"""Writes a comparison of two states that are called so, in some words."""

WRITERS = {
    "text": "teekond.render.diff_text:written",
    "md": "teekond.render.diff_markdown:written",
    "json": "teekond.render.diff_json:written",
}
"""Each format with its writer, which is imported when it is asked for."""
DRAWN = ("svg", "html", "pdf", "png")
"""Formats with a map of both states."""
FORMATS = (*WRITERS, *DRAWN)
BEHIND = "teekond.behind"
_COLOURS = {"added": "green", "removed": "red", "renamed": "cyan", "moved": "magenta", "changed": "yellow"}


def _complete(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """Return the branches and tags, ids and files that begin so."""
    from teekond.cli.diff_git import names

    return [*(name for name in names() if name.startswith(incomplete)), *complete_reference(ctx, param, incomplete)]


class DiffCommand(Command):
    """Keeps apart what stands behind `--`: paths and ids, never revisions."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the words before `--`, and remember those behind it."""
        at = args.index("--") if "--" in args else len(args)
        ctx.meta[BEHIND] = tuple(args[at + 1 :])
        return super().parse_args(ctx, args[:at])


@command(
    "diff",
    say("Say what became of journeys: added, removed, changed, moved and renamed steps."),
    ("teekond diff", say("what changed here since the last commit")),
    ("teekond diff main...HEAD -f md", say("what a branch brings, as a comment for its pull request")),
    ("teekond diff main first-call -o changed.svg", say("one map of both states: added, removed, changed, moved")),
    ("teekond diff HEAD~5 journeys/first-call.yaml", say("one journey, against an older state")),
    ("teekond diff first-day first-day-to-be", say("two journeys, such as as-is and to-be")),
    cls=DiffCommand,
)
@click.argument("words", metavar="[A] [B] [PATH…]", nargs=-1, shell_complete=_complete)
@option("-o", "--output", metavar="FILE|-", help=say("where to write; the format follows its ending"))
@option(
    "-f",
    "--format",
    type=click.Choice(FORMATS),
    help=say("text, md, json, svg, html, pdf or png; text where nothing says another"),
)
@option("--theme", metavar="NAME", help=say("of a map: default, mono, contrast, dark, or one of the workspace's own"))
@option("--sheet", metavar="SIZE", help=say("of a map: A0 to A5, Letter, Tabloid, 500x700mm; as wide as it is without"))
@click.pass_context
def diff(
    ctx: click.Context,
    screen: Screen,
    *,
    words: tuple[str, ...],
    output: str | None,
    format: str | None,
    theme: str | None,
    sheet: str | None,
) -> int:
    """Find both states, compare, tell or draw."""
    from teekond.cli.diff_sides import asked
    from teekond.cli.output import write_pages
    from teekond.compiler.endings import format_of
    from teekond.locale import catalogue

    form = format or format_of(output, FORMATS) or "text"
    if theme is not None or sheet is not None:
        from teekond.cli.diff_draw import only_for_drawings

        only_for_drawings(theme, sheet, form)
    wanted = asked(words, ctx.meta[BEHIND])
    comparison = compared(wanted)
    spoken = catalogue(screen.asked or wanted.after.workspace.language)
    names = (_name(wanted.before.name, spoken), _name(wanted.after.name, spoken))
    if form in DRAWN:
        from teekond.cli.diff_draw import Drawn, draw

        comparison = draw(screen, wanted, comparison, names, spoken, Drawn(form, output, theme, sheet))
    elif form == "text" and output is None:
        screen.result(_painted(comparison, names, spoken))
    else:
        module, _, attribute = WRITERS[form].partition(":")
        writer: Writer = getattr(import_module(module), attribute)
        page = writer(comparison, names, spoken)
        write_pages(screen, [page.encode() if isinstance(page, str) else page], form, "diff", output)
    return FINDINGS if comparison.differs or unlike(wanted, comparison) else OK


def compared(wanted: Asked) -> Comparison:
    """Compare what is asked for."""
    from teekond.cli.diff_sides import holds
    from teekond.diff.compare import compare, narrowed

    comparison = compare(wanted.before.workspace, wanted.after.workspace, wanted.pairs)
    if wanted.limits is None:
        return comparison
    limits = (*wanted.limits, *_files_of_crossings(wanted, wanted.limits))
    return narrowed(comparison, lambda path, ident: holds(limits, path, ident))


def _files_of_crossings(wanted: Asked, ids: Sequence[str]) -> Iterator[str]:
    """Yield where crossings stand that are asked for: their links are known by that."""
    for side in (wanted.before, wanted.after):
        for crossing in side.workspace.crossings.values():
            if crossing.id in ids:
                yield crossing.place.path


def unlike(wanted: Asked, comparison: Comparison) -> bool:
    """Tell whether something that could not be compared reads differently."""
    before, after = (
        {each.path: each.text for each in side.workspace.sources} for side in (wanted.before, wanted.after)
    )
    return any(before.get(each.path) != after.get(each.path) for each in comparison.left_out)


def _name(name: Message | str, words: Words) -> str:
    return name if isinstance(name, str) else words.message(name)


def _painted(comparison: Comparison, names: tuple[str, str], words: Words) -> str:
    from teekond.render.diff_text import written

    if not colour_wanted(sys.stdout):
        return written(comparison, names, words)

    def paint(text: str, kind: Kind) -> str:
        return click.style(text, fg=_COLOURS[kind])

    return written(comparison, names, words, paint)
