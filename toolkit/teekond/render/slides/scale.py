"""Points of a layout as lengths on a slide, and the colours of a theme as paint."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from teekond.layout.scene import Box, Command
from teekond.render.outline import curves
from teekond.render.slides.parts import POINT, Area, Fill, Pen, Way
from teekond.values import dataclass

PATTERNS = {"dots": "pct20", "hatch": "wdUpDiag"}
"""What a theme writes in place of a colour, as DrawingML has it."""
MOST_SIDE = 56 * 72.0
"""The longest side of a slide, in points."""


@dataclass(frozen=True, slots=True)
class Scale:
    """How a page is brought onto a slide: `factor` slide points a layout point."""

    factor: float
    colours: Mapping[str, str]
    fit: float = 1.0
    """So many times as large as laid out words are set."""

    def emu(self, points: float) -> int:
        """Return a length in EMU."""
        return round(points * self.factor * POINT)

    def area(self, box: Box) -> Area:
        """Return a box; its right and lower edges are rounded, not its width and height."""
        x, y = self.emu(box.x), self.emu(box.y)
        return Area(x, y, max(0, self.emu(box.right) - x), max(0, self.emu(box.bottom) - y))

    def size(self, points: float) -> int:
        """Return the size of a font, in hundredths of a point."""
        return max(100, round(points * self.factor * self.fit * 100))

    def hundredths(self, points: float) -> int:
        """Return a length of text, in hundredths of a point."""
        return round(points * self.factor * 100)

    def colour(self, role: str) -> str:
        """Return a colour role as six digits; a pattern is told by the ink that it is drawn with."""
        value = self.colours[role]
        return (self.colours["ink"] if value in PATTERNS else value).removeprefix("#")

    def fill(self, role: str | None) -> Fill | None:
        """Return what an area is filled with."""
        if role is None:
            return None
        value = self.colours[role]
        if value in PATTERNS:
            return Fill(self.colour("ink"), PATTERNS[value], self.colour("paper"))
        return Fill(self.colour(role))

    def pen(self, role: str | None, width: float, dash: tuple[float, ...] = (), cap: str = "butt") -> Pen | None:
        """Return a line; nothing where it has no colour or no width."""
        if role is None or width <= 0:
            return None
        return Pen(self.colour(role), max(1, self.emu(width)), dashes(dash, width), cap == "round")


def dashes(dash: tuple[float, ...], width: float) -> tuple[int, ...]:
    """Return strokes and gaps in shares of the line's width; a dot is as long as nothing, its round ends show it."""
    return tuple(round(length / width * 100_000) for length in dash)


def outline(commands: Iterable[Command], box: Box, scale: Scale) -> tuple[tuple[str, tuple[tuple[int, int], ...]], ...]:
    """Return commands in EMU from the upper left corner of a box on."""
    left, top = scale.emu(box.x), scale.emu(box.y)
    found = []
    for name, *values in commands:
        pairs = zip(values[::2], values[1::2], strict=True)
        found.append((name, tuple((scale.emu(x) - left, scale.emu(y) - top) for x, y in pairs)))
    return tuple(found)


def extent(commands: Iterable[Command]) -> Box:
    """Return the box of the points of a path."""
    points = [point for curve in curves(commands) for point in curve] or [(0.0, 0.0)]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def way(commands: Iterable[Command], box: Box, scale: Scale, *, filled: bool, stroked: bool) -> Way:
    """Return a path as a piece of a drawn shape."""
    return Way(outline(commands, box, scale), filled, stroked)
