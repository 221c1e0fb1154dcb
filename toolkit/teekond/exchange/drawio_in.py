"""Reads draw.io diagrams: pools are journeys, rows lanes, columns stages, other shapes steps, edges links and flow."""

from __future__ import annotations

import base64
import binascii
import zlib
from collections.abc import Iterator, Mapping
from pathlib import PurePath
from urllib.parse import unquote

from teekond.diagnostics import Diagnostic, Span, say
from teekond.exchange.board_arrows import Line
from teekond.exchange.board_html import told_html, told_plain
from teekond.exchange.board_in import Found, read_board
from teekond.exchange.board_words import known_column
from teekond.exchange.codes import WRONG_FORMAT
from teekond.exchange.handed import Brought, Incoming
from teekond.exchange.xml_tree import Element, parse
from teekond.values import dataclass

MOST = 20_000_000
"""The most letters of a page that was packed."""
MOST_PARENTS = 50
_HINT = say("a draw.io diagram is XML that begins with {first} or {second}", first="<mxfile>", second="<mxGraphModel>")
_BROKEN = say("a page of the diagram cannot be unpacked")


@dataclass(frozen=True, slots=True)
class Cell:
    """A shape or an edge."""

    ident: str
    label: str
    style: Mapping[str, str]
    told: Mapping[str, str]
    """Its data, by the name of the column that each means."""
    parent: str
    source: str
    target: str
    edge: bool
    place: tuple[float, float, float, float]
    line: int

    @property
    def container(self) -> bool:
        """Tell whether it holds others."""
        return "swimlane" in self.style or self.style.get("shape") == "swimlane" or self.style.get("container") == "1"


def read(file: Incoming) -> Brought:
    """Read every page of a file."""
    root = parse(file.data, file.path, _HINT)
    if isinstance(root, Diagnostic):
        return Brought((), findings=(root,))
    models = list(_models(root, file.path))
    faults = [each for each in models if isinstance(each, Diagnostic)]
    pages = [each for each in models if isinstance(each, Element)]
    if faults or not pages:
        return Brought(
            (),
            findings=tuple(faults) or (WRONG_FORMAT.error(Span(file.path), say("this is no draw.io diagram"), _HINT),),
        )
    items: list[Found] = []
    lines: list[Line] = []
    for at, page in enumerate(pages):
        reader = _Page(page, f"{at}/" if at else "")
        items += reader.items()
        lines += reader.lines()
    name = PurePath(file.path).name
    return read_board(items, lines, file, say("Read from {file}, a draw.io diagram.", file=name))


def _models(root: Element, path: str) -> Iterator[Element | Diagnostic]:
    if root.name == "mxGraphModel":
        yield root
    for page in root.all("diagram") if root.name == "mxfile" else ():
        model = page.first("mxGraphModel")
        if model is not None:
            yield model
        elif page.text.strip():
            yield _unpacked(page.text.strip(), path)


def _unpacked(text: str, path: str) -> Element | Diagnostic:
    """Return a page that is written packed: no larger than a file may be."""
    try:
        packed = base64.b64decode(text, validate=True)
        raw = zlib.decompressobj(-15).decompress(packed, MOST)
        return parse(unquote(raw.decode("utf-8")), path, _HINT)
    except (binascii.Error, zlib.error, UnicodeDecodeError):
        return WRONG_FORMAT.error(Span(path), _BROKEN, _HINT)


