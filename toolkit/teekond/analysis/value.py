"""Value: what each step is said to give to either side, and who says so."""

from __future__ import annotations

from teekond.analysis.graph import Graph
from teekond.model.text import Text
from teekond.values import dataclass

SIDES = ("customer", "employee")
RECEIVER = "receiver"


@dataclass(frozen=True, slots=True)
class Worth:
    """The value of a step."""

    step: str
    value: tuple[tuple[str, tuple[Text, ...]], ...]
    """By side: customer, employee."""
    judged_by: str | None

    @property
    def one_sided(self) -> str | None:
        """Return the only side that gains; None where both do."""
        gaining = [side for side, texts in self.value if texts]
        return gaining[0] if len(gaining) == 1 else None

    @property
    def assumed(self) -> bool:
        """Say whether those who receive it were not asked."""
        return self.judged_by != RECEIVER


def value(graph: Graph) -> tuple[Worth, ...]:
    """Return the steps that claim a value, in document order."""
    every = zip(graph.refs, graph.located, strict=True)
    return tuple(Worth(ref, each.step.value, each.step.judged_by) for ref, each in every if each.step.value)
