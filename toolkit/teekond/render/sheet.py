"""What the library of sheets draws: a canvas that was laid out, as plain values, with its colours and codes."""

from __future__ import annotations

from typing import Any

from teekond.canvas.marks import Body
from teekond.canvas.placed import Sheet
from teekond.canvas.sheet import Grid
from teekond.diagnostics import Diagnostic
from teekond.render.sheet_palette import palette
from teekond.render.sheet_typst import code
from teekond.theme import Theme
from teekond.values import replace


class DoesNotFit(Exception):
    """A sheet that cannot be drawn; `diagnostic` says why, and which sheet can."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message.english())
        self.diagnostic = diagnostic


def values(placed: Sheet) -> dict[str, object]:
    """Return what the main file is made from: who draws the sheet, its name, its language, its size."""
    return {
        "library": "sheet.typ",
        "title": placed.title,
        "lang": placed.lang,
        "width": placed.width,
        "height": placed.height,
    }


def data(placed: Sheet, theme: Theme, *, saving: bool = False) -> dict[str, object]:
    """Return what the library draws: the sheet, its colours, its QR code by what it says."""
    return {
        "sheet": drawn(placed),
        "palette": palette(theme, placed.head.phase, placed.side, saving=saving),
        "codes": {placed.head.payload: code(placed.head.payload)},
    }


def drawn(placed: Sheet) -> dict[str, object]:
    """Return what the library draws of a sheet."""
    return {**drawn_around(placed), "body": drawn_body(placed.body)}


def drawn_around(placed: Sheet) -> dict[str, object]:
    """Return what it draws of a sheet but for the body."""
    return {
        "head": plain(placed.head),
        "foot": plain(placed.foot),
        "width": placed.width,
        "height": placed.height,
    }


def drawn_body(body: Grid | Body) -> dict[str, object]:
    """Return what it draws of a body; a mark says its kind."""
    made: dict[str, object] = {"kind": "marks"}
    if isinstance(body, Grid):
        made = {"kind": "grid", **plain(replace(body, marks=()))}
    made["marks"] = [{"kind": type(mark).__name__.lower(), **plain(mark)} for mark in body.marks]
    return made


def plain(value: Any) -> Any:
    """Return what `dataclasses.asdict` does, without copying what cannot change."""
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    names = getattr(value, "__match_args__", None)
    return value if names is None else {name: plain(getattr(value, name)) for name in names}
