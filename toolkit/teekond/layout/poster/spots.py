"""Where everything on a page of a poster stands from left to right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from teekond.layout.poster.look import (
    BESIDE_RING,
    BLOCK_GAP,
    CAPSULE,
    CAPSULE_FIGURE,
    CAPSULE_WORD,
    COUNT,
    HEAD,
    LANE,
    LOW_CAPSULE,
    MARGIN,
    RIBBON_PITCH,
    RING_PITCH,
    RING_RUN,
)
from teekond.layout.poster.pair import Ribbon, Stop
from teekond.layout.poster.share import Share, Shelf
from teekond.locale import Words
from teekond.metrics import advance, wrap
from teekond.values import dataclass, field

BETWEEN_FACES = 60.0
AGAIN = 84.0
"""Between two faces of one step that meets several."""
AIR = 8.0
PORT = 16.0
"""What the lines at a face take at either side of its middle."""
COUNT_WIDTH = 66.0


@dataclass(slots=True)
class Edge:
    """How far one journey's curve and words already reach."""

    last: float = 0.0
    empty: bool = True
    ring: bool = False
    words: float = MARGIN + HEAD - BLOCK_GAP
    count: float = 0.0


@dataclass(frozen=True, slots=True)
class Run:
    """Rings beside each other, and how many they are in words."""

    customer: bool
    x: float
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A shelf of cards with its place; `gutter` is where its lower cards' first line runs, and where the next ones."""

    shelf: Shelf
    x: float
    width: float
    gutter: float
    step: float


@dataclass(slots=True)
class Spots:
    """The places from left to right."""

    faces: dict[str, list[float]] = field(default_factory=dict)
    rings: dict[str, float] = field(default_factory=dict)
    ribbons: dict[int, float] = field(default_factory=dict)
    capsules: dict[int, float] = field(default_factory=dict)
    """How wide the capsule of each ribbon is."""
    runs: list[Run] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    right: float = 0.0


def capsule_words(ribbon: Ribbon, words: Words) -> tuple[str, ...]:
    """Return what stands in a ribbon's capsule."""
    if ribbon.low:
        text = words("low on both sides")
        return wrap(text, LOW_CAPSULE[0] - 14.0, CAPSULE_WORD.size, CAPSULE_WORD.weight, lang=words.lang)
    values = (ribbon.upper.value, ribbon.lower.value)
    return (" | ".join("–" if value is None else words.number(round(value, 1), sign=True) for value in values),)


def capsule_width(ribbon: Ribbon, words: Words) -> float:
    """Return how wide a ribbon's capsule is."""
    style, least = (CAPSULE_WORD, LOW_CAPSULE[0]) if ribbon.low else (CAPSULE_FIGURE, CAPSULE[0])
    return max(least, *(advance(text, style.size, style.weight) + 14.0 for text in capsule_words(ribbon, words)))


