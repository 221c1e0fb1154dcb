"""Copies of a sheet, one for each table, and how they are finished: for the office printer or for a print shop."""

from __future__ import annotations

from typing import Unpack

from teekond.canvas import trouble
from teekond.canvas.choose import Choices, lay_out
from teekond.canvas.fit import width
from teekond.canvas.sheet import Block, GridSheet
from teekond.canvas.tiles import Tiling
from teekond.diagnostics import Diagnostic, say
from teekond.link.workspace import Workspace
from teekond.model.canvas import Canvas
from teekond.values import dataclass

BLEED = 3.0
"""What a print shop asks for, in millimetres."""
LEAST_BLEED, MOST_BLEED = 1.0, 10.0
VARIANTS = ("office", "print-shop")
INKS = ("full", "saving")

Sheet = GridSheet


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


def copies(
    canvas: Canvas, workspace: Workspace, *, count: int = 1, names: tuple[str, ...] = (), **choices: Unpack[Choices]
) -> tuple[Sheet, ...] | Diagnostic:
    """Return a sheet for each table, by number or by name, or why it cannot be drawn."""
    made: list[Sheet] = []
    tables = len(names) or count
    for number in range(1, tables + 1):
        chosen: Choices = {**choices, "table": number, "tables": tables}
        if names:
            chosen["table_name"] = names[number - 1]
        sheet = lay_out(canvas, workspace, **chosen)
        if isinstance(sheet, Diagnostic):
            return sheet
        if not _has_room(sheet):
            return _long_name(canvas, names[number - 1])
        made.append(sheet)
    return tuple(made)


def _has_room(sheet: Sheet) -> bool:
    """Say whether the name of the table stands clear of the sheet's id."""
    short, table = sheet.head.sheet, sheet.head.table
    return table is None or table.x - _width(table) >= short.x + _width(short) + 1


def _width(block: Block) -> float:
    return width(block.lines[0], block.size, block.weight)


def _long_name(canvas: Canvas, name: str) -> Diagnostic:
    message = say("the name of the table is too long to stand beside the sheet's id: {name}", name=name)
    return trouble.TEXT.error(canvas.place.span, message, say("write a shorter one"))
