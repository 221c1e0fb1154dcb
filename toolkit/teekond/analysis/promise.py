"""The promise: to both sides, what steps do with it, and which initiatives may go out in its name."""

from __future__ import annotations

from teekond.analysis.graph import Graph
from teekond.model.ident import compared
from teekond.model.organisation import Initiative, Organisation
from teekond.model.text import Text
from teekond.values import dataclass

PREREQUISITES = ("purpose", "values", "promise", "strategy")


@dataclass(frozen=True, slots=True)
class Mirror:
    """The promise to one side, and the steps of that side that say what became of it."""

    side: str
    promise: Text | None
    kept: tuple[str, ...]
    broken: tuple[str, ...]
    untouched: tuple[str, ...]
    """Steps that say that they do not touch it."""


@dataclass(frozen=True, slots=True)
class Gate:
    """Whether an initiative may begin: what it still has to say."""

    initiative: Initiative
    missing: tuple[str, ...]
    """Of goal, promise, values, prerequisites."""

    @property
    def passes(self) -> bool:
        """Say whether nothing is missing."""
        return not self.missing


def mirror(graph: Graph) -> tuple[Mirror, ...]:
    """Return the promise to customers and to employees side by side."""
    organisation = graph.workspace.organisation
    made = {
        "customer": organisation.to_customers if organisation is not None else None,
        "employee": organisation.to_employees if organisation is not None else None,
    }
    return tuple(_mirror(graph, side, text) for side, text in made.items())


def _mirror(graph: Graph, side: str, text: Text | None) -> Mirror:
    by: dict[str, list[str]] = {"kept": [], "broken": [], "untouched": []}
    for place in graph.side(customer=side == "customer"):
        said = graph.located[place].step.promise
        if said is not None:
            by[said].append(graph.refs[place])
    return Mirror(side, text, tuple(by["kept"]), tuple(by["broken"]), tuple(by["untouched"]))


def missing_prerequisites(organisation: Organisation) -> tuple[str, ...]:
    """Return which of the four are not written: purpose, values, promise to customers, strategy."""
    written = {
        "purpose": organisation.purpose is not None,
        "values": bool(organisation.values),
        "promise": organisation.to_customers is not None,
        "strategy": organisation.strategy is not None or bool(organisation.goals),
    }
    return tuple(name for name in PREREQUISITES if not written[name])


def gates(organisation: Organisation) -> tuple[Gate, ...]:
    """Hold every initiative against the gate: a goal that is there, a promise, values that are there, and all four."""
    goals = {compared(text) for goal in organisation.goals for text in _called(goal.id, goal.text)}
    goals |= {
        compared(text) for unit in organisation.units for goal in unit.goals for text in _called(goal.id, goal.text)
    }
    values = {compared(string) for value in organisation.values for _, string in value.name.entries}
    bare = missing_prerequisites(organisation)
    return tuple(Gate(each, _missing(each, goals, values, bare)) for each in organisation.initiatives)


def _called(ident: str, text: Text) -> tuple[str, ...]:
    return (ident, *(string for _, string in text.entries))


def _missing(each: Initiative, goals: set[str], values: set[str], bare: tuple[str, ...]) -> tuple[str, ...]:
    answered = {
        "goal": each.supports_goal is not None and compared(each.supports_goal) in goals,
        "promise": each.serves_promise is not None,
        "values": bool(each.from_values) and all(compared(name) in values for name in each.from_values),
        "prerequisites": not bare,
    }
    return tuple(name for name, there in answered.items() if not there)
