"""Outlines as cubic curves: what Graphviz takes, from the marks of a layout and from the path data of icons."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from math import acos, ceil, copysign, cos, hypot, pi, sin, sqrt, tan

from teekond.layout.scene import (
    Box,
    CircleMark,
    Command,
    IconMark,
    ImageMark,
    Mark,
    PathMark,
    RectMark,
    SignMark,
    TextMark,
)

Point = tuple[float, float]
Curve = list[Point]
"""3n + 1 points: where it starts, and for each piece two handles and an end."""

TOKEN = re.compile(r"([a-zA-Z])|(-?(?:\d+\.?\d*|\.\d+))")
ROUND = 0.5523
"""How far the handles of a quarter circle stand out, in radii."""


def curves(commands: Iterable[Command]) -> list[Curve]:
    """Return each continuous piece of a path as one curve; straight lines get handles at their thirds."""
    found: list[Curve] = []
    for name, *values in commands:
        if name == "M":
            found.append([(values[0], values[1])])
        elif name == "L":
            straight(found[-1], (values[0], values[1]))
        elif name == "C":
            found[-1] += [(values[0], values[1]), (values[2], values[3]), (values[4], values[5])]
        elif found[-1][-1] != found[-1][0]:
            straight(found[-1], found[-1][0])
    return [curve for curve in found if len(curve) > 1]


def straight(curve: Curve, end: Point) -> None:
    """Lengthen a curve by a straight line."""
    (x, y), (u, v) = curve[-1], end
    curve += [((2 * x + u) / 3, (2 * y + v) / 3), ((x + 2 * u) / 3, (y + 2 * v) / 3), end]


def is_point(curve: Curve) -> bool:
    """Tell whether a line is so short that only its round ends are seen: Graphviz has none."""
    return all(hypot(x - curve[0][0], y - curve[0][1]) < 0.05 for x, y in curve)


def shortened(curve: Curve, length: float) -> Curve:
    """Return a line that ends a little earlier, where it goes straight towards its end."""
    (x, y), (u, v) = next((point for point in reversed(curve) if point != curve[-1]), curve[-1]), curve[-1]
    whole = hypot(u - x, v - y)
    if not whole:
        return curve
    start = curve[-4]
    reach = hypot(u - start[0], v - start[1])
    back = min(length, 0.9 * reach)
    end = (u - (u - x) / whole * back, v - (v - y) / whole * back)
    last: Curve = [start]
    straight(last, end)
    return curve[:-3] + last[1:]


def round_rect(mark: RectMark) -> tuple[Command, ...]:
    """Return the outline of a rectangle with its round corners."""
    x, y, right, bottom = mark.x, mark.y, mark.x + mark.w, mark.y + mark.h
    r = min(mark.radius, mark.w / 2, mark.h / 2)
    if r <= 0:
        return (("M", x, y), ("L", right, y), ("L", right, bottom), ("L", x, bottom), ("Z",))
    k = r * (1 - ROUND)
    return (
        ("M", x + r, y),
        ("L", right - r, y),
        ("C", right - k, y, right, y + k, right, y + r),
        ("L", right, bottom - r),
        ("C", right, bottom - k, right - k, bottom, right - r, bottom),
        ("L", x + r, bottom),
        ("C", x + k, bottom, x, bottom - k, x, bottom - r),
        ("L", x, y + r),
        ("C", x, y + k, x + k, y, x + r, y),
        ("Z",),
    )


def commands_of(data: str) -> tuple[Command, ...]:
    """Return SVG path data as absolute commands; arcs become curves."""
    return tuple(_Reader(data).read())


class _Reader:
    """Walks through path data, knowing where the pen is."""

    def __init__(self, data: str) -> None:
        self.tokens = [letter or float(number) for letter, number in TOKEN.findall(separated_flags(data))]
        self.at = 0
        self.x = self.y = self.start_x = self.start_y = 0.0
        self.handle: Point | None = None

    def read(self) -> Iterator[Command]:
        """Yield the commands one by one."""
        letter = ""
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            if isinstance(token, str):
                letter = token
                self.at += 1
            yield from self.step(letter)
            letter = {"M": "L", "m": "l"}.get(letter, letter)

    def step(self, letter: str) -> Iterator[Command]:
        """Yield what one letter with one set of values draws."""
        base = (self.x, self.y) if letter.islower() else (0.0, 0.0)
        kind = letter.upper()
        handle, self.handle = self.handle, None
        if kind == "Z":
            self.x, self.y = self.start_x, self.start_y
            yield ("Z",)
        elif kind in "MLHV":
            yield self.line(kind, base)
        elif kind in "CS":
            first = self.pair(base) if kind == "C" else self.mirrored(handle)
            second, end = self.pair(base), self.pair(base)
            self.handle = second
            self.x, self.y = end
            yield ("C", *first, *second, *end)
        else:
            radii = self.pair((0.0, 0.0))
            self.number()
            large, sweep = self.number(), self.number()
            start, end = (self.x, self.y), self.pair(base)
            self.x, self.y = end
            yield from arc(start, end, radii[0], radii[1], bool(large), bool(sweep))

    def line(self, kind: str, base: Point) -> Command:
        """Read a straight line, or the start of a piece."""
        if kind == "H":
            self.x = base[0] + self.number()
        elif kind == "V":
            self.y = base[1] + self.number()
        else:
            self.x, self.y = self.pair(base)
        if kind == "M":
            self.start_x, self.start_y = self.x, self.y
        return ("M" if kind == "M" else "L", self.x, self.y)

    def mirrored(self, handle: Point | None) -> Point:
        """Return the handle of a smooth curve: the mirror image of the one before."""
        return (2 * self.x - handle[0], 2 * self.y - handle[1]) if handle else (self.x, self.y)

    def number(self) -> float:
        """Return the next value."""
        self.at += 1
        return float(self.tokens[self.at - 1])

    def pair(self, base: Point) -> Point:
        """Return the next two values as a point."""
        return base[0] + self.number(), base[1] + self.number()


def separated_flags(data: str) -> str:
    """Return path data in which the flags of arcs stand apart from what follows them."""
    return re.sub(
        r"([aA])([^a-zA-Z]*)",
        lambda arcs: arcs[1] + re.sub(r"(\S+ \S+ 0) ?([01]) ?([01])(?= ?[-.\d])", r"\1 \2 \3 ", arcs[2]),
        data,
    )


def arc(start: Point, end: Point, rx: float, ry: float, large: bool, sweep: bool) -> Iterator[Command]:
    """Yield the curves of an arc of an upright ellipse."""
    half_x, half_y = (start[0] - end[0]) / 2, (start[1] - end[1]) / 2
    reach = hypot(half_x / rx, half_y / ry)
    if reach > 1:
        rx, ry = rx * reach, ry * reach
    reach = min(reach, 1.0)
    aside = sqrt(max(0.0, 1 / reach**2 - 1)) if reach else 0.0
    aside = copysign(aside, 1 if large != sweep else -1)
    middle_x = (start[0] + end[0]) / 2 + aside * rx * half_y / ry
    middle_y = (start[1] + end[1]) / 2 - aside * ry * half_x / rx
    first = angle((start[0] - middle_x) / rx, (start[1] - middle_y) / ry)
    turn = angle((end[0] - middle_x) / rx, (end[1] - middle_y) / ry) - first
    turn += 2 * pi if sweep and turn < 0 else -2 * pi if not sweep and turn > 0 else 0
    count = max(1, ceil(abs(turn) / (pi / 2) - 1e-9))
    step = turn / count
    out = 4 / 3 * tan(step / 4)
    for n in range(count):
        a, b = first + n * step, first + (n + 1) * step
        yield (
            "C",
            middle_x + rx * (cos(a) - out * sin(a)),
            middle_y + ry * (sin(a) + out * cos(a)),
            middle_x + rx * (cos(b) + out * sin(b)),
            middle_y + ry * (sin(b) - out * cos(b)),
            middle_x + rx * cos(b),
            middle_y + ry * sin(b),
        )


def angle(x: float, y: float) -> float:
    """Return the angle of a direction, in radians."""
    return copysign(acos(max(-1.0, min(1.0, x / (hypot(x, y) or 1)))), y)


def bounds(mark: Mark) -> Box:
    """Return the box that a mark covers, its line and all."""
    edge = 0.0
    match mark:
        case TextMark():
            return Box(mark.x, mark.y - mark.size, mark.width, 1.2 * mark.size)
        case IconMark():
            return Box(mark.x, mark.y, mark.size, mark.size)
        case ImageMark():
            return Box(mark.x, mark.y, mark.w, mark.h)
        case SignMark():
            return Box(mark.x - mark.r, mark.y - mark.r, 2 * mark.r, 2 * mark.r)
        case RectMark():
            points = [(mark.x, mark.y), (mark.x + mark.w, mark.y + mark.h)]
        case CircleMark():
            points = [(mark.x - mark.r, mark.y - mark.r), (mark.x + mark.r, mark.y + mark.r)]
        case PathMark():
            points = [point for curve in curves(mark.commands) for point in curve]
    edge = mark.stroke_width / 2
    xs, ys = [x for x, _ in points] or [0.0], [y for _, y in points] or [0.0]
    left, top = min(xs) - edge, min(ys) - edge
    return Box(left, top, max(xs) + edge - left, max(ys) + edge - top)


class Boxes:
    """Boxes on a sheet, found again by place."""

    CELL = 64.0

    def __init__(self) -> None:
        self.cells: dict[tuple[int, int], list[Box]] = {}

    def add(self, box: Box) -> None:
        """Remember a box."""
        for cell in self.covered(box):
            self.cells.setdefault(cell, []).append(box)

    def touched(self, box: Box) -> bool:
        """Tell whether a box shares a place with one of those remembered."""
        return any(touch(box, other) for cell in self.covered(box) for other in self.cells.get(cell, ()))

    def covered(self, box: Box) -> Iterator[tuple[int, int]]:
        """Yield the cells of the grid that a box reaches into."""
        for column in range(int(box.x // self.CELL), int(box.right // self.CELL) + 1):
            for row in range(int(box.y // self.CELL), int(box.bottom // self.CELL) + 1):
                yield column, row


def touch(one: Box, other: Box) -> bool:
    """Tell whether two boxes share a place."""
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom
