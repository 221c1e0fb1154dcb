"""The marks around a piece of a sheet: its place, its neighbours, where to cut, where the glue goes, a ruler."""

from __future__ import annotations

from collections.abc import Sequence

from teekond.canvas.fit import line, width
from teekond.canvas.marks import Mark, Path, Rectangle, Sign, Words
from teekond.canvas.sheet import CAP, POINT, Area, Block
from teekond.canvas.tiles import MARGIN, OVERLAP, Tile, Tiling
from teekond.locale import Words as Say
from teekond.values import dataclass, replace

RULER = 50
_SAFE = 5.0
"""Nothing that is read stands nearer to the edge: printers leave so much white."""
_TICK = (3.0, 9.0)
"""From where to where a tick goes, from the edge of the page."""
_SMALL = 9.0
_GAP = 4.0
_DASH = "dashed"


@dataclass(frozen=True, slots=True)
class Turned:
    """A line of text that runs up or down along an edge; its middle stands at x and y."""

    block: Block
    degrees: int


@dataclass(frozen=True, slots=True)
class Framed:
    """One page: the piece that it shows, and everything around it."""

    tile: Tile
    name: Block
    marks: tuple[Mark, ...]
    turned: tuple[Turned, ...]


@dataclass(frozen=True, slots=True)
class _Frame:
    plan: Tiling
    tile: Tile
    words: Say
    sheet: str
    size: tuple[float, float]

    @property
    def first_row(self) -> bool:
        return self.tile.row == 1

    @property
    def first_column(self) -> bool:
        return self.tile.column == 1

    @property
    def last_row(self) -> bool:
        return self.tile.row == self.plan.rows

    @property
    def last_column(self) -> bool:
        return self.tile.column == self.plan.columns

    @property
    def end(self) -> float:
        """Return where on the page the sheet ends at the right."""
        return min(self.plan.width - MARGIN, MARGIN + self.size[0] - self.tile.x)

    @property
    def limit(self) -> float:
        """Return how far words along an edge may reach: to where the flap begins, where there is one."""
        return self.plan.width - MARGIN - (0 if self.last_column else OVERLAP + _GAP)

    def clear(self, *spans: tuple[float, float]) -> list[tuple[float, float]]:
        """Return spans along the upper or lower edge without the tick where the sheet ends."""
        found = []
        for start, end in spans:
            if start < self.end < end:
                found += [(start, self.end - _GAP), (self.end + _GAP, end)]
            else:
                found.append((start, end))
        return found


def framed(plan: Tiling, tile: Tile, words: Say, sheet: str, size: tuple[float, float]) -> Framed:
    """Return a page of the sheet called `sheet`, of that size."""
    frame = _Frame(plan, tile, words, sheet, size)
    name, top = _top(frame)
    marks = (*_ticks(frame), *top, *_neighbours(frame), *_ruler(frame), *_right(frame))
    return Framed(tile, name, marks, _sides(frame))


def _ticks(frame: _Frame) -> list[Path]:
    """Return solid ticks where to cut, dashed ones where the flap begins, thin ones where the sheet ends."""
    wide, high = frame.plan.width, frame.plan.height
    ends = frame.end, min(high - MARGIN, MARGIN + frame.size[1] - frame.tile.y)
    found = []
    for x, weight, dash in (
        (MARGIN, 0.5 if frame.first_column else 1.0, None),
        (ends[0], 0.5, None),
        (wide - MARGIN - OVERLAP, 0.9, _DASH),
    ):
        if dash is None or not frame.last_column:
            found += [_tick((x, a), (x, b), weight, dash) for a, b in (_TICK, (high - _TICK[0], high - _TICK[1]))]
    for y, weight, dash in (
        (MARGIN, 0.5 if frame.first_row else 1.0, None),
        (ends[1], 0.5, None),
        (high - MARGIN - OVERLAP, 0.9, _DASH),
    ):
        if dash is None or not frame.last_row:
            found += [_tick((a, y), (b, y), weight, dash) for a, b in (_TICK, (wide - _TICK[0], wide - _TICK[1]))]
    return found


def _tick(start: tuple[float, float], end: tuple[float, float], weight: float, dash: str | None) -> Path:
    return Path((start, end), weight, "ink", dash)


