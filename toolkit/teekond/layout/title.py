"""The title block: where the name of the map, its people and its figures stand."""

from __future__ import annotations

from collections.abc import Iterable

from teekond.layout.cards import line
from teekond.layout.content import JourneyContent, MapContent
from teekond.layout.eyebrow import logo_of, width_of, words_of
from teekond.layout.look import FIGURE, FIGURE_WORD, MARGIN, PERSON_NAME, PERSON_TEXT, SCENARIO, TITLE, Type
from teekond.layout.scene import CircleMark, Group, IconMark, Mark, PathMark, RectMark
from teekond.layout.title_words import Figure, Person, TitleText
from teekond.metrics import advance, wrap
from teekond.values import dataclass

BLOCK = 51.0
GAP = 18.0
ROW = 50.0
STYLES = (TITLE, *(Type(size, TITLE.weight, TITLE.tracking if size > 20 else 0.0) for size in (21.0, 18.0, 15.0)))
"""The largest in which the name has room on one line is taken, else the smallest."""


@dataclass(frozen=True, slots=True)
class TitleBlock:
    """Everything above the first stage header."""

    text: TitleText
    content: MapContent
    logo: float = 0.0
    """How wide the logo is for a height of 1; nothing where there is none."""

    def on(self, width: float) -> SetTitle:
        """Set the block on a sheet of `width` points."""
        inner = width - 2 * MARGIN
        told: tuple[Person | Figure, ...] = (*self.text.people, *self.text.figures)
        items = tuple([(item, _item_width(item)) for item in told])
        right = sum([wide for _, wide in items])
        least = min(max(self._name_width(TITLE), 260.0), inner * 0.6)
        least = max(least, width_of(self.text.eyebrow, self.logo) if self.logo else 0.0)
        beside = inner - right - 24.0 >= least
        room = inner - 24.0 - right if beside else inner
        style, lines = self._lines(room)
        scenario = self.text.scenario
        broken = wrap(scenario, room, SCENARIO.size, SCENARIO.weight) if scenario else ()
        return SetTitle(self, width, style, lines, broken, items, room, beside)

    def _lines(self, room: float) -> tuple[Type, tuple[str, ...]]:
        """Return the lines of the name; none where several names have room beside each other."""
        for style in STYLES:
            if self._name_width(style) <= room:
                return style, () if self.several else (self.text.name,)
        text = " × ".join(journey.title for journey in self.content.journeys) if self.several else self.text.name
        return style, wrap(text, room, style.size, style.weight)

    def _name_width(self, style: Type) -> float:
        if self.several:
            names = [
                advance(journey.title, style.size, style.weight, style.tracking) for journey in self.content.journeys
            ]
            return sum(names) + 40.0 * (len(names) - 1)
        return advance(self.text.name, style.size, style.weight, style.tracking)

    @property
    def several(self) -> bool:
        """Tell whether the map is named by several journeys."""
        return len(self.content.journeys) > 1


def _item_width(item: Person | Figure) -> float:
    """Return how wide a person or a figure is, with the gap beside it."""
    if isinstance(item, Person):
        texts = [advance(item.name, PERSON_NAME.size, PERSON_NAME.weight)]
        texts += [advance(text, PERSON_TEXT.size, PERSON_TEXT.weight) for text in (item.role, *item.quote)]
        return 36.0 + max(texts) + GAP
    words = max([advance(text, FIGURE_WORD.size, FIGURE_WORD.weight) for text in item.words], default=0.0)
    return advance(item.number, FIGURE.size, FIGURE.weight) + 6.0 + words + GAP


