"""What could be written at a place: keys that are not there yet, words that fit, ids of steps, lanes and personas."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from teekond.edit.spots import Spot, spots
from teekond.language.kinds import DOCUMENT_KINDS
from teekond.language.shapes import Choice, Flag, Many, Points, Shape
from teekond.language.words import BUILT_IN_CHANNELS, FEELING_WORDS
from teekond.lsp.names import kind_named, known
from teekond.patterns import pattern
from teekond.reader.compose import compose
from teekond.values import dataclass

if TYPE_CHECKING:
    from teekond.link.workspace import Workspace

MARK = "teekond0cursor"
"""Stands where the cursor is, so that the text can be read with something there."""
_TYPED = pattern(r"[^\s,\[\]{}:\"'#]*\Z")
_BEHIND = pattern(r"\A[^\s,\[\]{}:\"'#]*")


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that could be written."""

    label: str
    text: str
    """What is put in; with a colon where it is a key."""
    tells: str
    """In a few words, beside the label."""
    kind: str
    """key, value or reference."""


@dataclass(frozen=True, slots=True)
class Offers:
    """What could be written in place of a piece of the text."""

    start: int
    end: int
    offers: tuple[Offer, ...] = ()


def complete(text: str, path: str, offset: int, workspace: Workspace, lang: str) -> Offers:
    """Return what could be written at an offset of a text, in place of the word that stands there."""
    typed, behind = _TYPED.search(text[:offset]), _BEHIND.match(text[offset:])
    start, end = offset - len(typed[0] if typed else ""), offset + len(behind[0] if behind else "")
    found: dict[str, Offer] = {}
    if not text[:start].strip().strip("-").strip():
        found |= {each.label: each for each in _kinds(lang)}
    is_key = text[end:].lstrip(" ").startswith(":")
    for filler in (MARK,) if is_key else (MARK, f"{MARK}:"):
        spot = _spot(f"{text[:start]}{filler}{text[end:]}", path)
        if spot is not None:
            found |= {each.label: each for each in _offers(spot, workspace, lang)}
    return Offers(start, end, tuple(found.values()))


def _spot(text: str, path: str) -> Spot | None:
    """Return the spot of the mark; none where the text cannot be read with it."""
    roots, _ = compose(text, path)
    return next((spot for spot in spots(roots, path) if spot.node.raw == MARK), None)


def _offers(spot: Spot, workspace: Workspace, lang: str) -> Iterator[Offer]:
    home = workspace.journeys.get(spot.document) if spot.kind == "journey" else None
    kind = kind_named(spot)
    if kind is not None:
        for each in known(kind, home, workspace):
            near = kind in ("step", "stage", "lane") and home is not None and each.ident == f"{home.id}/{each.own}"
            name = each.own if near else each.ident
            title = each.title.read(lang, *workspace.settings.languages) if each.title is not None else ""
            yield Offer(name, f"{name}: " if spot.is_key else name, title, "reference")
    if kind == "channel":
        yield from (Offer(ident, ident, "", "reference") for ident in _own_channels(workspace))
    elif spot.is_key or spot.key == "title":
        yield from _keys(spot, lang)
    elif kind is None:
        yield from _values(spot.shape, lang)


def _kinds(lang: str) -> Iterator[Offer]:
    for kind in DOCUMENT_KINDS:
        if kind.record is not None:
            yield Offer(kind.word, f"{kind.word}: ", kind.et if lang == "et" else kind.en, "key")


def _keys(spot: Spot, lang: str) -> Iterator[Offer]:
    """Yield the keys that the mapping has not got."""
    for key in spot.record.keys if spot.record is not None else ():
        if key.name not in spot.siblings:
            yield Offer(key.name, f"{key.name}: ", key.et if lang == "et" else key.en, "key")


def _values(shape: Shape | None, lang: str) -> Iterator[Offer]:
    while isinstance(shape, Many):
        shape = shape.item
    if isinstance(shape, Choice):
        for option in shape.options:
            yield Offer(option.word, option.word, option.et if lang == "et" else option.en, "value")
    elif isinstance(shape, Flag):
        yield from (Offer(word, word, "", "value") for word in ("true", "false"))
    elif isinstance(shape, Points):
        for value, english, estonian in FEELING_WORDS:
            word = estonian if lang == "et" else english
            yield Offer(str(value), str(value), word, "value")


def _own_channels(workspace: Workspace) -> tuple[str, ...]:
    """Return the channels that the workspace adds to the built-in ones."""
    built_in = {ident for ident, *_ in BUILT_IN_CHANNELS}
    return tuple(each.id for each in workspace.settings.channels if each.id not in built_in)
