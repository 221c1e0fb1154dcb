"""Fits a poster to its sheet: which steps stand on which page, and how large everything is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from teekond.layout.content import LINK_CLASS, JourneyContent
from teekond.layout.linkmarks import letter_of
from teekond.layout.options import MapOptions, Sheet
from teekond.layout.poster.blocks import Behind, Block, set_block, set_card
from teekond.layout.poster.curves import missing_words, person_depth
from teekond.layout.poster.ends import ways
from teekond.layout.poster.frame import Frame
from teekond.layout.poster.head import Head
from teekond.layout.poster.help import Help, Reason, legend_items
from teekond.layout.poster.lines import PENS
from teekond.layout.poster.look import (
    FOOT,
    HEAD,
    LEAST_UNIT,
    MARGIN,
    MOST_UNIT,
    SMALLER,
    TIGHT_UNIT,
    UNIT,
)
from teekond.layout.poster.pair import Pair, Stop, events
from teekond.layout.poster.says import Said, reason, said
from teekond.layout.poster.share import Event, Share
from teekond.layout.poster.sizes import Plan, Room, Size, Sized, scales_of
from teekond.layout.poster.spots import Placer, Spots
from teekond.layout.texts import Reader
from teekond.link.workspace import Workspace
from teekond.locale import Words
from teekond.metrics import wrap
from teekond.model.ident import journey_id
from teekond.model.text import Text
from teekond.values import replace

TRIES = 14
WIDEST_AIR = 60.0
LEAST_WIDTH = 880.0


class Fitter:
    """Lays out the pages of one pair of journeys."""

    def __init__(self, workspace: Workspace, pair: Pair, options: MapOptions, words: Words) -> None:
        self.pair, self.options, self.words = pair, options, words
        self.reader = Reader(workspace, words)
        self.before = 0
        self.said: Said = said(workspace, pair, words)
        self.events = tuple(events(pair))
        self.widths = {each.content.ref: set_block(each.content, words).width for each in (*pair.upper, *pair.lower)}

    # which steps on which page

    def plan(self, before: int) -> Plan:
        """Choose the scale with the fewest pages, and of those the largest; `before` pages stand before the first.

        Where no page is high enough, the reasons move to a page of their own before anything is less than readable.
        """
        self.before, sheet = before, self.options.sheet
        if sheet is None:
            return self._free()
        for apart in (False, True):
            best = self._best(sheet, apart=apart)
            if best is not None:
                return best
        smaller = (self._at(sheet, scale) for scale in SMALLER)
        return next((plan for plan in smaller if plan.fits), replace(self._free(), fits=False))

    def _best(self, sheet: Sheet, *, apart: bool) -> Plan | None:
        """Return the plan with the fewest pages at a scale that can be read, the largest of several; None of none."""
        best: Plan | None = None
        for scale in scales_of(sheet):
            plan = self._at(sheet, scale, apart=apart)
            if plan.fits and (best is None or len(plan.pages) < len(best.pages)):
                best = plan
            if best is not None and len(best.pages) == 1:
                break
        return best

    def _free(self) -> Plan:
        share = Share(self.pair, self.events)
        spots = self._placing(share)(0.0)
        width = max(LEAST_WIDTH, spots.right + MARGIN)
        spots = self._spread(share, width)
        return Plan((self._sized(share, spots, Size(width, 1.0, UNIT, 0.0), {}),), 1.0, fits=True)

    def _at(self, sheet: Sheet, scale: float, *, apart: bool = False) -> Plan:
        width, height = sheet.width / scale, sheet.height / scale
        shares = self._shares(width - MARGIN) if self.options.fold else [Share(self.pair, self.events)]
        homes = {id(link): self.before + at + 1 for at, share in enumerate(shares) for link in share.lines}
        room = Room(width, height, scale, apart)
        pages = [self._filled(share, room, homes) for share in shares]
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

    def _filled(self, share: Share, room: Room, homes: Mapping[int, int]) -> Sized:
        """Use the sheet: first the width, then the height, for curves and then for the air around the seam."""
        width, height, scale, apart = room
        least = TIGHT_UNIT if apart else LEAST_UNIT
        spots = self._spread(share, width)

        def sized(unit: float, air: float) -> Sized:
            return self._sized(share, spots, Size(width, scale, unit, air, apart), homes)

        page = sized(UNIT, 0.0)
        if page.height > height:
            tight = sized(least, 0.0)
            per = (page.height - tight.height) / (UNIT - least)
            unit = least + max(0.0, (height - tight.height) / per if per else 0.0)
            page = sized(round(max(least, min(UNIT, unit) - 0.3), 2), 0.0)
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
        journey = self.pair.customer if journey_id(ref) == self.pair.customer.journey.id else self.pair.employee
        return journey, next((lane.title for lane in journey.lanes if lane.id == ident), None)

    def _sized(self, share: Share, spots: Spots, size: Size, homes: Mapping[int, int]) -> Sized:
        width, scale, unit, air, apart = size
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
        assistance = Help(legend_items(share, self.words), () if apart else reasons, width, self.words)
        head = Head(self.said, width, self.options.logo)
        return Sized(frame, head, assistance, sentences, width, scale, reasons if apart else ())

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
