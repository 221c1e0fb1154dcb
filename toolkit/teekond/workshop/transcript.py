"""The transcription sheet: a row for every box of every sheet, in which what people wrote is typed."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.exchange.write import Column, csv_table
from teekond.exchange.write_workbook import workbook
from teekond.link.workspace import Workspace
from teekond.locale import Words
from teekond.values import dataclass
from teekond.workshop.harvest_sort import FINDINGS
from teekond.workshop.notes import GREEN, PINK, YELLOW
from teekond.workshop.plan import Plan
from teekond.workshop.sheets import PlannedSheet

FEELINGS = ("+2", "+1", "0", "−1", "−2")
WIDE, CODE = 48, 9


@dataclass(frozen=True, slots=True)
class Transcript:
    """The columns of the sheet and its rows; heads are read again in either language."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]

    def csv(self, separator: str = ",") -> bytes:
        """Return it as a CSV file."""
        return csv_table([column.name for column in self.columns], self.rows, separator)

    def xlsx(self) -> bytes:
        """Return it as a workbook with lists to choose from; `OfficeMissing` where the package for it is not there."""
        return workbook(self.title, self.columns, self.rows)


def transcript(plan: Plan, workspace: Workspace, words: Words) -> Transcript:
    """Return the sheet of a workshop, empty but for the boxes."""
    columns = columns_of(plan, words, whose=any(map(asks_whose, plan.sheets)))
    empty = ("",) * (len(columns) - 3)
    rows = tuple(
        (copy.id, coded.code, _where(sheet, coded.box, coded.column, workspace, words), *empty)
        for sheet in plan.sheets
        for copy in sheet.copies
        for coded in sheet.codes
    )
    return Transcript(words("Transcription"), columns, rows)


def columns_of(plan: Plan, words: Words, *, whose: bool) -> tuple[Column, ...]:
    """Return the columns with what they offer; `whose` asks for the persona of a note."""
    sheets = tuple(copy.id for sheet in plan.sheets for copy in sheet.copies)
    codes = tuple(dict.fromkeys(coded.code for sheet in plan.sheets for coded in sheet.codes))
    colours = tuple(dict.fromkeys(count.colour for sheet in plan.sheets for count in sheet.notes))
    tables = tuple(str(table.number) for table in plan.tables)
    return (
        Column(words("Sheet"), CODE, sheets),
        Column(words("Code"), CODE, codes),
        Column(words("Where"), WIDE // 2),
        Column(words("Text"), WIDE),
        Column(words("Votes"), CODE),
        Column(words("Colour"), CODE + 3, tuple(_colour(colour, words) for colour in colours)),
        Column(words("Feeling"), CODE, FEELINGS),
        Column(words("Table"), CODE, tables),
        Column(words("Step"), CODE + 3),
        *((Column(words("Persona"), CODE + 3),) if whose else ()),
    )


def asks_whose(sheet: PlannedSheet) -> bool:
    """Tell whether notes on a sheet belong to a persona that not all of its copies name."""
    asks = any(box.source == f"persona.{FINDINGS}" for box in (*sheet.canvas.rows, *sheet.canvas.boxes))
    named = sheet.sheet.persona or sheet.sheet.journey
    return asks and not named and any(each.table is None or each.table.persona is None for each in sheet.copies)


def _where(sheet: PlannedSheet, box: str, column: str | None, workspace: Workspace, words: Words) -> str:
    return " · ".join(_parts(sheet, box, column, workspace, words.lang))


def _parts(sheet: PlannedSheet, box: str, column: str | None, workspace: Workspace, lang: str) -> Iterator[str]:
    """Yield what a place is called: the column, where the sheet says it, and the box."""
    journey = workspace.journeys.get(sheet.sheet.journey or "")
    if journey is not None and sheet.sheet.fill != "blank":
        yield from (stage.title.read(lang) for stage in journey.stages if stage.id == column)
    boxes = (*sheet.canvas.rows, *sheet.canvas.boxes)
    yield next((each.title.read(lang) for each in boxes if each.id == box), box)


def _colour(colour: str, words: Words) -> str:
    names = {YELLOW: words("yellow"), PINK: words("pink"), GREEN: words("green")}
    return names.get(colour, colour)