@dataclass(frozen=True, slots=True)
class SetTitle:
    """A title block on a sheet of some width, in points."""

    block: TitleBlock
    width: float
    style: Type
    lines: tuple[str, ...]
    scenario: tuple[str, ...]
    items: tuple[tuple[Person | Figure, float], ...]
    """People and figures, with how wide they are."""
    room: float
    """How wide the name and the scenario may be."""
    beside: bool
    """Whether people and figures have room at the right of the name; else they stand in rows below it."""

    @property
    def height(self) -> float:
        """Return the height of the block, with the space below it."""
        left = 12.0 + self.style.size * 1.12 * max(1, len(self.lines)) + 11.0 * len(self.scenario) + 6.0
        if self.beside:
            return max(BLOCK, left) + 3.0
        return left + ROW * len(self._rows()) + 3.0

    def _rows(self) -> list[list[tuple[Person | Figure, float]]]:
        """People and figures in rows below the title, where they have no room beside it."""
        rows: list[list[tuple[Person | Figure, float]]] = []
        left = 0.0
        for item, need in self.items:
            if not rows or need > left:
                rows.append([])
                left = self.width - 2 * MARGIN + GAP
            rows[-1].append((item, need))
            left -= need
        return rows

    def group(self, top: float) -> Group:
        """Return the marks of the block."""
        marks: list[Mark] = list(self._left(top))
        if self.block.logo:
            marks.append(logo_of(self.block.text.eyebrow, self.block.logo, self.room, top))
        if self.beside:
            x = self.width - MARGIN + GAP
            for item, wide in reversed(self.items):
                x -= wide
                marks += _item_marks(item, x, top)
        else:
            rows = self._rows()
            y = top + self.height - 3.0 - ROW * len(rows)
            for row in rows:
                x = MARGIN
                for item, wide in row:
                    marks += _item_marks(item, x, y)
                    x += wide
                y += ROW
        return Group("title-block", tuple(marks))

    def _left(self, top: float) -> Iterable[Mark]:
        block, style = self.block, self.style
        yield from words_of(block.text.eyebrow, top)
        y = top + 8.0 + style.size
        if self.lines:
            tone = "ink" if block.several else _tone(block.content.journeys[0])
            for text in self.lines:
                yield line(text, MARGIN, y, style, tone, cls="title")
                y += style.size * 1.12
        else:
            yield from self._names(y)
            y += style.size * 1.12
        y = y - style.size * 1.12 + 14.0
        for text in self.scenario:
            yield line(text, MARGIN, y, SCENARIO, "ink2", cls="scenario")
            y += 11.0

    def _names(self, y: float) -> Iterable[Mark]:
        x = MARGIN
        for journey in self.block.content.journeys:
            if journey.index:
                yield IconMark("crossing", x + 9.0, y - self.style.size * 0.36 - 11.0, 22.0, "ink")
                x += 40.0
            mark = line(journey.title, x, y, self.style, _tone(journey), cls="title")
            yield mark
            x += mark.width


def _tone(journey: JourneyContent) -> str:
    return "cxd" if journey.side == "customer" else "exd"


def _item_marks(item: Person | Figure, x: float, top: float) -> Iterable[Mark]:
    if isinstance(item, Figure):
        number = line(item.number, x, top + 22.0, FIGURE, item.tone, cls="figure")
        yield number
        first = top + 12.0 if len(item.words) > 1 else top + 17.0
        for at, text in enumerate(item.words):
            yield line(text, x + number.width + 6.0, first + 9.4 * at, FIGURE_WORD, item.tone, cls="figure")
        return
    customer = item.side == "customer"
    tone, tint = ("cxd", "cxt") if customer else ("exd", "ext")
    yield RectMark(x, top, 30.0, 42.0, tint, tone, 1.2, 2.0 if customer else 10.0, cls="portrait")
    yield CircleMark(x + 15.0, top + 15.0, 6.0, None, tone, 1.2)
    shoulders = (
        ("M", x + 4.5, top + 41.4),
        ("L", x + 4.5, top + 36.0),
        ("C", x + 4.5, top + 29.5, x + 9.0, top + 26.0, x + 15.0, top + 26.0),
        ("C", x + 21.0, top + 26.0, x + 25.5, top + 29.5, x + 25.5, top + 36.0),
        ("L", x + 25.5, top + 41.4),
    )
    yield PathMark(shoulders, None, tone, 1.2)
    yield line(item.name, x + 36.0, top + 8.5, PERSON_NAME, tone, cls="person")
    y = top + 18.5
    if item.role:
        yield line(item.role, x + 36.0, y, PERSON_TEXT, "ink2", cls="person")
        y += 10.5
    for text in item.quote:
        yield line(text, x + 36.0, y, PERSON_TEXT, "ink", cls="quote")
        y += 9.4
