"""Makes themes: the shipped ones from templates/themes, a workspace's own over the one that it extends."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING

from teekond.diagnostics import Diagnostic, say
from teekond.model.workspace import ThemeDocument
from teekond.resources import resource
from teekond.source.codes import Code
from teekond.theme.colour import PATTERNS, contrast, is_colour, mixed, normal
from teekond.theme.roles import FOLLOWS, ON, ROLES, TINTS
from teekond.theme.theme import LineStyle, Theme
from teekond.values import replace

if TYPE_CHECKING:
    from pathlib import Path

CIRCLE = Code("TK505", "theme-circle")
BUILT_IN = ("default", "mono", "contrast", "dark")
POINTS_A_MILLIMETRE = 72 / 25.4
ANGULAR = 2.0
"""The most, in points, that customers' cards are round: their shape says whose step it is."""


def load_theme(name: str, documents: Mapping[str, ThemeDocument], root: Path | None = None) -> Theme:
    """Return the theme of that name: the workspace's own, else a shipped one, else the default.

    Its fonts and its logo are read from the workspace at `root`.
    Whatever a document has wrong is left out here; reading and linking tell of it.
    """
    chain, base = _chain(name, documents)
    theme = _built_in(base)
    for document in reversed(chain):
        theme = _changed(theme, document)
    if theme.font_file is None and theme.logo is None:
        return theme
    from teekond.theme.assets import with_assets

    return with_assets(theme, root)


def theme_findings(document: ThemeDocument, documents: Mapping[str, ThemeDocument]) -> list[Diagnostic]:
    """Return what is wrong in what a theme of the workspace rests on."""
    if not _circles(document, documents):
        return []
    message = say("theme “{name}” extends itself", name=document.id)
    hint = say("let it extend one of {names}", names=", ".join(BUILT_IN))
    return [CIRCLE.error(document.place.key("extends"), message, hint)]


def _chain(name: str, documents: Mapping[str, ThemeDocument]) -> tuple[list[ThemeDocument], str]:
    """Return the documents from `name` down to the shipped theme that they rest on, and its name."""
    chain: list[ThemeDocument] = []
    seen: set[str] = set()
    while name in documents and name not in seen:
        seen.add(name)
        chain.append(documents[name])
        shadowed = documents[name].extends == name
        name = documents[name].extends
        if shadowed:
            break
    return chain, name if name in BUILT_IN else "default"


@cache
def _built_in(name: str) -> Theme:
    data = json.loads(resource("templates", "themes", f"{name}.json").read_text(encoding="utf-8"))
    return Theme(
        name=name,
        colours=data["colours"],
        lines={kind: LineStyle(line["width"], tuple(line.get("dash", ()))) for kind, line in data["lines"].items()},
        corners=data["corners"],
        borders=(data["borders"][0], data["borders"][1]),
        thicker=data.get("thicker", 0.0),
        base=name,
    )


def _changed(theme: Theme, document: ThemeDocument) -> Theme:
    written = {
        token: normal(value)
        for role, value in document.colours
        for token in _tokens(role, theme.colours)
        if is_colour(value) or value in PATTERNS
    }
    corners = theme.corners
    if document.corners is not None:
        radius = round(document.corners * POINTS_A_MILLIMETRE, 2)
        corners = {"customer": round(min(ANGULAR, radius / 4), 2), "employee": radius}
    return replace(
        theme,
        name=document.id,
        colours=_completed(theme, written),
        lines=theme.lines | {kind: _line(theme.lines[kind], dict(line)) for kind, line in _lines(document, theme)},
        font=document.font or ("" if document.font_file else theme.font),
        font_file=document.font_file or theme.font_file,
        font_bold=document.font_bold or (None if document.font_file else theme.font_bold),
        logo=document.logo or theme.logo,
        corners=corners,
        written=theme.written | written.keys(),
        place=document.place,
    )


def _tokens(role: str, colours: Mapping[str, str]) -> tuple[str, ...]:
    return ROLES.get(role, (role,) if role in colours else ())


def _completed(theme: Theme, written: dict[str, str]) -> dict[str, str]:
    """Return the colours with the written ones, and with those that go with them."""
    colours = theme.colours | written
    changed = {token for token in written if written[token] != theme.colours[token]}
    fixed = theme.written | written.keys()
    for token, source in FOLLOWS.items():
        if source in changed and token not in fixed and theme.colours[token] == theme.colours[source]:
            colours[token] = colours[source]
    if theme.base in ("default", "dark"):
        for token, (source, share) in TINTS.items():
            if changed & {source, "paper"} and token not in fixed:
                colours[token] = mixed(colours[source], colours["paper"], share)
    if not theme.mono:
        for token, source in ON.items():
            if source in changed and token not in fixed:
                colours[token] = _clearest(colours[source], colours["paper"], colours["ink"])
    return colours


def _clearest(ground: str, *inks: str) -> str:
    return max(inks, key=lambda ink: contrast(ink, ground))


def _lines(document: ThemeDocument, theme: Theme) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
    return ((kind, line) for kind, line in document.lines if kind in theme.lines)


def _line(style: LineStyle, changes: Mapping[str, str]) -> LineStyle:
    width = _number(changes.get("width"), style.width)
    scaled = tuple(round(part * width / style.width, 2) for part in style.dash)
    dash = {
        "solid": (),
        "dashed": (round(width * 4, 2), round(width * 2, 2)),
        "dotted": (0.0, round(width * 2, 2)),
    }.get(changes.get("dash", ""), scaled)
    return LineStyle(width, dash)


def _number(text: str | None, otherwise: float) -> float:
    try:
        return float(text) if text is not None else otherwise
    except ValueError:
        return otherwise


def _circles(document: ThemeDocument, documents: Mapping[str, ThemeDocument]) -> bool:
    seen = {document.id}
    name = document.extends
    if name == document.id:
        return name not in BUILT_IN
    while name in documents and documents[name].extends != name:
        if name in seen:
            return True
        seen.add(name)
        name = documents[name].extends
    return False
