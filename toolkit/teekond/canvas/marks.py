"""What a drawn sheet is made of: a few kinds of marks, placed in millimetres, drawn in their order."""

from __future__ import annotations

from teekond.canvas.sheet import Area, Block, Filled
from teekond.model.canvas import Box
from teekond.values import dataclass

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Words:
    """A text; `level` makes it a heading of that level for those who listen."""

    block: Block
    level: int | None = None


@dataclass(frozen=True, slots=True)
class Path:
    """A line through points; `closed` joins the ends, `head` ends it with an arrow."""

    points: tuple[Point, ...]
    weight: float = 1.0
    """Points."""
    tone: str = "line"
    dash: str | None = None
    """dashed or dotted; None is solid."""
    fill: str | None = None
    """A role of the palette, where the inside is coloured."""
    closed: bool = False
    head: str | None = None
    """full or open: the arrow at the last point."""
    head_size: float = 0.0
    """Millimetres; 0 is by the weight."""


@dataclass(frozen=True, slots=True)
class Circle:
    """A circle around a point."""

    x: float
    y: float
    radius: float
    weight: float = 1.0
    tone: str = "line"
    dash: str | None = None
    fill: str | None = None


@dataclass(frozen=True, slots=True)
class Rectangle:
    """A rectangle, maybe with round corners."""

    area: Area
    weight: float = 1.0
    tone: str = "line"
    dash: str | None = None
    fill: str | None = None
    radius: float = 0.0
    """Millimetres."""


@dataclass(frozen=True, slots=True)
class Ticks:
    """The four corners of a sticky note: here goes one."""

    area: Area


@dataclass(frozen=True, slots=True)
class Example:
    """A drawn note with an example; a real note covers it."""

    area: Area
    tag: Block
    text: Block


@dataclass(frozen=True, slots=True)
class Sign:
    """A picture of templates/print/icons; x and y are its top left corner."""

    x: float
    y: float
    size: float
    icon: str
    tone: str = "ink"


@dataclass(frozen=True, slots=True)
class Known:
    """What the files know, or a hole where they know nothing."""

    filled: Filled
    side: str | None = None
    """customer or employee: whose colour its bar has."""


Mark = Words | Path | Circle | Rectangle | Ticks | Example | Sign | Known


@dataclass(frozen=True, slots=True)
class Coded:
    """A place with a code, so that what is written in it finds its way back."""

    code: str
    box: str
    """The id of the box (or row)."""
    area: Area
    column: str | None = None
    """The id of the stage, process or head of its column, where it has one."""
    row: Box | None = None
    """What its row asks about, where that has a name."""


@dataclass(frozen=True, slots=True)
class Body:
    """The drawn part of a sheet, between its head and its foot."""

    marks: tuple[Mark, ...]
    codes: tuple[Coded, ...]
    capacity: int
    """Sticky notes whose places are drawn."""
    holes: int
    bottom: float
    """Where it ends, in millimetres."""
