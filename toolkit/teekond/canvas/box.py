"""One box as marks: how high it is at least, and what stands in it."""

from __future__ import annotations

from teekond.canvas import box_parts, trouble
from teekond.canvas.box_parts import Look
from teekond.canvas.fill_boxes import box_entries
from teekond.canvas.marks import Coded, Known, Mark
from teekond.canvas.plain import plain
from teekond.canvas.request import Request
from teekond.canvas.rows import GAP, Stack, filled_sizes, stack
from teekond.canvas.sheet import Area
from teekond.diagnostics import Diagnostic
from teekond.model.canvas import Box, Note
from teekond.values import dataclass

BELOW_HEAD = 3.0
"""From the question to what answers it, in millimetres."""
PORTRAIT = "person"
"""Where a box with this pictogram is drawn in, it is a face."""


@dataclass(frozen=True, slots=True)
class Inner:
    """How what stands in a box is set."""

    look: Look
    note: Note | None
    filled: float
    """Size of what the files know."""


@dataclass(frozen=True, slots=True)
class Content:
    """A box, drawn."""

    marks: tuple[Mark, ...]
    codes: tuple[Coded, ...]
    capacity: int
    holes: int


def least(request: Request, box: Box, width: float, inner: Inner) -> float | None:
    """Return how high what stands below the question is at least; None where it is wider than the box."""
    inset = box_parts.margin(request)
    across = width - 2 * inset
    known = _known(request, box, across, inner)
    if known is None:
        return None
    if known.filled:
        return known.height + inset * 0.5 + (3.5 * inner.look.pen if box.sketch else 0)
    asked = _asked(request, box, Area(0, 0, across, 0), inner)
    return None if asked is None else asked + inset


def _asked(request: Request, box: Box, area: Area, inner: Inner) -> float | None:
    """Return how high what a box asks for is at least."""
    if box.notes and inner.note is not None:
        return box_parts.note_height(area.width, inner.note, box.notes)
    if box.lines or box.notes:
        return (box.lines or 2) * inner.look.pen
    if box.choices:
        found = box_parts.choices(request, _choices(request, box), area, inner.look.prompt)
        return None if found is None else found[1]
    if box.scale is not None:
        drawn = box_parts.circles(request, box.scale, area)
        return None if drawn is None else drawn[1]
    return (3.5 if box.sketch else 2.2) * inner.look.pen


def _choices(request: Request, box: Box) -> tuple[str, ...]:
    return tuple(plain(text.read(request.lang)) for text in box.choices)


def _known(request: Request, box: Box, across: float, inner: Inner) -> Stack | None:
    return stack(box_entries(request, box), across, inner.filled, request)


def content(
    request: Request,
    box: Box,
    area: Area,
    code: str,
    *,
    first: bool,
    inner: Inner | None = None,
    start: float | None = None,
) -> Content | Diagnostic:
    """Return a box in its place, with its frame and its code, or what does not fit.

    `first` draws its example on its first note; `start` is where its content begins, where others beside it decide.
    """
    inner = inner or default(request)
    found = box_parts.heading(request, box, area, code, inner.look, example=_told(request, box, first=first))
    if found is None:
        return trouble.wide_text(request, code, box)
    inset = box_parts.margin(request)
    top = max(found.bottom + BELOW_HEAD * min(1.0, inset / 4), start or 0.0)
    room = Area(area.x + inset, top, area.width - 2 * inset, area.bottom - inset - top)
    known = _known(request, box, room.width, inner)
    if known is None:
        return trouble.wide_text(request, code, box)
    marks = [*box_parts.frame(request, area), *found.marks]
    codes = (Coded(code, box.id, area),)
    if known.filled:
        filled = known.moved(room.x, room.y)
        marks += [Known(each, box.side or _side(request)) for each in filled]
        below = Area(room.x, room.y + known.height, room.width, room.height - known.height)
        places = _more_notes(request, box, below, inner)
        marks += box_parts.ticks(places)
        if box.sketch:
            marks += box_parts.sketch(below, portrait=box.icon == PORTRAIT)
        return Content(tuple(marks), codes, len(places), sum(each.kind == "hole" for each in filled))
    answers, capacity = _answers(request, box, room, inner, first=first)
    return Content((*marks, *answers), codes, capacity, 0)


def _side(request: Request) -> str | None:
    """Return whose colour what is known has."""
    if request.persona is not None and request.persona.side is not None:
        return str(request.persona.side)
    return None if request.journey is None else str(request.journey.side)


def _more_notes(request: Request, box: Box, room: Area, inner: Inner) -> tuple[Area, ...]:
    """Return places for notes below what is known, where not everything is printed."""
    if not box.notes or inner.note is None or request.fill == "all" or room.height < inner.note.height:
        return ()
    beside = box_parts.note_rows(room.width, inner.note, box.notes)
    if beside is None:
        return ()
    down = int((room.height + GAP) // (inner.note.height + GAP))
    white = min(BELOW_HEAD, room.height - down * (inner.note.height + GAP) + GAP)
    lower = Area(room.x, room.y + white, room.width, room.height - white)
    return box_parts.note_places(lower, inner.note, min(box.notes, beside[0] * down))


def default(request: Request) -> Inner:
    """Return the largest sizes and the first note."""
    note = request.canvas.sticky_notes[0] if request.canvas.sticky_notes else None
    return Inner(box_parts.looks(request)[0], note, filled_sizes(request)[0])


def _told(request: Request, box: Box, *, first: bool) -> bool:
    """Say whether the example stands below the question."""
    return not first and request.fill != "all" and not box_entries(request, box)


def _answers(request: Request, box: Box, room: Area, inner: Inner, *, first: bool) -> tuple[tuple[Mark, ...], int]:
    """Return the places for answers, and how many of them are notes."""
    if box.notes and inner.note is not None:
        places = box_parts.note_places(room, inner.note, box.notes)
        shown = box_parts.example_on(request, places[0], _example(request, box)) if first else None
        drawn = places if shown is None else places[1:]
        return ((() if shown is None else (shown,)) + box_parts.ticks(drawn)), len(places)
    if box.lines or box.notes:
        return box_parts.writing(room, inner.look.pen), 0
    if box.choices:
        found = box_parts.choices(request, _choices(request, box), room, inner.look.prompt)
        return (() if found is None else found[0]), 0
    if box.scale is not None:
        circles = box_parts.circles(request, box.scale, room)
        return (() if circles is None else circles[0]), 0
    if box.sketch:
        return box_parts.sketch(room, portrait=box.icon == PORTRAIT), 0
    return (), 0


def _example(request: Request, box: Box) -> str:
    return "" if box.example is None else box.example.read(request.lang)


def shows_example(request: Request, box: Box, width: float, note: Note | None) -> bool:
    """Say whether the example of a box can stand on its first note."""
    if note is None or not box.notes or box.example is None or request.fill == "all" or box_entries(request, box):
        return False
    place = Area(0, 0, note.width, note.height)
    return width >= note.width and box_parts.example_on(request, place, _example(request, box)) is not None
