"""Draws one page of a map as an SVG that people style and scripts read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from teekond.layout.scene import Group, MapLayout, RectMark, TextMark
from teekond.render.faces import faces_of_texts, families, font_rules
from teekond.render.marks import Marks, marks_for
from teekond.render.pages import page_template
from teekond.render.runtime import Markup
from teekond.render.themed import themed
from teekond.render.written import clean

if TYPE_CHECKING:
    from collections.abc import Iterable

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
    return "".join(svg_parts(layout, page, theme, fonts=fonts, id_prefix=id_prefix, also=also))


def svg_parts(
    layout: MapLayout,
    page: int,
    theme: Theme,
    *,
    fonts: str = "embed",
    id_prefix: str = "",
    also: tuple[str, ...] = (),
) -> Iterable[str]:
    """Return the text of an SVG file in parts: it is long, and a file need not have it in one piece."""
    sheet = themed(layout.pages[page], theme)
    marks = marks_for(theme, id_prefix)
    drawn = _Drawn(marks)
    for group in sheet.groups:
        drawn.group(group)
    number = marks.numbers
    faces = faces_of_texts(drawn.texts, theme) if fonts != "none" else ()
    return page_template("map.svg.j2").generate(
        language=layout.language,
        prefix=id_prefix,
        title=clean(layout.title),
        description=clean(layout.description),
        width=number[sheet.width],
        height=number[sheet.height],
        width_mm=number[sheet.width * sheet.scale * MM],
        height_mm=number[sheet.height * sheet.scale * MM],
        family=families(theme, also),
        faces=font_rules(faces, fonts),
        patterns=sorted(marks.patterns),
        ink=theme.colours["ink"],
        paper=theme.colours["paper"],
        marks=Markup("\n".join([*filter(None, drawn.lines), ""])),
    )


class _Drawn:
    """The lines of a page, and its texts."""

    def __init__(self, marks: Marks) -> None:
        self.marks = marks
        self.lines: list[str] = []
        self.texts: list[TextMark] = []

    def group(self, group: Group) -> None:
        """Add a group and all that is in it; a step shows its card before its title."""
        add, marks = self.lines.append, self.marks
        write = marks.write
        add(marks.open(group))
        children = group.children
        if group.title:
            first = children[0] if children else None
            if isinstance(first, RectMark) and "card" in first.cls.split():
                add(marks.rect(first))
                children = children[1:]
            add(marks.title(group.title))
        for child in children:
            kind = child.__class__
            if kind is Group:
                self.group(child)  # type: ignore[arg-type]  # its class says so
                continue
            if kind is TextMark:
                self.texts.append(child)  # type: ignore[arg-type]  # its class says so
            add(write[kind](child))
        add(marks.end)
