"""A small table for a notebook, which gives it its colours and letters."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache
from typing import TYPE_CHECKING

from teekond.resources import resource

if TYPE_CHECKING:
    from jinja2 import Template


def table(caption: str, heads: Sequence[str], rows: Sequence[Sequence[str]], *, figures: Collection[int] = ()) -> str:
    """Return a table in HTML; `figures` are the columns that stand at the right."""
    return _template().render(caption=caption, heads=heads, rows=rows, figures=figures)


@cache
def _template() -> Template:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    loader = FileSystemLoader(resource("templates", "pages"))
    environment = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.get_template("notebook.html.j2")
