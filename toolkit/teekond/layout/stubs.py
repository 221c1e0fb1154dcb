"""Links whose other end is not on the sheet: a stub at the card's side, a reference at its foot."""

from __future__ import annotations

from collections.abc import Iterable

from teekond.layout.cards import foot_place, line
from teekond.layout.content import LINK_CLASS
from teekond.layout.linkmarks import straight, style_of
from teekond.layout.look import SMALL_STRONG
from teekond.layout.placed import Placed
from teekond.layout.route.router import Point
from teekond.layout.scene import Group, IconMark, Mark, PathMark
from teekond.link.workspace import Link

LENGTH = 3.2
PITCH = 2.4
CLEAR = 0.17
"""So far a stub moves aside where a link leaves the card at the same height."""


def state_of_link(placed: Placed, link: Link) -> str:
    """Return what became of a link, on a map of what changed; nothing where it is the same."""
    changes = placed.content.changes
    return changes.link(LINK_CLASS[link.kind], link.source, link.target) if changes else ""


def off_sheet(placed: Placed) -> Iterable[tuple[Link, str]]:
    """Return the links with one end in the band, and that end."""
    for link in placed.content.links:
        here = [ref for ref in (link.source, link.target) if ref in placed.band.refs]
        if len(here) == 1:
            yield link, here[0]


def stub(placed: Placed, link: Link, ref: str) -> tuple[Point, ...]:
    """Return the short line at the left border of the card; several links of one foot stand below each other."""
    cell = placed.band.refs[ref]
    box = placed.boxes[cell]
    _, base, _, at, count = foot_place(placed.band.cards[cell], box, placed.place_of(link))
    pitch = min(PITCH, (box.bottom - 2.0 - base + 2.5) / max(1, count - 1))
    y = base - 2.5 + pitch * at
    while (round(box.x, 1), round(y, 1)) in placed.ports:
        y -= CLEAR
    y = round(y, 2)
    return ((box.x, y), (round(box.x - LENGTH, 2), y))


def stub_group(placed: Placed, link: Link, ref: str, title: str) -> Group:
    """Return the marks of a link that leaves the sheet."""
    kind, state = LINK_CLASS[link.kind], state_of_link(placed, link)
    style = style_of(kind, state)
    stroke = style.stroke
    cell = placed.band.refs[ref]
    x, base, texts, at, _ = foot_place(placed.band.cards[cell], placed.boxes[cell], placed.place_of(link))
    marks: list[Mark] = [
        PathMark(straight(stub(placed, link, ref)), None, stroke, min(1.6, style.width) if state else 1.6, cls="line")
    ]
    tone = "ink2" if state == "removed" else stroke
    if not at:
        marks.append(IconMark("off-sheet", x, base - 7.2, 9.0, tone))
        marks += [
            line(text, x + 11.8, base + 9.0 * row, SMALL_STRONG, tone, cls="reference")
            for row, text in enumerate(texts)
        ]
    data = (("from", link.source), ("to", link.target))
    classes = " ".join(filter(None, ("link", kind, state, "off-sheet")))
    return Group(classes, tuple(marks), data=data, title=title)
