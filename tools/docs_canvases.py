"""The gallery of canvases and the page of drawings: every sheet drawn when the docs are made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from docs_text import code, table
from teekond.canvas.catalogue import Listed, listed
from teekond.canvas.overview import overview
from teekond.canvas.phases import phases
from teekond.canvas.placed import Sheet
from teekond.canvas.thumbnail import thumbnail
from teekond.canvas.variants import Wish, copies
from teekond.diagnostics import Diagnostic
from teekond.language.canvas import CONTENTS, SOURCES
from teekond.language.drawings import COUNTS, DRAWING, KINDS, NEEDED, OPTIONS
from teekond.link.workspace import Workspace
from teekond.locale import catalogue
from teekond.render.preview_catalogue import draw_overview
from teekond.render.prints import prints
from teekond.theme import load_theme

LANGUAGES = ("et", "en")
PIXELS = 1100
"""The longer edge of a picture."""
FOLDER = "canvases"
HEAD = """\
# Canvases

Sheets that people fill in together: on a wall, on a table, in a hand.
Each stands here in Estonian and in English, as it leaves the printer; a picture opens at full size.
`teekond canvas ID` prints it, with `--lang`, `--sheet` and `--fill`; `teekond canvases` lists them all.

All of them on one sheet: [in English]({folder}/overview.en.pdf) · [eesti keeles]({folder}/overview.et.pdf).

Every canvas is a file of some forty lines: [make your own](own-canvas.md) in ten minutes, or [tee oma](oma-louend.md).
"""
DRAWINGS = """\
# Drawings

