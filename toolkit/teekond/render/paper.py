"""Maps on paper and as pixels: the SVG set by Typst, with the shipped fonts, the same bytes on every machine."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

from teekond.layout.scene import Group, MapLayout, Page, TextMark
from teekond.metrics import missing
from teekond.render.rows import clean
from teekond.render.svg import svg
from teekond.resources import resource
from teekond.values import replace

if TYPE_CHECKING:
    from teekond.theme import Theme

SUBSTITUTE = "\N{WHITE SQUARE}"
"""Stands for a character that no shipped font has."""


def pdf(layout: MapLayout, theme: Theme) -> bytes:
    """Return all pages as one PDF/UA-1 file, each page as large as its sheet, text as text."""
    made = compiled(layout, range(len(layout.pages)), theme, "pdf")
    return made[0]


def png(layout: MapLayout, page: int, theme: Theme, ppi: float = 192.0) -> bytes:
    """Return one page, `page` counting from 0, as pixels."""
    return compiled(layout, [page], theme, "png", ppi)[0]


def compiled(layout: MapLayout, pages: Sequence[int], theme: Theme, form: str, ppi: float = 192.0) -> list[bytes]:
    """Return what Typst makes of some pages."""
    import typst

    printable = replace(layout, pages=tuple(drawable(page) for page in layout.pages))
    pictures = {f"{page}.svg": svg(printable, page, theme, fonts="none").encode("utf-8") for page in pages}
    made: object = typst.compile(  # type: ignore[call-overload]  # its types leave out files given by name
        {"main.typ": resource("templates", "maps", "paper.typ").read_bytes(), **pictures},
        font_paths=[str(resource("templates", "fonts"))],
        ignore_system_fonts=True,
        format="pdf" if form == "pdf" else "png",
        ppi=ppi,
        sys_inputs={"map": json.dumps(data(layout, pages), ensure_ascii=False)},
        pdf_standards=["ua-1"] if form == "pdf" else [],
        timestamp=0,
    )
    parts = made if isinstance(made, list) else [made]
    return [part for part in parts if isinstance(part, bytes)]


def data(layout: MapLayout, pages: Sequence[int]) -> dict[str, object]:
    """Return what the Typst file is told."""
    title, said = printed(layout.title), printed(layout.description)
    return {
        "title": title,
        "description": said,
        "language": layout.language,
        "pages": [
            {
                "picture": f"{page}.svg",
                "width": layout.pages[page].width * layout.pages[page].scale,
                "height": layout.pages[page].height * layout.pages[page].scale,
                "alt": ". ".join(filter(None, (title.rstrip("."), said))),
            }
            for page in pages
        ],
    }


def drawable(page: Page) -> Page:
    """Return a page without letters that no shipped font has."""
    return replace(page, groups=tuple(drawable_group(group) for group in page.groups))


def drawable_group(group: Group) -> Group:
    """Return a group without letters that no shipped font has."""
    children = tuple(
        drawable_group(child)
        if isinstance(child, Group)
        else replace(child, text=printed(child.text))
        if isinstance(child, TextMark)
        else child
        for child in group.children
    )
    return replace(group, children=children)


def printed(text: str) -> str:
    """Return a text with a substitute for what no shipped font has."""
    text = clean(text)
    lacking = missing(text)
    return "".join(SUBSTITUTE if letter in lacking else letter for letter in text) if lacking else text
