"""What a theme is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from teekond.diagnostics import NOWHERE, Message, Place
from teekond.values import dataclass, field

if TYPE_CHECKING:
    from teekond.theme.logo import Logo
    from teekond.theme.sfnt import FontFile

SHIPPED_FONT = "Inter"


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
    font: str = SHIPPED_FONT
    font_file: str | None = None
    """In the workspace; None for the shipped font."""
    font_bold: str | None = None
    """In the workspace; None where the other file is to do for bold words too."""
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
    regular: FontFile | None = None
    bold: FontFile | None = None
    fit: float = 1.0
    """So many times as large as laid out words are set, for a wide font not to leave its boxes."""
    picture: Logo | None = None
    left_out: tuple[tuple[str, Message], ...] = ()
    """Files that cannot be used, and why."""
    place: Place = field(default=NOWHERE, compare=False, repr=False)

    def seal(self) -> str:
        """Return a digest of the files that it holds: a build is not fresh where one has changed."""
        import hashlib

        files = [file.data for file in (self.regular, self.bold, self.picture) if file is not None]
        return " ".join(hashlib.sha256(data).hexdigest() for data in files)

    @property
    def mono(self) -> bool:
        """Say whether it prints in black alone."""
        return self.base == "mono"
