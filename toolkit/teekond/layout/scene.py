"""A placed map: marks with coordinates, in groups that mean something.

All lengths are points on the sheet before `Page.scale`; y grows downwards; colours are the role names of themes.
Renderers draw groups in their order and add nothing: what is not a mark here is not on the map.
"""

from __future__ import annotations

from teekond.values import dataclass, field

Command = tuple[str, *tuple[float, ...]]
"""A path command with absolute coordinates: M x y, L x y, C x1 y1 x2 y2 x y, Z."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle by its upper left corner."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """Return the right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """Return the lower edge."""
        return self.y + self.h


@dataclass(frozen=True, slots=True)
class TextMark:
    """One line of text; `y` is its base line, `width` what it measures in the embedded font."""

    x: float
    y: float
    text: str
    size: float
    weight: int
    fill: str
    width: float
    anchor: str = "start"
    """start, middle or end."""
    cls: str = ""
    tracking: float = 0.0
    halo: str | None = None
    """The colour of a halo of 3 points, where the text stands over lines."""


@dataclass(frozen=True, slots=True)
class RectMark:
    """A rectangle, maybe with round corners."""

    x: float
    y: float
    w: float
    h: float
    fill: str | None = None
    stroke: str | None = None
    stroke_width: float = 0.0
    radius: float = 0.0
    dash: tuple[float, ...] = ()
    cls: str = ""


@dataclass(frozen=True, slots=True)
class CircleMark:
    """A circle."""

    x: float
    y: float
    r: float
    fill: str | None = None
    stroke: str | None = None
    stroke_width: float = 0.0
    cls: str = ""


@dataclass(frozen=True, slots=True)
class PathMark:
    """A line or an area."""

    commands: tuple[Command, ...]
    fill: str | None = None
    stroke: str | None = None
    stroke_width: float = 0.0
    dash: tuple[float, ...] = ()
    cap: str = "butt"
    cls: str = ""


@dataclass(frozen=True, slots=True)
class IconMark:
    """An icon of the 16-unit grid, drawn in a square of `size` with its upper left corner at x, y."""

    name: str
    x: float
    y: float
    size: float
    stroke: str
    cls: str = "icon"


@dataclass(frozen=True, slots=True)
class SignMark:
    """A sign that a renderer knows by name, centred at x, y.

    `face` takes `value` −2 … +2 (whole), `moment` (moment of truth), `wow`, `arrow-flow`, `arrow-enables`,
    `arrow-learns` take `angle` in degrees, 0 pointing right, with the tip at x, y.
    """

    name: str
    x: float
    y: float
    r: float
    value: int = 0
    angle: int = 0
    cls: str = ""
    tone: str = ""
    """The colour role of the sign where it has no colour of its own."""


@dataclass(frozen=True, slots=True)
class ImageMark:
    """A picture that the theme holds under a name: `logo`. It keeps its proportions within the rectangle."""

    name: str
    x: float
    y: float
    w: float
    h: float
    cls: str = ""


Mark = TextMark | RectMark | CircleMark | PathMark | IconMark | SignMark | ImageMark


@dataclass(frozen=True, slots=True)
class Group:
    """Marks that belong together: an element of the picture with its classes, its id and its data."""

    cls: str
    children: tuple[Mark | Group, ...] = ()
    id: str = ""
    """Empty where the group needs none. Already made of letters that SVG, DOT and file names take."""
    data: tuple[tuple[str, str], ...] = ()
    """Attributes `data-NAME`, in the file's own spelling."""
    title: str = ""
    """What a reader is told on hovering, and a screen reader says."""
    label: str = ""
    """The name of the layer in a drawing program; empty where the group is none."""


@dataclass(frozen=True, slots=True)
class Card:
    """Where a step stands: for tests, for the layout as JSON, and for what is drawn around it."""

    ref: str
    box: Box
    lane: str
    column: int


@dataclass(frozen=True, slots=True)
class Route:
    """A link's way: its corner points from border to border, or from the border to a stub off the sheet."""

    kind: str
    """meets, enables, learns-from, flow, with."""
    source: str
    target: str
    points: tuple[tuple[float, float], ...]
    off_sheet: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """One sheet: `width` and `height` are in points before scaling; on paper a point is `scale` points."""

    width: float
    height: float
    scale: float
    groups: tuple[Group, ...]
    cards: tuple[Card, ...] = ()
    routes: tuple[Route, ...] = ()


@dataclass(frozen=True, slots=True)
class MapLayout:
    """A whole map, placed. Its first page is drawn where a format holds but one."""

    id: str
    title: str
    description: str
    language: str
    pages: tuple[Page, ...]
    notes: tuple[str, ...] = field(default=())
    """Sentences for the person at the terminal: what was left out to make it fit."""
