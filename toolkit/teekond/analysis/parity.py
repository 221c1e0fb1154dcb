"""Parity: what is known of the employee beside what is known of the customer."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from teekond.analysis.graph import Graph, owner_of
from teekond.link.workspace import Located
from teekond.values import dataclass


@dataclass(frozen=True, slots=True)
class Parity:
    """One thing counted on both sides."""

    what: str
    employee: int
    customer: int

    @property
    def share(self) -> float | None:
        """Return the employee's part, 0 … 1; None where neither side has any."""
        both = self.employee + self.customer
        return self.employee / both if both else None


Count = Callable[[Iterable[Located], str], int]


def _sources(steps: Iterable[Located], lang: str) -> int:
    told = {quote.source.read(lang) for each in steps for quote in each.step.says if quote.source is not None}
    felt = {
        each.step.feeling.source.read(lang)
        for each in steps
        if each.step.feeling is not None and each.step.feeling.source is not None
    }
    return len(told | felt)


COUNTS: dict[str, Count] = {
    "steps": lambda steps, _: sum(1 for _ in steps),
    "rated": lambda steps, _: sum(each.step.feeling is not None for each in steps),
    "pains": lambda steps, _: sum(len(each.step.pains) for each in steps),
    "ideas": lambda steps, _: sum(len(each.step.ideas) for each in steps),
    "quotes": lambda steps, _: sum(len(each.step.says) for each in steps),
    "sources": _sources,
    "measures": lambda steps, _: sum(len(each.step.measures) for each in steps),
    "owners": lambda steps, _: len({owner_of(each) for each in steps} - {None}),
    "promise_kept": lambda steps, _: sum(each.step.promise == "kept" for each in steps),
    "promise_broken": lambda steps, _: sum(each.step.promise == "broken" for each in steps),
}


def parity(graph: Graph) -> tuple[Parity, ...]:
    """Return the steps' own entries counted on both sides; those of personas take no part."""
    employee = [graph.located[place] for place in graph.side(customer=False)]
    customer = [graph.located[place] for place in graph.side(customer=True)]
    lang = graph.workspace.language
    return tuple(Parity(what, count(employee, lang), count(customer, lang)) for what, count in COUNTS.items())
