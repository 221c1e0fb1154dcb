"""A report as one offline page: tables that sort, fields that open to what stands behind them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from teekond.locale import Words
from teekond.render.report import Report
from teekond.resources import resource

if TYPE_CHECKING:
    from jinja2 import Template


def html(report: Report, words: Words) -> str:
    """Return the page; without scripts it shows the same, unsorted."""
    return _template().render(
        report=report,
        sort=words("sort by this column"),
        behind=words("what stands behind it"),
    )


@cache
def _template() -> Template:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    loader = FileSystemLoader(resource("templates", "pages"))
    environment = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.get_template("report.html.j2")
