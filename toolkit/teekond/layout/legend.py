"""The legend of what occurs, and the reasons behind the letters on links."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence

from teekond.layout.band import Band
from teekond.layout.cards import line
from teekond.layout.content import Content, MapContent
from teekond.layout.feelings import face
from teekond.layout.linkmarks import STYLES
from teekond.layout.look import HEAD, LEGEND, LEGEND_HEAD, LETTER, MARGIN, SMALL_STRONG
from teekond.layout.scene import CircleMark, Group, IconMark, Mark, PathMark, RectMark, SignMark
from teekond.layout.weights import MORE, STEPS
from teekond.locale import Words
from teekond.metrics import advance, wrap
from teekond.values import dataclass, field

LINE = 12.5
ITEM_GAP = 12.0
WHY_LEADING = 9.0


@dataclass(frozen=True, slots=True)
class Item:
    """A sign and its words; `draw` takes the left edge and the middle of the line."""

    width: float
    words: str
    draw: Callable[[float, float], Iterable[Mark]]


@dataclass(slots=True)
class Legend:
    """What occurs on the bands of one page."""

    content: MapContent
    bands: Sequence[Band]
    words: Words
    items: list[Item] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Collect the items in their order: links, both low, badges, states, measure, flow, faces."""
        set_cards = [card for band in self.bands for card in band.cards.values()]
        cards = [card.content for card in set_cards]
        kinds = {net.kind for band in self.bands for net in band.routing.nets}
        refs = {card.ref for card in cards}
        badges = {badge for card in cards for badge in card.badges}
        self.items += [*self._changed(), *self._links(kinds)]
        if self.content.both_low & refs:
            self.items.append(Item(24.0, self.words("low on both sides").replace("\n", " "), _both_low))
        feet = {foot.icon for card in set_cards for foot, _ in card.feet}
        self.items += [*self._badges(badges), *self._feet(feet | badges), *self._off_sheet(refs)]
        if any(card.suggested for card in cards):
            self.items.append(Item(11.0, self.words("suggestion"), _icon("suggested", "ink2")))
        self.items += self._channels([card.content for card in set_cards if card.run_in])
        if "flow" in kinds:
            self.items.append(_link_item("flow", self.words("journey flow")))
        values = {value for card in cards if card.feeling for value in card.feeling.values}
        faces = sorted({face(value) for value in values})
        self.items += [Item(12.0, self.words.number(value, sign=True), _face(value)) for value in faces]

    def _links(self, kinds: Collection[str]) -> Iterable[Item]:
        words = self.words
        if "meets" in kinds:
            yield _link_item("meets", words("meet"))
        if "enables" in kinds:
            yield _link_item("enables", words("enables"))
        if "learns-from" in kinds:
            yield _link_item("learns-from", words("learns from the customer"))
        if self.content.weights is not None and not {"meets", "enables"}.isdisjoint(kinds):
            yield Item(56.0, _weight_words(words), _weights)

    def _badges(self, badges: Collection[str]) -> Iterable[Item]:
        if "moment" in badges:
            yield Item(15.0, self.words("moment of truth"), _sign("moment", 6.2))
        if "wow" in badges:
            yield Item(15.0, self.words("wow moment"), _sign("wow", 7.2))

    def _feet(self, icons: Collection[str]) -> Iterable[Item]:
        """The icons at the feet of cards, and that of a broken promise, which may stand at the head of one."""
        words = self.words
        if "promise-broken" in icons:
            yield Item(11.0, words("promise broken"), _icon("promise-broken", "badd"))
        if "no-sight" in icons:
            yield Item(11.0, words("no line of sight to a customer"), _icon("no-sight", "ink"))
        if "measure" in icons:
            yield Item(11.0, words("measure, number of answers"), _icon("measure", "ink2"))
        if "eye" in icons:
            told = words("links to the nearest customer: 0 meets, 1 enables")
            yield Item(11.0, told, _icon("eye", "ink2"))

    def _off_sheet(self, refs: set[str]) -> Iterable[Item]:
        """What stands for the other ends of links, and the letters for journeys that are not on the map."""
        if all((link.source in refs) == (link.target in refs) for link in self.content.links):
            return
        yield Item(11.0, self.words("continues off this sheet"), _icon("off-sheet", "ink2"))
        if self.content.whole:
            keys = [(short, title) for short, title in self.content.outside.values() if short != title]
            yield from (Item(9.0, title, _key(short)) for short, title in keys)

    def _changed(self) -> Iterable[Item]:
        """The states on a map of what changed."""
        if self.content.changes is None:
            return
        from teekond.layout.changed_legend import changed_items

        for width, told, draw in changed_items(self.content, self.content.changes, self.bands, self.words):
            yield Item(width, told, draw)

    def _channels(self, compact: Iterable[Content]) -> list[Item]:
        """The icons that stand before the first word of compact cards, with the words that have no room there."""
        names: dict[str, str] = {}
        for content in compact:
            word = self.words("owner") if content.icon == "owner" else content.head
            names.setdefault(content.icon, word.split(" · ")[0].split(", ")[0])
        return [Item(11.0, name, _icon(icon, "ink2")) for icon, name in sorted(names.items())]

    def widest(self) -> float:
        """Return how wide a sheet must be for the longest item."""
        items = (item.width + advance(item.words, LEGEND.size, LEGEND.weight) for item in self.items)
        return 2 * MARGIN + HEAD + 4.0 + max(items, default=0.0)

    def lines(self, width: float) -> list[list[Item]]:
        """Return the items line by line."""
        rows: list[list[Item]] = []
        room = 0.0
        for item in self.items:
            need = item.width + 4.0 + advance(item.words, LEGEND.size, LEGEND.weight) + ITEM_GAP
            if not rows or need > room:
                rows.append([])
                room = width - 2 * MARGIN - HEAD + ITEM_GAP
            rows[-1].append(item)
            room -= need
        return rows

    def height(self, width: float) -> float:
        """Return the height of the legend, and of the reasons for which it must leave room."""
        reasons = [
            link.why.read(self.words.lang)
            for link in self.content.inner
            if link.why is not None and link.kind.value != "meets"
        ]
        return LINE * len(self.lines(width)) + why_height(reasons, width) + 6.0


