"""Draws one page of a map as an SVG that people style and scripts read."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from teekond.layout.scene import MapLayout
from teekond.render.faces import families, font_rules, page_faces
from teekond.render.icons import icon_paths
from teekond.render.pages import page_template
from teekond.render.rows import Rows, clean
from teekond.render.themed import themed

if TYPE_CHECKING:
    from teekond.render.rows import Looks
    from teekond.theme import Theme

MM = 25.4 / 72


def svg(
    layout: MapLayout,
    page: int,
    theme: Theme,
    *,
    fonts: str = "embed",
    id_prefix: str = "",
    also: tuple[str, ...] = (),
) -> str:
    """Return one page, `page` counting from 0, as a whole SVG file.

    `fonts` embeds what the page needs, links to the files of `page_faces`, or leaves the font to the reader.
    `id_prefix` goes in front of every id, so that several maps can stand in one document.
    `also` are more names of the theme's font.
    """
    sheet = themed(layout.pages[page], theme)
    rows = Rows(theme, icon_paths(), cast("Looks", page_template("marks.svg.j2").module), id_prefix)
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
        family=families(theme, also),
        faces=font_rules(page_faces(sheet, theme), fonts) if fonts != "none" else (),
        patterns=sorted(rows.patterns),
        ink=theme.colours["ink"],
        paper=theme.colours["paper"],
        rows=rows.rows,
    )
