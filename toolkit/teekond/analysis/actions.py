"""Actions: the ideas of steps and the initiatives of the organisation, and what each still lacks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from teekond.analysis.graph import Graph
from teekond.model.journey import Idea
from teekond.model.organisation import Initiative
from teekond.model.text import Text
from teekond.values import dataclass

FIELDS = ("owner", "due", "goal", "resources")


@dataclass(frozen=True, slots=True)
class Action:
    """Something that somebody should do."""

    text: Text
    step: str | None
    """None for an initiative."""
    owner: str | None
    due: str | None
    """`2026-12-31`."""
    status: str
    missing: tuple[str, ...]
    """Of owner, due, goal, resources."""
    value: tuple[tuple[str, Text], ...] = ()
    """What each of employee, customer and owner gains, as far as it is said."""
    impact: int | None = None
    effort: int | None = None

    @property
    def going(self) -> bool:
        """Say whether it is neither done nor given up."""
        return self.status in ("open", "doing")


def actions(graph: Graph) -> tuple[Action, ...]:
    """Return the ideas in document order, then the initiatives."""
    return (*_ideas(graph), *_initiatives(graph))


def _ideas(graph: Graph) -> Iterator[Action]:
    for ref, located in zip(graph.refs, graph.located, strict=True):
        for idea in located.step.ideas:
            yield Action(idea.text, ref, idea.owner, idea.due, idea.status or "open", _missing(idea),
                         idea.value, idea.impact, idea.effort)  # fmt: skip


def ranked(found: Iterable[Action]) -> tuple[Action, ...]:
    """Return what is going on, by for how many of the three it has value, then most impact, then least effort."""
    going = (each for each in found if each.going)
    return tuple(sorted(going, key=lambda each: (-len(each.value), -(each.impact or 0), each.effort or 9)))


def _missing(idea: Idea) -> tuple[str, ...]:
    return tuple(name for name in FIELDS if getattr(idea, name) is None)


def _initiatives(graph: Graph) -> Iterator[Action]:
    organisation = graph.workspace.organisation
    for each in organisation.initiatives if organisation is not None else ():
        yield Action(each.text, None, each.owner, each.due, "open", _lacking(each))


def _lacking(each: Initiative) -> tuple[str, ...]:
    said = {"owner": each.owner, "due": each.due, "goal": each.supports_goal}
    return tuple(name for name, value in said.items() if value is None)
