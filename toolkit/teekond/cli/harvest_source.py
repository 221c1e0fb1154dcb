"""Which workshop and which table a harvest means."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from teekond.cli.command import STDIN
from teekond.cli.failure import Failure
from teekond.cli.screen import Screen
from teekond.diagnostics import Diagnostic, Message, say
from teekond.language.near import did_you_mean

if TYPE_CHECKING:
    from teekond.exchange.tables import Grid
    from teekond.link.workspace import Workspace
    from teekond.workshop.plan import Plan


def workspace_here() -> Workspace:
    """Return the workspace that we stand in."""
    from teekond.cli.sources import here
    from teekond.link.load import load_workspace

    return load_workspace(here())


def plan_of(screen: Screen, workspace: Workspace, asked: str | None, file: str | None) -> Plan | None:
    """Return the plan of the workshop that is asked for, that a file is called after, or that is the only one."""
    from teekond.cli.findings import show
    from teekond.model.ident import slug
    from teekond.workshop.load import load_workshop
    from teekond.workshop.plan import plan

    ident = slug(Path(asked).stem if asked.endswith((".yaml", ".yml")) else asked) if asked else _only(workspace, file)
    workshop, told = load_workshop(ident, workspace)
    if workshop is None:
        show(screen, workspace, told)
        return None
    made = plan(workshop, workspace, screen.asked)
    show(screen, workspace, made.findings)
    return made


def _only(workspace: Workspace, file: str | None) -> str:
    known = tuple(workspace.workshops)
    stem = "" if file is None else Path(file).stem
    called = [each for each in known if stem == each or stem.startswith(f"{each}-")]
    if called:
        return max(called, key=len)
    if len(known) == 1:
        return known[0]
    if not known:
        raise Failure(say("there is no workshop in this workspace"), say("teekond new workshop ID starts one"))
    raise Failure(
        say("it is not said whose notes these are"), say("--workshop names one of: {names}", names=", ".join(known))
    )


def read_table(file: str) -> tuple[tuple[Grid, ...], list[Diagnostic]]:
    """Return the tables of a file, or of standard input, and what is wrong with them."""
    from teekond.exchange.read import read_grids

    return read_grids(bytes_of(file), "<stdin>" if file == STDIN else Path(file).as_posix())


def bytes_of(file: str) -> bytes:
    """Return the bytes of a file that is named on the command line, or of standard input."""
    from teekond.exchange.tables import LIMIT
    from teekond.source.files import read_bytes

    if file != STDIN:
        data = read_bytes(Path(file), LIMIT)
        if isinstance(data, Message):
            raise Failure(say("{path} cannot be read", path=file), data)
        return data
    if sys.stdin is None:
        raise Failure(say("standard input is closed"))
    return sys.stdin.buffer.read(LIMIT)


def mapping_of(written: Sequence[str], grids: Sequence[Grid]) -> dict[str, str]:
    """Return our name of each column that `--map` names."""
    from teekond.model.ident import compared
    from teekond.workshop.harvest_rows import COLUMNS

    found: dict[str, str] = {}
    heads = [cell.strip() for grid in grids for line in grid.lines[:20] for cell in line.cells if cell.strip()]
    names = {alias: name for name, aliases in COLUMNS.items() for alias in aliases.split()}
    for each in written:
        column, sign, name = each.rpartition("=")
        if not sign or not column.strip():
            raise Failure(say("{word} is not COLUMN=NAME", word=each), say("write it as {fix}", fix="Content=text"))
        if compared(column) not in map(compared, heads):
            raise Failure(say("there is no column “{column}”", column=column), *did_you_mean(column, heads))
        if compared(name) not in names:
            raise Failure(
                say("no column of notes is called “{name}”", name=name),
                *did_you_mean(name, COLUMNS),
                say("there are: {names}", names=", ".join(COLUMNS)),
            )
        found[compared(column)] = names[compared(name)]
    return found


def write_blank(screen: Screen, plan: Plan, workspace: Workspace, file: str) -> None:
    """Write an empty sheet to type notes into."""
    from teekond.cli.harvest_write import write_table
    from teekond.locale import catalogue
    from teekond.workshop.transcript import transcript

    write_table(screen, transcript(plan, workspace, catalogue(plan.lang)), plan.lang, file)
