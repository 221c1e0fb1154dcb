"""Makes a presentation of a placed map: a slide for each page, the same bytes each time."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

from teekond.exchange.office import pptx
from teekond.layout.scene import Group, MapLayout
from teekond.locale import Words
from teekond.render.pages import page_template
from teekond.render.slides.page import Drawer
from teekond.render.slides.parts import POINT, Item
from teekond.render.slides.scale import MOST_SIDE, Scale
from teekond.render.themed import themed
from teekond.render.written import NEVER_IN_XML, clean
from teekond.theme import Theme

NO_DAY = (1980, 1, 1, 0, 0, 0)
"""The first day that a zip knows: a presentation has no clock."""
LEAST_SIDE = 72.0
TITLE_ONLY = 5
"""The place of the layout with nothing but a title."""
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
SPOKEN = {"et": "et-EE", "en": "en-GB"}
"""Languages as programs for slides name them, whose spelling they check."""
SCREEN = (9_144_000, 6_858_000)
"""The size of the slides in the template, in EMU."""
SANS = 'panose="020B0604020202020204"'
"""What a program that lacks the font is to look for: a sans serif."""
PALETTE = {
    "dk1": "ink",
    "lt1": "paper",
    "dk2": "ink2",
    "lt2": "band2",
    "accent1": "cxd",
    "accent2": "exd",
    "accent3": "goodd",
    "accent4": "badd",
    "accent5": "meets",
    "accent6": "enables",
    "hlink": "cxd",
    "folHlink": "exd",
}
"""The colours that a program for slides offers first, by the roles of a theme."""


def deck(layout: MapLayout, theme: Theme, words: Words, twin: str = "") -> bytes:
    """Return the presentation; `twin` is the map in words, for the notes."""
    book = pptx().Presentation()
    scale = slide_scale(layout)
    first = layout.pages[0]
    book.slide_width = side(first.width * first.scale * scale)
    book.slide_height = side(first.height * first.scale * scale)
    for at in range(len(layout.pages)):
        slide = book.slides.add_slide(book.slide_layouts[TITLE_ONLY])
        _fill(slide, items(layout, at, theme, scale, logo=_logo(slide, theme)), layout)
        slide.notes_slide.notes_text_frame.text = _notes(layout, at, scale, words, twin)
    _label(book, layout)
    _fit_masters(book)
    _drop(book.part.package, "thumbnail", "extended-properties")
    _drop(book.part, "printerSettings")
    made = io.BytesIO()
    book.save(made)
    return timeless(made.getvalue(), theme)


def slide_scale(layout: MapLayout) -> float:
    """Return how much smaller than on paper the slides are: no side of a slide is longer than 56 inches."""
    longest = max(max(page.width, page.height) * page.scale for page in layout.pages)
    return min(1.0, MOST_SIDE / longest)


def side(points: float) -> int:
    """Return a side of the slides, in EMU."""
    return round(max(LEAST_SIDE, points) * POINT)


def items(layout: MapLayout, at: int, theme: Theme, scale: float, *, logo: str = "") -> tuple[Item, ...]:
    """Return what stands on one slide."""
    page = themed(layout.pages[at], theme)
    known = " ".join([layout.title, layout.description, *titles(page.groups)])
    grid = Scale(page.scale * scale, theme.colours, theme.fit)
    return Drawer(page, theme, grid, known, logo=logo).items()


def titles(groups: tuple[Group, ...]) -> list[str]:
    """Return what is told of the groups: texts as they are written in the files."""
    found: list[str] = []
    for group in groups:
        if group.title:
            found.append(group.title)
        if group.label:
            found.append(group.label)
        found += titles(tuple(child for child in group.children if isinstance(child, Group)))
    return found


def _fill(slide: Any, parts: tuple[Item, ...], layout: MapLayout) -> None:
    """Put the shapes on a slide, in place of what its layout brought along."""
    tree = slide.shapes._spTree  # noqa: SLF001 - the package has no way of its own to add whole groups of shapes
    for shape in list(slide.placeholders):
        tree.remove(shape._element)  # noqa: SLF001 - as above
    markup = page_template("slide.xml.j2").render(items=parts, lang=SPOKEN.get(layout.language, layout.language))
    for element in pptx("pptx.oxml").parse_xml(markup.encode("utf-8")):
        tree.append(element)


def _logo(slide: Any, theme: Theme) -> str:
    """Return the relation of the theme's picture; a drawing is left out, as slides take pictures of pixels alone."""
    if theme.picture is None or theme.picture.kind != "png":
        return ""
    _, relation = slide.part.get_or_add_image_part(io.BytesIO(theme.picture.data))
    return str(relation)