class _Page:
    """Finds out what the shapes of one page are."""

    def __init__(self, model: Element, prefix: str) -> None:
        """Take a page; `prefix` keeps the ids of several pages apart."""
        self.prefix = prefix
        root = model.first("root")
        made = [_cell(each) for each in (root.children if root is not None else ())]
        self.cells = {cell.ident: cell for cell in made if cell is not None}
        self.holding = {cell.parent for cell in self.cells.values() if cell.container}

    def items(self) -> list[Found]:
        """Return groups and notes."""
        return [
            self._found(cell)
            for cell in self.cells.values()
            if not cell.edge and cell.place[2] > 0 and not self._is_label(cell)
        ]

    def lines(self) -> list[Line]:
        """Return the edges with both ends."""
        words = {cell.parent: _flat(cell) for cell in self.cells.values() if self._is_label(cell)}
        return [
            Line(
                cell.ident,
                self.prefix + cell.source,
                self.prefix + cell.target,
                _flat(cell) or words.get(cell.ident, ""),
            )
            for cell in self.cells.values()
            if cell.edge and cell.source and cell.target
        ]

    def _is_label(self, cell: Cell) -> bool:
        """Tell whether a shape is the label of an edge."""
        parent = self.cells.get(cell.parent)
        return parent is not None and parent.edge

    def _found(self, cell: Cell) -> Found:
        x, y = self._corner(cell)
        _, _, w, h = cell.place
        meant = self._meant(cell)
        told = told_html(cell.label) if cell.style.get("html") == "1" or "<" in cell.label else told_plain(cell.label)
        told.cells = {**told.cells, **cell.told}
        inside: str | None = None
        if meant in ("stage", "lane"):
            pool = self._pool(cell)
            inside = self.prefix + pool.ident if pool is not None else None
            if meant == "stage" and pool is not None:
                y, h = self._corner(pool)[1], pool.place[3]
        if meant == "step":
            lane = self._lane(cell)
            if lane is not None:
                told.cells.setdefault("lane", _flat(lane))
        return Found(
            self.prefix + cell.ident, told, x, y, w, h, meant in ("stage", "journey"), inside, cell.line, meant
        )

    def _meant(self, cell: Cell) -> str:
        """Return what a shape is: our own say it by their id, others by how they hold each other."""
        own = cell.ident.partition(":")[0]
        if own in ("journey", "lane", "stage", "step"):
            return own
        if not cell.container:
            return "step"
        if cell.style.get("horizontal") == "0":
            return "lane"
        return "journey" if cell.ident in self.holding else "stage"

    def _corner(self, cell: Cell) -> tuple[float, float]:
        """Return the corner of a shape on the page: places are told from that of the shape that holds it."""
        x, y = cell.place[:2]
        for parent in self._parents(cell):
            x, y = x + parent.place[0], y + parent.place[1]
        return x, y

    def _parents(self, cell: Cell) -> Iterator[Cell]:
        for _ in range(MOST_PARENTS):
            parent = self.cells.get(cell.parent)
            if parent is None:
                return
            yield parent
            cell = parent

    def _pool(self, cell: Cell) -> Cell | None:
        return next(
            (each for each in self._parents(cell) if self._meant(each) == "journey" and each.place[2] > 0), None
        )

    def _lane(self, cell: Cell) -> Cell | None:
        return next((each for each in self._parents(cell) if each.place[2] > 0 and self._meant(each) == "lane"), None)


def _flat(cell: Cell) -> str:
    """Return the words of a label on one line."""
    told = told_html(cell.label) if cell.style.get("html") == "1" or "<" in cell.label else told_plain(cell.label)
    return " ".join([told.title, *told.rest]).strip()


def _cell(element: Element) -> Cell | None:
    """Return a cell; data stand around it."""
    inner = element if element.name == "mxCell" else element.first("mxCell")
    if inner is None:
        return None
    words, own = element.attributes, inner.attributes
    ident = words.get("id") or own.get("id", "")
    told = {
        column.name: text
        for key, text in words.items()
        if element is not inner and key not in ("label", "id") and text.strip() and (column := known_column(key))
    }
    label = words.get("label", "") if element is not inner else own.get("value", "")
    return Cell(
        ident, label, _style(own.get("style", "")), told, own.get("parent", ""), own.get("source", ""),
        own.get("target", ""), own.get("edge") == "1", _place(inner.first("mxGeometry")), element.line,
    )  # fmt: skip


def _style(text: str) -> dict[str, str]:
    parts = [part.partition("=") for part in text.split(";") if part]
    return {key.strip(): value.strip() for key, _, value in parts}


def _place(geometry: Element | None) -> tuple[float, float, float, float]:
    told = geometry.attributes if geometry is not None else {}
    x, y, w, h = (_number(told.get(key, "0")) for key in ("x", "y", "width", "height"))
    return x, y, w, h


def _number(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        return 0.0
    return value if abs(value) < 1e9 else 0.0
