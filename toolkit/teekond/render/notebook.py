"""A small table for a notebook, which gives it its colours and letters."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from teekond.render.pages import page_template


def table(caption: str, heads: Sequence[str], rows: Sequence[Sequence[str]], *, figures: Collection[int] = ()) -> str:
    """Return a table in HTML; `figures` are the columns that stand at the right."""
    return page_template("notebook.html.j2", "pages").render(caption=caption, heads=heads, rows=rows, figures=figures)
