"""A band with coordinates: where every card, gutter, channel and link came to stand."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from functools import cached_property

from teekond.layout.band import Band
from teekond.layout.content import MapContent
from teekond.layout.look import HEAD
from teekond.layout.route.grid import Cell
from teekond.layout.route.measure import Axis, column_measures, row_measures
from teekond.layout.route.router import Measures, Point, points
from teekond.layout.scene import Box
from teekond.link.workspace import Link
from teekond.locale import Words
from teekond.model.text import Text
from teekond.values import dataclass, field


@dataclass(frozen=True)
class Placed:
    """A band with its lanes from `top` on; `left` is where the lane heads begin."""

    band: Band
    words: Words
    left: float
    xs: Axis
    ys: Axis
    boxes: dict[Cell, Box]
    """Of every cell with a card, or with the end of a link."""
    ways: dict[Hashable, tuple[Point, ...]]
    """The corner points of every link in the band, by the key of its net."""
    index: dict[int, int] = field(default_factory=dict)
    """The place of every link among the map's links, by identity."""
    spans: dict[int, tuple[float, float]] = field(default_factory=dict)
    """Where journeys begin and end, as far as that was asked."""

    @cached_property
    def ports(self) -> frozenset[tuple[float, float]]:
        """Return where links leave and enter, to a tenth of a point."""
        return frozenset((round(x, 1), round(y, 1)) for way in self.ways.values() for x, y in (way[0], way[-1]))

    @property
    def content(self) -> MapContent:
        """Return what the whole map says."""
        return self.band.frame.content

    def read(self, text: Text) -> str:
        """Return a text in the language of the map."""
        return text.read(self.words.lang)

    def links(self) -> Iterable[tuple[int, Link]]:
        """Return the links with both ends in the band, with their place among the map's links."""
        for at, link in enumerate(self.content.links):
            if ("link", at) in self.ways:
                yield at, link

    def place_of(self, link: Link) -> int:
        """Return the place of a link among the map's links."""
        return self.index[id(link)]

    def span(self, journey: int) -> tuple[float, float]:
        """Return where a journey begins and ends: every lane reaches from its first to its last column."""
        if journey not in self.spans:
            self.spans[journey] = self._span(journey)
        return self.spans[journey]

    def _span(self, journey: int) -> tuple[float, float]:
        columns = [column for _, column in self.band.steps_of(journey)]
        if not columns:
            return self.left + HEAD, self.left + HEAD
        first, last = columns[0], columns[-1]
        whole = self.band.frame.columns[journey]
        cut_left, cut_right = whole[0] < self.band.topology.first, whole[-1] >= self.band.topology.last
        left = self.xs.runs[0][0] if cut_left else self.xs.cards[first] - 7.0
        right = self.xs.end if cut_right else self.xs.cards[last] + self.band.widths[last] + 7.0
        return round(left, 2), round(right, 2)

    def strip_columns(self) -> list[int]:
        """Return the columns in which two journeys meet where both are low."""
        found = set()
        for link in self.content.inner:
            one, other = self.band.refs.get(link.source), self.band.refs.get(link.target)
            if link.kind.value == "meets" and link.source in self.content.both_low and one and other:
                if one[1] == other[1]:
                    found.add(one[1])
        return sorted(found)


def place(band: Band, words: Words, *, left: float, top: float) -> Placed:
    """Give every cell and every link of a band its coordinates."""
    xs = column_measures(band.routing.gutters, band.widths, left=left + HEAD)
    ys = row_measures(band.routing.channels, band.heights, band.topology.seams, top=top, air=band.air)
    ends = [cell for net in band.routing.nets for cell in (net.source, net.target)]
    boxes = {
        (row, column): Box(xs.cards[column], ys.cards[row], band.widths[column], band.heights[row])
        for row, column in dict.fromkeys([*band.cards, *ends])
    }
    measures = Measures(boxes, ys.tracks, xs.tracks)
    ways = {net.key: points(band.routing, at, measures) for at, net in enumerate(band.routing.nets)}
    index = {id(link): at for at, link in enumerate(band.frame.content.links)}
    return Placed(band, words, left, xs, ys, boxes, ways, index)
