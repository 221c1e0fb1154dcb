"""A whole poster: head, body and help of each page."""

from __future__ import annotations

from collections.abc import Sequence

from teekond.layout.content import MapContent
from teekond.layout.options import MapOptions
from teekond.layout.poster.fit import ABOVE_RULE, BELOW, Fitter, Plan, Sized, scales_of
from teekond.layout.poster.help import FOOT_LEADING, Place, foot_groups
from teekond.layout.poster.page import body
from teekond.layout.poster.pair import pairs_of
from teekond.layout.scene import MapLayout, Page
from teekond.layout.survey import Survey
from teekond.layout.title_words import read_title
from teekond.link.workspace import Workspace
from teekond.locale import Words
from teekond.source.digest import digest


def lay_out_poster(
    workspace: Workspace, content: MapContent, options: MapOptions, words: Words, *, survey: Survey, crossing: str
) -> MapLayout:
    """Lay out the poster of the crossings of some journeys: a page or several for every pair that is linked."""
    pairs = pairs_of(content)
    posters = [Fitter(workspace, pair, options, words) for pair in pairs]
    plans = [poster.plan() for poster in posters]
    count = sum(len(plan.pages) for plan in plans)
    pages: list[Page] = []
    for poster, plan in zip(posters, plans, strict=True):
        for sized in plan.pages:
            pages.append(_page(poster, sized, survey, page=len(pages) + 1, pages=count))
    told = " ".join(poster.said.description + "." for poster in posters)
    title = read_title(workspace, content, words, crossing).name
    name = crossing or "-x-".join(journey.journey.id for journey in content.journeys)
    return MapLayout(name, title, told, words.lang, tuple(pages), tuple(_notes(options, plans, words)))


def _notes(options: MapOptions, plans: Sequence[Plan], words: Words) -> list[str]:
    found = []
    if options.rows:
        found.append(words("the poster of crossings has no text rows"))
    if options.weights or options.sight:
        found.append(words("the poster of crossings shows no weights and no distances"))
    if options.labels:
        found.append(words("the poster of crossings lists its reasons below it, so there is no label on a link"))
    if any(not plan.fits for plan in plans):
        found.append(words("the sheet is too small for this poster: it is drawn as large as it is"))
    elif options.sheet is not None and any(plan.scale < scales_of(options.sheet)[-1] for plan in plans):
        found.append(words("the poster is smaller than is easily read: choose a larger sheet, or let it fold"))
    return found


def _page(poster: Fitter, sized: Sized, survey: Survey, *, page: int, pages: int) -> Page:
    """Return a page as marks."""
    sheet = poster.options.sheet
    height = sized.height if sheet is None else max(sheet.height / sized.scale, sized.height)
    top = sized.head.height + ABOVE_RULE
    drawn = body(sized.frame, poster.said, poster.reader, round(top, 2))
    y = round(height - 24.0, 2)
    below = y - 10.0 - FOOT_LEADING * len(sized.sentences) - BELOW - sized.help.height
    paths = sorted({each.journey.place.span.path for each in (poster.pair.customer, poster.pair.employee)})
    whole = digest("".join(survey.digests.get(path, "") for path in paths).encode())[:7]
    parts = [whole, poster.words("view: crossings"), *([poster.options.stamp] if poster.options.stamp else [])]
    parts.append(poster.words("page {page}/{pages}", page=page, pages=pages))
    groups = [sized.head.group(), *drawn.groups, *sized.help.group(round(below, 2))]
    groups += foot_groups(paths, parts, sized.sentences, Place(sized.width, y, sized.scale, sheet))
    return Page(round(sized.width, 2), round(height, 2), sized.scale, tuple(groups), drawn.cards, drawn.routes)
