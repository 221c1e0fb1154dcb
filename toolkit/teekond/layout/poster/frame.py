"""A page of a poster with its heights: where curves, seam, cards and words stand from top to bottom."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from teekond.layout.content import Content
from teekond.layout.monotone import sampled
from teekond.layout.poster.blocks import Behind, Block
from teekond.layout.poster.ends import RIBBON_END, Way
from teekond.layout.poster.look import FACE, LOW_FACE, TRACK
from teekond.layout.poster.pair import Stop
from teekond.layout.poster.share import Share
from teekond.layout.poster.spots import Spots
from teekond.layout.scene import Box
from teekond.model.ident import journey_id
from teekond.values import dataclass

CLEAR = 6.0
BADGE = 9.0
"""How far badges reach above a face."""
COUNT_LEADING = 10.0
ABOVE_SEAM, BELOW_SEAM = 26.0, 28.0
HEAD_ABOVE = 40.0
"""How far above the seam its own words begin, with some air."""
FEW_TRACKS, TIGHT_TRACK = 3, 9.0
STUB = 9.0
CARD_GAP = 8.0
Points = list[tuple[float, float]]


@dataclass(frozen=True)
class Frame:
    """Everything on a page with its place; heights are below the rule over the customer's steps."""

    share: Share
    spots: Spots
    ways: tuple[Way, ...]
    blocks: Mapping[str, Block]
    cards: Mapping[str, Behind]
    letters: Mapping[int, str]
    """By the identity of a link."""
    unit: float
    air: float
    """What the seam has more than it needs, above and below."""
    ends: tuple[tuple[float | None, float | None], tuple[float | None, float | None]]
    """What is felt where a curve is cut, at the left and the right: the customer's and the employee's."""
    left: float
    right: float
    depths: tuple[float, float] = (0.0, 0.0)
    """How far below each neutral line the words about its person reach."""

    # the curves, around their neutral lines

    def stops(self, *, customer: bool) -> list[tuple[float, Stop]]:
        """Return the places of a curve's steps."""
        found: dict[str, Stop] = {}
        for stop in self.share.pair.upper if customer else self.share.pair.lower:
            found[stop.content.ref] = stop
        places = [(x, found[ref]) for ref, xs in self.spots.faces.items() if ref in found for x in xs]
        places += [(x, found[ref]) for ref, x in self.spots.rings.items() if ref in found]
        return sorted(places, key=lambda each: each[0])

    def points(self, *, customer: bool) -> Points:
        """Return the rated points of a curve, up being negative, and where it is cut."""
        found = [(x, -self.unit * stop.value) for x, stop in self.stops(customer=customer) if stop.value is not None]
        before, after = self.ends[0 if customer else 1]
        if found and before is not None and found[0][0] > self.left + 1.0:
            found.insert(0, (self.left, -self.unit * before))
        if found and after is not None and found[-1][0] < self.right - 1.0:
            found.append((self.right, -self.unit * after))
        return found

    def rise(self, *, customer: bool) -> Points:
        """Return points close to each other on a curve, and on the upper and lower ends of its faces."""
        placed = self.points(customer=customer)
        found = sampled(placed, (False, False)) if len(placed) > 1 else list(placed)
        for x, stop in self.stops(customer=customer):
            y = -self.unit * (stop.value or 0.0)
            r = self.radius(stop) + 2.5 if stop.shown else CLEAR
            found += [(x - r, y), (x, y - r - (BADGE if stop.content.badges else 0.0)), (x, y + r), (x + r, y)]
        return found or [(0.0, 0.0)]

    def radius(self, stop: Stop) -> float:
        """Return the radius of a face."""
        return LOW_FACE if stop.content.low else FACE

    # from top to bottom

    @cached_property
    def upper_zero(self) -> float:
        """Return the customer's neutral line: as high as the words above the faces allow."""
        rise = self.rise(customer=True)
        need = [2 * self.unit]
        for ref, box in self._widths(customer=True):
            tops = [y for x, y in rise if box[0] - CLEAR <= x <= box[1] + CLEAR]
            need.append(self.blocks[ref].height + 2.0 + CLEAR - min([0.0, *tops]))
        return round(max(need), 2)

    def _widths(self, *, customer: bool) -> Iterable[tuple[str, tuple[float, float]]]:
        for ref, xs in self.spots.faces.items():
            if self.is_customer(ref) is customer:
                width = self.blocks[ref].width
                yield ref, (xs[0] - width / 2, xs[0] + width / 2)

    def is_customer(self, ref: str) -> bool:
        """Tell whose step it is."""
        return journey_id(ref) == self.share.pair.customer.journey.id

    def _below(self, *, customer: bool) -> float:
        """Return how far below its neutral line a curve with its counts of rings reaches."""
        lines = max((len(run.lines) for run in self.spots.runs if run.customer is customer), default=0)
        counts = 2 * self.unit + 14.0 + COUNT_LEADING * (lines - 1) + 5.0 if lines else 0.0
        return max(2 * self.unit + 5.0, counts, max(y for _, y in self.rise(customer=customer)) + 3.0)

    @cached_property
    def shelf_tops(self) -> float:
        """Return where cards of the customer's journey begin."""
        return round(self.upper_zero + self._below(customer=True) + CLEAR, 2)

    def _stack(self, refs: Sequence[str]) -> float:
        return sum(self.cards[ref].height + CARD_GAP for ref in refs) - CARD_GAP

    @cached_property
    def shelf_bottom(self) -> float:
        """Return where cards of the customer's journey end."""
        heights = [self._stack(row.shelf.refs) for row in self.spots.rows if row.shelf.upper]
        return round(self.shelf_tops + (max(heights) + CARD_GAP if heights else 0.0), 2)

    @cached_property
    def seam(self) -> float:
        """Return the line on which both journeys cross."""
        least = self.upper_zero + self.depths[0] + HEAD_ABOVE
        return round(max(least, self.shelf_bottom + self._pitch * self._tracks + ABOVE_SEAM + CLEAR + self.air), 2)

    @cached_property
    def _tracks(self) -> int:
        return max((way.track + 1 for way in self.ways if way.track is not None), default=0)

    @property
    def _pitch(self) -> float:
        """Return how far tracks are apart: many stand closer."""
        return TRACK if self._tracks <= FEW_TRACKS else TIGHT_TRACK

    def track(self, at: int) -> float:
        """Return the height of a track."""
        return round(self.seam - ABOVE_SEAM - self._pitch * at - min(self.air, 24.0), 2)

    def stub(self, order: int) -> float:
        """Return the height at which a line leaves the lower half of a ribbon."""
        return round(self.seam + BELOW_SEAM + STUB * order, 2)

    @cached_property
    def lower_end(self) -> float:
        """Return where cards of the employee's journey end."""
        heights = [self._stack(row.shelf.refs) for row in self.spots.rows if not row.shelf.upper]
        stubs = [STUB * way.lower.order + CLEAR for way in self.ways if way.lower.kind == RIBBON_END]
        return round(self.seam + BELOW_SEAM + max([*heights, *stubs, CLEAR + self.air]), 2)

    @cached_property
    def lower_zero(self) -> float:
        """Return the employee's neutral line."""
        top = min([*(y for _, y in self.rise(customer=False)), -2 * self.unit + 12.0])
        return round(self.lower_end + CARD_GAP - top, 2)

    @cached_property
    def lower_rule(self) -> float:
        """Return where the words of the employee's steps begin."""
        return round(self.lower_zero + self._below(customer=False) + CLEAR, 2)

    @cached_property
    def height(self) -> float:
        """Return the whole height."""
        heights = [self.blocks[ref].height for ref in self.spots.faces if not self.is_customer(ref)]
        words = self.lower_rule + max(heights, default=0.0)
        return round(max(words, self.lower_zero + self.depths[1]), 2)

    # single things

    def zero(self, *, customer: bool) -> float:
        """Return a neutral line."""
        return self.upper_zero if customer else self.lower_zero

    def face(self, stop: Stop) -> float:
        """Return the height of a step's face; of one that is not rated, its neutral line."""
        return round(self.zero(customer=stop.customer) - self.unit * (stop.value or 0.0), 2)

    def card_box(self, ref: str) -> Box:
        """Return the place of a card."""
        row = next(row for row in self.spots.rows if ref in row.shelf.refs)
        before = row.shelf.refs[: row.shelf.refs.index(ref)]
        used = sum(self.cards[each].height + CARD_GAP for each in before)
        height = self.cards[ref].height
        if row.shelf.upper:
            return Box(row.x, round(self.shelf_bottom - CARD_GAP - used - height, 2), row.width, height)
        return Box(row.x, round(self.seam + BELOW_SEAM + used, 2), row.width, height)

    def block_box(self, ref: str) -> Box:
        """Return the place of a step's words."""
        block = self.blocks[ref]
        top = 0.0 if self.is_customer(ref) else self.lower_rule
        return Box(round(self.spots.faces[ref][0] - block.width / 2, 2), top, block.width, block.height)

    def content(self, ref: str) -> Content:
        """Return what is said of a step."""
        return self.share.behind[ref]
