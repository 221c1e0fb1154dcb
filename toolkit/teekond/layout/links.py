"""Links as marks: lines with round corners, ends that tell their kind, letters, conditions, capsules."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from teekond.layout.band import Band
from teekond.layout.cards import foot_place, line, pill, pill_width
from teekond.layout.content import LINK_CLASS
from teekond.layout.feelings import face
from teekond.layout.look import LETTER, SMALL, SMALL_STRONG
from teekond.layout.nets import flows_of
from teekond.layout.paths import rounded, segments
from teekond.layout.room import Room
from teekond.layout.route.measure import LANE_PAD, Axis
from teekond.layout.route.router import Measures, Point, points
from teekond.layout.scene import Box, CircleMark, Group, IconMark, Mark, PathMark, RectMark, Route, SignMark
from teekond.layout.topology import Waiting
from teekond.link.workspace import Link
from teekond.locale import Words
from teekond.metrics import advance, wrap
from teekond.model.journey import LinkKind
from teekond.model.text import Text


@dataclass(frozen=True, slots=True)
class Style:
    """How a kind of link is drawn."""

    stroke: str
    width: float
    halo: float
    dash: tuple[float, ...] = ()
    cap: str = "butt"


STYLES = {
    "meets": Style("meets", 3.2, 7.0),
    "enables": Style("enables", 1.6, 5.0, (6.5, 3.2)),
    "learns-from": Style("learns", 2.0, 5.4, (0.0, 4.0), "round"),
    "flow": Style("ink2", 1.1, 0.0),
    "with": Style("line", 0.8, 0.0),
}
PAINT = ("flow", "learns-from", "enables", "meets")
DOT = 3.8
CAPSULE = (26.0, 36.0)
STUB_PITCH = 2.4
LABEL_WIDTHS = (220.0, 110.0, 70.0)
"""So wide the lines of a reason may be, the widest first."""
LABEL_LEADING = 8.4
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def letter_of(at: int) -> str:
    """Return a, b, … z, aa, ab, …."""
    name = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        name = LETTERS[rest] + name
    return name


class LinkDrawer:
    """Draws the links of one band."""

    def __init__(
        self, band: Band, words: Words, measures: Measures, xs: Axis, ys: Axis, letters: int, *, labels: bool
    ) -> None:
        """Find every link's points. `letters` are used up already; with `labels` the reasons stand on the lines."""
        self.band, self.words, self.measures, self.xs, self.ys = band, words, measures, xs, ys
        self.used, self.labels = letters, labels
        self.missed: list[tuple[str, str, str]] = []
        self.content = band.frame.content
        nets = band.routing.nets
        self.indices = {id(link): at for at, link in enumerate(self.content.links)}
        self.ways = {net.key: points(band.routing, at, measures) for at, net in enumerate(nets)}

    def _links(self) -> Iterable[tuple[int, Link]]:
        for at, link in enumerate(self.content.links):
            if ("link", at) in self.ways:
                yield at, link

    def _read(self, text: Text) -> str:
        return text.read(self.words.lang)

    # what the band hands out

    def routes(self) -> tuple[Route, ...]:
        """Return the way of every link, also of those that leave the sheet."""
        found = [
            Route(LINK_CLASS[link.kind], link.source, link.target, self._directed(link, self.ways["link", at]))
            for at, link in self._links()
        ]
        for net in self.band.routing.nets:
            if isinstance(net.key, tuple) and net.key[0] == "flow":
                off = net.key[1] not in self.band.refs or net.key[2] not in self.band.refs
                found.append(Route("flow", net.key[1], net.key[2], self.ways[net.key], off))
        for link, cell in self._off_sheet():
            found.append(Route(LINK_CLASS[link.kind], link.source, link.target, self._stub(link, cell), True))
        return tuple(found)

    def letters(self) -> tuple[tuple[str, str, str], ...]:
        """Return the letters that were set, with the colour and the reason of each."""
        set_ones = [
            (letter, STYLES[LINK_CLASS[link.kind]].stroke, self._read(link.why))
            for letter, link, _ in self.lettered
            if link.why is not None
        ]
        return (*set_ones, *self.missed)

    @cached_property
    def labelled(self) -> dict[int, tuple[Point, tuple[str, ...]]]:
        """The places and lines of the reasons that stand on their links, by the link's index."""
        found: dict[int, tuple[Point, tuple[str, ...]]] = {}
        for at, link in self._links() if self.labels else ():
            if link.why is None:
                continue
            for measure in LABEL_WIDTHS:
                lines = wrap(self._read(link.why), measure, SMALL.size, SMALL.weight, lang=self.words.lang)
                spot = self.room.spot(("link", at), _widest(lines) + 6.0, LABEL_LEADING * len(lines) + 3.0)
                if spot is not None:
                    found[at] = (spot, lines)
                    break
        return found

    @cached_property
    def lettered(self) -> list[tuple[str, Link, Point]]:
        """The links that bear a letter: those with a reason that do not meet, where a letter has room."""
        chosen = [
            (at, link)
            for at, link in self._links()
            if link.why is not None and link.kind is not LinkKind.MEETS and at not in self.labelled
        ]
        order = {LinkKind.ENABLES: 0, LinkKind.LEARNS_FROM: 1}
        chosen.sort(key=lambda each: order[each[1].kind])
        found: list[tuple[str, Link, Point]] = []
        for at, link in chosen:
            spot = self.room.spot(("link", at), 11.5, 11.5)
            if spot is not None:
                found.append((letter_of(self.used + len(found)), link, spot))
            elif link.why is not None:
                self._miss(link.source, link.target, self._read(link.why), STYLES[LINK_CLASS[link.kind]].stroke)
        return found

    def _miss(self, source: str, target: str, reason: str, tone: str) -> None:
        """Tell in the list what has no room on the line."""
        titles = {card.content.ref: card.content.title for card in self.band.cards.values()}
        names = " → ".join(titles.get(ref, ref) for ref in (source, target))
        self.missed.append(("•", tone, f"{names}: {reason}"))

    def groups(self) -> list[Group]:
        """Return the groups of all links, in painting order."""
        connectors = [
            PathMark(_straight(self.ways[net.key]), None, "line", 0.8, cls="with")
            for net in self.band.routing.nets
            if net.kind == "with"
        ]
        groups = [Group("connectors", tuple(connectors))] if connectors else []
        flows = {f"{flow.source.ref} {flow.target.ref}": flow for flow in flows_of(self.content, self._text)}
        drawn: dict[str, list[Group]] = {kind: [] for kind in PAINT}
        for net in self.band.routing.nets:
            if isinstance(net.key, tuple) and net.key[0] == "flow":
                flow = flows[f"{net.key[1]} {net.key[2]}"]
                drawn["flow"].append(self._flow(net.key[1], net.key[2], self.ways[net.key], flow.condition))
        by_link = {id(link): (letter, spot) for letter, link, spot in self.lettered}
        for at, link in self._links():
            drawn[LINK_CLASS[link.kind]].append(self._link(link, self.ways["link", at], by_link.get(id(link))))
        for link, cell in self._off_sheet():
            drawn[LINK_CLASS[link.kind]].append(self._off_sheet_link(link, cell))
        groups += [group for kind in PAINT for group in drawn[kind]]
        groups += self._waits()
        groups += self._capsules()
        return groups

    def _text(self, text: object) -> str:
        return self._read(text) if isinstance(text, Text) else ""

    # one link

    @cached_property
    def room(self) -> Room:
        """What stands in the way of letters and conditions."""
        boxes = [self.measures.cards[cell] for cell in self.band.cards]
        boxes += [box for box, _ in self._capsule_boxes()]
        boxes += [self._wait_box(waiting) for waiting in self.band.waiting]
        ways: dict[object, Sequence[Point]] = dict(self.ways)
        return Room(ways, boxes)

    def _directed(self, link: Link, way: tuple[Point, ...]) -> tuple[Point, ...]:
        """Return a way from the link's source on; a voice was routed from the customer's step."""
        return tuple(reversed(way)) if link.kind is LinkKind.LEARNS_FROM else way

    def _link(self, link: Link, way: Sequence[Point], letter: tuple[str, Point] | None) -> Group:
        kind = LINK_CLASS[link.kind]
        style = STYLES[kind]
        shape = rounded(way)
        marks: list[Mark] = [
            PathMark(shape, None, "paper", style.halo, cls="halo"),
            PathMark(shape, None, style.stroke, style.width, style.dash, style.cap, "line"),
        ]
        if kind == "meets":
            for x, y in (way[0], way[-1]):
                marks.append(CircleMark(round(x, 2), round(y, 2), DOT, "meets", "paper", 1.0, "end"))
        elif kind == "enables":
            marks.append(_head("arrow-enables", way, style.stroke, 7.0))
        else:
            marks.append(_head("arrow-learns", way, style.stroke, 7.0))
        if letter:
            marks += _letter(*letter, style.stroke)
        if self._index(link) in self.labelled:
            marks += _label(*self.labelled[self._index(link)], style.stroke)
        return Group(
            f"link {kind}", tuple(marks), data=(("from", link.source), ("to", link.target)), title=self._title(link)
        )

    def _title(self, link: Link) -> str:
        kinds = {
            LinkKind.MEETS: self.words("meets"),
            LinkKind.ENABLES: self.words("enables"),
            LinkKind.LEARNS_FROM: self.words("learns from the customer"),
        }
        head = f"{link.source} – {kinds[link.kind]} – {link.target}"
        return f"{head}: {self._read(link.why)}" if link.why is not None else head

    def _flow(self, source: str, target: str, way: Sequence[Point], condition: str) -> Group:
        style = STYLES["flow"]
        off = target not in self.band.refs
        marks: list[Mark] = []
        if condition:
            marks.append(PathMark(rounded(way), None, "paper", 4.1, cls="halo"))
        marks.append(PathMark(rounded(way), None, style.stroke, style.width, cls="line"))
        if not off:
            marks.append(_head("arrow-flow", way, style.stroke, 4.0))
        if condition:
            spot = self.room.spot(("flow", source, target), pill_width(condition, icon=False), 12.0)
            if spot is not None:
                marks += pill(condition, *spot, style.stroke, cls="condition")
            else:
                self._miss(source, target, condition, style.stroke)
        classes = "link flow" + (" off-sheet" if off or source not in self.band.refs else "")
        return Group(classes, tuple(marks), data=(("from", source), ("to", target)), title=condition)

    # links whose other end is not on the sheet

    def _off_sheet(self) -> Iterable[tuple[Link, str]]:
        for link in self.content.links:
            here = [ref for ref in (link.source, link.target) if ref in self.band.refs]
            if len(here) == 1:
                yield link, here[0]

    def _index(self, link: Link) -> int:
        return self.indices[id(link)]

    def _stub(self, link: Link, ref: str) -> tuple[Point, ...]:
        cell = self.band.refs[ref]
        box = self.measures.cards[cell]
        _, base, _, place, count = foot_place(self.band.cards[cell], box, self._index(link))
        pitch = min(STUB_PITCH, (box.bottom - 2.0 - base + 2.5) / max(1, count - 1))
        y = round(base - 2.5 + pitch * place, 2)
        return ((box.x, y), (round(box.x - 3.2, 2), y))

    def _off_sheet_link(self, link: Link, ref: str) -> Group:
        kind = LINK_CLASS[link.kind]
        style = STYLES[kind]
        cell = self.band.refs[ref]
        x, base, texts, place, _ = foot_place(self.band.cards[cell], self.measures.cards[cell], self._index(link))
        marks: list[Mark] = [PathMark(_straight(self._stub(link, ref)), None, style.stroke, 1.6, cls="line")]
        if not place:
            marks.append(IconMark("off-sheet", x, base - 7.2, 9.0, style.stroke))
            marks += [
                line(text, x + 11.8, base + 9.0 * at, SMALL_STRONG, style.stroke, cls="reference")
                for at, text in enumerate(texts)
            ]
        data = (("from", link.source), ("to", link.target))
        return Group(f"link {kind} off-sheet", tuple(marks), data=data, title=self._title(link))

    # pills and capsules

    def _wait_box(self, waiting: Waiting) -> Box:
        row, column = waiting.cell
        width = pill_width(waiting.text, icon=True)
        middle = self.ys.cards[row] + self.band.heights[row] / 2
        return Box(self.xs.cards[column] + (self.band.widths[column] - width) / 2, middle - 5.8, width, 11.6)

    def _waits(self) -> Iterable[Group]:
        for waiting in self.band.waiting:
            box = self._wait_box(waiting)
            yield Group("wait", tuple(pill(waiting.text, box.x + box.w / 2, box.y + 5.8, "ink2", icon="clock")))

    def _capsule_boxes(self) -> Iterable[tuple[Box, Link]]:
        """A meeting bears a capsule with both faces where it crosses a seam, unless another one stands there."""
        taken: list[Box] = []
        for at, link in self._links():
            if link.kind is not LinkKind.MEETS or not self._feelings(link):
                continue
            place = next(iter(self._through(self.ways["link", at])), None)
            if place is None:
                continue
            (top, bottom), x = self.ys.runs[place[0]], place[1]
            width, height = CAPSULE
            box = Box(x - width / 2, (top + bottom - height) / 2, width, height)
            if not any(abs(box.x - other.x) < width + 2 and box.y == other.y for other in taken):
                taken.append(box)
                yield box, link

    def _through(self, way: Sequence[Point]) -> Iterable[tuple[int, float]]:
        """Name the seams that a way runs through without turning, and where."""
        for (ax, ay), (bx, by) in segments(way):
            low, high = min(ay, by), max(ay, by)
            for seam in sorted(self.band.topology.seams):
                top, bottom = self.ys.runs[seam]
                if ax == bx and low <= top + LANE_PAD and bottom - LANE_PAD <= high:
                    yield seam, ax

    def _feelings(self, link: Link) -> tuple[float, float] | None:
        ends = [self.band.cards[self.band.refs[ref]].content.feeling for ref in (link.source, link.target)]
        if ends[0] is None or ends[1] is None:
            return None
        return ends[0].mean, ends[1].mean

    def _capsules(self) -> Iterable[Group]:
        for box, link in self._capsule_boxes():
            felt = self._feelings(link)
            assert felt is not None
            source_above = self.band.refs[link.source][0] < self.band.refs[link.target][0]
            upper, lower = felt if source_above else (felt[1], felt[0])
            low = link.source in self.content.both_low
            fill, stroke = ("badd", "badd") if low else ("paper", "meets")
            x, y = box.x + box.w / 2, box.y + box.h / 2
            marks: list[Mark] = [RectMark(box.x, box.y, box.w, box.h, fill, stroke, 1.6, 13.0, cls="capsule")]
            marks.append(SignMark("face", x, y - 8.2, 6.8, value=face(upper)))
            marks.append(SignMark("face", x, y + 8.2, 6.8, value=face(lower)))
            if low:
                marks += self._both_low_tag(link, box)
            yield Group("capsule both-low" if low else "capsule", tuple(marks), title=self._title(link))

    def _both_low_tag(self, link: Link, box: Box) -> list[Mark]:
        """The words in the first free place above, right or left of the capsule; strip and border say it anyway."""
        lines = wrap(self.words("low on both sides"), 42.0, SMALL_STRONG.size, SMALL_STRONG.weight)
        width = max(advance(text, SMALL_STRONG.size, SMALL_STRONG.weight) for text in lines) + 7.0
        height = 8.0 * len(lines) + 2.5
        x, y = box.x + box.w / 2, box.y + box.h / 2
        choices = (
            Box(x - width / 2, box.y - 11.0 - height, width, height),
            Box(box.right + 3.0, y - height / 2, width, height),
            Box(box.x - 3.0 - width, y - height / 2, width, height),
        )
        chosen = next((each for each in choices if self.room.take(each, ("link", self._index(link)))), None)
        if chosen is None:
            return []
        marks: list[Mark] = [
            RectMark(chosen.x, chosen.y, chosen.w, chosen.h, "paper", "badd", 1.0, 3.0, cls="tag"),
        ]
        for at, text in enumerate(lines):
            place = chosen.y + 7.6 + 8.0 * at
            marks.append(line(text, chosen.x + width / 2, place, SMALL_STRONG, "badd", cls="tag", anchor="middle"))
        return marks


