"""What is wrong with a drawing, seen as a person would: overlaps, lines through words, notes over an edge."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise

from teekond.canvas.drawings.regions import crosses, farthest, meet, nearest
from teekond.canvas.fit import ITALIC, width
from teekond.canvas.marks import Body, Circle, Example, Known, Mark, Path, Rectangle, Ticks, Words
from teekond.canvas.sheet import CAP, Area, Block, leading
from teekond.values import replace

LOW = 0.12
"""Part of a descender that counts: letters that hang lower are rare and small."""


def place_of(block: Block) -> Area:
    """Return where a text stands."""
    wide = max(width(line, block.size, block.weight) for line in block.lines) * (ITALIC if block.italic else 1)
    left = block.x - {"left": 0.0, "center": wide / 2, "right": wide}[block.align]
    return Area(left, block.y, wide, block.height + LOW * block.size * 25.4 / 72)


def texts(body: Body) -> list[tuple[int, Block, Area]]:
    """Return all texts that stand by themselves, by their order among the marks."""
    return [
        (index, mark.block, place_of(mark.block)) for index, mark in enumerate(body.marks) if isinstance(mark, Words)
    ]


def notes(body: Body) -> list[Area]:
    """Return the places of all notes."""
    return [mark.area for mark in body.marks if isinstance(mark, Ticks | Example)]


def faults(body: Body, room: Area) -> list[str]:
    """Return all that is wrong."""
    return [
        *_outside(body, room),
        *_over_each_other(body),
        *_on_notes(body),
        *_through_words(body),
        *_through_notes(body),
    ]


def _outside(body: Body, room: Area) -> Iterator[str]:
    for _, block, area in texts(body):
        if not _in(area, room):
            yield f"{block.lines} is outside of the room"
    for area in notes(body):
        if not _in(area, room):
            yield f"a note at {area} is outside of the room"


def _in(area: Area, room: Area, by: float = 0.3) -> bool:
    across = room.x - by <= area.x and area.right <= room.right + by
    return across and room.y - by <= area.y and area.bottom <= room.bottom + by


def _over_each_other(body: Body) -> Iterator[str]:
    for (_, one, first), (_, other, second) in combinations(texts(body), 2):
        if meet(first, second):
            yield f"{one.lines} lies on {other.lines}"
    filled = [mark.filled.area for mark in body.marks if isinstance(mark, Known)]
    for one_area, other_area in combinations([*notes(body), *filled], 2):
        if meet(one_area, other_area):
            yield f"a note lies on another one: {one_area} {other_area}"


def _on_notes(body: Body) -> Iterator[str]:
    codes = {each.code for each in body.codes}
    for _, block, area in texts(body):
        if block.lines[0] in codes:
            continue
        if any(meet(area, note) for note in notes(body)):
            yield f"{block.lines} stands where a note lies"


def _through_words(body: Body) -> Iterator[str]:
    for index, block, _ in texts(body):
        for core in _cores(block):
            for order, mark in enumerate(body.marks):
                covers = body.marks[order + 1 : index]
                if _touches(mark, core) and (order > index or not any(_hides(cover, core) for cover in covers)):
                    yield f"a line goes through {block.lines}: {mark}"


def _cores(block: Block) -> Iterator[Area]:
    """Return what the lines of a text cover for certain."""
    unit = block.size * 25.4 / 72
    for index, line in enumerate(block.lines):
        area = place_of(replace(block, lines=(line,), y=block.y + index * (CAP + leading(block.size)) * unit))
        yield Area(area.x + 0.2, area.y + 0.2, max(0.1, area.width - 0.4), max(0.1, area.height - 0.4))


def _through_notes(body: Body) -> Iterator[str]:
    for note in notes(body):
        core = Area(note.x + 0.2, note.y + 0.2, note.width - 0.4, note.height - 0.4)
        for mark in body.marks:
            if not isinstance(mark, Rectangle) and _touches(mark, core):
                yield f"a line goes through a note at {note}: {mark}"


def _touches(mark: Mark, area: Area) -> bool:
    if isinstance(mark, Path) and mark.weight:
        ends = (*mark.points, mark.points[0]) if mark.closed else mark.points
        return any(crosses(one, other, area) for one, other in pairwise(ends))
    if isinstance(mark, Circle) and mark.weight:
        return nearest(area, mark.x, mark.y) < mark.radius < farthest(area, mark.x, mark.y)
    if isinstance(mark, Rectangle) and mark.weight:
        box = mark.area
        corners = ((box.x, box.y), (box.right, box.y), (box.right, box.bottom), (box.x, box.bottom), (box.x, box.y))
        return any(crosses(one, other, area) for one, other in pairwise(corners))
    return False


def _hides(mark: Mark, area: Area) -> bool:
    return isinstance(mark, Rectangle) and mark.fill == "paper" and _in(area, mark.area, 0)


def letters(text: str) -> str:
    """Return a text without what a line break adds or takes."""
    return "".join(each for each in text if each not in " -\u00ad\u00a0")


def written(body: Body) -> set[str]:
    """Return every text on the drawing, each without its line breaks."""
    found = {letters("".join(block.lines)) for _, block, _ in texts(body)}
    found |= {letters("".join(mark.text.lines)) for mark in body.marks if isinstance(mark, Example)}
    return found | {letters("".join(mark.filled.text.lines)) for mark in body.marks if isinstance(mark, Known)}
