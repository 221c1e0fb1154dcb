"""A line at the foot of a card."""

from __future__ import annotations

from teekond.values import dataclass


@dataclass(frozen=True, slots=True)
class Foot:
    """A line at the foot of a card: an icon or a face, a few words."""

    icon: str
    text: str
    tone: str = "ink2"
    chip: bool = False
    value: int | None = None
    """Of a face."""
    links: tuple[int, ...] = ()
    """The indices of links whose other ends are not on the sheet."""
    needed: bool = True
    """False where it may go when the sheet is too low."""
    was: int | None = None
    """The face before, on a map of what changed."""
    struck: bool = False
    """Whether it is no more."""
