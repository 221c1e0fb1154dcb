"""Slides as a reader finds them: every shape with its place on the slide, its words, and what it is glued to."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Iterator
from typing import Any

from pptx import Presentation

from teekond.compiler.formats import Look
from teekond.compiler.pipeline import Drawing, lay_out, render
from teekond.layout.options import MapOptions, parse_sheet
from teekond.layout.scene import Group, MapLayout, TextMark
from teekond.link.workspace import Workspace
from teekond.locale import catalogue
from teekond.theme import load_theme

P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def drawn(
    workspace: Workspace,
    *journeys: str,
    sheet: str | None = "A3",
    lang: str = "et",
    theme: str = "default",
    view: str = "full",
) -> tuple[MapLayout, bytes]:
    """Lay out journeys and write their slides."""
    look = Look(load_theme(theme, {}), catalogue(lang))
    drawing = Drawing("-x-".join(journeys), "", journeys)
    options = MapOptions(view=view, sheet=None if sheet is None else parse_sheet(sheet))
    layout = lay_out(workspace, drawing, options, look)
    return layout, render("pptx", layout, workspace, journeys, look)[0]


def opened(data: bytes) -> Any:
    """Open a presentation."""
    return Presentation(io.BytesIO(data))


def shapes(holder: Any) -> Iterator[Any]:
    """Yield every shape of a slide or a group, groups before what is in them."""
    for shape in holder.shapes:
        yield shape
        if hasattr(shape, "shapes"):
            yield from shapes(shape)


def words_of(slide: Any) -> set[str]:
    """Return every word that stands in a shape of a slide."""
    return {word for shape in shapes(slide) if shape.has_text_frame for word in normal(shape.text_frame.text).split()}


def normal(text: str) -> str:
    """Return a text as words can be compared."""
    return unicodedata.normalize("NFC", text.replace("\xad", "").replace("\v", " "))


def lines(groups: tuple[Group, ...]) -> Iterator[TextMark]:
    """Yield every line of text of a page."""
    for group in groups:
        for child in group.children:
            if isinstance(child, TextMark):
                yield child
            elif isinstance(child, Group):
                yield from lines((child,))


def by_number(slide: Any) -> dict[int, Any]:
    """Return every shape by its number."""
    return {shape.shape_id: shape for shape in shapes(slide)}


def glue(connector: Any) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    """Return shape and site at the beginning and at the end of a connector."""
    found = []
    for name in ("stCxn", "endCxn"):
        held = connector._element.find(f".//{A}{name}")
        found.append(None if held is None else (int(held.get("id")), int(held.get("idx"))))
    return found[0], found[1]


def site(shape: Any, number: int) -> tuple[int, int]:
    """Return where a connection site of a shape is on the slide."""
    own = shape._element.findall(f".//{A}cxnLst/{A}cxn/{A}pos")
    if own:
        return shape.left + int(own[number].get("x")), shape.top + int(own[number].get("y"))
    x, y, w, h = shape.left, shape.top, shape.width, shape.height
    ellipse = shape._element.find(f".//{A}prstGeom").get("prst") == "ellipse"
    four = ((x + w / 2, y), (x, y + h / 2), (x + w / 2, y + h), (x + w, y + h / 2))
    found = four[number // 2 if ellipse else number]
    return round(found[0]), round(found[1])


def ends(connector: Any) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return where a straight connector begins and ends."""
    return (connector.begin_x, connector.begin_y), (connector.end_x, connector.end_y)
