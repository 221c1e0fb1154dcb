"""Building what `build` prints: canvases, decks of cards, packs of workshops."""

from __future__ import annotations

from collections.abc import Iterable

from teekond.diagnostics import Findings, say
from teekond.model.workspace import CardPrint, PackPrint, Print, usual_fill
from teekond.reader import codes
from teekond.reader.context import Entry

OF_DECKS = ("deck", "lang", "theme", "format")
"""What may be said of a deck."""
OF_WORKSHOPS = ("workshop", "sheet", "lang", "theme")
"""What may be said of a workshop."""
CARD_FORMATS = ("pdf", "svg", "png")


def build_prints(
    entries: Iterable[Entry], findings: Findings
) -> tuple[tuple[Print, ...], tuple[CardPrint, ...], tuple[PackPrint, ...]]:
    """Return the canvases, the decks and the packs that are to be printed."""
    sheets: list[Print] = []
    cards: list[CardPrint] = []
    packs: list[PackPrint] = []
    for entry in entries:
        if "deck" in entry.values:
            cards += _deck(entry, findings)
        elif "workshop" in entry.values:
            packs += _pack(entry, findings)
        elif "canvas" in entry.values:
            sheets.append(_sheet(entry))
        elif not entry.node.broken:
            message = say("this says neither which canvas nor which deck nor which workshop is printed")
            findings.add(codes.MISSING_KEY.error(entry.span, message, say("write {fix}", fix="canvas: first-workday")))
    return tuple(sheets), tuple(cards), tuple(packs)


def _sheet(entry: Entry) -> Print:
    papers: dict[str, tuple[str, str]] = {key: entry.values[key] for key in ("sheet", "tile") if key in entry.values}
    words = {key: " ".join(filter(None, paper)) for key, paper in papers.items()}
    usual = usual_fill(*(entry.values.get(key) for key in ("journey", "crossing", "persona")))
    return Print(**{"fill": usual, **entry.values, **words}, place=entry.place())


def _deck(entry: Entry, findings: Findings) -> list[CardPrint]:
    strange = _strange(entry, OF_DECKS, findings)
    form = entry.word("format")
    if form is not None and form not in CARD_FORMATS:
        message = say("cards are not written as {format}", format=form)
        hint = say("one of: {words}", words=", ".join(CARD_FORMATS))
        findings.add(codes.UNKNOWN_VALUE.error(entry.at("format"), message, hint))
        return []
    return [] if strange else [CardPrint(**entry.values, place=entry.place())]


def _pack(entry: Entry, findings: Findings) -> list[PackPrint]:
    if _strange(entry, OF_WORKSHOPS, findings):
        return []
    lang = entry.word("lang")
    if lang is not None and "," in lang:
        message = say("a pack is printed in one language, not in {langs}", langs=lang)
        hint = say("write an entry for each language")
        findings.add(codes.UNKNOWN_VALUE.error(entry.at("lang"), message, hint))
        return []
    paper: tuple[str, str] | None = entry.values.get("sheet")
    sheet = None if paper is None else " ".join(filter(None, paper))
    return [PackPrint(**{**entry.values, "sheet": sheet}, place=entry.place())]


def _strange(entry: Entry, known: tuple[str, ...], findings: Findings) -> list[str]:
    """Tell of the keys that may not be said of what the first of the known ones names; return them."""
    strange = [key for key in entry.values if key not in known]
    for key in strange:
        message = say("“{key}” has no place beside “{what}”", key=key, what=known[0])
        hint = say("beside it may be said: {keys}", keys=", ".join(known[1:]))
        findings.add(codes.NOT_HERE.error(entry.at(key), message, hint))
    return strange
