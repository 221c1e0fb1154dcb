"""`teekond harvest`: bring what people wrote in a workshop back into the journeys."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from teekond.cli.command import STDIN, command, complete_workshop, option
from teekond.cli.failure import FINDINGS, OK, Failure
from teekond.cli.screen import Screen
from teekond.diagnostics import say
from teekond.values import dataclass

if TYPE_CHECKING:
    from teekond.link.workspace import Workspace
    from teekond.workshop.harvest import Harvest
    from teekond.workshop.plan import Plan

FORMS = ("md", "text", "html")


@dataclass(frozen=True, slots=True)
class HarvestFlags:
    """What is asked of a harvest, as typed."""

    dry_run: bool
    workshop: str | None
    map: tuple[str, ...]
    output: str | None
    format: str | None
    left: str | None


@command(
    "harvest",
    say("Bring what people wrote in a workshop back into the journeys."),
    ("teekond harvest --blank notes.xlsx --workshop human-in-focus", say("the sheet to type the notes into")),
    ("teekond harvest data/human-in-focus-notes.csv --dry-run", say("what would be added, as a patch")),
    (
        "teekond harvest notes.xlsx -o harvest.html --left left.csv",
        say("add it; what has no place comes back as a table"),
    ),
    ("teekond harvest board.csv --map Content=text --map Area=code", say("a table of others: their heads, our names")),
)
@click.argument("file", metavar="[FILE|-]", required=False)
@option("-n", "--dry-run", is_flag=True, help=say("write nothing; show what would be added as a patch"))
@option("--workshop", metavar="REF", shell_complete=complete_workshop, help=say("the workshop whose sheets these are"))
@option("--map", multiple=True, metavar="COLUMN=NAME", help=say("what a column of the file is: text, code, sheet, …"))
@option("-o", "--output", metavar="FILE|-", help=say("where to write the summary; the format follows its ending"))
@option("-f", "--format", type=click.Choice(FORMS), help=say("md, text or html; md where nothing says another"))
@option("--left", metavar="FILE", help=say("write the rows without a place as a table, to put right and harvest again"))
@option("--blank", metavar="FILE", help=say("write an empty sheet to type notes into instead, XLSX or CSV"))
def harvest(screen: Screen, file: str | None, blank: str | None, **flags: Any) -> int:
    """Read, place, prove, write."""
    from teekond.cli.harvest_source import plan_of, workspace_here, write_blank

    asked = HarvestFlags(**flags)
    workspace = workspace_here()
    plan = plan_of(screen, workspace, asked.workshop, file)
    if plan is None:
        return FINDINGS
    if blank is not None:
        write_blank(screen, plan, workspace, blank)
        return OK
    if file is None:
        raise Failure(say("no table is named"), say("name a file; --blank FILE writes an empty one"))
    found = _read(screen, file, plan, workspace, asked)
    return FINDINGS if found is None else _finish(screen, found, plan, workspace, asked)


def _read(screen: Screen, file: str, plan: Plan, workspace: Workspace, asked: HarvestFlags) -> Harvest | None:
    from teekond.cli.findings import code_of, show
    from teekond.cli.harvest_source import mapping_of, read_table
    from teekond.locale import catalogue
    from teekond.workshop.harvest import harvest as bring
    from teekond.workshop.harvest_rows import read_rows

    grids, told = read_table(file)
    show(screen, workspace, told)
    if code_of(told) != OK:
        return None
    rows = read_rows(grids, mapping_of(asked.map, grids), _home(file, plan))
    show(screen, workspace, rows.findings)
    for remark in rows.remarks:
        screen.tell(remark)
    return None if rows.findings else bring(rows, plan, workspace, catalogue(plan.lang))


def _home(file: str, plan: Plan) -> str:
    """Return the sheet that a file is called after, as in `fw3.csv`."""
    stem = "" if file == STDIN else Path(file).stem.upper()
    return stem if any(copy.id == stem for sheet in plan.sheets for copy in sheet.copies) else ""


def _finish(screen: Screen, found: Harvest, plan: Plan, workspace: Workspace, asked: HarvestFlags) -> int:
    """Show or write what is added, then tell of the rest."""
    from teekond.cli.harvest_write import patch, summary, write_changes, write_left

    if asked.dry_run:
        screen.data(patch(found).encode())
    else:
        write_changes(screen, found, workspace)
    if asked.output is not None or not asked.dry_run:
        summary(screen, found, plan, workspace, (asked.output, asked.format))
    if asked.left is not None:
        write_left(screen, found, plan, asked.left)
    for change in found.changes:
        if change.refused is not None:
            screen.warn(change.refused)
    screen.tell(
        say(
            "{placed} of {rows} rows have a place, {listed} have none, {blank} are empty",
            placed=len(found.placed),
            rows=len(found.rows.notes),
            listed=len(found.listed),
            blank=found.blank,
        )
    )
    return FINDINGS if any(change.refused is not None for change in found.changes) else OK
