"""What stands on a slide, as values: shapes, connectors and groups, with lengths in EMU (914,400 to the inch)."""

from __future__ import annotations

from teekond.values import dataclass

POINT = 12_700
"""EMU in a point."""


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle on the slide."""

    x: int
    y: int
    w: int
    h: int


@dataclass(frozen=True, slots=True)
class Fill:
    """A colour, or a pattern of two."""

    colour: str
    pattern: str = ""
    """The name of the pattern in DrawingML; empty for a plain colour."""
    behind: str = ""
    """The colour between the strokes of a pattern."""


@dataclass(frozen=True, slots=True)
class Pen:
    """A line; `head` and `tail` are names of DrawingML."""

    colour: str
    width: int
    dash: tuple[int, ...] = ()
    """Strokes and gaps by turns, in thousandths of a hundredth of its width."""
    round: bool = False
    head: str = ""
    """What stands where the line begins."""
    tail: str = ""
    """What stands where it ends."""
    size: str = "med"


@dataclass(frozen=True, slots=True)
class Way:
    """A piece of a drawn shape: commands M, L, C, Z in the units of its grid."""

    commands: tuple[tuple[str, tuple[tuple[int, int], ...]], ...]
    filled: bool = False
    stroked: bool = True


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one look; `size` in hundredths of a point."""

    text: str
    size: int
    bold: bool
    colour: str
    spacing: int = 0


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words that flow; `leading` in hundredths of a point, 0 for what the font asks for."""

    runs: tuple[Run, ...]
    align: str = "l"
    leading: int = 0
    first: int = 0
    """How far its first line is moved in (or out, below 0)."""
    margin: int = 0


@dataclass(frozen=True, slots=True)
class Wording:
    """The text of a shape."""

    paragraphs: tuple[Paragraph, ...]
    anchor: str = "t"
    left: int = 0
    top: int = 0
    right: int = 0
    wrap: bool = True
    shrink: bool = False
    """Whether longer words that people write into it are made smaller until they fit."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A native shape: a preset of DrawingML, or a drawn one where `preset` is empty."""

    ident: int
    name: str
    area: Area
    preset: str = ""
    adjust: tuple[tuple[str, int], ...] = ()
    grid: tuple[int, int] = (1, 1)
    """Width and height of the grid that the ways are drawn on."""
    ways: tuple[Way, ...] = ()
    sites: tuple[tuple[int, int], ...] = ()
    """Where connectors hold on to a drawn shape, on its grid."""
    fill: Fill | None = None
    pen: Pen | None = None
    wording: Wording | None = None
    told: str = ""
    """The alternative text."""
    title: bool = False
    """Whether it is the title of the slide."""
    decorative: bool = False
    kind: str = "shape"


@dataclass(frozen=True, slots=True)
class Glue:
    """Where a connector holds on to a shape: the shape's number, and the number of its connection site."""

    shape: int
    site: int


@dataclass(frozen=True, slots=True)
class Connector:
    """A line that follows its shapes when they are moved."""

    ident: int
    name: str
    area: Area
    preset: str
    pen: Pen
    mirrored: tuple[bool, bool] = (False, False)
    """Sideways, upside down."""
    start: Glue | None = None
    end: Glue | None = None
    told: str = ""
    kind: str = "connector"


@dataclass(frozen=True, slots=True)
class Picture:
    """An image of the package, by its relation."""

    ident: int
    name: str
    area: Area
    relation: str
    told: str = ""
    decorative: bool = True
    kind: str = "picture"


@dataclass(frozen=True, slots=True)
class Bundle:
    """A group; its children keep the places that they have on the slide."""

    ident: int
    name: str
    area: Area
    children: tuple[Item, ...]
    told: str = ""
    kind: str = "bundle"


Item = Shape | Connector | Picture | Bundle


def around(items: tuple[Item, ...]) -> Area:
    """Return the area that holds all of them."""
    x, y = min(item.area.x for item in items), min(item.area.y for item in items)
    right = max(item.area.x + item.area.w for item in items)
    bottom = max(item.area.y + item.area.h for item in items)
    return Area(x, y, right - x, bottom - y)
