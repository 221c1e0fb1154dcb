"""A whole poster: head, body and help of each page."""

from __future__ import annotations

from collections.abc import Sequence

from teekond.layout.content import MapContent
from teekond.layout.crossings.entries import Entry, entries_group, lowest, set_entries, shared_out
from teekond.layout.options import MapOptions
from teekond.layout.poster.fit import Fitter
from teekond.layout.poster.help import FOOT_LEADING, Place, foot_groups
from teekond.layout.poster.page import body
from teekond.layout.poster.pair import pairs_of
from teekond.layout.poster.sizes import ABOVE_RULE, BELOW, LAST, Plan, Sized, scales_of
from teekond.layout.poster.weightiest import weightiest
from teekond.layout.scene import Group, MapLayout, Page
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
    chosen = weightiest(pairs, options.posters, workspace)
    posters = [Fitter(workspace, pair, options, words) for pair in chosen]
    plans: list[Plan] = []
    for poster in posters:
        plans.append(poster.plan(sum(map(_count, plans))))
    count = sum(map(_count, plans))
    pages: list[Page] = []
    for poster, plan in zip(posters, plans, strict=True):
        first = len(pages) + 1
        for sized in plan.pages:
            pages.append(_page(poster, sized, survey, page=len(pages) + 1, pages=count))
        if _apart(plan):
            pages.append(_reasons(poster, plan, survey, first=first, pages=count))
    told = " ".join(poster.said.description + "." for poster in posters)
    title = read_title(workspace, content, words, crossing).name
    name = crossing or "-x-".join(journey.journey.id for journey in content.journeys)
    notes = [*_left_out(len(chosen), len(pairs), words), *_notes(options, plans, words)]
    return MapLayout(name, title, told, words.lang, tuple(pages), tuple(notes))


def _left_out(shown: int, every: int, words: Words) -> list[str]:
    if shown == every:
        return []
    told = words(
        "{n} of {all} pairs of journeys have a poster, those with most weight; {option} draws every one",
        n=shown,
        all=every,
        option="--posters all",
    )
    return [told]


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


def _apart(plan: Plan) -> bool:
    return any(sized.apart for sized in plan.pages)


def _count(plan: Plan) -> int:
    return len(plan.pages) + _apart(plan)


def _foot(poster: Fitter, survey: Survey, sized: Sized, height: float, page: str) -> list[Group]:
    paths = sorted({each.journey.place.path for each in (poster.pair.customer, poster.pair.employee)})
    whole = digest("".join(survey.digests.get(path, "") for path in paths).encode())[:7]
    stamp = [poster.options.stamp] if poster.options.stamp else []
    parts = [whole, poster.words("view: crossings"), *stamp, page]
    place = Place(sized.width, round(height - LAST, 2), sized.scale, poster.options.sheet)
    return foot_groups(paths, parts, sized.sentences, place)


def _page(poster: Fitter, sized: Sized, survey: Survey, *, page: int, pages: int) -> Page:
    """Return a page as marks."""
    sheet, words = poster.options.sheet, poster.words
    height = sized.height if sheet is None else max(sheet.height / sized.scale, sized.height)
    drawn = body(sized.frame, poster.said, poster.reader, round(sized.head.height + ABOVE_RULE, 2))
    below = height - LAST - 10.0 - FOOT_LEADING * len(sized.sentences) - BELOW - sized.help.height
    groups = [sized.head.group(), *drawn.groups, *sized.help.group(round(below, 2))]
    groups += _foot(poster, survey, sized, height, words("page {page}/{pages}", page=page, pages=pages))
    return Page(round(sized.width, 2), round(height, 2), sized.scale, tuple(groups), drawn.cards, drawn.routes)


def _reasons(poster: Fitter, plan: Plan, survey: Survey, *, first: int, pages: int) -> Page:
    """Return the page with the reasons behind the letters of the pages before it."""
    words, one = poster.words, plan.pages[0]
    head = words("why they cross").capitalize()
    entries = [
        Entry(
            f"{head} · {words('page {page}', page=first + at)}",
            tuple(f"{reason.letter}\u2002{reason.text}" for reason in sized.apart),
        )
        for at, sized in enumerate(plan.pages)
        if sized.apart
    ]
    sets = set_entries(entries, one.width, words.lang)
    top = one.head.height + ABOVE_RULE
    need = top + lowest(sets, one.width) + BELOW + FOOT_LEADING * len(one.sentences) + 10.0 + LAST
    height = max(one.height if poster.options.sheet is None else poster.options.sheet.height / one.scale, need)
    columns = shared_out(sets, one.width, height - top)[0]
    page = words("page {page}/{pages}", page=first + len(plan.pages), pages=pages)
    groups = (one.head.group(), entries_group(columns, one.width, top), *_foot(poster, survey, one, height, page))
    return Page(round(one.width, 2), round(height, 2), one.scale, groups)
