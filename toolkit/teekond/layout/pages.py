"""Bands on their pages, with title block, reasons, legend and footer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from teekond.layout.band import Band, band_height
from teekond.layout.draw import Drawer, Drawn
from teekond.layout.footer import footer_group, scale_bar
from teekond.layout.legend import Legend, legend_group, why_group
from teekond.layout.look import MARGIN
from teekond.layout.options import MapOptions
from teekond.layout.scene import Group, Page
from teekond.layout.setting import Frame
from teekond.layout.title import TitleBlock
from teekond.locale import Words
from teekond.values import dataclass, replace

BAND_GAP = 24.0
HELP_GAP = 8.0
FOOT = 15.0
MOST_AIR = 14.0
MOST_CURVE = 30.0


@dataclass(frozen=True, slots=True)
class Plan:
    """Bands that were measured for one scale and density, shared out over pages."""

    frame: Frame
    scale: float
    width: float
    height: float | None
    pages: tuple[tuple[Band, ...], ...]
    fits: bool = True
    over: float = 1.0
    """How many times too high or too wide the largest band is."""
    help_room: float = 0.0
    """What reasons and legend turned out to take more than they were reckoned to."""


def below_map(legend: Legend, width: float) -> float:
    """Return the room that reasons, legend and footer are reckoned to take below the last band of a page."""
    return legend.height(width) + 2 * HELP_GAP + FOOT + MARGIN


def draw_pages(
    plan: Plan, options: MapOptions, title: TitleBlock, digests: Mapping[str, str], words: Words
) -> tuple[tuple[Page, ...], float]:
    """Draw every page; the figure is by how much the fullest page is too low for what stands on it."""
    pages = []
    lacking = 0.0
    letters = bands_before = 0
    block = title.on(plan.width)
    for at, bands in enumerate(plan.pages):
        legend = Legend(plan.frame.content, bands, words)
        top = MARGIN + block.height
        aired = _aired(plan, bands, legend, top)
        drawn = list(_bands(aired, words, options, top, bands_before, letters))
        reasons = [letter for each in drawn for letter in each.letters]
        letters += sum(letter != "•" for letter, _, _ in reasons)
        bands_before += len(bands)
        help_groups, y = _help(legend, reasons, plan.width, drawn[-1].bottom + HELP_GAP, words)
        height = plan.height if plan.height is not None else y + FOOT + MARGIN - 6.0
        lacking = max(lacking, y + FOOT - 6.0 + MARGIN - height)
        groups = [block.group(MARGIN), *(group for each in drawn for group in each.groups), *help_groups]
        groups.append(footer_group(digests, plan, options, words, page=at + 1, y=height - MARGIN + 6.0))
        if options.sheet is not None:
            groups.append(scale_bar(plan, options.sheet, words, y=height - MARGIN + 6.0))
        cards = tuple(card for each in drawn for card in each.cards)
        routes = tuple(route for each in drawn for route in each.routes)
        pages.append(Page(round(plan.width, 2), round(height, 2), plan.scale, tuple(groups), cards, routes))
    return tuple(pages), round(lacking, 2)


def _bands(
    bands: Sequence[Band], words: Words, options: MapOptions, top: float, before: int, letters: int
) -> Iterable[Drawn]:
    """Draw bands below each other; `before` are drawn on earlier pages, `letters` used up there."""
    for number, band in enumerate(bands, start=before):
        suffix = f"--band--{number + 1}" if number else ""
        drawer = Drawer(band, words, left=MARGIN, top=top, suffix=suffix, letters=letters, labels=options.labels)
        done = drawer.draw()
        letters += sum(letter != "•" for letter, _, _ in done.letters)
        top = done.bottom + BAND_GAP
        yield done


def _help(
    legend: Legend, reasons: Sequence[tuple[str, str, str]], width: float, y: float, words: Words
) -> tuple[list[Group], float]:
    groups = []
    why = why_group(reasons, width, y, words)
    if why is not None:
        groups.append(why[0])
        y = why[1]
    group, y = legend_group(legend, width, y)
    return [*groups, group], y


def _aired(plan: Plan, bands: Sequence[Band], legend: Legend, top: float) -> tuple[Band, ...]:
    """Let the bands of a page use the height that is left: lanes first, then curves."""
    if plan.height is None:
        return tuple(bands)
    used = sum(band_height(band) + BAND_GAP for band in bands) - BAND_GAP
    below = below_map(legend, plan.width) + plan.help_room
    left = plan.height - top - below - used
    lanes = sum(len(band.topology.rows) for band in bands)
    curves = sum(band.has_curve(journey.index) for band in bands for journey in plan.frame.content.journeys)
    air = max(0.0, min(MOST_AIR, 0.65 * left / lanes)) if lanes else 0.0
    left -= air * lanes
    most = MOST_CURVE if plan.frame.lanes else 4 * MOST_CURVE
    more = max(0.0, min(most, left / curves)) if curves else 0.0
    return tuple(replace(band, air=round(air, 2), curve=round(band.curve + more, 2)) for band in bands)
