"""The transcription sheet: a row for every box of every sheet, in which what people wrote is typed."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from teekond.canvas.marks import Coded
from teekond.exchange.write import Column, csv_table
from teekond.exchange.write_workbook import workbook
from teekond.link.workspace import Workspace
from teekond.locale import Words
from teekond.values import dataclass
from teekond.workshop.harvest_sort import CONDITIONS, FINDINGS
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
    columns = columns_of(plan, words, {each for sheet in plan.sheets for each in asks_whose(sheet)})
    empty = ("",) * (len(columns) - 3)
    rows = tuple(
        (copy.id, coded.code, _where(sheet, coded, workspace, words), *empty)
        for sheet in plan.sheets
        for copy in sheet.copies
        for coded in sheet.codes
    )
    return Transcript(words("Transcription"), columns, rows)


def columns_of(plan: Plan, words: Words, whose: Collection[str]) -> tuple[Column, ...]:
    """Return the columns with what they offer; `whose` are further ones that ask whom a note is about."""
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
        *(Column(name, CODE + 3) for key, name in _whose(words).items() if key in whose),
    )


def _whose(words: Words) -> dict[str, str]:
    return {"persona": words("Persona"), "unit": words("Unit")}


def asks_whose(sheet: PlannedSheet) -> Iterator[str]:
    """Yield persona and unit, where notes on a sheet belong to one that not all of its copies name."""
    asked, chosen = {box.source for box in (*sheet.canvas.rows, *sheet.canvas.boxes)}, sheet.sheet
    tables = [copy.table for copy in sheet.copies]
    if f"persona.{FINDINGS}" in asked and not (chosen.persona or chosen.journey):
        if any(table is None or table.persona is None for table in tables):
            yield "persona"
    if CONDITIONS in asked and chosen.unit is None and any(table is None or table.unit is None for table in tables):
        yield "unit"


def _where(sheet: PlannedSheet, coded: Coded, workspace: Workspace, words: Words) -> str:
    return " · ".join(_parts(sheet, coded, workspace, words.lang))


def _parts(sheet: PlannedSheet, coded: Coded, workspace: Workspace, lang: str) -> Iterator[str]:
    """Yield what a place is called: the column, where the sheet says it, its row, and the box."""
    journey = workspace.journeys.get(sheet.sheet.journey or "")
    if journey is not None and sheet.sheet.fill != "blank":
        yield from (stage.title.read(lang) for stage in journey.stages if stage.id == coded.column)
    boxes = (*sheet.canvas.rows, *sheet.canvas.boxes)
    if coded.row is not None:
        yield coded.row.title.read(lang)
    yield next((each.title.read(lang) for each in boxes if each.id == coded.box), coded.box)


def _colour(colour: str, words: Words) -> str:
    names = {YELLOW: words("yellow"), PINK: words("pink"), GREEN: words("green")}
    return names.get(colour, colour)
