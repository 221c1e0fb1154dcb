"""What the title block says: the name of the map, its scenario, whose journeys, and the figures of its result."""

from __future__ import annotations

from collections.abc import Iterable

from teekond.layout.content import MapContent
from teekond.layout.look import FIGURE_WORD, PERSON_TEXT
from teekond.link.workspace import Workspace
from teekond.locale import Words
from teekond.metrics import wrap
from teekond.model.journey import Role, Side
from teekond.model.text import Text
from teekond.values import dataclass

PERSON_WIDTH = 150.0
FIGURE_WIDTH = 78.0


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


@dataclass(frozen=True, slots=True)
class TitleText:
    """All that the title block says."""

    name: str
    description: str
    """The whole in one paragraph, for those who do not see the map."""
    eyebrow: str
    scenario: str
    people: tuple[Person, ...]
    figures: tuple[Figure, ...]


def read_title(workspace: Workspace, content: MapContent, words: Words, crossing: str = "") -> TitleText:
    """Read what stands above a map; `crossing` is the id of the crossing that names it."""
    return _Title(workspace, content, words, crossing).text()


@dataclass(frozen=True, slots=True)
class _Title:
    workspace: Workspace
    content: MapContent
    words: Words
    crossing: str

    def text(self) -> TitleText:
        journeys = self.content.journeys
        eyebrow, scenario = self._eyebrow(), self._scenario()
        figures = tuple(self._figures()) if self.content.whole else ()
        stages = "; ".join(
            f"{journey.title}: " + ", ".join(title for _, title, _, _ in journey.stages) for journey in journeys
        )
        counted = ", ".join(f"{figure.number} {' '.join(figure.words)}" for figure in figures)
        return TitleText(
            name=self._named() or " × ".join(journey.title for journey in journeys),
            description=". ".join(part for part in (eyebrow, scenario, stages, counted) if part),
            eyebrow=eyebrow,
            scenario=scenario,
            people=tuple(person for journey in journeys for person in self._person(journey.index)),
            figures=figures,
        )

    def _read(self, text: Text | None) -> str:
        return text.read(self.words.lang, self.workspace.language) if text is not None else ""

    def _named(self) -> str:
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
        if crossing:
            parts.append(self._read(crossing.title))
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
            yield self._counted(
                len(content.inner), f"{words.plural('crossing', 'crossings', len(content.inner))} {steps}"
            )
            low = sum(1 for link in content.inner if link.kind.value == "meets" and link.source in content.both_low)
            yield self._counted(
                low, words.plural("moment low on both sides", "moments low on both sides", low), bad=low > 0
            )
        else:
            yield self._counted(len(main), words.plural("step on the way", "steps on the way", len(main)))
            low = sum([step.feeling.mean < 0 for step in main if step.feeling])
            yield self._counted(low, words.plural("low moment", "low moments", low), bad=low > 0)
        blind = self._blind()
        if blind is not None:
            text = words.plural(
                "step without line of sight to a customer", "steps without line of sight to a customer", blind
            )
            yield self._counted(blind, text)

    def _blind(self) -> int | None:
        """Count the employee's own steps from which no chain leads to a customer; None where links are not known."""
        if not self.content.links or not self.content.complete:
            return None
        employees = [journey for journey in self.content.journeys if journey.side == "employee"]
        own = [step.ref for journey in employees for step in journey.steps if step.main and step.number]
        return sum([ref not in self.content.sight for ref in own]) if own else None

    def _counted(self, number: int, text: str, *, bad: bool = False) -> Figure:
        lines = wrap(text, FIGURE_WIDTH, FIGURE_WORD.size, FIGURE_WORD.weight)
        return Figure(str(number), lines, "badd" if bad else "ink")


def _first_sentence(text: str) -> str:
    paragraph = text.strip().split("\n\n")[0].replace("\n", " ").replace("**", "").replace("*", "")
    for at, letter in enumerate(paragraph):
        if letter in ".?!" and paragraph[at + 1 : at + 2] in ("", " ") and at > 20:
            return paragraph[: at + 1]
    return paragraph
