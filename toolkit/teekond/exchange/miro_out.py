"""Writes journeys for Miro's REST API: items in batches of twenty for its bulk call, and connectors between them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from teekond.diagnostics import say
from teekond.exchange.board import LINKS, Arrow, Board, Fact, Node
from teekond.exchange.board_html import worded
from teekond.exchange.board_look import PENS, solid
from teekond.exchange.board_out import HEAD, PAD, Type, board
from teekond.exchange.handed import Loss, Outgoing, Written
from teekond.exchange.losses import Holds, left_out
from teekond.layout.feelings import face

BATCH = 20
"""The most items of one call."""
MOST_LETTERS = 5_900
"""A note takes fewer than 6,000 letters, markup and all."""
MOST_CAPTION = 200
RATIO = 350 / 228
"""How wide a rectangular note is for a height of 1: Miro keeps it so."""
NOTE = Type(fixed=round(280 / RATIO))
STAGE = 44
SHOWN = ("channel", "feeling", "word", "thinks", "says", "pains", "gains", "ideas")
"""What a note has room for."""
_COLOURS = {-2: "red", -1: "orange", 0: "light_yellow", 1: "light_green", 2: "green"}
"""Of notes, by their feeling; one that nobody rated is gray."""
_LINES: Mapping[str, tuple[str, str, str, str]] = {
    "flow": ("normal", "1.0", "none", "filled_triangle"),
    "with": ("normal", "1.0", "none", "none"),
    "meets": ("normal", "4.0", "filled_oval", "filled_oval"),
    "enables": ("dashed", "2.0", "none", "filled_triangle"),
    "learns_from": ("dotted", "2.0", "none", "arrow"),
}
"""The pattern and the width of each kind of line, and what stands at its beginning and its end."""
_WHY = say("a sticky note has no room for it")
_HELD = frozenset(
    (
        *(f"step.{name}" for name in SHOWN), "step.feeling.word",
        "step.lane", "step.with", "step.after", "step.after.if",
        *(f"step.{kind}{part}" for kind in LINKS for part in ("", ".why")),
    )
)  # fmt: skip


def write(asked: Outgoing) -> Written:
    """Write the journeys for one board."""
    assert asked.theme is not None
    made = board(asked, NOTE)
    writer = _Writer(made, asked.theme.colours)
    data = {
        "teekond": "miro/1",
        "title": made.title,
        "batches": [list(each) for each in batches(writer.items)],
        "connectors": [writer.connector(arrow) for arrow in made.arrows],
    }
    text = json.dumps(data, ensure_ascii=False, indent=1) + "\n"
    losses = left_out(asked.workspace, asked.journeys, Holds(_HELD, _WHY), asked.languages)
    return Written(text.encode("utf-8", "replace"), (*losses, *writer.cut))


def batches(items: Sequence[dict[str, object]]) -> Iterator[Sequence[dict[str, object]]]:
    """Yield the items in batches that one call takes."""
    for at in range(0, len(items), BATCH):
        yield items[at : at + BATCH]


class _Writer:
    """Writes the items of a board, whose middle is that of Miro's."""

    def __init__(self, made: Board, colours: Mapping[str, str]) -> None:
        self.colours = colours
        self.cut: list[Loss] = []
        self._middle = _middle(made)
        self._places: dict[str, tuple[int, int]] = {}
        self.items: list[dict[str, object]] = []
        for node in made.nodes:
            item = self._item(node)
            if item is not None:
                self._places[node.ident] = divmod(len(self.items), BATCH)
                self.items.append(item)

    def _item(self, node: Node) -> dict[str, object] | None:
        match node.kind:
            case "step":
                return self._note(node)
            case "stage":
                return self._shape(node, node.x, node.y + (HEAD - STAGE) // 2 - PAD // 4, node.w, STAGE, strong=True)
            case "lane":
                return self._shape(node, node.x, node.y, node.w, node.h, strong=False)
            case "journey":
                return self._title(node)
            case _:
                return None

    def _note(self, node: Node) -> dict[str, object]:
        style = {
            "fillColor": "gray" if node.feeling is None else _COLOURS[face(node.feeling)],
            "textAlign": "left",
            "textAlignVertical": "top",
        }
        return {
            "type": "sticky_note",
            "data": {"content": self._content(node), "shape": "rectangle"},
            "style": style,
            "position": self._place(node.x, node.y, node.w, node.h),
            "geometry": {"width": node.w},
        }

    def _shape(self, node: Node, x: int, y: int, w: int, h: int, *, strong: bool) -> dict[str, object]:
        customer = node.side == "customer"
        dark, tint, on = ("cxs", "cxt", "cxon") if customer else ("exs", "ext", "exon")
        fill, ink = (dark, on) if strong else (tint, "ink")
        style = {
            "fillColor": self._colour(fill),
            "fillOpacity": "1.0",
            "color": self._colour(ink),
            "borderColor": self._colour("cxd" if customer else "exd"),
            "borderWidth": "1.0",
            "fontSize": "18" if strong else "16",
            "textAlign": "center" if strong else "left",
            "textAlignVertical": "middle",
        }
        return {
            "type": "shape",
            "data": {"content": self._strong(node), "shape": "rectangle" if customer else "round_rectangle"},
            "style": style,
            "position": self._place(x, y, w, h),
            "geometry": {"width": w, "height": h},
        }

    def _title(self, node: Node) -> dict[str, object]:
        tone = "cxd" if node.side == "customer" else "exd"
        width = min(node.w, 2_000)
        return {
            "type": "text",
            "data": {"content": self._strong(node)},
            "style": {"fontSize": "36", "color": self._colour(tone), "textAlign": "left"},
            "position": self._place(node.x, node.y, width, HEAD),
            "geometry": {"width": width},
        }

    # words

    def _content(self, node: Node) -> str:
        """Return the words of a note: as many of its lines as it takes."""
        content = self._strong(node)
        for line in _lines(node):
            if len(content) + len(line) > MOST_LETTERS:
                self._lose(node)
                break
            content += line
        return content

    def _strong(self, node: Node) -> str:
        words = shortened(node.title, MOST_LETTERS - len("<p><strong></strong></p>"))
        if words.endswith("…") and not node.title.endswith("…"):
            self._lose(node)
        return f"<p><strong>{words}</strong></p>"

    def _lose(self, node: Node) -> None:
        self.cut.append(
            Loss(say("the end of a long text"), say("a note in Miro takes fewer than 6,000 letters"), node.ref)
        )

    # looks and places

    def _colour(self, role: str) -> str:
        return solid(self.colours, role).lower()

    def _place(self, x: int, y: int, w: int, h: int) -> dict[str, object]:
        """Return the middle of an item, told from the middle of the board."""
        return {"origin": "center", "x": round(x + w / 2 - self._middle[0]), "y": round(y + h / 2 - self._middle[1])}

    def connector(self, arrow: Arrow) -> dict[str, object]:
        """Return a connector; the ids of its items are known only when these are on the board."""
        names = ("strokeStyle", "strokeWidth", "startStrokeCap", "endStrokeCap")
        look = {"strokeColor": self._colour(PENS[arrow.kind]), **dict(zip(names, _LINES[arrow.kind], strict=True))}
        body: dict[str, object] = {
            "startItem": {"snapTo": arrow.leaves},
            "endItem": {"snapTo": arrow.reaches},
            "shape": "elbowed",
            "style": look,
        }
        if arrow.label:
            body["captions"] = [{"content": shortened(arrow.label, MOST_CAPTION), "position": "50%"}]
        return {"from": list(self._places[arrow.source]), "to": list(self._places[arrow.target]), "body": body}


def _middle(made: Board) -> tuple[float, float]:
    right = max(node.x + node.w for node in made.nodes)
    bottom = max(node.y + node.h for node in made.nodes)
    return right / 2, bottom / 2


def _lines(node: Node) -> Iterator[str]:
    """Yield what a note says below its title, a paragraph for each fact."""
    for fact in node.facts:
        if fact.name in SHOWN:
            yield f"<p><em>{worded(fact.label, quote=False)}:</em> {_values(fact)}</p>"


def _values(fact: Fact) -> str:
    return "; ".join(worded(value, quote=False) for value in fact.values)


def shortened(text: str, most: int) -> str:
    """Return words in which nothing is markup, cut where they would have more letters than that."""
    words = worded(text, quote=False)
    if len(words) <= most:
        return words
    text = text[:most]
    while len(words) >= most:
        text = text[: -max(1, (len(words) - most) // 6)]
        words = worded(text, quote=False)
    return words + "…"
