"""The words of what is counted where journeys cross: steps, stages, feelings, distances."""

from __future__ import annotations

from collections.abc import Iterable

from teekond.analysis.graph import Graph
from teekond.analysis.ripple import Term
from teekond.layout.feelings import scale_word
from teekond.layout.texts import Reader
from teekond.locale import Words
from teekond.model.ident import journey_id
from teekond.render.behind import behind, named
from teekond.render.report import Cell
from teekond.values import replace


class Speaker:
    """Puts single figures into words, in one language."""

    def __init__(self, graph: Graph, words: Words) -> None:
        self.graph, self.words = graph, words
        self.workspace = graph.workspace
        self.reader = Reader(self.workspace, words)

    def name(self, ref: str) -> str:
        """Return a step's title with its journey's, short: `Annab nõu (Esimene kõne)`."""
        located = self.workspace.steps[ref]
        return f"{self.reader.read(located.step.title)} ({self.reader.read(located.journey.title)})"

    def stage(self, ref: str) -> str:
        """Return a stage's title; with its journey's where several of that side are looked at."""
        journey = self.workspace.journeys[journey_id(ref)]
        title = next(self.reader.read(stage.title) for stage in journey.stages if f"{journey.id}/{stage.id}" == ref)
        alone = sum(each.side is journey.side for each in self.graph.journeys) == 1
        return title if alone else f"{title} ({self.reader.read(journey.title)})"

    def feeling(self, value: float | None) -> Cell:
        """Return a feeling as number and word."""
        if value is None:
            return Cell("–", sort=-9.0)
        text = f"{self.words.number(round(value, 2), sign=True)} {scale_word(value, self.words)}"
        return Cell(text, sort=value, tone="low" if value < 0 else "good" if value > 0 else "")

    def number(self, value: float, decimals: int = 2) -> Cell:
        """Return a number that sorts by itself."""
        return Cell(self.words.number(round(value, decimals)), sort=value)

    def far(self, distance: int) -> str:
        """Return a distance in words."""
        if distance == 0:
            return self.words("meets")
        return self.words.plural("{n} step away", "{n} steps away", distance)

    def felt(self, ref: str) -> Cell:
        """Return how a step feels."""
        return self.feeling(self.graph.feelings[self.graph.places[ref]])

    def steps(self, refs: Iterable[str]) -> Cell:
        """Return how many steps or stages there are, with their names behind it, by journey."""
        known = tuple(refs)
        told = behind(known, self.workspace, self.reader, self.words)
        return Cell(self.words.number(len(known)) if known else "", sort=len(known), details=told)

    def here(self, refs: Iterable[str]) -> Cell:
        """Return the same where the row names the journey already."""
        known = tuple(refs)
        return replace(self.steps(known), details=named(known, self.workspace, self.reader))

    def term(self, term: Term) -> str:
        """Return one addend with all its parts."""
        words = self.words
        parts = [words.number(round(term.low, 2))]
        if term.moment > 1:
            parts.append(f"{words.number(term.moment)} ({words('moment of truth')})")
        if term.distance:
            parts.append(
                f"{words.number(0.5**term.distance)} ({words.plural('{n} step away', '{n} steps away', term.distance)})"
            )
        return f"{self.name(term.step)}: {' × '.join(parts)} = {words.number(round(term.weight, 3))}"
