"""Building what `build` prints: canvases, and decks of cards."""

from __future__ import annotations

from collections.abc import Iterable

from teekond.diagnostics import Findings, say
from teekond.model.workspace import CardPrint, Print, usual_fill
from teekond.reader import codes
from teekond.reader.context import Entry

OF_DECKS = ("deck", "lang", "theme", "format")
"""What may be said of a deck."""
CARD_FORMATS = ("pdf", "svg", "png")


def build_prints(entries: Iterable[Entry], findings: Findings) -> tuple[tuple[Print, ...], tuple[CardPrint, ...]]:
    """Return the canvases and the decks that are to be printed."""
    sheets: list[Print] = []
    cards: list[CardPrint] = []
    for entry in entries:
        if "deck" in entry.values:
            cards += _deck(entry, findings)
        elif "canvas" in entry.values:
            sheets.append(_sheet(entry))
        elif not entry.node.broken:
            message = say("this says neither which canvas nor which deck is printed")
            findings.add(codes.MISSING_KEY.error(entry.span, message, say("write {fix}", fix="canvas: first-workday")))
    return tuple(sheets), tuple(cards)


def _sheet(entry: Entry) -> Print:
    papers: dict[str, tuple[str, str]] = {key: entry.values[key] for key in ("sheet", "tile") if key in entry.values}
    words = {key: " ".join(filter(None, paper)) for key, paper in papers.items()}
    usual = usual_fill(*(entry.values.get(key) for key in ("journey", "crossing", "persona")))
    return Print(**{"fill": usual, **entry.values, **words}, place=entry.place())


def _deck(entry: Entry, findings: Findings) -> list[CardPrint]:
    strange = [key for key in entry.values if key not in OF_DECKS]
    for key in strange:
        message = say("“{key}” has no place beside “deck”", key=key)
        hint = say("of a deck may be said: {keys}", keys=", ".join(OF_DECKS[1:]))
        findings.add(codes.NOT_HERE.error(entry.at(key), message, hint))
    form = entry.word("format")
    if form is not None and form not in CARD_FORMATS:
        message = say("cards are not written as {format}", format=form)
        hint = say("one of: {words}", words=", ".join(CARD_FORMATS))
        findings.add(codes.UNKNOWN_VALUE.error(entry.at("format"), message, hint))
        return []
    return [] if strange else [CardPrint(**entry.values, place=entry.place())]
