"""Fits a poster to its sheet: which steps stand on which page, and how large everything is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from teekond.layout.content import LINK_CLASS, JourneyContent
from teekond.layout.linkmarks import letter_of
from teekond.layout.options import MapOptions, Sheet
from teekond.layout.poster.blocks import Behind, Block, set_block, set_card
from teekond.layout.poster.curves import missing_words, person_depth
from teekond.layout.poster.ends import ways
from teekond.layout.poster.frame import Frame
from teekond.layout.poster.head import Head
from teekond.layout.poster.help import FOOT_LEADING, Help, Reason, legend_items
from teekond.layout.poster.lines import PENS
from teekond.layout.poster.look import (
    FOOT,
    HEAD,
    LARGE_SCALES,
    LEAST_UNIT,
    MARGIN,
    MOST_UNIT,
    SCALES,
    SMALL_SCALES,
    SMALLER,
    UNIT,
)
from teekond.layout.poster.pair import Pair, Stop, events
from teekond.layout.poster.says import Said, reason, said
from teekond.layout.poster.share import Event, Share
from teekond.layout.poster.spots import Placer, Spots
from teekond.layout.texts import Reader
from teekond.link.workspace import Workspace
from teekond.locale import Words
from teekond.metrics import wrap
from teekond.model.text import Text
from teekond.values import dataclass

TRIES = 14
WIDEST_AIR = 60.0
LEAST_WIDTH = 880.0
BELOW = 12.0
ABOVE_RULE = 12.0


@dataclass(frozen=True, slots=True)
class Sized:
    """A page that was measured: its frame, its head and its help."""

    frame: Frame
    head: Head
    help: Help
    sentences: tuple[str, ...]
    width: float
    scale: float

    @property
    def height(self) -> float:
        """Return the height of the sheet that it needs."""
        foot = BELOW + FOOT_LEADING * len(self.sentences) + 10.0 + 24.0
        return self.head.height + ABOVE_RULE + self.frame.height + BELOW + self.help.height + foot


class Size(NamedTuple):
    """How large a page is: its width, what its points are on paper, a unit of feeling, the air around the seam."""

    width: float
    scale: float
    unit: float
    air: float


@dataclass(frozen=True, slots=True)
class Plan:
    """The pages of one pair at a scale."""

    pages: tuple[Sized, ...]
    scale: float
    fits: bool


def scales_of(sheet: Sheet) -> tuple[float, ...]:
    """Return the scales at which a sheet is read, the largest first."""
    if sheet.small:
        return SMALL_SCALES
    return LARGE_SCALES if sheet.width * sheet.height > 1191 * 845 else SCALES


class Fitter:
    """Lays out the pages of one pair of journeys."""

    def __init__(self, workspace: Workspace, pair: Pair, options: MapOptions, words: Words) -> None:
        self.pair, self.options, self.words = pair, options, words
        self.reader = Reader(workspace, words)
        self.said: Said = said(workspace, pair, words)
        self.events = tuple(events(pair))
        self.widths = {each.content.ref: set_block(each.content, words).width for each in (*pair.upper, *pair.lower)}

    # which steps on which page

    def plan(self) -> Plan:
        """Choose the scale with the fewest pages, and of those the largest."""
        sheet = self.options.sheet
        if sheet is None:
            return self._free()
        found: Plan | None = None
        for scale in scales_of(sheet):
            plan = self._at(sheet, scale)
            if plan.fits and (found is None or len(plan.pages) < len(found.pages)):
                found = plan
        for scale in () if found is not None else SMALLER:
            found = self._at(sheet, scale)
            if found.fits:
                break
        return found if found is not None and found.fits else self._free()

    def _free(self) -> Plan:
        share = Share(self.pair, self.events)
        spots = self._placing(share)(0.0)
        width = max(LEAST_WIDTH, spots.right + MARGIN)
        spots = self._spread(share, width)
        return Plan((self._sized(share, spots, Size(width, 1.0, UNIT, 0.0), {}),), 1.0, fits=True)

    def _at(self, sheet: Sheet, scale: float) -> Plan:
        width, height = sheet.width / scale, sheet.height / scale
        shares = self._shares(width - MARGIN) if self.options.fold else [Share(self.pair, self.events)]
        homes = {id(link): at + 1 for at, share in enumerate(shares) for link in share.lines}
        pages = [self._filled(share, width, height, scale, homes) for share in shares]
        fits = all(page.height <= height and page.frame.spots.right <= width - MARGIN + 0.01 for page in pages)
        return Plan(tuple(pages), scale, fits)

    def _shares(self, limit: float) -> list[Share]:
        """Share the events out over the fewest pages, then as evenly as that allows."""
        runs = self._cut(limit)
        low, high = limit / 3, limit
        for _ in range(8 if len(runs) > 1 else 0):
            middle = (low + high) / 2
            tried = self._cut(middle)
            if len(tried) == len(runs):
                runs, high = tried, middle
            else:
                low = middle
        last = len(runs) - 1
        shares: list[Share] = []
        for at, run in enumerate(runs):
            done = frozenset(id(link) for share in shares for link in share.lines)
            shares.append(Share(self.pair, run, first=not at, last=at == last, done=done))
        return shares

    def _cut(self, limit: float) -> list[tuple[Event, ...]]:
        runs: list[tuple[Event, ...]] = []
        start = 0
        while start < len(self.events):
            low, high = start + 1, len(self.events)
            while low < high:
                middle = (low + high + 1) // 2
                share = Share(self.pair, self.events[start:middle])
                if self._placing(share)(0.0).right <= limit:
                    low = middle
                else:
                    high = middle - 1
            runs.append(self.events[start:low])
            start = low
        return runs or [()]

    # how large

    def _filled(self, share: Share, width: float, height: float, scale: float, homes: Mapping[int, int]) -> Sized:
        """Use the sheet: first the width, then the height, for curves and then for the air around the seam."""
        spots = self._spread(share, width)

        def sized(unit: float, air: float) -> Sized:
            return self._sized(share, spots, Size(width, scale, unit, air), homes)

        page = sized(UNIT, 0.0)
        if page.height > height:
            tight = sized(LEAST_UNIT, 0.0)
            per = (page.height - tight.height) / (UNIT - LEAST_UNIT)
            unit = LEAST_UNIT + max(0.0, (height - tight.height) / per if per else 0.0)
            page = sized(round(max(LEAST_UNIT, min(UNIT, unit) - 0.3), 2), 0.0)
            return page if page.height <= height else tight
        spare = height - page.height
        air = round(min(WIDEST_AIR, spare / 3), 2)
        unit = round(min(MOST_UNIT, UNIT + max(0.0, spare - 2 * air) / 9), 2)
        page = sized(unit, air)
        return page if page.height <= height else sized(UNIT, 0.0)

    def _spread(self, share: Share, width: float) -> Spots:
        """Move the faces apart until the page is as wide as it may be."""
        limit = width - MARGIN
        placed = self._placing(share)
        best, low, high = placed(0.0), 0.0, limit
        for _ in range(TRIES):
            middle = (low + high) / 2
            tried = placed(middle)
            if tried.right <= limit:
                best, low = tried, middle
            else:
                high = middle
        return best

    def _placing(self, share: Share) -> Callable[[float], Spots]:
        """Return what places a page's steps so far apart as it is told to."""
        cards = {ref: self._card(share, ref, self._blank(share, ref)) for ref in self._behind(share)}
        shelves = share.shelves({ref: card.height for ref, card in cards.items()})
        widths = self.widths | {ref: card.width for ref, card in cards.items()}
        return lambda spread: Placer(share, shelves, widths, words=self.words, spread=spread).placed()

    # words

    def _behind(self, share: Share) -> list[str]:
        refs = (ref for link in share.lines for ref in (link.source, link.target))
        return [ref for ref in dict.fromkeys(refs) if ref not in share.stops]

    def _blank(self, share: Share, ref: str) -> list[str]:
        return ["m" for link in share.linked[ref] if reason(link, self.reader) and link.source == ref]

    def _card(self, share: Share, ref: str, letters: Sequence[str]) -> Behind:
        content = share.behind[ref]
        journey, lane = self._lane(ref, content.lane)
        customer = journey is self.pair.customer
        who = self.reader.read(lane) if lane is not None else journey.title
        return set_card(content, who, letters, self.words, voice=share.voice(ref), customer=customer)

    def _lane(self, ref: str, ident: str) -> tuple[JourneyContent, Text | None]:
        journey = self.pair.customer if ref.partition("/")[0] == self.pair.customer.journey.id else self.pair.employee
        return journey, next((lane.title for lane in journey.lanes if lane.id == ident), None)

    def _sized(self, share: Share, spots: Spots, size: Size, homes: Mapping[int, int]) -> Sized:
        width, scale, unit, air = size
        found = ways(share, spots)
        told = sorted(
            (way for way in found if reason(way.link, self.reader)), key=lambda way: (way.lower.x, way.upper.x)
        )
        letters = {id(way.link): letter_of(at) for at, way in enumerate(told)}
        cards = {
            ref: self._card(
                share,
                ref,
                [letters[id(link)] for link in share.linked[ref] if id(link) in letters and link.source == ref],
            )
            for ref in self._behind(share)
        }
        blocks = {ref: self._block(share, ref, homes) for ref in spots.faces}
        left, right = MARGIN + HEAD, width - MARGIN
        depths = (self._depth(self.pair.upper, 0), self._depth(self.pair.lower, 1))
        ends = self._ends(share)
        frame = Frame(share, spots, tuple(found), blocks, cards, letters, unit, air, ends, left, right, depths)
        reasons = tuple(
            Reason(letters[id(way.link)], PENS[LINK_CLASS[way.link.kind]].stroke, reason(way.link, self.reader))
            for way in told
        )
        sentence = self.words("A link is no proof: a crossing says what to ask, not what was the cause.")
        more = (_inside(self.pair.inside, self.words),) if self.pair.inside else ()
        sentences = tuple(
            row for text in (sentence, *more) for row in wrap(text, width - 2 * MARGIN, FOOT.size, FOOT.weight)
        )
        assistance = Help(legend_items(share, self.words), reasons, width, self.words)
        return Sized(frame, Head(self.said, width, self.options.logo), assistance, sentences, width, scale)

    def _depth(self, stops: Sequence[Stop], side: int) -> float:
        return person_depth(self.said.people[side], missing_words(stops, self.words))

    def _block(self, share: Share, ref: str, homes: Mapping[int, int]) -> Block:
        here = {id(link) for link in share.lines}
        pages = {
            homes[id(link)]
            for link in self.pair.lines
            if link.source == ref and id(link) not in here and id(link) in homes
        }
        return set_block(
            share.behind[ref], self.words, ", ".join(self.words("page {page}", page=page) for page in sorted(pages))
        )

    def _ends(self, share: Share) -> tuple[tuple[float | None, float | None], tuple[float | None, float | None]]:
        upper, lower = (self._cut_values(share, stops) for stops in (self.pair.upper, self.pair.lower))
        return upper, lower

    def _cut_values(self, share: Share, stops: Sequence[Stop]) -> tuple[float | None, float | None]:
        """Return what is felt where a curve is cut: half-way to the next rated step on the other page."""
        rated = [stop for stop in stops if stop.value is not None]
        inside = [at for at, stop in enumerate(rated) if stop.content.ref in share.stops]
        if not inside:
            return None, None
        first, last = inside[0], inside[-1]
        before = _between(rated[first - 1], rated[first]) if first and not share.first else None
        after = _between(rated[last], rated[last + 1]) if last + 1 < len(rated) and not share.last else None
        return before, after


def _inside(count: int, words: Words) -> str:
    return words.plural(
        "{n} link between employees is not drawn here.", "{n} links between employees are not drawn here.", count
    )


def _between(one: Stop, other: Stop) -> float:
    return ((one.value or 0.0) + (other.value or 0.0)) / 2
