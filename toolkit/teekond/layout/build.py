"""A whole map: content, columns, bands, pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from teekond.layout.band import Band, Frame, band_height, measure_band
from teekond.layout.columns import MEET, align_all
from teekond.layout.content import MapContent, read_content
from teekond.layout.draw import Drawer, Drawn
from teekond.layout.fold import cuts
from teekond.layout.footer import footer_group, scale_bar
from teekond.layout.legend import Legend, legend_group, why_group
from teekond.layout.look import DENSITIES, HEAD, LEAST_PITCH, MARGIN, MOST_PITCH, PITCH, RIGHT
from teekond.layout.options import DEFAULT_ROWS, MapOptions, Sheet
from teekond.layout.scene import Group, MapLayout, Page
from teekond.layout.title import TitleBlock
from teekond.layout.views import chosen_content
from teekond.link.workspace import Workspace
from teekond.locale import Words
from teekond.model.journey import LinkKind

BAND_GAP = 24.0
HELP_GAP = 8.0
FOOT = 15.0
SCALES = (1.0, 0.93, 0.86)
BIG_SCALES = (2.0, 1.75, 1.5, 1.25, 1.1, 1.0, 0.93, 0.86)
LEAST_WIDTH = 430.0


@dataclass(frozen=True, slots=True)
class Plan:
    """Bands that were measured for one scale and density, shared out over pages."""

    frame: Frame
    scale: float
    width: float
    height: float | None
    pages: tuple[tuple[Band, ...], ...]


def lay_out(
    workspace: Workspace, journeys: Sequence[str], options: MapOptions, words: Words, *, crossing: str = ""
) -> MapLayout:
    """Lay out the map of these journeys, top to bottom; `crossing` is the id of the crossing that names it."""
    content = chosen_content(read_content(workspace, journeys, words), options)
    columns, count = place_columns(content)
    rows = _rows(content, options)
    title = TitleBlock(workspace, content, words, crossing=crossing)
    curves, lanes = True, options.view != "curve"
    frame = Frame(content, columns, rows, DENSITIES[0], words.lang, curves, lanes)
    plan = _plan(frame, count, options, title, words)
    pages = _draw(plan, options, title, workspace, words)
    name = crossing or "-x-".join(journeys)
    return MapLayout(name, title.name, title.description, words.lang, pages)


def place_columns(content: MapContent) -> tuple[tuple[tuple[int, ...], ...], int]:
    """Return the column of every main step, per journey, and how many columns there are."""
    place = {step.ref: (journey.index, step.column) for journey in content.journeys for step in journey.steps if step.ref}
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
    wanted = DEFAULT_ROWS if options.rows is None else options.rows
    used = {name for journey in content.journeys for step in journey.steps for name, cell in step.cells.items() if cell}
    return tuple(name for name in wanted if name in used) if options.view != "curve" else ()


def _plan(frame: Frame, count: int, options: MapOptions, title: TitleBlock, words: Words) -> Plan:
    """Choose scale, density and bands: one page if any choice gives one, at the largest scale that does."""
    sheet = options.sheet
    if sheet is None:
        band = measure_band(frame, 0, count, None)
        return Plan(frame, 1.0, _natural_width(band), None, ((band,),))
    first: Plan | None = None
    for scale in _scales(sheet, frame):
        for density in DENSITIES:
            plan = _on_sheet(replace(frame, density=density), count, scale, sheet, options, title, words)
            if len(plan.pages) == 1:
                return plan
            if first is None or len(plan.pages) < len(first.pages):
                first = plan
    if first is None:
        message = "no scale to try"
        raise AssertionError(message)
    return first


def _scales(sheet: Sheet, frame: Frame) -> tuple[float, ...]:
    """The floors of legibility: 7 points on A3 and larger for one journey, 6 on A4 and for maps of several."""
    if sheet.width * sheet.height > 1191 * 1685:
        return BIG_SCALES
    if sheet.small or len(frame.content.journeys) > 1:
        return SCALES
    return SCALES[:1]


def _natural_width(band: Band) -> float:
    from teekond.layout.route.measure import column_measures  # noqa: PLC0415

    right = column_measures(band.routing.gutters, band.widths, left=MARGIN + HEAD).end
    return max(LEAST_WIDTH, right + RIGHT + MARGIN)


def _on_sheet(
    frame: Frame, count: int, scale: float, sheet: Sheet, options: MapOptions, title: TitleBlock, words: Words
) -> Plan:
    width, height = sheet.width / scale, sheet.height / scale
    room = width - 2 * MARGIN - HEAD - RIGHT
    most = max(1, int(room // LEAST_PITCH)) if options.fold else count
    bands = []
    for first, last in cuts(frame.content, frame.columns, count, most):
        wide = min(room, (last - first) * MOST_PITCH if count > last - first else room)
        bands.append(measure_band(frame, first, last, min(wide, (last - first) * MOST_PITCH)))
    pages: list[tuple[Band, ...]] = []
    left = 0.0
    top = title.height(width)
    help_height = Legend(frame.content, bands, words).height(width) + FOOT + 2 * HELP_GAP
    for band in bands:
        need = band_height(band) + BAND_GAP
        if not pages or need > left:
            pages.append(())
            left = height - MARGIN * 2 - help_height - top + BAND_GAP
        pages[-1] = (*pages[-1], band)
        left -= need
    return Plan(frame, scale, width, height, tuple(pages))


def _draw(plan: Plan, options: MapOptions, title: TitleBlock, workspace: Workspace, words: Words) -> tuple[Page, ...]:
    pages = []
    letters, number = 0, 0
    for at, bands in enumerate(plan.pages):
        groups: list[Group] = [title.group(plan.width, MARGIN)]
        y = MARGIN + title.height(plan.width)
        drawn: list[Drawn] = []
        for band in bands:
            suffix = f"--{number + 1}" if number else ""
            drawer = Drawer(band, words, left=MARGIN, top=y, suffix=suffix, letters=letters)
            done = drawer.draw()
            drawn.append(done)
            groups += done.groups
            letters += len(done.letters)
            number += 1
            y = done.bottom + BAND_GAP
        y += HELP_GAP - BAND_GAP
        why = why_group([letter for each in drawn for letter in each.letters], plan.width, y, words)
        if why is not None:
            groups.append(why[0])
            y = why[1]
        legend, y = legend_group(Legend(plan.frame.content, bands, words), plan.width, y)
        groups.append(legend)
        height = plan.height if plan.height is not None else y + FOOT + MARGIN - 6.0
        groups.append(footer_group(workspace, plan, options, words, page=at + 1, y=height - MARGIN + 6.0))
        if options.sheet is not None:
            groups.append(scale_bar(plan, options.sheet, words, y=height - MARGIN + 6.0))
        cards = tuple(card for each in drawn for card in each.cards)
        routes = tuple(route for each in drawn for route in each.routes)
        pages.append(Page(round(plan.width, 2), round(height, 2), plan.scale, tuple(groups), cards, routes))
    return tuple(pages)


__all__ = ["PITCH", "lay_out", "place_columns"]
