"""A report as one offline page: tables that sort, fields that open to what stands behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from teekond.locale import Words
from teekond.render.faces import faces_of, font_rules
from teekond.render.pages import page_template
from teekond.render.report import Report

if TYPE_CHECKING:
    from teekond.theme import Theme

WEIGHTS = (400, 500, 600, 700)


def html(report: Report, words: Words, theme: Theme | None = None) -> str:
    """Return the page; without scripts it shows the same, unsorted. `theme` is that of its pictures."""
    drawn = _pictures(report)
    faces = faces_of(theme, "".join(sorted(set().union(*drawn))), WEIGHTS) if theme is not None and drawn else ()
    return page_template("report.html.j2", "pages").render(
        report=report,
        sort=words("sort by this column"),
        behind=words("what stands behind it"),
        faces=font_rules(faces, "embed"),
    )


def _pictures(report: Report) -> list[str]:
    tables = (section.table for section in report.sections if section.table is not None)
    return [row.picture for table in tables for row in table.rows if row.picture]
