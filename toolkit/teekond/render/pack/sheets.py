"""Canvases and cards of a workshop, as the library draws them: every copy that is wanted, small ones to cut."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from teekond.canvas.deck_layout import lay_out_deck
from teekond.canvas.deck_sheet import PAPER
from teekond.canvas.placed import Sheet
from teekond.diagnostics import Diagnostic
from teekond.render.deck import deck_data
from teekond.render.pack.frame import Pack
from teekond.render.sheet import DoesNotFit, drawn_around, drawn_body
from teekond.render.sheet_palette import palette
from teekond.render.sheet_typst import code
from teekond.values import dataclass
from teekond.workshop.prints import PlannedDeck
from teekond.workshop.sheets import Copy, PlannedSheet

SMALL = 0.75
"""A sheet that takes less than this share of A4 stands on it with others."""


def sheet_data(planned: PlannedSheet, pack: Pack) -> dict[str, object]:
    """Return what the library draws of all copies of a sheet, in the order of the tables."""
    placed = []
    for copy in planned.copies:
        made = pack.plan.place(planned, copy)
        if isinstance(made, Diagnostic):
            raise DoesNotFit(made)
        placed.append(made)
    up = together(placed[0])
    bodies = {id(each.body): each.body for each in placed}
    order = list(bodies)
    return {
        "palette": palette(pack.theme, placed[0].head.phase, placed[0].side),
        "codes": {each.head.payload: code(each.head.payload) for each in placed},
        "sheets": [
            _named(each, copy, order.index(id(each.body))) for each, copy in zip(placed, planned.copies, strict=True)
        ],
        "bodies": [drawn_body(body) for body in bodies.values()],
        "times": [copy.count for copy in planned.copies],
        "up": None if up is None else asdict(up),
    }


def _named(placed: Sheet, copy: Copy, body: int) -> dict[str, Any]:
    """Return a sheet with a bookmark that says which one it is, and with the number of its body."""
    sheet: dict[str, Any] = {**drawn_around(placed), "body": body}
    sheet["head"]["title"]["bookmark"] = f"{copy.id} · {' '.join(placed.head.title.lines)}"
    return sheet


@dataclass(frozen=True, slots=True)
class Together:
    """Small sheets on one piece of paper, in millimetres."""

    columns: int
    rows: int
    width: float
    height: float
    step: tuple[float, float]

    @property
    def count(self) -> int:
        """Return how many stand together."""
        return self.columns * self.rows


def together(sheet: Sheet) -> Together | None:
    """Return how sheets that are smaller than A4 stand together on it; None for larger ones."""
    short, long = PAPER
    if sheet.width * sheet.height > SMALL * short * long:
        return None
    found = []
    for width, height in (PAPER, (long, short)):
        columns, rows = int((width + 0.6) // sheet.width), int((height + 0.6) // sheet.height)
        found.append((columns * rows, columns, rows, width, height))
    _, columns, rows, width, height = max(found)
    return Together(columns, rows, width, height, (width / columns, height / rows))


def deck_of(planned: PlannedDeck, pack: Pack) -> dict[str, object]:
    """Return what the library draws of a deck, once."""
    made = lay_out_deck(planned.deck, pack.plan.lang, pack.workspace.settings.languages)
    if isinstance(made, tuple):
        raise DoesNotFit(made[0])
    return deck_data(made, pack.theme)


def handed_back(pack: Pack) -> tuple[PlannedSheet, ...]:
    """Return the feedback form."""
    wanted = pack.workshop.feedback
    return tuple(sheet for sheet in pack.plan.handouts if wanted is not None and sheet.sheet == wanted)


def worked_on(pack: Pack) -> tuple[PlannedSheet, ...]:
    """Return all canvases but the feedback form."""
    back = handed_back(pack)
    return tuple(sheet for sheet in pack.plan.sheets if sheet not in back)
