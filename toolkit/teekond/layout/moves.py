"""What moved on a map of changes: a ring where a step stood, a dotted trace from it to where the step stands now."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from teekond.layout.cards import line
from teekond.layout.changes import OldPlace
from teekond.layout.heads import row_head
from teekond.layout.linkmarks import head_sign
from teekond.layout.look import SMALL
from teekond.layout.paths import rounded
from teekond.layout.rounding import hundredths
from teekond.layout.route.measure import GUTTER, Axis
from teekond.layout.scene import CircleMark, Group, Mark, PathMark, TextMark
from teekond.locale import Words
from teekond.metrics import advance
from teekond.values import dataclass

if TYPE_CHECKING:
    from teekond.layout.band import Band

TRACK = 11.0
PAD = 6.0
"""Above the first trace and below the last one."""
LEAST = 18.0
RING = 3.2
ARROW = 4.0
BESIDE = 9.0
"""How far rings of steps that stood behind the same step are apart."""
STEP = 8.0
"""So far a word moves along its trace in search of room."""


@dataclass(frozen=True, slots=True)
class Trace:
    """A move that touches a band, in columns of the map."""

    move: OldPlace
    border: float
    """The column before which the step stood; half a column further where it stood in it, beside another."""
    column: int
    """The column in which it stands."""
    track: int
    beside: int
    """How many rings stand before this one at the same border."""

    @property
    def span(self) -> tuple[float, float]:
        """Return where the trace begins and ends."""
        return min(self.border, self.column + 0.5), max(self.border, self.column + 0.5)


def traces_of(band: Band, journey: int) -> tuple[Trace, ...]:
    """Return the moves of a journey that touch a band, each on a track of its own where they would meet."""
    content = band.frame.content
    count = len(content.journeys)
    if content.changes is None or not band.frame.lanes or 0 < journey < count - 1:
        return ()
    columns = band.frame.columns[journey]
    steps = {step.ref: step for step in content.journeys[journey].steps if step.ref}
    traces: list[Trace] = []
    rings: dict[float, int] = {}
    for move in content.changes.moves.get(content.journeys[journey].journey.id, ()):
        if move.ref not in steps:
            continue
        border = columns[move.behind] + 1.0 if move.behind >= 0 else float(columns[0])
        border -= 0.5 if move.beside else 0.0
        beside = rings[border] = rings.get(border, -1) + 1
        trace = Trace(move, border, columns[steps[move.ref].column], 0, beside)
        low, high = trace.span
        if low < band.topology.last and high > band.topology.first:
            traces.append(Trace(move, trace.border, trace.column, _free(traces, low, high), beside))
    return tuple(traces)


def _free(traces: Sequence[Trace], low: float, high: float) -> int:
    """Return the first track on which no other trace stands there."""
    taken = {each.track for each in traces if each.span[0] < high + 1 and low - 1 < each.span[1]}
    return next(track for track in range(len(traces) + 1) if track not in taken)


def moves_height(band: Band, journey: int) -> float:
    """Return how high the row of traces is; nothing where nothing moved."""
    traces = traces_of(band, journey)
    if not traces:
        return 0.0
    return max(LEAST, PAD + TRACK * (1 + max(trace.track for trace in traces)))


@dataclass(frozen=True, slots=True)
class MoveRow:
    """The row of traces of one journey, with coordinates."""

    band: Band
    xs: Axis
    top: float
    height: float
    up: bool
    """Whether the lanes stand above the row."""

    def border(self, trace: Trace) -> float:
        """Return where the step stood; at the edge of the band where that is in another one."""
        topology = self.band.topology
        if trace.border < topology.first:
            return self.xs.runs[0][0]
        if trace.border > topology.last:
            return self.xs.end
        at = int(trace.border) - topology.first + topology.shift
        if trace.move.beside:
            return hundredths(self.xs.cards[at] + self.band.widths[at] / 2 + BESIDE * trace.beside)
        if trace.border == topology.last:
            return hundredths(self.xs.cards[at - 1] + self.band.widths[at - 1] + GUTTER / 2)
        return hundredths(self.xs.cards[at] - GUTTER / 2 + BESIDE * trace.beside)

    def middle(self, trace: Trace) -> float:
        """Return where the step stands; at the edge of the band where that is in another one."""
        topology = self.band.topology
        if trace.column < topology.first:
            return self.xs.runs[0][0]
        if trace.column >= topology.last:
            return self.xs.end
        at = trace.column - topology.first + topology.shift
        return hundredths(self.xs.cards[at] + self.band.widths[at] / 2)

    def here(self, trace: Trace) -> tuple[bool, bool]:
        """Tell whether the step stood in this band, and whether it stands in it."""
        topology = self.band.topology
        stood = topology.first <= trace.border <= topology.last
        return stood, topology.first <= trace.column < topology.last

    def y(self, trace: Trace) -> float:
        """Return the height of a trace."""
        down = PAD + TRACK * trace.track
        return hundredths(self.top + self.height - down if self.up else self.top + down)

    def group(self, traces: Sequence[Trace], left: float, words: Words) -> Group:
        """Return the row."""
        marks: list[Mark] = list(row_head(words("moved"), left, self.top, LEAST, icon="moved"))
        for trace in traces:
            marks += self._trace(trace)
        for trace in traces:
            marks += self._word(trace, traces)
        return Group("row moves", tuple(marks))

    def _trace(self, trace: Trace) -> Iterable[Mark]:
        start, end, y = self.border(trace), self.middle(trace), self.y(trace)
        stood, stands = self.here(trace)
        way = [(start, y), (end, y)]
        if stands:
            way.append((end, self.top if self.up else self.top + self.height))
        yield PathMark(rounded(way), None, "ink2", 1.1, (0.0, 2.6), "round", cls="trace")
        if stands:
            yield head_sign("arrow-flow", way, "ink2", ARROW)
        if stood:
            yield CircleMark(start, y, RING, "paper", "ink2", 1.1, "place before")

    def _word(self, trace: Trace, traces: Sequence[Trace]) -> Iterable[TextMark]:
        """The step's title on its trace, near the ring, where nothing crosses it."""
        if not self.here(trace)[0]:
            return
        start, end = self.border(trace), self.middle(trace)
        width = advance(trace.move.title, SMALL.size, SMALL.weight)
        way = 1 if end > start else -1
        room = abs(end - start) - width - 3 * RING - STEP
        for at in range(int(room // STEP) + 1 if room > 0 else 0):
            near = start + way * (2.2 * RING + at * STEP)
            left = near if way > 0 else near - width
            if not self._crossed(trace, traces, left, left + width):
                yield line(trace.move.title, left, self.y(trace) + 2.5, SMALL, "ink2", cls="moved", halo="paper")
                return

    def _crossed(self, trace: Trace, traces: Sequence[Trace], left: float, right: float) -> bool:
        """Tell whether the end of another trace runs through a place on this one."""
        return any(
            left - 3.0 < self.middle(other) < right + 3.0
            for other in traces
            if other is not trace and other.track < trace.track and self.here(other)[1]
        )
