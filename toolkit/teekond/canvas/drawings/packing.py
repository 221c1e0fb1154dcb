"""Where the notes lie in a shape: in rows, or around a middle; as many as there is room for, none over an edge."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import cos, radians, sin, sqrt

from teekond.canvas.drawings.regions import Field, Region, Ring, Span, Wedge, meet, towards
from teekond.canvas.sheet import Area
from teekond.model.canvas import Note
from teekond.values import dataclass

GAP = 3.0
"""Between two notes, in millimetres."""
CLEAR = 2.0
"""Between a note and the line around it."""
WIDER = (1.0, 1.1, 0.9, 1.2, 0.8, 1.3, 0.7, 1.4, 1.5, 1.6, 1.7)
"""How far apart the notes of a wedge are tried, against an even distance."""
TRIES = 9
"""How many heights are tried for a set of rows."""


@dataclass(frozen=True, slots=True)
class Lies:
    """How rows lie in their room: 0 is at its left and top, 1 at its right and bottom."""

    across: float = 0.5
    down: float = 0.5
    loose: bool = True
    """Whether notes stand a little apart where there is room."""


CENTRED = Lies()


def whole(area: Area) -> Field:
    """Return a rectangle that notes may fill up to its edges."""
    return Field(Area(area.x - CLEAR, area.y, area.width + 2 * CLEAR, area.height))


def across(width: float, note: float) -> int:
    """Return how many notes of a width lie beside each other."""
    return max(0, int((width + GAP + 1e-6) // (note + GAP)))


def in_rows(
    region: Region, bounds: Area, note: Note, taken: Sequence[Area] = (), *, lies: Lies = CENTRED, most: int = 99
) -> tuple[Area, ...]:
    """Return places in rows inside of region and bounds: as many as there is room for, `most` at most.

    They stand in as few rows as these need; where they fit at several heights, where `lies` says.
    """
    best: tuple[tuple[float, ...], tuple[Area, ...]] = ((0.0,), ())
    for rows in range(1, across(bounds.height, note.height) + 1):
        slack = bounds.height - rows * (note.height + GAP) + GAP
        for index in range(TRIES):
            part = index / (TRIES - 1)
            tops = [bounds.y + slack * part + row * (note.height + GAP) for row in range(rows)]
            found = [span for top in tops for span in _spans(region, bounds, top, note, taken)]
            counts = _shared([across(span.right - span.left, note.width) for span in found], most)
            score = (sum(counts), -rows, -abs(part - lies.down))
            if score > best[0]:
                best = score, _laid(found, counts, note, lies)
    return best[1]


@dataclass(frozen=True, slots=True)
class _Span:
    left: float
    right: float
    top: float


def _spans(region: Region, bounds: Area, top: float, note: Note, taken: Sequence[Area]) -> list[_Span]:
    return [_Span(left, right, top) for left, right in free(region, bounds, top, top + note.height, taken)]


def _shared(most_each: Sequence[int], most: int) -> list[int]:
    """Return how many notes lie in each row: all that fit, or `most` of them as evenly as they go."""
    counts = list(most_each)
    while sum(counts) > most:
        counts[len(counts) - 1 - counts[::-1].index(max(counts))] -= 1
    return counts


def _laid(spans: Sequence[_Span], counts: Sequence[int], note: Note, lies: Lies) -> tuple[Area, ...]:
    """Return the places of all rows, in each as far from one another."""
    full = [(span, count) for span, count in zip(spans, counts, strict=True) if count]
    spare = min(((span.right - span.left - count * note.width) / count for span, count in full), default=0.0)
    pitch = note.width + (max(GAP, min(spare, note.width / 10)) if lies.loose else GAP)
    places: list[Area] = []
    for span, count in full:
        start = span.left + (span.right - span.left - (count - 1) * pitch - note.width) * lies.across
        places += [Area(start + index * pitch, span.top, note.width, note.height) for index in range(count)]
    return tuple(places)


def free(region: Region, bounds: Area, top: float, bottom: float, taken: Sequence[Area]) -> list[Span]:
    """Return the spans between two heights that are inside of everything and clear of what is taken."""
    found = [
        (max(left + CLEAR, bounds.x), min(right - CLEAR, bounds.right)) for left, right in region.spans(top, bottom)
    ]
    for area in taken:
        if area.y >= bottom + CLEAR or area.bottom <= top - CLEAR:
            continue
        cut: list[Span] = []
        for left, right in found:
            cut += [(left, min(right, area.x - CLEAR)), (max(left, area.right + CLEAR), right)]
        found = cut
    return [(left, right) for left, right in found if right > left]


def around(ring: Ring, note: Note, wanted: int, taken: Sequence[Area] = ()) -> tuple[Area, ...]:
    """Return `wanted` places around a ring, as evenly as they go; fewer where fewer fit. The first is at 12 o'clock."""
    for start in (0.5, 0.0, 0.25):
        angles = [(index + start) * 360 / wanted for index in range(wanted)]
        places = [place for place in _directed(ring, note, angles) if _free(place, taken)]
        if len(places) == wanted and _apart(places):
            return tuple(places)
    best: tuple[Area, ...] = ()
    for lane in _lanes(ring, note):
        found = tuple(
            place
            for circle in lane
            for place in max((_mirrored(circle, note, taken, single) for single in (False, True)), key=len)
        )
        best = max(best, found, key=len)
    return _chosen(best, wanted)


