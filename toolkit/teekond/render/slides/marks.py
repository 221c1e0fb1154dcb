"""Marks of a layout as native shapes: rectangles, ellipses, lines, drawn ways, icons, signs and texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count

from teekond.layout.rows import BULLET
from teekond.layout.scene import Box, CircleMark, Command, IconMark, Mark, PathMark, RectMark, SignMark, TextMark
from teekond.render.icons import icon_paths, outline_of_icon
from teekond.render.outline import commands_of, round_rect
from teekond.render.signs import BROWS, FACES, OCTAGON, placed, polygon, sign_parts
from teekond.render.slides.parts import (
    Area,
    Bundle,
    Connector,
    Fill,
    Item,
    Paragraph,
    Pen,
    Run,
    Shape,
    Way,
    Wording,
    around,
)
from teekond.render.slides.scale import Scale, extent, way
from teekond.render.slides.texts import ASCENT, DEPTH, Block
from teekond.render.written import clean
from teekond.values import replace

BOLD = 600
"""Weights from here on are bold: what a program for slides knows are two."""
GRID = 1_600
"""The grid of an icon, in hundredths of its units."""
CORNER = 0.29289
"""How far the words of a round rectangle stand in, in radii of its corners."""
OVAL = 0.14645
"""How far the words of an ellipse stand in, in its width."""
WIDER = 0.045
"""So much wider than semibold, which the map is set in, bold is at the most."""
SLACK = 2.0
"""Points that a flowing text has more than its longest line needs."""
MIDDLE = 1.6
"""A text no further from the middle of its shape is centred in it."""
ALIGN = {"start": "l", "middle": "ctr", "end": "r"}


class Maker:
    """Makes the shapes of one slide, each with a number of its own."""

    def __init__(self, scale: Scale, known: str) -> None:
        """Take the scale; `known` are the words of the map as written in the files."""
        self.scale, self.known = scale, known
        self.numbers: Iterator[int] = count(2)

    # shapes

    def rect(self, mark: RectMark, name: str) -> Shape:
        """Return a rectangle, with its round corners."""
        box, scale = Box(mark.x, mark.y, mark.w, mark.h), self.scale
        side = min(mark.w, mark.h)
        preset, adjust = "rect", tuple[tuple[str, int], ...]()
        if mark.radius > 0 and side > 0:
            preset, adjust = "roundRect", (("adj", min(50_000, round(mark.radius / side * 100_000))),)
        pen = scale.pen(mark.stroke, mark.stroke_width, mark.dash)
        return Shape(next(self.numbers), name, scale.area(box), preset, adjust, fill=scale.fill(mark.fill), pen=pen)

    def circle(self, mark: CircleMark, name: str) -> Shape:
        """Return an ellipse."""
        box, scale = Box(mark.x - mark.r, mark.y - mark.r, 2 * mark.r, 2 * mark.r), self.scale
        pen = scale.pen(mark.stroke, mark.stroke_width)
        return Shape(next(self.numbers), name, scale.area(box), "ellipse", fill=scale.fill(mark.fill), pen=pen)

    def path(self, mark: PathMark, name: str) -> Item:
        """Return a line as a line, all else as a drawn shape."""
        scale = self.scale
        pen = scale.pen(mark.stroke, mark.stroke_width, mark.dash, mark.cap)
        if [command[0] for command in mark.commands] == ["M", "L"] and pen is not None:
            return self.line(mark.commands, pen, name)
        return self.drawn(mark.commands, scale.fill(mark.fill), pen, name)

    def line(self, commands: Sequence[Command], pen: Pen, name: str) -> Connector:
        """Return a straight line."""
        (ax, ay), (bx, by) = ((float(command[1]), float(command[2])) for command in commands if len(command) > 2)
        box = Box(min(ax, bx), min(ay, by), abs(bx - ax), abs(by - ay))
        return Connector(next(self.numbers), name, self.scale.area(box), "line", pen, (bx < ax, by < ay))

    def drawn(self, commands: Sequence[Command], fill: Fill | None, pen: Pen | None, name: str) -> Shape:
        """Return a shape drawn with a path."""
        box = extent(commands)
        piece = way(commands, box, self.scale, filled=fill is not None, stroked=pen is not None)
        return self.freeform(box, (piece,), fill, pen, name)

    def freeform(self, box: Box, ways: tuple[Way, ...], fill: Fill | None, pen: Pen | None, name: str) -> Shape:
        """Return a drawn shape with several pieces."""
        area = self.scale.area(box)
        area = Area(area.x, area.y, max(1, area.w), max(1, area.h))
        return Shape(next(self.numbers), name, area, grid=(area.w, area.h), ways=ways, fill=fill, pen=pen)

    def sited(self, mark: RectMark, shape: Shape, box: Box, sites: Sequence[tuple[float, float]]) -> Shape:
        """Return a rectangle as a drawn shape, with connection sites of its own."""
        area = shape.area
        piece = way(round_rect(mark), box, self.scale, filled=True, stroked=shape.pen is not None)
        own = tuple((self.scale.emu(x) - area.x, self.scale.emu(y) - area.y) for x, y in sites)
        bounded = tuple((min(max(x, 0), area.w), min(max(y, 0), area.h)) for x, y in own)
        return replace(shape, preset="", adjust=(), grid=(area.w, area.h), ways=(piece,), sites=bounded)

    def icon(self, mark: IconMark) -> Shape:
        """Return an icon as one drawn shape."""
        commands = commands_of(outline_of_icon(icon_paths(), mark.name))
        points = [
            (name, tuple((round(x * 100), round(y * 100)) for x, y in zip(values[::2], values[1::2], strict=True)))
            for name, *values in commands
        ]
        box = Box(mark.x, mark.y, mark.size, mark.size)
        width = (2.6 if mark.name == "ivr" else 1.5) * mark.size / 16
        pen = self.scale.pen(mark.stroke, width, cap="round")
        ways = (Way(tuple(points)),)
        name = f"icon {mark.name}"
        area = self.scale.area(box)
        return Shape(next(self.numbers), name, area, grid=(GRID, GRID), ways=ways, pen=pen, decorative=True)

    def sign(self, mark: SignMark) -> Item:
        """Return a face as one shape, another sign as a group of its parts."""
        if mark.name == "face":
            return self.face(mark)
        parts = tuple(self.plain(part, mark.name) for part in sign_parts(mark, self.scale.colours))
        if len(parts) == 1:
            return parts[0]
        return Bundle(next(self.numbers), mark.name, around(parts), parts)

    def face(self, mark: SignMark) -> Shape:
        """Return a face: head, eyes and mouth drawn with one pen, so that it stays one shape."""
        scale, look, r = self.scale, FACES[mark.value], mark.r
        unit = r / 8
        box = Box(mark.x - r, mark.y - r, 2 * r, 2 * r)
        octagon = mark.value == -2 and scale.colours["badd"] == scale.colours["goodd"]
        dark = look.features != look.stroke
        ring = polygon(OCTAGON, mark.x, mark.y, r) if octagon else _circle(mark.x, mark.y, r + 1.38 * unit * dark)
        ways = [way(ring, box, scale, filled=True, stroked=True)]
        lines: list[Sequence[Command]] = [
            _circle(mark.x + side * 2.7 * unit, mark.y - 2 * unit, 0.35 * unit) for side in (-1, 1)
        ]
        lines.append(placed(look.mouth, mark.x, mark.y, unit))
        if mark.value == -2:
            lines.append(placed(BROWS, mark.x, mark.y, unit))
        ways += [way(line, box, scale, filled=False, stroked=True) for line in lines]
        pen = scale.pen(look.features, 1.4 * unit, cap="round")
        shape = self.freeform(box, tuple(ways), scale.fill(look.fill), pen, f"face {mark.value:+d}".replace("-", "−"))
        return replace(shape, told=f"{mark.value:+d}".replace("-", "−"))

    def plain(self, mark: Mark, name: str) -> Item:
        """Return a mark that has no words."""
        match mark:
            case RectMark():
                return self.rect(mark, name)
            case CircleMark():
                return self.circle(mark, name)
            case PathMark():
                return self.path(mark, name)
            case IconMark():
                return self.icon(mark)
            case SignMark():
                return self.sign(mark)
            case TextMark():
                return self.text(Block((mark,)), name)
            case _:
                raise TypeError(mark)

    # words

    def text(self, block: Block, name: str) -> Shape:
        """Return a text that stands by itself: one line keeps its place, several flow."""
        scale, first, box = self.scale, block.first, block.box
        fill = scale.fill(first.halo) if first.halo else None
        several = len(block.lines) > 1
        if several:
            wider = {"start": 0.0, "middle": SLACK / 2, "end": SLACK}[first.anchor]
            box = Box(box.x - wider, self.top(block), box.w + SLACK, box.h)
        wording = Wording(self.paragraphs(block), wrap=several, shrink=several)
        return Shape(next(self.numbers), name, scale.area(box), "rect", fill=fill, wording=wording)

    def paragraphs(self, block: Block) -> tuple[Paragraph, ...]:
        """Return the paragraphs of a block."""
        first, scale = block.first, self.scale
        shift = 0.0 if block.bulleted else first.x - block.left
        found = []
        for at, text in enumerate(block.paragraphs(self.known)):
            run = self.run(first, BULLET + text if block.bulleted else text)
            moved = -scale.emu(block.hang) if block.bulleted else scale.emu(shift) if not at else 0
            leading = scale.hundredths(block.leading)
            found.append(Paragraph((run,), ALIGN[first.anchor], leading, moved, scale.emu(block.hang)))
        return tuple(found)

    def lines(self, block: Block) -> tuple[Paragraph, ...]:
        """Return the lines of a block, each for itself: what stands in a chip or on a plate is not to break anew."""
        first, leading = block.first, self.scale.hundredths(block.leading)
        return tuple(
            Paragraph((self.run(mark, clean(mark.text)),), ALIGN[first.anchor], leading) for mark in block.lines
        )

    def run(self, mark: TextMark, text: str) -> Run:
        """Return words in the look of a line."""
        scale = self.scale
        spacing = scale.hundredths(mark.tracking)
        return Run(text, scale.size(mark.size), mark.weight >= BOLD, scale.colour(mark.fill), spacing)

    def top(self, block: Block) -> float:
        """Return where a block of flowing lines begins: what is set closer than its font asks loses it at the top."""
        first = block.first
        natural = (ASCENT + DEPTH) * first.size
        return first.y - ASCENT * first.size + (natural - block.leading if block.leading else 0.0)

    def worded(self, shape: Shape, host: Box, block: Block, *, shrink: bool = False) -> Shape:
        """Return a shape with a block as its own text, at the same place."""
        scale, first, box = self.scale, block.first, block.box
        inner = native_inset(shape, host)
        spare = host.w - 2 * inner[0] - box.w - SLACK
        left = block.left - host.x - inner[0] if first.anchor == "start" else max(0.0, spare / 2)
        right = max(0.0, spare - left)
        if shrink:
            bold = WIDER * box.w if len(block.lines) > 1 else host.w
            right = max(min(left, SLACK), spare - left - bold)
        centred = not shrink and abs(box.y + box.h / 2 - host.y - host.h / 2) < MIDDLE
        top = 0.0 if centred else self.top(block) - host.y - inner[1]
        wording = Wording(
            self.paragraphs(block) if shrink else self.lines(block),
            "ctr" if centred else "t",
            left=scale.emu(left),
            top=scale.emu(top),
            right=scale.emu(right),
            wrap=shrink or len(block.lines) > 1,
            shrink=shrink,
        )
        return replace(shape, wording=wording)


def native_inset(shape: Shape, host: Box) -> tuple[float, float]:
    """Return how far from its left and upper edge a preset shape keeps its words."""
    side = min(host.w, host.h)
    share = shape.adjust[0][1] / 100_000 if shape.adjust else 0.0
    match shape.preset:
        case "roundRect":
            return share * side * CORNER, share * side * CORNER
        case "ellipse":
            return host.w * OVAL, host.h * OVAL
        case "chevron":
            return share * side, 0.0
        case _:
            return 0.0, 0.0


def _circle(x: float, y: float, r: float) -> tuple[Command, ...]:
    return round_rect(RectMark(x - r, y - r, 2 * r, 2 * r, radius=r))
