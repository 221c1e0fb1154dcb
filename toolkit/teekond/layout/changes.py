"""What changed between two states of the journeys on a map, as it is drawn."""

from __future__ import annotations

from teekond.layout.foot import Foot
from teekond.values import dataclass, field


@dataclass(frozen=True, slots=True)
class CardChange:
    """What became of a step."""

    states: tuple[str, ...]
    """added, removed, changed, moved, renamed: the one that its mark tells stands first."""
    feet: tuple[Foot, ...] = ()
    """What was, and what is."""
    told: str = ""
    """The same in a sentence, for those who hover or listen."""
    number: str = ""
    """Of a step that went: the number that it had."""
    was: float | None = None
    """Its earlier feeling, where that is another one."""


@dataclass(frozen=True, slots=True)
class PartChange:
    """What became of a lane or a stage."""

    state: str
    was: str = ""
    """Its old title, where that is another one."""


@dataclass(frozen=True, slots=True)
class OldPlace:
    """Where a step stood that stands in another column now."""

    ref: str
    title: str
    behind: int
    """Index of the main step that it stood behind; −1 before all."""
    beside: bool = False
    """Whether it stood beside that step, in its column."""


@dataclass(frozen=True, slots=True)
class MapChanges:
    """What changed between two states of the journeys on a map."""

    before: str
    """What the earlier state is called, such as a revision."""
    after: str
    steps: dict[str, CardChange] = field(default_factory=dict)
    lanes: dict[tuple[str, str], PartChange] = field(default_factory=dict)
    """By journey and lane."""
    stages: dict[tuple[str, str], PartChange] = field(default_factory=dict)
    links: dict[tuple[str, str, str], str] = field(default_factory=dict)
    """By kind, source and target, what became of a link or flow."""
    felt: dict[str, float] = field(default_factory=dict)
    """The earlier feeling of every step that had one, on −2 … +2."""
    moves: dict[str, tuple[OldPlace, ...]] = field(default_factory=dict)
    """By journey."""
    counts: tuple[tuple[str, int], ...] = ()
    """How many steps are in each state."""
    titles: tuple[str, ...] = ()
    """Earlier titles of the journeys, where they have others."""

    def link(self, kind: str, source: str, target: str) -> str:
        """Return what became of a link; nothing where it is the same."""
        return self.links.get((kind, source, target), "")
