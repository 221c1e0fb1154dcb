"""Units of an organisation: who belongs to which, and by whom each reaches the customer."""

from __future__ import annotations

from collections import deque

from teekond.link.workspace import Located
from teekond.model.journey import Lane
from teekond.model.organisation import CUSTOMERS, Goal, Organisation, Unit
from teekond.model.text import Text
from teekond.reader.names import Names
from teekond.values import dataclass

SUBJECTS = ("employee", "customer", "business")
"""What the three goals of a team are about."""
FRONTLINE, SUPPORT = "frontline", "support"


@dataclass(frozen=True, slots=True)
class Path:
    """How a unit reaches the customer."""

    unit: Unit
    path: tuple[str, ...]
    """Ids of units, its own first, `customers` last; the shortest, of several the one first in the file. Else empty."""


@dataclass(frozen=True, slots=True)
class Goals:
    """The goals of a unit by what they are about."""

    unit: Unit
    by: tuple[tuple[str, tuple[Goal, ...]], ...]

    @property
    def missing(self) -> tuple[str, ...]:
        """Return what none of its goals is about."""
        return tuple(subject for subject, goals in self.by if not goals)


class Units:
    """Finds the unit that a name means: by its id or title, or as that of a role."""

    def __init__(self, organisation: Organisation) -> None:
        self.by_id = {unit.id: unit for unit in organisation.units}
        self._names, self._roles = Names(), Names()
        for unit in organisation.units:
            self._names.add(unit.id, unit.title)
        for role in organisation.roles:
            self._roles.add(role.id, role.title)
        self._titles = {each.id: each.title for each in organisation.roles}
        self._titles |= {each.id: each.title for each in organisation.units}
        self._of_role = {role.id: role.unit for role in organisation.roles}

    def find(self, name: str | None) -> Unit | None:
        """Return the unit of a name; None where it is a text of its own."""
        if name is None:
            return None
        found = self._names.find(name)
        if found:
            return self.by_id[found[0]]
        role = self._roles.find(name)
        unit = self._of_role[role[0]] if role else None
        return self.by_id.get(unit) if unit is not None else None

    def called(self, name: str) -> str:
        """Return the id of the unit or role that a name means; another name as it is."""
        found = self._names.find(name) or self._roles.find(name)
        return found[0] if found else name

    def title(self, name: str) -> Text | None:
        """Return what the unit or role that a name means is called; None for another name."""
        return self._titles.get(self.called(name))

    def known(self, name: str) -> bool:
        """Say whether a name is a unit's or a role's."""
        return bool(self._names.find(name) or self._roles.find(name))

    def of_lane(self, located: Located, name: str) -> Unit | None:
        """Return the unit that a name means within a journey: that of a lane, else one of the organisation."""
        lane: Lane | None = next((lane for lane in located.journey.lanes if lane.id == name), None)
        return (self.find(lane.unit) if lane is not None else None) or self.find(name)


def paths(organisation: Organisation) -> tuple[Path, ...]:
    """Return for every unit the shortest chain of internal customers that ends at a customer."""
    serving: dict[str, list[str]] = {}
    for unit in organisation.units:
        for served in unit.serves:
            serving.setdefault(served, []).append(unit.id)
    ways: dict[str, tuple[str, ...]] = {CUSTOMERS: (CUSTOMERS,)}
    waiting = deque([CUSTOMERS])
    while waiting:
        served = waiting.popleft()
        for ident in serving.get(served, ()):
            if ident not in ways:
                ways[ident] = (ident, *ways[served])
                waiting.append(ident)
    return tuple(Path(unit, ways.get(unit.id, ())) for unit in organisation.units)


def three_goals(organisation: Organisation) -> tuple[Goals, ...]:
    """Return the goals of every unit, by what they are about."""
    return tuple(
        Goals(unit, tuple((subject, _about(unit, subject)) for subject in SUBJECTS)) for unit in organisation.units
    )


def _about(unit: Unit, subject: str) -> tuple[Goal, ...]:
    return tuple(goal for goal in unit.goals if goal.about == subject)


def on_frontline_only(organisation: Organisation) -> tuple[Unit, ...]:
    """Return the support units, where goals about customers are set on the frontline and nowhere else."""
    kinds = {unit.kind for unit in organisation.units if _about(unit, "customer")}
    support = tuple(unit for unit in organisation.units if unit.kind == SUPPORT)
    return support if kinds == {FRONTLINE} else ()
