"""A canvas: a sheet that people fill in together."""

from __future__ import annotations

from teekond.diagnostics import NOWHERE, Place
from teekond.model.text import Text
from teekond.values import dataclass, field


@dataclass(frozen=True, slots=True)
class Note:
    """The size of a sticky note, in millimetres."""

    width: float
    height: float

    def __str__(self) -> str:
        """Return the size as people write it on a pack of notes."""
        return f"{self.width:g} × {self.height:g}"


@dataclass(frozen=True, slots=True)
class Part:
    """One piece of work on a sheet: how many minutes, and what to do."""

    minutes: int
    text: Text


@dataclass(frozen=True, slots=True)
class Box:
    """A box of a canvas, or a row of one that repeats."""

    id: str
    title: Text
    prompt: Text | None = None
    notes: int | None = None
    """Sticky notes that must fit; None where whatever fits is right."""
    example: Text | None = None
    source: str | None = None
    """What fills it from the files (`from`): `stage.steps`."""
    icon: str | None = None
    future: bool = False
    """Whether it asks for what could be; boxes without it ask for what is."""
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Canvas:
    """A printable sheet."""

    id: str
    title: Text
    purpose: Text | None = None
    group: tuple[int, int] | None = None
    """People at one sheet, from and to."""
    takes: int | None = None
    """Minutes."""
    size: str = "A3"
    orientation: str = "landscape"
    licence: str | None = None
    credit: Text | None = None
    phase: int = 2
    """Where in the process it is used, 1 to 5."""
    icon: str = "journey"
    steps: tuple[Part, ...] = ()
    """What people do with it (`do`)."""
    sticky_notes: tuple[Note, ...] = (Note(76, 76), Note(51, 38))
    """Notes that it may be used with; the first that fits the sheet is drawn."""
    repeat: str | None = None
    rows: tuple[Box, ...] = ()
    """Where it repeats: the rows of the grid."""
    boxes: tuple[Box, ...] = ()
    areas: tuple[tuple[str, ...], ...] = ()
    columns: tuple[float, ...] = ()
    place: Place = field(default=NOWHERE, compare=False, repr=False)
