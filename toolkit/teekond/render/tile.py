"""Sheets in pieces: for each an assembly page, then every piece of it, as Typst draws them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from teekond.canvas.marks import Mark
from teekond.canvas.placed import Sheet
from teekond.canvas.tiles import Tiling
from teekond.canvas.tiles_assembly import Assembly, assembly
from teekond.canvas.tiles_frame import Framed, framed
from teekond.locale import catalogue


def tiled(sheets: Sequence[Sheet], plan: Tiling) -> dict[str, object]:
    """Return what the library needs to draw sheets in pieces."""
    return {
        "paper": {"width": plan.width, "height": plan.height},
        "usable": plan.usable,
        "assemblies": [_assembly(sheet, assembly(plan, sheet, catalogue(sheet.lang))) for sheet in sheets],
        "pieces": [_pieces(sheet, plan) for sheet in sheets],
        "flat": True,
    }


def _pieces(sheet: Sheet, plan: Tiling) -> list[dict[str, object]]:
    words, short = catalogue(sheet.lang), " ".join(sheet.head.sheet.lines)
    size = sheet.width, sheet.height
    return [_piece(framed(plan, tile, words, short, size), short) for tile in plan.tiles]


def _piece(page: Framed, short: str) -> dict[str, object]:
    return {
        "x": page.tile.x,
        "y": page.tile.y,
        "name": asdict(page.name) | {"bookmark": f"{short} {page.tile.name}"},
        "marks": marks(page.marks),
        "turned": [asdict(each) for each in page.turned],
    }


def _assembly(sheet: Sheet, page: Assembly) -> dict[str, object]:
    return {
        "area": asdict(page.area),
        "scale": page.scale,
        "veil": asdict(page.veil),
        "tile": asdict(page.tile),
        "icon": page.icon,
        "short": " ".join(sheet.head.sheet.lines),
        "marks": marks(page.marks),
    }


def marks(drawn: Sequence[Mark]) -> list[dict[str, object]]:
    """Return marks with the names of their kinds."""
    return [{"kind": type(mark).__name__.lower(), **asdict(mark)} for mark in drawn]
