"""What a theme is."""

from __future__ import annotations

from teekond.diagnostics import NOWHERE, Place
from teekond.values import dataclass, field


@dataclass(frozen=True, slots=True)
class LineStyle:
    """How a kind of link is drawn: `width` in points, `dash` as lengths of strokes and gaps (empty: solid)."""

    width: float
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Theme:
    """A whole look; `colours` are hex values, or `dots` and `hatch` for areas."""

    name: str
    colours: dict[str, str]
    lines: dict[str, LineStyle]
    """By link kind: meets, enables, learns-from, flow."""
    font: str = "Inter"
    font_file: str | None = None
    """In the workspace; None for the shipped font."""
    logo: str | None = None
    """In the workspace."""
    corners: dict[str, float] = field(default_factory=dict)
    """Radius of a step's card in points, by side: customer, employee."""
    borders: tuple[float, float] = (1.3, 0.8)
    """Widths of the borders of cards in points: in actor lanes, elsewhere."""
    thicker: float = 0.0
    """How much thicker in points curves, blueprint lines and connectors are."""
    base: str = "default"
    """The built-in theme at the root of its `extends`."""
    written: frozenset[str] = frozenset()
    """The tokens that a workspace's document changes."""
    place: Place = field(default=NOWHERE, compare=False, repr=False)

    @property
    def mono(self) -> bool:
        """Say whether it prints in black alone."""
        return self.base == "mono"
