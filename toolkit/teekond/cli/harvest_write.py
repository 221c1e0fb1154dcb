"""What a harvest writes: the journeys, the patch, the summary, the rows that are left."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from teekond.cli.failure import Failure
from teekond.cli.screen import Screen
from teekond.diagnostics import say

if TYPE_CHECKING:
    from teekond.link.workspace import Workspace
    from teekond.workshop.harvest import Harvest
    from teekond.workshop.harvest_sort import Sorted
    from teekond.workshop.plan import Plan
    from teekond.workshop.transcript import Transcript


def patch(found: Harvest) -> str:
    """Return what would change as a unified diff."""
    from teekond.cli.patch import patch_of

    return "".join(patch_of(change.path, change.old, change.new) for change in found.changes)


def write_changes(screen: Screen, found: Harvest, workspace: Workspace) -> None:
    """Write the files that have something new."""
    from teekond.output.write import write_whole

    assert workspace.root is not None
    for change in found.changes:
        if change.refused is None and write_whole(workspace.root / change.path, change.new, name=change.path):
            screen.tell(say("{path} is written", path=change.path))


def summary(
    screen: Screen, found: Harvest, plan: Plan, workspace: Workspace, where: tuple[str | None, str | None]
) -> None:
    """Write the summary, to standard output where no file is named."""
    from teekond.cli.output import write_pages
    from teekond.compiler.endings import format_of
    from teekond.locale import catalogue
    from teekond.render.harvest import harvest_report
    from teekond.render.report_html import html
    from teekond.render.report_text import markdown, text

    output, format_ = where
    words = catalogue(plan.lang)
    form = format_ or format_of(output, ("md", "text", "html")) or "md"
    report = harvest_report(found, plan, workspace, words)
    page = html(report, words) if form == "html" else markdown(report) if form == "md" else text(report)
    write_pages(screen, [page.encode()], form, f"{plan.workshop.id}-harvest", output)


def write_left(screen: Screen, found: Harvest, plan: Plan, file: str) -> None:
    """Write the rows without a place as a table with the reason beside each."""
    from teekond.exchange.write import Column
    from teekond.locale import catalogue
    from teekond.workshop.transcript import WIDE, Transcript, columns_of

    words = catalogue(plan.lang)
    asked = [each for each in ("persona", "unit") if any(_asks(each, note) for note in found.listed)]
    columns = (*columns_of(plan, words, asked), Column(words("Why"), WIDE))
    rows = tuple(
        (note.sheet, note.code, "", note.text, note.votes, note.colour, note.feeling, note.table, note.step,
         *(getattr(note, key) for key in asked), "" if each.why is None else words.message(each.why))
        for each in found.listed
        for note in (each.note,)
    )  # fmt: skip
    write_table(screen, Transcript(words("Transcription"), columns, rows), plan.lang, file)


def _asks(key: str, note: Sorted) -> bool:
    from teekond.workshop.transcript import asks_whose

    return bool(getattr(note.note, key)) or (note.spot is not None and key in asks_whose(note.spot.planned))


def write_table(screen: Screen, table: Transcript, lang: str, file: str) -> None:
    """Write a table as its ending says: a workbook, or CSV with the separator that the language's Excel expects."""
    from teekond.output.write import write_whole

    path = Path(file)
    if path.suffix.lower() not in (".xlsx", ".csv"):
        raise Failure(say("{path} is no table", path=file), say("its name ends in .xlsx or .csv"))
    data = table.xlsx() if path.suffix.lower() == ".xlsx" else table.csv("," if lang == "en" else ";")
    write_whole(path, data)
    screen.tell(say("{path} is written", path=file))
