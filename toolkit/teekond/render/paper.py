"""Maps on paper and as pixels: the SVG set by Typst, with the shipped fonts, the same bytes on every machine."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from teekond.layout.scene import Group, MapLayout, Page, TextMark
from teekond.metrics import missing
from teekond.render.faces import has
from teekond.render.svg import svg
from teekond.render.written import clean
from teekond.resources import resource
from teekond.theme.theme import SHIPPED_FONT
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
    """Return what Typst makes of some pages; with the shipped fonts where it cannot take the theme's own apart."""
    import typst

    try:
        return typeset(layout, pages, theme, form, ppi)
    except typst.TypstError:
        if theme.regular is None:
            raise
        shipped = replace(theme, font=SHIPPED_FONT, regular=None, bold=None, fit=1.0)
        return typeset(layout, pages, shipped, form, ppi)


def typeset(layout: MapLayout, pages: Sequence[int], theme: Theme, form: str, ppi: float) -> list[bytes]:
    """Return what Typst makes of some pages in the theme's fonts."""
    import typst

    printable = replace(layout, pages=tuple(drawable(page, theme) for page in layout.pages))
    also = tuple(names_in_type(theme))
    pictures = {f"{page}.svg": svg(printable, page, theme, fonts="none", also=also).encode() for page in pages}
    with font_folders(theme) as folders:
        made: object = typst.compile(  # type: ignore[call-overload]  # its types leave out files given by name
            {"main.typ": resource("templates", "maps", "paper.typ").read_bytes(), **pictures},
            font_paths=folders,
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


@contextmanager
def font_folders(theme: Theme) -> Iterator[list[str]]:
    """Lend the folders that Typst takes fonts from: the shipped ones, and one that holds the theme's own."""
    shipped = str(resource("templates", "fonts"))
    own = [font for font in (theme.regular, theme.bold) if font is not None]
    if not own:
        yield [shipped]
        return
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        for at, font in enumerate(own):
            Path(folder, f"{at}.{'otf' if font.kind == 'opentype' else 'ttf'}").write_bytes(font.data)
        yield [shipped, folder]


def names_in_type(theme: Theme) -> Iterator[str]:
    """Yield the names under which Typst may know the theme's own fonts: it leaves words such as Condensed away."""
    for font in (theme.regular, theme.bold):
        words = font.family.split() if font is not None else []
        yield from (" ".join(words[:count]) for count in range(len(words), 0, -1))


def drawable(page: Page, theme: Theme) -> Page:
    """Return a page without letters that neither a shipped font nor the theme's has."""
    return replace(page, groups=tuple(drawable_group(group, theme) for group in page.groups))


def drawable_group(group: Group, theme: Theme) -> Group:
    """Return a group without letters that neither a shipped font nor the theme's has."""
    children = tuple(
        drawable_group(child, theme)
        if isinstance(child, Group)
        else replace(child, text=printed(child.text, theme))
        if isinstance(child, TextMark)
        else child
        for child in group.children
    )
    return replace(group, children=children)


def printed(text: str, theme: Theme | None = None) -> str:
    """Return a text with a substitute for what no shipped font has, and none of the theme's own."""
    text = clean(text)
    lacking = missing(text)
    if theme is not None and theme.regular is not None:
        lacking = "".join(letter for letter in lacking if not has(theme, letter))
    return "".join(SUBSTITUTE if letter in lacking else letter for letter in text) if lacking else text
