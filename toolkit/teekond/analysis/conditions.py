"""Conditions of a good experience: what each team says there is of them, and which are present."""

from __future__ import annotations

from teekond.link.conditions import conditions_of
from teekond.link.workspace import Workspace
from teekond.model.catalogue import Catalogue
from teekond.model.organisation import Answer, Unit
from teekond.values import dataclass

PRESENT = 0.5
"""The part of the scale from which on a condition is present: 3 of 1 to 5."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A unit, and its newest answer about each condition."""

    unit: Unit
    catalogue: Catalogue
    answers: tuple[Answer, ...]
    """In the order of the catalogue; those conditions are left out that nobody answered about."""
    threshold: float
    """On the scale of the catalogue: from it on a condition is present."""

    def at(self, condition: str) -> Answer | None:
        """Return the answer about a condition."""
        return next((each for each in self.answers if each.condition == condition), None)

    def before(self, condition: str) -> tuple[Answer, ...]:
        """Return the older answers about a condition, the newest first."""
        asked = [each for each in self.unit.conditions if each.condition == condition]
        return tuple(sorted(asked, key=lambda each: each.date or "")[:-1][::-1])

    def is_present(self, answer: Answer) -> bool:
        """Say whether an answer finds its condition present."""
        return answer.value >= self.threshold

    @property
    def present(self) -> tuple[Answer, ...]:
        """Return the answers that find their condition present."""
        return tuple(filter(self.is_present, self.answers))


def checklists(workspace: Workspace, share: float = PRESENT) -> tuple[Checked, ...]:
    """Return what each unit that was asked says; `share` is the part of the scale from which on one is present."""
    units = () if workspace.organisation is None else workspace.organisation.units
    asked = [unit for unit in units if unit.conditions]
    if not asked:
        return ()
    catalogue = conditions_of(workspace)
    low, high = catalogue.scale.low, catalogue.scale.high
    return tuple(_checked(unit, catalogue, low + share * (high - low)) for unit in asked)


def _checked(unit: Unit, catalogue: Catalogue, threshold: float) -> Checked:
    newest = unit.newest
    answers = tuple(newest[item.id] for item in catalogue.items if item.id in newest)
    return Checked(unit, catalogue, answers, threshold)
