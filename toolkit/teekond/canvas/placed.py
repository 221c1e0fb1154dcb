"""A whole sheet: head, body, foot, and the codes by which what is written on it finds its way back."""

from __future__ import annotations

from teekond.canvas.marks import Body, Coded
from teekond.canvas.sheet import Foot, Grid, Head
from teekond.values import dataclass


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet with everything on it placed."""

    title: str
    lang: str
    width: float
    height: float
    head: Head
    body: Grid | Body
    foot: Foot
    end: float
    """Where its body ends."""
    note: str | None
    """Size of the sticky notes that fit; None where a pen writes."""
    capacity: int
    """Places for notes that are drawn."""
    holes: int
    codes: tuple[Coded, ...]
    """Every box and cell, in the order of reading."""

    stands_in: str | None = None
    """The language of texts that have none in the sheet's."""

    @property
    def side(self) -> str | None:
        """Return whose journey it is, where it is one's."""
        return self.body.rail.side if isinstance(self.body, Grid) else None
