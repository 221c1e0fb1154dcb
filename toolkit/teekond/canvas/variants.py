"""Copies of a sheet, one for each table, and how they are finished: for the office printer or for a print shop."""

from __future__ import annotations

from typing import Unpack

from teekond.canvas.choose import Choices, lay_out
from teekond.canvas.fit import width
from teekond.canvas.placed import Sheet
from teekond.canvas.sheet import Block
from teekond.canvas.tiles import Tiling, tiling
from teekond.canvas.trouble import CONFLICT, TEXT
from teekond.diagnostics import Diagnostic, Place, Span, say
from teekond.link.workspace import Workspace
from teekond.model.canvas import Canvas
from teekond.values import dataclass

SHOP = "print-shop"
BLEED = 3.0
"""What a print shop asks for, in millimetres."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked of placed sheets, as it is written."""

    copies: int | None = None
    tables: tuple[str, ...] = ()
    """The names of the tables: a copy for each."""
    tile: str | None = None
    """The smaller paper that they are printed on in pieces."""
    variant: str | None = None
    """office, or print-shop."""
    bleed: float | None = None
    """Millimetres; said at all, it is for a print shop."""
    ink: str | None = None
    """full, or saving."""
    form: str = "pdf"
    place: Place = Place(Span("teekond.yaml"))
    """Where it is written."""

    @property
    def count(self) -> int:
        """Return how many copies there are."""
        return len(self.tables) or self.copies or 1


@dataclass(frozen=True, slots=True)
class Finish:
    """What is done with placed sheets on their way to paper."""

    tiling: Tiling | None = None
    """How they are cut into pieces for a smaller printer."""
    bleed: float = 0.0
    """Millimetres around the trimmed sheet; nothing for an office printer."""
    saving: bool = False
    """Whether ink is saved: outlines in the place of coloured areas."""


OFFICE = Finish()


def conflict(wish: Wish) -> Diagnostic | None:
    """Return why two things that are asked for exclude each other, None where none do."""
    shop = wish.variant == SHOP or wish.bleed is not None
    at = wish.place
    if wish.variant == "office" and wish.bleed is not None:
        message = say("an office printer takes no bleed")
        return CONFLICT.error(at.key("bleed"), message, say("leave the bleed out, or take the variant print-shop"))
    if shop and wish.tile is not None:
        message = say("a print shop prints a sheet whole, not in pieces")
        return CONFLICT.error(at.key("tile"), message, say("leave tile out, or the print shop"))
    if shop and wish.form != "pdf":
        message = say("a print shop takes a pdf, not {format}", format=wish.form)
        return CONFLICT.error(at.key("format"), message, say("take the format pdf"))
    if wish.tables and wish.copies not in (None, len(wish.tables)):
        message = say("there are {copies} copies, and names for {count} tables", copies=wish.copies, count=wish.count)
        return CONFLICT.error(at.key("copies"), message, say("leave copies out: each table gets a sheet"))
    twice = _twice(wish.tables)
    if twice is not None:
        message = say("two tables are called “{name}”", name=twice)
        return CONFLICT.error(at.key("tables"), message, say("give each table a name of its own"))
    return None


def _twice(names: tuple[str, ...]) -> str | None:
    """Return a name that stands there a second time; capital letters tell nothing apart."""
    plain = [name.casefold() for name in names]
    return next((name for index, name in enumerate(names) if plain[index] in plain[:index]), None)


def finish(wish: Wish, sheet: Sheet) -> Finish | Diagnostic:
    """Return what is done with copies of a sheet, or why it cannot be."""
    wrong = conflict(wish)
    if wrong is not None:
        return wrong
    plan = None if wish.tile is None else tiling(sheet.width, sheet.height, wish.tile, wish.place.key("tile"))
    if isinstance(plan, Diagnostic):
        return plan
    bleed = wish.bleed or (BLEED if wish.variant == SHOP else 0.0)
    return Finish(plan, bleed, saving=wish.ink == "saving")


def copies(
    canvas: Canvas, workspace: Workspace, wish: Wish, **choices: Unpack[Choices]
) -> tuple[Sheet, ...] | Diagnostic:
    """Return a sheet for each table, by number or by name, or why it cannot be drawn."""
    made: list[Sheet] = []
    for number in range(1, wish.count + 1):
        chosen: Choices = {**choices, "table": number, "tables": wish.count}
        if wish.tables:
            chosen["table_name"] = wish.tables[number - 1]
        sheet = lay_out(canvas, workspace, **chosen)
        if isinstance(sheet, Diagnostic):
            return sheet
        if not _has_room(sheet):
            return _long_name(wish, number)
        made.append(sheet)
    return tuple(made)


def _has_room(sheet: Sheet) -> bool:
    """Say whether the name of the table ends on its line, or stands clear of the sheet's id."""
    short, table, fields = sheet.head.sheet, sheet.head.table, sheet.head.fields
    if table is None:
        return True
    if table.align == "left":
        return table.x + _width(table) <= fields[0].line.right
    return table.x - _width(table) >= short.x + _width(short) + 1


def _width(block: Block) -> float:
    return width(block.lines[0], block.size, block.weight)


def _long_name(wish: Wish, number: int) -> Diagnostic:
    name = wish.tables[number - 1] if wish.tables else str(number)
    message = say("the name of the table is too long for its place in the head: {name}", name=name)
    return TEXT.error(wish.place.key("tables"), message, say("write a shorter one"))
