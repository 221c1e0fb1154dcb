"""What the reports say of units, roles, processes and dates, in one language."""

from __future__ import annotations

from collections.abc import Iterable

from teekond.analysis.graph import Graph
from teekond.analysis.units import Units
from teekond.locale import Words
from teekond.model.journey import Step
from teekond.model.organisation import CUSTOMERS, Organisation
from teekond.model.text import Text
from teekond.render.crossings_words import Speaker
from teekond.render.report import Cell

NONE = "–"


class Teller(Speaker):
    """Puts single facts of an organisation into words."""

    def __init__(self, graph: Graph, words: Words, today: str | None = None) -> None:
        """Take a graph, a language, and the day against which due dates are held, where one was given."""
        super().__init__(graph, words)
        self.today = today
        self.organisation = self.workspace.organisation or Organisation("", Text.plain(""))
        self.units = Units(self.organisation)

    def called(self, name: str | None) -> str:
        """Return what a unit, role or process is called; another name stays as it is."""
        if name == CUSTOMERS:
            return self.words("customers")
        if name is None:
            return NONE
        return self.reader.called(name)

    def step(self, ref: str) -> Step:
        """Return a step by its reference."""
        return self.workspace.steps[ref].step

    def text(self, text: Text | None) -> str:
        """Return a text, or a dash."""
        return self.reader.read(text) if text is not None else NONE

    def texts(self, texts: Iterable[Text]) -> str:
        """Return texts in one line."""
        return "; ".join(map(self.reader.read, texts)) or NONE

    def measured(self, measures: Iterable[str]) -> Cell:
        """Return the measures, or that there are none."""
        names = ", ".join(map(self.called, dict.fromkeys(measures)))
        return Cell(names or self.words("nothing"), tone="" if names else "low")

    def share(self, part: float) -> Cell:
        """Return a share in per cent."""
        return Cell(f"{self.words.number(round(100 * part))}\u00a0%", sort=part)