def _link_item(kind: str, words: str) -> Item:
    style, sample = STYLES[kind], f"sample {kind}"

    def draw(x: float, y: float) -> Iterable[Mark]:
        way = (("M", x, y), ("L", x + 28.0, y))
        yield PathMark(way, None, style.stroke, style.width, style.dash, style.cap, sample)
        if kind == "meets":
            yield CircleMark(x, y, 3.8, style.stroke, cls=sample)
            yield CircleMark(x + 28.0, y, 3.8, style.stroke, cls=sample)
        else:
            names = {"enables": "arrow-enables", "learns-from": "arrow-learns", "flow": "arrow-flow"}
            yield SignMark(names[kind], x + 30.0, y, 4.0 if kind == "flow" else 7.0, cls=sample, tone=style.stroke)

    return Item(34.0, words, draw)


def _weight_words(words: Words) -> str:
    steps = [words.number(most) for most in STEPS]
    return words("thickness: how much pain reaches customers, {steps} or more", steps=" · ".join(steps))


def _weights(x: float, y: float) -> Iterable[Mark]:
    style = STYLES["enables"]
    for at, more in enumerate(MORE):
        left = x + 11.0 * at
        width = round(style.width + more, 2)
        yield PathMark((("M", left, y), ("L", left + 9.0, y)), None, style.stroke, width, cls="weight")


def _both_low(x: float, y: float) -> Iterable[Mark]:
    yield RectMark(x, y - 5.5, 24.0, 11.0, "badd", radius=5.5)
    yield SignMark("face", x + 6.5, y, 4.2, value=-1)
    yield SignMark("face", x + 17.5, y, 4.2, value=-2)


def _sign(name: str, r: float) -> Callable[[float, float], Iterable[Mark]]:
    return lambda x, y: (SignMark(name, x + 7.2, y, r * 0.85),)


def _icon(name: str, tone: str) -> Callable[[float, float], Iterable[Mark]]:
    return lambda x, y: (IconMark(name, x, y - 5.0, 10.0, tone),)


def _key(letter: str) -> Callable[[float, float], Iterable[Mark]]:
    return lambda x, y: (line(letter, x, y + 2.6, SMALL_STRONG, "ink", cls="key"),)


def _face(value: int) -> Callable[[float, float], Iterable[Mark]]:
    return lambda x, y: (SignMark("face", x + 5.0, y, 5.0, value=value),)


def legend_group(legend: Legend, width: float, y: float) -> tuple[Group, float]:
    """Return the legend below `y`, and where it ends."""
    marks: list[Mark] = [PathMark((("M", MARGIN, y), ("L", width - MARGIN, y)), None, "ink", 1.0)]
    y += 9.0
    rows = legend.lines(width)
    if rows:
        marks.append(line(legend.words("legend").capitalize(), MARGIN, y + 3.0, LEGEND_HEAD, "ink", cls="head"))
    for row in rows:
        x = MARGIN + HEAD
        for item in row:
            marks += item.draw(x, y)
            mark = line(item.words, x + item.width + 4.0, y + 2.6, LEGEND, "ink", cls="legend")
            marks.append(mark)
            x += item.width + 4.0 + mark.width + ITEM_GAP
        y += LINE
    return Group("legend", tuple(marks)), y - 6.0


def _why_columns(width: float) -> tuple[int, float]:
    room = width - 2 * MARGIN - HEAD
    count = max(1, int(room // 230.0))
    return count, room / count


def why_height(reasons: Sequence[str], width: float) -> float:
    """Return how high the list of reasons is."""
    count, column = _why_columns(width)
    rows = [reasons[at : at + count] for at in range(0, len(reasons), count)]
    heights = [
        max(len(wrap(reason, column - 26.0, LEGEND.size, LEGEND.weight)) for reason in row) * WHY_LEADING + 3.0
        for row in rows
    ]
    return sum(heights) + (8.0 if heights else 0.0)


def why_group(
    letters: Sequence[tuple[str, str, str]], width: float, y: float, words: Words
) -> tuple[Group, float] | None:
    """Return the reasons behind the letters, and where they end; None where there are none."""
    if not letters:
        return None
    count, column = _why_columns(width)
    head = words("why they cross") if any(tone != "ink2" for _, tone, _ in letters) else words("conditions")
    marks: list[Mark] = [line(head.capitalize(), MARGIN, y + 6.0, LEGEND_HEAD, "ink", cls="head")]
    for start in range(0, len(letters), count):
        tallest = 1
        for at, (letter, tone, reason) in enumerate(letters[start : start + count]):
            x = MARGIN + HEAD + at * column
            lines = wrap(reason, column - 26.0, LEGEND.size, LEGEND.weight)
            tallest = max(tallest, len(lines))
            marks.append(CircleMark(x + 5.4, y + 3.4, 5.4, "paper", tone, 1.2))
            marks.append(line(letter, x + 5.4, y + 6.0, LETTER, tone, anchor="middle", cls="letter"))
            for row, text in enumerate(lines):
                marks.append(line(text, x + 15.0, y + 6.0 + WHY_LEADING * row, LEGEND, "ink", cls="why"))
        y += tallest * WHY_LEADING + 3.0
    return Group("reasons", tuple(marks)), y + 4.0
