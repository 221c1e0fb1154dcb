"""Numbers and words of feelings, put beside their faces so that none lies on another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from teekond.canvas.fit import ITALIC, width
from teekond.canvas.sheet import CAP, POINT, Area, Block, Face
from teekond.metrics import wrap
from teekond.values import dataclass, replace

DESCENT = 0.24
CLOSE = 0.35
"""White between two tags, in millimetres."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A face before its tag is placed."""

    x: float
    y: float
    icon: str
    value: str
    word: str | None
    above: bool
    """Where its tag stands if there is room."""


def tagged(spots: Sequence[Spot], room: Area, face: float, sizes: tuple[float, ...], lang: str) -> list[Face] | None:
    """Return the faces with their tags, all of one size and inside `room`; None where there is no place for one.

    `face` is the size of a face.
    """
    for size in dict.fromkeys(sizes):
        placed = _tagged(spots, room, face, size, lang)
        if placed is not None:
            return placed
    return None


def _tagged(spots: Sequence[Spot], room: Area, face: float, size: float, lang: str) -> list[Face] | None:
    taken = [Area(spot.x - face / 2, spot.y - face / 2, face, face) for spot in spots]
    made: list[Face] = []
    for spot in spots:
        for tag in _candidates(spot, face, size, lang):
            areas = [_area(block) for block in tag]
            if all(_inside(area, room) and not any(_meet(area, other) for other in taken) for area in areas):
                taken += areas
                made.append(Face(spot.x, spot.y, spot.icon, tag[0], tag[1] if len(tag) > 1 else None))
                break
        else:
            return None
    return made


def _candidates(spot: Spot, face: float, size: float, lang: str) -> Iterator[tuple[Block, ...]]:
    for above in (spot.above, not spot.above):
        yield from _beside(spot, face, size, above)
    if spot.word is not None:
        for above in (spot.above, not spot.above):
            for share in (20.0, 12.0, 8.0):
                yield _stacked(spot, face, size, above, share, lang)


def _edge(spot: Spot, face: float, size: float, *, above: bool) -> float:
    gap = face / 2 + 0.3 * size * POINT
    return spot.y - gap - CAP * size * POINT if above else spot.y + gap


def _beside(spot: Spot, face: float, size: float, above: bool) -> Iterator[tuple[Block, ...]]:
    y = _edge(spot, face, size, above=above)
    number = Block(spot.x, y, size, (spot.value,), 700, align="center")
    if spot.word is None:
        yield (number,)
        return
    first, blank = width(spot.value, size, 700), 0.35 * size * POINT
    whole = first + blank + width(spot.word, size) * ITALIC
    for shift in (0.5, 0.35, 0.65, 0.2, 0.8):
        left = spot.x - whole * shift
        word = Block(left + first + blank, y, size, (spot.word,), tone="soft", italic=True)
        yield replace(number, x=left, align="left"), word


def _stacked(spot: Spot, face: float, size: float, above: bool, measure: float, lang: str) -> tuple[Block, ...]:
    lines = tuple(wrap(spot.word or "", measure / POINT, size, lang=lang))
    word = Block(spot.x, 0, size, lines, tone="soft", italic=True, align="center")
    number = Block(spot.x, _edge(spot, face, size, above=above), size, (spot.value,), 700, align="center")
    gap = 0.45 * size * POINT
    if above:
        word = replace(word, y=number.bottom - word.height)
        return replace(number, y=word.y - gap - number.height), word
    return number, replace(word, y=number.bottom + gap)


def _area(block: Block) -> Area:
    part = ITALIC if block.italic else 1
    wide = max(width(line, block.size, block.weight) for line in block.lines) * part
    left = block.x - wide / 2 if block.align == "center" else block.x
    return Area(left - CLOSE, block.y, wide + 2 * CLOSE, block.height + 0.8 * DESCENT * block.size * POINT)


def _inside(area: Area, room: Area) -> bool:
    return area.x >= room.x and area.right <= room.right and area.y >= room.y and area.bottom <= room.bottom


def _meet(one: Area, other: Area) -> bool:
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom
