"""What is asked for when a sheet is printed."""

from __future__ import annotations

from string import ascii_uppercase

from teekond.canvas.fill import Entry
from teekond.canvas.pair import Pair
from teekond.canvas.paper import Scale, dimensions, scale_of, upright
from teekond.locale import Words
from teekond.model.canvas import Canvas
from teekond.model.catalogue import Item
from teekond.model.journey import Journey
from teekond.model.organisation import Organisation
from teekond.model.persona import Persona
from teekond.model.text import Text
from teekond.values import dataclass, replace

COLUMNS = 6


@dataclass(frozen=True, slots=True)
class Request:
    """A canvas, the journey that fills it, the paper and the language."""

    canvas: Canvas
    words: Words
    journey: Journey | None = None
    before: tuple[int, int] = (0, 0)
    """The stages and steps of the journey that come before what is printed of it."""
    fill: str = "blank"
    size: str = "A3"
    orientation: str = "landscape"
    stages: int | None = None
    """Empty columns where neither a journey nor the canvas says how many: six."""
    pair: Pair | None = None
    """Two journeys that cross."""
    persona: Persona | None = None
    """Who fills it, or whose journey it is."""
    whose: tuple[str, ...] = ()
    """The persona's name with and without the role, where known: the first that fits is printed."""
    sheet: str = "JO1"
    """The id of the sheet."""
    table: str | None = None
    """`laud 3/6`, or the table's name."""
    named: bool = False
    """Whether that is a name."""
    second: str | None = None
    """Another language, below the one of the sheet."""
    names: tuple[tuple[str, str, str], ...] = ()
    """The titles of ids: what a source gives, the id, the title."""
    organisations: tuple[Organisation, ...] = ()
    """What is written of the organisation, in the order of the files."""
    conditions: tuple[Item, ...] = ()
    """What a team is asked about, where a box asks for it: the rows of a matrix without names of its own."""
    chain: tuple[tuple[str, tuple[Entry, ...]], ...] = ()
    """What links and units tell of a chain, by what fills its boxes."""
    payload: str = ""
    """What the QR code says."""

    @property
    def lang(self) -> str:
        """Return the language of the sheet."""
        return self.words.lang

    @property
    def scale(self) -> Scale:
        """Return the measures of the paper; an upright sheet has a smaller head."""
        scale, (width, height) = scale_of(self.size), self.paper
        return scale if width > height else upright(scale)

    @property
    def paper(self) -> tuple[float, float]:
        """Return width and height in millimetres."""
        return dimensions(self.size, self.orientation)

    @property
    def count(self) -> int:
        """Return the number of columns."""
        if self.column_names:
            return len(self.column_names)
        if self.stages is None and self.journey is not None:
            return len(self.journey.stages)
        return self.stages or COLUMNS

    @property
    def column_names(self) -> tuple[str, ...]:
        """Return the names of the columns: of the journey, where it is printed, else of the canvas."""
        return tuple(name.read(self.lang) for name in self.column_texts)

    @property
    def letters(self) -> str:
        """Return the letters of the columns: a stage keeps its own where only some are printed."""
        return ascii_uppercase[self.before[0] if self.column_names and self.fill != "blank" else 0 :]

    @property
    def column_texts(self) -> tuple[Text, ...]:
        """Return these names in all their languages."""
        if self.journey is not None and self.fill != "blank":
            return tuple(stage.title for stage in self.journey.stages)
        return self.canvas.stages if self.stages is None or self.stages == len(self.canvas.stages) else ()

    def on(self, size: str) -> Request:
        """Return the same on another sheet."""
        return replace(self, size=size)
