"""Writes journeys as a draw.io diagram: a pool a journey, its lanes as containers, stages above, links as edges."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from teekond.diagnostics import say
from teekond.exchange.board import Arrow, Board, Node
from teekond.exchange.board_html import clean, label, worded
from teekond.exchange.board_look import PENS, solid
from teekond.exchange.board_out import HEAD, PAD, ROW_GAP, TOLD, Type, board
from teekond.exchange.handed import Outgoing, Written
from teekond.exchange.losses import Holds, left_out
from teekond.exchange.table_out import HELD
from teekond.layout.feelings import face
from teekond.values import dataclass, replace

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_WHY = say("a shape of the diagram does not tell it")
TITLE = 40
"""Height of the bar with the name of a journey; width of the one with the name of a lane."""
STAGE = 36
WORDS = Type(14.0, 18, 26)
FLOW = 24
"""So far below the upper edge of a card its sides are left and reached: the flow of a row stays level."""
_ENDS = {
    "flow": {"endArrow": "block", "endFill": "1"},
    "with": {"endArrow": "none", "dashed": "0"},
    "meets": {"startArrow": "oval", "startFill": "1", "endArrow": "oval", "endFill": "1", "strokeWidth": "4"},
    "enables": {"endArrow": "block", "endFill": "1", "dashed": "1", "strokeWidth": "2"},
    "learns_from": {"endArrow": "open", "dashed": "1", "dashPattern": "1 3", "strokeWidth": "2"},
}


def write(asked: Outgoing) -> Written:
    """Write the journeys onto one page."""
    from xml.etree import ElementTree

    assert asked.theme is not None
    root = _Page(board(asked, WORDS), asked.theme.colours).whole()
    ElementTree.indent(root)
    text = ElementTree.tostring(root, encoding="unicode") + "\n"
    losses = left_out(asked.workspace, asked.journeys, Holds(HELD | TOLD, _WHY), asked.languages)
    return Written(text.encode("utf-8", "replace"), losses)


@dataclass(frozen=True, slots=True)
class _Box:
    x: int
    y: int
    w: int
    h: int


class _Page:
    """Writes the cells of a page."""

    def __init__(self, made: Board, colours: Mapping[str, str]) -> None:
        self.board, self.colours = made, colours
        self.lanes = {node.ref: node for node in made.nodes if node.kind == "lane"}
        self.pools = {node.ref: node for node in made.nodes if node.kind == "journey"}
        self.steps = {node.ident: node for node in made.nodes if node.kind == "step"}
        self.rows = {ref: self._row(node) for ref, node in self.lanes.items()}

    def whole(self) -> Element:
        """Return the file."""
        from xml.etree.ElementTree import Element, SubElement

        file = Element("mxfile", host="teekond", compressed="false")
        page = SubElement(file, "diagram", id="page", name=clean(self.board.title) or "1")
        model = SubElement(page, "mxGraphModel", grid="1", gridSize="10", page="0", math="0", shadow="0")
        root = SubElement(model, "root")
        SubElement(root, "mxCell", id="0")
        SubElement(root, "mxCell", {"id": "1", "parent": "0"})
        for node in self.board.nodes:
            self._node(root, node)
        for arrow in self.board.arrows:
            self._arrow(root, arrow)
        return file

    def _row(self, lane: Node) -> _Box:
        """Return the whole row of a lane, from its name to the end of its journey."""
        pool = self.pools[lane.inside.partition(":")[2]]
        below = [each.y for each in self.lanes.values() if each.inside == lane.inside and each.y > lane.y]
        top = lane.y - ROW_GAP // 2
        bottom = min(below) - ROW_GAP // 2 if below else pool.y + pool.h
        return _Box(pool.x, top, pool.w, bottom - top)

    def _node(self, root: Element, node: Node) -> None:
        pool = self.pools.get(node.inside.partition(":")[2], node)
        told: dict[str, str] = {}
        match node.kind:
            case "journey":
                about = next(each for each in self.board.nodes if each.ident == f"about:{node.ref}")
                told = {fact.name: fact.values[0] for fact in about.facts}
                look, box, parent = self._pool(node), _Box(node.x, node.y, node.w, node.h), "1"
            case "lane":
                told = {fact.name: fact.values[0] for fact in node.facts}
                row = self.rows[node.ref]
                look, box, parent = self._lane(node), _Box(0, row.y - pool.y, row.w, row.h), node.inside
            case "stage":
                y = node.y - pool.y + (HEAD - STAGE) // 2 - PAD // 4
                look, box, parent = self._stage(node), _Box(node.x - pool.x, y, node.w, STAGE), node.inside
            case "step":
                row = self.rows[node.lane]
                box = _Box(node.x - row.x, node.y - row.y, node.w, node.h)
                look, parent = self._card(node), f"lane:{node.lane}"
            case _:
                return
        _vertex(root, node, told, {"style": look, "vertex": "1", "parent": parent}, box)

    def _arrow(self, root: Element, arrow: Arrow) -> None:
        from xml.etree.ElementTree import SubElement

        leaves, reaches = self._port(arrow.source, arrow.leaves), self._port(arrow.target, arrow.reaches)
        style = {
            "edgeStyle": "orthogonalEdgeStyle", "rounded": "1", "html": "1", "fontSize": "12",
            "strokeColor": self._colour(PENS[arrow.kind]), "fontColor": self._colour("ink"),
            "labelBackgroundColor": self._colour("paper"), **_ENDS[arrow.kind],
            "exitX": f"{leaves[0]:g}", "exitY": f"{leaves[1]:g}",
            "entryX": f"{reaches[0]:g}", "entryY": f"{reaches[1]:g}",
        }  # fmt: skip
        names = {"source": arrow.source, "target": arrow.target, "edge": "1", "parent": "1"}
        cell = SubElement(
            root, "mxCell", {"id": arrow.ident, "value": worded(arrow.label), "style": styled(style), **names}
        )
        SubElement(cell, "mxGeometry", {"relative": "1", "as": "geometry"})

    def _port(self, ident: str, side: str) -> tuple[float, float]:
        """Return where an edge leaves a shape, in shares of its width and height."""
        if side in ("top", "bottom"):
            return 0.5, 0.0 if side == "top" else 1.0
        return 1.0 if side == "right" else 0.0, round(FLOW / self.steps[ident].h, 4)

    # looks

    def _colour(self, role: str) -> str:
        return solid(self.colours, role)

    def _pool(self, node: Node) -> str:
        dark, light = ("cxs", "cxon") if node.side == "customer" else ("exs", "exon")
        return styled(
            {
                "swimlane": "", "container": "1", "collapsible": "0", "startSize": str(TITLE), "html": "1",
                "fillColor": self._colour(dark), "swimlaneFillColor": self._colour("paper"), "fontSize": "20",
                "fontStyle": "1", "align": "left", "spacingLeft": "12", "strokeColor": self._colour("line"),
                "fontColor": self._colour(light),
            }
        )  # fmt: skip

    def _lane(self, node: Node) -> str:
        tint = "cxt" if node.side == "customer" else "ext"
        return styled(
            {
                "swimlane": "", "container": "1", "collapsible": "0", "horizontal": "0", "startSize": str(TITLE),
                "html": "1", "fillColor": self._colour(tint), "swimlaneFillColor": self._colour("paper"),
                "fontSize": "14", "fontStyle": "1", "strokeColor": self._colour("line"),
                "fontColor": self._colour("ink"),
            }
        )  # fmt: skip

    def _stage(self, node: Node) -> str:
        customer = node.side == "customer"
        shape = (
            {"shape": "step", "perimeter": "stepPerimeter", "fixedSize": "1", "size": "14"}
            if customer
            else {"rounded": "1", "arcSize": "50"}
        )
        fill, ink = ("cxs", "cxon") if customer else ("exs", "exon")
        look = {
            "fillColor": self._colour(fill),
            "fontColor": self._colour(ink),
            "strokeColor": self._colour("exd" if not customer else "cxd"),
        }
        return styled({**shape, "whiteSpace": "wrap", "html": "1", "fontSize": "15", "fontStyle": "1", **look})

    def _card(self, node: Node) -> str:
        felt = 0 if node.feeling is None else face(node.feeling)
        tone = ("goodt", "goodd") if felt > 0 else ("badt", "badd") if felt < 0 else ("card", "line")
        corners = (
            {"rounded": "0"} if node.side == "customer" else {"rounded": "1", "arcSize": "12", "absoluteArcSize": "1"}
        )
        return styled(
            {
                **corners, "whiteSpace": "wrap", "html": "1", "align": "left", "verticalAlign": "top", "spacing": "10",
                "fontSize": "14", "fillColor": self._colour(tone[0]), "strokeColor": self._colour(tone[1]),
                "strokeWidth": "3" if felt == -2 else "1.5", "fontColor": self._colour("ink"),
            }
        )  # fmt: skip


def _vertex(root: Element, node: Node, told: Mapping[str, str], cell: Mapping[str, str], box: _Box) -> None:
    """Add a shape; what is told of it besides its label are its data."""
    from xml.etree.ElementTree import SubElement

    shown = replace(node, facts=tuple(fact for fact in node.facts if fact.name != "lane"))
    words = label(shown) if node.kind == "step" else worded(node.title)
    if told:
        data = {key: clean(text) for key, text in told.items()}
        holder = SubElement(root, "object", {"label": words, **data, "id": node.ident})
        made = SubElement(holder, "mxCell", dict(cell))
    else:
        made = SubElement(root, "mxCell", {"id": node.ident, "value": words, **cell})
    place = {"x": box.x, "y": box.y, "width": box.w, "height": box.h}
    SubElement(made, "mxGeometry", {**{key: str(value) for key, value in place.items()}, "as": "geometry"})


def styled(parts: Mapping[str, str]) -> str:
    """Return a style as draw.io writes it: `key=value;`, a name alone where the value is empty."""
    return "".join(f"{key}={value};" if value else f"{key};" for key, value in parts.items())