def in_wedge(wedge: Wedge, note: Note, wanted: int, taken: Sequence[Area] = ()) -> tuple[Area, ...]:
    """Return `wanted` places in a part of a ring, fewer where fewer fit."""
    middle, turn = (wedge.start + wedge.end) / 2, (wedge.end - wedge.start) / wanted
    for part in WIDER:
        angles = [middle + (index - (wanted - 1) / 2) * turn * part for index in range(wanted)]
        places = [each for each in _directed(wedge.ring, note, angles) if wedge.holds(each) and _free(each, taken)]
        if len(places) == wanted and _apart(places):
            return tuple(places)
    best: tuple[Area, ...] = ()
    for lane in _lanes(wedge.ring, note):
        found: tuple[Area, ...] = ()
        for circle in lane:
            found += _spread(Wedge(circle, wedge.start, wedge.end, wedge.clear), note, taken)
        best = max(best, found, key=len)
        if len(best) >= wanted:
            break
    return _chosen(best if len(best) >= wanted else max(best, _anywhere(wedge, note, taken), key=len), wanted)


def _chosen(places: Sequence[Area], wanted: int) -> tuple[Area, ...]:
    """Return as many of the places as wanted, spread over all of them."""
    if len(places) <= wanted:
        return tuple(places)
    return tuple(places[int((index + 0.5) * len(places) / wanted)] for index in range(wanted))


def _apart(places: Sequence[Area]) -> bool:
    return not any(meet(one, other, GAP) for index, one in enumerate(places) for other in places[:index])


def _anywhere(wedge: Wedge, note: Note, taken: Sequence[Area]) -> tuple[Area, ...]:
    """Return places that keep to no lane: packed from the outer circle inwards, or from the first line on."""
    ring, step = wedge.ring, min(note.width, note.height) / 12
    ring = Ring(ring.x, ring.y, ring.inner + CLEAR, ring.outer - CLEAR)
    wedge = Wedge(ring, wedge.start, wedge.end, wedge.clear)
    turns = [wedge.start + index * 2 for index in range(int((wedge.end - wedge.start) / 2) + 1)]
    outwards = [ring.outer - index * step for index in range(int((ring.outer - ring.inner) / step) + 1)]
    best: tuple[Area, ...] = ()
    for points in (
        [towards(ring.x, ring.y, angle, far) for far in outwards for angle in turns],
        [towards(ring.x, ring.y, angle, far) for angle in turns for far in outwards],
    ):
        placed: list[Area] = []
        for x, y in points:
            place = Area(x - note.width / 2, y - note.height / 2, note.width, note.height)
            apart = not any(meet(place, other, GAP) for other in placed)
            if apart and wedge.holds(place) and _free(place, taken):
                placed.append(place)
        best = max(best, tuple(placed), key=len)
    return best


