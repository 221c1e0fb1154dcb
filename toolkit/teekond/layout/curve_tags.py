"""Where the tags of peak, low and end stand: at their faces, and over nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from teekond.layout.cards import line
from teekond.layout.curve_words import FACE
from teekond.layout.edges import Edges, touched
from teekond.layout.look import TAG
from teekond.layout.rounding import hundredths
from teekond.layout.scene import Box, Mark, RectMark
from teekond.metrics import advance
from teekond.values import dataclass

TAG_HEIGHT = 9.4
SCALE_GAP = 5.0
"""So far the figures of the scale end before the row."""
TAG_BEYOND = 14.0
"""So far a tag may reach beyond the last column."""
FAR = 72.0
"""No tag stands further to the side of its face: whose it is would not be seen."""
STEP, RISE = 6.0, 3.0
"""How closely a row is searched where the usual places are taken."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag to be set: what it says, the middle of its face, the feeling there."""

    text: str
    x: float
    y: float
    value: float
    alone: bool = False
    """Whether it says no more than that the journey ends here."""

    @property
    def width(self) -> float:
        """Return how wide it is."""
        return advance(self.text, TAG.size, TAG.weight, TAG.tracking) + 6.0


def tag_marks(tags: Sequence[Tag], taken: Sequence[Edges], row: Box, *, optional: bool) -> Iterable[Mark]:
    """Set tags in a row where nothing stands; one that has no place is left out.

    `optional` ones are not looked for a place further off.
    """
    room = (row.x - SCALE_GAP, row.y, row.right + TAG_BEYOND, row.bottom)
    places = _one_by_one(tags, taken, room)
    if None in places and not optional:
        places = _together(tags, taken, row, room)
    for tag, place in zip(tags, places, strict=True):
        if place is not None:
            yield from _drawn(tag, place)


def _drawn(tag: Tag, place: Edges) -> Iterable[Mark]:
    tone = "good" if tag.value > 0 else "bad"
    fill, ink = (f"{tone}d", f"{tone}on") if tag.value else ("neu", "paper")
    left, top, *_ = place
    x, y, width = map(hundredths, (left, top, tag.width))
    yield RectMark(x, y, width, TAG_HEIGHT, fill, radius=2.0, cls="tag")
    yield line(tag.text, left + 3.0, top + 7.2, TAG, ink, cls="tag")


def _one_by_one(tags: Sequence[Tag], taken: Sequence[Edges], room: Edges) -> list[Edges | None]:
    """Return the first usual place of each that is free."""
    found: list[Edges | None] = []
    for tag in tags:
        filled = _near(tag, [*taken, *[place for place in found if place is not None]])
        free = (place for place in _usual(tag) if _inside(place, room) and not touched(place, filled))
        found.append(next(free, None))
    return found


def _near(tag: Tag, taken: Iterable[Edges]) -> list[Edges]:
    """Return what stands where the tag may come to stand."""
    reach = FAR + tag.width
    least, most = tag.x - reach, tag.x + reach
    return [edges for edges in taken if least < edges[2] and edges[0] < most]


def _usual(tag: Tag) -> list[Edges]:
    """Return places at the inner side of the face, at its right, left, and outer side."""
    x, y, width = tag.x, tag.y, tag.width
    inner = y + 9.5 if tag.value > 0 else y - 19.0
    outer = y - 29.5 if tag.value > 0 else y + 19.5
    beside = (x + FACE + 3.5, y - TAG_HEIGHT / 2)
    places = [(x - width / 2 + shift, inner) for shift in (0.0, 12.0, -12.0, 22.0, -22.0)]
    places += [beside, (x - FACE - 3.5 - width, y - TAG_HEIGHT / 2), (x - width / 2, outer)]
    if tag.value == 0 or tag.alone:
        places.insert(0, beside)
    return _edges(places, width)


def _edges(places: Iterable[tuple[float, float]], width: float) -> list[Edges]:
    """Return the edges of tags by their upper left corners."""
    return [(left, top, left + width, top + TAG_HEIGHT) for left, top in places]


def _together(tags: Sequence[Tag], taken: Sequence[Edges], row: Box, room: Edges) -> list[Edges | None]:
    """Return places for as many tags as have room beside each other, as near to their faces as can be."""
    places = []
    for tag in tags:
        filled = _near(tag, taken)
        found = [place for place in (*_usual(tag), *_anywhere(tag, row)) if _inside(place, room)]
        places.append([place for place in found if not touched(place, filled)])
    for missing in range(len(tags)):
        chosen = _apart(places, missing)
        if chosen is not None:
            return chosen
    return [None] * len(tags)


def _anywhere(tag: Tag, row: Box) -> list[Edges]:
    """Return places in the row around a face, the nearest first."""
    width = tag.width
    across = [tag.x - width / 2 + shift * STEP for shift in range(-int(FAR / STEP), int(FAR / STEP) + 1)]
    down = [row.y + step * RISE for step in range(int((row.h - TAG_HEIGHT) / RISE) + 1)]
    places = [(left, top) for left in across for top in down]
    places.sort(key=lambda at: (at[0] + width / 2 - tag.x) ** 2 + (at[1] + TAG_HEIGHT / 2 - tag.y) ** 2)
    return _edges(places, width)


def _apart(places: Sequence[Sequence[Edges]], missing: int) -> list[Edges | None] | None:
    """Return a place of each that lies over no other, all but so many; None where there are none such."""
    if not places:
        return []
    first, *others = places
    for place in first:
        free = [[each for each in ways if not touched(each, (place,))] for ways in others]
        rest = _apart(free, missing)
        if rest is not None:
            return [place, *rest]
    if missing:
        rest = _apart(others, missing - 1)
        return None if rest is None else [None, *rest]
    return None


def _inside(place: Edges, room: Edges) -> bool:
    left, top, right, bottom = place
    return room[0] <= left and right <= room[2] and room[1] <= top and bottom <= room[3]
