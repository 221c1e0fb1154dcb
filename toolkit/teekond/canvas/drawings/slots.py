"""What stands in a drawing's places for notes: ticks with their code, the example, or what the files know."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from teekond.canvas.box_parts import FINE, example_on
from teekond.canvas.drawings import refuse
from teekond.canvas.fill import Entry
from teekond.canvas.marks import Body, Circle, Coded, Example, Known, Mark, Path, Rectangle, Ticks, Words
from teekond.canvas.request import Request
from teekond.canvas.rows import filled_sizes, moved, stack
from teekond.canvas.sheet import Area, Block
from teekond.diagnostics import Diagnostic
from teekond.model.canvas import Box, Note
from teekond.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a drawing."""

    marks: tuple[Mark, ...] = ()
    codes: tuple[Coded, ...] = ()
    capacity: int = 0
    holes: int = 0


@dataclass(frozen=True, slots=True)
class Wanted:
    """A box and what is to stand in its part of a drawing."""

    box: Box
    letter: str
    area: Area
    """Its part, or what surrounds it."""
    note: Note | None
    """None where a pen writes."""
    known: tuple[Entry, ...] = ()
    example: bool = False
    """Whether the first note shows its example."""


Pack = Callable[[Note, int], tuple[Area, ...]]
"""Gives places for so many notes of a size, fewer where fewer fit."""


def joined(parts: Iterable[Part]) -> Part:
    """Return parts as one, in their order."""
    found = tuple(parts)
    return Part(
        tuple(mark for part in found for mark in part.marks),
        tuple(code for part in found for code in part.codes),
        sum(part.capacity for part in found),
        sum(part.holes for part in found),
    )


def body(request: Request, parts: Iterable[Part], bottom: float) -> Body:
    """Return a whole drawing that ends at `bottom`; its lines are finer on a sheet that is held in a hand."""
    whole = joined(parts)
    part = FINE if request.scale.hand else 1.0
    return Body(tuple(_fine(mark, part) for mark in whole.marks), whole.codes, whole.capacity, whole.holes, bottom)


def _fine(mark: Mark, part: float) -> Mark:
    return replace(mark, weight=mark.weight * part) if isinstance(mark, Path | Circle | Rectangle) else mark


def held(request: Request, wanted: Wanted, pack: Pack) -> Part | Diagnostic:
    """Return the notes of a box, or which of its texts fits no place, or how many notes too many it wants."""
    box, known = wanted.box, wanted.known
    notes = box.notes or 0 if wanted.note is not None else 0
    if not notes and not known:
        return Part(codes=(Coded(f"{wanted.letter}1", box.id, wanted.area),))
    places = pack(wanted.note or slip(request), max(notes, len(known)))
    if len(places) < notes:
        return refuse.notes(request, box, len(places))
    if len(places) < len(known):
        return refuse.known(request, box, known[len(places)].text)
    parts: list[Part] = []
    for index, place in enumerate(places):
        code = f"{wanted.letter}{index + 1}"
        if index < len(known):
            found = fitted(request, box, known[index], place)
        else:
            found = _empty(request, wanted, place, code, example=wanted.example and index == 0)
        if isinstance(found, Diagnostic):
            return found
        parts.append(Part(found.marks, (Coded(code, box.id, place),), found.capacity, found.holes))
    return joined(parts)


def slip(request: Request) -> Note:
    """Return the room of a known text where no notes are used."""
    g = request.scale.grid
    return Note(72 * g, 30 * g)


def occupied(part: Part) -> list[Area]:
    """Return where notes and known texts lie."""
    known = [mark.filled.area for mark in part.marks if isinstance(mark, Known)]
    return [*known, *(mark.area for mark in part.marks if isinstance(mark, Ticks | Example))]


def fitted(request: Request, box: Box, entry: Entry, place: Area) -> Part | Diagnostic:
    """Return what is known, or a question, in a place of its own."""
    for size in (*filled_sizes(request), request.scale.least):
        found = stack((entry,), place.width, size, request)
        if found is not None and found.filled[0].area.height <= place.height:
            filled = moved(found.filled[0], place.x, place.y)
            return Part((Known(filled, box.side),), holes=int(entry.kind == "hole"))
    return refuse.known(request, box, entry.text)


def _empty(request: Request, wanted: Wanted, place: Area, code: str, *, example: bool) -> Part | Diagnostic:
    if not example or wanted.box.example is None or request.fill == "all":
        return Part((Ticks(place), coded(request, place, code)), capacity=1)
    drawn = example_on(request, place, wanted.box.example.read(request.lang))
    return refuse.text(request, wanted.box) if drawn is None else Part((drawn,), capacity=1)


def coded(request: Request, place: Area, code: str) -> Words:
    """Return a code at the top right of a place."""
    g = request.scale.grid
    inset = min(3.4 * g, place.width * 0.08)
    return Words(Block(place.right - inset, place.y + inset, request.scale.code, (code,), 600, "soft", align="right"))