def _lanes(ring: Ring, note: Note) -> Iterator[tuple[Ring, ...]]:
    """Yield the ring whole, and cut into lanes as wide as a note is at least."""
    width = ring.outer - ring.inner
    most = max(1, int((width + GAP) // (min(note.width, note.height) + GAP)))
    for count in range(1, most + 1):
        each = (width - (count - 1) * GAP) / count
        yield tuple(
            Ring(ring.x, ring.y, ring.inner + index * (each + GAP), ring.inner + index * (each + GAP) + each)
            for index in range(count)
        )


def _mirrored(ring: Ring, note: Note, taken: Sequence[Area], single: bool) -> tuple[Area, ...]:
    """Return places and their mirror images; with `single` the first one stands in the middle at the bottom."""
    middle = [place for place in _directed(ring, note, (180.0,)) if single and _free(place, taken)]
    pairs = [
        (place, twin)
        for place in _directed(ring, note, [step / 2 for step in range(1, 360)])
        for twin in (Area(2 * ring.x - place.right, place.y, place.width, place.height),)
        if _free(place, taken) and _free(twin, taken)
    ]
    best: tuple[Area, ...] = ()
    for gap in _gaps(note):
        placed = list(middle)
        for place, twin in pairs:
            if not meet(place, twin, gap) and not any(meet(place, other, gap) for other in placed):
                placed += [place, twin]
        if len(placed) >= len(best):
            best = tuple(placed)
    return best


def _spread(wedge: Wedge, note: Note, taken: Sequence[Area]) -> tuple[Area, ...]:
    """Return the places of a lane of a wedge, as far from each other as their number allows."""
    steps = [wedge.start + step / 2 for step in range(int((wedge.end - wedge.start) * 2) + 1)]
    places = [each for each in _directed(wedge.ring, note, steps) if wedge.holds(each) and _free(each, taken)]
    best: tuple[Area, ...] = ()
    for gap in _gaps(note):
        placed: list[Area] = []
        for place in places:
            if not any(meet(place, one, gap) for one in placed):
                placed.append(place)
        if len(placed) >= len(best):
            best = tuple(placed)
    return best


def _gaps(note: Note) -> tuple[float, ...]:
    return tuple(GAP + note.width * part / 12 for part in range(10))


def _free(place: Area, taken: Sequence[Area]) -> bool:
    return not any(meet(place, area, CLEAR) for area in taken)


def _directed(ring: Ring, note: Note, angles: Iterable[float]) -> Iterator[Area]:
    """Yield the place in each direction, in the middle between the circles, where it fits there."""
    for angle in angles:
        low, high = _least(ring.inner + CLEAR, angle, note), _most(ring.outer - CLEAR, angle, note)
        if low <= high:
            x, y = towards(ring.x, ring.y, angle, (low + high) / 2)
            yield Area(x - note.width / 2, y - note.height / 2, note.width, note.height)


def _most(radius: float, angle: float, note: Note) -> float:
    """Return how far out the middle of a note may stand for all of it to be inside a circle."""
    lean = note.width * abs(sin(radians(angle))) + note.height * abs(cos(radians(angle)))
    inside = lean**2 / 4 - (note.width**2 + note.height**2) / 4 + radius**2
    return sqrt(inside) - lean / 2 if inside >= 0 else -1.0


def _least(radius: float, angle: float, note: Note) -> float:
    """Return how far out the middle of a note has to stand for all of it to be outside a circle."""
    side, down = abs(sin(radians(angle))), abs(cos(radians(angle)))
    if down < 1e-9 or (side > 1e-9 and (radius + note.width / 2) / side * down <= note.height / 2):
        return (radius + note.width / 2) / side
    if side < 1e-9 or (radius + note.height / 2) / down * side <= note.width / 2:
        return (radius + note.height / 2) / down
    lean = note.width * side + note.height * down
    return lean / 2 + sqrt(max(0.0, lean**2 / 4 - (note.width**2 + note.height**2) / 4 + radius**2))
