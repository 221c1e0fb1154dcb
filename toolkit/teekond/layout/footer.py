"""The last line of a sheet: where it comes from, which page it is, and a scale to check the print."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from teekond.layout.cards import line
from teekond.layout.look import MARGIN, SMALL, Type
from teekond.layout.options import MM, MapOptions, Sheet
from teekond.layout.scene import Group, Mark, PathMark
from teekond.locale import Words
from teekond.metrics import advance
from teekond.source.digest import digest

if TYPE_CHECKING:
    from teekond.layout.pages import Plan

BAR_MM = 50
SCALE_ROOM = 300.0


def footer_group(
    digests: Mapping[str, str], plan: Plan, options: MapOptions, words: Words, *, page: int, y: float
) -> Group:
    """Return the line with the files, a short digest of their content (`digests` has those of all), and the page."""
    paths = sorted({journey.journey.place.path for journey in plan.frame.content.journeys})
    whole = digest("".join(digests.get(path, "") for path in paths).encode())[:7]
    parts = [files_of(paths, plan.width - 2 * MARGIN - 160.0 - (SCALE_ROOM if options.sheet else 0.0)), whole]
    if options.stamp:
        parts.append(options.stamp)
    parts.append(words("page {page}/{pages}", page=page, pages=len(plan.pages)))
    return Group("footer", (line(" · ".join(parts), MARGIN, y, SMALL, "ink2", cls="footer"),))


def files_of(paths: Sequence[str], room: float, style: Type = SMALL) -> str:
    """Return the names of files, as many as there is room for."""
    names = [path.rpartition("/")[2] for path in paths]
    for shown in range(len(names), 0, -1):
        rest = f" +{len(names) - shown}" if shown < len(names) else ""
        text = ", ".join(names[:shown]) + rest
        if advance(text, style.size, style.weight) <= room:
            return text
    return str(len(names))


def scale_bar(plan: Plan, sheet: Sheet, words: Words, *, y: float) -> Group:
    """Return the bar of 50 mm with ticks every 10 mm."""
    unit = MM / plan.scale
    right = plan.width - MARGIN
    left = right - BAR_MM * unit
    marks: list[Mark] = [PathMark((("M", left, y), ("L", right, y)), None, "ink2", 0.8)]
    for at in range(0, BAR_MM + 1, 10):
        x = round(left + at * unit, 2)
        height = 5.0 if at in (0, BAR_MM) else 3.0
        marks.append(PathMark((("M", x, y), ("L", x, y - height)), None, "ink2", 0.8))
    text = words("Print at 100 % ({sheet}) · 50 mm", sheet=sheet.name)
    marks.append(line(text, left - 8.0, y, SMALL, "ink2", anchor="end", cls="footer"))
    return Group("scale", tuple(marks))
