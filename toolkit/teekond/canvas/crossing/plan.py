"""Where everything stands on the sheet of a crossing: columns, cards, rows, the band with its track."""

from __future__ import annotations

from math import ceil

from teekond.canvas.request import Request
from teekond.canvas.rows import GAP
from teekond.canvas.sheet import Area
from teekond.model.canvas import Box, Note
from teekond.values import dataclass

GUTTER = 7.0
"""Between the two notes of a cell: there the links run."""
EDGE = 2.0
"""From the edge of a column to its notes."""
LANES = 4.0
"""Between two links in one gutter."""
CARD = 86.0
STATION = 20.0
ABOVE_FOOT = 3.0
ABOVE_NOTES, BELOW_NOTES = 10.0, 5.0
"""White above the notes of a row, where the codes stand, and below them."""
TRACK = 24.0
"""Least height of the track in the band."""
WALL = 1.2
"""The scale of the furniture at which these measures hold."""


@dataclass(frozen=True, slots=True)
class RowPlan:
    """A row with the tops of its notes."""

    box: Box
    letters: tuple[str, ...]
    area: Area
    notes: tuple[tuple[float, ...], ...]
    """By letter, the tops of the rows of notes."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The measures of the sheet."""

    room: Area
    left: float
    """Where the columns begin."""
    pitch: float
    count: int
    note: Note | None
    beside: int
    """Notes beside each other in a cell."""
    unit: float
    """The scale of the furniture."""
    rails: tuple[float, float]
    cards: tuple[float, float]
    """Tops of the cards."""
    rows: tuple[RowPlan, ...]
    band: RowPlan
    track: tuple[float, float]
    """Where the links may turn."""

    @property
    def card_height(self) -> float:
        """Return the height of a card."""
        return CARD * self.unit

    def x(self, column: int) -> float:
        """Return the left edge of a column."""
        return self.left + column * self.pitch

    def gutter(self, column: int) -> float:
        """Return the middle of the gutter in which the links of a column run."""
        if self.note is None or self.beside == 2:
            return self.x(column) + self.pitch / 2
        return (self.x(column) + EDGE + self.note.width + self.x(column) + self.pitch) / 2

    @property
    def lanes(self) -> int:
        """Return how many links can run beside each other in a gutter."""
        taken = 0.0 if self.note is None else self.beside * self.note.width + 2 * EDGE
        return max(1, min(5, int((self.pitch - taken + 1e-6) // LANES)))

    def notes(self, column: int, top: float, count: int) -> tuple[Area, ...]:
        """Return the places of notes of a cell in one row."""
        if self.note is None:
            return ()
        middle, half = self.gutter(column), (GUTTER / 2 if self.beside == 2 else 0)
        places = []
        for index in range(min(count, self.beside)):
            if self.beside == 1:
                x = self.x(column) + EDGE
            else:
                spare = (self.pitch / 2 - half - EDGE - self.note.width) / 2
                x = middle + half + spare if index else middle - half - spare - self.note.width
            places.append(Area(x, top, self.note.width, self.note.height))
        return tuple(places)


def most_columns(request: Request, note: Note | None) -> int:
    """Return how many columns fit beside the labels."""
    width = request.paper[0] - 2 * request.scale.margin - request.scale.label
    if note is None:
        return int(width // request.scale.cell)
    return int(width // (_beside(request) * note.width + GUTTER + 2 * EDGE))


def _beside(request: Request) -> int:
    return 2 if any((box.notes or 2) > 1 for box in request.canvas.rows) else 1


def plan(request: Request, room: Area, note: Note | None, count: int) -> Plan | None:
    """Return the measures, or None where the rows are too high for the sheet."""
    unit = request.scale.grid / WALL
    left = room.x + request.scale.label
    rails, cards = _ends(room, unit)
    rows, band = _rows(request, room, (cards[0] + (CARD * unit + 2 * unit), cards[1] - 2 * unit), note)
    if band is None:
        return None
    track = _track(band, note, unit)
    if track[1] - track[0] < TRACK * unit:
        return None
    return Plan(
        room=room,
        left=left,
        pitch=(room.right - left) / count,
        count=count,
        note=note,
        beside=_beside(request),
        unit=unit,
        rails=rails,
        cards=cards,
        rows=rows,
        band=band,
        track=track,
    )


def _ends(room: Area, unit: float) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return, above and below, the middle of the rail and the upper edge of the cards beside it."""
    half = STATION * unit / 2
    rail, end = room.y + half, room.bottom - (STATION + ABOVE_FOOT) * unit
    return (rail, end + half), (rail + half + 5 * unit, end - 5 * unit - CARD * unit)


def _rows(
    request: Request, room: Area, between: tuple[float, float], note: Note | None
) -> tuple[tuple[RowPlan, ...], RowPlan | None]:
    """Return the rows, from the top down and from the bottom up, and the band in what is left between them."""
    above, band, below = parted(request.canvas.rows)
    beside = _beside(request)
    letters = iter("BCDEFGHIJKLMNOPQRSTUVWXYZ")
    y, bottom = between
    over: list[RowPlan] = []
    for box in above:
        over.append(_row(request, box, y, note, beside, next(letters)))
        y = over[-1].area.bottom
    halves = (next(letters), next(letters))
    under: list[RowPlan] = [_row(request, box, 0, note, beside, next(letters)) for box in below]
    bottom -= sum(row.area.height for row in under)
    middle = _band(request, band, Area(room.x, y, room.width, bottom - y), note, beside, halves)
    for at, row in enumerate(under):
        under[at] = _moved(row, bottom)
        bottom += row.area.height
    return (*over, *under), middle


def parted(rows: tuple[Box, ...]) -> tuple[tuple[Box, ...], Box, tuple[Box, ...]]:
    """Return the rows above the band, the band - the first row of neither side - and the rows below it."""
    at = next((index for index, box in enumerate(rows) if box.side is None), len(rows) // 2)
    return rows[:at], rows[at], rows[at + 1 :]


def _row(request: Request, box: Box, y: float, note: Note | None, beside: int, letter: str) -> RowPlan:
    unit = request.scale.grid / WALL
    down = ceil((box.notes or beside) / beside)
    high = request.scale.pen * 3 if note is None else note.height
    tops = tuple(y + ABOVE_NOTES * unit + index * (high + GAP) for index in range(down))
    height = ABOVE_NOTES * unit + down * high + (down - 1) * GAP + BELOW_NOTES * unit
    area = Area(request.scale.margin, y, request.paper[0] - 2 * request.scale.margin, height)
    return RowPlan(box, (letter,), area, (tops,))


def _moved(row: RowPlan, y: float) -> RowPlan:
    by = y - row.area.y
    area = Area(row.area.x, y, row.area.width, row.area.height)
    return RowPlan(row.box, row.letters, area, tuple(tuple(top + by for top in tops) for tops in row.notes))


def _band(
    request: Request, box: Box, area: Area, note: Note | None, beside: int, letters: tuple[str, str]
) -> RowPlan | None:
    """Return the band: half of its notes above the track, half below it."""
    unit = request.scale.grid / WALL
    rows = ceil((box.notes or 2 * beside) / beside)
    high = request.scale.pen * 3 if note is None else note.height
    upper, lower = ceil(rows / 2), rows // 2
    tops = tuple(area.y + ABOVE_NOTES * unit + index * (high + GAP) for index in range(upper))
    end = area.bottom - BELOW_NOTES * unit
    lows = tuple(end - (lower - index) * high - (lower - 1 - index) * GAP for index in range(lower))
    return None if area.height <= 0 else RowPlan(box, letters, area, (tops, lows))


def _track(band: RowPlan, note: Note | None, unit: float) -> tuple[float, float]:
    high = 0.0 if note is None else note.height
    upper, lower = band.notes
    top = (upper[-1] + high if upper else band.area.y) + 4 * unit
    return top, (lower[0] - ABOVE_NOTES * unit if lower else band.area.bottom - 4 * unit)