class Placer:
    """Goes from left to right and puts everything as far left as it may stand."""

    def __init__(
        self, share: Share, shelves: Sequence[Shelf], widths: Mapping[str, float], *, words: Words, spread: float
    ) -> None:
        """Take a page with its shelves and the widths of its words and cards; `spread` is added between faces."""
        self.share, self.widths, self.words, self.spread = share, widths, words, spread
        self.shelves: dict[int, list[Shelf]] = {}
        for shelf in shelves:
            self.shelves.setdefault(shelf.event, []).append(shelf)
        self.edges = {True: Edge(), False: Edge()}
        self.low = self.high = MARGIN + HEAD
        self.spots = Spots()
        self.last_ribbon: float | None = None

    def placed(self) -> Spots:
        """Return the places."""
        for at, event in enumerate(self.share.events):
            if isinstance(event, Ribbon):
                self._ribbon(at, event)
            elif event.shown:
                self._face(at, event)
            else:
                self._ring(at, event)
        edges = self.edges.values()
        faces = [x + 28.0 for edge in edges for x in (edge.last,)]
        self.spots.right = max(
            [*faces, *(edge.words for edge in edges), *(edge.count for edge in edges), self.low, self.high]
        )
        return self.spots

    # on the curves

    def _start(self) -> float:
        return MARGIN + HEAD + 24.0

    def _least(self, stop: Stop) -> float:
        """Return how far left a face may stand."""
        edge, width = self.edges[stop.customer], self.widths[stop.content.ref]
        if stop.content.ref in self.spots.faces:
            return edge.last + AGAIN + self.spread / 2
        first = self._start() if edge.empty else edge.last + (BESIDE_RING if edge.ring else BETWEEN_FACES)
        spread = 0.0 if edge.empty else self.spread
        return max(first, edge.words + BLOCK_GAP + width / 2 + spread, edge.count + 28.0)

    def _put(self, stop: Stop, x: float) -> None:
        edge = self.edges[stop.customer]
        if stop.content.ref not in self.spots.faces:
            edge.words = x + self.widths[stop.content.ref] / 2
        edge.words = max(edge.words, x + 26.0)
        edge.last, edge.empty, edge.ring = x, False, False
        self.spots.faces.setdefault(stop.content.ref, []).append(x)

    def _ring(self, at: int, stop: Stop) -> None:
        edge = self.edges[stop.customer]
        run = self._run(at, stop)
        pitch = min(RING_PITCH, RING_RUN / max(1, run))
        x = self._start() if edge.empty else edge.last + (pitch if edge.ring else BESIDE_RING)
        if not edge.ring:
            x = max(x, edge.count + 12.0)
            lines = self._count(run)
            self.spots.runs.append(Run(stop.customer, round(x - 6.0, 2), lines))
            edge.count = x - 6.0 + max(advance(text, COUNT.size, COUNT.weight) for text in lines)
        edge.last, edge.empty, edge.ring = round(x, 2), False, True
        self.spots.rings[stop.content.ref] = edge.last
        self._shelves(at, edge.last)

    def _run(self, at: int, stop: Stop) -> int:
        """Count the rings from here on until the curve's next face."""
        count = 0
        for event in self.share.events[at:]:
            if isinstance(event, Ribbon):
                break
            if event.customer is stop.customer:
                if event.shown:
                    break
                count += 1
        return count

    def _count(self, run: int) -> tuple[str, ...]:
        text = self.words.plural("{n} step without a crossing", "{n} steps without a crossing", run)
        return wrap(text, COUNT_WIDTH, COUNT.size, COUNT.weight, lang=self.words.lang)

    # between them

    def _face(self, at: int, stop: Stop) -> None:
        x = self._least(stop)
        if stop.content.ref in self.share.linked:
            x = max(x, (self.high if stop.customer else self.low) + PORT)
        x = round(x, 2)
        self._put(stop, x)
        if stop.content.ref in self.share.linked:
            if stop.customer:
                self.high = x + PORT
            else:
                self.low = x + PORT
        self._shelves(at, x)

    def _shelves(self, at: int, x: float) -> None:
        """Put cards below a step that stands alone on the customer's curve."""
        for shelf in self.shelves.get(at, ()):
            if shelf.upper:
                self._above(shelf)
                continue
            width = self._wide(shelf)
            left = max(self.low + AIR + self._gutter(shelf), x - width / 2)
            self._row(shelf, left, left - 7.0, -LANE)
            self.low = left + width

    def _ribbon(self, at: int, ribbon: Ribbon) -> None:
        wide = capsule_width(ribbon, self.words)
        halves = {side: wide / 2 + self._turns(at, side) for side in (-1, 1)}
        shelves = self.shelves.get(at, ())
        lefts = [shelf for shelf in shelves if shelf.side < 0 and not shelf.upper]
        rights = [shelf for shelf in shelves if shelf.side > 0 and not shelf.upper]
        need = halves[-1] + sum(self._wide(shelf) + AIR + self._gutter(shelf) for shelf in lefts)
        x = max(self._least(ribbon.upper), self._least(ribbon.lower), self.low + need, self.high + halves[-1])
        if self.last_ribbon is not None:
            x = max(x, self.last_ribbon + RIBBON_PITCH + self.spread)
        x = self.last_ribbon = round(x, 2)
        self.spots.ribbons[at], self.spots.capsules[at] = x, round(wide, 2)
        for stop in (ribbon.upper, ribbon.lower):
            self._put(stop, x)
        edge = x - halves[-1]
        for shelf in lefts:
            width = self._wide(shelf)
            edge -= self._gutter(shelf) + width
            self._row(shelf, edge, edge + width + 7.0, LANE)
            edge -= AIR
        self.low = self.high = x + halves[1]
        for shelf in rights:
            left = self.low + AIR + self._gutter(shelf)
            self._row(shelf, left, left - 7.0, -LANE)
            self.low = left + self._wide(shelf)
        for shelf in shelves:
            if shelf.upper:
                self._above(shelf)

    def _above(self, shelf: Shelf) -> None:
        left = self.high + AIR + self._gutter(shelf)
        self._row(shelf, left, left - 7.0, -LANE)
        self.high = left + self._wide(shelf)

    def _row(self, shelf: Shelf, x: float, gutter: float, step: float) -> None:
        self.spots.rows.append(Row(shelf, round(x, 2), self._wide(shelf), round(gutter, 2), step))

    def _wide(self, shelf: Shelf) -> float:
        return max(self.widths[ref] for ref in shelf.refs)

    def _turns(self, at: int, side: int) -> float:
        """Return the room beside a capsule for the lines that leave its ribbon's lower half."""
        count = len(self.share.turns.get((at, side), ()))
        return 10.0 + LANE * (count - 1) + 8.0 if count else 5.0

    def _gutter(self, shelf: Shelf) -> float:
        """Return the room that the lines of a shelf's lower cards need at its side."""
        count = sum(len(self.share.linked[ref]) for ref in shelf.refs[1:])
        return 7.0 + LANE * (count - 1) + 5.0 if count else 0.0
