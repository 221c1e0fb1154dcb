"""How large the pages of a poster are, and what was measured for each."""

from __future__ import annotations

from typing import NamedTuple

from teekond.layout.options import Sheet
from teekond.layout.poster.frame import Frame
from teekond.layout.poster.head import Head
from teekond.layout.poster.help import FOOT_LEADING, Help, Reason
from teekond.layout.poster.look import LARGE_SCALES, SCALES, SMALL_SCALES
from teekond.values import dataclass

BELOW = 12.0
ABOVE_RULE = 12.0
LAST = 24.0
"""How far the last line stands above the sheet's edge."""


@dataclass(frozen=True, slots=True)
class Sized:
    """A page that was measured: its frame, its head and its help."""

    frame: Frame
    head: Head
    help: Help
    sentences: tuple[str, ...]
    width: float
    scale: float
    apart: tuple[Reason, ...] = ()
    """Reasons that stand on a page of their own."""

    @property
    def height(self) -> float:
        """Return the height of the sheet that it needs."""
        foot = BELOW + FOOT_LEADING * len(self.sentences) + 10.0 + LAST
        return self.head.height + ABOVE_RULE + self.frame.height + BELOW + self.help.height + foot


class Size(NamedTuple):
    """How large a page is: its width, what its points are on paper, a unit of feeling, the air around the seam."""

    width: float
    scale: float
    unit: float
    air: float
    apart: bool = False
    """Whether the reasons stand on a page of their own."""


class Room(NamedTuple):
    """What a page offers."""

    width: float
    height: float
    scale: float
    apart: bool


@dataclass(frozen=True, slots=True)
class Plan:
    """The pages of one pair at a scale."""

    pages: tuple[Sized, ...]
    scale: float
    fits: bool


def scales_of(sheet: Sheet) -> tuple[float, ...]:
    """Return the scales at which a sheet is read, the largest first."""
    if sheet.small:
        return SMALL_SCALES
    return LARGE_SCALES if sheet.width * sheet.height > 1191 * 845 else SCALES
