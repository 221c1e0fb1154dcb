"""`teekond workshop`: make everything that a day needs from one file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from teekond.cli.command import STDIN, command, complete_workshop, option
from teekond.cli.failure import FINDINGS, OK, Failure
from teekond.cli.screen import Screen
from teekond.compiler.pipeline import CHECK, READ, RENDER, STAGES, WRITE
from teekond.diagnostics import Severity, say
from teekond.values import dataclass

if TYPE_CHECKING:
    from teekond.link.workspace import Workspace
    from teekond.model.workshop import Workshop
    from teekond.render.pack.frame import Pack


@dataclass(frozen=True, slots=True)
class PackFlags:
    """How a pack is made, as typed."""

    only: str | None
    theme: str | None
    sheet: str | None


@command(
    "workshop",
    say("Make everything that a workshop needs: run sheet, agenda, guide, canvases, cards, lists."),
    ("teekond workshop human-in-focus -o pack/", say("all parts, and pack.pdf with all that is printed")),
    ("teekond workshop human-in-focus --only agenda,slides", say("only some parts, into a folder named after it")),
    ("teekond workshop two-hours --only md -o -", say("one part to standard output")),
    ("teekond workshop human-in-focus --only canvases --sheet A0 --lang en", say("the walls larger, in English")),
)
@click.argument("ref", metavar="[REF|FILE]", required=False, shell_complete=complete_workshop)
@option("-o", "--output", metavar="FOLDER|-", help=say("where to write; left out, a folder named after the workshop"))
@option("--only", metavar="PARTS", help=say("only these parts, such as agenda,canvases,slides"))
@option("--theme", metavar="NAME", help=say("default, mono, contrast, or one of the workspace's own"))
@option("--sheet", metavar="SIZE", help=say("the paper of canvases for the wall, instead of the workshop's own"))
def workshop(screen: Screen, ref: str | None, output: str | None, **flags: Any) -> int:
    """Read, plan, draw, write."""
    from teekond.cli.workshop_source import find_workshop, parts_of

    wanted = PackFlags(**flags)
    keys = parts_of(wanted.only)
    with screen.stage(READ, STAGES[READ - 1]):
        workspace, found = find_workshop(screen, ref)
    if found is None:
        return FINDINGS
    with screen.stage(CHECK, STAGES[CHECK - 1]):
        pack = _planned(screen, workspace, found, wanted)
    if pack is None:
        return FINDINGS
    with screen.stage(RENDER, STAGES[RENDER - 1]):
        files = _drawn(screen, pack, keys)
    if files is None:
        return FINDINGS
    with screen.stage(WRITE, STAGES[WRITE - 1]):
        _write(screen, files, found.id, output)
    return OK


def _planned(screen: Screen, workspace: Workspace, found: Workshop, flags: PackFlags) -> Pack | None:
    """Return the pack; None where what is wrong with the workshop is shown instead."""
    from teekond.cli.findings import show
    from teekond.cli.workshop_source import on_paper
    from teekond.compiler.map_options import theme_of
    from teekond.render.pack.frame import planned
    from teekond.workshop.check import check_workshop

    found = on_paper(found, flags.sheet)
    wrong = [each for each in check_workshop(found, workspace) if each.severity is Severity.ERROR]
    pack = None if wrong else planned(found, workspace, theme_of(flags.theme, workspace), screen.asked)
    if pack is None or pack.plan.findings:
        show(screen, workspace, wrong or list(pack.plan.findings if pack is not None else ()))
        return None
    return pack


def _drawn(screen: Screen, pack: Pack, keys: tuple[str, ...]) -> list[tuple[str, bytes]] | None:
    """Return the files of the parts; parts that this workshop cannot have are left out, and told where asked for.

    None where something does not fit its sheet or card, which is shown instead.
    """
    from teekond.cli.findings import show
    from teekond.render.pack.offered import lacking, offered
    from teekond.render.pack.whole import pack_files
    from teekond.render.sheet import DoesNotFit

    gone = lacking(pack)
    for key in keys:
        if key in gone:
            screen.warn(say("{part} is left out: {reason}", part=key, reason=screen.words.message(gone[key])))
    made = [key for key in keys if key not in gone] if keys else offered(pack)
    if not made:
        raise Failure(say("there is nothing to write"))
    try:
        return list(pack_files(pack, made))
    except DoesNotFit as trouble:
        show(screen, pack.workspace, [trouble.diagnostic])
        return None


def _write(screen: Screen, files: list[tuple[str, bytes]], ident: str, output: str | None) -> None:
    from teekond.cli.output import write_pages
    from teekond.compiler.plan import stem_of
    from teekond.output.write import write_whole

    if output == STDIN:
        if len(files) != 1:
            raise Failure(
                say("standard output takes one file, these are {n}", n=len(files)), say("write {fix}", fix="-o pack/")
            )
        write_pages(screen, [files[0][1]], files[0][0].rpartition(".")[2], ident, STDIN)
        return
    folder = Path(output if output is not None else stem_of(ident))
    if folder.is_file():
        raise Failure(say("{path} is a file, not a folder", path=str(folder)))
    for name, data in files:
        write_whole(folder / name, data, durable=False)
    screen.tell(say("{folder}: {n} files are written", folder=str(folder), n=len(files)))
