"""A whole map: content, columns, bands, pages."""

from __future__ import annotations

from collections.abc import Sequence

from teekond.layout.band import Band, band_height, measure_band
from teekond.layout.columns import MEET, align_all
from teekond.layout.content import MapContent, read_content
from teekond.layout.fold import cuts
from teekond.layout.legend import Legend
from teekond.layout.look import DENSITIES, HEAD, LEAST_PITCH, MARGIN, MOST_PITCH, RIGHT, TIGHTEST, Density
from teekond.layout.options import DEFAULT_ROWS, MapOptions, Sheet
from teekond.layout.pages import BAND_GAP, Plan, below_map, draw_pages
from teekond.layout.route.measure import column_measures
from teekond.layout.scene import MapLayout, Page
from teekond.layout.setting import Frame
from teekond.layout.title import TitleBlock
from teekond.layout.topology import Topology, topology
from teekond.layout.views import chosen_content
from teekond.link.workspace import Workspace
from teekond.locale import Words
from teekond.model.journey import LinkKind
from teekond.values import dataclass, field, replace

SCALES = (1.0, 0.93, 0.86)
BIG_SCALES = (2.0, 1.75, 1.5, 1.25, 1.1, 1.0, 0.93, 0.86)
LARGER = (1.4, 1.25, 1.12)
"""A short map fills its sheet."""
A3_LONG = 1191.0
SMALLER = (0.75, 0.65, 0.55, 0.45, 0.36, 0.28, 0.2, 0.14, 0.1)
LEAST_WIDTH = 430.0
TRIES = 6


@dataclass(frozen=True, slots=True)
class Job:
    """What is laid out, and on what."""

    frame: Frame
    count: int
    options: MapOptions
    title: TitleBlock
    words: Words
    help_room: float = 0.0
    """What reasons and legend turned out to take more than they were reckoned to."""
    known: dict[tuple[int, int], Topology] = field(default_factory=dict)
    """Ranges of columns that were routed already: scale and density do not change a link's way."""

    def band(self, frame: Frame, first: int, last: int, width: float | None) -> Band:
        """Return a range of columns, measured."""
        if (first, last) not in self.known:
            self.known[first, last] = topology(self.frame, first, last)
        return measure_band(frame, self.known[first, last], width)


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
    job = Job(frame, count, options, title, words)
    plan, pages = _drawn(job, workspace)
    name = crossing or "-x-".join(journeys)
    notes = _notes(content, options, plan, words)
    return MapLayout(name, title.name, title.description, words.lang, pages, notes)


def _drawn(job: Job, workspace: Workspace) -> tuple[Plan, tuple[Page, ...]]:
    """Plan and draw; where the reasons took more room than was kept for them, once more with what was lacking."""
    for _ in range(TRIES):
        plan = _plan_on(job, job.options.sheet) if job.options.sheet else _plan_free(job)
        pages, lacking = draw_pages(plan, job.options, job.title, workspace, job.words)
        if lacking <= 0:
            break
        job = replace(job, help_room=job.help_room + lacking)
    return plan, pages


def _notes(content: MapContent, options: MapOptions, plan: Plan, words: Words) -> tuple[str, ...]:
    """Say what the person at the terminal would not expect."""
    notes = []
    if options.view == "crossings" and content.whole:
        notes.append(words("nothing is linked, so the whole map is drawn"))
    if plan.scale in SMALLER and options.sheet is not None:
        points = words.number(round(7 * plan.scale, 1))
        notes.append(
            words(
                "the smallest text is {points} points on {sheet}: choose a larger sheet",
                points=points,
                sheet=options.sheet.name,
            )
        )
    return tuple(notes)


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
    wanted = DEFAULT_ROWS if options.rows is None else options.rows
    used = {name for journey in content.journeys for step in journey.steps for name, cell in step.cells.items() if cell}
    return tuple(name for name in wanted if name in used) if options.view != "curve" else ()


