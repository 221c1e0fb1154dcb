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
class Scale:
    """Whole numbers from low to high."""

    low: int
    high: int

    @property
    def ends(self) -> tuple[int, int]:
        """Return the lowest and the highest."""
        return self.low, self.high

    @property
    def numbers(self) -> tuple[int, ...]:
        """Return them in order."""
        return tuple(range(self.low, self.high + 1))


@dataclass(frozen=True, slots=True)
class Axis:
    """A line with a word at each end."""

    low: Text
    high: Text
    title: Text | None = None


@dataclass(frozen=True, slots=True)
class Box:
    """A box of a canvas, or a row of a grid; it has one of notes, lines, choices, scale and sketch at most."""

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
    lines: int | None = None
    """Writing lines that it has at least."""
    choices: tuple[Text, ...] = ()
    scale: Scale | None = None
    sketch: bool = False
    side: str | None = None
    """customer or employee, where it is about one of them."""
    line: Text | None = None
    """The name of the strong line above it, where it is a row."""
    verb: Text | None = None
    """What to do with what lands here, in one word."""
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing with boxes in it, and what it needs besides them."""

    kind: str
    middle: str | None = None
    """The id of the box in the middle."""
    now: str | None = None
    """The id of the box that is tinted: where to begin."""
    sectors: tuple[Text, ...] = ()
    water: Text | None = None
    across: Axis | None = None
    up: Axis | None = None
    scale: Scale | None = None
    rows: tuple[Text, ...] = ()
    """Names of the rows of a matrix; `lines` counts those without a name."""
    lines: int | None = None
    steps: int | None = None
    copies: int | None = None
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
    """Notes that it may be used with; the first that fits the sheet is drawn; none: a pen only."""
    repeat: str | None = None
    side: str | None = None
    """customer or employee, where it is about the journey of one."""
    rows: tuple[Box, ...] = ()
    """The rows of a grid."""
    stages: tuple[Text, ...] = ()
    """The names of the columns where no journey gives them."""
    boxes: tuple[Box, ...] = ()
    areas: tuple[tuple[str, ...], ...] = ()
    columns: tuple[float, ...] = ()
    """Widths of the areas, against each other."""
    heights: tuple[float, ...] = ()
    """Heights of the areas, against each other; empty where what stands in them decides."""
    drawing: Drawing | None = None
    notes: Text | None = None
    place: Place = field(default=NOWHERE, compare=False, repr=False)

    @property
    def form(self) -> str:
        """Return how its body is made: `grid`, `crossing`, `areas` or the name of a drawing."""
        if self.repeat is not None:
            return "crossing" if self.repeat == "crossing" else "grid"
        return "areas" if self.drawing is None else self.drawing.kind
