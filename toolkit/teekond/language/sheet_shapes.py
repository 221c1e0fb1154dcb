"""Shapes that only sheets and workshops have: sizes of notes and of paper, people at a sheet, clock times, parts."""

from __future__ import annotations

from functools import cache

from teekond.language.shapes import Many, Shape
from teekond.resources import resource
from teekond.values import dataclass

MOST_COUNTED = 999
"""The greatest number that may stand where a list could."""


@dataclass(frozen=True, slots=True, eq=False)
class NoteShape(Shape):
    """The size of a sticky note: `76x76`."""

    TOLD = ("the size of a sticky note in mm: 76x76", "lipiku suurus mm: 76x76")


@dataclass(frozen=True, slots=True, eq=False)
class PaperShape(Shape):
    """The size of a sheet, and how it lies: `A2 landscape`, `300x500 mm`."""

    TOLD = (
        "a sheet: A0 to A7, Letter, Tabloid or 300x500 mm, maybe with landscape or portrait",
        "leht: A0 kuni A7, Letter, Tabloid või 300x500 mm, vajadusel landscape või portrait",
    )


@dataclass(frozen=True, slots=True, eq=False)
class PeopleShape(Shape):
    """How many people: `5`, or `4-6`."""

    TOLD = ("a number of people: 5, or 4-6", "inimeste arv: 5 või 4-6")


@dataclass(frozen=True, slots=True, eq=False)
class TimeShape(Shape):
    """A clock time: `9:30`."""

    TOLD = ("a clock time: 9:30", "kellaaeg: 9:30")


@dataclass(frozen=True, slots=True, eq=False)
class PartShape(Shape):
    """A part of an exercise: `10 min: text`, or `text: 10 min`."""

    TOLD = ("minutes and what to do: 10 min: …", "minutid ja tegevus: 10 min: …")


@dataclass(frozen=True, slots=True, eq=False)
class QuantityShape(Shape):
    """How many of something, and for whom: `30 per person`."""

    TOLD = (
        "how many, and for whom: 30 per person, 1 per table, 2 per room",
        "mitu ja kellele: 30 per person, 1 per table, 2 per room",
    )


@dataclass(frozen=True, slots=True, eq=False)
class IconShape(Shape):
    """The name of a pictogram."""

    TOLD = ("a pictogram: person, idea, journey …", "piktogramm: person, idea, journey …")


@dataclass(frozen=True, slots=True, eq=False)
class AreasShape(Shape):
    """A picture of the sheet in words: one row a line, the same word for what belongs together."""

    TOLD = ("rows of names of boxes, `.` where nothing stands", "kastide nimed ridadena, `.` kus midagi ei ole")


@dataclass(frozen=True, slots=True, eq=False)
class CountShape(Many):
    """How many there are, or a list of them."""


@cache
def icons() -> tuple[str, ...]:
    """Return the names of the pictograms: files of templates/print/icons."""
    return tuple(sorted(path.stem for path in resource("templates", "print", "icons").glob("*.svg")))
