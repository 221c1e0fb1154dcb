"""Ripple: which customer moments lie downstream of an employee's pain, and what lies upstream of a customer's low."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from teekond.analysis.figures import low
from teekond.analysis.graph import Graph
from teekond.values import dataclass

MOMENT = 2.0
"""How much heavier a moment of truth weighs."""
FADE = 0.5
"""What is left of a weight for each `enables` on the way."""


@dataclass(frozen=True, slots=True)
class Term:
    """A customer's step that an employee's step reaches, and what it adds to the score."""

    step: str
    distance: int
    low: float
    moment: float
    weight: float


@dataclass(frozen=True, slots=True)
class Ripple:
    """How heavily an employee's step weighs on customers."""

    step: str
    score: float
    quiet: bool
    """Whether nothing hurts in the step itself: then it has no score, whatever lies downstream."""
    terms: tuple[Term, ...] = ()
    """Every customer's step downstream, in document order."""


@dataclass(frozen=True, slots=True)
class Source:
    """An employee's step upstream of a customer's."""

    step: str
    distance: int


@dataclass(frozen=True, slots=True)
class Upstream:
    """What stands behind a customer's step."""

    step: str
    feeling: float | None
    sources: tuple[Source, ...]
    """Nearest first, then in document order."""


def ripple(graph: Graph, felt: Mapping[str, float] | None = None) -> tuple[Ripple, ...]:
    """Return every employee's step, the heaviest first; `felt` says feelings (−2 … +2) other than in the files."""
    feelings = list(graph.feelings)
    for ref, value in (felt or {}).items():
        feelings[graph.places[ref]] = value
    terms = _Terms(graph, feelings)
    rows = [_ripple(graph, place, feelings, terms) for place in graph.side(customer=False)]
    return tuple(sorted(rows, key=lambda row: -row.score))  # the sort keeps document order among equals


def _ripple(graph: Graph, place: int, feelings: Sequence[float | None], every: _Terms) -> Ripple:
    terms = tuple([every[pair] for pair in graph.downstream.get(place, ())])
    quiet = not low(feelings[place]) and not graph.located[place].step.pains
    return Ripple(graph.refs[place], 0.0 if quiet else sum([term.weight for term in terms]), quiet, terms)


class _Terms(dict[tuple[int, int], Term]):
    """The terms by place and distance, each made when it is asked for first: many steps reach the same ones."""

    def __init__(self, graph: Graph, feelings: Sequence[float | None]) -> None:
        super().__init__()
        self.graph, self.feelings = graph, feelings

    def __missing__(self, key: tuple[int, int]) -> Term:
        place, distance = key
        depth = low(self.feelings[place])
        moment = MOMENT if self.graph.located[place].step.moment_of_truth else 1.0
        made = Term(self.graph.refs[place], distance, depth, moment, depth * moment * FADE**distance)
        return self.setdefault(key, made)


def upstream(graph: Graph) -> tuple[Upstream, ...]:
    """Return what stands behind every customer's step, in document order."""
    behind: dict[int, list[tuple[int, int]]] = {place: [] for place in graph.side(customer=True)}
    for place, reached in graph.downstream.items():
        for customer, distance in reached:
            behind[customer].append((distance, place))
    every = _Sources(graph)
    return tuple(
        [
            Upstream(graph.refs[place], graph.feelings[place], tuple([every[pair] for pair in sorted(near)]))
            for place, near in behind.items()
        ]
    )


class _Sources(dict[tuple[int, int], Source]):
    """The sources by distance and place, each made when it is asked for first."""

    def __init__(self, graph: Graph) -> None:
        super().__init__()
        self.refs = graph.refs

    def __missing__(self, key: tuple[int, int]) -> Source:
        distance, place = key
        return self.setdefault(key, Source(self.refs[place], distance))


@dataclass(frozen=True, slots=True)
class Change:
    """How a score would differ."""

    step: str
    before: float
    after: float


def what_if(graph: Graph, felt: Mapping[str, float]) -> tuple[Change, ...]:
    """Return the scores that differ if steps felt otherwise (−2 … +2), the largest change first."""
    before = {row.step: row.score for row in ripple(graph)}
    after = {row.step: row.score for row in ripple(graph, felt)}
    changes = [
        Change(ref, before[ref], after[ref]) for ref in graph.refs if ref in before and before[ref] != after[ref]
    ]
    return tuple(sorted(changes, key=lambda change: -abs(change.after - change.before)))
