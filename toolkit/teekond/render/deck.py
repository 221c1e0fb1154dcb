"""A deck that is laid out becomes a PDF, or pictures of its pages."""

from __future__ import annotations

from typing import Any

from teekond.canvas.deck_sheet import DeckLayout
from teekond.canvas.marks import Mark
from teekond.render.sheet import plain
from teekond.render.sheet_palette import palette
from teekond.render.sheet_typst import PPI, compile_pages, main_file
from teekond.theme import Theme


def deck_pages(layout: DeckLayout, form: str, theme: Theme, *, ppi: float = PPI) -> list[bytes]:
    """Return one PDF that meets PDF/UA-1, or each page as svg or png: a front, its back, the next front."""
    main = main_file("cards.typ.j2", {"title": layout.title, "lang": layout.lang})
    return compile_pages(main, deck_data(layout, theme), form, ppi=ppi if form == "png" else None)


def deck_data(layout: DeckLayout, theme: Theme) -> dict[str, object]:
    """Return what the library draws a deck from."""
    return {"palette": palette(theme), "pages": [[_mark(mark) for mark in page.marks] for page in layout.pages]}


def _mark(mark: Mark) -> dict[str, Any]:
    return {"kind": type(mark).__name__, **plain(mark)}
