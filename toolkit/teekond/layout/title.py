"""The title block: where the name of the map, its people and its figures stand."""

from __future__ import annotations

from collections.abc import Iterable

from teekond.layout.cards import line
from teekond.layout.content import MapContent
from teekond.layout.eyebrow import logo_of, width_of, words_of
from teekond.layout.look import FIGURE, FIGURE_WORD, MARGIN, PERSON_NAME, PERSON_TEXT, SCENARIO, TITLE, Type
from teekond.layout.scene import CircleMark, Group, IconMark, Mark, PathMark, RectMark
from teekond.layout.title_words import Figure, Person, TitleText
from teekond.metrics import advance, wrap
from teekond.values import dataclass

BLOCK = 51.0
GAP = 18.0


@dataclass(frozen=True, slots=True)
class TitleBlock:
    """Everything above the first stage header."""

    text: TitleText
    content: MapContent
    logo: float = 0.0
    """How wide the logo is for a height of 1; nothing where there is none."""

    def _title_lines(self, room: float) -> tuple[Type, tuple[str, ...]]:
        for size in (25.0, 21.0, 18.0, 15.0):
            style = Type(size, TITLE.weight, TITLE.tracking if size > 20 else 0.0)
            if self._title_width(style) <= room:
                return style, (self.text.name,)
        return style, wrap(self.text.name, room, style.size, style.weight)

    def _title_width(self, style: Type) -> float:
        if self._two_names():
            names = [
                advance(journey.title, style.size, style.weight, style.tracking) for journey in self.content.journeys
            ]
            return sum(names) + 40.0 * (len(names) - 1)
        return advance(self.text.name, style.size, style.weight, style.tracking)

    def _two_names(self) -> bool:
        return len(self.content.journeys) > 1

    def _person_width(self, person: Person) -> float:
        texts = [advance(person.name, PERSON_NAME.size, PERSON_NAME.weight)]
        texts += [advance(text, PERSON_TEXT.size, PERSON_TEXT.weight) for text in (person.role, *person.quote)]
        return 36.0 + max(texts) + GAP

    def _figure_width(self, figure: Figure) -> float:
        words = max((advance(text, FIGURE_WORD.size, FIGURE_WORD.weight) for text in figure.words), default=0.0)
        return advance(figure.number, FIGURE.size, FIGURE.weight) + 6.0 + words + GAP

    def _items(self) -> list[Person | Figure]:
        return [*self.text.people, *self.text.figures]

    def _item_width(self, item: Person | Figure) -> float:
        return self._person_width(item) if isinstance(item, Person) else self._figure_width(item)

    def _beside(self, width: float) -> bool:
        """Tell whether people and figures have room at the right of the title."""
        inner = width - 2 * MARGIN
        right = sum(map(self._item_width, self._items()))
        style = Type(TITLE.size, TITLE.weight, TITLE.tracking)
        least = min(max(self._title_width(style), 260.0), inner * 0.6)
        return inner - right - 24.0 >= max(least, width_of(self.text.eyebrow, self.logo) if self.logo else 0.0)

    def _left_room(self, width: float) -> float:
        inner = width - 2 * MARGIN
        if not self._beside(width):
            return inner
        return inner - 24.0 - sum(map(self._item_width, self._items()))

    def _left_lines(self, width: float) -> tuple[Type, tuple[str, ...], tuple[str, ...]]:
        room = self._left_room(width)
        style, lines = self._title_lines(room) if not self._two_names() else self._names_lines(room)
        scenario = self.text.scenario
        return style, lines, wrap(scenario, room, SCENARIO.size, SCENARIO.weight) if scenario else ()

    def _names_lines(self, room: float) -> tuple[Type, tuple[str, ...]]:
        for size in (25.0, 21.0, 18.0, 15.0):
            style = Type(size, TITLE.weight, TITLE.tracking if size > 20 else 0.0)
            if self._title_width(style) <= room:
                return style, ()
        text = " × ".join(journey.title for journey in self.content.journeys)
        return style, wrap(text, room, style.size, style.weight)

    def height(self, width: float) -> float:
        """Return the height of the block on a sheet of `width` points, with the space below it."""
        style, lines, scenario = self._left_lines(width)
        left = 12.0 + style.size * 1.12 * max(1, len(lines)) + 11.0 * len(scenario) + 6.0
        if self._beside(width):
            return max(BLOCK, left) + 3.0
        return left + self._rows_height(width) + 3.0

    def _rows_height(self, width: float) -> float:
        return 50.0 * len(self._rows(width))

    def _rows(self, width: float) -> list[list[Person | Figure]]:
        """People and figures in rows below the title, where they have no room beside it."""
        rows: list[list[Person | Figure]] = []
        left = 0.0
        for item in self._items():
            need = self._item_width(item)
            if not rows or need > left:
                rows.append([])
                left = width - 2 * MARGIN + GAP
            rows[-1].append(item)
            left -= need
        return rows

    def group(self, width: float, top: float) -> Group:
        """Return the marks of the block."""
        style, lines, scenario = self._left_lines(width)
        marks: list[Mark] = list(self._left(style, lines, scenario, top))
        if self.logo:
            marks.append(logo_of(self.text.eyebrow, self.logo, self._left_room(width), top))
        if self._beside(width):
            x = width - MARGIN + GAP
            for item in reversed(self._items()):
                x -= self._item_width(item)
                marks += self._item(item, x, top)
        else:
            y = top + self.height(width) - 3.0 - self._rows_height(width)
            for row in self._rows(width):
                x = MARGIN
                for item in row:
                    marks += self._item(item, x, y)
                    x += self._item_width(item)
                y += 50.0
        return Group("title-block", tuple(marks))

    def _left(self, style: Type, lines: tuple[str, ...], scenario: tuple[str, ...], top: float) -> Iterable[Mark]:
        yield from words_of(self.text.eyebrow, top)
        y = top + 8.0 + style.size
        if lines:
            tone = self._tone(0) if len(self.content.journeys) == 1 else "ink"
            for text in lines:
                yield line(text, MARGIN, y, style, tone, cls="title")
                y += style.size * 1.12
        else:
            yield from self._names(style, y)
            y += style.size * 1.12
        y = y - style.size * 1.12 + 14.0
        for text in scenario:
            yield line(text, MARGIN, y, SCENARIO, "ink2", cls="scenario")
            y += 11.0

    def _names(self, style: Type, y: float) -> Iterable[Mark]:
        x = MARGIN
        for journey in self.content.journeys:
            if journey.index:
                yield IconMark("crossing", x + 9.0, y - style.size * 0.36 - 11.0, 22.0, "ink")
                x += 40.0
            mark = line(journey.title, x, y, style, self._tone(journey.index), cls="title")
            yield mark
            x += mark.width

    def _tone(self, index: int) -> str:
        return "cxd" if self.content.journeys[index].side == "customer" else "exd"

    def _item(self, item: Person | Figure, x: float, top: float) -> Iterable[Mark]:
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