def _widest(lines: Sequence[str]) -> float:
    return max(advance(text, SMALL.size, SMALL.weight) for text in lines)


def _letter(letter: str, spot: Point, stroke: str) -> list[Mark]:
    x, y = spot
    return [
        CircleMark(round(x, 2), round(y, 2), 5.4, "paper", stroke, 1.2, "letter"),
        line(letter, x, y + 2.6, LETTER, stroke, cls="letter", anchor="middle"),
    ]


def _label(spot: Point, lines: Sequence[str], stroke: str) -> list[Mark]:
    """The reason of a link on a plate on its line."""
    x, y = spot
    width, height = _widest(lines) + 6.0, LABEL_LEADING * len(lines) + 3.0
    plate = RectMark(round(x - width / 2, 2), round(y - height / 2, 2), width, height, "paper", radius=2.0, cls="plate")
    first = y - height / 2 + 8.0
    texts = [
        line(text, x, first + LABEL_LEADING * at, SMALL, stroke, cls="why", anchor="middle")
        for at, text in enumerate(lines)
    ]
    return [plate, *texts]


def _straight(way: Sequence[Point]) -> tuple[tuple[str, float, float], ...]:
    return tuple((("L" if at else "M"), round(x, 2), round(y, 2)) for at, (x, y) in enumerate(way))


def _head(name: str, way: Sequence[Point], tone: str, size: float) -> SignMark:
    (ax, ay), (bx, by) = segments(way)[-1]
    angle = (0 if bx > ax else 180) if ay == by else (90 if by > ay else 270)
    return SignMark(name, round(bx, 2), round(by, 2), size, angle=angle, cls="head", tone=tone)
