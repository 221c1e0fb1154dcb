"""The overview of all canvases as PDF, SVG or PNG."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from teekond.canvas.overview import Entry, Overview
from teekond.canvas.thumbnail import painted
from teekond.render.sheet_palette import MONO, PHASES, palette
from teekond.render.sheet_typst import compile_pages, main_file
from teekond.render.tile import marks
from teekond.theme import Theme


def draw_overview(pages: Sequence[Overview], form: str, theme: Theme, *, ppi: float) -> list[bytes]:
    """Return the pages as files of `form`: one PDF, or a picture of each."""
    first = pages[0]
    values = {"title": first.title, "lang": first.lang, "width": first.width, "height": first.height}
    colours = palette(theme)
    data = {
        "palette": colours | {"colours": colours["colours"] | _phases(theme)},  # type: ignore[operator]
        "pages": [
            {
                "tile": asdict(page.tile),
                "entries": [asdict(each) | {"picture": _picture(each, theme)} for each in page.entries],
                "marks": marks(page.marks),
            }
            for page in pages
        ],
    }
    return compile_pages(main_file("overview.typ.j2", values), data, form, ppi=ppi)


def _phases(theme: Theme) -> dict[str, str]:
    black = MONO["ink"]
    return {f"phase-{at}": black if theme.mono else colour for at, colour in enumerate(PHASES, start=1)}


def _picture(entry: Entry, theme: Theme) -> str | None:
    if entry.picture is None or not theme.mono:
        return entry.picture
    return painted(entry.picture, MONO)
