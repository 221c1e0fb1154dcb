"""How marks look as attributes of Graphviz."""

from __future__ import annotations

from math import hypot

from teekond.layout.scene import CircleMark, PathMark, RectMark, SignMark
from teekond.render.outline import Curve, shortened
from teekond.render.written import Numbers
from teekond.render.xdot import GREYS, dash_style
from teekond.theme import Theme
from teekond.values import dataclass

TIP = 0.4
"""How much earlier than its arrow head a line must end, for Graphviz to know where the head points."""

HEADS = {"arrow-flow": ("normal", 0.1), "arrow-enables": ("normal", 0.1), "arrow-learns": ("vee", 0.08)}
"""The shape of an arrow head, and its size for a length of one point."""


@dataclass(frozen=True, slots=True)
class Looks:
    """Writes attributes in a theme's colours, at a page's scale."""

    theme: Theme
    scale: float
    number: Numbers

    def paint(self, role: str) -> str:
        """Return the colour of a role; a pattern becomes the grey that it looks like from afar."""
        value = self.theme.colours[role]
        return GREYS.get(value, value)

    def box(self, mark: RectMark) -> dict[str, str]:
        """Return how a rectangle looks."""
        looks = self.fill(mark)
        styles = [looks["style"], "rounded" if mark.radius > 3 else "", dash_style(mark.dash) if mark.dash else ""]
        return looks | {"shape": "box", "style": ",".join(filter(None, styles))}

    def fill(self, mark: RectMark | CircleMark | PathMark) -> dict[str, str]:
        """Return the fill and border of a shape."""
        edge = self.paint(mark.stroke) if mark.stroke and mark.stroke_width else "transparent"
        looks = {"color": edge, "penwidth": self.number[mark.stroke_width * self.scale], "style": ""}
        if mark.cls:
            looks["class"] = mark.cls
        return looks | ({"fillcolor": self.paint(mark.fill), "style": "filled"} if mark.fill else {})

    def line(self, mark: PathMark) -> dict[str, str]:
        """Return how a line looks."""
        looks = {"color": self.paint(mark.stroke or "ink"), "penwidth": self.number[mark.stroke_width * self.scale]}
        return looks | ({"style": dash_style(mark.dash)} if mark.dash else {})

    def head(self, sign: SignMark, *, at_end: bool) -> dict[str, str]:
        """Return how an arrow head looks."""
        shape, size = HEADS[sign.name]
        name = "arrowhead" if at_end else "arrowtail"
        return {name: shape, "arrowsize": self.number[sign.r * self.scale * size], "dir": "both"}


def at_end(sign: SignMark, outline: Curve) -> bool:
    """Tell whether an arrow head stands at the end of a line rather than at its start."""
    start, end = outline[0], outline[-1]
    return hypot(sign.x - end[0], sign.y - end[1]) <= hypot(sign.x - start[0], sign.y - start[1])


def room_for_head(outline: Curve, sign: SignMark, *, last: bool) -> Curve:
    """Return a line that leaves room for its arrow head: Graphviz turns the head by where the line ends."""
    tip = outline[-1] if last else outline[0]
    if hypot(sign.x - tip[0], sign.y - tip[1]) > 0.5:
        return outline
    return shortened(outline, TIP) if last else shortened(outline[::-1], TIP)[::-1]


def kept(attributes: dict[str, str]) -> dict[str, str]:
    """Return the attributes that say something."""
    return {name: value for name, value in attributes.items() if value}
