"""Where the tags of peak, low and end stand: at their faces, and over nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from teekond.layout.cards import line
from teekond.layout.curve_words import FACE, touches
from teekond.layout.look import TAG
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


def tag_marks(tags: Sequence[Tag], taken: Sequence[Box], row: Box, *, optional: bool) -> Iterable[Mark]:
    """Set tags in a row where nothing stands; one that has no place is left out.

    `optional` ones are not looked for a place further off.
    """
    boxes = _one_by_one(tags, taken, row)
    if None in boxes and not optional:
        boxes = _together(tags, taken, row)
    for tag, box in zip(tags, boxes, strict=True):
        if box is not None:
            yield from _drawn(tag, box)


def _drawn(tag: Tag, box: Box) -> Iterable[Mark]:
    tone = "good" if tag.value > 0 else "bad"
    fill, ink = (f"{tone}d", f"{tone}on") if tag.value else ("neu", "paper")
    yield RectMark(round(box.x, 2), round(box.y, 2), round(box.w, 2), TAG_HEIGHT, fill, radius=2.0, cls="tag")
    yield line(tag.text, box.x + 3.0, box.y + 7.2, TAG, ink, cls="tag")


def _one_by_one(tags: Sequence[Tag], taken: Sequence[Box], row: Box) -> list[Box | None]:
    """Return the first usual place of each that is free."""
    found: list[Box | None] = []
    for tag in tags:
        filled = [*taken, *[box for box in found if box is not None]]
        found.append(next((box for box in _usual(tag) if _inside(box, row) and not touches(box, filled)), None))
    return found


def _usual(tag: Tag) -> Iterator[Box]:
    """Yield places at the inner side of the face, at its right, left, and outer side."""
    x, y, width = tag.x, tag.y, tag.width
    inner = y + 9.5 if tag.value > 0 else y - 19.0
    outer = y - 29.5 if tag.value > 0 else y + 19.5
    beside = (x + FACE + 3.5, y - TAG_HEIGHT / 2)
    places = [(x - width / 2 + shift, inner) for shift in (0.0, 12.0, -12.0, 22.0, -22.0)]
    places += [beside, (x - FACE - 3.5 - width, y - TAG_HEIGHT / 2), (x - width / 2, outer)]
    if tag.value == 0 or tag.alone:
        places.insert(0, beside)
    return (Box(left, top, width, TAG_HEIGHT) for left, top in places)


def _together(tags: Sequence[Tag], taken: Sequence[Box], row: Box) -> list[Box | None]:
    """Return places for as many tags as have room beside each other, as near to their faces as can be."""
    places = [
        [box for box in (*_usual(tag), *_anywhere(tag, row)) if _inside(box, row) and not touches(box, taken)]
        for tag in tags
    ]
    for missing in range(len(tags)):
        found = _apart(places, missing)
        if found is not None:
            return found
    return [None] * len(tags)


def _anywhere(tag: Tag, row: Box) -> list[Box]:
    """Return places in the row around a face, the nearest first."""
    across = [tag.x - tag.width / 2 + shift * STEP for shift in range(-int(FAR / STEP), int(FAR / STEP) + 1)]
    down = [row.y + step * RISE for step in range(int((row.h - TAG_HEIGHT) / RISE) + 1)]
    boxes = [Box(left, top, tag.width, TAG_HEIGHT) for left in across for top in down]
    return sorted(boxes, key=lambda box: (box.x + box.w / 2 - tag.x) ** 2 + (box.y + box.h / 2 - tag.y) ** 2)


def _apart(places: Sequence[Sequence[Box]], missing: int) -> list[Box | None] | None:
    """Return a place of each that lies over no other, all but so many; None where there are none such."""
    if not places:
        return []
    first, *others = places
    for box in first:
        free = [[each for each in boxes if not touches(each, (box,))] for boxes in others]
        rest = _apart(free, missing)
        if rest is not None:
            return [box, *rest]
    if missing:
        rest = _apart(others, missing - 1)
        return None if rest is None else [None, *rest]
    return None


def _inside(box: Box, row: Box) -> bool:
    across = row.x - SCALE_GAP <= box.x and box.right <= row.right + TAG_BEYOND
    return across and row.y <= box.y and box.bottom <= row.bottom
