"""The DOT file being written: nodes in painting order, then edges, then lanes."""

from __future__ import annotations

from math import ceil, hypot
from typing import TYPE_CHECKING

from teekond.layout.scene import (
    Box,
    CircleMark,
    Group,
    IconMark,
    MapLayout,
    Mark,
    Page,
    PathMark,
    RectMark,
    SignMark,
    TextMark,
)
from teekond.metrics import advance
from teekond.render.dotlooks import Looks, at_end, kept, room_for_head
from teekond.render.dottext import chunks, node_name, safe
from teekond.render.icons import icon_paths, outline_of_icon
from teekond.render.outline import Curve, Point, bounds, commands_of, curves, is_point
from teekond.render.signs import placed, sign_parts
from teekond.render.written import Numbers
from teekond.render.xdot import Backdrop
from teekond.values import replace

if TYPE_CHECKING:
    from graphviz import Digraph  # type: ignore[import-untyped]  # the package has no types

    from teekond.theme import Theme

FONT = "Helvetica"
BASE_LINE = 0.8
"""How far under a node's upper edge Graphviz sets the base line of a label that begins there, in sizes."""

CHUNK = 8000
"""Bytes in one quoted string: Graphviz 2.43 refuses more than 16,384."""

SHAPES = {"moment": "diamond", "wow": "star", "face": "octagon"}
SIDE_OF_ANCHOR = {"start": "\\l", "middle": "", "end": "\\r"}


