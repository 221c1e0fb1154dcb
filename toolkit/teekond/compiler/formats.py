"""The formats of a map by name, and what each needs of the placed map."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from teekond.values import dataclass

if TYPE_CHECKING:
    from teekond.layout.scene import MapLayout
    from teekond.link.workspace import Workspace
    from teekond.locale import Words
    from teekond.theme import Theme


@dataclass(frozen=True, slots=True)
class Look:
    """How a placed map is written: nothing of it moves a mark."""

    theme: Theme
    words: Words
    fonts: str = "embed"
    id_prefix: str = ""
    ppi: int = 144
    engine: str = "own"
    home: str = ""
    """The page that an HTML page leads back to; empty where it stands alone."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A map with its sources; the layout is None for formats that are all words."""

    layout: MapLayout | None
    workspace: Workspace
    journeys: tuple[str, ...]
    look: Look

    @property
    def map(self) -> MapLayout:
        """Return the layout of a format that needs one."""
        if self.layout is None:
            raise ValueError("this format needs a layout")
        return self.layout


def _svg(placed: Placed) -> list[bytes]:
    from teekond.render.svg import svg_bytes

    look = placed.look
    return [
        svg_bytes(placed.map, page, look.theme, fonts=look.fonts, id_prefix=look.id_prefix) for page in _pages(placed)
    ]


def _gv(placed: Placed) -> list[bytes]:
    from teekond.render.dot import dot

    return [dot(placed.map, page, placed.look.theme).encode() for page in _pages(placed)]


def _pdf(placed: Placed) -> list[bytes]:
    from teekond.render.paper import pdf

    return [pdf(placed.map, placed.look.theme)]


def _png(placed: Placed) -> list[bytes]:
    from teekond.render.paper import png

    return [png(placed.map, page, placed.look.theme, placed.look.ppi) for page in _pages(placed)]


def _html(placed: Placed) -> list[bytes]:
    from teekond.render.html import html

    look = placed.look
    return [html(placed.map, look.theme, placed.workspace, placed.journeys, look.words, home=look.home).encode()]


def _json(placed: Placed) -> list[bytes]:
    from teekond.render.layout_json import layout_json

    return [layout_json(placed.map).encode()]


def _table(placed: Placed) -> list[bytes]:
    from teekond.render.twin import table

    return [table(placed.workspace, placed.journeys, placed.look.words).encode()]


def _markdown(placed: Placed) -> list[bytes]:
    from teekond.render.twin import markdown

    return [markdown(placed.workspace, placed.journeys, placed.look.words).encode()]


def _pptx(placed: Placed) -> list[bytes]:
    from teekond.render.slides.deck import deck
    from teekond.render.twin import table

    look = placed.look
    twin = table(placed.workspace, placed.journeys, look.words)
    return [deck(placed.map, look.theme, look.words, twin)]


def linked_fonts(layout: MapLayout, theme: Theme) -> Iterator[tuple[str, bytes]]:
    """Yield name and bytes of each font file that the pages of a map link to."""
    from teekond.render.faces import page_faces

    for page in layout.pages:
        for face in page_faces(page, theme):
            yield face.file, face.data()


def drawn_by_graphviz(placed: Placed, format: str) -> list[bytes]:
    """Write a map in `format` as Graphviz draws it."""
    from teekond.render.dot import dot
    from teekond.render.engine import draw

    return [draw(dot(placed.map, page, placed.look.theme), format) for page in _pages(placed)]


def _pages(placed: Placed) -> range:
    return range(len(placed.map.pages))


FORMATS: dict[str, Callable[[Placed], list[bytes]]] = {
    "svg": _svg,
    "pdf": _pdf,
    "png": _png,
    "gv": _gv,
    "html": _html,
    "json": _json,
    "table": _table,
    "md": _markdown,
    "pptx": _pptx,
}
ENDINGS = {"table": "csv"} | {name: name for name in FORMATS if name != "table"}
WORDS_ONLY = frozenset({"table", "md"})
BINARY = frozenset({"pdf", "png", "pptx"})
ENGINES = ("own", "graphviz")
FONTS = ("embed", "link", "none")
WEIGHTS = ("ripple",)
BY_GRAPHVIZ = ("svg", "pdf", "png", "gv")
BUILT = ("svg", "gv", "pdf", "html")
"""What `build` writes of every map."""
