"""Draws one page of a map as an SVG that people style and scripts read."""

from __future__ import annotations

import re
from base64 import b64encode
from typing import TYPE_CHECKING, cast

from teekond.layout.scene import MapLayout, Page
from teekond.metrics import Face, faces_for
from teekond.render.icons import icon_paths
from teekond.render.pages import page_template
from teekond.render.rows import Rows, clean, texts
from teekond.render.themed import themed

if TYPE_CHECKING:
    from teekond.render.rows import Looks
    from teekond.theme import Theme

FALLBACKS = ("Inter", "Noto Emoji", "Noto Sans", "Arial", "Liberation Sans", "DejaVu Sans Condensed", "sans-serif")
"""Fonts that are hardly wider than the one that was measured."""

MM = 25.4 / 72


def svg(layout: MapLayout, page: int, theme: Theme, *, fonts: str = "embed", id_prefix: str = "") -> str:
    """Return one page, `page` counting from 0, as a whole SVG file.

    `fonts` embeds what the page needs, links to the files of `page_faces`, or leaves the font to the reader.
    `id_prefix` goes in front of every id, so that several maps can stand in one document.
    """
    sheet = themed(layout.pages[page], theme)
    rows = Rows(theme.colours, icon_paths(), cast("Looks", page_template("marks.svg.j2").module), id_prefix)
    for group in sheet.groups:
        rows.group(group)
    number = rows.numbers
    return page_template("map.svg.j2").render(
        language=layout.language,
        prefix=id_prefix,
        title=clean(layout.title),
        description=clean(layout.description),
        width=number[sheet.width],
        height=number[sheet.height],
        width_mm=number[sheet.width * sheet.scale * MM],
        height_mm=number[sheet.height * sheet.scale * MM],
        family=families(theme),
        faces=font_rules(page_faces(sheet), fonts) if fonts != "none" else (),
        patterns=sorted(rows.patterns),
        ink=theme.colours["ink"],
        paper=theme.colours["paper"],
        rows=rows.rows,
    )


def page_faces(page: Page) -> tuple[Face, ...]:
    """Return the font files that a page needs; one drawn with `fonts="link"` looks for them in a folder `fonts`."""
    marks = [mark for group in page.groups for mark in texts(group)]
    letters = set().union(*(mark.text for mark in marks))
    return faces_for("".join(sorted(letters)), {mark.weight for mark in marks})


def font_rules(faces: tuple[Face, ...], mode: str) -> list[tuple[str, int, str, str]]:
    """Return what `@font-face` needs for each face: family, weight, source, range."""
    return [(face.family, face.weight, source(face, mode), face.unicode_range) for face in faces]


def source(face: Face, mode: str) -> str:
    """Return where the font's bytes are."""
    if mode == "link":
        return f"fonts/{face.file}"
    return f"data:font/woff2;base64,{b64encode(face.data()).decode('ascii')}"


def families(theme: Theme) -> str:
    """Return the fonts to try, the theme's own first; the last ones are hardly wider than what was measured."""
    own = re.sub(r"[^\w -]", "", theme.font).strip()
    return ", ".join(dict.fromkeys(filter(None, (own, *FALLBACKS))))
