"""The words of what is counted along links: steps, stages, feelings, links."""

from __future__ import annotations

from teekond.analysis.graph import Graph
from teekond.layout.feelings import feeling_label
from teekond.layout.texts import Reader
from teekond.link.workspace import Link
from teekond.locale import Words
from teekond.model.ident import journey_id
from teekond.model.journey import LinkKind


class Teller:
    """Puts steps, stages and links of a graph into words, in one language."""

    def __init__(self, graph: Graph, words: Words) -> None:
        """Take a graph and a language."""
        self.graph, self.words = graph, words
        self.reader = Reader(graph.workspace, words)

    def felt(self, ref: str) -> float | None:
        """Return how a step feels, on −2 … +2."""
        return self.graph.feelings[self.graph.places[ref]]

    def number(self, ref: str) -> str:
        """Return how a step feels as a number."""
        value = self.felt(ref)
        return "–" if value is None else self.words.number(round(value, 2), sign=True)

    def label(self, ref: str) -> str:
        """Return how a step feels, as number and word."""
        feeling = self.graph.workspace.steps[ref].step.feeling
        return feeling_label(feeling, self.words) if feeling is not None else self.words("not rated")

    def title(self, ref: str) -> str:
        """Return a step's title."""
        return self.reader.read(self.graph.workspace.steps[ref].step.title)

    def journey(self, name: str) -> str:
        """Return a journey's title."""
        return self.reader.read(self.graph.workspace.journeys[name].title)

    def stage_of(self, ref: str) -> str:
        """Return the stage in which a step stands, as `journey/stage`."""
        located = self.graph.workspace.steps[ref]
        return f"{located.journey.id}/{located.stage.id}"

    def stage_title(self, ref: str) -> str:
        """Return a stage's title."""
        journey = self.graph.workspace.journeys[journey_id(ref)]
        return next(self.reader.read(stage.title) for stage in journey.stages if f"{journey.id}/{stage.id}" == ref)

    def stage(self, ref: str) -> str:
        """Return a stage's title; with its journey's where several of that side are looked at."""
        journey = self.graph.workspace.journeys[journey_id(ref)]
        alone = sum(each.side is journey.side for each in self.graph.journeys) == 1
        title = self.stage_title(ref)
        return title if alone else f"{title} ({self.reader.read(journey.title)})"

    def link(self, link: Link) -> str:
        """Return a link with both its steps and how they feel: `Annab nõu +1 kohtub: Saab vastuse +2`."""
        ends = [f"{self.title(ref)} ({self.number(ref)})" for ref in (link.source, link.target)]
        return " ".join((ends[0], f"– {self.kind(link.kind)} –", ends[1]))

    def why(self, link: Link) -> str:
        """Return why two steps are linked, where somebody wrote it."""
        return self.reader.read(link.why) if link.why is not None else ""

    def kind(self, kind: LinkKind) -> str:
        """Return what a kind of link is called."""
        words = self.words
        names = {
            LinkKind.MEETS: words("meets"),
            LinkKind.ENABLES: words("enables"),
            LinkKind.LEARNS_FROM: words("learns from the customer"),
        }
        return names[kind]

    def proof(self) -> str:
        """Return what stands below every figure."""
        return self.words(
            "Everything here is counted along links that people wrote. "
            "A chain is a question to ask, no proof of a cause."
        )

    def meta(self) -> str:
        """Return whose journeys these are."""
        titles = [self.reader.read(journey.title) for journey in self.graph.journeys]
        home = self.graph.workspace.settings.title
        name = [self.reader.read(home)] if home is not None else []
        shown = titles if len(titles) <= 4 else [self.words("{n} journeys", n=len(titles))]
        return " · ".join([" × ".join(shown), *name])
