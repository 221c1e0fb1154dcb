"""Which font files a picture needs: the theme's own, and the shipped ones for the letters that those have not."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from teekond.layout.scene import Page, TextMark
from teekond.metrics import Face, faces_for
from teekond.render.runtime import Markup
from teekond.render.written import texts
from teekond.values import dataclass

if TYPE_CHECKING:
    from teekond.theme import Theme
    from teekond.theme.sfnt import FontFile

FALLBACKS = ("Inter", "Noto Emoji", "Noto Sans", "Arial", "Liberation Sans", "DejaVu Sans Condensed", "sans-serif")
"""Fonts that are hardly wider than the one that was measured."""
BLANKS = frozenset(" \t\n\u00a0")


@dataclass(frozen=True, slots=True)
class OwnFace:
    """A font file of the workspace, as `@font-face` needs it."""

    family: str
    weight: str
    file: str
    font: FontFile
    unicode_range: str = ""

    def data(self) -> bytes:
        """Return the bytes of the file."""
        return self.font.data


AnyFace = Face | OwnFace


def page_faces(page: Page, theme: Theme) -> tuple[AnyFace, ...]:
    """Return the font files that a page needs; one drawn with `fonts="link"` looks for them in a folder `fonts`."""
    return faces_of_texts([mark for group in page.groups for mark in texts(group)], theme)


def faces_of_texts(marks: Sequence[TextMark], theme: Theme) -> tuple[AnyFace, ...]:
    """Return the font files that some texts need: ASCII alone needs none but those that are always there."""
    own = theme.regular is not None
    letters = set("".join([mark.text for mark in marks if own or not mark.text.isascii()]))
    return faces_of(theme, "".join(sorted(letters)), {mark.weight for mark in marks})


def faces_of(theme: Theme, letters: str, weights: Iterable[int]) -> tuple[AnyFace, ...]:
    """Return the files that draw some letters in some weights."""
    own = own_faces(theme)
    if not own:
        return faces_for(letters, weights)
    lacking = [letter for letter in letters if letter not in BLANKS and not has(theme, letter)]
    return own + (faces_for("".join(lacking), weights) if lacking else ())


def own_faces(theme: Theme) -> tuple[OwnFace, ...]:
    """Return the theme's own files."""
    if theme.regular is None:
        return ()
    family, bold = plain(theme.font), theme.bold
    weight = "400" if bold or not theme.regular.variable else "100 900"
    faces = [OwnFace(family, weight, PurePosixPath(theme.font_file or "").name, theme.regular)]
    if bold is not None:
        weight = "700" if not bold.variable else "600 900"
        faces.append(OwnFace(family, weight, PurePosixPath(theme.font_bold or "").name, bold))
    return tuple(faces)


def has(theme: Theme, letter: str) -> bool:
    """Tell whether all of the theme's own files have a letter."""
    return all(letter in font.advances for font in (theme.regular, theme.bold) if font is not None)


def font_rules(faces: Iterable[AnyFace], mode: str) -> list[tuple[str, object, str, str, str]]:
    """Return what `@font-face` needs for each face: family, weight, source, range, format."""
    return [
        (face.family, face.weight, source(face, mode), face.unicode_range, face.font.kind)
        if isinstance(face, OwnFace)
        else (face.family, face.weight, source(face, mode), face.unicode_range, "woff2")
        for face in faces
    ]


def source(face: AnyFace, mode: str) -> str:
    """Return where the font's bytes are."""
    if mode == "link":
        return f"fonts/{face.file}"
    if isinstance(face, OwnFace):
        return face.font.uri()
    return shipped_source(face)


@cache
def shipped_source(face: Face) -> str:
    """Return a shipped font as it stands in a picture: hardly two maps need different ones."""
    return Markup(f"data:font/woff2;base64,{b64encode(face.data()).decode('ascii')}")


def families(theme: Theme, also: Iterable[str] = ()) -> str:
    """Return the fonts to try, the theme's own first; the last ones are hardly wider than what was measured.

    Behind its name stand those that its files call themselves: who sets type by them finds it by these.
    """
    names = [theme.font, *(font.family for font in (theme.regular, theme.bold) if font is not None), *also]
    own = [quoted(name) for each in names if (name := plain(each))]
    return ", ".join(dict.fromkeys((*own, *FALLBACKS)))


def plain(name: str) -> str:
    """Return a font's name without what could leave its place in a style sheet."""
    return re.sub(r"[^\w -]", "", name).strip()


def quoted(name: str) -> str:
    """Return a name as style sheets take it: words that begin with a letter need no quotes."""
    return name if all(word[0].isalpha() for word in name.split()) else f"'{name}'"
