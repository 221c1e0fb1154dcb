"""A sheet with everything on it placed: millimetres from the top left corner, type in points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from teekond.values import dataclass, replace

if TYPE_CHECKING:
    from teekond.canvas.marks import Mark

CAP = 0.7275
"""Height of a capital letter, in ems of the shipped font."""
POINT = 25.4 / 72


def leading(size: float) -> float:
    """Return the white between two lines, in ems: large type stands closer."""
    if size >= 30:
        return 0.34
    return 0.44 if size >= 18 else 0.55


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of text of one size; `y` is the top of the first line's capitals."""

    x: float
    y: float
    size: float
    lines: tuple[str, ...]
    weight: int = 400
    tone: str = "ink"
    """A role of the palette."""
    italic: bool = False
    align: str = "left"
    """left, right or center: which side of the text stands at `x`."""

    @property
    def height(self) -> float:
        """Return the height from the first capital's top to the last baseline."""
        pitch = CAP + leading(self.size)
        return (CAP + (len(self.lines) - 1) * pitch) * self.size * POINT

    @property
    def bottom(self) -> float:
        """Return where the last baseline stands."""
        return self.y + self.height

    def at(self, x: float, y: float) -> Block:
        """Return the same at another place."""
        return replace(self, x=x, y=y)


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Return its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Return its lower edge."""
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class Filled:
    """Something that the files know (`known`, `quote`), or a question where they do not (`hole`)."""

    kind: str
    area: Area
    text: Block
    mark: Block | None = None
    """The number of a step, or the question mark of a hole."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One field of the grid."""

    code: Block
    area: Area
    notes: tuple[Area, ...] = ()
    """Where ticks show the place of a sticky note."""
    pen: tuple[float, ...] = ()
    """Heights of writing lines."""
    filled: tuple[Filled, ...] = ()
    example: tuple[Block, Block] | None = None
    """On the first note: its tag and its text."""


@dataclass(frozen=True, slots=True)
class Column:
    """A stage of the journey, or an empty one."""

    letter: str
    x: float
    width: float
    title: Block | None
    """None where people write the name themselves."""


@dataclass(frozen=True, slots=True)
class Face:
    """A feeling in the band."""

    x: float
    y: float
    icon: str
    value: Block
    word: Block | None = None


@dataclass(frozen=True, slots=True)
class Level:
    """A line of the band with its word, number and face."""

    y: float
    icon: str
    value: Block
    word: Block


@dataclass(frozen=True, slots=True)
class Band:
    """The band of feelings."""

    area: Area
    levels: tuple[Level, ...]
    runs: tuple[tuple[Face, ...], ...] = ()
    """Feelings that follow each other without a gap."""
    holes: tuple[Filled, ...] = ()
    ticks: tuple[Block, ...] = ()
    """The number of each step, where it stands."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the grid."""

    area: Area
    number: Block
    icon: str | None
    icon_y: float
    head: Block
    prompt: Block | None
    example: Block | None
    cells: tuple[Cell, ...]
    future: bool = False
    parted: bool = False
    """Whether a strong line stands above it."""
    band: Band | None = None
    seconds: tuple[Block, ...] = ()
    """Head and question in the second language."""
    named: Block | None = None
    """The name of the line above it."""


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the strip in the head."""

    area: Area
    number: Block
    minutes: Block
    text: Block


@dataclass(frozen=True, slots=True)
class Field:
    """A line to write on, with its label."""

    label: Block
    line: Area
    value: Block | None = None


@dataclass(frozen=True, slots=True)
class Chip:
    """An icon and a word."""

    icon: str
    x: float
    y: float
    size: float
    text: Block


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a sheet."""

    tile: Area
    icon: str
    phase: int
    track: Area
    phase_word: Block
    group: Block
    title: Block
    purpose: Block | None
    chips: tuple[Chip, ...]
    steps: tuple[Step, ...]
    fields: tuple[Field, ...]
    code: Area
    """Where the QR code stands."""
    payload: str
    """What it says."""
    sheet: Block
    table: Block | None


@dataclass(frozen=True, slots=True)
class Rail:
    """The line of stations."""

    side: str | None
    area: Area
    station: float
    size: float
    label: Block
    choices: tuple[Block, ...] = ()
    """Customer or employee, to be ticked where no journey says it."""


@dataclass(frozen=True, slots=True)
class Foot:
    """The last line of a sheet."""

    y: float
    x: float
    size: float
    length: float
    """Of the ruler; 0 where there is none."""
    ruler: Block | None
    middle: Block | None
    right: Block


@dataclass(frozen=True, slots=True)
class Grid:
    """The body of a sheet over a journey."""

    scale: float
    """Of its furniture."""
    rail: Rail
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    end: float
    """Where it ends."""
    marks: tuple[Mark, ...] = ()
    """What its cells hold besides notes."""
