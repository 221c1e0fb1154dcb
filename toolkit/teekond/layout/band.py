"""One band of a map: a range of columns with all its measures, before anything is drawn."""

from __future__ import annotations

from teekond.layout.cards import CardText
from teekond.layout.content import Content
from teekond.layout.look import FULL
from teekond.layout.moves import moves_height
from teekond.layout.pills import pill_width
from teekond.layout.route.grid import Cell
from teekond.layout.route.measure import gutter_width, row_measures
from teekond.layout.route.router import Routing
from teekond.layout.rows import TextRow, text_rows
from teekond.layout.setting import (
    Frame,
    StageText,
    row_heights,
    set_cards,
    stage_height,
    stage_texts,
)
from teekond.layout.topology import Topology, Waiting
from teekond.values import dataclass

MOST_WIDE = 136.0
LEAST_WIDE = 62.0
USUAL_WIDTH = 80.3


@dataclass(frozen=True, slots=True)
class Band:
    """A measured and routed band."""

    frame: Frame
    topology: Topology
    card_width: float
    widths: tuple[float, ...]
    """Of every column, the narrow ones at cuts included."""
    heights: tuple[float, ...]
    """Of the cards in every row."""
    cards: dict[Cell, CardText]
    texts: tuple[TextRow, ...]
    waiting: tuple[Waiting, ...]
    stages: dict[tuple[int, str], StageText]
    stage_heights: tuple[float, ...]
    """Per journey."""
    air: float = 0.0
    """What the channels between lanes get more than they need, where a sheet has room."""
    curve: float = FULL.curve
    """The height of the row with the curve."""

    @property
    def unit(self) -> float:
        """Return the points for one unit of feeling."""
        unit = self.frame.density.look.unit
        most = unit + 1.4 if self.frame.lanes else 3 * unit
        return min(most, max(unit, (self.curve - 31.0) / 4))

    @property
    def refs(self) -> dict[str, Cell]:
        """Return the cell of every step."""
        return self.topology.refs

    @property
    def routing(self) -> Routing:
        """Return the ways of the links."""
        return self.topology.routing

    def steps_of(self, journey: int) -> list[tuple[Content, int]]:
        """Return the main steps of a journey that stand in this band, with their columns in it."""
        columns = self.frame.columns[journey]
        first, last, shift = self.topology.first, self.topology.last, self.topology.shift
        return [
            (content, columns[content.column] - first + shift)
            for content in self.frame.content.journeys[journey].steps
            if content.main and first <= columns[content.column] < last
        ]

    def has_curve(self, journey: int) -> bool:
        """Tell whether a journey has a row with its curve: inner ones show faces on their cards instead."""
        count = len(self.frame.content.journeys)
        outer = journey in (0, count - 1)
        steps = self.frame.content.journeys[journey].steps
        return self.frame.curves and outer and any(each.main and each.feeling for each in steps)


def measure_band(frame: Frame, topology: Topology, width: float | None) -> Band:
    """Set what stands on a band; `width` is what cards and gutters may take, None as much as they like."""
    card_width = _card_width(topology, width)
    narrow = {0} if topology.shift else set[int]()
    narrow |= {topology.count - 1} if topology.open_right else set()
    stages = stage_texts(frame, topology.first, topology.last, card_width)
    stage_heights = tuple(stage_height(frame, journey, stages) for journey in frame.content.journeys)
    pills = tuple(pill for pill in topology.waiting if pill_width(pill.text, icon=True) <= card_width + 10)
    waited = frozenset(pill.ref for pill in pills)
    cards = set_cards(frame, topology.rows, topology.cells, card_width, topology.refs, waited=waited)
    return Band(
        frame,
        topology,
        card_width,
        tuple(0.0 if at in narrow else card_width for at in range(topology.count)),
        row_heights(frame, topology.rows, cards, stage_heights),
        cards,
        tuple(text_rows(frame, topology.first, topology.last, topology.shift, card_width)),
        pills,
        stages,
        stage_heights,
        curve=frame.density.look.curve,
    )


def _card_width(topology: Topology, width: float | None) -> float:
    if width is None or topology.last == topology.first:
        return USUAL_WIDTH
    gutters = sum(gutter_width(lanes) for lanes in topology.routing.gutters)
    return max(LEAST_WIDE, min(MOST_WIDE, (width - gutters) / (topology.last - topology.first)))


def band_height(band: Band) -> float:
    """Return how high a band is, from the upper edge of its first stage header to the lower edge of its last."""
    count = len(band.frame.content.journeys)
    height = row_measures(band.routing.channels, band.heights, band.topology.seams, top=0.0, air=band.air).end
    height += band.stage_heights[0] + 5.0 + sum(row.height for row in band.texts)
    height += band.curve + 2.0 if band.has_curve(0) else 0.0
    height += moves_height(band, 0)
    if count > 1:
        height += moves_height(band, count - 1)
        height += band.stage_heights[-1] + 3.0 + (band.curve + 4.0 if band.has_curve(count - 1) else 0.0)
    return height
