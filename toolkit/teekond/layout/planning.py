"""Which scale, which density and which bands make a map fit its sheet."""

from __future__ import annotations

from collections.abc import Iterable

from teekond.layout.band import Band, band_height, measure_band
from teekond.layout.fold import cuts
from teekond.layout.legend import Legend
from teekond.layout.look import DENSITIES, HEAD, LEAST_PITCH, MARGIN, MOST_PITCH, RIGHT, TIGHTEST, Density
from teekond.layout.options import MapOptions, Sheet
from teekond.layout.pages import BAND_GAP, Plan, below_map
from teekond.layout.route.measure import right_edge
from teekond.layout.setting import Frame
from teekond.layout.title import TitleBlock
from teekond.layout.topology import Topology, topology
from teekond.locale import Words
from teekond.values import dataclass, field, replace

SCALES = (1.0, 0.93, 0.86)
BIG_SCALES = (2.0, 1.75, 1.5, 1.25, 1.1, 1.0, 0.93, 0.86)
LARGER = (1.4, 1.25, 1.12)
"""A short map fills its sheet."""
A3_LONG = 1191.0
SMALLER = (0.75, 0.65, 0.55, 0.45, 0.36, 0.28, 0.2)
LEAST_WIDTH = 430.0
FIRST_TO_GO = ("ideas", "thinks", "gains", "needs", "expects", "says", "pains")
"""The text rows in the order in which they go where nothing else helps; their counts stand on the cards."""


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


def plan_free(job: Job) -> Plan:
    """One band, as wide as it is."""
    band = job.band(job.frame, 0, job.count, None)
    return Plan(job.frame, 1.0, max(LEAST_WIDTH, _right_edge(band) + RIGHT + MARGIN), None, ((band,),))


def plan_on(job: Job, sheet: Sheet) -> Plan:
    """Choose scale, density and bands: the fewest pages, at the largest legible scale that gives them.

    Only where a single band is higher than the sheet at any legible scale do text rows go, and only then does the map
    become smaller than that. What does not fit even so is as large as it is.
    """
    return _larger(job, sheet) or _legible(job, sheet) or _smaller(job, sheet) or plan_free(job)


def _larger(job: Job, sheet: Sheet) -> Plan | None:
    """A map of few columns at more than its usual size, on one page."""
    for scale in LARGER if sheet.width <= A3_LONG else ():
        if job.count * LEAST_PITCH <= sheet.width / scale - 2 * MARGIN - HEAD - RIGHT:
            plan = _on_sheet(job, job.frame, sheet, scale)
            if plan.fits and len(plan.pages) == 1:
                return plan
    return None


def _legible(job: Job, sheet: Sheet) -> Plan | None:
    """The fewest pages at a legible scale; the tightest cards only where they bring it all onto one page, or fit."""
    loose: Plan | None = None
    for scale in _scales(sheet, job.frame):
        plan = _at_scale(job, sheet, scale)
        if plan.fits and len(plan.pages) == 1:
            return plan
        if plan.fits and (loose is None or len(plan.pages) < len(loose.pages)):
            loose = plan
    for scale in _scales(sheet, job.frame):
        plan = _dense(job, TIGHTEST, sheet, scale)
        if plan.fits and (loose is None or len(plan.pages) == 1):
            return plan
    return loose


def _smaller(job: Job, sheet: Sheet) -> Plan | None:
    """First without text rows, then below the floors of legibility."""
    least = _scales(sheet, job.frame)[-1]
    for frame in _barer(job.frame):
        plan = _on_sheet(job, frame, sheet, least)
        if plan.fits:
            return plan
    enough = least / plan.over * 1.3
    for scale in SMALLER:
        if scale <= enough:
            plan = _on_sheet(job, frame, sheet, scale)
            if plan.fits:
                return plan
    return None


def _barer(frame: Frame) -> Iterable[Frame]:
    """The tightest map, with ever fewer text rows."""
    rows = frame.rows
    yield replace(frame, density=TIGHTEST)
    for name in FIRST_TO_GO:
        if name in rows:
            rows = tuple(each for each in rows if each != name)
            yield replace(frame, density=TIGHTEST, rows=rows)


def _at_scale(job: Job, sheet: Sheet, scale: float) -> Plan:
    """Leave out as little as makes it one page; nothing where it cannot be one page anyway."""
    densest = _dense(job, DENSITIES[-1], sheet, scale)
    if not densest.fits:
        return densest
    if len(densest.pages) > 1:
        loose = _dense(job, DENSITIES[0], sheet, scale)
        return loose if loose.fits and len(loose.pages) == len(densest.pages) else densest
    for density in DENSITIES[:-1]:
        plan = _dense(job, density, sheet, scale)
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
    return right_edge(band.routing.gutters, band.widths, left=MARGIN + HEAD)


def _dense(job: Job, density: Density, sheet: Sheet, scale: float) -> Plan:
    return _on_sheet(job, replace(job.frame, density=density), sheet, scale)


def _on_sheet(job: Job, frame: Frame, sheet: Sheet, scale: float) -> Plan:
    width, height = sheet.width / scale, sheet.height / scale
    room = width - 2 * MARGIN - HEAD - RIGHT
    bands = _bands(job, frame, max(1, int(room // LEAST_PITCH)) if job.options.fold else job.count, room)
    legend = Legend(frame.content, bands, job.words)
    space = height - job.title.on(width).height - MARGIN - below_map(legend, width) - job.help_room
    pages: list[tuple[Band, ...]] = []
    left = 0.0
    heights = [band_height(band) for band in bands]
    for band, need in zip(bands, heights, strict=True):
        if not pages or need > left:
            pages.append(())
            left = space
        pages[-1] = (*pages[-1], band)
        left -= need + BAND_GAP
    edge = max(map(_right_edge, bands))
    over = max(max(heights) / max(space, 1.0), edge / (width - MARGIN), legend.widest() / width)
    return Plan(frame, scale, width, height, tuple(pages), over <= 1, over, job.help_room)


def _bands(job: Job, frame: Frame, most: int, room: float) -> list[Band]:
    """Measure the bands of at most so many columns, of fewer where their gutters are too wide for the sheet."""
    while True:
        bands = [
            job.band(frame, first, last, min(room, (last - first) * MOST_PITCH))
            for first, last in cuts(frame.content, frame.columns, job.count, most)
        ]
        beyond = max(map(_right_edge, bands)) / (MARGIN + HEAD + room + RIGHT)
        if beyond <= 1 or most == 1 or not job.options.fold:
            return bands
        most = max(1, min(most - 1, int(most / beyond)))