def _top(frame: _Frame) -> tuple[Block, list[Mark]]:
    """Return the name of the place, and the marks beside it."""
    name = line(frame.tile.name, MARGIN + 5, _SAFE, 14, 700)
    low = name.bottom - CAP * _SMALL * POINT
    after = name.x + width(name.lines[0], 14, 700) + 2.5
    number = (frame.tile.row - 1) * frame.plan.columns + frame.tile.column
    count = frame.plan.rows * frame.plan.columns
    page = frame.words("{sheet} · page {n} of {count}", sheet=frame.sheet, n=number, count=count)
    which = line(page, after, low, _SMALL, tone="soft")
    made: list[Mark] = [Words(which)]
    cut = _where_to_cut(frame)
    half = frame.plan.width / 2
    if cut is not None:
        room = width(cut, _SMALL) + 5.5
        left = after + width(page, _SMALL) + 6
        for start, end in frame.clear((left, half - 12), (half + 12, frame.limit)):
            if start + room <= end:
                made.append(Sign(start, low - 0.9, 4, "scissors"))
                made.append(Words(line(cut, start + 5.5, low, _SMALL, tone="soft")))
                break
    return name, made


def _where_to_cut(frame: _Frame) -> str | None:
    if frame.first_row and frame.first_column:
        return None
    if frame.first_row:
        return frame.words("cut at the solid line on the left")
    if frame.first_column:
        return frame.words("cut at the solid line at the top")
    return frame.words("cut at the solid lines on the left and at the top")


def _where_the_flap(frame: _Frame) -> str | None:
    if frame.last_row and frame.last_column:
        return None
    if frame.last_row:
        return frame.words("glue flap 10 mm: on the right")
    if frame.last_column:
        return frame.words("glue flap 10 mm: at the bottom")
    return frame.words("glue flap 10 mm: on the right and at the bottom")


def _neighbours(frame: _Frame) -> list[Words]:
    """Return what stands above and below."""
    plan, tile, high = frame.plan, frame.tile, CAP * 11 * POINT
    found = []
    for name, sign, y in (
        (plan.at(tile.row - 1, tile.column), "↑", _SAFE),
        (plan.at(tile.row + 1, tile.column), "↓", plan.height - _SAFE - high),
    ):
        if name is not None:
            block = line(f"{sign} {name}", plan.width / 2, y, 11, 600)
            found.append(Words(replace(block, align="center")))
    return found


def _sides(frame: _Frame) -> tuple[Turned, ...]:
    """Return what stands beside it; turned outwards, the arrow that points up points there."""
    plan, tile, half = frame.plan, frame.tile, _SAFE + CAP * 11 * POINT / 2
    found = []
    for name, x, degrees in (
        (plan.at(tile.row, tile.column - 1), half, -90),
        (plan.at(tile.row, tile.column + 1), plan.width - half, 90),
    ):
        if name is not None:
            block = line(f"{name} ↑" if degrees < 0 else f"↑ {name}", x, plan.height / 2, 11, 600)
            found.append(Turned(block, degrees))
    return tuple(found)


def _ruler(frame: _Frame) -> list[Mark]:
    x, y = MARGIN + 6, frame.plan.height - _SAFE
    made: list[Mark] = [Path(((x, y), (x + RULER, y)), 0.9, "ink")]
    made += [Path(((x + at, y - 2.6), (x + at, y)), 0.9, "ink") for at in range(0, RULER + 1, 10)]
    text = frame.words("50 mm: print at 100 %").replace(" mm", "\u00a0mm").replace(" %", "\u00a0%")
    if x + RULER + 3 + width(text, _SMALL) <= frame.plan.width / 2 - 12:
        made.append(Words(line(text, x + RULER + 3, y - CAP * _SMALL * POINT, _SMALL, tone="soft")))
    return made


def _right(frame: _Frame) -> list[Mark]:
    """Return the words about the flap, and the map of the pages with this one full."""
    plan, low = frame.plan, frame.plan.height - _SAFE
    spans = frame.clear((plan.width / 2 + 12, frame.limit))[::-1]
    wide, high = min(2.4, 40 / plan.columns), min(1.2, 4.4 / plan.rows)
    made: list[Mark] = []
    flap = _where_the_flap(frame)
    told = None if flap is None else _roomy(spans, width(flap, _SMALL))
    if flap is not None and told is not None:
        start, end = spans[told]
        rest = [*spans[:told], (start, end - width(flap, _SMALL) - 5), *spans[told + 1 :]]
        if _roomy(rest, plan.columns * wide) is not None:
            block = line(flap, end, low - CAP * _SMALL * POINT, _SMALL, tone="soft")
            made.append(Words(replace(block, align="right")))
            spans = rest
    place = _roomy(spans, plan.columns * wide)
    for each in plan.tiles if place is not None else ():
        x = spans[place or 0][1] - (plan.columns - each.column + 1) * wide
        area = Area(x, low - (plan.rows - each.row + 1) * high, wide, high)
        made.append(Rectangle(area, 0.35, fill="ink" if each == frame.tile else None))
    return made


def _roomy(spans: Sequence[tuple[float, float]], wide: float) -> int | None:
    """Return the first span that is as wide."""
    return next((index for index, (start, end) in enumerate(spans) if end - start >= wide), None)
