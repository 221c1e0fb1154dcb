"""Two journeys that are laid on one sheet, with the links between them."""

from __future__ import annotations

from teekond.link.workspace import Link, Workspace
from teekond.model.journey import Journey, Side
from teekond.values import dataclass


@dataclass(frozen=True, slots=True)
class Pair:
    """The journey above and the one below, and what ties them."""

    above: Journey
    below: Journey
    links: tuple[Link, ...] = ()
    places: tuple[tuple[str, int], ...] = ()
    """By `journey/step`, the index of the main step whose column it shares."""
    whose: tuple[str, str] = ("", "")
    """Whose journeys they are."""

    @property
    def journeys(self) -> tuple[Journey, Journey]:
        """Return both, from above."""
        return self.above, self.below


def pair_of(workspace: Workspace, first: str, second: str, lang: str) -> Pair:
    """Return two journeys of a workspace, the customer's above."""
    one, other = workspace.journeys[first], workspace.journeys[second]
    if one.side is Side.EMPLOYEE and other.side is Side.CUSTOMER:
        one, other = other, one
    names = {one.id, other.id}
    ends = {ref: located for ref, located in workspace.steps.items() if located.journey.id in names}
    links = tuple(
        link
        for link in workspace.links
        if link.source in ends and link.target in ends and ends[link.source].journey.id != ends[link.target].journey.id
    )
    places = tuple((ref, located.column) for ref, located in ends.items())
    return Pair(one, other, links, places, (_whose(workspace, one, lang), _whose(workspace, other, lang)))


def _whose(workspace: Workspace, journey: Journey, lang: str) -> str:
    persona = workspace.personas.get(journey.persona or "")
    if persona is None:
        return journey.persona or ""
    name = persona.name.read(lang)
    if persona.role is None:
        return name
    role = persona.role.read(lang)
    return f"{name}, {role[:1].lower()}{role[1:]}"
