"""Sheets on their way to paper and screen: copies in one file, for an office printer, for a print shop, in pieces."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from teekond.canvas.placed import Sheet
from teekond.canvas.variants import OFFICE, Finish
from teekond.canvas.variants_shop import SLUG, slug_line
from teekond.locale import catalogue
from teekond.render.sheet import data, drawn, values
from teekond.render.sheet_typst import PPI, code, compile_pages, main_file
from teekond.render.tile import tiled
from teekond.render.variant import with_bleed_box
from teekond.theme import Theme


def prints(
    sheets: Sequence[Sheet], form: str, theme: Theme, finish: Finish = OFFICE, *, ppi: float = PPI
) -> list[bytes]:
    """Return sheets of one canvas as files of `form`: a PDF or an HTML page of all, or a picture of each."""
    if form == "html":
        from teekond.render.preview import preview

        plan, first = finish.tiling, sheets[0]
        size = (first.width, first.height) if plan is None else (plan.width, plan.height)
        return [preview(first.title, first.lang, size, prints(sheets, "svg", theme, finish))]
    made, filled = data_of(sheets, theme, finish), values(sheets[0])
    if finish.tiling is not None:
        filled |= {"width": finish.tiling.width, "height": finish.tiling.height}
        return compile_pages(main_file("tiles.typ.j2", filled), made | tiled(sheets, finish.tiling), form, ppi=ppi)
    filled["around"] = finish.bleed + SLUG if finish.bleed else 0
    pages = compile_pages(main_file("prints.typ.j2", filled), made, form, ppi=ppi)
    return [with_bleed_box(page, finish.bleed) for page in pages] if finish.bleed and form == "pdf" else pages


def data_of(sheets: Sequence[Sheet], theme: Theme, finish: Finish = OFFICE) -> dict[str, object]:
    """Return what the library draws sheets of one canvas from."""
    payloads = dict.fromkeys(sheet.head.payload for sheet in sheets)
    return {
        **data(sheets[0], theme, saving=finish.saving),
        "sheets": [_named(sheet, finish, several=len(sheets) > 1) for sheet in sheets],
        "codes": {payload: code(payload) for payload in payloads},
        "shop": {"bleed": finish.bleed, "slug": SLUG} if finish.bleed else None,
    }


def _named(sheet: Sheet, finish: Finish, *, several: bool) -> dict[str, object]:
    """Return a sheet as the library takes it; among several its bookmark says which one it is."""
    made: dict[str, Any] = drawn(sheet)
    if several:
        names = [sheet.head.sheet, sheet.head.table]
        parts = [*(" ".join(each.lines) for each in names if each is not None), sheet.title]
        made["head"]["title"]["bookmark"] = " · ".join(parts)
    if finish.bleed:
        made["slug"] = asdict(slug_line(sheet, finish.bleed, catalogue(sheet.lang)))
    return made