A canvas repeats over a journey, has areas, or is one of these drawings.
`drawing: rings` says it in short, `drawing: {kind: rings, sectors: […]}` says more.
The boxes of a drawing come in the order told here.
"""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A canvas with the files that show it: a small picture, and one in each language."""

    listed: Listed
    small: Path
    pictures: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All canvases, and the sheets that show them all."""

    canvases: tuple[Drawn, ...]
    overviews: tuple[Path, ...]

    @property
    def files(self) -> list[Path]:
        """Return every file that the pages show or link to."""
        return [*self.overviews, *(file for each in self.canvases for file in (each.small, *each.pictures))]


def build(folder: Path) -> Catalogue:
    """Draw every shipped canvas into a folder."""
    workspace, theme = Workspace(None), load_theme("default", {})
    found, faults = listed(workspace)
    if faults:
        raise RuntimeError("; ".join(each.message.english() for each in faults))
    overviews = []
    for lang in LANGUAGES:
        file = folder / f"overview.{lang}.pdf"
        pages = overview(found, workspace, catalogue(lang))
        file.write_bytes(draw_overview(pages, "pdf", theme, ppi=72)[0])
        overviews.append(file)
    return Catalogue(tuple(_draw(each, workspace, folder) for each in found), tuple(overviews))


def _draw(each: Listed, workspace: Workspace, folder: Path) -> Drawn:
    theme, pictures = load_theme("default", {}), []
    for lang in LANGUAGES:
        sheet = _sheet(each, workspace, lang)
        file = folder / f"{each.canvas.id}.{lang}.png"
        ppi = PIXELS * 25.4 / max(sheet.width, sheet.height)
        file.write_bytes(prints((sheet,), "png", theme, ppi=ppi)[0])
        pictures.append(file)
    small = folder / f"{each.canvas.id}.svg"
    small.write_text(thumbnail(sheet), encoding="utf-8", newline="\n")
    return Drawn(each, small, tuple(pictures))


def _sheet(each: Listed, workspace: Workspace, lang: str) -> Sheet:
    made = copies(each.canvas, workspace, Wish(), lang=lang)
    if isinstance(made, Diagnostic):
        raise RuntimeError(f"{each.canvas.id}: {made.message.english()}")
    return made[0]


def gallery(made: Catalogue) -> str:
    """Return the page of all canvases."""
    parts = [HEAD.format(folder=FOLDER)]
    for number, name in enumerate(phases(catalogue("en")), start=1):
        of_phase = [each for each in made.canvases if each.listed.canvas.phase == number]
        parts.append(f"## {number} {name}\n")
        parts.append(_index(of_phase))
        parts += [_figure(each) for each in of_phase]
    return "\n".join(parts)


def _index(drawn: list[Drawn]) -> str:
    """Return the small pictures of a phase, each a link to the large ones."""
    links = (
        f'<a href="#{each.listed.canvas.id}"><img src="{FOLDER}/{each.small.name}" alt=""> '
        f"{each.listed.canvas.title.read('en')}</a>"
        for each in drawn
    )
    return f'<p class="thumbnails">{" ".join(links)}</p>\n'


def _figure(drawn: Drawn) -> str:
    canvas = drawn.listed.canvas
    purpose = [canvas.purpose.read(lang) for lang in reversed(LANGUAGES)] if canvas.purpose is not None else []
    shown = "\n".join(
        f"[![{canvas.title.read(lang)}]({FOLDER}/{file.name}){{ loading=lazy }}]({FOLDER}/{file.name})"
        for lang, file in zip(LANGUAGES, drawn.pictures, strict=True)
    )
    titles = " · ".join(dict.fromkeys(canvas.title.read(lang) for lang in reversed(LANGUAGES)))
    return (
        f"### {titles} {{ #{canvas.id} }}\n\n"
        f'{"<br>".join(purpose)}\n\n<figure class="sheets" markdown>\n{shown}\n'
        f"<figcaption markdown>{facts(drawn.listed)} — `teekond canvas {canvas.id}`</figcaption>\n</figure>\n"
    )


def facts(each: Listed) -> str:
    """Return paper, minutes and people."""
    canvas = each.canvas
    people = "" if canvas.group is None else "–".join(str(count) for count in dict.fromkeys(canvas.group)) + " people"
    minutes = "" if canvas.takes is None else f"{canvas.takes} min"
    return " · ".join(filter(None, (f"{canvas.size} {canvas.orientation}", minutes, people)))


def drawings(made: Catalogue) -> str:
    """Return the page of drawings."""
    told = {key.name: key.en for key in DRAWING.keys}
    parts = [DRAWINGS]
    for option in KINDS.options:
        low, high = COUNTS[option.word]
        count = str(low) if low == high else f"{low} to {high}"
        parts.append(f"## {option.word}\n\n{option.en}. Boxes: {count}, {ORDER[option.word]}.\n")
        rows = [
            (code(each), told[each], "needed" if each in NEEDED.get(option.word, ()) else "")
            for each in OPTIONS[option.word]
        ]
        if rows:
            parts.append(table(["key", "", ""], rows))
        parts += _users(made, option.word)
    parts.append("## What stands in a box\n\nOne of these at most; without any it is free room.\n")
    parts.append(table(["key", ""], list(_contents())))
    parts.append("## What fills a box\n\n`from` takes one of these; `stage.…` only in a grid.\n")
    parts.append(", ".join(code(each) for each in SOURCES) + "\n")
    return "\n".join(parts)


ORDER = {
    "rings": "from the middle outwards",
    "iceberg": "the tip first, then downwards",
    "two-by-two": "top left, top right, bottom left, bottom right",
    "ladder": "from the lowest step up",
    "cycle": "clockwise from twelve o'clock",
    "radar": "clockwise from twelve o'clock",
    "chain": "from left to right, the customer last",
    "scale": "from the top down",
    "matrix": "the columns from left to right",
    "curve": "the feelings",
    "cards": "the fields of a card",
}


def _contents() -> Iterator[tuple[str, str]]:
    from teekond.language.canvas import BOX

    for key in BOX.keys:
        if key.name in CONTENTS:
            yield code(f"{key.name}: {key.example}" if key.example else key.name), key.en


def _users(made: Catalogue, kind: str) -> Iterator[str]:
    """Yield the picture of a canvas that is such a drawing, and the names of the others."""
    used = [each for each in made.canvases if each.listed.form == kind]
    if not used:
        return
    first, at = used[0].listed.canvas, f"canvases.md#{used[0].listed.canvas.id}"
    yield f"[![{first.title.read('en')}]({FOLDER}/{used[0].pictures[1].name}){{ loading=lazy }}]({at})\n"
    links = ", ".join(f"[{each.listed.canvas.id}](canvases.md#{each.listed.canvas.id})" for each in used)
    yield f"Drawn so: {links}.\n"
