"""The links of a band: lines with round corners, ends that tell their kind, letters, reasons, conditions."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from functools import cached_property

from teekond.layout.capsules import capsule_boxes, capsule_groups, wait_box, wait_groups
from teekond.layout.changed_marks import SMALL_MARK, mark_of, state_word
from teekond.layout.content import LINK_CLASS
from teekond.layout.linkmarks import (
    PAINT,
    STYLES,
    head_sign,
    label_height,
    label_marks,
    letter_marks,
    letter_of,
    straight,
    style_of,
    widest,
)
from teekond.layout.look import HEAD, RIGHT, SMALL
from teekond.layout.nets import Flow
from teekond.layout.paths import rounded
from teekond.layout.pills import pill, pill_width
from teekond.layout.placed import Placed
from teekond.layout.room import Room
from teekond.layout.route.router import Point
from teekond.layout.scene import Box, CircleMark, Group, Mark, PathMark, Route
from teekond.layout.stubs import off_sheet, state_of_link, stub, stub_group
from teekond.layout.weights import thicker
from teekond.link.workspace import Link
from teekond.metrics import wrap
from teekond.model.journey import LinkKind
from teekond.values import replace

DOT = 3.8
LABEL_WIDTHS = (220.0, 110.0, 70.0)
"""So wide the lines of a reason may be, the widest first."""
LETTER_ROOM = 11.5
BADGE_ROOM = 11.0


class LinkDrawer:
    """Draws the links of one band."""

    def __init__(self, placed: Placed, letters: int, *, labels: bool) -> None:
        """Take a placed band. `letters` are used up already; with `labels` the reasons stand on the lines."""
        self.placed, self.used, self.labels = placed, letters, labels
        self.band, self.words = placed.band, placed.words
        self.missed: list[tuple[str, str, str]] = []

    # what the band hands out

    def routes(self) -> tuple[Route, ...]:
        """Return the way of every link from its source on, also of those that leave the sheet."""
        found = []
        for at, link in self.placed.links():
            way = self.placed.ways["link", at]
            if link.kind is LinkKind.LEARNS_FROM:
                way = tuple(reversed(way))
            found.append(Route(LINK_CLASS[link.kind], link.source, link.target, way))
        refs = self.band.refs
        for flow in self.band.topology.flows:
            off = flow.source not in refs or flow.target not in refs
            way = self.placed.ways["flow", flow.source, flow.target]
            found.append(Route("flow", flow.source, flow.target, way, off))
        for link, ref in off_sheet(self.placed):
            way = stub(self.placed, link, ref)
            found.append(Route(LINK_CLASS[link.kind], link.source, link.target, way, True))
        return tuple(found)

    def letters(self) -> tuple[tuple[str, str, str], ...]:
        """Return letter, colour and reason of the links that bear a letter, then what had no room on its line."""
        set_ones = [
            (letter, STYLES[LINK_CLASS[link.kind]].stroke, self.placed.read(link.why))
            for letter, link, _ in self.lettered
            if link.why is not None
        ]
        return (*set_ones, *self.missed)

    def groups(self) -> list[Group]:
        """Return the groups of all links, in painting order."""
        badges = self.badged
        hairs = [straight(self.placed.ways[net.key]) for net in self.band.routing.nets if net.kind == "with"]
        connectors = tuple(PathMark(hair, None, "line", STYLES["with"].width, cls="with") for hair in hairs)
        drawn: dict[str, list[Group]] = {kind: [] for kind in PAINT}
        drawn["flow"] = [self._flow(flow) for flow in self.band.topology.flows]
        letters = {id(link): letter_marks(letter, spot, _stroke(link)) for letter, link, spot in self.lettered}
        for at, link in self.placed.links():
            marks = [*letters.get(id(link), []), *badges.get(("link", at), [])]
            drawn[LINK_CLASS[link.kind]].append(self._link(at, link, marks))
        for link, ref in off_sheet(self.placed):
            drawn[LINK_CLASS[link.kind]].append(stub_group(self.placed, link, ref, self._title(link)))
        titles = {at: self._title(link) for at, link in self.placed.links() if link.kind is LinkKind.MEETS}
        return [
            *([Group("connectors", connectors)] if connectors else []),
            *(group for kind in PAINT for group in drawn[kind]),
            *wait_groups(self.placed),
            *(capsule_groups(self.placed, self.capsules, self.room, titles) if self.capsules else ()),
        ]

    # where letters and labels have room

    @cached_property
    def capsules(self) -> list[tuple[Box, Link]]:
        """The places of the capsules on meetings."""
        return capsule_boxes(self.placed)

    @cached_property
    def room(self) -> Room:
        """What stands in the way of letters and conditions."""
        boxes = [self.placed.boxes[cell] for cell in self.band.cards]
        boxes += [box for box, _ in self.capsules]
        boxes += [wait_box(self.placed, waiting) for waiting in self.band.waiting]
        return Room(dict(self.placed.ways), boxes, (self.placed.left + HEAD, self.placed.xs.end + RIGHT))

    @cached_property
    def labelled(self) -> dict[int, tuple[Point, tuple[str, ...]]]:
        """The places and lines of the reasons that stand on their links, by the link's place."""
        found: dict[int, tuple[Point, tuple[str, ...]]] = {}
        for at, link in self.placed.links() if self.labels else ():
            if link.why is None:
                continue
            for measure in LABEL_WIDTHS:
                lines = wrap(self.placed.read(link.why), measure, SMALL.size, SMALL.weight, lang=self.words.lang)
                spot = self.room.spot(("link", at), widest(lines) + 6.0, label_height(lines))
                if spot is not None:
                    found[at] = (spot, lines)
                    break
        return found

    @cached_property
    def badged(self) -> dict[Hashable, list[Mark]]:
        """The marks of what became of links and flows, by their nets; where one has no room, the list tells it."""
        changes = self.placed.content.changes
        found: dict[Hashable, list[Mark]] = {}
        if changes is None:
            return found
        ways = [(("link", at), LINK_CLASS[link.kind], link.source, link.target) for at, link in self.placed.links()]
        ways += [
            (key, "flow", key[1], key[2]) for key in self.placed.ways if isinstance(key, tuple) and key[0] == "flow"
        ]
        for key, kind, source, target in ways:
            state = changes.link(kind, source, target)
            if not state or (kind == "flow" and state == "removed"):
                continue
            spot = self.room.spot(key, BADGE_ROOM, BADGE_ROOM)
            if spot is None:
                self._miss(source, target, state_word(state, self.words), style_of(kind, state).stroke)
            else:
                found[key] = list(mark_of(state, *spot, SMALL_MARK))
        return found

    @cached_property
    def lettered(self) -> list[tuple[str, Link, Point]]:
        """The links that bear a letter: those with a reason that do not meet, where a letter has room."""
        order = {LinkKind.ENABLES: 0, LinkKind.LEARNS_FROM: 1}
        chosen = [
            (at, link)
            for at, link in self.placed.links()
            if link.why is not None
            and link.kind in order
            and at not in self.labelled
            and state_of_link(self.placed, link) != "removed"
        ]
        found: list[tuple[str, Link, Point]] = []
        for at, link in sorted(chosen, key=lambda each: order[each[1].kind]):
            spot = self.room.spot(("link", at), LETTER_ROOM, LETTER_ROOM)
            if spot is not None:
                found.append((letter_of(self.used + len(found)), link, spot))
            elif link.why is not None:
                self._miss(link.source, link.target, self.placed.read(link.why), _stroke(link))
        return found

    def _miss(self, source: str, target: str, reason: str, tone: str) -> None:
        """Tell in the list what has no room on the line."""
        titles = {step.ref: step.title for journey in self.placed.content.journeys for step in journey.steps}
        names = " → ".join(titles.get(ref, ref) for ref in (source, target))
        self.missed.append(("•", tone, f"{names}: {reason}"))

    # one link

    def _link(self, at: int, link: Link, letter: Sequence[Mark]) -> Group:
        kind, state = LINK_CLASS[link.kind], state_of_link(self.placed, link)
        more = self._more(link)
        style = style_of(kind, state)
        if more:
            style = replace(style, width=round(style.width + more, 2), halo=round(style.halo + more, 2))
        way = self.placed.ways["link", at]
        shape = rounded(way)
        marks: list[Mark] = [PathMark(shape, None, "paper", style.halo, cls="halo")] if style.halo else []
        marks.append(PathMark(shape, None, style.stroke, style.width, style.dash, style.cap, "line"))
        if kind == "meets":
            fill = "paper" if state == "removed" else "meets"
            edge = style.stroke if state == "removed" else "paper"
            for x, y in (way[0], way[-1]):
                marks.append(CircleMark(round(x, 2), round(y, 2), DOT, fill, edge, 1.0, "end"))
        else:
            head = "arrow-enables" if kind == "enables" else "arrow-learns"
            marks.append(head_sign(head, way, style.stroke, 7.0 + more))
        marks += letter
        if at in self.labelled:
            marks += label_marks(*self.labelled[at], style.stroke)
        data = (("from", link.source), ("to", link.target))
        classes = f"link {kind} {state}".strip()
        return Group(classes, tuple(marks), data=data, title=self._title(link))

    def _more(self, link: Link) -> float:
        """Return by how much a link is thicker, where its weight is shown."""
        weights = self.placed.content.weights
        return thicker(weights.get((link.kind.value, link.source, link.target), 0.0)) if weights else 0.0

    def _title(self, link: Link) -> str:
        kinds = {
            LinkKind.MEETS: self.words("meets"),
            LinkKind.ENABLES: self.words("enables"),
            LinkKind.LEARNS_FROM: self.words("learns from the customer"),
        }
        head = f"{link.source} – {kinds[link.kind]} – {link.target}"
        state = state_of_link(self.placed, link)
        if state:
            head = f"{state_word(state, self.words)}: {head}"
        weight = (self.placed.content.weights or {}).get((link.kind.value, link.source, link.target))
        if weight is not None:
            head = f"{head} ({self.words('weight {sum}', sum=self.words.number(weight))})"
        return f"{head}: {self.placed.read(link.why)}" if link.why is not None else head

    def _flow(self, flow: Flow) -> Group:
        source, target = flow.source, flow.target
        way = self.placed.ways["flow", source, target]
        condition = self.placed.read(flow.condition) if flow.condition else ""
        refs, changes = self.band.refs, self.placed.content.changes
        state = changes.link("flow", source, target) if changes else ""
        style = style_of("flow", state)
        shape = rounded(way)
        marks: list[Mark] = [PathMark(shape, None, "paper", 4.1, cls="halo")] if condition else []
        marks.append(PathMark(shape, None, style.stroke, style.width, style.dash, cls="line"))
        if target in refs:
            marks.append(head_sign("arrow-flow", way, style.stroke, 4.0))
        if condition:
            spot = self.room.spot(("flow", source, target), pill_width(condition, icon=False), 12.0)
            if spot is not None:
                marks += pill(condition, *spot, style.stroke, cls="condition")
            else:
                self._miss(source, target, condition, style.stroke)
        marks += self.badged.get(("flow", source, target), [])
        off = "off-sheet" if source not in refs or target not in refs else ""
        classes = " ".join(filter(None, ("link flow", state, off)))
        return Group(classes, tuple(marks), data=(("from", source), ("to", target)), title=condition)


def _stroke(link: Link) -> str:
    return STYLES[LINK_CLASS[link.kind]].stroke
