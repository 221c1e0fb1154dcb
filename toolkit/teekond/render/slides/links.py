"""Links as connectors: glued to their cards where the map lets them leave, and to a dot at each of their bends.

Programs for slides find their own way for a bent connector, many of them through other cards: so each piece of a way
is a straight connector.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from teekond.layout.linkmarks import STYLES
from teekond.layout.paths import distance_of
from teekond.layout.scene import Box, Route, SignMark
from teekond.render.slides.parts import Connector, Fill, Glue, Item, Pen, Shape
from teekond.render.slides.scale import Scale, dashes
from teekond.theme import LineStyle
from teekond.values import dataclass, replace

Point = tuple[float, float]
ENDS = {
    "meets": ("oval", "oval", "sm"),
    "enables": ("", "triangle", "lg"),
    "learns-from": ("", "arrow", "med"),
    "flow": ("", "triangle", "med"),
    "with": ("", "", "med"),
}
"""What stands at the beginning and at the end of each kind, and how large."""
NEAR = 0.6
"""So far from a border an end may lie and still be on it."""
SAME = 0.05
"""Ends no further from each other than this share a connection site."""
LEAST_DOT = 0.5
"""The least radius of the dot at a bend."""
TOP, LEFT, BOTTOM, RIGHT = 0, 2, 4, 6
"""The connection sites of an ellipse that lie on its axes."""


@dataclass(frozen=True, slots=True)
class Held:
    """A shape that links hold on to: where its connection sites are, by their numbers."""

    shape: int
    box: Box
    sites: tuple[Point, ...]

    def glue(self, end: Point) -> Glue:
        """Return the site that is nearest to the end of a link."""
        x, y = end
        gaps = [abs(x - sx) + abs(y - sy) for sx, sy in self.sites]
        return Glue(self.shape, gaps.index(min(gaps)))


def pen_of(kind: str, style: LineStyle, scale: Scale) -> Pen:
    """Return the line of a kind of link."""
    head, tail, size = ENDS[kind]
    rounded = bool(style.dash) and not style.dash[0]
    width = max(1, scale.emu(style.width))
    dash = dashes(style.dash, style.width)
    return Pen(scale.colour(STYLES[kind].stroke), width, dash, rounded, head, tail, size)


def way_of(route: Route, head: SignMark | None) -> tuple[tuple[Point, ...], tuple[str, str]]:
    """Return the corners of a link in the direction of its arrow, and the steps that it leaves and reaches."""
    points = route.points
    tip = None if head is None else (head.x, head.y)
    backwards = tip is not None and distance_of(points[0], tip) < distance_of(points[-1], tip)
    learns = route.kind == "learns-from" and not route.off_sheet
    ends = (route.target, route.source) if learns else (route.source, route.target)
    return (tuple(reversed(points)) if backwards else points), ends


def side_middles(box: Box) -> tuple[Point, ...]:
    """Return the connection sites that each rectangle has: top, left, bottom, right."""
    x, y = box.x + box.w / 2, box.y + box.h / 2
    return ((x, box.y), (box.x, y), (x, box.bottom), (box.right, y))


def sites_of(box: Box, ends: Sequence[Point]) -> tuple[Point, ...]:
    """Return all connection sites that a card needs: the middles of its sides, and where else links end at it."""
    found = list(side_middles(box))
    for end in ends:
        if touches(box, end) and not any(abs(end[0] - x) + abs(end[1] - y) < SAME for x, y in found):
            found.append(end)
    return tuple(found)


def holder(held: Mapping[str, Held], refs: Sequence[str], end: Point) -> Held | None:
    """Return the card of one of the steps, where the link really ends at it."""
    return next((held[ref] for ref in refs if ref in held and touches(held[ref].box, end)), None)


def touches(box: Box, end: Point) -> bool:
    """Tell whether a point lies on the border of a box."""
    x, y = end
    inside = box.x - NEAR <= x <= box.right + NEAR and box.y - NEAR <= y <= box.bottom + NEAR
    gaps = (abs(y - box.y), abs(x - box.x), abs(y - box.bottom), abs(x - box.right))
    return inside and min(gaps) <= NEAR


def chain(
    numbers: Iterator[int],
    name: str,
    points: Sequence[Point],
    pen: Pen,
    scale: Scale,
    *,
    start: Held | None,
    end: Held | None,
    told: str = "",
) -> list[Item]:
    """Return the connectors of a way, piece by piece, and the dots at its bends that hold them together."""
    corners = plain(points)
    width = pen.width / scale.emu(1.0)
    radius = max(LEAST_DOT, width / 2)
    dots = [_dot(next(numbers), name, corner, radius, pen, scale) for corner in corners[1:-1]]
    bends = [_held(dot, corner, radius) for dot, corner in zip(dots, corners[1:-1], strict=True)]
    ends: list[Held | None] = [start, *bends, end]
    lines: list[Item] = []
    for at, (one, other) in enumerate(pairwise(corners)):
        first, last = at == 0, at == len(corners) - 2
        here, there = one if first else _leave(one, other, radius), other if last else _leave(other, one, radius)
        look = replace(pen, head=pen.head if first else "", tail=pen.tail if last else "")
        line = straight(next(numbers), name, here, there, look, scale)
        held, holding = ends[at], ends[at + 1]
        glued = (held.glue(here) if held else None, holding.glue(there) if holding else None)
        lines.append(replace(line, start=glued[0], end=glued[1], told=told if first else ""))
    return [*lines, *dots]


def straight(ident: int, name: str, one: Point, other: Point, pen: Pen, scale: Scale) -> Connector:
    """Return a straight connector from one point to the other."""
    (ax, ay), (bx, by) = one, other
    area = scale.area(Box(min(ax, bx), min(ay, by), abs(bx - ax), abs(by - ay)))
    return Connector(ident, name, area, "straightConnector1", pen, (bx < ax, by < ay))


def _dot(ident: int, name: str, at: Point, radius: float, pen: Pen, scale: Scale) -> Shape:
    area = scale.area(Box(at[0] - radius, at[1] - radius, 2 * radius, 2 * radius))
    return Shape(ident, f"bend of {name}", area, "ellipse", fill=Fill(pen.colour), decorative=True)


def _held(dot: Shape, at: Point, radius: float) -> Held:
    """Return a dot with its eight sites, counted from the top to the left; those between the axes are never nearest."""
    x, y = at
    axes = {TOP: (x, y - radius), LEFT: (x - radius, y), BOTTOM: (x, y + radius), RIGHT: (x + radius, y)}
    far = (x + 99.0, y + 99.0)
    sites = tuple(axes.get(site, far) for site in range(8))
    return Held(dot.ident, Box(x - radius, y - radius, 2 * radius, 2 * radius), sites)


def _leave(corner: Point, towards: Point, radius: float) -> Point:
    """Return where a line leaves the dot at a corner."""
    (x, y), (u, v) = corner, towards
    reach = abs(u - x) + abs(v - y)
    share = min(radius, reach / 2) / reach if reach else 0.0
    return x + (u - x) * share, y + (v - y) * share


def plain(points: Sequence[Point]) -> list[Point]:
    """Return the corners of a way: no point twice, none in the middle of a straight piece."""
    found: list[Point] = []
    for point in points:
        if found and found[-1] == point:
            continue
        if len(found) > 1 and _in_line(found[-2], found[-1], point):
            found.pop()
        found.append(point)
    return found if len(found) > 1 else [points[0], points[-1]]


def _in_line(one: Point, other: Point, third: Point) -> bool:
    return one[0] == other[0] == third[0] or one[1] == other[1] == third[1]
