"""Voices: who was heard in each journey, and what its feelings rest on."""

from __future__ import annotations

from collections import Counter

from teekond.analysis.graph import Graph
from teekond.values import dataclass

STANCES = ("lover", "neutral", "hater")
BASES = ("assumed", "told", "measured")


@dataclass(frozen=True, slots=True)
class Voices:
    """The evidence of a journey."""

    journey: str
    quotes: tuple[tuple[str | None, tuple[str, ...]], ...]
    """By stance the steps that quote somebody; None is a quote without one."""
    bases: tuple[tuple[str | None, tuple[str, ...]], ...]
    """By basis the steps that are rated."""
    sources: int
    """Different sources of quotes and feelings."""

    @property
    def one_sided(self) -> str | None:
        """Return the only stance that was heard; None where there are several, or none."""
        heard = [stance for stance, refs in self.quotes if stance in STANCES and refs]
        return heard[0] if len(heard) == 1 else None


def voices(graph: Graph) -> tuple[Voices, ...]:
    """Return the evidence of each journey, in document order."""
    return tuple(_voices(graph, journey.id) for journey in graph.journeys)


def _voices(graph: Graph, journey: str) -> Voices:
    lang = graph.workspace.language
    quotes: dict[str | None, list[str]] = {stance: [] for stance in (*STANCES, None)}
    bases: dict[str | None, list[str]] = {basis: [] for basis in (*BASES, None)}
    sources: Counter[str] = Counter()
    for ref, located in zip(graph.refs, graph.located, strict=True):
        if located.journey.id != journey:
            continue
        for quote in located.step.says:
            quotes[quote.stance].append(ref)
            sources.update([quote.source.read(lang)] if quote.source is not None else [])
        felt = located.step.feeling
        if felt is not None:
            bases[felt.basis].append(ref)
            sources.update([felt.source.read(lang)] if felt.source is not None else [])
    return Voices(journey, _frozen(quotes), _frozen(bases), len(sources))


def _frozen(table: dict[str | None, list[str]]) -> tuple[tuple[str | None, tuple[str, ...]], ...]:
    return tuple((key, tuple(refs)) for key, refs in table.items())
