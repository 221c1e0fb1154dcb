"""Sheets on their way to paper and screen: copies in one file, for an office printer, for a print shop, in pieces."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from teekond.canvas.variants import OFFICE, Finish, Sheet
from teekond.render.sheet import PPI, data, values
from teekond.render.sheet_typst import code, compile_pages, main_file
from teekond.theme import Theme

FORMS = ("pdf", "svg", "png", "html")


def prints(
    sheets: Sequence[Sheet], form: str, theme: Theme, finish: Finish = OFFICE, *, ppi: float = PPI
) -> list[bytes]:
    """Return sheets of one canvas as files of `form`: a PDF or an HTML page of all, or a picture of each."""
    if form == "html":
        from teekond.render.preview import preview

        return [preview(sheets, prints(sheets, "svg", theme, finish))]
    return compile_pages(main_file("prints.typ.j2", values(sheets[0])), _data(sheets, theme, finish), form, ppi=ppi)


def _data(sheets: Sequence[Sheet], theme: Theme, finish: Finish) -> dict[str, object]:
    payloads = dict.fromkeys(sheet.head.payload for sheet in sheets)
    return {
        **data(sheets[0], theme, saving=finish.saving),
        "sheets": [_named(sheet, several=len(sheets) > 1) for sheet in sheets],
        "codes": {payload: code(payload) for payload in payloads},
    }


def _named(sheet: Sheet, *, several: bool) -> dict[str, object]:
    """Return a sheet as the library takes it; among several its bookmark says which one it is."""
    made = asdict(sheet)
    if several:
        names = [sheet.head.sheet, sheet.head.table]
        parts = [*(" ".join(each.lines) for each in names if each is not None), sheet.title]
        made["head"]["title"]["bookmark"] = " · ".join(parts)
    return made
