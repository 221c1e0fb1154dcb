"""What a map had to leave out to fit its sheet, told to whoever asked for it, and the sheet that shows it all."""

from __future__ import annotations

from collections.abc import Iterable

from teekond.layout.content import MapContent
from teekond.layout.heads import row_head_of
from teekond.layout.options import Sheet, parse_sheet
from teekond.layout.pages import Plan
from teekond.layout.planning import SCALES, Job, plan_on
from teekond.locale import Words
from teekond.values import replace

SIZES = ("A5", "A4", "A3", "A2", "A1", "A0")
SMALLEST = 7.0
"""Points of the smallest text at its full size."""


def sheet_notes(job: Job, plan: Plan) -> Iterable[str]:
    """Say what the sheet cost: rows and details that are not on it, and text too small to read."""
    words, sheet = job.words, job.options.sheet
    if sheet is None:
        return
    if plan.height is None:
        yield words("the map does not fit {sheet} at all, so it is as large as it is", sheet=sheet.name)
        return
    lost = tuple(left_out(job, plan))
    tiny = plan.scale < SCALES[-1]
    larger = _sheet_for_all(job, sheet) if lost or tiny else ""
    if lost:
        what = ", ".join(lost)
        yield words("{sheet} has no room for: {what}", sheet=sheet.name, what=what)
    if tiny:
        points = words.number(round(SMALLEST * plan.scale, 1))
        yield words("the smallest text is {points} points on {sheet}", points=points, sheet=sheet.name)
    if larger:
        yield words("{sheet} is large enough for all of it", sheet=larger)


def left_out(job: Job, plan: Plan) -> Iterable[str]:
    """Name what the whole map shows and this plan does not."""
    words, content = job.words, job.frame.content
    for name in job.frame.rows:
        if name not in plan.frame.rows:
            yield row_head_of(name, words).word
    if not job.frame.lanes:
        return
    density = plan.frame.density
    if not density.role_words:
        yield words("the roles of the lanes")
    if density.look.run_in:
        yield words("step numbers")
    if not density.channel_words and _any_beside(content):
        yield words("channels and owners of lanes beside the actor's")
    if not density.every_foot and _any_foot(content):
        yield words("waiting times and measures on cards")
    if not density.expected and _any_expected(content):
        yield words("expected feelings")


def unused_rows(job: Job, words: Words) -> Iterable[str]:
    """Say which rows were asked for although no step has anything for them."""
    empty = [name for name in job.options.rows or () if name not in job.frame.rows]
    if empty:
        names = ", ".join(row_head_of(name, words).word for name in empty)
        yield words("no step on this map says anything for: {rows}", rows=names)


def _any_beside(content: MapContent) -> bool:
    return any(step.head and not step.number for journey in content.journeys for step in journey.steps)


def _any_foot(content: MapContent) -> bool:
    feet = (foot for journey in content.journeys for step in journey.steps if not step.low for foot in step.feet)
    return any(not foot.needed for foot in feet)


def _any_expected(content: MapContent) -> bool:
    felt = (step.feeling for journey in content.journeys for step in journey.rated)
    return any(feeling is not None and feeling.expected is not None for feeling in felt)


def _sheet_for_all(job: Job, sheet: Sheet) -> str:
    """Return the smallest larger sheet on which nothing is left out; nothing where there is none."""
    turn = "landscape" if sheet.width >= sheet.height else "portrait"
    for name in SIZES:
        larger = parse_sheet(name, turn)
        if larger is None or larger.width * larger.height <= sheet.width * sheet.height * 1.1:
            continue
        plan = plan_on(replace(job, options=replace(job.options, sheet=larger)), larger)
        if plan.fits and plan.scale >= SCALES[-1] and not any(left_out(job, plan)):
            return name
    return ""
