"""Parity: what is known of the employee beside what is known of the customer."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from teekond.analysis.graph import Graph, owner_of
from teekond.link.workspace import Located
from teekond.values import dataclass


@dataclass(frozen=True, slots=True)
class Parity:
    """One thing counted on both sides."""

    what: str
    employee: int
    customer: int
    employee_steps: tuple[str, ...] = ()
    """The steps behind the figure, as often as each holds one."""
    customer_steps: tuple[str, ...] = ()

    @property
    def share(self) -> float | None:
        """Return the employee's part, 0 … 1; None where neither side has any."""
        both = self.employee + self.customer
        return self.employee / both if both else None


Held = Callable[[Located, str], Sequence[object]]
"""What a step holds of something, in the language of the workspace."""


def _sources(each: Located, lang: str) -> list[str]:
    told = [quote.source.read(lang) for quote in each.step.says if quote.source is not None]
    felt = each.step.feeling
    named = told if felt is None or felt.source is None else [*told, felt.source.read(lang)]
    return list(dict.fromkeys(named))


def _owners(each: Located, _: str) -> list[str]:
    owner = owner_of(each)
    return [owner] if owner is not None else []


def _promises(said: str) -> Held:
    return lambda each, _: (each.step,) * (each.step.promise == said)


HELD: dict[str, Held] = {
    "steps": lambda each, _: (each.step,),
    "rated": lambda each, _: (each.step,) * (each.step.feeling is not None),
    "pains": lambda each, _: each.step.pains,
    "ideas": lambda each, _: each.step.ideas,
    "quotes": lambda each, _: each.step.says,
    "sources": _sources,
    "measures": lambda each, _: each.step.measures,
    "owners": _owners,
    "promise_kept": _promises("kept"),
    "promise_broken": _promises("broken"),
}
DISTINCT = ("sources", "owners")
"""What counts once however many steps name it."""


def parity(graph: Graph) -> tuple[Parity, ...]:
    """Return the steps' own entries counted on both sides; those of personas take no part."""
    sides = [list(graph.side(customer=False)), list(graph.side(customer=True))]
    return tuple(_parity(graph, what, held, *sides) for what, held in HELD.items())


def _parity(graph: Graph, what: str, held: Held, employee: list[int], customer: list[int]) -> Parity:
    one, other = (_counted(graph, what, held, places) for places in (employee, customer))
    return Parity(what, one[0], other[0], one[1], other[1])


def _counted(graph: Graph, what: str, held: Held, places: list[int]) -> tuple[int, tuple[str, ...]]:
    lang = graph.workspace.language
    found = [(graph.refs[place], each) for place in places for each in held(graph.located[place], lang)]
    count = len({each for _, each in found}) if what in DISTINCT else len(found)
    return count, tuple(ref for ref, _ in found)