def _plan_free(job: Job) -> Plan:
    """One band, as wide as it is."""
    band = job.band(job.frame, 0, job.count, None)
    return Plan(job.frame, 1.0, max(LEAST_WIDTH, _right_edge(band) + RIGHT + MARGIN), None, ((band,),))


def _plan_on(job: Job, sheet: Sheet) -> Plan:
    """Choose scale, density and bands: the fewest pages, at the largest legible scale that gives them.

    Only where a single band is higher than the sheet at any legible scale does the map become smaller than that.
    """
    for scale in LARGER:
        if job.count * LEAST_PITCH <= sheet.width / scale - 2 * MARGIN - HEAD - RIGHT and sheet.width <= A3_LONG:
            plan = _on_sheet(job, DENSITIES[0], sheet, scale)
            if plan.fits and len(plan.pages) == 1:
                return plan
    best: Plan | None = None
    for scale in _scales(sheet, job.frame):
        plan = _at_scale(job, sheet, scale)
        if plan.fits and (best is None or len(plan.pages) < len(best.pages)):
            best = plan
        if best is not None and len(best.pages) == 1:
            return best
    if best is not None:
        return best
    for scale in SMALLER:
        plan = _at_scale(job, sheet, scale)
        if plan.fits:
            break
    return plan


def _at_scale(job: Job, sheet: Sheet, scale: float) -> Plan:
    """Leave out as little as makes it one page; nothing where it cannot be one page anyway."""
    densest = _on_sheet(job, DENSITIES[-1], sheet, scale)
    if not densest.fits or len(densest.pages) > 1:
        tightest = _on_sheet(job, TIGHTEST, sheet, scale)
        if tightest.fits and (len(tightest.pages) == 1 or not densest.fits):
            return tightest
    if not densest.fits:
        return densest
    if len(densest.pages) > 1:
        loose = _on_sheet(job, DENSITIES[0], sheet, scale)
        return loose if loose.fits and len(loose.pages) == len(densest.pages) else densest
    for density in DENSITIES[:-1]:
        plan = _on_sheet(job, density, sheet, scale)
        if plan.fits and len(plan.pages) == 1:
            return plan
    return densest


def _scales(sheet: Sheet, frame: Frame) -> tuple[float, ...]:
    """The floors of legibility: 7 points on A3 and larger for one journey, 6 on A4 and for maps of several."""
    if sheet.width * sheet.height > 1191 * 1685:
        return BIG_SCALES
    if sheet.small or len(frame.content.journeys) > 1:
        return SCALES
    return SCALES[:1]


def _right_edge(band: Band) -> float:
    return column_measures(band.routing.gutters, band.widths, left=MARGIN + HEAD).end


def _on_sheet(job: Job, density: Density, sheet: Sheet, scale: float) -> Plan:
    frame = replace(job.frame, density=density)
    width, height = sheet.width / scale, sheet.height / scale
    room = width - 2 * MARGIN - HEAD - RIGHT
    most = max(1, int(room // LEAST_PITCH)) if job.options.fold else job.count
    bands = _bands(job, frame, most, room)
    while most > 1 and any(_right_edge(band) > width - MARGIN for band in bands) and job.options.fold:
        most -= 1
        bands = _bands(job, frame, most, room)
    top = job.title.height(width) + MARGIN
    below = below_map(Legend(frame.content, bands, job.words), width) + job.help_room
    pages: list[tuple[Band, ...]] = []
    left = 0.0
    for band in bands:
        need = band_height(band) + BAND_GAP
        if not pages or need > left:
            pages.append(())
            left = height - top - below + BAND_GAP
        pages[-1] = (*pages[-1], band)
        left -= need
    fits = left >= 0 and all(_right_edge(band) <= width - MARGIN for band in bands)
    fits = fits and all(band_height(band) <= height - top - below for band in bands)
    return Plan(frame, scale, width, height, tuple(pages), fits)


def _bands(job: Job, frame: Frame, most: int, room: float) -> list[Band]:
    return [
        job.band(frame, first, last, min(room, (last - first) * MOST_PITCH))
        for first, last in cuts(frame.content, frame.columns, job.count, most)
    ]
