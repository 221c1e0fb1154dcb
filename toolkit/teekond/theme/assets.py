"""Takes the files that a theme names, its fonts and its logo, from the workspace."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from teekond.diagnostics import Message, say
from teekond.metrics import advance
from teekond.model.workspace import ThemeDocument
from teekond.source.files import read_beside
from teekond.theme.logo import Logo, read_logo
from teekond.theme.sfnt import FontFile, read_font
from teekond.theme.theme import SHIPPED_FONT, Theme
from teekond.values import replace

FONT_LIMIT, LOGO_LIMIT = 8_000_000, 1_000_000
WIDEST = 1.12
"""So many times as wide as the shipped font another one may be: its words are set smaller by that much."""
SAMPLE = (
    "Helistab klienditeenindusse ja ootab järjekorras",
    "Saab läbipääsukaardi, tööriistad ja juhendaja",
    "Kliendi küsimus jõuab õige inimeseni",
    "The customer calls and waits in the queue",
    "Finds the number on the back of the card",
    "Waits 11 minutes, 2 of 3 calls are answered",
)
"""Lines such as stand on maps, in both languages."""


def with_assets(theme: Theme, root: Path | None) -> Theme:
    """Return the theme with its fonts and its logo; what cannot be used is left out and named."""
    left_out: list[tuple[str, Message]] = []
    regular, bold = _fonts(theme, root, left_out)
    logo = None
    if theme.logo is not None:
        logo = _logo(theme.logo, root)
    if isinstance(logo, Message):
        left_out.append((theme.logo or "", logo))
        logo = None
    fit = 1 / max((1.0, *(wider(font, weight) for font, weight in ((regular, 400), (bold, 600)) if font)))
    named = theme.font if theme.font_file is None else SHIPPED_FONT
    return replace(
        theme,
        regular=regular,
        bold=bold,
        picture=logo,
        fit=round(fit, 4),
        font=(theme.font or regular.family) if regular else named,
        left_out=tuple(left_out),
    )


def problems(document: ThemeDocument, root: Path | None) -> Iterator[tuple[str, Message]]:
    """Yield what is wrong with the files that a document names: the key, and the reason."""
    files = (("fonts.file", document.font_file, 400), ("fonts.bold", document.font_bold, 600))
    for key, name, weight in files:
        font = _font(name, weight, root) if name is not None else None
        if isinstance(font, Message):
            yield key, font
    if document.font_bold is not None and document.font_file is None:
        yield "fonts.bold", say("it goes with a “file” for the other words")
    logo = _logo(document.logo, root) if document.logo is not None else None
    if isinstance(logo, Message):
        yield "logo", logo


def wider(font: FontFile, weight: int) -> float:
    """Return how many times as wide as those of the shipped font the words of a font are, at the most."""
    return max(_width(font, line, weight) / advance(line, 1.0, weight) for line in SAMPLE)


def _width(font: FontFile, text: str, weight: int) -> float:
    return sum(font.advances.get(letter, advance(letter, 1.0, weight)) for letter in text)


def _fonts(
    theme: Theme, root: Path | None, left_out: list[tuple[str, Message]]
) -> tuple[FontFile | None, FontFile | None]:
    found: list[FontFile | None] = []
    for name, weight in ((theme.font_file, 400), (theme.font_bold, 600)):
        font = _font(name, weight, root) if name is not None and theme.font_file is not None else None
        if isinstance(font, Message):
            left_out.append((name or "", font))
            font = None
        found.append(font)
    regular, bold = found
    return regular, bold if regular else None


def _font(name: str, weight: int, root: Path | None) -> FontFile | Message:
    data = _read(name, root, FONT_LIMIT)
    font = data if isinstance(data, Message) else read_font(data)
    if isinstance(font, Message):
        return font
    ratio = wider(font, weight)
    if ratio > WIDEST:
        return say(
            "its words are {percent} % wider than those of the shipped font, at most {most} % fit the boxes",
            percent=round(100 * ratio - 100),
            most=round(100 * WIDEST - 100),
        )
    return font


def _logo(name: str, root: Path | None) -> Logo | Message:
    data = _read(name, root, LOGO_LIMIT)
    return data if isinstance(data, Message) else read_logo(data)


def _read(name: str, root: Path | None, limit: int) -> bytes | Message:
    if root is None:
        return say("a file alone has no workspace to take it from")
    return read_beside(root, name, limit)
