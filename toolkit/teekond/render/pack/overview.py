"""Pages before canvases, cards and the feedback form: what follows, on which paper, how many."""

from __future__ import annotations

from collections.abc import Sequence

from teekond.canvas.thumbnail import painted, thumbnail
from teekond.model.workshop import PERSON, ROOM
from teekond.render.pack.frame import Pack
from teekond.render.pack.sheets import handed_back, together, worked_on
from teekond.render.sheet_palette import MONO
from teekond.workshop.prints import PlannedDeck
from teekond.workshop.sheets import PlannedSheet


def canvases(pack: Pack) -> dict[str, object]:
    """Return what stands before the canvases."""
    words = pack.words
    return _page(pack, worked_on(pack), words("Canvases"), "layers", words("Each canvas follows, once for each table"))


def feedback(pack: Pack) -> dict[str, object]:
    """Return what stands before the feedback form."""
    words = pack.words
    return _page(pack, handed_back(pack), words("Feedback"), "star", words("Without names; collected at the door"))


def cards(pack: Pack) -> dict[str, object]:
    """Return what stands before the cards."""
    words = pack.words
    return {
        "kind": words("Cards"),
        "title": words("Cards"),
        "icon": "choice",
        "lead": words("Each deck follows once, fronts and backs in turns"),
        "heads": ["", words("What"), words("Code"), words("Paper"), words("Decks")],
        "rows": [_deck(each, pack) for each in pack.plan.decks],
        "hint-title": words("Printing"),
        "hint": words("On both sides, turned over the long edge, at 100 %. Cut from mark to mark."),
    }


def picture(planned: PlannedSheet, pack: Pack) -> str:
    """Return the silhouette of a sheet as SVG."""
    drawn = thumbnail(planned.placed).rstrip()
    return painted(drawn, MONO) if pack.theme.mono else drawn


def for_whom(planned: PlannedSheet, pack: Pack) -> str:
    """Return for whom there is one of a sheet."""
    words = pack.words
    if planned.per == ROOM:
        return words("one for all")
    return words("one for each person") if planned.per == PERSON else words("one for each table")


def paper(planned: PlannedSheet, pack: Pack) -> str:
    """Return the paper of a sheet: its size, or how many stand on A4."""
    up = together(planned.placed)
    if up is None:
        return planned.size
    return pack.words("{size}, {n} on A4", size=planned.size, n=up.count)


def _page(pack: Pack, sheets: Sequence[PlannedSheet], title: str, icon: str, lead: str) -> dict[str, object]:
    words = pack.words
    return {
        "kind": title,
        "title": title,
        "icon": icon,
        "lead": lead,
        "heads": ["", words("What"), words("Code"), words("Paper"), words("Copies")],
        "rows": [
            {
                "picture": picture(each, pack),
                "title": each.placed.title,
                "about": for_whom(each, pack),
                "code": each.badge,
                "paper": paper(each, pack),
                "count": each.count,
            }
            for each in sheets
        ],
        "hint-title": words("Printing"),
        "hint": words("At 100 %, without fitting to the page. Measure the 100 mm at the foot of the first sheet."),
    }


def _deck(planned: PlannedDeck, pack: Pack) -> dict[str, object]:
    deck, words = planned.deck, pack.words
    return {
        "picture": "",
        "title": pack.read(deck.title),
        "about": pack.read(deck.purpose),
        "code": deck.code,
        "paper": words("{n} cards, {size}", n=len(deck.cards), size=deck.size),
        "count": planned.copies,
    }
