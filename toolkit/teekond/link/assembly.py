"""What linking works on: documents in reading order, each with its findings, and what they are called."""

from __future__ import annotations

from collections.abc import Iterable

from teekond.diagnostics import Findings
from teekond.model.journey import Journey
from teekond.model.workspace import Crossing
from teekond.reader.document import Draft
from teekond.reader.names import Names
from teekond.values import dataclass, field


@dataclass(slots=True)
class Member:
    """A journey of the workspace with the draft that it was made of."""

    draft: Draft
    journey: Journey
    steps: Names | None = None

    @property
    def findings(self) -> Findings:
        """Return where its findings go."""
        return self.draft.findings

    def step_names(self) -> Names:
        """Return what its steps are called; of two with one title the main flow's is meant."""
        if self.steps is None:
            names = Names()
            main = {step.id for step in self.journey.steps()}
            names.preferred = main.__contains__
            for step in self.journey.all_steps():
                names.add(step.id, step.title)
            self.steps = names
        return self.steps


@dataclass(slots=True)
class Assembly:
    """All journeys and crossings, before their references are resolved."""

    members: dict[str, Member]
    crossings: list[tuple[Draft, Crossing]]
    alone: bool
    """A single file: what it names elsewhere cannot be checked."""
    unreadable: frozenset[str]
    """Ids of documents that could not be read at all: nothing is said of references to them."""
    names: Names = field(default_factory=Names)

    def __post_init__(self) -> None:
        for ident, member in self.members.items():
            self.names.add(ident, member.journey.title)


def first_of_each(drafts: Iterable[Draft], kind: str) -> dict[str, Draft]:
    """Return the documents of a kind by id: of those with the same id the first."""
    found: dict[str, Draft] = {}
    for draft in drafts:
        if draft.kind == kind and draft.id:
            found.setdefault(draft.id, draft)
    return found