def _notes(layout: MapLayout, at: int, scale: float, words: Words, twin: str) -> str:
    """Return the notes of a slide: on the first the map in words, on others where they stand."""
    page = layout.pages[at]
    share = words.number(round(page.scale * scale * 100, 1))
    told = [words("Drawn at {share} % of its natural size.", share=share)]
    if at:
        told.append(words("All words of the map stand in the notes of the first slide."))
    elif twin:
        told.append(twin)
    return re.sub(NEVER_IN_XML, "", "\n\n".join(told).replace("\r", ""))


def _label(book: Any, layout: MapLayout) -> None:
    """Give the file its title and language, and nobody's name."""
    core = book.core_properties
    for child in list(core._element):  # noqa: SLF001 - the template's author and days have no business here
        core._element.remove(child)  # noqa: SLF001 - as above
    core.title, core.subject, core.language = (
        clean(layout.title)[:255],
        clean(layout.description)[:255],
        layout.language,
    )


def _drop(part: Any, *kinds: str) -> None:
    """Leave out what the template brought along of the machine that it was made on: its picture, its printer."""
    relations = part._rels  # noqa: SLF001 - the package has no way of its own to drop a part
    for name in [name for name, each in relations.items() if each.reltype.rpartition("/")[2] in kinds]:
        relations.pop(name)


def _fit_masters(book: Any) -> None:
    """Bring the places of masters and layouts, made for a screen of four to three, to the size of these slides."""
    size = book.part._element.find(f"{P}sldSz")  # noqa: SLF001 - the package does not tell the kind of screen
    size.attrib.pop("type", None)
    wide, high = book.slide_width / SCREEN[0], book.slide_height / SCREEN[1]
    master = book.slide_master
    for part in (master, *master.slide_layouts):
        for place in part.element.iter(f"{A}off", f"{A}ext"):
            for name, share in (("x", wide), ("cx", wide), ("y", high), ("cy", high)):
                if name in place.attrib:
                    place.set(name, str(round(int(place.get(name)) * share)))


def timeless(data: bytes, theme: Theme) -> bytes:
    """Return a presentation without a clock, with the theme's font and colours to go on with."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            text = old.read(part)
            if re.fullmatch(r"ppt/theme/theme\d+\.xml", part.filename):
                text = _dressed(text.decode("utf-8"), theme).encode("utf-8")
            info = zipfile.ZipInfo(part.filename, NO_DAY)
            info.compress_type, info.create_system = zipfile.ZIP_DEFLATED, 0
            new.writestr(info, text)
    return made.getvalue()


def _dressed(text: str, theme: Theme) -> str:
    """Return a theme of slides with the font and the colours of ours."""
    font = re.sub(r'[<>&"]', "", theme.font)
    text = re.sub(r'(<a:(?:major|minor)Font>\s*<a:latin typeface=")[^"]*"', rf'\g<1>{font}" {SANS}', text)
    for name, role in PALETTE.items():
        colour = Scale(1.0, theme.colours).colour(role)
        text = re.sub(
            rf"<a:{name}>.*?</a:{name}>", f'<a:{name}><a:srgbClr val="{colour}"/></a:{name}>', text, flags=re.S
        )
    return text
