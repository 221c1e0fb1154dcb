"""What stands on lines: the faces where two people meet, the words where both are low, the time of a wait."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from teekond.layout.cards import line
from teekond.layout.feelings import face
from teekond.layout.look import SMALL_STRONG
from teekond.layout.paths import segments
from teekond.layout.pills import pill, pill_width
from teekond.layout.placed import Placed
from teekond.layout.room import Room
from teekond.layout.route.measure import LANE_PAD
from teekond.layout.route.router import Point
from teekond.layout.scene import Box, Group, Mark, RectMark, SignMark
from teekond.layout.stubs import state_of_link
from teekond.layout.topology import Waiting
from teekond.link.workspace import Link
from teekond.metrics import advance, wrap
from teekond.model.journey import LinkKind

CAPSULE = (26.0, 36.0)


def wait_box(placed: Placed, waiting: Waiting) -> Box:
    """Return the place of a waiting pill, in the middle of its gap column."""
    row, column = waiting.cell
    width = pill_width(waiting.text, icon=True)
    middle = placed.ys.cards[row] + placed.band.heights[row] / 2
    return Box(placed.xs.cards[column] + (placed.band.widths[column] - width) / 2, middle - 5.8, width, 11.6)


def wait_groups(placed: Placed) -> Iterable[Group]:
    """Return the pills with the time of a wait."""
    for waiting in placed.band.waiting:
        box = wait_box(placed, waiting)
        yield Group("wait", tuple(pill(waiting.text, box.x + box.w / 2, box.y + 5.8, "ink2", icon="clock")))


def capsule_boxes(placed: Placed) -> list[tuple[Box, Link]]:
    """A meeting bears a capsule with both faces where it crosses a seam, unless another one stands there."""
    found: list[tuple[Box, Link]] = []
    for at, link in placed.links():
        if link.kind is not LinkKind.MEETS or _feelings(placed, link) is None:
            continue
        if state_of_link(placed, link) == "removed":
            continue
        way = placed.ways["link", at]
        through = next(iter((*_through(placed, way), *_along(placed, way))), None)
        if through is None:
            continue
        (top, bottom), x = placed.ys.runs[through[0]], through[1]
        width, height = CAPSULE
        box = Box(x - width / 2, (top + bottom - height) / 2, width, height)
        if not any(abs(box.x - other.x) < width + 2 and box.y == other.y for other, _ in found):
            found.append((box, link))
    return found


def _through(placed: Placed, way: Sequence[Point]) -> Iterable[tuple[int, float]]:
    """Name the seams that a way runs through without turning, and where."""
    for (ax, ay), (bx, by) in segments(way):
        low, high = min(ay, by), max(ay, by)
        for seam in sorted(placed.band.topology.seams):
            top, bottom = placed.ys.runs[seam]
            if ax == bx and low <= top + LANE_PAD and bottom - LANE_PAD <= high:
                yield seam, ax


def _along(placed: Placed, way: Sequence[Point]) -> Iterable[tuple[int, float]]:
    """Name the seams that a way runs along for a while, and the middle of that piece."""
    for (ax, ay), (bx, by) in segments(way):
        for seam in sorted(placed.band.topology.seams):
            top, bottom = placed.ys.runs[seam]
            if ay == by and top <= ay <= bottom and abs(ax - bx) > CAPSULE[0] + 10:
                yield seam, (ax + bx) / 2


def _feelings(placed: Placed, link: Link) -> tuple[float, float] | None:
    """Return the feelings at both ends of a meeting, the upper one first, where both are rated."""
    cells = sorted(placed.band.refs[ref] for ref in (link.source, link.target))
    upper, lower = (placed.band.cards[cell].content.feeling for cell in cells)
    return None if upper is None or lower is None else (upper.mean, lower.mean)


def capsule_groups(
    placed: Placed, boxes: Iterable[tuple[Box, Link]], room: Room, titles: dict[int, str]
) -> Iterable[Group]:
    """Return the capsules; those of moments that are low on both sides are filled and say so."""
    for box, link in boxes:
        felt = _feelings(placed, link) or (0.0, 0.0)
        low = link.source in placed.content.both_low
        fill, stroke = ("badd", "badd") if low else ("paper", "meets")
        x, y = box.x + box.w / 2, box.y + box.h / 2
        marks: list[Mark] = [RectMark(box.x, box.y, box.w, box.h, fill, stroke, 1.6, 13.0, cls="capsule")]
        marks.append(SignMark("face", x, y - 8.2, 6.8, value=face(felt[0])))
        marks.append(SignMark("face", x, y + 8.2, 6.8, value=face(felt[1])))
        at = placed.place_of(link)
        if low:
            marks += _both_low_tag(placed, box, room, ("link", at))
        yield Group("capsule both-low" if low else "capsule", tuple(marks), title=titles[at])


def _both_low_tag(placed: Placed, box: Box, room: Room, key: object) -> list[Mark]:
    """The words in the first free place above, right or left of the capsule; strip and border say it anyway."""
    lines = wrap(placed.words("low on both sides"), 42.0, SMALL_STRONG.size, SMALL_STRONG.weight)
    width = max(advance(text, SMALL_STRONG.size, SMALL_STRONG.weight) for text in lines) + 7.0
    height = 8.0 * len(lines) + 2.5
    x, y = box.x + box.w / 2, box.y + box.h / 2
    choices = (
        Box(x - width / 2, box.y - 11.0 - height, width, height),
        Box(box.right + 3.0, y - height / 2, width, height),
        Box(box.x - 3.0 - width, y - height / 2, width, height),
    )
    chosen = next((each for each in choices if room.take(each, key)), None)
    if chosen is None:
        return []
    plate = RectMark(chosen.x, chosen.y, chosen.w, chosen.h, "paper", "badd", 1.0, 3.0, cls="tag")
    middle = chosen.x + width / 2
    words = [
        line(text, middle, chosen.y + 7.6 + 8.0 * at, SMALL_STRONG, "badd", cls="tag", anchor="middle")
        for at, text in enumerate(lines)
    ]
    return [plate, *words]
