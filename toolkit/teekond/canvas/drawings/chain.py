"""A chain of those who work for each other: employees round, the customer angular at its right end."""

from __future__ import annotations

from itertools import pairwise

from teekond.canvas.box_parts import DESCENT
from teekond.canvas.drawings import refuse
from teekond.canvas.drawings.common import each_note, first_drawn
from teekond.canvas.drawings.inside import inside
from teekond.canvas.drawings.label import Asked, Label, labels, letter
from teekond.canvas.drawings.packing import Lies
from teekond.canvas.drawings.rim import within
from teekond.canvas.drawings.slots import Part, Wanted, body
from teekond.canvas.fill_boxes import box_entries
from teekond.canvas.fit import fit
from teekond.canvas.marks import Body, Circle, Mark, Path, Rectangle, Sign, Words
from teekond.canvas.plain import plain
from teekond.canvas.request import Request
from teekond.canvas.sheet import POINT, Area, Block
from teekond.diagnostics import Diagnostic
from teekond.model.canvas import Box, Note
from teekond.values import replace

ARROW, LINK = 20, 120
"""Room for an arrow and the widest link, times the grid's scale."""
SHARES = (0.34, 0.28, 0.23, 0.2)
"""Parts of the room's height that a link may take: a smaller one leaves room for more notes."""
ROUND, SQUARE = 0.8, 0.86
"""The part of a link that words can use."""
UNDER = Lies(across=0, down=0, loose=False)
TITLE = (
    *((part, True) for part in (1.0, 0.9, 0.79, 0.7, 0.62)),
    *((part, False) for part in (0.79, 0.7, 0.62, 0.55, 0.48)),
)
"""Parts of a head's size that titles are tried at, and whether no word may be broken."""


def draw(request: Request, room: Area) -> Body | Diagnostic:
    """Return the chain in its room."""
    return each_note(request, lambda note: _largest(request, room, note))


def _largest(request: Request, room: Area, note: Note | None) -> Body | Diagnostic:
    """Return the chain with the largest links that everything fits with."""
    first = _draw(request, room, note, SHARES[0])
    if not isinstance(first, Diagnostic):
        return first
    smaller = (_draw(request, room, note, share) for share in SHARES[1:])
    return next((each for each in smaller if not isinstance(each, Diagnostic)), first)


def _draw(request: Request, room: Area, note: Note | None, share: float) -> Body | Diagnostic:
    g, boxes = request.scale.grid, request.canvas.boxes
    room_each = room.width / len(boxes) - min(ARROW * g, 0.12 * room.width / len(boxes))
    side = min(room_each, LINK * g, share * room.height)
    pitch = (room.width - side) / (len(boxes) - 1)
    links = [Area(room.x + index * pitch, room.y, side, side) for index in range(len(boxes))]
    titles = _titles(request, links)
    if isinstance(titles, Diagnostic):
        return titles
    shown = first_drawn(request, note)
    heads = _asked(request, room, links, shown=shown)
    if isinstance(heads, Diagnostic):
        return heads
    low = max(head.bottom for head in heads) + 5 * g
    parts = [Part((*_arrows(links, g), *titles))]
    for index, (box, link, head) in enumerate(zip(boxes, links, heads, strict=True)):
        area = Area(link.x, low, link.width, room.bottom - low)
        known = box_entries(request, box)
        wanted = Wanted(box, letter(index), area, note, known, shown and index == 0)
        part = inside(request, wanted, UNDER)
        if isinstance(part, Diagnostic):
            return part
        parts += [Part((*_link(box, link, last=index == len(boxes) - 1), *head.marks)), part]
    return body(request, [*parts[1:], parts[0]], room.bottom)


def _asked(request: Request, room: Area, links: list[Area], *, shown: bool) -> tuple[Label, ...] | Diagnostic:
    g = request.scale.grid
    asked = [
        Asked(
            box,
            letter(index),
            Area(link.x, link.bottom + 6 * g, _wide(links, link, g), 0.5 * room.height),
            example=index > 0 or not shown,
            title=False,
        )
        for index, (box, link) in enumerate(zip(request.canvas.boxes, links, strict=True))
    ]
    return labels(request, asked, gutter=False)


def _wide(links: list[Area], link: Area, g: float) -> float:
    """Return how wide the words below a link may be: up to the next one, under the last as wide as it is."""
    pitch = links[1].x - links[0].x
    return link.width if link is links[-1] else max(link.width, pitch - 0.5 * ARROW * g)


def side_of(box: Box, *, last: bool) -> str:
    """Return whose link it is: the last one is the customer's where nothing is said."""
    return box.side or ("customer" if last else "employee")


def _link(box: Box, link: Area, *, last: bool) -> tuple[Mark, ...]:
    side, radius = side_of(box, last=last), link.width / 2
    if side == "customer":
        return (Rectangle(link, 2.6, side, radius=0.8),)
    return (Circle(link.x + radius, link.y + radius, radius, 2.6, side),)


def _arrows(links: list[Area], g: float) -> list[Mark]:
    y = links[0].y + links[0].height / 2
    return [
        Path(((one.right + 3 * g, y), (other.x - 3 * g, y)), 4, "ink", head="full", head_size=9 * g)
        for one, other in pairwise(links)
    ]


def _titles(request: Request, links: list[Area]) -> list[Mark] | Diagnostic:
    """Return icon and title in each link, all titles of one size."""
    boxes = request.canvas.boxes
    over = boxes[0]
    for part, whole in TITLE:
        size = max(request.scale.head * part, request.scale.least)
        made: list[Mark] = []
        for index, (box, link) in enumerate(zip(boxes, links, strict=True)):
            found = _title(request, box, link, size, last=index == len(boxes) - 1, whole=whole)
            if not found:
                over = box
                break
            made += found
        else:
            return made
    return refuse.text(request, over)


def _title(request: Request, box: Box, link: Area, size: float, *, last: bool, whole: bool) -> list[Mark]:
    part = SQUARE if side_of(box, last=last) == "customer" else ROUND
    icon = 0.22 * link.height if box.icon is not None else 0.0
    gap = 0.06 * link.height if icon else 0.0
    room = (part * link.width, part * link.height - icon - gap)
    x, lang = link.x + link.width / 2, request.lang
    pattern = Block(x, 0, 0, (), 700, align="center")
    found = fit(plain(box.title.read(lang)), room, (size,), pattern, lang=lang, most=3, whole=whole)
    if found is None:
        return []
    top = link.y + (link.height - found.height - DESCENT * found.size * POINT - icon - gap) / 2
    placed = replace(found, y=top + icon + gap)
    if part == ROUND and not within(placed, x, link.y + link.height / 2, 0.47 * link.width):
        return []
    words = Words(placed, 2)
    return [words, Sign(x - icon / 2, top, icon, box.icon, "phase")] if box.icon is not None else [words]
