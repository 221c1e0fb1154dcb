"""Draws one page of a map as an SVG that people style and scripts read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from teekond.layout.scene import Group, MapLayout, RectMark, TextMark
from teekond.render.faces import faces_of_texts, families, font_rules
from teekond.render.marks import Marks, Pieces, marks_for
from teekond.render.pages import page_template
from teekond.render.runtime import Markup
from teekond.render.themed import themed
from teekond.render.written import clean, number, written

if TYPE_CHECKING:
    from teekond.theme import Theme

MM = 25.4 / 72
MARKS = Markup("\0")
"""Stands in the template for what is drawn: words of maps never hold it."""


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
    return svg_bytes(layout, page, theme, fonts=fonts, id_prefix=id_prefix, also=also).decode()


def svg_bytes(
    layout: MapLayout,
    page: int,
    theme: Theme,
    *,
    fonts: str = "embed",
    id_prefix: str = "",
    also: tuple[str, ...] = (),
) -> bytes:
    """Return the bytes of the same file."""
    sheet = themed(layout.pages[page], theme)
    marks = marks_for(theme, id_prefix)
    drawn = _Drawn(marks)
    for group in sheet.groups:
        drawn.group(group)
    faces = faces_of_texts(drawn.texts, theme) if fonts != "none" else ()
    around = page_template("map.svg.j2").generate(
        language=layout.language,
        prefix=id_prefix,
        title=clean(layout.title),
        description=clean(layout.description),
        width=number(sheet.width),
        height=number(sheet.height),
        width_mm=number(sheet.width * sheet.scale * MM),
        height_mm=number(sheet.height * sheet.scale * MM),
        family=families(theme, also),
        faces=font_rules(faces, fonts),
        patterns=sorted(marks.patterns),
        ink=theme.colours["ink"],
        paper=theme.colours["paper"],
        marks=MARKS,
    )
    parts: list[bytes] = []
    for part in around:
        parts += drawn.filled() if part == MARKS else (part.encode(),)
    return b"".join(parts)


class _Drawn:
    """The pieces of a page, and the words for the holes between them: these are put in all at once."""

    def __init__(self, marks: Marks) -> None:
        self.marks = marks
        self.pieces: list[bytes] = []
        self.texts: list[TextMark] = []
        self.text_holes: list[int] = []
        self.told: list[str] = []
        """The ids, data and titles of groups."""
        self.told_holes: list[int] = []

    def filled(self) -> list[bytes]:
        """Return the pieces with the words in their holes."""
        pieces = self.pieces
        words = written([*[mark.text for mark in self.texts], *self.told])
        for hole, word in zip([*self.text_holes, *self.told_holes], words, strict=True):
            pieces[hole] = word
        return pieces

    def group(self, group: Group) -> None:
        """Add a group and all that is in it; a step shows its card before its title."""
        marks, pieces = self.marks, self.pieces
        write, text = marks.write, marks.text
        self.open(group)
        children = group.children
        if group.title:
            first = children[0] if children else None
            if isinstance(first, RectMark) and "card" in first.cls.split():
                pieces += marks.rect(first)
                children = children[1:]
            self.tell(marks.title, group.title)
        for child in children:
            kind = child.__class__
            if kind is Group:
                self.group(child)  # type: ignore[arg-type]  # its class says so
            elif kind is TextMark:
                pieces += text(child)  # type: ignore[arg-type]  # its class says so
                self.texts.append(child)  # type: ignore[arg-type]  # its class says so
                self.text_holes.append(len(pieces) - 2)
            else:
                pieces += write[kind](child)
        pieces.append(marks.end)

    def open(self, group: Group) -> None:
        """Begin a group."""
        marks, tell = self.marks, self.tell
        start, end = marks.open(group.cls)
        self.pieces.append(start)
        if group.id:
            tell(marks.id, marks.prefix + group.id)
        for name, value in group.data:
            tell(marks.data(name), value)
        if group.label:
            tell(marks.layer, group.label)
        self.pieces.append(end)

    def tell(self, frame: Pieces, words: str) -> None:
        """Add a frame whose last piece but one is a hole for these words."""
        self.pieces += frame
        self.told_holes.append(len(self.pieces) - 2)
        self.told.append(words)
