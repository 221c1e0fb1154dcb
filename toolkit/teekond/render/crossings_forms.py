"""What crossings say, in each format: text, Markdown, JSON, a page."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

from teekond.analysis.chains import between
from teekond.analysis.crossings import Crossings, count
from teekond.analysis.figures import rounded
from teekond.analysis.graph import Graph
from teekond.analysis.ripple import Change, what_if
from teekond.locale import Words
from teekond.values import dataclass, field, replace

if TYPE_CHECKING:
    from teekond.theme import Theme


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody wants to know: all, what one step leads to, what leads to one, what if steps felt otherwise."""

    start: str | None = None
    end: str | None = None
    felt: dict[str, float] = field(default_factory=dict)
    """Feelings on −2 … +2 by step."""


def written(graph: Graph, asked: Asked, form: str, words: Words, theme: Theme | None = None) -> str:
    """Return the answer as `text`, `md`, `json` or `html`; with a theme, a page draws the chains that it tells of."""
    found = _narrowed(count(graph), asked)
    changes = what_if(graph, asked.felt) if asked.felt else None
    if form == "json":
        return _json(graph, asked, found, changes, words)
    from teekond.render.crossings import crossings_report

    if form == "html":
        return _page(graph, found, words, changes, theme)
    report = crossings_report(graph, found, words, changes)
    from teekond.render.report_text import markdown, text

    return markdown(report) if form == "md" else text(report)


def _page(graph: Graph, found: Crossings, words: Words, changes: Sequence[Change] | None, theme: Theme | None) -> str:
    from teekond.render.crossings import crossings_report
    from teekond.render.crossings_pictures import Pictures
    from teekond.render.report_html import html

    pictures = None if theme is None else Pictures(graph, words, theme)
    return html(crossings_report(graph, found, words, changes, pictures), words, theme)


def _narrowed(found: Crossings, asked: Asked) -> Crossings:
    """Leave only the chains from one step, or to one."""
    if asked.start is not None:
        found = replace(
            found,
            sight=tuple(row for row in found.sight if row.step == asked.start),
            ripple=tuple(row for row in found.ripple if row.step == asked.start),
            upstream=tuple(row for row in found.upstream if any(each.step == asked.start for each in row.sources)),
            gaps=tuple(row for row in found.gaps if row.employee == asked.start),
            blind=tuple(row for row in found.blind if row[1].step == asked.start),
        )
    if asked.end is not None:
        found = replace(
            found,
            sight=tuple(row for row in found.sight if asked.end in row.path),
            ripple=tuple(row for row in found.ripple if any(term.step == asked.end for term in row.terms)),
            upstream=tuple(row for row in found.upstream if row.step == asked.end),
            gaps=tuple(row for row in found.gaps if row.customer == asked.end),
            blind=tuple(row for row in found.blind if row[1].step == asked.end),
        )
    return found


def _json(graph: Graph, asked: Asked, found: Crossings, changes: Sequence[Change] | None, words: Words) -> str:
    data = found.data(words.message)
    if asked.start is not None and asked.end is not None:
        data["chain"] = list(between(graph, asked.start, asked.end))
    if changes is not None:
        data["what_if"] = [
            {"step": each.step, "before": rounded(each.before), "after": rounded(each.after)} for each in changes
        ]
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
