"""A report: what was counted, in sections with tables, before it becomes text, Markdown or a page."""

from __future__ import annotations

from math import cos, pi, sin

from teekond.values import dataclass


@dataclass(frozen=True, slots=True)
class Cell:
    """A field of a table."""

    text: str
    sort: float | None = None
    """What it sorts by, where that is not its text."""
    tone: str = ""
    """low or good: what a colour may say besides the words."""
    details: tuple[str, ...] = ()
    """What stands behind it."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table, and what stands behind all of it."""

    cells: tuple[Cell, ...]
    details: tuple[str, ...] = ()
    total: bool = False
    """Whether it sums up those above it."""
    picture: str = ""
    """An SVG of what stands behind it, which pages show."""


@dataclass(frozen=True, slots=True)
class Table:
    """Heads and rows; `figures` are the columns of numbers, which stand at the right."""

    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    figures: frozenset[int] = frozenset()
    matrix: bool = False
    """Whether the first column and the heads name what the other cells are about."""
    pairs: tuple[str, str, str] | None = None
    """What a row's name, a column's name and a cell are called where a wide matrix is told as a list."""
    heat: bool = False
    """Whether its cells are counts whose size may be shown besides the figure."""


@dataclass(frozen=True, slots=True)
class Field:
    """One of four fields, and what stands in it."""

    name: str
    meaning: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Square:
    """A 2 × 2: two axes that rise upwards and to the right, and their fields, the upper two first."""

    up: str
    right: str
    fields: tuple[Field, Field, Field, Field]


@dataclass(frozen=True, slots=True)
class Radar:
    """How often each of several values occurs, on as many axes from twelve o'clock, clockwise."""

    axes: tuple[tuple[str, int], ...]

    def points(self) -> tuple[tuple[float, float, float], ...]:
        """Return for each axis its end on a circle of radius 1, right and down, and how far its value reaches."""
        most = max((count for _, count in self.axes), default=0) or 1
        turns = (2 * pi * at / len(self.axes) for at in range(len(self.axes)))
        return tuple(
            (round(sin(turn), 4), round(-cos(turn), 4), round(count / most, 4))
            for turn, (_, count) in zip(turns, self.axes, strict=True)
        )


@dataclass(frozen=True, slots=True)
class Section:
    """One answer: a heading, a sentence that says how to read it, a table."""

    id: str
    heading: str
    lead: str
    table: Table | None = None
    empty: str = ""
    """What is said where the table has no row."""
    square: Square | None = None
    radar: Radar | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report, in one language."""

    title: str
    lang: str
    lead: str
    sections: tuple[Section, ...]
    heading: str = ""
    """The title without whose report it is."""
    paged: bool = False
    """Whether each section begins a page on paper."""
    home: str = ""
    """Whose report it is: the title of the workspace."""
