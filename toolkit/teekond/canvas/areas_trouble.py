"""Why boxes in areas do not fit their sheet: a text, the notes or the lines of one of them, or there are too many."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from teekond.canvas import trouble
from teekond.canvas.excess import LONG, excess_of_box, letters_of
from teekond.canvas.request import Request
from teekond.diagnostics import Diagnostic
from teekond.model.canvas import Box
from teekond.values import replace

if TYPE_CHECKING:
    from teekond.canvas.areas import Place

    Places = tuple[Place, ...]
    Fits = Callable[[Places], bool]


def too_small(request: Request, places: Places, fits: Fits) -> Diagnostic:
    """Return what is at fault: a text that is long anywhere, notes, lines, then any text."""
    return (
        _text(request, places, fits, longer=LONG)
        or _notes(request, places, fits)
        or _lines(request, places, fits)
        or _text(request, places, fits)
        or trouble.boxes_too_many(request)
    )


def _text(request: Request, places: Places, fits: Fits, *, longer: int = 0) -> Diagnostic | None:
    for place in sorted(places, key=lambda each: -letters_of(request, each.box)):
        found = excess_of_box(request, place.box, _with(places, place, fits), longer)
        if found is not None:
            return trouble.long_box(request, place.code, place.box, *found)
    return None


def _notes(request: Request, places: Places, fits: Fits) -> Diagnostic | None:
    asked = [place for place in places if place.box.notes]
    if not asked or not fits(tuple(replace(each, box=replace(each.box, notes=None)) for each in places)):
        return None
    for place in asked:
        if _with(places, place, fits)(replace(place.box, notes=None)):
            return trouble.notes_in_box(request, place.code, place.box)
    return trouble.notes_in_all(request)


def _lines(request: Request, places: Places, fits: Fits) -> Diagnostic | None:
    for place in sorted(places, key=lambda each: -(each.box.lines or 0)):
        if place.box.lines and _with(places, place, fits)(replace(place.box, lines=1)):
            return trouble.lines_in_box(request, place.code, place.box)
    return None


def _with(places: Places, place: Place, fits: Fits) -> Callable[[Box], bool]:
    """Return what tells whether all fit with another box in the place of one."""
    return lambda box: fits(tuple(replace(each, box=box) if each is place else each for each in places))
