"""Cards on A4: how large they are, where they lie, where to cut, and the pages that come of it."""

from __future__ import annotations

from teekond.canvas.marks import Mark, Path, Sign
from teekond.diagnostics import Message
from teekond.values import dataclass

PAPER = (210.0, 297.0)
"""A4 upright, in millimetres: turned over its long edge, left and right change places."""
EDGE = 4.0
"""From the edge of the paper to a cut mark."""
TICK = 5.0
CROSS = 8.0
CUT = 0.5
"""Points."""
SCISSORS = 4.0


@dataclass(frozen=True, slots=True)
class CardScale:
    """The measures of a size of card: millimetres from its upper left corner, type in points."""

    width: float
    height: float
    columns: int
    rows: int
    inset: float
    icon: float
    theme: float
    number: float
    question: tuple[float, ...]
    """Sizes to try on the front, largest first."""
    question_top: float
    question_bottom: float
    """From the lower edge."""
    rail: float
    """From the lower edge to the middle of the rail."""
    source: float
    """Type of the source."""
    source_room: float
    """What the source takes of the height of the question."""
    heading: float
    back: float
    back_least: float
    back_top: float
    back_bottom: float
    """From the lower edge."""
    pitch: float
    """The most that one question on the back takes."""
    deck: float
    code: float
    foot: float
    """From the lower edge to the name of the deck."""
    picture: float

    @property
    def count(self) -> int:
        """Return how many cards lie on a sheet."""
        return self.columns * self.rows


CARDS: dict[str, CardScale] = {
    "A6": CardScale(
        width=105,
        height=148.5,
        columns=2,
        rows=2,
        inset=10,
        icon=11,
        theme=14,
        number=12,
        question=(26, 24, 22, 20, 18),
        question_top=33,
        question_bottom=24,
        rail=16,
        source=11,
        source_room=22,
        heading=12,
        back=16,
        back_least=12,
        back_top=22,
        back_bottom=41,
        pitch=27,
        deck=12,
        code=9,
        foot=34,
        picture=24,
    ),
    "A7": CardScale(
        width=105,
        height=74.25,
        columns=2,
        rows=4,
        inset=10,
        icon=8,
        theme=11,
        number=10,
        question=(22, 20, 18, 16, 14),
        question_top=24,
        question_bottom=20,
        rail=13,
        source=9,
        source_room=10,
        heading=11,
        back=13,
        back_least=10.5,
        back_top=17,
        back_bottom=26,
        pitch=16,
        deck=10,
        code=8.5,
        foot=21,
        picture=14,
    ),
}


@dataclass(frozen=True, slots=True)
class DeckPage:
    """One side of a sheet of cards."""

    marks: tuple[Mark, ...]
    cards: tuple[str, ...]
    """What its cards are called, in the order in which they are read."""


@dataclass(frozen=True, slots=True)
class DeckLayout:
    """A deck with everything placed: fronts and backs take turns."""

    title: str
    lang: str
    pages: tuple[DeckPage, ...]
    notes: tuple[Message, ...] = ()
    """What was not as it was asked for."""


def corner(scale: CardScale, index: int, *, back: bool) -> tuple[float, float]:
    """Return the upper left corner of a card: a back lies where its front shines through the paper."""
    row, column = divmod(index, scale.columns)
    if back:
        column = scale.columns - 1 - column
    return column * scale.width, row * scale.height


def cut_marks(scale: CardScale) -> tuple[Mark, ...]:
    """Return where to cut: ticks at the edges, crosses inside, scissors at the first cut."""
    width, height = PAPER
    xs = [column * scale.width for column in range(1, scale.columns)]
    ys = [row * scale.height for row in range(1, scale.rows)]
    marks: list[Mark] = []
    for x in xs:
        marks += [_upright(x, EDGE, TICK), _upright(x, height - EDGE - TICK, TICK)]
    for y in ys:
        marks += [_level(EDGE, y, TICK), _level(width - EDGE - TICK, y, TICK)]
    for x in xs:
        for y in ys:
            marks += [_level(x - CROSS / 2, y, CROSS), _upright(x, y - CROSS / 2, CROSS)]
    return (*marks, Sign(xs[0] + 2, EDGE + 0.5, SCISSORS, "scissors", "soft"))


def _level(x: float, y: float, length: float) -> Path:
    return Path(((x, y), (x + length, y)), CUT, "ink")


def _upright(x: float, y: float, length: float) -> Path:
    return Path(((x, y), (x, y + length)), CUT, "ink")
