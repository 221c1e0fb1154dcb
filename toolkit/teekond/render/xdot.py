"""What lies under the cards, as drawing operations of Graphviz: exact, also where no node has that shape."""

from __future__ import annotations

from collections.abc import Callable

from teekond.layout.scene import CircleMark, IconMark, Mark, PathMark, RectMark
from teekond.render.icons import outline_of_icon
from teekond.render.outline import Curve, commands_of, curves, is_point, round_rect
from teekond.render.signs import placed
from teekond.render.written import Numbers
from teekond.values import dataclass, field

GREYS = {"dots": "#E6E6E6", "hatch": "#C4C4C4"}
"""Graphviz has no patterns: how dark they look from afar."""


@dataclass(slots=True)
class Backdrop:
    """Collects the operations; y grows upwards there."""

    height: float
    scale: float
    paint: Callable[[str], str]
    """Gives the colour of a role."""
    icons: dict[str, str]
    operations: list[str] = field(default_factory=list)
    numbers: Numbers = field(default_factory=Numbers)
    pen_now: tuple[str, str, str] = ("", "", "")
    fill_now: str = ""

    def add(self, mark: Mark) -> None:
        """Draw one mark; texts and signs are drawn otherwise."""
        match mark:
            case RectMark():
                style = dash_style(mark.dash)
                self.shape(curves(round_rect(mark)), mark.fill, mark.stroke, mark.stroke_width, style)
            case PathMark():
                style = dash_style(mark.dash)
                self.shape(curves(mark.commands), mark.fill, mark.stroke, mark.stroke_width, style)
            case CircleMark():
                self.circle(mark)
            case IconMark():
                unit = mark.size / 16
                way = placed(commands_of(outline_of_icon(self.icons, mark.name)), mark.x, mark.y, unit)
                self.shape(curves(way), None, mark.stroke, (2.6 if mark.name == "ivr" else 1.5) * unit)
            case _:
                raise TypeError(f"no outline: {mark!r}")

    def shape(
        self, outlines: list[Curve], fill: str | None, stroke: str | None, width: float, style: str = "solid"
    ) -> None:
        """Draw outlines, filled or not."""
        self.look(fill, stroke if width else None, width, style)
        for curve in outlines:
            if not fill and is_point(curve):
                self.circle(CircleMark(*curve[0], width / 2, stroke))
                self.look(fill, stroke if width else None, width, style)
                continue
            corners = corners_of(curve)
            if corners and (fill or curve[0] == curve[-1]):
                letter, points = "P" if fill else "p", corners[:-1] if curve[0] == curve[-1] else corners
            elif corners:
                letter, points = "L", corners
            else:
                letter, points = "b" if fill else "B", curve
            places = " ".join([f"{self.x(x)} {self.y(y)}" for x, y in points])
            self.operations.append(f"{letter} {len(points)} {places} ")

    def circle(self, mark: CircleMark) -> None:
        """Draw a circle."""
        self.look(mark.fill, mark.stroke if mark.stroke_width else None, mark.stroke_width, "solid")
        radius = self.numbers[mark.r * self.scale]
        letter = "E" if mark.fill else "e"
        self.operations.append(f"{letter} {self.x(mark.x)} {self.y(mark.y)} {radius} {radius} ")

    def look(self, fill: str | None, stroke: str | None, width: float, style: str) -> None:
        """Change colours, width and style where they are not what they were."""
        pen = self.paint(stroke) if stroke else "transparent"
        now = pen, self.numbers[width * self.scale], style
        if now != self.pen_now:
            thickness = f"setlinewidth({now[1]})"
            self.operations += [
                f"c {len(pen)} -{pen} ",
                f"S {len(thickness)} -{thickness} ",
                f"S {len(style)} -{style} ",
            ]
            self.pen_now = now
        if fill and (colour := self.paint(fill)) != self.fill_now:
            self.operations.append(f"C {len(colour)} -{colour} ")
            self.fill_now = colour

    def x(self, x: float) -> str:
        """Return a place across the sheet."""
        return self.numbers[x * self.scale]

    def y(self, y: float) -> str:
        """Return a place above the lower edge of the sheet."""
        return self.numbers[(self.height - y) * self.scale]


def dash_style(dash: tuple[float, ...]) -> str:
    """Return the nearest of Graphviz's three styles of line."""
    if not dash:
        return "solid"
    return "dotted" if dash[0] <= 1.5 else "dashed"


def corners_of(curve: Curve) -> Curve:
    """Return the corners of a curve that has only straight pieces, else nothing."""
    for n in range(0, len(curve) - 1, 3):
        (x, y), handle, (u, v) = curve[n], curve[n + 1], curve[n + 3]
        if handle != ((2 * x + u) / 3, (2 * y + v) / 3):
            return []
    return curve[::3]
