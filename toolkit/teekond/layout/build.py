"""A whole map: content, columns, bands, pages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from teekond.layout.columns import MEET, align_all
from teekond.layout.content import MapContent, read_content
from teekond.layout.look import DENSITIES
from teekond.layout.omitted import sheet_notes, unused_rows
from teekond.layout.options import CURVE_ROWS, DEFAULT_ROWS, MapOptions
from teekond.layout.pages import Plan, draw_pages
from teekond.layout.planning import Job, plan_free, plan_on
from teekond.layout.scene import MapLayout, Page
from teekond.layout.setting import Frame
from teekond.layout.survey import Survey
from teekond.layout.title import TitleBlock
from teekond.layout.title_words import read_title
from teekond.layout.views import chosen_content, is_poster
from teekond.link.workspace import Workspace
from teekond.locale import Words
from teekond.model.journey import LinkKind
from teekond.values import replace

if TYPE_CHECKING:
    from teekond.layout.changed import Shown

TRIES = 6
SLACK = 1.0
"""Points: what is asked for more than was lacking, since curves grow into what is left."""


def lay_out(
    workspace: Workspace,
    journeys: Sequence[str],
    options: MapOptions,
    words: Words,
    *,
    crossing: str = "",
    survey: Survey | None = None,
    shown: Shown | None = None,
) -> MapLayout:
    """Lay out the map of these journeys, top to bottom.

    `crossing` is the id of the crossing that names it; many maps of a workspace share its `survey`. A map of what
    changed is one of a union, whose changes are `shown`.
    """
    survey = survey or (shown.survey() if shown else Survey.of(workspace))
    content = read_content(workspace, journeys, words, survey)
    if shown:
        content = shown.on(content, words)
    elif is_poster(content, options):
        from teekond.layout.poster.build import lay_out_poster

        return lay_out_poster(workspace, content, options, words, survey=survey, crossing=crossing)
    content = chosen_content(_counted(workspace, content, options, words), options)
    columns, count = place_columns(content)
    rows = _rows(content, options)
    text = read_title(workspace, content, words, crossing)
    title = TitleBlock(shown.titled(text, content, words) if shown else text, content, options.logo)
    curves, lanes = True, options.view != "curve"
    frame = Frame(content, columns, rows, DENSITIES[0], words.lang, curves, lanes)
    job = Job(frame, count, options, title, words)
    plan, pages = _drawn(job, survey)
    name = crossing or "-x-".join(journeys)
    notes = _notes(job, plan)
    return MapLayout(name, title.text.name, title.text.description, words.lang, pages, notes)


def _counted(workspace: Workspace, content: MapContent, options: MapOptions, words: Words) -> MapContent:
    """Add what is counted along links, where that is asked for."""
    if options.weights:
        from teekond.layout.weights import link_weights

        content = replace(content, weights=link_weights(workspace))
    if options.sight:
        from teekond.layout.distances import with_distances

        content = with_distances(content, words)
    return content


def _drawn(job: Job, survey: Survey) -> tuple[Plan, tuple[Page, ...]]:
    """Plan and draw; where the reasons took more room than was kept for them, once more with what was lacking."""
    for _ in range(TRIES):
        plan = plan_on(job, job.options.sheet) if job.options.sheet else plan_free(job)
        pages, lacking = draw_pages(plan, job.options, job.title, survey.digests, job.words)
        if lacking <= 0 or not plan.fits:
            break
        job = replace(job, help_room=job.help_room + lacking + SLACK)
    return plan, pages


def _notes(job: Job, plan: Plan) -> tuple[str, ...]:
    """Say what the person at the terminal would not expect."""
    words, notes = job.words, []
    if job.options.view == "crossings" and job.frame.content.whole:
        notes.append(words("nothing is linked, so the whole map is drawn"))
    return (*notes, *unused_rows(job, words), *sheet_notes(job, plan))


def place_columns(content: MapContent) -> tuple[tuple[tuple[int, ...], ...], int]:
    """Return the column of every main step, per journey, and how many columns there are."""
    place = {
        step.ref: (journey.index, step.column) for journey in content.journeys for step in journey.steps if step.ref
    }
    ties: dict[tuple[int, int, int, int], int] = {}
    for link in content.inner:
        one, other = sorted((place[link.source], place[link.target]))
        if one[0] != other[0]:
            key = (*one, *other)
            weight = MEET if link.kind is LinkKind.MEETS else 1
            ties[key] = ties.get(key, 0) + weight
    lengths = [sum(step.main for step in journey.steps) for journey in content.journeys]
    placed, count = align_all(lengths, ties)
    return tuple(tuple(columns) for columns in placed), count


def _rows(content: MapContent, options: MapOptions) -> tuple[str, ...]:
    default = CURVE_ROWS if options.view == "curve" else DEFAULT_ROWS
    wanted = default if options.rows is None else options.rows
    used = {name for journey in content.journeys for step in journey.steps for name, cell in step.cells.items() if cell}
    return tuple(name for name in wanted if name in used)