class DotFile:
    """Collects statements; places are the layout's, multiplied by the page's scale and turned upside down."""

    def __init__(self, layout: MapLayout, page: Page, theme: Theme) -> None:
        self.layout, self.page, self.theme = layout, page, theme
        self.number = Numbers()
        self.looks = Looks(theme, page.scale, self.number)
        self.icons = dict(icon_paths())
        self.backdrop = Backdrop(page.height, page.scale, self.looks.paint, self.icons)
        self.nodes: list[tuple[str, str, dict[str, str]]] = []
        self.edges: list[tuple[str, str, dict[str, str]]] = []
        self.cards: dict[str, tuple[str, Box]] = {}
        """By reference: the node, and where it stands."""
        self.lanes: dict[str, tuple[Group, list[str], RectMark | None]] = {}

    def lane(self, group: Group) -> None:
        """Begin a lane."""
        self.lanes.setdefault(group.id, (group, [], None))

    def band(self, lane: Group, mark: RectMark) -> bool:
        """Take the lane's first band as what its cluster looks like."""
        group, members, known = self.lanes[lane.id]
        if known is not None or "band" not in mark.cls.split():
            return False
        self.lanes[lane.id] = (group, members, mark)
        return True

    def card(self, group: Group, mark: RectMark, lane: Group | None) -> None:
        """Add a step's card."""
        data = dict(group.data)
        name = node_name(group.id) if group.id else self.fresh("card")
        if lane is not None:
            self.lanes[lane.id][1].append(name)
        if "step" in data:
            self.cards.setdefault(data["step"], (name, bounds(mark)))
        looks = self.looks.box(mark) | {"class": group.cls, "tooltip": safe(group.title)[:CHUNK]}
        self.node(name, bounds(replace(mark, stroke_width=0)), id=group.id, **looks)

    def link(self, group: Group, line: PathMark, heads: list[SignMark]) -> None:
        """Add a link as an edge between its cards, or to a point where one is not on the sheet."""
        outline = curves(line.commands)[0]
        data = dict(group.data)
        ends = [data["from"], data["to"]]
        if self.away(ends[0], outline[0]) + self.away(ends[1], outline[-1]) > self.away(
            ends[1], outline[0]
        ) + self.away(ends[0], outline[-1]):
            ends.reverse()
        tail, head = (self.end(ref, point) for ref, point in zip(ends, (outline[0], outline[-1]), strict=True))
        looks = self.looks.line(line) | {"class": group.cls, "tooltip": safe(group.title)[:CHUNK]}
        before = ""
        for sign in sorted(heads, key=lambda sign: at_end(sign, outline)):
            last = at_end(sign, outline)
            before += f"{'e' if last else 's'},{self.point((sign.x, sign.y))} "
            looks |= self.looks.head(sign, at_end=last)
            outline = room_for_head(outline, sign, last=last)
        looks |= {"pos": before + self.points(outline), "id": group.id}
        self.edges.append((tail, head, looks))

    def text(self, mark: TextMark) -> None:
        """Add a line of text as a node of its own, so wide that no other font is too wide for it."""
        x = mark.x
        for text in chunks(mark.text, CHUNK):
            width = advance(text, mark.size, mark.weight, mark.tracking)
            self.word(replace(mark, x=x, text=text, width=width))
            x += width

    def word(self, mark: TextMark) -> None:
        """Add a text that fits one string."""
        scale = self.page.scale
        size = mark.size * scale
        wide, high = float(2 * ceil(0.8 * mark.width * scale + size)), float(2 * ceil(0.9 * size))
        left = mark.x * scale - wide * {"start": 0.0, "middle": 0.5, "end": 1.0}[mark.anchor]
        top = mark.y * scale - BASE_LINE * size
        box = Box(left / scale, top / scale, wide / scale, high / scale)
        bold = "-Bold" if mark.weight >= 600 else ""
        self.node(
            self.fresh("text"),
            box,
            shape="plaintext",
            label=safe(mark.text, SIDE_OF_ANCHOR[mark.anchor]),
            labelloc="t",
            fontname=FONT + bold,
            fontsize=self.number[size],
            fontcolor=self.looks.paint(mark.fill),
            **{"class": ("text " + mark.cls).strip()},
        )

    def over(self, mark: Mark) -> None:
        """Add what is painted over cards and links: shapes as nodes, lines as edges of a node that is not seen."""
        match mark:
            case RectMark():
                self.node(self.fresh("box"), bounds(replace(mark, stroke_width=0)), **self.looks.box(mark))
            case CircleMark():
                box = Box(mark.x - mark.r, mark.y - mark.r, 2 * mark.r, 2 * mark.r)
                self.node(self.fresh("dot"), box, shape="circle", **self.looks.fill(mark))
            case PathMark():
                self.strokes(mark)
            case IconMark():
                unit = mark.size / 16
                way = placed(commands_of(outline_of_icon(self.icons, mark.name)), mark.x, mark.y, unit)
                width = (2.6 if mark.name == "ivr" else 1.5) * unit
                self.strokes(PathMark(way, None, mark.stroke, width, cls=f"{mark.cls} {mark.name}"))
            case SignMark():
                self.sign(mark)
            case TextMark():
                self.text(mark)

    def sign(self, sign: SignMark) -> None:
        """Add a sign: Graphviz knows circles and diamonds; its outlines are drawn."""
        for part in sign_parts(sign, self.theme.colours):
            whole = isinstance(part, PathMark) and part.fill and all(name != "C" for name, *_ in part.commands)
            if whole and isinstance(part, PathMark) and sign.name in SHAPES:
                box = bounds(replace(part, stroke_width=part.stroke_width if part.cls == "halo" else 0))
                self.node(self.fresh("sign"), box, shape=SHAPES[sign.name], **self.looks.fill(part))
            else:
                self.over(part)

    def strokes(self, mark: PathMark) -> None:
        """Add the outlines of a path."""
        inked = mark if mark.stroke and mark.stroke_width else replace(mark, stroke=mark.fill, stroke_width=0.6)
        if inked.stroke is None:
            return
        outlines = curves(mark.commands)
        name = self.anchor(outlines[0][0])
        for outline in outlines:
            if is_point(outline):
                self.over(CircleMark(*outline[0], inked.stroke_width / 2, inked.stroke, cls=mark.cls))
                continue
            looks = self.looks.line(inked) | {"pos": self.points(outline)}
            self.edges.append((name, name, looks | ({"class": mark.cls} if mark.cls else {})))

    def end(self, ref: str, point: Point) -> str:
        """Return the node of a step, or a point that is not seen where the step is not on the sheet."""
        return self.cards[ref][0] if ref in self.cards else self.anchor(point)

    def away(self, ref: str, point: Point) -> float:
        """Return how far a point is from a step's card; nothing is far from a step that is not on the sheet."""
        if ref not in self.cards:
            return 0.0
        box = self.cards[ref][1]
        x, y = min(max(point[0], box.x), box.right), min(max(point[1], box.y), box.bottom)
        return hypot(point[0] - x, point[1] - y)

    def anchor(self, point: Point) -> str:
        """Add a node that is not seen."""
        name = self.fresh("point")
        self.node(name, Box(point[0], point[1], 0, 0), shape="point", style="invis")
        return name

    def node(self, name: str, box: Box, **attributes: str) -> None:
        """Add a node where it stands."""
        scale = self.page.scale
        attributes["pos"] = self.point((box.x + box.w / 2, box.y + box.h / 2)) + "!"
        attributes["width"], attributes["height"] = (f"{side * scale / 72:.4f}" for side in (box.w, box.h))
        self.nodes.append((name, attributes.pop("label", ""), attributes))

    def fresh(self, kind: str) -> str:
        """Return a name that no other node has; the ids of steps always hold `__`."""
        return f"{kind}_{len(self.nodes)}"

    def point(self, point: Point) -> str:
        """Return a place as DOT writes it."""
        scale = self.page.scale
        return f"{self.number[point[0] * scale]},{self.number[(self.page.height - point[1]) * scale]}"

    def points(self, outline: Curve) -> str:
        """Return the points of a curve."""
        return " ".join([self.point(point) for point in outline])

    def source(self) -> str:
        """Return the file."""
        from graphviz import Digraph

        graph = Digraph(node_name(self.layout.id))
        self.head(graph)
        for name, label, attributes in self.nodes:
            graph.node(name, label, _attributes=kept(attributes))
        for tail, head, attributes in self.edges:
            graph.edge(tail, head, _attributes=kept(attributes))
        for group, members, band in self.lanes.values():
            if members or band:
                self.cluster(graph, group, members, band)
        return str(graph.source)

    def head(self, graph: Digraph) -> None:
        """Write what holds for the whole graph."""
        from graphviz.quoting import quote  # type: ignore[import-untyped]  # the package has no types

        width, height = self.page.width * self.page.scale, self.page.height * self.page.scale
        n = self.number
        graph.attr(
            "graph",
            layout="nop2",
            notranslate="true",
            pad="0",
            margin="0",
            bgcolor=self.looks.paint("paper"),
            fontname=FONT,
            viewport=f"{n[width]},{n[height]},1,{n[width / 2]},{n[height / 2]}",
            tooltip=safe(self.layout.title)[:CHUNK],
        )
        graph.attr("node", fixedsize="true", margin="0", label="", fontname=FONT)
        graph.attr("edge", arrowhead="none", arrowtail="none")
        drawing = "".join(self.backdrop.operations)
        if drawing:
            parts = [drawing[start : start + CHUNK] for start in range(0, len(drawing), CHUNK)]
            graph.body.append(f"\t_background={' + '.join(quote(part) for part in parts)}\n")

    def cluster(self, graph: Digraph, group: Group, members: list[str], band: RectMark | None) -> None:
        """Write a lane."""
        boxes = (
            [Box(band.x, band.y, band.w, band.h)]
            if band
            else [box for name, box in self.cards.values() if name in members]
        )
        left, top = min(box.x for box in boxes), min(box.y for box in boxes)
        right, bottom = max(box.right for box in boxes), max(box.bottom for box in boxes)
        colour = self.looks.paint(band.fill) if band and band.fill else "transparent"
        with graph.subgraph(name=f"cluster_{node_name(group.id)}") as lane:
            lane.attr(
                "graph",
                bb=f"{self.point((left, bottom))},{self.point((right, top))}",
                style="filled",
                color=colour,
                label="",
                id=group.id,
                tooltip=safe(group.label or group.title)[:CHUNK],
                **{"class": group.cls},
            )
            for name in members:
                lane.node(name)
