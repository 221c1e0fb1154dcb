"""What the person at the terminal asks of a map."""

from __future__ import annotations

import re

from teekond.values import dataclass

MM = 72 / 25.4
_SIZES = {
    "A0": (841.0, 1189.0),
    "A1": (594.0, 841.0),
    "A2": (420.0, 594.0),
    "A3": (297.0, 420.0),
    "A4": (210.0, 297.0),
    "A5": (148.0, 210.0),
    "LETTER": (215.9, 279.4),
    "TABLOID": (279.4, 431.8),
}
TEXT_ROWS = ("thinks", "pains", "ideas", "expects", "says", "needs", "gains")
CURVE_ROWS = ("title",)
MOST_POSTERS = 12
"""So many pairs of journeys get a poster where nobody asks for more."""
DEFAULT_ROWS = ("thinks", "pains", "ideas")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of paper, in points."""

    name: str
    width: float
    height: float

    @property
    def small(self) -> bool:
        """Tell whether it is read from the hand (A4 and smaller)."""
        return self.width * self.height < 230 * 300 * MM * MM


def parse_sheet(name: str, orientation: str = "landscape") -> Sheet | None:
    """Read `A3`, `Letter` or `500x700mm`; None where the name is not known."""
    size = _SIZES.get(name.upper())
    own = re.fullmatch(r"(\d{2,4}(?:\.\d+)?)x(\d{2,4}(?:\.\d+)?)(?:mm)?", name.strip().lower())
    if own:
        return Sheet(name, float(own[1]) * MM, float(own[2]) * MM)
    if size is None:
        return None
    short, long = (round(side * MM, 2) for side in size)
    return Sheet(name.upper(), long, short) if orientation == "landscape" else Sheet(name.upper(), short, long)


@dataclass(frozen=True, slots=True)
class MapOptions:
    """How a map is drawn. `rows` is None for those that the file has; `sheet` is None for a map as wide as it is."""

    view: str = "full"
    rows: tuple[str, ...] | None = None
    sheet: Sheet | None = None
    fold: bool = True
    labels: bool = False
    stamp: str = ""
    weights: bool = False
    """Whether links are as thick as they weigh on customers."""
    sight: bool = False
    """Whether employees' cards tell how far a customer is."""
    posters: int | None = MOST_POSTERS
    """Of how many pairs of journeys the posters of crossings are drawn; None for all."""
    logo: float = 0.0
    """How wide the theme's logo is for a height of 1; nothing where it has none."""
