"""The title block: what the map is, whose journeys, and the figures that say its result."""

from __future__ import annotations

from collections.abc import Iterable

from teekond.layout.cards import line
from teekond.layout.content import MapContent
from teekond.layout.eyebrow import logo_of, width_of, words_of
from teekond.layout.look import (
    FIGURE,
    FIGURE_WORD,
    MARGIN,
    PERSON_NAME,
    PERSON_TEXT,
    SCENARIO,
    TITLE,
    Type,
)
from teekond.layout.scene import CircleMark, Group, IconMark, Mark, PathMark, RectMark
from teekond.layout.sight import steps_with_sight
from teekond.link.workspace import Workspace
from teekond.locale import Words
from teekond.metrics import advance, wrap
from teekond.model.journey import Role, Side
from teekond.model.text import Text
from teekond.values import dataclass, field

BLOCK = 51.0
PERSON_WIDTH = 150.0
GAP = 18.0


@dataclass(frozen=True, slots=True)
class Person:
    """A persona as it stands in the title block."""

    name: str
    role: str
    quote: tuple[str, ...]
    side: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A computed figure and its words."""

    number: str
    words: tuple[str, ...]
    tone: str


@dataclass(slots=True)
class TitleBlock:
    """Everything above the first stage header."""

    workspace: Workspace
    content: MapContent
    words: Words
    crossing: str = ""
    logo: float = 0.0
    """How wide the logo is for a height of 1; nothing where there is none."""
    name: str = ""
    description: str = ""
    people: list[Person] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Read names, people and figures."""
        self.name = self._crossing_title() or " × ".join(journey.title for journey in self.content.journeys)
        self.people = [person for journey in self.content.journeys for person in self._person(journey.index)]
        self.figures = list(self._figures()) if self.content.whole else []
        stages = "; ".join(
            f"{journey.title}: " + ", ".join(title for _, title, _, _ in journey.stages)
            for journey in self.content.journeys
        )
        figures = ", ".join(f"{figure.number} {' '.join(figure.words)}" for figure in self.figures)
        self.description = ". ".join(part for part in (self._eyebrow(), self._scenario(), stages, figures) if part)

    # words

    def _read(self, text: Text | None) -> str:
        return text.read(self.words.lang, self.workspace.language) if text is not None else ""

    def _crossing_title(self) -> str:
        crossing = self.workspace.crossings.get(self.crossing)
        return self._read(crossing.title) if crossing else ""

    def _eyebrow(self) -> str:
        words = self.words
        roles = {lane.role for journey in self.content.journeys for lane in journey.journey.lanes}
        if len(self.content.journeys) > 1:
            kind = words("crossing map")
        elif Role.BACKSTAGE in roles or Role.SUPPORT in roles:
            kind = words("service blueprint")
        elif self.content.journeys and self.content.journeys[0].side == "customer":
            kind = words("customer journey")
        else:
            kind = words("employee journey")
        states = {journey.journey.state for journey in self.content.journeys}
        state = words("to be (TO-BE)") if states == {"to-be"} else words("current state (AS-IS)")
        return f"{kind.upper()}|{state[:1].upper()}{state[1:]}"

    def _scenario(self) -> str:
        crossing = self.workspace.crossings.get(self.crossing)
        parts = [self._read(self.workspace.settings.title)]
        if crossing and crossing.summary:
            parts.append(_first_sentence(self._read(crossing.summary)))
        elif len(self.content.journeys) == 1:
            journey = self.content.journeys[0].journey
            ends = [self._read(journey.starts_when), self._read(journey.ends_when)]
            parts.append(_first_sentence(self._read(journey.summary)) or " → ".join(end for end in ends if end))
        return " · ".join(part for part in parts if part)

    def _person(self, index: int) -> Iterable[Person]:
        journey = self.content.journeys[index].journey
        if not journey.persona:
            return
        persona = self.workspace.personas.get(journey.persona)
        side = self.words("customer") if journey.side is Side.CUSTOMER else self.words("employee")
        if persona is None:
            yield Person(f"{side.capitalize()}: {journey.persona}", "", (), journey.side.value)
            return
        name = self._read(persona.name) + (f", {persona.age}" if persona.age else "")
        quote = self._read(persona.quote)
        if quote and quote[0] not in "„“”\"'":
            quote = f"„{quote}“" if self.words.lang == "et" else f"“{quote}”"
        lines = wrap(quote, PERSON_WIDTH - 36.0, PERSON_TEXT.size, PERSON_TEXT.weight) if quote else ()
        shown = lines if len(lines) <= 3 else ()
        yield Person(f"{side.capitalize()}: {name}", self._read(persona.role), shown, journey.side.value)

    def _figures(self) -> Iterable[Figure]:
        words, content = self.words, self.content
        main = [step for journey in content.journeys for step in journey.steps if step.main]
        if len(content.journeys) > 1:
            counts = " × ".join(str(sum(step.main for step in journey.steps)) for journey in content.journeys)
            steps = words("{counts} steps", counts=counts)
            yield self._figure(
                len(content.inner), f"{words.plural('crossing', 'crossings', len(content.inner))} {steps}"
            )
            low = sum(1 for link in content.inner if link.kind.value == "meets" and link.source in content.both_low)
            yield self._figure(
                low, words.plural("moment low on both sides", "moments low on both sides", low), bad=low > 0
            )
        else:
            yield self._figure(len(main), words.plural("step on the way", "steps on the way", len(main)))
            low = sum(1 for step in main if step.feeling and step.feeling.mean < 0)
            yield self._figure(low, words.plural("low moment", "low moments", low), bad=low > 0)
        blind = self._blind()
        if blind is not None:
            text = words.plural(
                "step without line of sight to a customer", "steps without line of sight to a customer", blind
            )
            yield self._figure(blind, text)

    def _blind(self) -> int | None:
        """Count the employee's own steps from which no chain leads to a customer; None where there are no links."""
        own = [
            step
            for journey in self.content.journeys
            for step in journey.steps
            if journey.side == "employee" and step.main and step.number
        ]
        if not own or not self.content.links:
            return None
        sight = steps_with_sight(self.workspace.links)
        return sum(step.ref not in sight for step in own)

    def _figure(self, number: int, text: str, *, bad: bool = False) -> Figure:
        lines = wrap(text, 78.0, FIGURE_WORD.size, FIGURE_WORD.weight)
        return Figure(str(number), lines, "badd" if bad else "ink")

    # geometry

    def _title_lines(self, room: float) -> tuple[Type, tuple[str, ...]]:
        for size in (25.0, 21.0, 18.0, 15.0):
            style = Type(size, TITLE.weight, TITLE.tracking if size > 20 else 0.0)
            if self._title_width(style) <= room:
                return style, (self.name,)
        return style, wrap(self.name, room, style.size, style.weight)

    def _title_width(self, style: Type) -> float:
        if self._two_names():
            names = [
                advance(journey.title, style.size, style.weight, style.tracking) for journey in self.content.journeys
            ]
            return sum(names) + 40.0 * (len(names) - 1)
        return advance(self.name, style.size, style.weight, style.tracking)

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
        return [*self.people, *self.figures]

    def _item_width(self, item: Person | Figure) -> float:
        return self._person_width(item) if isinstance(item, Person) else self._figure_width(item)

    def _beside(self, width: float) -> bool:
        """Tell whether people and figures have room at the right of the title."""
        inner = width - 2 * MARGIN
        right = sum(map(self._item_width, self._items()))
        style = Type(TITLE.size, TITLE.weight, TITLE.tracking)
        least = min(max(self._title_width(style), 260.0), inner * 0.6)
        return inner - right - 24.0 >= max(least, width_of(self._eyebrow(), self.logo) if self.logo else 0.0)

    def _left_room(self, width: float) -> float:
        inner = width - 2 * MARGIN
        if not self._beside(width):
            return inner
        return inner - 24.0 - sum(map(self._item_width, self._items()))

    def _left_lines(self, width: float) -> tuple[Type, tuple[str, ...], tuple[str, ...]]:
        room = self._left_room(width)
        style, lines = self._title_lines(room) if not self._two_names() else self._names_lines(room)
        scenario = self._scenario()
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
            marks.append(logo_of(self._eyebrow(), self.logo, self._left_room(width), top))
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
        yield from words_of(self._eyebrow(), top)
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


def _first_sentence(text: str) -> str:
    paragraph = text.strip().split("\n\n")[0].replace("\n", " ").replace("**", "").replace("*", "")
    for at, letter in enumerate(paragraph):
        if letter in ".?!" and paragraph[at + 1 : at + 2] in ("", " ") and at > 20:
            return paragraph[: at + 1]
    return paragraph
