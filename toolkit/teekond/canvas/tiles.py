"""A sheet cut into pieces for a smaller printer: which part of it stands on which page."""

from __future__ import annotations

from math import ceil

from teekond.diagnostics import Diagnostic, Span, say
from teekond.model.paper import SIZES, read_paper, upright
from teekond.source.codes import Code
from teekond.values import dataclass

TILES = Code("TK409", "tiles-do-not-fit")
MARGIN = 10.0
"""Of each page, in millimetres: what office printers cannot print, and room for the marks."""
OVERLAP = 10.0
"""How much of the sheet two neighbours share: the glue flap."""
LEAST = 140.0
"""The shorter edge of the smallest page whose margins hold the marks."""
MOST = 144
"""Pages that somebody would still glue together."""


@dataclass(frozen=True, slots=True)
class Tile:
    """One page: its place, counted from 1, and the corner of the sheet that it shows."""

    row: int
    column: int
    x: float
    y: float

    @property
    def name(self) -> str:
        """Return its place: row and column in figures, as letters belong to boxes."""
        return f"{self.row}.{self.column}"


@dataclass(frozen=True, slots=True)
class Tiling:
    """All pages of a sheet, row by row."""

    size: str
    width: float
    """Of a page, in millimetres."""
    height: float
    rows: int
    columns: int

    @property
    def usable(self) -> tuple[float, float]:
        """Return how much of the sheet stands on a page."""
        return self.width - 2 * MARGIN, self.height - 2 * MARGIN

    @property
    def step(self) -> tuple[float, float]:
        """Return how far apart neighbours begin."""
        wide, high = self.usable
        return wide - OVERLAP, high - OVERLAP

    @property
    def lying(self) -> bool:
        """Say whether the pages lie."""
        return self.width > self.height

    @property
    def tiles(self) -> tuple[Tile, ...]:
        """Return the pages as they leave the printer."""
        across, down = self.step
        return tuple(
            Tile(row + 1, column + 1, column * across, row * down)
            for row in range(self.rows)
            for column in range(self.columns)
        )

    def at(self, row: int, column: int) -> str | None:
        """Return the name of a place, None beyond the edge of the sheet."""
        return f"{row}.{column}" if 1 <= row <= self.rows and 1 <= column <= self.columns else None


def tiling(width: float, height: float, paper: str, at: Span | None = None) -> Tiling | Diagnostic:
    """Return how a sheet of that size is cut onto `paper`, lying or standing, whichever takes fewer pages.

    `at` is where the paper is asked for.
    """
    span = at or Span("teekond.yaml")
    read = read_paper(paper)
    if read is None:
        known = ", ".join(name for name, size in SIZES.items() if min(size) >= LEAST)
        return TILES.error(
            span, say("there is no sheet “{size}” here", size=paper), say("one of: {words}", words=known)
        )
    size, orientation = read
    edges = upright(size)
    if min(edges) < LEAST:
        message = say("{size} is too small for a sheet in pieces: its margins do not hold the marks", size=size)
        return TILES.error(span, message, say("the smallest is A5"))
    if max(edges) >= max(width, height) and min(edges) >= min(width, height):
        message = say("{size} is no smaller than the sheet: there is nothing to cut", size=size)
        return TILES.error(span, message, say("leave tile out, or take a smaller one"))
    ways = [_cut(width, height, size, wide, high) for wide, high in _turned(edges, orientation)]
    best = min(ways, key=lambda way: (way.rows * way.columns, way.lying != (width > height)))
    if best.rows * best.columns > MOST:
        message = say("the sheet would stand on {count} pages of {size}", count=best.rows * best.columns, size=size)
        return TILES.error(span, message, say("take a larger tile, or a smaller sheet"))
    return best


def _turned(edges: tuple[float, float], orientation: str) -> list[tuple[float, float]]:
    short, long = min(edges), max(edges)
    ways = {"landscape": (long, short), "portrait": (short, long)}
    return [ways[orientation]] if orientation else list(dict.fromkeys(ways.values()))


def _cut(width: float, height: float, size: str, wide: float, high: float) -> Tiling:
    across, down = wide - 2 * MARGIN, high - 2 * MARGIN
    return Tiling(size, wide, high, rows=_count(height, down), columns=_count(width, across))


def _count(length: float, usable: float) -> int:
    return max(1, ceil(round((length - OVERLAP) / (usable - OVERLAP), 6)))
